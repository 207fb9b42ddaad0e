"""Drags of the handle that turns: panels about the middle of their box, balloons about that of theirs. Page pixels and
degrees, clockwise; nothing is committed here."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from comicremix.edit.balloons import turn_balloon
from comicremix.edit.panels import turn_panel
from comicremix.geometry import Affine, Point
from comicremix.gui.canvas.gestures import PlainGesture, Scene, Touch
from comicremix.gui.canvas.targets import movers
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PanelId

STEP = 15.0
"""Degrees between the angles that Shift snaps to."""
STRAIGHT = 1.5
"""Degrees: an angle so near to upright is upright, unless Ctrl is held."""


@dataclass
class Turn(PlainGesture):
    """Turns a panel, with what follows it, or a balloon. Shift snaps its final angle to steps of 15 degrees."""

    scene: Scene
    item: str
    start: Point
    touched: Point = (0.0, 0.0)
    degrees: float = field(init=False)
    """The angle that it would have: what is written beside the pointer."""
    moving: frozenset[str] = field(init=False)
    _first: float = field(init=False)

    def __post_init__(self) -> None:
        page = self.scene.page
        self.moving = movers(page, (self.item,))
        self._first = (
            page.panel(PanelId(self.item)).art.placement.rotation
            if self._is_panel
            else page.balloon(BalloonId(self.item)).rotation
        )
        self.degrees = _signed(self._first)
        self.touched = self.start

    @property
    def name(self) -> str:
        if self._is_panel:
            return QCoreApplication.translate("Canvas", "Turn panel")
        return QCoreApplication.translate("Canvas", "Turn balloon")

    @property
    def shown(self) -> Affine | None:
        return Affine.rotation(self._by, self._middle) if self._is_panel else None

    def move_to(self, touch: Touch) -> None:
        self.touched = touch.point
        wanted = self._first + _angle(self._middle, touch.point) - _angle(self._middle, self.start)
        if touch.shift:
            wanted = round(wanted / STEP) * STEP
        elif not touch.free:
            upright = round(wanted / 90.0) * 90.0
            wanted = upright if abs(wanted - upright) <= STRAIGHT else wanted
        self.degrees = _signed(wanted)

    def result(self) -> Book:
        if self._is_panel:
            return turn_panel(self.scene.book, PanelId(self.item), self._by)
        return turn_balloon(self.scene.book, BalloonId(self.item), self.degrees)

    @property
    def _is_panel(self) -> bool:
        return self.scene.target(self.item).kind == "panel"

    @property
    def _middle(self) -> Point:
        return self.scene.target(self.item).box.centre

    @property
    def _by(self) -> float:
        return _signed(self.degrees - self._first)


def _angle(middle: Point, point: Point) -> float:
    return math.degrees(math.atan2(point[1] - middle[1], point[0] - middle[0]))


def _signed(degrees: float) -> float:
    """Return an angle between -180 and 180 degrees, as people say it."""
    return (degrees + 180.0) % 360.0 - 180.0
