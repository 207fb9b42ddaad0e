"""The canvas of a source page: its picture or its plate, and over it what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comicremix.edit import found
from comicremix.geometry import Outline, Rect, bounds
from comicremix.gui.canvas.overlay import Overlay, ground_colour, paint_shadow
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.canvas.surface import Surface
from comicremix.gui.desk import Desk
from comicremix.gui.source.outlines import Thing, shifted, things_on
from comicremix.layout.frame import Picture
from comicremix.model.ids import FoundId, SourceId
from comicremix.model.source import MarkKind, SourcePage

if TYPE_CHECKING:
    from comicremix.model.book import Book

Showing = Literal["page", "lettering", "balloons"]
"""The page as it came, without its lettering, without its balloons."""
BALLOON = QColor("#0f8a7e")
LETTERING = QColor("#b35c00")
MARKS = {
    MarkKind.ADD: QColor(214, 51, 108, 90),
    MarkKind.SPARE: QColor(43, 138, 62, 90),
    MarkKind.RESTORE: QColor(25, 113, 194, 90),
}
TOOLS = {
    Qt.Key.Key_V: "select", Qt.Key.Key_F: "frame", Qt.Key.Key_B: "balloon", Qt.Key.Key_K: "knife",
    Qt.Key.Key_O: "order", Qt.Key.Key_E: "brush",
}  # fmt: skip
NODES_APART = 9.0
"""Widget pixels between two nodes from which on nodes are shown."""


class SourceCanvas(Surface):
    """Shows one source page and lets a hand correct what was found on it."""

    selection_changed = Signal()
    leave_wanted = Signal()

    def __init__(self, desk: Desk, pixmaps: BackgroundPixmaps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.pixmaps = pixmaps
        self.selection: tuple[FoundId, ...] = ()
        self.preview: dict[FoundId, Outline] = {}
        """Outlines of what is being dragged."""
        self._source: SourceId | None = None
        self._showing: Showing = "page"
        self._known: tuple[SourcePage, tuple[Thing, ...]] | None = None
        desk.book_changed.connect(self._book_changed)
        pixmaps.ready.connect(self.update)
        self.setAccessibleName(self.tr("Source page"))

    # -- what is shown

    @property
    def source(self) -> SourcePage | None:
        """The page in view; None when the book has it no more."""
        return next((source for source in self.desk.book.sources if source.id == self._source), None)

    @property
    def things(self) -> tuple[Thing, ...]:
        """What was found on the page, lowest first."""
        source = self.source
        if source is None:
            return ()
        if self._known is None or self._known[0] is not source:
            self._known = (source, things_on(source))
        return self._known[1]

    @property
    def chosen(self) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.things if thing.id in self.selection)

    def show_source(self, source_id: SourceId) -> None:
        if source_id != self._source:
            self._source = source_id
            self.select(())
            source = self.source
            if source is not None:
                self.navigator.set_page((float(source.width), float(source.height)))
            self.navigator.fit()
        self.update()

    @property
    def showing(self) -> Showing:
        return self._showing

    def show_as(self, showing: Showing) -> None:
        """Show the page as it came, or its plate."""
        self._showing = showing
        self.update()

    def select(self, ids: Iterable[FoundId]) -> None:
        chosen = tuple(dict.fromkeys(ids))
        if chosen != self.selection:
            self.selection = chosen
            self.selection_changed.emit()
            self.update()

    # -- edits

    def change(self, name: str, edit: Callable[[Book, SourceId], Book]) -> None:
        """Make ``edit`` of the book and the page in view a step of undo."""
        if self._source is not None:
            self.desk.commit(edit(self.desk.book, self._source), name)

    def reshape(self, outlines: dict[FoundId, Outline]) -> None:
        """Give things other outlines: one step of undo."""
        kinds = {thing.id: thing.kind for thing in self.things}

        def edit(book: Book, source: SourceId) -> Book:
            for found_id, outline in outlines.items():
                reshape = found.reshape_found_panel if kinds[found_id] == "panel" else found.reshape_found_balloon
                book = reshape(book, source, found_id, outline)
            return book

        self.change(self.tr("Correct outline"), edit)

    def remove_chosen(self) -> bool:
        """Forget what is chosen; tell whether there was anything."""
        chosen = self.chosen
        if not chosen:
            return False

        def edit(book: Book, source: SourceId) -> Book:
            for thing in chosen:
                remove = found.remove_found_panel if thing.kind == "panel" else found.remove_found_balloon
                book = remove(book, source, thing.id)
            return book

        self.change(self.tr("Remove what was found"), edit)
        return True

    def nudge_chosen(self, dx: float, dy: float) -> None:
        self.reshape({thing.id: shifted(thing.outline, dx, dy) for thing in self.chosen})

    # -- keys and events

    def other_key(self, event: QKeyEvent) -> bool:
        arrows = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in arrows and self.chosen:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            dx, dy = arrows[key]
            self.nudge_chosen(dx * far, dy * far)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self.remove_chosen()
        elif key in TOOLS and not event.modifiers():
            self.use_tool(TOOLS[key])
        elif key == Qt.Key.Key_Tab and self.things:
            self._select_next()
        elif key == Qt.Key.Key_Escape:
            if self.selection:
                self.select(())
            elif self.tool != "select":
                self.use_tool("select")
            else:
                self.leave_wanted.emit()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground_colour(self.palette()))
        source = self.source
        if source is not None:
            self._paint_picture(painter, source)
            overlay = Overlay(painter, self.camera, self.palette())
            self._paint_marks(overlay, source)
            self._paint_found(overlay)
            if self._tool is not None:
                self._tool.paint(overlay)
        painter.end()

    # -- inside

    def _paint_picture(self, painter: QPainter, source: SourcePage) -> None:
        page = QRectF(QPointF(*self.camera.to_view((0.0, 0.0))),
                      QPointF(*self.camera.to_view((float(source.width), float(source.height)))))  # fmt: skip
        paint_shadow(painter, page)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = self.camera.scale * self.devicePixelRatioF()
        level = self.pixmaps.image(self._picture(source), scale) or self.pixmaps.image(Picture(source.asset), scale)
        if level is None:
            painter.fillRect(page, QColor("#dddddd"))
        else:
            painter.drawImage(page, level.image)

    def _picture(self, source: SourcePage) -> Picture:
        if self._showing == "page":
            return Picture(source.asset)
        balloons = tuple(balloon.outline for balloon in source.balloons)
        panels = tuple(panel.outline for panel in source.panels)
        if self._showing == "lettering":
            return Picture(source.asset, balloons, (), None, source.plate, panels)
        return Picture(source.asset, (), balloons, None, source.plate, panels)

    def _paint_marks(self, overlay: Overlay, source: SourcePage) -> None:
        """Outline where a hand has worked on the plate."""
        if self.tool == "brush":
            for mark in source.plate:
                colour = QColor(MARKS.get(mark.kind, QColor(mark.colour)))
                colour.setAlpha(255)
                overlay.outline(mark.outline, colour, width=1.0, dashed=True)

    def _paint_found(self, overlay: Overlay) -> None:
        hovered = self._tool.hovered() if self._tool is not None else ""
        shown = self.things if self.tool != "brush" else ()
        for thing in shown:
            colour = overlay.accent if thing.kind == "panel" else BALLOON
            outline = self.preview.get(thing.id, thing.outline)
            chosen = thing.id in self.selection
            width = 2.5 if chosen else 2.0 if thing.id == hovered else 1.2
            overlay.outline(outline, colour, width=width, dashed=not thing.sure)
        source = self.source
        for text in source.lettering if source is not None and shown else ():
            overlay.outline(text, LETTERING, width=1.2, dashed=True)
        for thing in shown:
            if thing.number:
                self._badge(overlay, thing, self.preview.get(thing.id, thing.outline))
        chosen_things = self.chosen
        if len(chosen_things) == 1 and self.tool == "select":
            self._nodes(overlay, self.preview.get(chosen_things[0].id, chosen_things[0].outline))

    def _badge(self, overlay: Overlay, thing: Thing, outline: Outline) -> None:
        box: Rect = self.camera.rect_to_view(bounds(outline))
        font = QFont(overlay.painter.font())
        font.setBold(True)
        overlay.painter.setFont(font)
        words = f"{thing.number} ✓" if thing.by_hand else str(thing.number)
        overlay.label(QPointF(box.x + 20, box.y + 18), words)

    def _nodes(self, overlay: Overlay, outline: Outline) -> None:
        painter = overlay.painter
        painter.setPen(overlay.accent)
        painter.setBrush(QColor("white"))
        last: QPointF | None = None
        for point in outline:
            place = QPointF(*self.camera.to_view(point))
            if last is None or (place - last).manhattanLength() >= NODES_APART:
                painter.drawRect(QRectF(place.x() - 3.5, place.y() - 3.5, 7, 7))
                last = place

    def _select_next(self) -> None:
        ids = [thing.id for thing in self.things]
        place = ids.index(self.selection[0]) + 1 if self.selection and self.selection[0] in ids else 0
        self.select((ids[place % len(ids)],))

    def _book_changed(self) -> None:
        known = {thing.id for thing in self.things}
        self.select(found_id for found_id in self.selection if found_id in known)
        self.update()
