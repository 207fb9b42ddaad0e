"""The pages' content through ReportLab: a Frame's items as PDF operators, in the Frame's own pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import assert_never

import pikepdf
from reportlab import rl_config
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from comicremix.geometry import IDENTITY, Path, Rect
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem
from comicremix.lettering.run import Glyphs
from comicremix.model.style import Stroke
from comicremix.paint.glyph_paths import run_outline
from comicremix.paint.pdf.fill import PageFills
from comicremix.paint.pdf.fonts import FontStore
from comicremix.paint.pdf.images import ImageStore
from comicremix.paint.pdf.ink import LIGHT, Ink
from comicremix.paint.pdf.paper import SCREEN_PAPER, Paper
from comicremix.paint.pdf.syntax import matrix, number, outline
from comicremix.paint.pdf.tags import PageStructure, PageTags
from comicremix.paint.walk import lettering_and_others, lines

_ROUND = 1

rl_config.useA85 = 0  # else content grows by a quarter


class _PlainCanvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages do not begin by choosing Helvetica, which then would have to be embedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


@dataclass(frozen=True, slots=True)
class PageResources:
    """The images and the patterns of a page's resources, by name, and what a tagged page is made of."""

    xobjects: dict[str, pikepdf.Object]
    patterns: dict[str, pikepdf.Dictionary]
    structure: PageStructure | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How pages are drawn: with which ink, on which paper, what is added outside the cut.

    With ``outlines`` words are drawn as paths and cannot be read. ``outside`` returns the operators of marks, and the
    words beside them.
    """

    ink: Ink = LIGHT
    paper: Paper = SCREEN_PAPER
    outlines: bool = False
    tagged: bool = False
    outside: Callable[[Frame], tuple[str, Sequence[Glyphs]]] | None = None


class PageWriter:
    """Draws Frames one after the other, each on its own page."""

    def __init__(self, fonts: FontStore, images: ImageStore, look: Look | None = None) -> None:
        self._look = look or Look()
        self._ink = self._look.ink
        self._tags: PageTags | None = None
        self._dpi = 72.0
        self._canvas = _PlainCanvas("", pageCompression=1, invariant=1, pdfVersion=(1, 7))
        self._fonts, self._images = fonts, images
        self._shown: dict[str, pikepdf.Object] = {}
        self._fills = PageFills(IDENTITY)

    def write(self, frame: Frame) -> PageResources:
        """Draw ``frame`` and return what it shows, by the names by which it shows it."""
        canvas, paper = self._canvas, self._look.paper
        canvas.setPageSize(paper.size(frame))
        to_paper = paper.from_frame(frame)
        self._shown, self._fills, self._dpi = {}, PageFills(to_paper, self._ink), frame.dpi
        self._tags = PageTags(frame, to_paper) if self._look.tagged else None
        if not paper.plain:
            canvas.saveState()
        with self._content():
            canvas.addLiteral(f"{self._ink.fill(frame.ground)} {_rectangle(paper.bled(frame))} f")
        if not paper.plain:
            canvas.addLiteral(f"{_rectangle(paper.bled(frame))} W n")
        canvas.transform(*to_paper)
        canvas.setLineJoin(_ROUND)
        canvas.setLineCap(_ROUND)
        self._items(frame.items, frame.language)
        if not paper.plain:
            canvas.restoreState()
        if self._look.outside is not None:
            self._outside(frame, *self._look.outside(frame))
        canvas.showPage()
        return PageResources(self._shown, self._fills.patterns, self._tags.structure() if self._tags else None)

    def _outside(self, frame: Frame, marks: str, words: Sequence[Glyphs]) -> None:
        self._canvas.addLiteral(marks)
        if words:
            self._canvas.transform(*self._look.paper.from_frame(frame))
            self._words(list(words), frame.language)

    @contextmanager
    def _content(self, words: Sequence[Glyphs] = ()) -> Iterator[None]:
        """Say of what is drawn meanwhile what it is."""
        if self._tags is None:
            yield
            return
        self._canvas.addLiteral(self._tags.begin(words))
        yield
        self._canvas.addLiteral("EMC")

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
                with self._content():
                    self._image(item)
            case PathItem():
                with self._content():
                    self._path(item)
            case Group():
                self._group(item, language)
            case Glyphs():
                with self._content():
                    self._shadow(item)
            case Link():
                pass
            case _:
                assert_never(item)

    def _group(self, group: Group, language: str) -> None:
        if self._tags is not None:
            self._canvas.addLiteral(self._tags.enter(group))
        self._items(group.items, language)
        if self._tags is not None:
            self._tags.leave()

    def _image(self, item: Image) -> None:
        stored = self._images.store(item.picture, self._dpi / (item.transform.scale or 1.0))
        self._shown[stored.name] = stored.xobject
        self._canvas.saveState()
        if item.clip is not None:
            self._canvas.clipPath(self._outline(item.clip), stroke=0, fill=0, fillMode=FILL_NON_ZERO)
        self._canvas.addLiteral(f"{matrix(stored.unit.then(item.transform))} cm /{stored.name} Do")
        self._canvas.restoreState()

    def _path(self, item: PathItem) -> None:
        if item.fill is not None:
            self._canvas.addLiteral(self._ink.fill(item.fill))
        if item.stroke is not None:
            self._pen(item.stroke)
        fill, stroke = int(item.fill is not None), int(item.stroke is not None)
        self._canvas.drawPath(self._outline(item.path), stroke=stroke, fill=fill, fillMode=FILL_NON_ZERO)

    def _pen(self, stroke: Stroke) -> None:
        self._canvas.addLiteral(self._ink.stroke(stroke.colour))
        self._canvas.setLineWidth(stroke.width)
        self._canvas.setDash(list(stroke.dash))

    def _words(self, runs: list[Glyphs], language: str) -> None:
        """Show lettering: the strokes as paths, so that its words are in the file once, then the fills as text."""
        from comicremix.paint.pdf.text import line_end, line_operators  # pages without words need none of it

        stroked = [run for run in runs if run.stroke is not None]
        if stroked:
            with self._content():
                for run in stroked:
                    self._path(PathItem(self._run_outline(run), stroke=_run_stroke(run)))
        if self._look.outlines:
            for run in (run for run in runs if not run.hidden):
                self._canvas.addLiteral(f"{self._fills.choose(run)} {outline(self._run_outline(run))} f")
            return
        shown = [run for run in runs if run.glyphs]
        if not shown:
            return
        with self._content(shown):
            parted = list(lines(shown))
            for index, line in enumerate(parted):
                self._canvas.addLiteral(line_operators(line, self._fonts, language, self._fills.choose))
                if self._tags is not None and index < len(parted) - 1:
                    self._canvas.addLiteral(line_end(line, self._fonts))
        if self._ink.after_words():
            self._canvas.addLiteral(self._ink.after_words())

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


def _rectangle(box: Rect) -> str:
    return " ".join(number(value) for value in (box.x, box.y, box.width, box.height)) + " re"
