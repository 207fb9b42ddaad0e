"""One open book on the screen: page strip, canvas, and the side panel of the desk."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from comicremix.gui.canvas.own_chip import OwnChip
from comicremix.gui.canvas.pixmaps import WatchedPixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings
from comicremix.gui.canvas.rulers import CanvasFrame
from comicremix.gui.canvas.surface import Surface
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.fields import text_is_large
from comicremix.gui.inspector.panel import Inspector
from comicremix.gui.opened import Opened
from comicremix.gui.page_lists import NAMES, PageLists
from comicremix.gui.runner import Runner
from comicremix.gui.settings import Settings
from comicremix.gui.strip.strip import PageStrip
from comicremix.gui.texts.second_page import SecondPage
from comicremix.gui.top_bar import DESKS, DeskName
from comicremix.gui.tray.corner import TrayCorner
from comicremix.model.ids import BalloonId, SourceId

if TYPE_CHECKING:
    from comicremix.gui.notes.panel import NotesPanel
    from comicremix.gui.source.view import SourceView
    from comicremix.gui.styles.edition_dialog import EditionDialog
    from comicremix.gui.texts.panel import TextsPanel

translate = QCoreApplication.translate
COVER = QSize(240, 340)
STRIP_WIDTH, CANVAS_WIDTH = 212, 788
STRIP_HEIGHT, TRAY_HEIGHT = 340, 400
SIDE_LEAST = 280
LISTS_HEIGHT = 300
SIDE_WIDTHS: dict[DeskName, int] = {"remix": 340, "translate": 640, "notes": 380}
"""Until the user draws the border elsewhere, which is remembered for each desk."""


class BookView(QWidget):
    """Shows the pages of ``opened``; whoever embeds it closes it with ``close_view``."""

    add_font_wanted = Signal()
    said = Signal(object)
    """A Message for the window."""
    zoom_changed = Signal(float)
    import_wanted = Signal()
    glossary_wanted = Signal(str)
    """Open the glossary, at this term if it says one."""
    rights_wanted = Signal(str)
    """Say whose a source page is."""
    note_wanted = Signal(str)
    """Show this note at the Notes desk."""

    def __init__(self, opened: Opened, settings: Settings, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self.opened = opened
        self._settings = settings
        self._edition: EditionDialog | None = None
        desk = opened.desk
        self.canvas = PageCanvas(desk)
        self.canvas.memory = settings
        self.strip = PageStrip(desk, self.canvas.pixmaps)
        self.canvas.set_drop_target(self.strip)
        self.canvas.zoom_changed.connect(self.zoom_changed)
        self.corner = TrayCorner(self.canvas, self.strip, self)
        self.inspector = Inspector(desk, settings, pixmaps=self.canvas.pixmaps)
        self.canvas.menu_additions.append(self._add_notes)
        self.inspector.setMinimumWidth(SIDE_LEAST)
        self.side = QStackedWidget()
        self.side.setObjectName("sidePanel")
        self._rooms: dict[DeskName, QWidget] = {"translate": QWidget(), "notes": QWidget()}
        for panel in (self.inspector, *self._rooms.values()):
            self.side.addWidget(panel)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.middle = QStackedWidget()
        self.frame = self._frame()
        self.second_page = SecondPage(self.canvas)
        self._pair = self._paired()
        self._chip = OwnChip(self.canvas)
        self._long: frozenset[BalloonId] = frozenset()
        self.lists = self._lists()
        self.right = self._right()
        self.middle.addWidget(self._pair)
        for index, widget in enumerate((self._left(), self.middle, self.right)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(index, 1 if widget is self.middle else 0)
        self.splitter.setChildrenCollapsible(False)
        strip = STRIP_WIDTH * 3 // 2 if text_is_large() else STRIP_WIDTH
        self.splitter.setSizes([strip, CANVAS_WIDTH, _side_width("remix")])
        self.splitter.splitterMoved.connect(lambda *_: self._remember_widths())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._connect()
        self.show_flags()

    @cached_property
    def texts(self) -> TextsPanel:
        """The Translate desk's panel, made when it is first wanted: opening a book need not wait for it."""
        from comicremix.gui.texts.panel import TextsPanel
        from comicremix.gui.words.help_panel import WordsHelp

        panel = TextsPanel(self.opened.desk, self._settings, pixmaps=self.canvas.pixmaps)
        panel.item_wanted.connect(self.canvas.reveal)
        panel.second_page_wanted.connect(self.second_page.show_what)
        panel.editor.note_wanted.connect(self.note_wanted)
        panel.mark_long(self._long)
        panel.editor.setAccessibleName(translate("BookView", "Text being translated"))
        helps = WordsHelp(self.opened.desk)
        helps.follow(panel.editor)
        helps.glossary_wanted.connect(self.glossary_wanted)
        panel.add_help(helps)
        self._take_in("translate", panel)
        return panel

    @cached_property
    def notes(self) -> NotesPanel:
        """The Notes desk's panel, made when it is first wanted."""
        from comicremix.gui.notes.panel import NotesPanel

        panel = NotesPanel(self.opened.desk, self._settings, pixmaps=self.canvas.pixmaps)
        panel.item_wanted.connect(self.canvas.reveal)
        panel.said.connect(self.said)
        self._take_in("notes", panel)
        return panel

    def mark_long(self, balloons: Iterable[BalloonId]) -> None:
        """Say which balloons of the edition in view cannot hold their words."""
        self._long = frozenset(balloons)
        if "texts" in self.__dict__:
            self.texts.mark_long(self._long)

    @property
    def desk_name(self) -> DeskName:
        return DESKS[self.side.currentIndex()]

    def show_desk(self, name: DeskName) -> None:
        """Show a desk's side panel; page, zoom and selection stay."""
        self.opened.desk.translating = name == "translate"
        self.canvas.show_hint()
        self.corner.tray.setVisible(name == "remix")
        self.corner.peek.hide()
        self.side.setCurrentWidget(self._panel(name))
        self.second_page.show_what(self.texts.beside.page if name == "translate" else "")
        if not self.splitter.restoreState(self._settings.bytes(_key(name))):
            strip, canvas, side = self.splitter.sizes()
            wanted = _side_width(name)
            self.splitter.setSizes([strip, canvas + side - wanted, wanted])

    def show_flags(self) -> None:
        """Show margins, bleed and facing pages as the settings have them."""
        self.canvas.shows_guides = self._settings.flag("page-guides")
        self.canvas.facing.on = self._settings.flag("facing")

    def show_item(self, item_id: str) -> None:
        """Bring a panel or balloon into sight and select it."""
        self.opened.desk.select((item_id,))
        self.canvas.reveal(item_id)

    @cached_property
    def source(self) -> SourceView:
        """The room in which source pages are corrected, made when it is first wanted."""
        from comicremix.gui.source.view import SourceView

        view = SourceView(self.opened.desk, self.canvas.pixmaps, self._runner)
        view.left.connect(self.show_pages)
        view.said.connect(self.said)
        view.canvas.zoom_changed.connect(self.zoom_changed)
        view.form.rights_wanted.connect(self.rights_wanted)
        self.middle.addWidget(view)
        return view

    def show_source(self, source_id: SourceId) -> None:
        """Show a source page in the place of the book's pages."""
        self.canvas.let_go()
        self.corner.peek.hide()
        self.middle.setCurrentWidget(self.source)
        self.source.show_source(source_id)
        self.inspector.show_guest(self.source.form)

    @property
    def correcting(self) -> bool:
        """Whether a source page is shown in the place of the book's pages."""
        return self.middle.currentWidget() is not self._pair

    @property
    def surface(self) -> Surface:
        """The canvas in view: that of the pages or that of a source page."""
        return self.source.canvas if self.correcting else self.canvas

    def show_pages(self) -> None:
        """Show the pages of the book again."""
        if self.correcting:
            self.middle.setCurrentWidget(self._pair)
            self.inspector.show_guest(None)
            self.canvas.setFocus()

    def refresh_side(self) -> None:
        """Fill the side panel in view anew: the tones have changed."""
        panel = self._panel(self.desk_name)
        if panel.isVisible():
            panel.refresh()
        self.lists.refresh()

    def show_edition_settings(self) -> None:
        """Show how the edition in view is lettered, beside the window."""
        if self._edition is None:
            from comicremix.gui.styles.edition_dialog import EditionDialog

            self._edition = EditionDialog(self.opened.desk, self._settings, self)
            self._edition.add_font_wanted.connect(self.add_font_wanted)
        self._edition.show()
        self._edition.raise_()
        self._edition.activateWindow()

    def add_note(self) -> None:
        """Add a note where the selection is and write it at the Notes desk."""
        self.notes.add()

    def cover(self) -> QImage | None:
        """Return a small picture of the first page; None without a page, or while its pixels are not there."""
        desk = self.opened.desk
        if not desk.book.pages:
            return None
        frame = desk.frame(desk.book.pages[0].id)
        if frame is None:
            return None
        scale = min(COVER.width() / frame.width, COVER.height() / frame.height)
        image = QImage(round(frame.width * scale), round(frame.height * scale), QImage.Format.Format_RGB32)
        image.fill(QColor(frame.ground))
        pixmaps = WatchedPixmaps(self.canvas.pixmaps)
        painter = QPainter(image)
        painter.scale(scale, scale)
        seen = QRectF(0, 0, frame.width, frame.height)
        paint_drawings(painter, DrawingRoom(desk.press.catalogue).drawings(frame), pixmaps, seen=seen)
        painter.end()
        return image if pixmaps.whole else None

    def close_view(self) -> None:
        """Stop all background painting."""
        self.corner.close()
        if "texts" in self.__dict__:
            self.texts.close_panel()
        if "notes" in self.__dict__:
            self.notes.close_panel()
        self.canvas.close_canvas()
        self.strip.close_strip()

    def _add_notes(self, menu: QMenu) -> None:
        """Add what can be done with the notes of the selection to the canvas's menu."""
        from comicremix.gui.notes.commands import add_notes_to_menu

        add_notes_to_menu(self.canvas, menu)

    def _panel(self, name: DeskName) -> Inspector | TextsPanel | NotesPanel:
        """Return a desk's side panel."""
        if name == "translate":
            return self.texts
        return self.notes if name == "notes" else self.inspector

    def _connect(self) -> None:
        self.corner.origin_shown.connect(lambda: self.show_desk("remix"))
        self.corner.tray.import_wanted.connect(self.import_wanted)
        self.corner.tray.rights_wanted.connect(self.rights_wanted)
        self.corner.tray.item_wanted.connect(lambda _: self.show_pages())
        self.corner.tray.correct_wanted.connect(lambda source: self.show_source(SourceId(source)))
        self.inspector.note_wanted.connect(self.note_wanted)
        self.inspector.origin_wanted.connect(self.corner.show_origin)
        self.inspector.add_font_wanted.connect(self.add_font_wanted)
        self.opened.desk.page_changed.connect(self.show_pages)

    def _remember_widths(self) -> None:
        self._settings.set_bytes(_key(self.desk_name), self.splitter.saveState())

    def _take_in(self, name: DeskName, panel: QWidget) -> None:
        """Put a panel in the place that was kept for it."""
        panel.setMinimumWidth(SIDE_LEAST)
        empty = self._rooms.pop(name)
        self.side.insertWidget(DESKS.index(name), panel)
        self.side.removeWidget(empty)
        empty.deleteLater()

    def _frame(self) -> CanvasFrame:
        """The canvas and its rulers as the user wants them. Tools have the keys that the window gives them."""
        self.canvas.tool_keys = {}
        frame = CanvasFrame(self.canvas)
        frame.set_unit(self._settings.ruler_unit)
        frame.show_rulers(shown=self._settings.shown("rulers"))
        frame.unit_chosen.connect(lambda unit: setattr(self._settings, "ruler_unit", unit))
        return frame

    def _paired(self) -> QSplitter:
        """The canvas, and beside it the page a second time for those who compare."""
        pair = QSplitter(Qt.Orientation.Horizontal)
        pair.setHandleWidth(1)
        pair.setChildrenCollapsible(False)
        for part in (self.frame, self.second_page):
            pair.addWidget(part)
        pair.setSizes([CANVAS_WIDTH, CANVAS_WIDTH])
        return pair

    def _lists(self) -> PageLists:
        lists = PageLists(self.canvas)
        for name in reversed(NAMES):
            lists.show_list(name, shown=self._settings.shown(name))
        return lists

    def _right(self) -> QSplitter:
        """The desk's panel with the lists below it."""
        right = QSplitter(Qt.Orientation.Vertical)
        right.setHandleWidth(1)
        right.addWidget(self.side)
        right.addWidget(self.lists)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        right.setSizes([500, LISTS_HEIGHT])
        right.setChildrenCollapsible(False)
        return right

    def _left(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(120)
        left.setMaximumWidth(440)
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 8, 8)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        self.strip.setContentsMargins(0, 0, 0, 8)
        for part in (self.strip, self.corner.tray):
            parts.addWidget(part)
        parts.setSizes([STRIP_HEIGHT, TRAY_HEIGHT])
        column.addWidget(parts)
        return left


def _side_width(name: DeskName) -> int:
    """Return how wide a desk's panel is at first: half as wide again for large text."""
    width = SIDE_WIDTHS[name]
    return width * 3 // 2 if text_is_large() else width


def _key(name: DeskName) -> str:
    """Return under which name the settings keep a desk's widths."""
    return f"widths-{name}"
