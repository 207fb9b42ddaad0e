"""Language files that another hand has changed while the book is open, read and waiting to be taken in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from comicremix.errors import DamagedBook, Sentence
from comicremix.model.book import Book
from comicremix.model.language import Language, TextKey, Translation
from comicremix.model.scripts import direction_of
from comicremix.store import disk
from comicremix.store.documents import TAG
from comicremix.store.po import PoRest, read_po
from comicremix.store.po_text import has_two_headers


@dataclass(frozen=True, slots=True)
class Incoming:
    """One language file with other bytes than were last read or written. ``fault``: it is damaged, so that nothing of
    it is to be taken."""

    tag: str
    path: str
    stamp: disk.Stamp
    translations: Mapping[TextKey, Translation]
    rest: PoRest
    fault: DamagedBook | None = None
    mended: bool = False
    """What is on the disk is to be written anew: Git left two headers there."""


def changed_files(folder: Path, book: Book, stamps: Mapping[str, disk.Stamp]) -> Iterator[Incoming]:
    """Yield the language files of a book's folder that are not as ``stamps`` has them, those of new languages too.

    Raises:
        BookError: a file cannot be read.
    """
    known = {language.tag for language in book.languages}
    for file in sorted((folder / "languages").glob("*.po")):
        path, tag = f"languages/{file.name}", file.name.removesuffix(".po")
        if (path not in stamps and tag in known) or not TAG.fullmatch(tag):
            continue  # of a language that has not been saved, or no language
        old = stamps.get(path)
        if old is not None and disk.is_unchanged(file, old):
            continue
        found = disk.read_stamped(file)
        if found is not None:
            yield _read(tag, path, file, *found)


def _read(tag: str, path: str, file: Path, data: bytes, stamp: disk.Stamp) -> Incoming:
    reading = read_po(data)
    fault = None
    if reading.faults:
        fault = DamagedBook(reading.faults[0].sentence, where=file, remedy=_REMEDY)
    elif not data.strip():
        fault = DamagedBook(Sentence("The file is empty."), where=file, remedy=_REMEDY)
    return Incoming(tag, path, stamp, reading.translations, reading.rest, fault, has_two_headers(data))


_REMEDY = Sentence("Until then nothing of the file is taken; the open book is as it was.")


def with_language_read(book: Book, incoming: Incoming, unsettled: Iterable[TextKey]) -> Book:
    """Return the book as it is on disk now; texts that are not settled stay as they were."""
    old = next((language for language in book.languages if language.tag == incoming.tag), None)
    before = old.translations if old is not None else {}
    now = dict(incoming.translations)
    for key in unsettled:
        now.pop(key, None)
        if key in before:
            now[key] = before[key]
    if old is None:
        new = Language(incoming.tag, direction_of(incoming.tag), translations=now)
        return replace(book, languages=(*book.languages, new))
    new = replace(old, translations=now)
    return replace(book, languages=tuple(new if each is old else each for each in book.languages))
