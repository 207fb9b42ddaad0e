"""An edition on its way into a PDF for the screen, the press or the photocopier: bleed, slug line, sheets, findings."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from comicremix.app.findings import Finding, Place, finding, outlined_families
from comicremix.app.preflight import Preflight
from comicremix.app.press import Press
from comicremix.jobs import SILENT, Progress
from comicremix.layout.bleed import bled
from comicremix.layout.frame import Frame, Group, Item, Link
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.publishing import MM, ExportOptions
from comicremix.model.reading import note_numbers
from comicremix.model.texts import word
from comicremix.paint.pdf.document import DocumentInfo, Written, write_pdf
from comicremix.paint.pdf.marks import ROOM

_INCH = 25.4
_SLUG_RISE = 17.0
"""From the edge of the paper to the top of the slug line, points."""


@dataclass(frozen=True, slots=True)
class Published:
    """A written file and what is to be known of it."""

    path: Path
    language: str
    pages: int
    """Pages of the edition; a booklet's sheets hold several."""
    fonts: tuple[str, ...]
    findings: tuple[Finding, ...]


def publish(
    press: Press, book: Book, frames: Iterable[Frame], target: Path, *, info: DocumentInfo, options: ExportOptions,
    progress: Progress = SILENT,
) -> Published:  # fmt: skip
    """Write ``frames``, an edition of ``book``, to ``target`` as ``options`` say.

    Raises: what ``write_pdf`` raises.
    """
    preflight = Preflight(options, info.language)
    names = _note_names(book, info.language)
    ready = (named_links(prepared(frame, options), names) for frame in preflight.watched(frames))
    slug = slug_of(press, info, options)

    def write(path: Path) -> Written:
        return write_pdf(
            ready, path, info=info, pictures=press.pictures, catalogue=press.catalogue, total=len(book.pages),
            progress=progress, options=options, slug=slug,
        )  # fmt: skip

    written = _write_booklet(write, target, options, info) if options.booklet else write(target)
    broken = [source for source in book.sources if source.asset.sha256 in written.broken_profiles]
    outlined = outlined_families(press.catalogue, book, [info.language]) if options.preset != "screen" else ()
    found = [
        *preflight.findings,
        *(
            finding("font-not-embedded", f"The font “{family}” may not be embedded: its words are outlines.", Place())
            for family in outlined
        ),
        *(
            finding("broken-profile", f"The colour profile of “{source.name}” cannot be read.", Place(id=source.id))
            for source in broken
        ),
    ]
    return Published(target, info.language, written.pages, written.fonts, tuple(found))


def slug_of(press: Press, info: DocumentInfo, options: ExportOptions) -> Callable[[Frame], tuple[Glyphs, ...]]:
    """Return what sets the line of words outside the cut of a page."""

    def slug(frame: Frame) -> tuple[Glyphs, ...]:
        from comicremix.layout.slug import slug_line  # setting words takes its time to load

        words = " · ".join(part for part in (info.title, info.language, frame.label) if part)
        below = options.bleed * MM + ROOM - _SLUG_RISE
        return slug_line(frame, words, press.catalogue, below=below)

    return slug


def book_bleed(book: Book) -> float:
    """Return the bleed of the book's own page setup in millimetres; 0 when it has none."""
    return book.setup.bleed / book.setup.dpi * _INCH if book.setup is not None else 0.0


def with_book_bleed(options: ExportOptions, book: Book) -> ExportOptions:
    """Return ``options`` with the book's own bleed, where they have one and the book says another."""
    own = book_bleed(book)
    return replace(options, bleed=round(own, 3)) if options.bleed and own else options


def estimate(press: Press, book: Book, options: ExportOptions, sample: int = 3) -> int:
    """Return about how many bytes the file of an edition in the source language will have: a few pages are written,
    and the rest is taken to be like them. Raises what ``write_pdf`` raises."""
    pages = book.pages
    chosen = sorted({round(i * (len(pages) - 1) / max(1, sample - 1)) for i in range(sample)})
    frames = (prepared(press.frame(book, pages[i].id, book.source_language), options) for i in chosen)
    info = DocumentInfo(book.title or "Book", book.author, book.source_language, "ltr")
    with tempfile.TemporaryDirectory(prefix="comicremix-") as folder:
        path = Path(folder) / "some.pdf"
        plain = replace(options, quick=False, booklet=None)
        write_pdf(frames, path, info=info, pictures=press.pictures, catalogue=press.catalogue, options=plain)
        return round(path.stat().st_size * len(pages) / len(chosen))


def named_links(frame: Frame, names: Mapping[str, str]) -> Frame:
    """Return ``frame`` with words for the links whose targets are in ``names``: a screen reader says them."""

    def named(item: Item) -> Item:
        if isinstance(item, Group):
            return replace(item, items=tuple(named(inner) for inner in item.items))
        return replace(item, contents=names[item.target]) if isinstance(item, Link) and item.target in names else item

    return replace(frame, items=tuple(named(item) for item in frame.items))


def _note_names(book: Book, language: str) -> dict[str, str]:
    notes = word(book, language, "word:notes")
    return {f"#note:{note}": f"{notes} {number}" for note, number in note_numbers(book).items()}


def prepared(frame: Frame, options: ExportOptions) -> Frame:
    """Return ``frame`` with its art going on outside the cut, as far as the options ask."""
    return bled(frame, options.bleed * frame.dpi / _INCH, mirror=options.mirror_bleed)


def _write_booklet(
    write: Callable[[Path], Written], target: Path, options: ExportOptions, info: DocumentInfo
) -> Written:
    from comicremix.layout.imposition import impose
    from comicremix.paint.pdf.sheets import page_sizes, write_sheets

    assert options.booklet is not None, "only then"  # noqa: S101
    pages = target.with_name(f".{target.name[:100]}.pages.part")
    try:
        written = write(pages)
        sides = impose(page_sizes(pages), options.booklet, rtl=info.direction == "rtl")
        write_sheets(pages, sides, target)
    finally:
        pages.unlink(missing_ok=True)
    return written
