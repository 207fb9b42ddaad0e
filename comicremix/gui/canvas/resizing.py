"""Drags of handles: scale and crop panels, reshape balloons, point their tails.
Page pixels; nothing is committed here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from comicremix.edit.balloons import reshape_balloon, set_tails
from comicremix.edit.framing import reframe_panel
from comicremix.edit.panels import transform_panel
from comicremix.edit.places import reshape_place
from comicremix.edit.styles import change_override
from comicremix.edit.transform import shape_fitted
from comicremix.geometry import IDENTITY, Affine, Point, Rect, bounds, transform_points
from comicremix.gui.canvas.gestures import PlainGesture, Scene, Touch, own_shape
from comicremix.gui.canvas.handles import CORNERS, OPPOSITE, Grip
from comicremix.gui.canvas.snapping import Grid, snap_box, snap_edge
from comicremix.gui.canvas.targets import movers
from comicremix.layout.shapes import BEND_SHARE, tail_middle
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.page import Tail

LEAST_SIDE = 24.0
"""Nothing is made smaller than this, page pixels."""


@dataclass
class Scale(PlainGesture):
    """Drags a panel's corner: it grows or shrinks about the opposite corner (with Alt about its middle)
    and keeps its proportions."""

    scene: Scene
    panel: str
    grip: Grip
    start: Point
    by: Affine = IDENTITY
    moving: frozenset[str] = field(init=False)
    _grid: Grid = field(init=False)

    def __post_init__(self) -> None:
        self.moving = movers(self.scene.page, (self.panel,))
        self._grid = self.scene.grid(self.moving)

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Scale panel")

    @property
    def shown(self) -> Affine | None:
        return self.by

    def move_to(self, touch: Touch) -> None:
        target = self.scene.target(self.panel)
        box, outwards = target.stand, target.upwards.inverse()
        corner = CORNERS[self.grip]
        about = box.centre if touch.alt else _corner(box, OPPOSITE[self.grip])
        old = _corner(box, self.grip)
        start, point = target.upwards.apply(self.start), target.upwards.apply(touch.point)
        wanted = (old[0] + point[0] - start[0], old[1] + point[1] - start[1])
        arm = (old[0] - about[0], old[1] - about[1])
        # The pointer's place is projected onto the diagonal.
        length = arm[0] ** 2 + arm[1] ** 2 or 1.0
        scale = ((wanted[0] - about[0]) * arm[0] + (wanted[1] - about[1]) * arm[1]) / length
        scale = max(scale, LEAST_SIDE / max(1.0, min(box.width, box.height)))
        if not touch.free and corner[0] and not target.turn:
            edge = about[0] + arm[0] * scale
            snapped = snap_edge(edge, self._grid.upright, self.scene.reach)
            if snapped != edge and abs(arm[0]) > 1:
                scale = (snapped - about[0]) / arm[0]
            else:
                edge = about[1] + arm[1] * scale
                snapped = snap_edge(edge, self._grid.lying, self.scene.reach)
                scale = (snapped - about[1]) / arm[1] if abs(arm[1]) > 1 else scale
        self.by = Affine.scaling(scale, about=outwards.apply(about))
        self.guides = () if target.turn else snap_box(_mapped(box, self.by), self._grid, 0.05).guides

    def result(self) -> Book:
        return transform_panel(self.scene.book, PanelId(self.panel), self.by)


@dataclass
class Crop(PlainGesture):
    """Drags a panel's edge, with Alt the opposite edge too: more or less of its picture is seen; the picture itself
    stays where it lies. ``box`` is the frame's, before it is turned."""

    scene: Scene
    panel: str
    grip: Grip
    start: Point
    box: Rect = field(init=False)
    moving: frozenset[str] = field(init=False)
    _grid: Grid = field(init=False)

    def __post_init__(self) -> None:
        self.box = self.scene.target(self.panel).stand
        self.moving = frozenset((self.panel,))
        self._grid = self.scene.grid(self.moving)

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Crop panel")

    def move_to(self, touch: Touch) -> None:
        target = self.scene.target(self.panel)
        start, point = target.upwards.apply(self.start), target.upwards.apply(touch.point)
        delta = (point[0] - start[0], point[1] - start[1])
        snapped = stretched(target.stand, self.grip, delta, self._snapper(touch, turned=bool(target.turn)))
        if touch.alt:
            snapped = both_sides(target.stand, snapped)
        self.box = snapped.intersection(self._picture_box(target.upwards))
        self.guides = () if target.turn else snap_box(self.box, self._grid, 0.05).guides

    def result(self) -> Book:
        target = self.scene.target(self.panel)
        old = target.stand
        if self.box == old:
            return self.scene.book
        by = target.upwards.then(stretch_of(old, self.box)).then(target.upwards.inverse())
        return reframe_panel(self.scene.book, PanelId(self.panel), transform_points(target.outline, by))

    def _picture_box(self, upwards: Affine) -> Rect:
        art = self.scene.page.panel(PanelId(self.panel)).art
        source = self.scene.book.source(art.source)
        corners = Rect(0.0, 0.0, float(source.width), float(source.height)).outline()
        return bounds(transform_points(corners, art.placement.affine.then(upwards)))

    def _snapper(self, touch: Touch, *, turned: bool) -> Callable[[float, str], float]:
        if touch.free or turned:
            return lambda value, _axis: value
        lines = {"x": self._grid.upright, "y": self._grid.lying}
        return lambda value, axis: snap_edge(value, lines[axis], self.scene.reach)


