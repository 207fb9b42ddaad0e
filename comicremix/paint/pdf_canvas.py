"""The pages' content through ReportLab: a Frame's items as PDF operators, in the Frame's own pixels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

import pikepdf
from reportlab import rl_config
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from comicremix.geometry import IDENTITY, Affine, Path
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem
from comicremix.lettering.run import Glyphs
from comicremix.model.style import Stroke
from comicremix.paint.colour import rgb
from comicremix.paint.glyph_paths import run_outline
from comicremix.paint.pdf_fill import PageFills
from comicremix.paint.pdf_fonts import FontStore
from comicremix.paint.pdf_images import ImageStore
from comicremix.paint.pdf_syntax import matrix, outline
from comicremix.paint.walk import lettering_and_others, lines

POINTS_PER_INCH = 72.0
_ROUND = 1
_LARGEST_PAGE = 14400.0
"""Points a side that every reader takes (ISO 32000-1, annex C)."""

rl_config.useA85 = 0  # else content grows by a quarter


class _PlainCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages do not begin by choosing Helvetica, which then would have to be embedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


@dataclass(frozen=True, slots=True)
class PageResources:
    """The images and the patterns of a page's resources, by name."""

    xobjects: dict[str, pikepdf.Object]
    patterns: dict[str, pikepdf.Dictionary]


class PageWriter:
    """Draws Frames one after the other, each on its own page."""

    def __init__(self, fonts: FontStore, images: ImageStore, *, outlines: bool = False) -> None:
        """With ``outlines`` words are drawn as paths and cannot be read."""
        self._outlines = outlines
        self._canvas = _PlainCanvas("", pageCompression=1, invariant=1, pdfVersion=(1, 7))
        self._fonts, self._images = fonts, images
        self._shown: dict[str, pikepdf.Object] = {}
        self._fills = PageFills(IDENTITY)

    def write(self, frame: Frame) -> PageResources:
        """Draw ``frame`` and return what it shows, by the names by which it shows it."""
        canvas = self._canvas
        width, height = page_size(frame)
        canvas.setPageSize((width, height))
        self._shown, self._fills = {}, PageFills(to_paper(frame))
        canvas.setFillColorRGB(*rgb(frame.ground))
        canvas.rect(0, 0, width, height, stroke=0, fill=1)
        canvas.transform(*to_paper(frame))
        canvas.setLineJoin(_ROUND)
        canvas.setLineCap(_ROUND)
        self._items(frame.items, frame.language)
        canvas.showPage()
        return PageResources(self._shown, self._fills.patterns)

    def finish(self) -> bytes:
        """Return the PDF so far: page tree and contents, without images, fonts and links."""
        data: bytes = self._canvas.getpdfdata()
        return data

    def _items(self, items: Iterable[Item], language: str) -> None:
        for item in lettering_and_others(items):
            if isinstance(item, list):
                self._words(item, language)
            else:
                self._item(item, language)

    def _item(self, item: Item, language: str) -> None:
        match item:
            case Image():
                self._image(item)
            case PathItem():
                self._path(item)
            case Group():
                self._items(item.items, language)
            case Glyphs():
                self._shadow(item)
            case Link():
                pass
            case _:
                assert_never(item)

    def _image(self, item: Image) -> None:
        stored = self._images.store(item.picture)
        self._shown[stored.name] = stored.xobject
        self._canvas.saveState()
        if item.clip is not None:
            self._canvas.clipPath(self._outline(item.clip), stroke=0, fill=0, fillMode=FILL_NON_ZERO)
        self._canvas.addLiteral(f"{matrix(stored.unit.then(item.transform))} cm /{stored.name} Do")
        self._canvas.restoreState()

    def _path(self, item: PathItem) -> None:
        if item.fill is not None:
            self._canvas.setFillColorRGB(*rgb(item.fill))
        if item.stroke is not None:
            self._pen(item.stroke)
        fill, stroke = int(item.fill is not None), int(item.stroke is not None)
        self._canvas.drawPath(self._outline(item.path), stroke=stroke, fill=fill, fillMode=FILL_NON_ZERO)

    def _pen(self, stroke: Stroke) -> None:
        self._canvas.setStrokeColorRGB(*rgb(stroke.colour))
        self._canvas.setLineWidth(stroke.width)
        self._canvas.setDash(list(stroke.dash))

    def _words(self, runs: list[Glyphs], language: str) -> None:
        """Show lettering: the strokes as paths, so that its words are in the file once, then the fills as text."""
        from comicremix.paint.pdf_text import line_operators  # pages without words need none of it

        for run in runs:
            if run.stroke is not None:
                self._path(PathItem(self._run_outline(run), stroke=_run_stroke(run)))
        if self._outlines:
            for run in runs:
                self._canvas.addLiteral(f"{self._fills.choose(run)} {outline(self._run_outline(run))} f")
            return
        for line in lines(run for run in runs if run.glyphs):
            self._canvas.addLiteral(line_operators(line, self._fonts, language, self._fills.choose))

    def _shadow(self, run: Glyphs) -> None:
        """Draw a shadow as a picture, for words that are in the file twice are found twice."""
        self._path(PathItem(self._run_outline(run), run.colour, _run_stroke(run)))

    def _run_outline(self, run: Glyphs) -> Path:
        return run_outline(run, self._fonts.face(run.face))

    def _outline(self, path: Path) -> PDFPathObject:
        outline = self._canvas.beginPath()
        for kind, numbers in path:
            if kind == "M":
                outline.moveTo(*numbers)
            elif kind == "L":
                outline.lineTo(*numbers)
            elif kind == "C":
                outline.curveTo(*numbers)
            else:
                outline.close()
        return outline


def _run_stroke(run: Glyphs) -> Stroke | None:
    return run.stroke and replace(run.stroke, width=run.stroke.width * run.transform.scale)


def page_size(frame: Frame) -> tuple[float, float]:
    """Return the page's width and height in its default user space units: points, or ``user_unit`` times as much."""
    scale = POINTS_PER_INCH / frame.dpi / user_unit(frame)
    return frame.width * scale, frame.height * scale


def to_paper(frame: Frame) -> Affine:
    """Return the map from the Frame's pixels to the page's default user space, whose y points up."""
    width, height = page_size(frame)
    return Affine(width / frame.width, 0.0, 0.0, -height / frame.height, 0.0, height)


def user_unit(frame: Frame) -> float:
    """Return how many points a unit of the page is: 1, or more on pages too long for that, such as webtoon strips."""
    points = max(frame.width, frame.height) * POINTS_PER_INCH / frame.dpi
    return max(1.0, float(-(-points // _LARGEST_PAGE)))
