"""``comicremix text``: texts out to translators and back."""

from __future__ import annotations

from pathlib import Path

from comicremix.app.press import Press
from comicremix.app.taking import TextReport
from comicremix.app.texts import export_texts, import_texts
from comicremix.cli.progress import progress_bar
from comicremix.errors import UsageError
from comicremix.exchange.formats import FORMATS, TextFormat, format_named
from comicremix.layout.proof import Paper
from comicremix.model.book import Book
from comicremix.store.folder import OpenBook


def export_to(book: OpenBook, target: Path, language: str, kind: str | None, press: Press | None) -> int:
    """Write the texts of a language; with a press, pictures of them too. Raises what ``export_texts`` does."""
    named: dict[str, TextFormat] = {"xliff": "xliff12", **{each: each for each in FORMATS}}
    wanted = format_named(target) if kind is None else named[kind]
    if press is None:
        export_texts(book.book, language, target, wanted)
    elif wanted != "xlsx":
        raise UsageError(f"{wanted} holds no pictures", remedy="Use --pictures with --format xlsx.")
    else:
        from comicremix.app.text_pictures import text_pictures

        with progress_bar("pictures") as progress:
            pictures = text_pictures(press, book.book, progress)
        export_texts(book.book, language, target, wanted, pictures)
    print(target)
    return 0


def export_proof(book: OpenBook, target: Path, language: str, paper: Paper, press: Press) -> int:
    """Write the proof sheets of a language. Raises what ``write_proof`` does."""
    from comicremix.app.proof import write_proof

    with progress_bar("proof") as progress:
        write_proof(press, book.book, language, target, paper=paper, progress=progress)
    print(target)
    return 0


def import_from(book: OpenBook, path: Path, language: str | None) -> int:
    """Take a file's translations into the book, save it and tell; exit code 1 when something was refused."""
    if path.suffix.lower() == ".pdf":
        changed, report = _from_album(book, path, language)
    else:
        changed, report = import_texts(book.book, path, language)
    book.save(changed)
    print(f"{path}: {report.taken} taken, {report.unchanged} unchanged, {len(report.refused)} refused")
    for line in (*report.refused, *report.remarks):
        print(f"  {line}")
    return 1 if report.refused else 0


def _from_album(book: OpenBook, path: Path, language: str | None) -> tuple[Book, TextReport]:
    from comicremix.app.album import import_album  # finding balloons takes its time to load

    if language is None:
        raise UsageError("an album does not say its language", where=path, remedy="Name it with --language.")
    with progress_bar("album") as progress:
        return import_album(book.book, path, language, progress)
