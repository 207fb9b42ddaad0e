"""Texts out to translators and back: PO, XLIFF, CSV, XLSX and translation memories, for one language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from comicremix.app.drawn_texts import as_written
from comicremix.app.taking import TextReport, languages_of, take, take_memory
from comicremix.errors import InputError, Sentence, UsageError, os_fault
from comicremix.exchange.formats import TextFormat, format_named, is_po, read_other
from comicremix.exchange.units import Delivery, Given, Parcel, Remembered, Unit
from comicremix.jobs import SILENT, Progress
from comicremix.model.book import Book
from comicremix.model.language import TextKey
from comicremix.model.texts import texts
from comicremix.paint.output import whole_file
from comicremix.store.po import read_po, write_po


def export_texts(
    book: Book, language: str, target: Path, kind: TextFormat | None = None,
    pictures: Mapping[TextKey, bytes] | None = None,
) -> None:  # fmt: skip
    """Write the texts of one language.

    Args:
        kind: default: what the file's name asks for, else PO.
        pictures: PNG or JPEG files of the texts in their panels, for XLSX.

    Raises:
        UsageError: no such language, or the source language.
        ExportError: the file cannot be written.
    """
    check_edition(book, language)
    data = _written(book, language, kind or format_named(target), pictures)
    with whole_file(target) as scratch:
        scratch.write_bytes(data)


def import_texts(
    book: Book, path: Path, language: str | None = None, *, otherwise: str = "", progress: Progress = SILENT
) -> tuple[Book, TextReport]:
    """Return the book with the translations of a file and a report of what was taken; ``taking`` says by which rules.
    What the file is, is told by its content.

    Args:
        language: default: what the file says.
        otherwise: the language of a file that does not say it.

    Raises:
        InputError: the file cannot be read, is no file of texts or belongs to another book.
        UsageError: the book has no such language, or the file does not say it.
    """
    found = _read(path)
    if isinstance(found, Delivery):
        tag = language or _akin(book, found.language)
        if found.drawn and tag == book.source_language and otherwise:
            tag = otherwise  # a page of the source edition that was translated
    else:
        tag = language or _only_language(book, found)
    tag = tag or otherwise
    if not tag:
        raise UsageError(
            Sentence("the file does not say its language"), where=path, remedy=Sentence("Name it with --language.")
        )
    check_edition(book, tag)
    if isinstance(found, Delivery) and found.drawn:
        found = as_written(book, tag, found)
    try:
        return take(book, tag, found, progress) if isinstance(found, Delivery) else take_memory(book, tag, found)
    except InputError as error:
        raise InputError(error.what, where=path, remedy=error.remedy) from error


def read_memory(path: Path) -> tuple[Remembered, ...]:
    """Return the units of a translation memory. Raises InputError when the file cannot be read or is none."""
    found = _read(path)
    if isinstance(found, Delivery):
        raise InputError(Sentence("this is no translation memory"), where=path, remedy=Sentence("Give a TMX file."))
    return found


def parcel(book: Book, language: str) -> Parcel:
    """Return the texts of a language as they go out. Raises KeyError when the book has no such language."""
    edition = book.language(language)
    units = (Unit(each.key, each.source, each.place, edition.translations.get(each.key)) for each in texts(book))
    return Parcel(book.title, book.source_language, language, edition.direction, tuple(units))


def _written(book: Book, language: str, kind: TextFormat, pictures: Mapping[TextKey, bytes] | None) -> bytes:
    if kind == "po":
        return write_po(language, book.language(language).translations, texts(book)).encode()
    going = parcel(book, language)
    if kind == "xlsx":
        from comicremix.exchange.xlsx import write_xlsx  # openpyxl takes its time to load

        return write_xlsx(going, pictures)
    from comicremix.exchange.csvfile import write_csv
    from comicremix.exchange.tmx import write_tmx
    from comicremix.exchange.xliff12 import write_xliff12
    from comicremix.exchange.xliff20 import write_xliff20

    write = {"xliff12": write_xliff12, "xliff20": write_xliff20, "csv": write_csv, "tmx": write_tmx}[kind]
    return write(going)


def _read(path: Path) -> Delivery | tuple[Remembered, ...]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            Sentence("it cannot be read ({fault})", fault=os_fault(error)),
            where=path,
            remedy=Sentence("Give a PO, XLIFF, TMX, CSV, XLSX or SVG file."),
        ) from error
    try:
        found = _delivered(data) if is_po(data) else read_other(data)
    except InputError as error:
        raise InputError(error.what, where=path, remedy=error.remedy) from error
    if _is_empty(found):
        export = Sentence("Give a file made by: comicremix text BOOK export")
        live = Sentence("Give a page made by: comicremix export BOOK --format svg --text live")
        drawn = isinstance(found, Delivery) and found.drawn
        raise InputError(Sentence("there are no texts in this file"), where=path, remedy=live if drawn else export)
    return found


def _is_empty(found: Delivery | tuple[Remembered, ...]) -> bool:
    """Tell whether a file gives nothing; a PO file in which nobody has translated yet says its language at least."""
    if isinstance(found, Delivery):
        return not found.given and not found.faults and (found.drawn or not found.language)
    return not found


def _delivered(data: bytes) -> Delivery:
    """Return what a PO file gives."""
    found = read_po(data)
    given = tuple(
        Given(key, each.text, None, each.source, None, each.state, each.comment, each.reviewer, each.reviewed_on)
        for key, each in found.translations.items()
    )
    language = found.rest.metadata.get("Language", "").replace("_", "-")
    return Delivery(language, "", given, tuple(fault.sentence for fault in found.faults))


def _akin(book: Book, told: str) -> str:
    """Return the book's language that a file means: ``fr-FR`` is ``fr`` when the book has no other French."""
    told = told.replace("_", "-")
    tags = [language.tag for language in book.languages]
    same = [tag for tag in tags if tag.lower() == told.lower()]
    base = told.lower().split("-", maxsplit=1)[0]
    alike = [tag for tag in tags if tag.lower().split("-", maxsplit=1)[0] == base and tag != book.source_language]
    return same[0] if same else alike[0] if len(alike) == 1 else told


def _only_language(book: Book, units: tuple[Remembered, ...]) -> str:
    """Return the book's language that a memory knows, when there is just one."""
    known = {_akin(book, language) for language in languages_of(units)}
    tags = [language.tag for language in book.languages if language.tag != book.source_language]
    found = [tag for tag in tags if tag in known]
    return found[0] if len(found) == 1 else ""


def check_edition(book: Book, language: str) -> None:
    """Raise UsageError unless ``language`` is one that the book is translated into."""
    tags = [entry.tag for entry in book.languages]
    if language == book.source_language:
        raise UsageError(
            Sentence("“{tag}” is the book's source language", tag=language),
            remedy=Sentence("Its words stand in the pages."),
        )
    if language not in tags:
        raise UsageError(
            Sentence("the book has no language “{tag}”", tag=language),
            remedy=Sentence("Add it: comicremix language BOOK add {language}", language=language),
        )
