"""Files to a Book: what can be read is read, what cannot is named and left alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from comicremix.errors import BookError, DamagedBook, NotABook
from comicremix.model.book import Book
from comicremix.model.language import Direction, Language, Translation
from comicremix.model.note import Note, SourceReference
from comicremix.model.page import Page
from comicremix.model.source import SourcePage
from comicremix.store import disk, po
from comicremix.store.codec import RecordPath, decode, unknown_keys
from comicremix.store.documents import BOOK, NOTES, REFERENCES, SAFE_NAME, BookRecord, Kept, LanguageRecord
from comicremix.store.jsontext import Json, from_bytes
from comicremix.store.migrations import Documents, migrate

T = TypeVar("T")


class Reader:
    """Reads files of a book's folder and remembers what they looked like.

    ``overlay``: files that stand elsewhere; None: that are to be taken for missing.
    """

    def __init__(self, folder: Path, overlay: Mapping[str, Path | None] | None = None) -> None:
        self.folder, self.overlay = folder, overlay or {}
        self.stamps: dict[str, disk.Stamp] = {}

    def read(self, path: str) -> bytes | None:
        place = self.overlay.get(path, self.folder / path)
        data = None if place is None else disk.read(place)
        if place is not None and data is not None:
            self.stamps[path] = disk.stamp(place, data)
        return data

    def names(self, folder: str, suffix: str) -> list[str]:
        """Return the stems of the files in a folder, sorted."""
        there = {path.stem for path in (self.folder / folder).glob(f"*{suffix}")}
        for path, place in self.overlay.items():
            if path.startswith(folder + "/") and path.endswith(suffix):
                (there.discard if place is None else there.add)(Path(path).stem)
        return sorted(there)


@dataclass(frozen=True, slots=True)
class Loaded:
    """``damaged``: paths of files that are read in part or not at all: they must not be overwritten without a copy."""

    book: Book
    kept: Kept
    warnings: tuple[str, ...]
    damaged: frozenset[str]
    migrated: bool


@dataclass(slots=True)
class _Work:
    """What grows while the files of one book are read."""

    reader: Reader
    documents: Documents = field(default_factory=dict)
    extras: dict[RecordPath, Mapping[str, Json]] = field(default_factory=dict)
    po_rests: dict[str, po.PoRest] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)

    def blame(self, path: str, what: str) -> None:
        self.damaged.add(path)
        self.warnings.append(f"{path}: {what}")

    def take(self, path: str, kind: type[T]) -> T | None:
        """Decode one document; None, and a warning, when it is missing or damaged."""
        if path not in self.documents:
            if path not in self.damaged:
                self.blame(path, "The file is missing. Bring it back from a copy.")
            return None
        try:
            found = decode(kind, self.documents[path], path)
        except DamagedBook as error:
            self.blame(path, f"{error.what} {error.remedy}")
            return None
        self.extras.update(unknown_keys(kind, self.documents[path]))
        return found


def load(reader: Reader) -> Loaded:
    """Read the book.

    Raises:
        NotABook: there is no ``book.json``.
        DamagedBook: ``book.json`` itself cannot be used.
        BookTooNew: a later program wrote it.
    """
    work = _Work(reader)
    record, migrated = _read_record(work)
    sources = _read_records(work, "sources", record.sources, SourcePage)
    pages = _read_records(work, "pages", record.pages, Page)
    tags = (*record.languages, *(tag for tag in reader.names("languages", ".po") if tag not in record.languages))
    notes = work.take(NOTES, tuple[Note, ...])
    book = Book(
        title=record.title,
        author=record.author,
        licence=record.licence,
        source_language=record.source_language,
        pages=pages,
        sources=sources,
        languages=tuple(_read_language(work, tag, record) for tag in tags if _is_safe(work, tag)),
        styles=record.styles,
        notes=notes or (),
        references=_read_references(work),
        credits=record.credits,
    )
    _look_around(work, book, record)
    kept = Kept(work.extras, work.po_rests, record.pages, record.sources, record.languages, frozenset(work.blocked))
    return Loaded(book, kept, tuple(work.warnings), frozenset(work.damaged), migrated)


def _read_record(work: _Work) -> tuple[BookRecord, bool]:
    where = str(work.reader.folder / BOOK)
    data = work.reader.read(BOOK)
    if data is None:
        raise NotABook(
            "This is not a comicremix book: it has no book.json.",
            where=work.reader.folder,
            remedy="Choose the folder that holds book.json, or make a new book.",
        )
    work.documents[BOOK] = from_bytes(data, where)
    found = work.documents[BOOK].get("format") if isinstance(work.documents[BOOK], dict) else None
    migrate({BOOK: {"format": found}}, where) if not isinstance(found, int) or found > 0 else None
    _read_documents(work)
    work.documents = migrate(work.documents, where)
    record = decode(BookRecord, work.documents[BOOK], where)
    work.extras.update(unknown_keys(BookRecord, work.documents[BOOK]))
    return record, record.format != found


def _read_documents(work: _Work) -> None:
    paths = [
        f"{folder}/{name}.json"
        for folder in ("sources", "pages", "languages")
        for name in work.reader.names(folder, ".json")
    ]
    for path in (*paths, NOTES, REFERENCES):
        try:
            data = work.reader.read(path)
            if data is not None:
                work.documents[path] = from_bytes(data, path)
        except BookError as error:
            work.blame(path, f"{error.what} {error.remedy}")


def _read_records(work: _Work, folder: str, names: tuple[str, ...], kind: type[T]) -> tuple[T, ...]:
    found = []
    for name in names:
        path = f"{folder}/{name}.json"
        record = work.take(path, kind) if _is_safe(work, name) else None
        if record is not None and getattr(record, "id") != name:  # noqa: B009 (T has no bound that says so)
            work.blame(path, f"The file calls itself {getattr(record, 'id')}. Rename it or mend its id.")  # noqa: B009
            record = None
        if record is None:
            work.blocked.add(name)
        else:
            found.append(record)
    return tuple(found)


def _is_safe(work: _Work, name: str) -> bool:
    if SAFE_NAME.fullmatch(name):
        return True
    work.blocked.add(name)
    work.warnings.append(f"{BOOK}: “{name}” cannot be the name of a file and is passed over. Mend the name.")
    return False


def _read_language(work: _Work, tag: str, record: BookRecord) -> Language:
    path = f"languages/{tag}.json"
    there = path in work.documents or path in work.damaged
    settings = work.take(path, LanguageRecord) if there else None
    if settings is None:
        settings = LanguageRecord(tag, direction_of(tag))
    translations: Mapping[str, Translation] = {}
    data = work.reader.read(f"languages/{tag}.po")
    if data is not None:
        reading = po.read_po(data)
        translations = reading.translations
        work.po_rests[tag] = reading.rest
        for fault in reading.faults:
            work.blame(f"languages/{tag}.po", str(fault))
    elif tag != record.source_language:
        work.warnings.append(
            f"languages/{tag}.po: The file is missing; its translations too. Bring it back from a copy."
        )
    return Language(tag, settings.direction, settings.fonts, translations, settings.overrides)


def direction_of(tag: str) -> Direction:
    """Guess the direction of a language that has no settings yet."""
    from babel import Locale, UnknownLocaleError

    try:
        return "rtl" if Locale.parse(tag, sep="-").character_order == "right-to-left" else "ltr"
    except (UnknownLocaleError, ValueError):
        return "ltr"


def _read_references(work: _Work) -> tuple[SourceReference, ...]:
    items = work.take(REFERENCES, list[dict[str, Json]]) or []
    nameless = [number for number, item in enumerate(items, 1) if not str(item.get("id") or "")]
    if nameless:
        work.blame(REFERENCES, f"Item {nameless[0]} has no id. Give it one.")
        return ()
    return tuple(SourceReference(str(item["id"]), item) for item in items)


def _look_around(work: _Work, book: Book, record: BookRecord) -> None:
    """Warn of pictures that are not there and of page files that no order names."""
    for source in book.sources:
        path = asset_name(source.asset.sha256, source.asset.suffix)
        if not path or not (work.reader.folder / path).is_file():
            work.warnings.append(
                f"{path or 'assets'}: The picture of “{source.name}” is missing. Bring it back from a copy."
            )
    for name in work.reader.names("pages", ".json"):
        if name not in record.pages:
            work.warnings.append(
                f"pages/{name}.json: book.json does not name this page. Add it to the pages there, or take it away."
            )


def asset_name(sha256: str, suffix: str) -> str:
    """Return the path of an asset inside the folder; empty when the two cannot be a file's name."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256) or not re.fullmatch(r"(\.[a-z0-9]{1,8})?", suffix):
        return ""
    return f"assets/{sha256[:2]}/{sha256}{suffix}"