@dataclass
class ReshapePlace(PlainGesture):
    """Drags a side or corner of a frame that waits for a panel."""

    scene: Scene
    place: str
    grip: Grip
    start: Point
    box: Rect = field(init=False)
    moving: frozenset[str] = field(init=False)
    _grid: Grid = field(init=False)

    def __post_init__(self) -> None:
        self.box = self.scene.target(self.place).box
        self.moving = frozenset((self.place,))
        self._grid = self.scene.grid(self.moving)

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Resize frame")

    def move_to(self, touch: Touch) -> None:
        delta = (touch.point[0] - self.start[0], touch.point[1] - self.start[1])
        lines = {"x": self._grid.upright, "y": self._grid.lying}
        reach = 0.0 if touch.free else self.scene.reach
        old = self.scene.target(self.place).box
        self.box = stretched(old, self.grip, delta, lambda value, axis: snap_edge(value, lines[axis], reach))
        if touch.alt:
            self.box = both_sides(old, self.box)
        self.guides = snap_box(self.box, self._grid, 0.05).guides

    def result(self) -> Book:
        target = self.scene.target(self.place)
        by = stretch_of(target.box, self.box)
        outline = transform_points(target.outline, by)
        return reshape_place(self.scene.book, self.scene.page.id, PanelId(self.place), outline)


@dataclass
class Reshape(PlainGesture):
    """Drags a balloon's handle: the words are set anew as its box changes. Shift keeps the proportions."""

    scene: Scene
    balloon: str
    grip: Grip
    start: Point
    box: Rect = field(init=False)
    moving: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.box = self.scene.target(self.balloon).box
        self.moving = frozenset((self.balloon,))

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Resize balloon")

    def move_to(self, touch: Touch) -> None:
        target = self.scene.target(self.balloon)
        old = target.box
        start, point = target.upwards.apply(self.start), target.upwards.apply(touch.point)
        delta = (point[0] - start[0], point[1] - start[1])
        dx, dy = CORNERS[self.grip]
        if touch.shift and dx and dy:
            share = max(delta[0] * dx / old.width, delta[1] * dy / old.height)
            delta = (share * old.width * dx, share * old.height * dy)
        self.box = stretched(old, self.grip, delta, lambda value, _axis: value)
        if touch.alt:
            self.box = both_sides(old, self.box)
        if target.turn:  # a balloon is turned about its own middle, which moves with it: the far side is to stay
            middle, upright = target.upwards.inverse().apply(self.box.centre), self.box.centre
            x, y = self.box.x + middle[0] - upright[0], self.box.y + middle[1] - upright[1]
            self.box = Rect(x, y, self.box.width, self.box.height)

    def result(self) -> Book:
        if self.box == self.scene.target(self.balloon).box:
            return self.scene.book
        scene = self.scene
        return reshaped(scene.book, scene.language, BalloonId(self.balloon), self.box, own=scene.own)


