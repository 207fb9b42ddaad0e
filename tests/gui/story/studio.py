"""The acts of the story, done with mouse and keys on the real window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from comicremix.edit.layouts import LAYOUTS
from comicremix.geometry import Point, Rect, bounds
from comicremix.gui.book_view import BookView
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.page import Balloon, Page, Panel
from comicremix.model.reading import reading_panels
from comicremix.model.uses import FoundKey
from tests.gui.canvas.workshop import Hand

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
FOUR = "grid-2x2"
PLACED = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 0), (2, 1), (3, 1), (3, 2))
"""Source page and found panel, for the eight places of two pages."""


@dataclass
class Studio:
    """An artist before the window."""

    window: MainWindow
    qtbot: QtBot

    # -- what there is to see

    @property
    def view(self) -> BookView:
        assert self.window.view is not None
        return self.window.view

    @property
    def canvas(self) -> PageCanvas:
        return self.view.canvas

    @property
    def desk(self) -> Desk:
        assert self.window.opened is not None
        return self.window.opened.desk

    @property
    def book(self) -> Book:
        return self.desk.book

    @property
    def page(self) -> Page:
        page = self.desk.page
        assert page is not None
        return page

    @property
    def hand(self) -> Hand:
        return Hand(self.canvas)

    @property
    def panels(self) -> tuple[Panel, ...]:
        """The panels of the page in view as they are read."""
        return reading_panels(self.page)

    def balloons_of(self, panel: Panel) -> list[Balloon]:
        return [balloon for balloon in self.page.balloons if balloon.panel == panel.id]

    def box(self, panel: Panel) -> Rect:
        return bounds(self.book.panel(panel.id).outline)

    # -- acts

    def drop(self, files: Sequence[Path]) -> None:
        """Drop files on the window and wait until all of them are pages."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        place = QPointF(self.window.rect().center())
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(place.toPoint(), copy, data, LEFT, none))
        QApplication.sendEvent(self.window, QDropEvent(place, copy, data, LEFT, none))
        self.qtbot.waitUntil(lambda: self.window.opened is not None, timeout=60_000)
        self.rest()

    def rest(self) -> None:
        """Wait until nothing is under way any more."""
        self.qtbot.waitUntil(lambda: not self.window.runner.busy, timeout=60_000)
        self.qtbot.waitUntil(lambda: not self.canvas.pixmaps.busy, timeout=60_000)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.canvas, key, held)

    def add_page_of_four(self) -> None:
        """Add a page with a layout from the gallery after the page in view."""
        self.window.actions_by_name["layouts"].trigger()
        gallery = self.view.inspector.layouts
        gallery.list.setCurrentRow([layout.name for layout in LAYOUTS].index(FOUR))
        self.qtbot.mouseClick(gallery.add, LEFT)

    def found(self, source: int, panel: int) -> FoundKey:
        page = self.book.sources[source]
        return FoundKey(page.id, page.panels[panel].id)

    def carry(self, source: int, panel: int, at: Point) -> None:
        """Drag a panel from the tray onto the page in view."""
        tray = self.view.corner.tray
        tray.refresh()
        tray.list.choose(self.found(source, panel))
        data = tray.model.mimeData(tray.list.selectedIndexes())
        place = QPointF(*self.canvas.camera.to_view(at))
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(self.canvas, kind(place.toPoint(), copy, data, LEFT, none))
        QApplication.sendEvent(self.canvas, QDropEvent(place, copy, data, LEFT, none))

    def fill(self, number: int) -> None:
        """Fill the places of the page in view with the panels of page ``number`` of the new story, the last first."""
        wanted = PLACED[4 * number : 4 * number + 4]
        middles = [bounds(place.outline).centre for place in self.page.places]
        for (source, panel), middle in reversed(list(zip(wanted, middles, strict=True))):
            self.carry(source, panel, middle)

    def swap(self, first: Panel, second: Panel) -> None:
        self.hand.drag(self.box(first).centre, self.box(second).centre)

    def cut(self, panel: Panel) -> None:
        """Cut a panel across with the knife, and take the select tool again."""
        box = self.box(panel)
        y = box.y + 0.6 * box.height
        self.key(Qt.Key.Key_K)
        self.hand.drag((box.x - 8, y), (box.right + 8, y))
        self.key(Qt.Key.Key_V)

    def carry_balloon(self, balloon: BalloonId, panel: Panel) -> None:
        """Drag a balloon to the lower part of another panel."""
        start, box = self.book.balloon(balloon).shape.box.centre, self.box(panel)
        self.hand.click(start)
        self.hand.drag(start, (box.centre[0], box.y + 0.75 * box.height))

    def type_into(self, balloon: BalloonId, words: str) -> None:
        self.hand.double_click(self.book.balloon(balloon).shape.box.centre)
        self.type_words(words)

    def type_words(self, words: str) -> None:
        """Type into the field that is open on the page, and end typing."""
        (field,) = (child for child in self.canvas.findChildren(QTextEdit) if child.isVisible())
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.qtbot.keyClick(field, Qt.Key.Key_Escape)

    def add_sound(self, box: Rect, words: str) -> None:
        self.key(Qt.Key.Key_S)
        self.hand.drag((box.x, box.y), (box.right, box.bottom))
        self.type_words(words)

    # -- the whole

    def tell_story(self) -> None:
        """Do everything from the new pages on, in the order of the story."""
        self.add_page_of_four()
        self.fill(0)
        self.add_page_of_four()
        self.fill(1)
        self.swap(self.panels[0], self.panels[3])
        self.cut(self.panels[2])
        lifted = [balloon.id for panel in self.panels for balloon in self.balloons_of(panel)][:2]
        for balloon in lifted:
            free = next(panel for panel in self.panels if not self.balloons_of(panel))
            self.carry_balloon(balloon, free)
        for number, balloon in enumerate([balloon.id for balloon in self.page.balloons]):
            self.type_into(balloon, f"New words {number}.")
        box = self.box(self.panels[0])
        self.add_sound(Rect(box.x + 20, box.y + 20, box.width - 40, 90), "BOOM")
        self.rest()
