"""The tools of the source page: correct outlines, draw panels, trace balloons, cut."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPen, QPolygonF

from comicremix.edit import found
from comicremix.geometry import Outline, Point, Rect
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.tools.base import Pointer, Tool
from comicremix.gui.source.outlines import (
    Grip,
    Thing,
    crosses,
    dragged,
    grip_at,
    kept_on,
    shifted,
    thing_at,
    with_node,
    without_node,
)
from comicremix.model.ids import FoundId, new_found_id

if TYPE_CHECKING:
    from comicremix.gui.source.canvas import SourceCanvas
    from comicremix.model.book import Book
    from comicremix.model.ids import SourceId

translate = QCoreApplication.translate
REACH = 8.0
"""Widget pixels from which a node or an edge is taken."""
LEAST = 6.0
"""A drag shorter than this, in widget pixels, is a click."""


class SourceTool(Tool):
    """A tool of the source page. ``cursor`` is the pointer's shape while it is in hand."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: SourceCanvas) -> None:
        self.canvas = canvas

    def activate(self) -> None:
        self.canvas.set_pointer_shape(self.cursor)

    @property
    def reach(self) -> float:
        """How far a pointer may be off, source pixels."""
        return REACH / self.canvas.camera.scale

    def on_page(self, outline: Outline) -> Outline:
        source = self.canvas.source
        return kept_on(outline, source.width, source.height) if source is not None else outline


class CorrectTool(SourceTool):
    """Selects what was found; drags nodes, edges and whole outlines. A double click on an edge adds a node, Delete
    takes the one under the pointer."""

    name = "select"
    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, canvas: SourceCanvas) -> None:
        super().__init__(canvas)
        self._hovered = ""
        self._grip: Grip | None = None
        self._start: Point | None = None
        self._moved: dict[FoundId, Outline] = {}

    def deactivate(self) -> None:
        self._let_go()

    def hovered(self) -> str:
        return self._hovered

    def leave(self) -> None:
        self._hovered = ""

    def mouse_press(self, pointer: Pointer) -> None:
        point = pointer.touch.point
        self._grip = self._grip_under(point)
        self._start = point
        if self._grip is not None:
            return
        thing = thing_at(self.canvas.things, point)
        chosen = self.canvas.selection
        if thing is None:
            self.canvas.select(())
            self._start = None
        elif pointer.touch.shift:
            self.canvas.select([i for i in chosen if i != thing.id] if thing.id in chosen else [*chosen, thing.id])
        elif thing.id not in chosen:
            self.canvas.select([thing.id])
            self._grip = self._grip_under(point)

    def mouse_move(self, pointer: Pointer) -> None:
        point = pointer.touch.point
        if self._start is None or not pointer.pressed:
            self._hover(point)
            return
        if not self._moved and math.dist(self._start, point) * self.canvas.camera.scale < LEAST / 2:
            return
        self._moved = {thing.id: self.on_page(self._dragged(thing, point)) for thing in self.canvas.chosen}
        self.canvas.preview = self._moved
        self.canvas.update()

    def mouse_release(self, pointer: Pointer) -> None:
        moved = self._moved
        self._let_go()
        if moved:
            self.canvas.reshape(moved)

    def double_click(self, pointer: Pointer) -> None:
        """Add a node to the edge under the pointer."""
        grip, thing = self._grip_under(pointer.touch.point), self._single()
        if grip is not None and grip.edge and thing is not None:
            self.canvas.reshape({thing.id: with_node(thing.outline, grip.node, pointer.touch.point)})

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._moved:
            self._let_go()
            return True
        thing = self._single()
        if event.key() not in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) or thing is None or self._grip is None:
            return False
        if self._grip.edge or len(thing.outline) <= 3:
            return False
        self.canvas.reshape({thing.id: without_node(thing.outline, self._grip.node)})
        self._grip = None
        return True

    def _dragged(self, thing: Thing, point: Point) -> Outline:
        start = self._start or point
        if self._grip is not None:
            return dragged(thing.outline, self._grip, start, point)
        return shifted(thing.outline, point[0] - start[0], point[1] - start[1])

    def _single(self) -> Thing | None:
        chosen = self.canvas.chosen
        return chosen[0] if len(chosen) == 1 else None

    def _grip_under(self, point: Point) -> Grip | None:
        thing = self._single()
        return grip_at(thing.outline, point, self.reach) if thing is not None else None

    def _hover(self, point: Point) -> None:
        self._grip = self._grip_under(point)
        thing = thing_at(self.canvas.things, point)
        hovered = thing.id if thing is not None else ""
        self.canvas.set_pointer_shape(self._shape(hovered))
        if hovered != self._hovered:
            self._hovered = hovered
            self.canvas.update()

    def _shape(self, hovered: str) -> Qt.CursorShape:
        thing = self._single()
        if self._grip is None or thing is None:
            return Qt.CursorShape.SizeAllCursor if hovered in self.canvas.selection else Qt.CursorShape.ArrowCursor
        if not self._grip.edge:
            return Qt.CursorShape.PointingHandCursor
        outline = thing.outline
        (x1, y1), (x2, y2) = outline[self._grip.node], outline[(self._grip.node + 1) % len(outline)]
        upright = abs(x1 - x2) < abs(y1 - y2)
        return Qt.CursorShape.SizeHorCursor if upright else Qt.CursorShape.SizeVerCursor

    def _let_go(self) -> None:
        self._start, self._moved = None, {}
        self.canvas.preview = {}
        self.canvas.update()


