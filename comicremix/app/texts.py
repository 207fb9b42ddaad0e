"""Texts out to translators and back: one PO file for one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from comicremix.edit.change import change_language, changed
from comicremix.errors import ExportError, InputError, Sentence, UsageError, os_fault
from comicremix.model.book import Book
from comicremix.model.language import TextKey, Translation
from comicremix.model.texts import texts
from comicremix.store.po import PoReading, read_po, write_po


@dataclass(frozen=True, slots=True)
class TextReport:
    """``refused`` says of each entry that was not taken which and why."""

    taken: int
    unchanged: int
    refused: tuple[str, ...]


def export_texts(book: Book, language: str, target: Path) -> None:
    """Write the texts of one language as PO.

    Raises:
        UsageError: no such language, or the source language.
        ExportError: the file cannot be written.
    """
    _check(book, language)
    text = write_po(language, book.language(language).translations, texts(book))
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ExportError(
            Sentence("it cannot be written ({fault})", fault=os_fault(error)),
            where=target,
            remedy=Sentence("Name another file with -o."),
        ) from error


def import_texts(book: Book, path: Path, language: str | None = None) -> tuple[Book, TextReport]:
    """Return the book with the translations of a PO file and a report of what was taken.

    An entry whose key the book does not have is refused. One whose source words differ from the book's is taken and
    stale. Entries without a translation leave what the book has.

    Args:
        language: default: what the file's header says.

    Raises:
        InputError: the file cannot be read or holds no entry.
        UsageError: the book has no such language.
    """
    found, named = _read(path)
    tag = language or named
    if not tag:
        raise UsageError(
            Sentence("the file does not say its language"), where=path, remedy=Sentence("Name it with --language.")
        )
    _check(book, tag)
    known = {entry.key: entry.source for entry in texts(book)}
    refused = [str(fault) for fault in found.faults]
    refused += [f"{key}: the book has no such text" for key in found.translations if key not in known]
    old = book.language(tag).translations
    new: dict[TextKey, Translation] = {}
    unchanged = 0
    for key, translation in found.translations.items():
        if key not in known or not translation.text:
            continue
        if translation == old.get(key):
            unchanged += 1
        else:
            new[key] = _with_comment(translation, old.get(key))
    book = change_language(book, tag, lambda x: changed(x, translations={**x.translations, **new}) if new else x)
    return book, TextReport(len(new), unchanged, tuple(refused))


def _with_comment(translation: Translation, old: Translation | None) -> Translation:
    """Keep the book's comment where the file has none."""
    return translation if translation.comment or old is None else replace(translation, comment=old.comment)


def _read(path: Path) -> tuple[PoReading, str]:
    """Return what a PO file holds and the language that its header names."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            Sentence("it cannot be read ({fault})", fault=os_fault(error)),
            where=path,
            remedy=Sentence("Give a PO file."),
        ) from error
    found = read_po(data)
    if not found.translations and not found.rest.metadata:
        raise InputError(
            Sentence("this is not a PO file"),
            where=path,
            remedy=Sentence("Give a file made by: comicremix text BOOK export"),
        )
    return found, found.rest.metadata.get("Language", "").replace("_", "-")


def _check(book: Book, language: str) -> None:
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
