"""The gallery of layouts beside the page: the pointer or the keys show one on the page, a click or Enter applies it."""

from __future__ import annotations

from typing import TypedDict

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.layouts import LAYOUTS, apply_layout, pages_needed
from comicremix.edit.pages import add_page, page_like
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.fields import heading, hint, icon_button
from comicremix.gui.icons import SPACED, icon
from comicremix.gui.layouts.names import layout_title
from comicremix.gui.layouts.pictures import SIDE, LayoutPictures
from comicremix.gui.settings import Settings
from comicremix.model.page import Border, Page

translate = QCoreApplication.translate
REST_MS = 90
"""How long the pointer rests on a layout before the page shows it."""
FRAME_IN_INCHES = 0.02
"""The width of the frames that panels without one get."""
FRAMES, FROM_RIGHT = "layout-frames", "layout-from-right"


class _How(TypedDict):
    border: Border | None
    from_right: bool


class LayoutsPanel(QWidget):
    """Shows every layout with the panels of the page in view. A preview is no step of undo and ends when the pointer or
    the keyboard goes elsewhere."""

    closed = Signal()

    def __init__(self, desk: Desk, settings: Settings, pixmaps: BackgroundPixmaps | None = None) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self._pictures = LayoutPictures(desk, pixmaps)
        self._drawn_for: tuple[object, ...] = ()
        self._to_draw: list[int] = []
        self._shown = -1
        """The row that the page shows as a preview, -1 without one."""
        self._wanted = -1
        self.setAccessibleName(translate("Layouts", "Layouts"))
        self.list = _Gallery(self)
        self.frames = self._check(translate("Layouts", "Draw missing frames"), FRAMES, True)
        self.from_right = self._check(translate("Layouts", "Read from the right"), FROM_RIGHT, False)
        self.note = hint("")
        self._lay_out()
        self._draw = QTimer(self, interval=0)
        self._draw.timeout.connect(self._draw_next)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_wanted)
        desk.page_changed.connect(self.end_preview)
        if pixmaps is not None:
            pixmaps.ready.connect(self._draw_again)

    def refresh(self) -> None:
        """Show the layouts for the page in view; while a preview is shown, nothing changes."""
        session, page = self._desk.session, self._page()
        if self._shown >= 0 and session.book is not session.committed:
            return
        self._shown = -1
        seen = (
            page,
            session.committed.setup,
            self._desk.language,
            self.frames.isChecked(),
            self.from_right.isChecked(),
        )
        if len(seen) == len(self._drawn_for) and all(a is b for a, b in zip(seen, self._drawn_for, strict=True)):
            return
        self._drawn_for = seen
        self._say(page)
        self._to_draw = list(range(len(LAYOUTS)))
        self._draw.start()

    def preview(self, row: int) -> None:
        """Show on the page what the layout of ``row`` makes of it; -1: show the page as it is."""
        if row == self._shown:
            return
        page = self._page()
        if row < 0 or page is None:
            self.end_preview()
            return
        self._shown = row
        committed = self._desk.session.committed
        sketch = apply_layout(committed, page.id, LAYOUTS[row], cut_out=False, **self._how(page))
        self._desk.session.preview(sketch)

    def end_preview(self) -> None:
        """Show the page as it is."""
        self._rest.stop()
        if self._shown >= 0:
            self._shown = -1
            self._desk.session.preview(None)

    def apply(self, row: int) -> None:
        """Make the layout of ``row`` a step of undo."""
        self.end_preview()
        page = self._page()
        if page is not None and row >= 0:
            book = apply_layout(self._desk.book, page.id, LAYOUTS[row], **self._how(page))
            name = translate("Layouts", "Layout: {0}").format(layout_title(LAYOUTS[row].name))
            self._desk.commit(book, name)

    def add_page(self) -> None:
        """Add a page after the one in view whose places are laid out as the chosen layout says."""
        self.end_preview()
        row, book, here = self.list.currentRow(), self._desk.book, self._page()
        if row < 0:
            return
        page = page_like(book, here)
        book = add_page(book, page, self._desk.page_index + 1)
        book = apply_layout(book, page.id, LAYOUTS[row], from_right=self.from_right.isChecked())
        self._desk.commit(book, translate("Layouts", "Add page"))
        self._desk.go_to_page(page.id)

    def want(self, row: int) -> None:
        """Show a layout once the pointer has rested on it."""
        self._wanted = row
        self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self.end_preview()
        super().hideEvent(event)

    # -- inside

    def _how(self, page: Page) -> _How:
        border = Border(round(FRAME_IN_INCHES * page.dpi, 2)) if self.frames.isChecked() else None
        return {"border": border, "from_right": self.from_right.isChecked()}

    def _page(self) -> Page | None:
        """Return the page in view without any preview."""
        page = self._desk.page
        pages = self._desk.session.committed.pages
        return next((p for p in pages if page is not None and p.id == page.id), None)

    def _check(self, words: str, name: str, default: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(self._settings.flag(name, default))

        def toggled(on: bool) -> None:
            self._settings.set_flag(name, on)
            self.refresh()

        box.toggled.connect(toggled)
        return box

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(icon_button("arrow-left", translate("Layouts", "Back to the selection"), self.closed.emit))
        top.addWidget(heading(translate("Layouts", "Layouts")), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self.frames)
        column.addWidget(self.from_right)
        self.add = QPushButton(icon("plus"), translate("Layouts", "Add as a new page"))
        self.add.setIconSize(SPACED)
        self.add.setToolTip(translate("Layouts", "Its frames are empty: drop panels into them"))
        self.add.clicked.connect(lambda _checked=False: self.add_page())
        column.addWidget(self.add)

    def _say(self, page: Page | None) -> None:
        count = len(page.panels) if page is not None else 0
        if count:
            words = self.tr(
                "%n panel(s) flow in by reading order. What finds no place goes on a page after this one.", "", count
            )
        else:
            words = translate("Layouts", "This page has no panels yet: a layout gives it frames to drop panels into.")
        how = translate("Layouts", "Point at a layout to see it on the page; a click or Enter applies it.")
        self.note.setText(f"{words} {how}" if count else words)
        for row, layout in enumerate(LAYOUTS):
            item = self.list.item(row)
            pages = pages_needed(count, layout)
            title = layout_title(layout.name)
            more = translate("Layouts", "{0} pages").format(pages)
            item.setText(title if pages == 1 else f"{title}\n{more}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title if pages == 1 else f"{title}, {more}")

    def _draw_next(self) -> None:
        """Paint one picture; the hand comes first."""
        page = self._page()
        if not self._to_draw or page is None or not self.isVisible():
            self._draw.stop()
            if page is not None and self._to_draw:
                self._drawn_for = ()
            return
        row = self._to_draw.pop(0)
        pixmap, _ = self._pictures.picture(
            self._desk.session.committed, page, LAYOUTS[row], ratio=self.devicePixelRatioF(), **self._how(page)
        )
        sign = QIcon(pixmap)
        sign.addPixmap(pixmap, QIcon.Mode.Selected)  # or it would be tinted
        self.list.item(row).setIcon(sign)

    def _draw_again(self) -> None:
        """More art is there: paint all pictures anew, once nothing more is to be painted."""
        if self.isVisible() and not self._to_draw:
            self._to_draw = list(range(len(LAYOUTS)))
            self._draw.start()

    def _show_wanted(self) -> None:
        self.preview(self._wanted)


class _Gallery(QListWidget):
    """The pictures, in rows as wide as there is room for."""

    def __init__(self, panel: LayoutsPanel) -> None:
        super().__init__()
        self._panel = panel
        self.setObjectName("sampleList")
        self.setAccessibleName(translate("Layouts", "Layouts"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(QSize(SIDE + 30, SIDE + 2 * self.fontMetrics().height() + 22))
        self.setWordWrap(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.fill()
        self.setCurrentRow(0)  # before anybody listens: to look at the gallery is not yet to choose
        self.entered.connect(self._entered)
        self.itemClicked.connect(lambda item: panel.apply(self.row(item)))
        self.currentRowChanged.connect(self._moved_on)

    def fill(self) -> None:
        """List every layout, without its picture yet."""
        for layout in LAYOUTS:
            item = QListWidgetItem(layout_title(layout.name))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setSizeHint(self.gridSize() - QSize(6, 6))
            self.addItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._panel.apply(self.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self._panel.end_preview()
            self._panel.closed.emit()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._panel.end_preview()
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._panel.end_preview()
        super().focusOutEvent(event)

    def _entered(self, index: QModelIndex) -> None:
        self._panel.want(index.row())

    def _moved_on(self, row: int) -> None:
        if self.hasFocus() and not self.underMouse():
            self._panel.want(row)