class DragTool(SourceTool):
    """A tool that is drawn with: it collects the way of the pointer from press to release."""

    def __init__(self, canvas: SourceCanvas) -> None:
        super().__init__(canvas)
        self.way: list[Point] = []

    def deactivate(self) -> None:
        self.way = []

    def mouse_press(self, pointer: Pointer) -> None:
        self.way = [pointer.touch.point]

    def mouse_move(self, pointer: Pointer) -> None:
        if self.way and pointer.pressed:
            self.way.append(pointer.touch.point)
            self.canvas.update()

    def mouse_release(self, pointer: Pointer) -> None:
        way, self.way = self.way, []
        if way:
            self.drawn([*way, pointer.touch.point], pointer)
            self.canvas.update()

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.way:
            self.way = []
            self.canvas.update()
            return True
        return False

    def drawn(self, way: list[Point], pointer: Pointer) -> None:
        """Do what the tool is for."""

    def clicked(self, way: list[Point]) -> bool:
        return max(math.dist(way[0], point) for point in way) * self.canvas.camera.scale < LEAST


class PanelTool(DragTool):
    """Draws a panel: a box, or with Shift any shape."""

    name = "frame"
    _free = False

    def mouse_press(self, pointer: Pointer) -> None:
        super().mouse_press(pointer)
        self._free = pointer.touch.shift

    def drawn(self, way: list[Point], pointer: Pointer) -> None:
        if self.clicked(way):
            return
        outline = self.on_page(thinned(way, self.reach / 2) if self._free else box_of(way).outline())
        new_id = new_found_id()
        place = _place_of(self.canvas.things, outline)
        self.canvas.change(
            translate("Source", "Draw panel"),
            lambda book, source: found.add_found_panel(book, source, outline, index=place, new_id=new_id),
        )
        self.canvas.use_tool("select")
        self.canvas.select([new_id])

    def paint(self, overlay: Overlay) -> None:
        if len(self.way) < 2:
            return
        if self._free:
            paint_way(overlay, self.canvas, self.way)
        else:
            overlay.band(self.canvas.camera.rect_to_view(box_of(self.way)))


class BalloonTool(DragTool):
    """Traces a balloon from one click inside it; a drag draws its outline by hand, which then moves onto the line."""

    name = "balloon"

    def __init__(
        self, canvas: SourceCanvas, trace: Callable[[Point], object], snap: Callable[[Outline], object]
    ) -> None:
        super().__init__(canvas)
        self._trace, self._snap = trace, snap

    def drawn(self, way: list[Point], pointer: Pointer) -> None:
        if self.clicked(way):
            self._trace(way[0])
        else:
            outline = self.on_page(thinned(way, 2.0))
            if len(outline) >= 3:
                self._snap(outline)

    def paint(self, overlay: Overlay) -> None:
        paint_way(overlay, self.canvas, self.way)


