"""Which files a book is, and their bytes: the plan that a save compares with the plan of the book that was opened."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from comicremix.errors import BookError, Sentence
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, SourceId
from comicremix.model.language import Binding, Direction, Language, Override, Writing
from comicremix.model.note import SourceReference
from comicremix.model.note_setup import NoteSetup
from comicremix.model.publishing import ExportOptions
from comicremix.model.setup import PageSetup
from comicremix.model.style import BalloonStyle
from comicremix.model.texts import TextEntry, texts
from comicremix.store.codec import NO_EXTRAS, Extras, encode, rounded
from comicremix.store.glossaries import GLOSSARY, KNOWN_WORDS, clean_glossary, clean_words, glossary_bytes, words_bytes
from comicremix.store.jsontext import Json, from_bytes, to_bytes
from comicremix.store.migrations import FORMAT

if TYPE_CHECKING:
    from comicremix.store.po import PoRest

BOOK, NOTES, REFERENCES = "book.json", "notes.json", "references.json"
SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
"""What may become a file name: ids and language tags."""
TAG = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
"""A PO file of this name is a language of the book although ``book.json`` does not name it: translators add files."""


@dataclass(frozen=True, slots=True)
class BookRecord:
    """``book.json``."""

    format: int
    title: str
    source_language: str
    languages: tuple[str, ...]
    pages: tuple[PageId, ...]
    sources: tuple[SourceId, ...]
    styles: tuple[BalloonStyle, ...]
    author: str = ""
    licence: str = ""
    credits: str = ""
    setup: PageSetup | None = None
    note_setup: NoteSetup = NoteSetup()
    exports: tuple[ExportOptions, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageRecord:
    """``languages/<tag>.json``: a language without its translations."""

    tag: str
    direction: Direction
    writing: Writing = "horizontal"
    fonts: Mapping[str, str] = field(default_factory=dict)
    overrides: Mapping[BalloonId, Override] = field(default_factory=dict)
    binding: Binding = "auto"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the files hold and the model does not, so that saving loses nothing.

    ``pages``, ``sources`` and ``languages`` are the orders as they stood in ``book.json``; names in ``blocked`` stand
    for files that could not be read and keep their places.
    """

    extras: Extras = field(default_factory=dict)
    po: Mapping[str, PoRest] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    blocked: frozenset[str] = frozenset()
    glossaries: Mapping[str, Mapping[str, Mapping[str, Json]]] = field(default_factory=dict)
    """Keys of glossary entries that nobody knows, by language and term."""


class Planned:
    """One file: what it is made of, and its bytes once somebody asks."""

    def __init__(self, parts: Sequence[object], render: Callable[[], bytes]) -> None:
        self.parts, self._render = tuple(parts), render

    @cached_property
    def data(self) -> bytes:
        return self._render()

    def is_same(self, other: Planned) -> bool:
        """Tell whether both give the same bytes."""
        return self.has_parts_of(other) or self.data == other.data

    def has_parts_of(self, other: Planned) -> bool:
        """Tell whether both are made of the very same objects."""
        return len(self.parts) == len(other.parts) and all(map(operator.is_, self.parts, other.parts))


Plan = Mapping[str, Planned]
"""Files by path inside the folder, in the order of writing: ``book.json``, which names the others, last."""


def plan(book: Book, kept: Kept, before: Plan | None = None) -> Plan:
    """Say which files ``book`` is. Bytes that ``before`` already has are taken from there.

    Raises:
        BookError: an id cannot be a file name.
    """
    files: dict[str, Planned] = {}

    def add(path: str, parts: Sequence[object], render: Callable[[], bytes]) -> None:
        new, old = Planned(parts, render), (before or {}).get(path)
        files[path] = old if old is not None and new.has_parts_of(old) else new

    for source in book.sources:
        if source.id in kept.blocked:
            continue
        add(f"sources/{_safe(source.id)}.json", (source,), partial(_record_bytes, source, kept.extras))
    for page in book.pages:
        add(f"pages/{_safe(page.id)}.json", (page,), partial(_record_bytes, page, kept.extras))
    entries = _entries(book, before)
    for language in book.languages:
        tag = _safe(language.tag)
        record = _language_record(language)
        add(f"languages/{tag}.json", (language,), partial(_record_bytes, record, kept.extras))
        if has_po(book, language):
            rest = kept.po.get(tag)
            add(f"languages/{tag}.po", (language.translations, entries), partial(_po_bytes, language, entries, rest))
        if language.glossary:
            rows = kept.glossaries.get(tag, {})
            add(f"languages/{tag}{GLOSSARY}", (language.glossary,), partial(glossary_bytes, language.glossary, rows))
        if language.known_words:
            add(f"languages/{tag}{KNOWN_WORDS}", (language.known_words,), partial(words_bytes, language.known_words))
    add(NOTES, (book.notes,), lambda: to_bytes(encode(book.notes, kept.extras)))
    add(REFERENCES, (book.references,), lambda: to_bytes([csl_item(reference) for reference in book.references]))
    add(BOOK, (book,), lambda: _record_bytes(_file_record(book, kept), kept.extras))
    return files


