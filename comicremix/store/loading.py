"""Files to a Book: what can be read is read, what cannot is named and left alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from comicremix.errors import BookError, DamagedBook, NotABook, Sentence, joined
from comicremix.model.book import Book
from comicremix.model.glossary import Term
from comicremix.model.ids import SourceId
from comicremix.model.language import Direction, Language, Translation
from comicremix.model.note import Note, SourceReference
from comicremix.model.page import Page
from comicremix.model.source import AssetRef, SourcePage
from comicremix.store import disk
from comicremix.store.assets import has_asset
from comicremix.store.codec import RecordPath, decode, unknown_keys
from comicremix.store.documents import BOOK, NOTES, REFERENCES, SAFE_NAME, TAG, BookRecord, Kept, LanguageRecord
from comicremix.store.glossaries import GLOSSARY, KNOWN_WORDS, read_glossary, read_words
from comicremix.store.jsontext import Json, from_bytes
from comicremix.store.migrations import Documents, check_format, migrate

if TYPE_CHECKING:
    from comicremix.store.po import PoRest

T = TypeVar("T")


class Reader:
    """Reads files of a book's folder and remembers what they looked like.

    ``overlay``: files that stand elsewhere; None: that are to be taken for missing.
    """

    def __init__(self, folder: Path, overlay: Mapping[str, Path | None] | None = None) -> None:
        self.folder, self.overlay = folder, overlay or {}
        self.stamps: dict[str, disk.Stamp] = {}
        self._vanished = False
        self._missing: set[Path] = set()
        self._names: dict[tuple[str, str], set[str]] = {}

    def read(self, path: str) -> bytes | None:
        place = self.overlay.get(path, self.folder / path)
        found = None if place is None else disk.read_stamped(place)
        self._vanished |= path in self.overlay and place is not None and found is None
        if found is None:
            self._missing |= set() if place is None else {place}
            return None
        data, self.stamps[path] = found
        return data

    def is_steady(self) -> bool:
        """Tell whether every file that was read or looked for is still as it was."""
        places = ((self.overlay.get(path) or self.folder / path, known) for path, known in self.stamps.items())
        return (
            not self._vanished
            and all(disk.status(place) == known.status for place, known in places)
            and not any(map(disk.status, self._missing))
            and all(self._in_folder(*asked) == known for asked, known in self._names.items())
        )

    def _in_folder(self, folder: str, suffix: str) -> set[str]:
        return {path.stem for path in (self.folder / folder).glob(f"*{suffix}")}

    def names(self, folder: str, suffix: str) -> list[str]:
        """Return the stems of the files in a folder, sorted."""
        there = self._in_folder(folder, suffix)
        self._names[folder, suffix] = set(there)
        for path, place in self.overlay.items():
            if path.startswith(folder + "/") and path.endswith(suffix):
                (there.discard if place is None else there.add)(Path(path).stem)
        return sorted(there)


@dataclass(frozen=True, slots=True)
class Loaded:
    """``damaged``: paths of files that are read in part or not at all: they must not be overwritten without a copy.

    ``outdated``: paths of files that do not say what ``book`` is: after a migration, or where Git
    left two headers.
    """

    book: Book
    kept: Kept
    warnings: tuple[str, ...]
    damaged: frozenset[str]
    outdated: frozenset[str]


@dataclass(slots=True)
class _Work:
    """What grows while the files of one book are read."""

    reader: Reader
    documents: Documents = field(default_factory=dict)
    extras: dict[RecordPath, Mapping[str, Json]] = field(default_factory=dict)
    po_rests: dict[str, PoRest] = field(default_factory=dict)
    outdated: set[str] = field(default_factory=set)
    warnings: list[Sentence] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    glossaries: dict[str, Mapping[str, Mapping[str, Json]]] = field(default_factory=dict)

    def blame(self, path: str, *what: str) -> None:
        self.damaged.add(path)
        self.warn(path, *what)

    def warn(self, path: str, *what: str) -> None:
        self.warnings.append(Sentence("{where}: {what}", where=path, what=joined(what)))

    def take(self, path: str, kind: type[T]) -> T | None:
        """Decode one document; None, and a warning, when it is missing or damaged."""
        if path not in self.documents:
            if path not in self.damaged:
                self.blame(path, Sentence("The file is missing. Bring it back from a copy."))
            return None
        try:
            found = decode(kind, self.documents[path], path)
        except DamagedBook as error:
            self.blame(path, error.what, error.remedy)
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
    sources = tuple(_read_source(work, name) for name in dict.fromkeys(record.sources) if _is_safe(work, name))
    pages = tuple(
        filter(None, (_read_page(work, name) for name in dict.fromkeys(record.pages) if _is_safe(work, name)))
    )
    files = {*reader.names("languages", ".po"), *reader.names("languages", ".json")}
    added = sorted(tag for tag in files if TAG.fullmatch(tag) and tag not in record.languages)
    notes = work.take(NOTES, tuple[Note, ...])
    book = Book(
        title=record.title,
        author=record.author,
        licence=record.licence,
        source_language=record.source_language,
        pages=pages,
        sources=sources,
        languages=tuple(
            _read_language(work, tag, record)
            for tag in (*dict.fromkeys(record.languages), *added)
            if _is_safe(work, tag)
        ),
        styles=record.styles,
        notes=notes or (),
        references=_read_references(work),
        credits=record.credits,
        setup=record.setup,
        note_setup=record.note_setup,
        exports=record.exports,
    )
    _look_around(work, book, record)
    outdated = reader.stamps if migrated else work.outdated
    kept = Kept(
        work.extras, work.po_rests, record.pages, record.sources, record.languages, frozenset(work.blocked),
        work.glossaries,
    )  # fmt: skip
    return Loaded(book, kept, tuple(work.warnings), frozenset(work.damaged), frozenset(outdated))


def _read_record(work: _Work) -> tuple[BookRecord, bool]:
    where = str(work.reader.folder / BOOK)
    data = work.reader.read(BOOK)
    if data is None:
        raise NotABook(
            Sentence("This is not a comicremix book: it has no book.json."),
            where=work.reader.folder,
            remedy=Sentence("Choose the folder that holds book.json, or make a new book."),
        )
    work.documents[BOOK] = from_bytes(data, where)
    found = work.documents[BOOK].get("format") if isinstance(work.documents[BOOK], dict) else None
    check_format(found, where)
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
            work.blame(path, error.what, error.remedy)


def _read_page(work: _Work, name: str) -> Page | None:
    """Return None, and keep its place in the order, for a page that cannot be read."""
    page = work.take(f"pages/{name}.json", Page)
    if page is not None and page.id == name:
        return page
    if page is not None:
        work.blame(
            f"pages/{name}.json",
            Sentence("The file calls itself {name}. Mend the id, or rename the file.", name=page.id),
        )
    work.blocked.add(name)
    return None


def _read_source(work: _Work, name: str) -> SourcePage:
    """Return a stand-in, never written, for a source page that cannot be read, so that what lies on pages stays there;
    it still shows the picture when that entry of the file is whole."""
    path = f"sources/{name}.json"
    source = work.take(path, SourcePage)
    if source is not None and source.id == name:
        return source
    if source is not None:
        work.blame(path, Sentence("The file calls itself {name}. Mend the id, or rename the file.", name=source.id))
    work.blocked.add(name)
    raw = work.documents.get(path)
    try:
        asset = decode(AssetRef, raw.get("asset") if isinstance(raw, dict) else None, path)
    except DamagedBook:
        asset = AssetRef("0" * 64, "", 1, 1)
    return SourcePage(SourceId(name), name, asset)


def _is_safe(work: _Work, name: str) -> bool:
    if SAFE_NAME.fullmatch(name):
        return True
    work.blocked.add(name)
    what = Sentence("“{name}” cannot be the name of a file and is passed over. Mend the name.", name=name)
    work.warn(BOOK, what)
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
        from comicremix.store.po import read_po  # a book in one language needs none of it
        from comicremix.store.po_text import has_two_headers

        reading = read_po(data)
        translations = reading.translations
        if has_two_headers(data):
            work.outdated.add(f"languages/{tag}.po")
        work.po_rests[tag] = reading.rest
        for fault in reading.faults:
            work.blame(f"languages/{tag}.po", fault.sentence)
    elif tag != record.source_language:
        work.blame(f"languages/{tag}.po", Sentence("The file is missing. Bring it back from a copy."))
    return Language(
        tag, settings.direction, settings.writing, settings.fonts, translations, settings.overrides,
        _read_glossary(work, tag), _read_known_words(work, tag), settings.binding,
    )  # fmt: skip


def _read_glossary(work: _Work, tag: str) -> tuple[Term, ...]:
    path = f"languages/{tag}{GLOSSARY}"
    found = read_glossary(work.reader.read(path) or b"")
    work.glossaries[tag] = found.extras
    for fault in found.faults:
        work.blame(path, fault)
    return found.terms


def _read_known_words(work: _Work, tag: str) -> tuple[str, ...]:
    path = f"languages/{tag}{KNOWN_WORDS}"
    words, faults = read_words(work.reader.read(path) or b"")
    for fault in faults:
        work.blame(path, fault)
    return words


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
        work.blame(REFERENCES, Sentence("Item {number} has no id. Give it one.", number=nameless[0]))
        return ()
    return tuple(SourceReference(str(item["id"]), item) for item in items)


def _look_around(work: _Work, book: Book, record: BookRecord) -> None:
    """Warn of pictures that are not there, page files that no order names, and things that lie on two pages."""
    for source in book.sources:
        if source.id not in work.blocked and not has_asset(work.reader.folder, source.asset):
            name = f"assets/{source.asset.sha256[:2]}/{source.asset.sha256}{source.asset.suffix}"
            what = Sentence("The picture of “{name}” is missing. Bring it back from a copy.", name=source.name)
            work.warn(name, what)
    for name in work.reader.names("pages", ".json"):
        if name not in record.pages:
            remedy = Sentence("Add it to the pages there, or take the file away.")
            work.warn(f"pages/{name}.json", Sentence("book.json does not name this page."), remedy)
    homes: dict[str, str] = {}
    for page in book.pages:
        for item in (*(panel.id for panel in page.panels), *(balloon.id for balloon in page.balloons)):
            if homes.setdefault(item, page.id) != page.id:
                what = Sentence("{item} lies on {page} too. Take one of the two away.", item=item, page=homes[item])
                work.warn(f"pages/{page.id}.json", what)
