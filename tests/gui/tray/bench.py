"""A book whose source pages have found panels, and a tray beside its canvas."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from comicremix.geometry import Rect
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.strip.strip import PageStrip
from comicremix.gui.tray.corner import TrayCorner
from comicremix.gui.tray.tray import Tray
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, FoundId, PageId, PanelId, SourceId
from comicremix.model.page import Page, Panel
from comicremix.model.source import Art, AssetRef, BalloonKind, FoundBalloon, FoundPanel, SourcePage
from comicremix.model.uses import FoundKey
from tests.gui.canvas.workshop import balloon, small_book

BOXES = (Rect(20, 20, 270, 180), Rect(310, 20, 270, 180), Rect(20, 220, 560, 200))


def source_page(number: int) -> SourcePage:
    """Return a source page of 600 × 800 px with three found panels and a balloon on the first."""
    panels = tuple(FoundPanel(FoundId(f"f-{number}{place}"), box.outline()) for place, box in enumerate(BOXES, 1))
    speech = FoundBalloon(FoundId(f"f-{number}b"), Rect(40, 40, 100, 60).outline(), BalloonKind.SPEECH)
    asset = AssetRef(f"{number:064x}", ".png", 600, 800)
    return SourcePage(SourceId(f"s-{number}"), f"scan-{number:03}.png", asset, panels, (speech,), batch="i-1")


def key(number: int, place: int) -> FoundKey:
    return FoundKey(SourceId(f"s-{number}"), FoundId(f"f-{number}{place}"))


def placed(name: str, number: int, place: int) -> Panel:
    """Return a panel that shows a found one where it lies on its source page."""
    return Panel(PanelId(name), Art(SourceId(f"s-{number}"), BOXES[place - 1].outline()))


def tray_book(count: int = 3) -> Book:
    """Return a book of three pages. The first has panel 1 of source page 1, which says "Hello.", the second panel 2 of
    it, and panel 3 lies on both; all others are unused."""
    first = Page(
        PageId("pg-1"), 600, 800, panels=(placed("p-one", 1, 1), placed("p-three", 1, 3)),
        balloons=(balloon("b-one", Rect(40, 40, 100, 60), "Hello.", "p-one"),),
    )  # fmt: skip
    second = Page(PageId("pg-2"), 600, 800, panels=(placed("p-two", 1, 2), placed("p-again", 1, 3)))
    third = Page(PageId("pg-3"), 600, 800)
    sources = tuple(source_page(number) for number in range(1, count + 1))
    return replace(small_book(), pages=(first, second, third), sources=sources)


@dataclass
class Bench:
    """The parts of a window that the tray works with."""

    window: QWidget
    canvas: PageCanvas
    strip: PageStrip
    corner: TrayCorner

    @property
    def tray(self) -> Tray:
        return self.corner.tray

    @property
    def book(self) -> Book:
        return self.canvas.desk.book

    def names(self) -> list[str]:
        """Return what is listed, as a screen reader says it."""
        self.tray.refresh()
        model = self.tray.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def choose(self, *keys: FoundKey) -> None:
        """Select panels in the tray."""
        self.tray.list.choose(keys[0])
        selection = self.tray.list.selectionModel()
        for wanted in keys[1:]:
            selection.select(self.tray.model.index_of(wanted), selection.SelectionFlag.Select)

    def picked_up(self) -> QMimeData:
        """Return what a drag of the chosen panels carries."""
        return self.tray.model.mimeData(self.tray.list.selectedIndexes())

    def carry(self, widget: QWidget, place: QPointF, data: QMimeData, *, let_go: bool = True) -> bool:
        """Drag over a widget, and let go there; tell whether it is welcome."""
        copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        welcome = False
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(place.toPoint(), copy, data, button, none)
            QApplication.sendEvent(widget, event)
            welcome = event.isAccepted()
        if let_go:
            QApplication.sendEvent(widget, QDropEvent(place, copy, data, button, none))
        return welcome

    def leave(self, widget: QWidget) -> None:
        QApplication.sendEvent(widget, QDragLeaveEvent())

    def on_page(self, x: float, y: float) -> QPointF:
        """Return where a page point is on the canvas."""
        return QPointF(*self.canvas.camera.to_view((x, y)))

    def on_strip(self, row: int) -> QPoint:
        """Return the middle of a page in the strip's viewport."""
        return self.strip.list.visualRect(self.strip.model.index(row)).center()


def make_bench(canvas: PageCanvas) -> Bench:
    """Put a strip and a tray beside a canvas."""
    window = QWidget()
    strip = PageStrip(canvas.desk, canvas.pixmaps)
    corner = TrayCorner(canvas, strip, window)
    canvas.set_drop_target(strip)
    row = QHBoxLayout(window)
    for widget, stretch in ((strip, 0), (corner.tray, 0), (canvas, 1)):
        row.addWidget(widget, stretch)
    corner.tray.setFixedWidth(220)
    window.resize(1100, 700)
    return Bench(window, canvas, strip, corner)


def balloons_of(book: Book, panel: PanelId) -> list[BalloonId]:
    return [b.id for b in book.page_of(panel).balloons if b.panel == panel]
