"""The reading order as a path over the page: a number on every panel, a letter on each of its balloons. Places are
widget pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from comicremix.geometry import Point
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.targets import Target, in_reading_order
from comicremix.model.page import Page

LETTERS = "abcdefghijklmnopqrstuvwxyz"
INSET = 18.0
"""Widget pixels from a panel's corner to its number."""
DISC = 26.0
"""Widget pixels that two discs keep between their middles."""
ARROW_LEAST = 36.0
"""Widget pixels: shorter ways have no arrow."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing on the way: what is written on it, and the target."""

    words: str
    target: Target


def stops_of(page: Page, targets: Sequence[Target], first: Sequence[str] = ()) -> tuple[Stop, ...]:
    """Return what is read on a page in its order; ``first``: panels that come before all others."""
    known = {target.id: target for target in targets}
    stops: list[Stop] = []
    panel, letter = 0, 0
    for item in _ordered(page, first):
        target = known.get(item)
        if target is None:
            continue
        if target.kind == "panel":
            panel, letter = panel + 1, 0
            stops.append(Stop(str(panel), target))
        else:
            stops.append(Stop(LETTERS[letter % len(LETTERS)], target))
            letter += 1
    return tuple(stops)


def _ordered(page: Page, first: Sequence[str]) -> tuple[str, ...]:
    order = in_reading_order(page)
    if not first:
        return order
    owned = {panel: [i for i in order if i == panel or _follows(page, i) == panel] for panel in first}
    early = [item for panel in first for item in owned[panel]]
    return (*early, *(item for item in order if item not in early))


def _follows(page: Page, item: str) -> str:
    return next((balloon.panel or "" for balloon in page.balloons if balloon.id == item), "")


def paint_path(overlay: Overlay, stops: Sequence[Stop], set_already: int = 0) -> None:
    """Paint the way and its stops; the first ``set_already`` panels were clicked just now and stand out."""
    places = _places(overlay, stops)
    painter = overlay.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(255, 255, 255, 190), 6.0), (overlay.accent, 2.5)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        for start, end in pairwise(places):  # one wide line through all crosses itself, which Qt fills slowly
            painter.drawLine(QPointF(*start), QPointF(*end))
    for start, end in pairwise(places):
        _arrow(overlay, start, end)
    font = painter.font()
    for stop, place in zip(stops, places, strict=True):
        panel = stop.target.kind == "panel"
        font.setBold(panel)
        painter.setFont(font)
        done = panel and int(stop.words) <= set_already
        overlay.label(QPointF(*place), f"✓ {stop.words}" if done else stop.words, None if panel else QColor("#5d6068"))
    font.setBold(False)
    painter.setFont(font)


def _places(overlay: Overlay, stops: Sequence[Stop]) -> list[Point]:
    """Return where the discs stand: clear of the words and of the disc before."""
    places: list[Point] = []
    for stop in stops:
        place = _place(overlay, stop, right=False)
        if stop.target.kind == "balloon" and places and math.dist(place, places[-1]) < DISC:
            place = _place(overlay, stop, right=True)
        places.append(place)
    return places


def _place(overlay: Overlay, stop: Stop, *, right: bool) -> Point:
    box = overlay.camera.rect_to_view(stop.target.box)
    if stop.target.kind == "balloon":
        return (box.x + box.width * (0.9 if right else 0.1), box.y + box.height * 0.1)
    return (box.x + min(INSET, box.width / 2), box.y + min(INSET, box.height / 2))


def _arrow(overlay: Overlay, start: Point, end: Point) -> None:
    """Point from one stop to the next, in the middle of the way."""
    length = math.dist(start, end)
    if length < ARROW_LEAST:
        return
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    middle = QPointF((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    back = QPointF(-along[0] * 9, -along[1] * 9)
    side = QPointF(-along[1] * 5, along[0] * 5)
    tip = middle - back * 0.5
    overlay.painter.setPen(QPen(QColor(255, 255, 255, 200), 1.0))
    overlay.painter.setBrush(overlay.accent)
    overlay.painter.drawPolygon(QPolygonF([tip, tip + back + side, tip + back - side]))
