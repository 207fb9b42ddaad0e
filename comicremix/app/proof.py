"""The printable proof sheets of an edition as a PDF."""

from __future__ import annotations

from pathlib import Path

from comicremix.app.press import Press
from comicremix.app.texts import check_edition
from comicremix.jobs import SILENT, Progress
from comicremix.layout.proof import Paper, lay_out_proof
from comicremix.model.book import Book
from comicremix.model.texts import reading
from comicremix.paint.pdf.document import DocumentInfo, write_pdf


def write_proof(
    press: Press, book: Book, language: str, target: Path, *, paper: Paper = "a4", progress: Progress = SILENT
) -> None:
    """Write the proof sheets of a language: pages beside their texts, with room to write.

    Raises:
        UsageError: no such language, or the source language.
        ExportError: the file cannot be written.
        Cancelled: by ``progress``; nothing is left behind.
    """
    check_edition(book, language)
    edition = book.language(language)
    title = reading(book, language, "book:title", book.title).text or book.title
    info = DocumentInfo(title=title or target.stem, author=book.author, language=language, direction=edition.direction)
    sheets = lay_out_proof(press.setting(book, language), lambda page: press.frame(book, page, language), paper)
    write_pdf(
        sheets, target, info=info, pictures=press.pictures, catalogue=press.catalogue, total=len(book.pages) + 1,
        progress=progress,
    )  # fmt: skip
