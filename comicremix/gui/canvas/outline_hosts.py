"""Whose outlines can be edited node by node: each host knows one kind of thing, how its outline is read and how a new
one is set. Page pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from comicremix.edit.balloons import set_shape
from comicremix.edit.framing import reframe_panel
from comicremix.edit.places import reshape_place
from comicremix.edit.styles import change_override
from comicremix.edit.transform import transformed_shape
from comicremix.geometry import Affine, Outline, Point, transform_points
from comicremix.gui.canvas.gestures import PlainGesture, Scene, Touch, own_shape
from comicremix.gui.canvas.points import snap_point
from comicremix.gui.canvas.snapping import Grid
from comicremix.gui.canvas.targets import TargetKind, shape_in
from comicremix.gui.desk import Desk
from comicremix.layout.nodes import nodes_of, with_nodes
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId
from comicremix.model.page import Page


class OutlineHost(Protocol):
    """A kind of thing whose outline has nodes. Give the nodes tool another host, and it edits that kind too."""

    @property
    def kind(self) -> TargetKind: ...

    def outline(self, page: Page, item: str) -> Outline:
        """Return a thing's nodes in order."""

    def with_outline(self, book: Book, page: PageId, item: str, outline: Outline) -> Book:
        """Return the book in which it has other nodes."""


class PanelFrames:
    """Frames of panels: the picture stays where it lies."""

    kind: TargetKind = "panel"

    def outline(self, page: Page, item: str) -> Outline:
        return page.panel(PanelId(item)).outline

    def with_outline(self, book: Book, page: PageId, item: str, outline: Outline) -> Book:
        return reframe_panel(book, PanelId(item), outline)


class Places:
    """Frames that wait for a panel."""

    kind: TargetKind = "place"

    def outline(self, page: Page, item: str) -> Outline:
        return next(place.outline for place in page.places if place.id == item)

    def with_outline(self, book: Book, page: PageId, item: str, outline: Outline) -> Book:
        return reshape_place(book, page, PanelId(item), outline)


@dataclass(frozen=True, slots=True)
class BalloonBodies:
    """Balloons: what came from the drawing is drawn anew first. Where one edition has a shape of its own, or gets one
    at the Translate desk, that is edited."""

    desk: Desk
    kind: TargetKind = "balloon"

    def outline(self, page: Page, item: str) -> Outline:
        balloon = page.balloon(BalloonId(item))
        shape = shape_in(self.desk.book, self.desk.language, balloon)
        return transform_points(nodes_of(shape), Affine.rotation(balloon.rotation, shape.box.centre))

    def with_outline(self, book: Book, page: PageId, item: str, outline: Outline) -> Book:
        desk, balloon = self.desk, book.page(page).balloon(BalloonId(item))
        own = own_shape(book, desk.language, balloon.id, own=desk.own_shapes)
        before = own or balloon.shape
        turn = Affine.rotation(balloon.rotation, before.box.centre)
        shape = with_nodes(before, transform_points(outline, turn.inverse()))
        if balloon.rotation:  # the new shape is turned about its own middle
            there = turn.apply(shape.box.centre)
            away = (there[0] - shape.box.centre[0], there[1] - shape.box.centre[1])
            shape = transformed_shape(shape, Affine.translation(*away))
        if own is None:
            return set_shape(book, balloon.id, shape)
        return change_override(book, desk.language, balloon.id, shape=shape)


@dataclass
class MoveNodes(PlainGesture):
    """Drags one node of an outline, or the two of an edge. They snap to the lines of the page and to the outline's
    other nodes; Shift keeps to one axis, Ctrl leaves snapping out."""

    scene: Scene
    item: str
    host: OutlineHost
    nodes: tuple[int, ...]
    start: Point
    outline: Outline = field(init=False)
    moving: frozenset[str] = field(init=False)
    _first: Outline = field(init=False)
    _made: tuple[Outline, Book] | None = None
    _grid: Grid = field(init=False)

    def __post_init__(self) -> None:
        self.moving = frozenset((self.item,))
        self._first = self.outline = self.host.outline(self.scene.page, self.item)
        self._grid = self.scene.grid(self.moving)

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Move node")

    def move_to(self, touch: Touch) -> None:
        dx, dy = touch.point[0] - self.start[0], touch.point[1] - self.start[1]
        if touch.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        self.guides = ()
        if not touch.free:
            x, y = self._first[self.nodes[0]]
            others = tuple(node for place, node in enumerate(self._first) if place not in self.nodes)
            snap = snap_point((x + dx, y + dy), self._grid, self.scene.reach, others)
            held = touch.shift
            dx = dx if held and not dx else snap.point[0] - x
            dy = dy if held and not dy else snap.point[1] - y
            self.guides = snap.guides
        self.outline = moved_nodes(self._first, self.nodes, dx, dy)

    def result(self) -> Book:
        if self._made is None or self._made[0] != self.outline:
            book = self.host.with_outline(self.scene.book, self.scene.page.id, self.item, self.outline)
            self._made = (self.outline, book)
        return self._made[1]


def moved_nodes(outline: Outline, nodes: tuple[int, ...], dx: float, dy: float) -> Outline:
    """Return ``outline`` with some of its nodes moved."""
    return tuple((x + dx, y + dy) if place in nodes else (x, y) for place, (x, y) in enumerate(outline))
