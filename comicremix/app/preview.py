"""What a file would look like and what would spoil it, before it is written: made by the engine that writes it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from comicremix.app.checking import check
from comicremix.app.exporting import edition_frames
from comicremix.app.findings import Finding
from comicremix.app.formats import MarkedPress
from comicremix.app.preflight import frame_findings
from comicremix.app.press import Press
from comicremix.app.publishing import prepared, slug_of
from comicremix.geometry import Rect
from comicremix.jobs import SILENT, Progress
from comicremix.layout.frame import Frame
from comicremix.layout.imposition import impose
from comicremix.model.book import Book
from comicremix.model.publishing import Booklet, ExportOptions
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from comicremix.paint.profiles import press_profile
from comicremix.publish.edition import Wishes

if TYPE_CHECKING:
    from comicremix.paint.page_views import PageView

VIEWS = 4
"""Pages, or sides of sheets, that are shown."""
_POINTS = 72.0


def views(
    press: Press, book: Book, language: str, options: ExportOptions, *,
    draft_mark: bool = True, side: int = 640, progress: Progress = SILENT,
) -> Iterator[tuple[PageView, ...]]:  # fmt: skip
    """Yield the first pages of an edition's file, or the first sides of a booklet's sheets, ``side`` pixels long: first
    one, then all. Where pictures take long the first page comes before with those of the book.

    Raises: what ``write_pdf`` raises.
    """
    frames = edition_frames(press, book, language, draft_mark=draft_mark)
    draw = _Drawing(press, book, language, options, side, progress)
    if options.booklet is None:
        yield from _pages(draw, frames)
    else:
        yield from _sides(draw, list(frames), options.booklet)


def picture_views(
    press: Press, book: Book, language: str, wishes: Wishes, *,
    draft_mark: bool = True, side: int = 640, progress: Progress = SILENT,
) -> Iterator[tuple[PageView, ...]]:  # fmt: skip
    """Yield the first pictures of an edition, at most ``side`` pixels long: one more each time."""
    from comicremix.paint.page_views import PageView  # rasterising takes its time to load
    from comicremix.publish.pictures import pixels_of

    seen: tuple[PageView, ...] = ()
    whole = Rect(0.0, 0.0, 1.0, 1.0)
    marked = MarkedPress(press, draft_mark=draft_mark)
    for _, _, image in islice(pixels_of(marked, book, language, replace(wishes, dpi=None)), VIEWS):
        progress.step(len(seen), VIEWS)
        image.thumbnail((side, side))
        seen = (*seen, PageView(image, whole, whole))
        yield seen


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Writes a few pages as the export would, and looks at them."""

    press: Press
    book: Book
    language: str
    options: ExportOptions
    side: int
    progress: Progress

    @property
    def rtl(self) -> bool:
        return self.book.language(self.language).from_right

    @property
    def takes_long(self) -> bool:
        """Pictures are made anew, which takes some ten times as long as the rest of a page."""
        return self.options.colour != "rgb" or bool(self.options.quality or self.options.most_dpi)

    def in_light(self) -> _Drawing:
        """Return the one that keeps pictures as they came."""
        plain = replace(self.options, colour="rgb", standard="", profile="", quality=0, most_dpi=0.0)
        return replace(self, options=plain)

    def write(self, frames: Iterable[Frame], path: Path) -> None:
        info = DocumentInfo(
            self.book.title or "Book", self.book.author, self.language, "rtl" if self.rtl else "ltr"
        )  # fmt: skip
        options = replace(self.options, quick=False, booklet=None)
        write_pdf(
            (prepared(frame, options) for frame in frames), path, info=info, pictures=self.press.pictures,
            catalogue=self.press.catalogue, progress=self.progress, options=options,
            slug=slug_of(self.press, info, options),
        )  # fmt: skip

    def pages(self, frames: Iterable[Frame]) -> tuple[PageView, ...]:
        from comicremix.paint.page_views import page_views  # rasterising takes its time to load

        with tempfile.TemporaryDirectory(prefix="comicremix-") as folder:
            path = Path(folder) / "pages.pdf"
            self.write(frames, path)
            return page_views(path, VIEWS, self.side)


def _pages(draw: _Drawing, frames: Iterable[Frame]) -> Iterator[tuple[PageView, ...]]:
    left = islice(frames, VIEWS)
    first = [next(left)]
    if draw.takes_long:
        if draw.options.colour == "cmyk":
            press_profile(draw.options.profile)  # one that is no good is told before anything is shown
        yield draw.in_light().pages(first)
    seen = draw.pages(first)
    yield seen
    rest = list(left)
    if rest:
        yield (*seen, *draw.pages(rest))


def _sides(draw: _Drawing, frames: list[Frame], booklet: Booklet) -> Iterator[tuple[PageView, ...]]:
    """Yield the first side alone, then all that are shown: every sheet's file wants all pages."""
    from comicremix.paint.page_views import page_views
    from comicremix.paint.pdf.sheets import page_sizes, write_sheets

    with tempfile.TemporaryDirectory(prefix="comicremix-") as folder:
        path, sheets = Path(folder) / "pages.pdf", Path(folder) / "sheets.pdf"
        for count in (1, VIEWS):
            one = draw.in_light() if count == 1 else draw
            one.write(_only_shown(frames, booklet, count, rtl=draw.rtl), path)
            sides = impose(page_sizes(path), booklet, rtl=draw.rtl)
            write_sheets(path, sides[:count], sheets)
            yield page_views(sheets, count, draw.side)
            if len(sides) == 1 and not draw.takes_long:
                return


def spoilers(
    press: Press, book: Book, language: str, options: ExportOptions, *, progress: Progress = SILENT
) -> tuple[Finding, ...]:
    """Return what an edition's file should not have, errors of the edition first, then by page.

    What only a screen reader would miss is not among it. Raises: ``Cancelled``, by ``progress``.
    """
    found = [each for each in check(press, book, [language]) if each.severity == "error"]
    for number, frame in enumerate(press.frames(book, language), 1):
        progress.step(number - 1, max(number, len(book.pages)))
        seen = frame_findings(frame, number, replace(options, tagged=False), language)
        found += [each for each in seen if each.severity != "info"]
    return tuple(dict.fromkeys(found))


def _only_shown(frames: list[Frame], booklet: Booklet, count: int, *, rtl: bool) -> Iterator[Frame]:
    """Yield all frames, those that are on none of the first ``count`` sides without anything on them."""
    sizes = [(frame.width * _POINTS / frame.dpi, frame.height * _POINTS / frame.dpi) for frame in frames]
    wanted = {placed.page for side in impose(sizes, booklet, rtl=rtl)[:count] for placed in side.placed}
    for index, frame in enumerate(frames):
        yield frame if index in wanted else replace(frame, items=(), reading=(), more_titles=())