def _language_record(language: Language) -> LanguageRecord:
    return LanguageRecord(
        language.tag, language.direction, language.writing, language.fonts, language.overrides, language.binding
    )


def has_po(book: Book, language: Language) -> bool:
    """The source language needs no translations; should it have some, from a time before, they are kept."""
    return language.tag != book.source_language or bool(language.translations)


def book_record(book: Book, kept: Kept) -> BookRecord:
    """Return what ``book.json`` says, files that could not be read in their old places."""
    return BookRecord(
        format=FORMAT,
        title=book.title,
        source_language=book.source_language,
        languages=_with_blocked([x.tag for x in book.languages], kept.languages, kept.blocked),
        pages=tuple(map(PageId, _with_blocked([x.id for x in book.pages], kept.pages, kept.blocked))),
        sources=tuple(map(SourceId, _with_blocked([x.id for x in book.sources], kept.sources, kept.blocked))),
        styles=book.styles,
        author=book.author,
        licence=book.licence,
        credits=book.credits,
        setup=book.setup,
        note_setup=book.note_setup,
        exports=book.exports,
    )


def _file_record(book: Book, kept: Kept) -> BookRecord:
    """Return what ``book.json`` says. The last languages, as far as they stand in the order of their tags, are known by
    their PO files: two people who add a language each then do not change the same line."""
    named = list(book.languages)
    last: str | None = None
    while named and has_po(book, named[-1]) and TAG.fullmatch(named[-1].tag):
        if last is not None and named[-1].tag >= last:
            break
        last = named.pop().tag
    tags = _with_blocked([language.tag for language in named], kept.languages, kept.blocked)
    return replace(book_record(book, kept), languages=tags)


def csl_item(reference: SourceReference) -> Json:
    """Return the CSL-JSON item of a reference, its id in it."""
    item = dict(reference.csl)
    return item if str(item.get("id")) == reference.id else {**item, "id": reference.id}


def normalised(book: Book) -> Book:
    """Return ``book`` as it comes back from disk.

    Lengths are rounded to 0.01 px, scales to six decimals, and translations are what a PO file can say: only
    reviewed words have a reviewer, and empty ones without a comment are gone. Doing it twice changes nothing more.
    """
    current = {entry.key: entry.source for entry in texts(book)}
    return replace(
        book,
        pages=tuple(map(rounded, book.pages)),
        sources=tuple(map(rounded, book.sources)),
        languages=tuple(_normalised_language(language, current) for language in book.languages),
        styles=tuple(map(rounded, book.styles)),
        notes=tuple(map(rounded, book.notes)),
        setup=rounded(book.setup) if book.setup else None,
        note_setup=rounded(book.note_setup),
        exports=tuple(map(rounded, book.exports)),
        references=tuple(SourceReference(x.id, from_bytes(to_bytes(csl_item(x)), "")) for x in book.references),
    )


def _normalised_language(language: Language, current: Mapping[str, str]) -> Language:
    plain = rounded(replace(language, translations={}))
    from comicremix.store.po import normalised as clean

    found = {key: clean(translation, current.get(key)) for key, translation in language.translations.items()}
    return replace(
        plain,
        translations={key: translation for key, translation in found.items() if translation},
        glossary=clean_glossary(language.glossary),
        known_words=clean_words(language.known_words),
    )


def _entries(book: Book, before: Plan | None) -> tuple[TextEntry, ...]:
    """The book's texts; the very tuple of the plan before when they are equal, so that PO files need no new bytes."""
    entries = tuple(texts(book))
    for planned in (before or {}).values():
        old = planned.parts[-1]
        if isinstance(old, tuple) and len(planned.parts) == 2:
            return old if old == entries else entries
    return entries


def _record_bytes(record: object, extras: Extras = NO_EXTRAS) -> bytes:
    return to_bytes(encode(record, extras))


def _po_bytes(language: Language, entries: Sequence[TextEntry], rest: PoRest | None) -> bytes:
    from comicremix.store.po import write_po  # a book in one language needs none of it

    return write_po(language.tag, language.translations, entries, rest).encode("utf-8", "replace")


def _safe(name: str) -> str:
    if not SAFE_NAME.fullmatch(name):
        raise BookError(
            Sentence("“{name}” cannot be the name of a file.", name=name), remedy=Sentence("Give it another name.")
        )
    return name


def _with_blocked(names: list[str], before: Sequence[str], blocked: frozenset[str]) -> tuple[str, ...]:
    """Put each blocked name behind the name that stood before it."""
    result = list(names)
    for place, name in enumerate(before):
        if name in blocked and name not in result:
            leader = next((x for x in reversed(before[:place]) if x in result), None)
            result.insert(0 if leader is None else result.index(leader) + 1, name)
    return tuple(result)
