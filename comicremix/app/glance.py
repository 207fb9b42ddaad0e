"""A first look at files before they are imported: small pictures of their pages, and what the files tell of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PIL import Image

from comicremix.app.languages import is_tag
from comicremix.app.told import title_of
from comicremix.errors import InputError
from comicremix.imaging.files.decode import decode_reduced
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from comicremix.imaging.files.slices import goes_on
from comicremix.imaging.reading_order import Reading
from comicremix.intake.takers import INTAKE
from comicremix.jobs import SILENT, Progress, in_parallel
from comicremix.model.told import Told, ToldPage

STRIP_RATIO = 2.4
"""A picture so many times as high as wide is no page of paper."""
STRIPS_TELL = 0.5
"""The share of strips among the pages from which a comic is one to scroll."""
SLICES_TELL = 0.2
"""The share of pages whose drawing goes on in the next one, from which they are slices of such a comic."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A page as it is seen before it comes in. ``picture`` None: it cannot be read, ``error`` says why."""

    number: int
    """Among all pages, from 1."""
    name: str
    picture: Image.Image | None = None
    """Small, mode ``RGB``, ``RGBA`` or ``L``."""
    page: ToldPage | None = None
    told: Told | None = None
    error: InputError | None = None


def glances(files: Sequence[Path], room: tuple[int, int], *, progress: Progress = SILENT) -> Iterator[Glimpse]:
    """Yield every page of ``files`` in order, its picture no larger than ``room`` (width, height in pixels).

    A page that cannot be read has its number too; the fault of what is no page has the number 0.
    """
    found = read_inputs(files, progress=progress, intake=INTAKE, glance=True)
    yield from in_parallel(found, lambda item: _glimpse(item, room))


def _glimpse(item: InputPage | InputFault, room: tuple[int, int]) -> Glimpse:
    if isinstance(item, InputFault):
        return Glimpse(item.number, item.name, error=item.error)
    try:
        picture = _small(item, room)
    except InputError as error:
        return Glimpse(item.number, item.name, error=error)
    return Glimpse(item.number, item.name, picture, item.page, item.told)


def _small(item: InputPage, room: tuple[int, int]) -> Image.Image:
    info, shrink = item.info, 1
    while info.width > room[0] * shrink * 4 or info.height > room[1] * shrink * 4:
        shrink *= 2
    picture = decode_reduced(item.data, item.name, shrink, finer=1)
    picture.thumbnail(room, Image.Resampling.BILINEAR, reducing_gap=2.0)
    return picture


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would come into a book with the pages that have been looked at."""

    pages: int = 0
    strips: int = 0
    """Pages much higher than wide."""
    slices: int = 0
    """Pages that go on with the drawing of the one before."""
    last: Image.Image | None = None
    told: Told | None = None
    """What the first file that tells anything tells."""
    panels: int = 0
    balloons: int = 0
    """That the file knows; with their words."""
    lines: int = 0
    """Of words in a PDF's text, which go into the balloons that are found there."""
    doubles: int = 0
    texts: Mapping[str, int] = field(default_factory=dict)
    """Texts by language tag; ``""``: the file does not say in which."""

    @property
    def reading(self) -> Reading | None:
        """How the pages are read, as far as files or their shapes tell."""
        if self.told is not None and self.told.reading:
            return self.told.reading
        scrolled = self.strips > self.pages * STRIPS_TELL or self.slices > self.pages * SLICES_TELL
        return "ttb" if scrolled and self.pages > 1 else None

    @property
    def language(self) -> str:
        """The language tag of the words; empty: nothing tells."""
        tag = self.told.language if self.told is not None else ""
        return tag if is_tag(tag) else ""

    def title(self, language: str) -> str:
        """Return the book's title, in ``language`` where the file has it; empty: nothing tells."""
        return title_of(self.told, language)

    def after(self, glimpse: Glimpse) -> Prospect:
        """Return what comes with one more page."""
        if glimpse.picture is None:
            return self
        page, picture, size = glimpse.page, glimpse.picture, glimpse.picture.size
        texts = dict(self.texts)
        for balloon in (page.balloons or ()) if page else ():
            for tag in balloon.words:
                texts[tag] = texts.get(tag, 0) + 1
        return replace(
            self,
            pages=self.pages + 1,
            strips=self.strips + (size[1] > size[0] * STRIP_RATIO),
            slices=self.slices + (self.last is not None and goes_on(self.last, picture)),
            last=picture,
            told=self.told or glimpse.told,
            panels=self.panels + len((page.panels or ()) if page else ()),
            balloons=self.balloons + len((page.balloons or ()) if page else ()),
            lines=self.lines + len(page.texts if page else ()),
            doubles=self.doubles + bool(page and page.double),
            texts=texts,
        )
