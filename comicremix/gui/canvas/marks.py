"""The marks of notes in the words of balloons under the hand: which one lies at a point, and the drag that takes it to
another place in them, into other words, or onto the art."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from comicremix.edit.note_marks import move_mark, pin_mark
from comicremix.geometry import IDENTITY, Affine, Point, Rect
from comicremix.gui.canvas.badges import Badge, pin_at
from comicremix.gui.canvas.gestures import Scene, Touch
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.snapping import Guide
from comicremix.gui.canvas.targets import hit
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.note import Pin
from comicremix.model.page import Page
from comicremix.model.texts import reading

if TYPE_CHECKING:
    from comicremix.gui.canvas.lettered_words import LetteredWords, WordsMark
    from comicremix.lettering.carets import Segment

LIFT = 26.0
"""How far above the pointer the dragged number is shown, widget pixels."""


WordsOf = Callable[[str], "LetteredWords | None"]


def mark_at(desk: Desk, balloon_id: str, point: Point, slack: float) -> WordsMark | None:
    """Return the mark in a balloon's words at a point of the page in view."""
    page = desk.page
    balloon = next((b for b in page.balloons if b.id == balloon_id), None) if page else None
    if balloon is None or "[^" not in reading(desk.book, desk.language, f"balloon:{balloon_id}", balloon.text).text:
        return None
    from comicremix.gui.canvas.lettered_words import lettered_words, marks_in

    words = lettered_words(desk, balloon_id)
    room = min(slack, balloon.shape.box.height / 5)
    found = marks_in(words, desk.book) if words is not None else ()
    return next((mark for mark in found if mark.near(point, room)), None)


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a mark would go: before the character ``at`` of a balloon's words, or to ``pin``."""

    balloon: BalloonId | None = None
    at: int = 0
    caret: Segment | None = None
    pin: Pin | None = None


@dataclass
class MoveMark:
    """Drags a mark out of the words. Art takes it in the source edition alone: badges are the same in all."""

    scene: Scene
    mark: WordsMark
    words_of: WordsOf
    point: Point
    landing: Landing | None = None
    moving: frozenset[str] = frozenset()
    on_top: bool = True
    guides: tuple[Guide, ...] = ()
    _kept: dict[str, LetteredWords | None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Move mark of a note")

    @property
    def shown(self) -> Affine | None:
        return IDENTITY

    def move_to(self, touch: Touch) -> None:
        self.point = touch.point
        target = hit(self.scene.targets, touch.point)
        words = self._words(target.id) if target is not None and target.kind == "balloon" else None
        if words is not None:
            lettered = words.landing(touch.point, exact=touch.free)
            at = words.typed.to_written(lettered)
            self.landing = Landing(words.balloon, at, words.segment(lettered))
        elif self.scene.language == self.scene.book.source_language and _on_page(self.scene.page, touch.point):
            spot = Badge("", self.mark.written.note, 0, "", Rect(*touch.point, 0.0, 0.0))
            self.landing = Landing(pin=pin_at(self.scene.page, touch.point, spot))
        else:
            self.landing = None

    def result(self) -> Book:
        book, landing = self.scene.book, self.landing
        if landing is None:
            return book
        if landing.pin is not None:
            return pin_mark(book, self.mark.written, landing.pin)
        if landing.balloon is None:
            return book
        return move_mark(book, self.scene.language, self.mark.written, landing.balloon, landing.at)

    def resting(self) -> Book:
        return self.scene.book

    def _words(self, balloon_id: str) -> LetteredWords | None:
        if balloon_id not in self._kept:
            self._kept[balloon_id] = self.words_of(balloon_id)
        return self._kept[balloon_id]


def paint_mark_drag(overlay: Overlay, drag: MoveMark) -> None:
    """Paint where a mark comes from, where it would land, and its sign beside the pointer."""
    wash = QColor(overlay.accent)
    wash.setAlpha(70)
    overlay.painter.setPen(Qt.PenStyle.NoPen)
    overlay.painter.setBrush(wash)
    for quad in drag.mark.quads:
        overlay.painter.drawPolygon(overlay.polygon(quad))
    landing = drag.landing
    pointer = QPointF(*overlay.camera.to_view(drag.point))
    if landing is None:
        words = QCoreApplication.translate("Canvas", "Only to words in this edition")
        overlay.label(pointer - QPointF(0, LIFT), words, overlay.warn)
        return
    if landing.caret is None:
        overlay.label(pointer, drag.mark.sign)
        return
    line = QLineF(*(QPointF(*overlay.camera.to_view(end)) for end in landing.caret))
    for colour, width in ((QColor("white"), 5.0), (overlay.accent, 2.5)):
        overlay.painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        overlay.painter.drawLine(line)
    overlay.label(pointer - QPointF(0, LIFT), drag.mark.sign)


def _on_page(page: Page, point: Point) -> bool:
    return page.box.contains(point)