@dataclass
class PointTail(PlainGesture):
    """Drags the tip of a balloon's tail, or draws a first tail out of it (``index`` past the last)."""

    scene: Scene
    balloon: str
    index: int
    start: Point
    tip: Point = (0.0, 0.0)
    moving: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.moving = frozenset((self.balloon,))
        self.tip = self.start

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Point tail")

    def move_to(self, touch: Touch) -> None:
        self.tip = touch.point

    def result(self) -> Book:
        balloon = self.scene.page.balloon(BalloonId(self.balloon))
        tails = list(balloon.tails)
        if self.index < len(tails):
            tails[self.index] = replace(tails[self.index], tip=self.tip)
        else:
            tails.append(Tail(self.tip, width=60.0 * self.scene.page.dpi / 300))
        return set_tails(self.scene.book, balloon.id, tuple(tails))


@dataclass
class BendTail(PlainGesture):
    """Drags the middle of a balloon's tail sideways."""

    scene: Scene
    balloon: str
    index: int
    start: Point
    bend: float = field(init=False)
    moving: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.moving = frozenset((self.balloon,))
        self.bend = self._tails()[self.index].bend

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Bend tail")

    def move_to(self, touch: Touch) -> None:
        tail = self._tails()[self.index]
        found = tail_middle(tail, self.scene.target(self.balloon).outline)
        if found is not None:
            across = found[1]
            by = (touch.point[0] - self.start[0]) * across[0] + (touch.point[1] - self.start[1]) * across[1]
            bend = tail.bend + by / BEND_SHARE
            self.bend = 0.0 if not touch.free and abs(bend * BEND_SHARE) < self.scene.reach / 2 else round(bend, 2)

    def result(self) -> Book:
        tails = list(self._tails())
        tails[self.index] = replace(tails[self.index], bend=self.bend)
        return set_tails(self.scene.book, BalloonId(self.balloon), tuple(tails))

    def _tails(self) -> tuple[Tail, ...]:
        return self.scene.page.balloon(BalloonId(self.balloon)).tails


def reshaped(book: Book, language: str, balloon_id: BalloonId, box: Rect, *, own: bool = False) -> Book:
    """Return the book with a balloon filling ``box``: in this language alone if it has a shape of its own there, or
    with ``own`` gets one."""
    shape = own_shape(book, language, balloon_id, own=own)
    if shape is None:
        return reshape_balloon(book, balloon_id, box)
    return change_override(book, language, balloon_id, shape=shape_fitted(shape, box))


def stretched(box: Rect, grip: Grip, delta: Point, snap: Callable[[float, str], float]) -> Rect:
    """Return ``box`` with the sides that ``grip`` holds moved by ``delta``, never thinner than ``LEAST_SIDE``."""
    dx, dy = CORNERS[grip]
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    if dx < 0:
        left = min(snap(left + delta[0], "x"), right - LEAST_SIDE)
    if dx > 0:
        right = max(snap(right + delta[0], "x"), left + LEAST_SIDE)
    if dy < 0:
        top = min(snap(top + delta[1], "y"), bottom - LEAST_SIDE)
    if dy > 0:
        bottom = max(snap(bottom + delta[1], "y"), top + LEAST_SIDE)
    return Rect(left, top, right - left, bottom - top)


def stretch_of(old: Rect, new: Rect) -> Affine:
    """Return the map that stretches one box to another."""
    sx, sy = new.width / (old.width or 1.0), new.height / (old.height or 1.0)
    return Affine(sx, 0.0, 0.0, sy, new.x - old.x * sx, new.y - old.y * sy)


def both_sides(old: Rect, box: Rect) -> Rect:
    """Return ``old`` stretched about its middle as far as its dragged sides have gone in ``box``."""
    left, top = old.x - box.x, old.y - box.y
    right, bottom = box.right - old.right, box.bottom - old.bottom
    wide, high = max(left, right, key=abs), max(top, bottom, key=abs)
    width, height = max(LEAST_SIDE, old.width + 2 * wide), max(LEAST_SIDE, old.height + 2 * high)
    return Rect(old.centre[0] - width / 2, old.centre[1] - height / 2, width, height)


def _corner(box: Rect, grip: Grip) -> Point:
    dx, dy = CORNERS[grip]
    return (box.centre[0] + dx * box.width / 2, box.centre[1] + dy * box.height / 2)


def _mapped(box: Rect, by: Affine) -> Rect:
    return bounds(transform_points(box.outline(), by))