class CutTool(DragTool):
    """Cuts the chosen panels, or else those that the line crosses."""

    name = "knife"

    def drawn(self, way: list[Point], pointer: Pointer) -> None:
        if self.clicked(way):
            return
        start, end = way[0], levelled(way[0], way[-1]) if pointer.touch.shift else way[-1]
        panels = [thing for thing in self.canvas.chosen if thing.kind == "panel"]
        panels = panels or [t for t in self.canvas.things if t.kind == "panel" and crosses(t.outline, start, end)]

        def cut(book: Book, source: SourceId) -> Book:
            from_right = book.language(book.source_language).from_right
            for panel in panels:
                book = found.split_found_panel(book, source, panel.id, start, end, from_right=from_right)
            return book

        self.canvas.change(translate("Source", "Cut panel"), cut)

    def paint(self, overlay: Overlay) -> None:
        if len(self.way) > 1:
            painter, camera = overlay.painter, self.canvas.camera
            ends = (QPointF(*camera.to_view(self.way[0])), QPointF(*camera.to_view(self.way[-1])))
            for pen in (QPen(QColor("white"), 4.0), QPen(overlay.accent, 2.0, Qt.PenStyle.DashLine)):
                painter.setPen(pen)
                painter.drawLine(*ends)


class OrderTool(SourceTool):
    """Sets the reading order: panels are clicked one after the other, from the first."""

    name = "order"
    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, canvas: SourceCanvas) -> None:
        super().__init__(canvas)
        self._clicked: list[FoundId] = []

    def activate(self) -> None:
        super().activate()
        self._clicked = []

    def mouse_press(self, pointer: Pointer) -> None:
        panels = tuple(thing for thing in self.canvas.things if thing.kind == "panel")
        thing = thing_at(panels, pointer.touch.point)
        if thing is None or thing.id in self._clicked:
            return
        self._clicked.append(thing.id)
        order = tuple(self._clicked)
        self.canvas.change(
            translate("Source", "Order panels"), lambda book, source: found.order_found_panels(book, source, order)
        )
        self.canvas.select(self._clicked)
        if len(self._clicked) == len(panels):
            self.canvas.use_tool("select")


def thinned(way: list[Point], apart: float) -> Outline:
    """Return the points of a way that lie at least so far apart."""
    kept = way[:1]
    for point in way[1:]:
        if math.dist(point, kept[-1]) >= apart:
            kept.append(point)
    return tuple(kept)


def levelled(start: Point, end: Point) -> Point:
    """Return the end of a line turned to the nearest eighth of a circle."""
    angle = round(math.atan2(end[1] - start[1], end[0] - start[0]) / (math.pi / 4)) * math.pi / 4
    length = math.dist(start, end)
    return (start[0] + length * math.cos(angle), start[1] + length * math.sin(angle))


def box_of(way: list[Point]) -> Rect:
    """Return the box between the first and the last point."""
    (x1, y1), (x2, y2) = way[0], way[-1]
    return Rect(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))


def paint_way(overlay: Overlay, canvas: SourceCanvas, way: list[Point]) -> None:
    """Paint a line that is being drawn by hand."""
    line = QPolygonF([QPointF(*canvas.camera.to_view(point)) for point in way])
    overlay.painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor("white"), 3.5), QPen(overlay.accent, 1.5)):
        overlay.painter.setPen(pen)
        overlay.painter.drawPolyline(line)


def paint_disc(overlay: Overlay, middle: Point, radius: float, colour: QColor) -> None:
    """Paint the brush; widget pixels."""
    place = QRectF(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)
    overlay.painter.setPen(QPen(QColor("white"), 1.5))
    overlay.painter.setBrush(colour)
    overlay.painter.drawEllipse(place)


def _place_of(things: tuple[Thing, ...], outline: Outline) -> int | None:
    """Return where in the reading order a new panel belongs: before the first that lies wholly below it."""
    bottom = max(y for _, y in outline)
    panels = sorted((thing for thing in things if thing.kind == "panel"), key=lambda thing: thing.number)
    return next((n for n, panel in enumerate(panels) if min(y for _, y in panel.outline) >= bottom), None)
