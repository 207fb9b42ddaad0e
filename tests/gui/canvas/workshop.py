"""A small book, a press with hand-made Frames, and hands that drag: what every test of the canvas starts with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import cast

import PIL.Image
import PIL.ImageDraw
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from comicremix.app.fitting import Fit
from comicremix.app.press import Press
from comicremix.app.remedies import Remedies
from comicremix.geometry import Point, Rect, bounds, polygon_path, transform_points
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.layout.frame import Frame, Group, Image, Item, PathItem, Picture
from comicremix.layout.shapes import shape_path
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, AssetRef, BalloonKind, Placement, SourcePage
from comicremix.model.style import Stroke
from comicremix.session import Session

ASSET = AssetRef("0" * 64, ".png", 600, 800)
WIDTH, HEIGHT = 600.0, 800.0
INSIDE = ("p-one", "p-two", "p-tall", "p-wide")


FITTING = Fit(46.0, 46.0, 46.0)
TOO_LONG = Fit(28.0, 46.0, None, 0.2, 12, filled=1.4)


class Pictures:
    """One drawn picture for every asset."""

    def original(self, asset: AssetRef) -> bytes:
        raise NotImplementedError

    def small(self, asset: AssetRef) -> PIL.Image.Image:
        return self.pixels(Picture(asset)).reduce(2)

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        width, height = (round(side) for side in picture.size)
        image = PIL.Image.new("RGB", (width, height), "#cfe3d4")
        draw = PIL.ImageDraw.Draw(image)
        for x in range(0, width, 40):
            draw.line((x, 0, width - x, height), fill=(40, 90 + x % 120, 140), width=3)
        return image

    def reduced(self, picture: Picture, shrink: int) -> PIL.Image.Image:
        pixels = self.pixels(picture)
        return pixels.reduce(shrink) if shrink > 1 else pixels


@dataclass
class HandPress:
    """Lays pages out without lettering: panels are pictures, balloons are white shapes."""

    catalogue: Catalogue = field(default_factory=lambda: Catalogue([]))
    pictures: Pictures = field(default_factory=Pictures)
    too_long: set[str] = field(default_factory=set)
    laid_out: int = 0
    lent: int = 0
    helps: Remedies = Remedies()
    _kept: dict[int, tuple[Page, Frame]] = field(default_factory=dict)

    def frame(self, book: Book, page_id: PageId, language: str) -> Frame:
        page = book.page(page_id)
        kept = self._kept.get(id(page))
        if kept is None or kept[0] is not page:
            self.laid_out += 1
            items = (*(_panel(book, panel) for panel in page.panels), *(_balloon(balloon) for balloon in page.balloons))
            kept = (page, Frame(page.width, page.height, page.dpi, page.ground, items, language))
            self._kept[id(page)] = kept
        return kept[1]

    def kept_frame(self, book: Book, page_id: PageId, language: str) -> Frame | None:
        kept = self._kept.get(id(book.page(page_id)))
        return kept[1] if kept is not None else None

    def adopt(self, book: Book, page_id: PageId, language: str, frame: Frame) -> None:
        page = book.page(page_id)
        self._kept[id(page)] = (page, frame)

    def style_names(self) -> tuple[str, ...]:
        return ()

    def note_frame(self, book: Book, note_id: NoteId, language: str) -> Frame | None:
        return Frame(800, 40.0 * (1 + book.note(note_id).body.count("\n")), 300.0, "#ffffff", (), language)

    def another(self) -> HandPress:
        self.lent += 1
        return replace(self, laid_out=0, _kept={})

    def fits(self, book: Book, page_id: PageId, language: str) -> dict[BalloonId, Fit]:
        lettered = [balloon.id for balloon in book.page(page_id).balloons if balloon.text]
        return {
            name: Fit(28.0, 46.0, None, 0.2, 12, filled=1.4) if name in self.too_long else FITTING for name in lettered
        }

    def fit(self, book: Book, balloon_id: BalloonId, language: str) -> Fit | None:
        return self.fits(book, book.page_of(balloon_id).id, language).get(balloon_id)

    def remedies(self, book: Book, balloon_id: BalloonId, language: str) -> Remedies:
        return self.helps

    def grown_shapes(self, book: Book, page_id: PageId, language: str) -> dict[BalloonId, Shape]:
        return {}

    def to_letter(self, book: Book, page_id: PageId, language: str) -> int:
        return 0

    def galley(self, book: Book, page_id: PageId, language: str, balloon_id: BalloonId) -> None:
        return None

    def part(
        self, book: Book, page_id: PageId, language: str, keep: Callable[[Page], Page]
    ) -> tuple[Frame, dict[BalloonId, Fit]]:
        part = replace(book, pages=tuple(keep(page) if page.id == page_id else page for page in book.pages))
        return self.frame(part, page_id, language), self.fits(part, page_id, language)


def _panel(book: Book, panel: Panel) -> Group:
    affine = panel.art.placement.affine
    clip = polygon_path(transform_points(panel.art.outline, affine))
    image = Image(Picture(book.source(panel.art.source).asset), affine, clip)
    line = PathItem(clip, stroke=Stroke("#000000", 3.0))
    return Group(panel.id, (image, line), "panel", bounds(panel.outline))


def _balloon(balloon: Balloon) -> Group:
    path = shape_path(balloon.shape)
    items: tuple[Item, ...] = (PathItem(path, stroke=Stroke("#000000", 4.0)), PathItem(path, fill="#ffffff"))
    return Group(balloon.id, items, "balloon", balloon.shape.box)


def panel(name: str, box: Rect, scale: float = 1.0) -> Panel:
    """Return a panel whose piece of the source page fills ``box`` of the page."""
    cut = Rect(50.0, 60.0, box.width / scale, box.height / scale)
    return Panel(
        PanelId(name), Art(SourceId("s-1"), cut.outline(), Placement(box.x - 50 * scale, box.y - 60 * scale, scale))
    )


def balloon(name: str, box: Rect, text: str = "", follows: str = "") -> Balloon:
    shape = Shape(ShapeKind.ELLIPSE, box)
    return Balloon(BalloonId(name), BalloonKind.SPEECH, shape, text, panel=PanelId(follows) if follows else None)


def small_book() -> Book:
    """Return a book of three pages: two panels above a wide one, with balloons; one other panel; none."""
    first = Page(
        PageId("pg-1"), WIDTH, HEIGHT, 150.0,
        panels=(
            panel("p-one", Rect(40, 40, 250, 300)),
            panel("p-two", Rect(310, 40, 250, 300)),
            panel("p-wide", Rect(40, 360, 520, 400)),
        ),
        balloons=(
            balloon("b-one", Rect(60, 60, 120, 80), "Hello.", "p-one"),
            balloon("b-two", Rect(340, 60, 120, 80), "Good day.", "p-two"),
            balloon("b-free", Rect(200, 620, 160, 90), "The end."),
        ),
    )  # fmt: skip
    second = Page(PageId("pg-2"), WIDTH, HEIGHT, 150.0, panels=(panel("p-other", Rect(40, 40, 300, 300)),))
    third = Page(PageId("pg-3"), WIDTH, HEIGHT, 150.0)
    return Book(
        title="Small",
        pages=(first, second, third),
        sources=(SourcePage(SourceId("s-1"), "one.png", ASSET),),
        languages=(Language("en"), Language("fr"), Language("ar", "rtl")),
    )


def make_desk(book: Book | None = None, press: HandPress | None = None) -> Desk:
    return Desk(cast(Press, press or HandPress()), Session(book or small_book()))


def box_of(book: Book, item: str) -> Rect:
    """Return where a panel or balloon lies."""
    page = book.page_of(PanelId(item))
    found = next((p for p in page.panels if p.id == item), None)
    return bounds(found.outline) if found else page.balloon(BalloonId(item)).shape.box


@dataclass
class Hand:
    """Moves the mouse over a canvas with real events; places are page pixels."""

    canvas: PageCanvas
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    def at(self, place: Point) -> QPoint:
        x, y = self.canvas.camera.to_view(place)
        return QPoint(round(x), round(y))

    def press(self, place: Point) -> None:
        self._send(QEvent.Type.MouseButtonPress, QPointF(self.at(place)), down=True)

    def move(self, place: Point) -> None:
        self._send(QEvent.Type.MouseMove, QPointF(self.at(place)), down=True)

    def hover(self, place: Point) -> None:
        self._send(QEvent.Type.MouseMove, QPointF(self.at(place)), down=False)

    def release(self, place: Point) -> None:
        self._send(QEvent.Type.MouseButtonRelease, QPointF(self.at(place)), down=True)

    def double_click(self, place: Point) -> None:
        self._send(QEvent.Type.MouseButtonDblClick, QPointF(self.at(place)), down=True)

    def click(self, place: Point) -> None:
        self.press(place)
        self.release(place)

    def drag(self, start: Point, *places: Point) -> None:
        """Press, move through ``places`` in small steps, let go at the last."""
        self.press(start)
        for step in _steps(start, *places):
            self.move(step)
        self.release(places[-1])

    def leave_to(self, start: Point, widget: QWidget, place: QPoint, *, let_go: bool = True) -> None:
        """Press on the page, go over another widget, and let go there."""
        self.press(start)
        self.move((start[0] + 20, start[1] + 20))
        over = QPointF(self.canvas.mapFromGlobal(widget.mapToGlobal(place)))
        self._send(QEvent.Type.MouseMove, over, down=True)
        if let_go:
            self._send(QEvent.Type.MouseButtonRelease, over, down=True)

    def _send(self, kind: QEvent.Type, place: QPointF, *, down: bool) -> None:
        moving = kind is QEvent.Type.MouseMove
        button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
        buttons = (
            Qt.MouseButton.LeftButton if down and kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
        )
        event = QMouseEvent(kind, place, QPointF(self.canvas.mapToGlobal(place)), button, buttons, self.held)
        QApplication.sendEvent(self.canvas, event)


def _steps(start: Point, *places: Point) -> Iterator[Point]:
    for place in places:
        for step in range(1, 6):
            t = step / 5
            yield (start[0] + (place[0] - start[0]) * t, start[1] + (place[1] - start[1]) * t)
        start = place
