"""What a file would look like and what would spoil it, before it is written: made by the engine that writes it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from comicremix.app.checking import check
from comicremix.app.exporting import edition_frames
from comicremix.app.findings import Finding
from comicremix.app.preflight import frame_findings
from comicremix.app.press import Press
from comicremix.app.publishing import prepared, slug_of
from comicremix.jobs import SILENT, Progress
from comicremix.layout.frame import Frame
from comicremix.layout.imposition import impose
from comicremix.model.book import Book
from comicremix.model.publishing import ExportOptions
from comicremix.paint.pdf import DocumentInfo, write_pdf

if TYPE_CHECKING:
    from comicremix.paint.page_views import PageView

VIEWS = 4
"""Pages, or sides of sheets, that are shown."""
_POINTS = 72.0


def views(
    press: Press, book: Book, language: str, options: ExportOptions, *,
    draft_mark: bool = True, side: int = 640, progress: Progress = SILENT,
) -> tuple[PageView, ...]:  # fmt: skip
    """Return the first pages of an edition's file, or the first sides of a booklet's sheets, ``side`` pixels long.

    Raises: what ``write_pdf`` raises.
    """
    from comicremix.paint.page_views import page_views  # rasterising takes its time to load
    from comicremix.paint.pdf_sheets import page_sizes, write_sheets

    rtl = book.language(language).from_right
    frames = edition_frames(press, book, language, draft_mark=draft_mark)
    shown = islice(frames, VIEWS) if options.booklet is None else iter(_only_shown(list(frames), options, rtl=rtl))
    info = DocumentInfo(book.title or "Book", book.author, language, "rtl" if rtl else "ltr")
    plain = replace(options, quick=False, booklet=None)  # pictures as they come are quicker than smaller ones
    with tempfile.TemporaryDirectory(prefix="comicremix-") as folder:
        path, sheets = Path(folder) / "pages.pdf", Path(folder) / "sheets.pdf"
        write_pdf(
            (prepared(frame, options) for frame in shown), path, info=info, pictures=press.pictures,
            catalogue=press.catalogue, progress=progress, options=plain, slug=slug_of(press, info, options),
        )  # fmt: skip
        if options.booklet is None:
            return page_views(path, VIEWS, side)
        write_sheets(path, impose(page_sizes(path), options.booklet, rtl=rtl)[:VIEWS], sheets)
        return page_views(sheets, VIEWS, side)


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


def _only_shown(frames: list[Frame], options: ExportOptions, *, rtl: bool) -> Iterator[Frame]:
    """Yield all frames, those that are on no sheet that is shown without anything on them: sheets want them all."""
    assert options.booklet is not None, "only then"  # noqa: S101
    sizes = [(frame.width * _POINTS / frame.dpi, frame.height * _POINTS / frame.dpi) for frame in frames]
    sides = impose(sizes, options.booklet, rtl=rtl)[:VIEWS]
    wanted = {placed.page for side in sides for placed in side.placed}
    for index, frame in enumerate(frames):
        yield frame if index in wanted else replace(frame, items=(), reading=(), more_titles=())
