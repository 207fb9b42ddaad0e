"""The page canvas: shows the page of the desk in the desk's language and hands mouse and keys to a tool."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from comicremix.gui.canvas.commands import chosen_here, move_selection_to_page
from comicremix.gui.canvas.compare import Compare
from comicremix.gui.canvas.drag import Drag
from comicremix.gui.canvas.drop import DropTarget
from comicremix.gui.canvas.gestures import Gesture, Scene
from comicremix.gui.canvas.handles import handles_of
from comicremix.gui.canvas.hint_bar import HintBar
from comicremix.gui.canvas.keys import TOOLS, handle_key
from comicremix.gui.canvas.laying_out import LayingOut
from comicremix.gui.canvas.menu import context_menu
from comicremix.gui.canvas.overlay import Overlay, ground_colour
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom
from comicremix.gui.canvas.reading_path import paint_path, stops_of
from comicremix.gui.canvas.sliding import RestOfPicture
from comicremix.gui.canvas.stage import Stage, View, without
from comicremix.gui.canvas.surface import Surface
from comicremix.gui.canvas.targets import Target, targets_of
from comicremix.gui.canvas.tools.base import Memory, Pointer, ShortMemory
from comicremix.gui.canvas.tools.frame import FrameTool
from comicremix.gui.canvas.tools.knife import KnifeTool
from comicremix.gui.canvas.tools.new_balloon import NewBalloonTool
from comicremix.gui.canvas.tools.nodes import NodesTool
from comicremix.gui.canvas.tools.reading import ReadingTool
from comicremix.gui.canvas.tools.select import SelectTool
from comicremix.gui.canvas.tools.slide import SlideTool
from comicremix.gui.canvas.typing_desk import TypingDesk
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.facing import Facing
from comicremix.gui.layouts.page_guides import paint_page_guides
from comicremix.layout.frame import Frame
from comicremix.model.book import Book
from comicremix.model.book_setup import setup_for
from comicremix.model.page import Panel
from comicremix.model.source import BalloonKind

LOOK_MS = 200
"""How long after an edit it is looked whether all words fit."""
SNAP_REACH = 8.0
"""Widget pixels."""


class PageCanvas(Surface):
    """Shows one page and lets it be rearranged. Whoever embeds it closes it with ``close_canvas``."""

    def __init__(self, desk: Desk, pixmaps: BackgroundPixmaps | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._shares_pixmaps = pixmaps is not None
        self.pixmaps = pixmaps or BackgroundPixmaps(desk.press.pictures, parent=self)
        self.stage = Stage(DrawingRoom(desk.press.catalogue), self.pixmaps)
        self._targets: tuple[Sequence[object], tuple[Target, ...]] | None = None
        self._overflows: dict[str, int] = {}
        """Balloons whose words do not fit, with the number of characters that are too many."""
        self._shown_page = ""
        self.tool_keys = TOOLS
        """Keys that take tools; empty where the window gives them."""
        self.menu_actions: tuple[QAction, ...] = ()
        """The window's commands that stand in the context menu too."""
        self.hidden: frozenset[str] = frozenset()
        """Things that are not shown just now; the book knows nothing of it."""
        self.shows_reading_path = False
        self.compare = Compare(self)
        self.drag_under_way = Drag(self)
        self.menu_additions: list[Callable[[QMenu], None]] = []
        """What other parts of the window add to the context menu for the selection."""
        self.facing = Facing(self)
        self.shows_guides = False
        """Whether margins, trim and bleed are shown."""
        self.typing_desk = TypingDesk(self)
        self._laying_out = LayingOut(desk, self)
        self._laying_out.ready.connect(self._laid_out)
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._look_for_overflow)
        self.memory: Memory = ShortMemory()
        self._rest_of_picture = RestOfPicture(DrawingRoom(desk.press.catalogue), self.pixmaps)
        self.hint_bar = HintBar(self)
        self._balloon_tool = NewBalloonTool(self)
        self.add_tool(self._balloon_tool)
        for kind in (SelectTool, KnifeTool, FrameTool, NodesTool, SlideTool, ReadingTool):
            self.add_tool(kind(self))
        self.tool_changed.connect(lambda _name: self.show_hint())
        self._connect()
        self._name()
        self.use_tool("select")
        self.show_page()

    # -- for the window

    def set_drop_target(self, target: DropTarget | None) -> None:
        """Let drags leave the canvas for the pages that ``target`` shows."""
        self.drag_under_way.drop_target = target

    def move_selection_to_page(self, index: int) -> bool:
        return move_selection_to_page(self.desk, index)

    def reveal(self, item_id: str) -> None:
        """Bring a panel or balloon of the page in view into sight."""
        found = next((target for target in self.targets if target.id == item_id), None)
        if found is not None:
            self.navigator.reveal(found.box.centre)

    def hide_things(self, ids: frozenset[str]) -> None:
        """Show the page without some panels and balloons; they cannot be hit either."""
        if ids != self.hidden:
            self.hidden = ids
            self._targets = None
            self.cancel()
            self.show_page()

    def show_reading_path(self, *, shown: bool) -> None:
        self.shows_reading_path = shown
        self.update()

    def close_canvas(self) -> None:
        """Stop all background work; the canvas shows nothing any more."""
        self._look.stop()
        self._laying_out.close()
        self.compare.end()
        self.cancel()
        if not self._shares_pixmaps:
            self.pixmaps.close()

    # -- for the tools

    @property
    def targets(self) -> tuple[Target, ...]:
        """What lies on the page in view, lowest first."""
        page = self.desk.page
        if page is None:
            return ()
        book, tag = self.desk.book, self.desk.language
        language = next((x for x in book.languages if x.tag == tag), None)
        seen = (page, language, book.styles)
        if self._targets is None or any(a is not b for a, b in zip(self._targets[0], seen, strict=True)):
            grown = self.desk.press.grown_shapes(book, page.id, tag)
            found = targets_of(book, page, tag, grown)
            self._targets = (seen, tuple(target for target in found if target.id not in self.hidden))
        return self._targets[1]

    @property
    def gesture(self) -> Gesture | None:
        return self.drag_under_way.gesture

    @property
    def typing(self) -> bool:
        return bool(self.typing_desk.balloon)

    def scene(self) -> Scene | None:
        page = self.desk.page
        if page is None:
            return None
        reach = SNAP_REACH / self.camera.scale
        return Scene(self.desk.book, page, self.desk.language, self.targets, reach, self.desk.own_shapes)

    def begin(self, gesture: Gesture) -> None:
        self.end_editing()
        self.drag_under_way.begin(gesture)

    def drag(self, pointer: Pointer) -> None:
        self.drag_under_way.move(pointer)

    def finish(self, pointer: Pointer) -> None:
        self.drag_under_way.finish(pointer)

    def cancel(self) -> None:
        self.drag_under_way.cancel()

    def commit(self, book: Book, name: str) -> None:
        self.desk.commit(book, name)

    def edit_words(self, balloon_id: str) -> bool:
        """Let the words of a balloon be typed in place; tell whether it lies on the page in view."""
        return self.typing_desk.open(balloon_id)

    def draw_balloons(self, kind: BalloonKind) -> None:
        """Take the tool that draws a balloon of a kind."""
        self._balloon_tool.kind = kind
        self.use_tool("balloon")

    def end_editing(self) -> None:
        self.typing_desk.close()

    def let_go(self) -> None:
        self.cancel()
        self.end_editing()

    def paint_rest(self, overlay: Overlay, book: Book, panel: Panel) -> None:
        self._rest_of_picture.paint(overlay, book, panel)

    def slide_picture(self) -> bool:
        """Let the picture of the one selected panel be slid behind its frame; tell whether there is one."""
        chosen = [target for target in self.targets if target.id in self.desk.selection]
        if len(chosen) != 1 or chosen[0].kind != "panel" or chosen[0].locked:
            return False
        self.use_tool("slide")
        return True

    def other_key(self, event: QKeyEvent) -> bool:
        return handle_key(self, event)

    def view_changed(self) -> None:
        self.typing_desk.follow()

    def repaint_overlay(self) -> None:
        self.update()

    # -- what is shown

    def show_page(self) -> None:
        """Show the page in view as the book has it now."""
        page = self.desk.page
        may_wait = page is not None and page.id == self._shown_page and self.stage.frame is not None
        frame = self._laying_out.frame(may_wait=may_wait)
        if frame is None and self._laying_out.busy:
            self.update()  # handles and marks are of the new page already
            return
        if page is not None and page.id != self._shown_page:
            self._shown_page = page.id
            self._overflows = {}
        self.stage.show_frame(without(frame, self.hidden) if frame is not None else None)
        if frame is not None:
            self.navigator.set_page((frame.width, frame.height))
        self.facing.follow()
        self.typing_desk.follow()
        self.looked_around.emit()
        self._look.start()
        self._say()
        self.update()

    def view_now(self) -> View:
        ground = ground_colour(self.palette()).name()
        return View(self.camera, (self.width(), self.height()), self.devicePixelRatioF(), ground)

    def sizeHint(self) -> QSize:
        return QSize(900, 700)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        drag = self.drag_under_way
        self.stage.paint(painter, self.view_now(), drag.shift, faint=bool(drag.swap_with))
        self.facing.paint(painter, self.view_now())
        if self.shows_guides and self.desk.page is not None:
            setup = setup_for(self.desk.book, self.desk.page)
            paint_page_guides(painter, self.camera, setup, self.facing.place)
        overlay = Overlay(painter, self.camera, self.palette())
        if words := self._what_to_do():
            overlay.words_in_the_middle(QRectF(self.rect()), self.desk.page, words)
        if self.gesture is None:
            self._paint_resting(overlay)
        else:
            for target in self.targets:
                if target.kind == "place" and target.id not in self.gesture.moving:
                    overlay.place(target, named=target.id != drag.swap_with)
            drag.paint(overlay)
        if self.shows_reading_path and self.desk.page is not None and self.tool != "reading":
            paint_path(overlay, stops_of(self.desk.page, self.targets))
        if self._tool is not None:
            self._tool.paint(overlay)
        if self.compare.on:
            self.compare.paint(painter)
        painter.end()

    def _what_to_do(self) -> str:
        """Return what to say on a canvas with nothing on it."""
        if self.desk.page is None:
            return self.tr("This book has no page yet.")
        if not self.targets and self.desk.page.base is None:
            return self.tr("This page is empty. Choose a layout beside it, or drag panels here from the tray.")
        return ""

    def _paint_resting(self, overlay: Overlay) -> None:
        chosen = [target for target in self.targets if target.id in self.desk.selection and not self.typing]
        too_long = [target for target in self.targets if target.id in self._overflows]
        hovered = self._tool.hovered() if self._tool is not None else ""
        for target in self.targets:
            if target.kind == "place":
                overlay.place(target)
            if target.own and self.desk.translating:
                overlay.own(target)
            if target.id == hovered and target not in chosen:
                overlay.hover(target)
        for target in self.targets if self.typing else ():
            if target.id == self.typing_desk.balloon:
                overlay.typed_in(target)
        for target in chosen:
            overlay.selected(target, boxed=len(chosen) == 1)
        for target in too_long:
            overlay.overflow(target)
        if len(chosen) == 1 and self._tool is not None and self.tool == "select":
            overlay.handles(handles_of(chosen[0], self.camera), self._tool.hot_handle())
        for target in too_long:
            overlay.too_long(target, self._overflows[target.id])

    # -- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton and not self.navigator.space_held
        on_handle = self._tool is not None and self._tool.hot_handle() is not None
        if left and not on_handle and self.facing.take((event.position().x(), event.position().y())):
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        context_menu(self, None if by_key else event.pos()).exec(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._name()
            self.stage.refresh()
            self.facing.refresh()
            self.update()
        super().changeEvent(event)

    # -- inside

    def show_hint(self) -> None:
        if self._tool is not None:
            self.hint_bar.show_tool(self._tool)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Page"))

    def _connect(self) -> None:
        self.desk.book_changed.connect(self._book_changed)
        self.desk.page_changed.connect(self._turned)
        self.desk.language_changed.connect(self._turned)
        self.desk.selection_changed.connect(self._selection_changed)
        self.desk.fonts_changed.connect(self._fonts_changed)
        self.pixmaps.ready.connect(self._pixels_came)

    def _book_changed(self) -> None:
        if not self.drag_under_way.previewing:
            self.cancel()
            self.show_page()

    def _laid_out(self, earlier: Frame | None) -> None:
        """Show a page that was waited for; ``earlier``: how it was a moment ago, while it changes quickly."""
        self.show_page()
        if self._laying_out.busy and earlier is not None:
            self.stage.show_frame(earlier)

    def _turned(self) -> None:
        self.cancel()
        self.end_editing()
        self.show_page()
        self.show_hint()

    def _fonts_changed(self) -> None:
        self.cancel()
        self.stage.use_catalogue(self.desk.press.catalogue)

    def _selection_changed(self) -> None:
        self._say()
        self.update()

    def _pixels_came(self) -> None:
        self.stage.refresh()
        self.facing.refresh()
        self.update()

    def _look_for_overflow(self) -> None:
        page = self.desk.page
        if self._laying_out.busy:
            self._look.start()
            return
        if page is None or self.gesture is not None:
            return
        fits = self.desk.press.fits(self.desk.book, page.id, self.desk.language)
        found: dict[str, int] = {balloon: fit.too_many for balloon, fit in fits.items() if not fit.fits}
        self.typing_desk.mark_overflow(found)
        if found != self._overflows:
            self._overflows = found
            self.update()

    def _say(self) -> None:
        """Tell assistive programs what is shown and chosen."""
        number = self.desk.page_index + 1
        words = self.tr("Page {0} of {1}").format(number, len(self.desk.book.pages))
        if chosen := chosen_here(self.desk):
            words += ". " + self.tr("Selected: {0}").format(len(chosen))
        self.setAccessibleDescription(words)
