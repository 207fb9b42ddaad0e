"""Write editions of a book to files: one PDF each, or one SVG or PNG a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from comicremix.app.file_names import file_stem, pdf_name
from comicremix.app.manifest import write_manifest
from comicremix.app.press import Press
from comicremix.app.publishing import Published, publish
from comicremix.errors import ExportError, Sentence, UsageError, os_fault
from comicremix.jobs import SILENT, Progress
from comicremix.layout.frame import Frame
from comicremix.model.book import Book
from comicremix.model.language import Direction
from comicremix.model.publishing import SCREEN, ExportOptions
from comicremix.model.texts import completeness, reading
from comicremix.paint.output import whole_file
from comicremix.paint.pdf.document import DocumentInfo
from comicremix.paint.walk import groups

Format = Literal["pdf", "svg", "png"]
FORMATS: tuple[Format, ...] = ("pdf", "svg", "png")


def export(
    press: Press, book: Book, languages: Sequence[str], *, kind: Format = "pdf", out: Path | None = None,
    live_text: bool = False, draft_mark: bool = True, options: ExportOptions = SCREEN, with_manifest: bool = False,
    progress: Progress = SILENT,
) -> tuple[Path, ...]:  # fmt: skip
    """Write the editions of ``languages`` and return the files written.

    ``out`` is a file's name for a single PDF, else a folder (default: the book's ``exports``). With ``live_text`` the
    words of SVG pages are text, not outlines. With ``draft_mark`` the pages of an edition that is not complete say so.
    ``options`` say what PDFs are for; ``with_manifest`` writes of several of them what they are, and the page of that
    comes last.

    Raises:
        UsageError: a language that the book does not have, or a book without pages.
        ExportError: something cannot be written; what was there before stays.
        Cancelled: by ``progress``; the file at hand is not left half written.
    """
    check_wishes(book, languages, out if kind == "pdf" else None)
    if kind == "pdf" and out is not None and out.suffix.lower() == ".pdf":
        return (export_pdf(press, book, languages[0], out, options, progress, draft_mark=draft_mark).path,)
    folder = out or press.open_book.folder / "exports"
    make_folder(folder)
    written: list[Path] = []
    made: list[Published] = []
    for language in languages:
        if kind == "pdf":
            target = folder / pdf_name(book, language, options)
            made.append(export_pdf(press, book, language, target, options, progress, draft_mark=draft_mark))
            written.append(target)
        else:
            frames = edition_frames(press, book, language, draft_mark=draft_mark)
            written += _write_pages(press, book, language, kind, folder, frames, progress, live_text=live_text)
    return (*written, _manifest(folder, book, made, options)) if with_manifest and len(made) > 1 else tuple(written)


def _manifest(folder: Path, book: Book, made: Sequence[Published], options: ExportOptions) -> Path:
    complete = {one.language: completeness(book, one.language) for one in made}
    return write_manifest(folder, book, made, options, complete)[1]


def check_wishes(book: Book, languages: Sequence[str], out: Path | None = None) -> None:
    """Raise UsageError for a language that the book does not have, a book without pages,
    or one PDF for several editions."""
    if out is not None and out.suffix.lower() == ".pdf" and len(languages) > 1:
        raise UsageError(
            Sentence("one file cannot hold several editions"), where=out, remedy=Sentence("Name a folder with -o.")
        )
    known = [language.tag for language in book.languages]
    for language in languages:
        if language not in known:
            remedy = Sentence(
                "It has: {known}. Add one with: comicremix language BOOK add {language}",
                known=", ".join(known),
                language=language,
            )
            raise UsageError(Sentence("the book has no language “{tag}”", tag=language), remedy=remedy)
    if not book.pages:
        raise UsageError(
            Sentence("the book has no pages"), remedy=Sentence("Import some with: comicremix import BOOK FILE...")
        )


def make_folder(folder: Path) -> None:
    """Make the folder of exports. Raises ExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            Sentence("the folder cannot be made ({fault})", fault=os_fault(error)),
            where=folder,
            remedy=Sentence("Choose another with -o."),
        ) from error


def edition_frames(press: Press, book: Book, language: str, *, draft_mark: bool) -> Iterator[Frame]:
    """Yield the Frames of an edition; with ``draft_mark`` those of one that is not complete say so."""
    if not draft_mark or completeness(book, language) >= 1:
        return press.frames(book, language)
    from comicremix.layout.draft import with_draft_mark  # finished editions need none of it

    setting = press.setting(book, language)
    return (with_draft_mark(frame, setting) for frame in press.frames(book, language))


def export_pdf(
    press: Press, book: Book, language: str, target: Path, options: ExportOptions, progress: Progress = SILENT, *,
    draft_mark: bool = True,
) -> Published:  # fmt: skip
    """Write one edition as a PDF. Raises as ``export`` does."""
    title = reading(book, language, "book:title", book.title).text or book.title
    direction: Direction = "rtl" if book.language(language).from_right else "ltr"
    info = DocumentInfo(title=title or target.stem, author=book.author, language=language, direction=direction)
    frames = edition_frames(press, book, language, draft_mark=draft_mark)
    return publish(press, book, frames, target, info=info, options=options, progress=progress)


def _write_pages(
    press: Press, book: Book, language: str, kind: Format, folder: Path, frames: Iterable[Frame], progress: Progress,
    *, live_text: bool,
) -> Iterator[Path]:  # fmt: skip
    homes: dict[str, str] = {}
    if kind == "svg":  # links between pages are links between files: all of them must be known first
        frames = list(frames)
        names = [f"{file_stem(book, language)}-{number:03}.svg" for number in range(1, len(frames) + 1)]
        for name, frame in zip(names, frames, strict=True):
            homes |= {group.id: name for group in groups(frame.items) if group.id not in homes}
    for index, frame in enumerate(frames):
        progress.step(index, max(len(book.pages), index + 1), frame.label)
        target = folder / f"{file_stem(book, language)}-{index + 1:03}.{kind}"
        with whole_file(target) as scratch:
            scratch.write_bytes(_page_bytes(press, frame, kind, homes, live_text=live_text))
        yield target


def _page_bytes(press: Press, frame: Frame, kind: Format, homes: Mapping[str, str], *, live_text: bool) -> bytes:
    if kind == "svg":
        from comicremix.paint.svg.page import svg_page

        return svg_page(
            frame, pictures=press.pictures, catalogue=press.catalogue, live=live_text, homes=homes, layers=True
        ).encode()
    from comicremix.paint.png import png_page

    return png_page(frame, pictures=press.pictures, catalogue=press.catalogue)
