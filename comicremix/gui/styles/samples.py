"""Samples of balloon styles: a balloon with words, laid out and painted as on the page."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from comicremix.errors import FontError
from comicremix.geometry import Rect
from comicremix.gui.canvas.pixmaps import Level
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings
from comicremix.gui.names import kind_name, native_name
from comicremix.layout.balloon import lay_out_balloon, lay_out_body
from comicremix.layout.frame import Group, Picture
from comicremix.layout.words import Setting
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId
from comicremix.model.language import Language
from comicremix.model.markup import parse
from comicremix.model.page import Balloon, Page, Shape, ShapeKind
from comicremix.model.source import BalloonKind
from comicremix.model.style import BalloonStyle
from comicremix.model.texts import reading

KEPT = 200
PAPER = "#cdd5dd"
"""Samples lie on the grey of a drawing, so that white balloons and bright letters both stand out."""
LETTERS = 15.0
"""Widget pixels of a sample's letters at the usual size; larger and smaller styles differ less than on the page."""
USUAL_SIZE = 46.0
MOST_WORDS, FEW_WORDS, SMALL = 22, 8, 80
"""Characters on a sample, and on one narrower than ``SMALL`` widget pixels."""
USUAL_HEIGHT = 68.0
_SHAPES = {
    BalloonKind.THOUGHT: ShapeKind.CLOUD,
    BalloonKind.SHOUT: ShapeKind.BURST,
    BalloonKind.CAPTION: ShapeKind.RECTANGLE,
}
_KINDS = {kind.value: kind for kind in BalloonKind}


class Samples:
    """Makes samples and keeps them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._models: dict[tuple[str, str], tuple[str, ShapeKind]] = {}
        self._room: DrawingRoom | None = None

    def picture(
        self, book: Book, style: BalloonStyle, tag: str, catalogue: Catalogue, size: QSize, ratio: float = 1.0
    ) -> QPixmap:
        """Return a sample of ``style`` in the language ``tag``, ``size`` in widget pixels."""
        language = replace(book.language(tag), translations={}, overrides={})
        words, shape = self._model(book, style, tag)
        if size.width() < SMALL:
            words = _shortened(words, FEW_WORDS)
        fonts = tuple(sorted(language.fonts.items()))
        key = (style, tag, fonts, language.writing, words, shape, id(catalogue), size.width(), size.height(), ratio)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if self._room is None or self._room.catalogue is not catalogue:
            self._room = DrawingRoom(catalogue)
        group = _group(style, language, catalogue, words=words, shape=shape, size=size)
        made = self._kept[key] = _painted(self._room, group, size, ratio, _scale(style, size))
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    def _model(self, book: Book, style: BalloonStyle, tag: str) -> tuple[str, ShapeKind]:
        """Return the words and the shape of a style's sample. They stay: typing must not change samples."""
        key = (style.name, tag)
        if key not in self._models:
            self._models[key] = _model(book, style, tag)
        return self._models[key]


def style_title(name: str) -> str:
    """Return what the window calls a style: styles named after a kind of balloon have the kind's word."""
    kind = _KINDS.get(name)
    return kind_name(kind) if kind is not None else name


def _model(book: Book, style: BalloonStyle, tag: str) -> tuple[str, ShapeKind]:
    """Return the words and the shape of the first balloon in the book that is lettered in a style."""
    kind = _KINDS.get(style.name, BalloonKind.SPEECH)
    shape = _SHAPES.get(kind, ShapeKind.SUPERELLIPSE)
    lettered = (b for page in book.pages for b in page.balloons if b.text.strip() and book.style(b).name == style.name)
    first = next(lettered, None)
    if first is None:
        return native_name(tag), shape
    if first.shape.kind is not ShapeKind.PATH:
        shape = first.shape.kind
    words = reading(book, tag, f"balloon:{first.id}", first.text).text or first.text
    return _shortened("".join(span.text for span in parse(words) if not span.note)), shape


def _shortened(words: str, most: int = MOST_WORDS) -> str:
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    cut = line[:most].rpartition(" ")[0] or line[: most // 2]
    return f"{cut} …" if most > FEW_WORDS else cut


def _scale(style: BalloonStyle, size: QSize) -> float:
    """Return widget pixels for a page pixel."""
    em: float = max(1.0, style.size)
    letters: float = LETTERS * (size.height() / USUAL_HEIGHT) ** 0.5
    return float(letters * (em / USUAL_SIZE) ** 0.4 / em)


def _group(
    style: BalloonStyle, language: Language, catalogue: Catalogue, *, words: str, shape: ShapeKind, size: QSize
) -> Group:
    scale = _scale(style, size)
    width, height = size.width() / scale, size.height() / scale
    edge = 5 / scale + style.line_width
    balloon = Balloon(
        BalloonId("b-sample"),
        BalloonKind.SPEECH,
        Shape(shape, Rect(edge, edge, max(1.0, width - 2 * edge), max(1.0, height - 2 * edge))),
        words,
        style=style.name,
    )
    page = Page(PageId("pg-sample"), width, height, balloons=(balloon,))
    least = min(style.minimum, style.size / 2)
    shown = replace(style, sizing="book", minimum=least)
    book = Book(source_language=language.tag, pages=(page,), languages=(language,), styles=(shown,))
    setting = Setting(book, language, catalogue)
    try:
        return lay_out_balloon(balloon, page, setting)
    except FontError:  # no font at all: the balloon is seen empty
        return Group(balloon.id, lay_out_body(balloon, page, setting), "balloon", balloon.shape.box)


def _painted(room: DrawingRoom, group: Group, size: QSize, ratio: float, scale: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paper = QPainterPath()
    paper.addRoundedRect(QRectF(0, 0, size.width(), size.height()), 6, 6)
    painter.fillPath(paper, QColor(PAPER))
    painter.setClipPath(paper)
    painter.scale(scale, scale)
    paint_drawings(painter, [room.drawing(group)], _NoPixels())
    painter.end()
    return pixmap


class _NoPixels:
    """A sample has no pictures."""

    def image(self, picture: Picture, scale: float) -> Level | None:
        return None
