"""The autosave: the parts of a book that differ from what is saved, in one file, so that a kill costs seconds only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from comicremix.errors import DamagedBook, Sentence
from comicremix.model.book import Book
from comicremix.model.language import Language, TextKey, Translation
from comicremix.model.note import Note, SourceReference
from comicremix.model.page import Page
from comicremix.model.source import SourcePage
from comicremix.store import disk, journal
from comicremix.store.codec import decode, encode
from comicremix.store.documents import BookRecord, Kept, book_record
from comicremix.store.jsontext import Json, from_bytes
from comicremix.store.merging import Translations, merge
from comicremix.store.migrations import FORMAT

Part = TypeVar("Part", Page, SourcePage, Language)


class _Named(Protocol):
    """A panel or a balloon."""

    @property
    def id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Base:
    """The names that the saved book had: what is there now and was not then came later and stays."""

    pages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """``autosave.json``: the whole ``book.json`` and of everything else what has changed. None: it has not."""

    book: BookRecord
    base: Base
    pages: tuple[Page, ...] = ()
    sources: tuple[SourcePage, ...] = ()
    languages: tuple[Language, ...] = ()
    notes: tuple[Note, ...] | None = None
    references: tuple[SourceReference, ...] | None = None
    before: Mapping[str, Mapping[TextKey, Translation]] = field(default_factory=dict)
    """By language, how the texts that differ were when they were saved last."""
    new: Mapping[str, tuple[TextKey, ...]] = field(default_factory=dict)
    """By language, the texts that were not there then."""


def pack(book: Book, saved: Book) -> bytes:
    """Return the difference of ``book`` from ``saved``, found by identity; empty when there is none."""
    if book is saved:
        return b""
    changed = _changed(book.languages, saved.languages)
    bases = {x.tag: x.translations for x in saved.languages}
    unit = Unit(
        book=book_record(book, Kept()),
        base=Base(
            tuple(x.id for x in saved.pages), tuple(x.id for x in saved.sources), tuple(x.tag for x in saved.languages)
        ),
        pages=_changed(book.pages, saved.pages),
        sources=_changed(book.sources, saved.sources),
        languages=changed,
        notes=None if book.notes is saved.notes else book.notes,
        references=None if book.references is saved.references else book.references,
        before={x.tag: _before(x.translations, bases[x.tag]) for x in changed if x.tag in bases},
        new={x.tag: tuple(x.translations.keys() - bases[x.tag].keys()) for x in changed if x.tag in bases},
    )
    parts = (unit.pages, unit.sources, unit.languages, unit.notes is not None, unit.references is not None)
    if not any(parts) and unit.book == book_record(saved, Kept()):
        return b""
    return msgspec.json.encode(encode(unit), order="sorted")


def unpack(data: bytes, saved: Book, where: str) -> Book:
    """Return ``saved`` with the difference laid over it.

    Raises:
        DamagedBook: the data are not whole, of another format, or do not fit ``saved``.
    """
    raw: Json = from_bytes(data, where)
    unit = decode(Unit, raw, where)
    if unit.book.format != FORMAT:
        raise DamagedBook(
            Sentence("The unsaved work has format {number}.", number=unit.book.format),
            where=where,
            remedy=Sentence("Open it with its own version."),
        )
    book = replace(
        saved,
        title=unit.book.title,
        author=unit.book.author,
        licence=unit.book.licence,
        credits=unit.book.credits,
        setup=unit.book.setup,
        note_setup=unit.book.note_setup,
        exports=unit.book.exports,
        source_language=unit.book.source_language,
        styles=unit.book.styles,
        pages=_ordered(unit.book.pages, unit.base.pages, unit.pages, saved.pages),
        sources=_ordered(unit.book.sources, unit.base.sources, unit.sources, saved.sources),
        languages=_ordered(unit.book.languages, unit.base.languages, _with_others(unit, saved), saved.languages),
        notes=saved.notes if unit.notes is None else unit.notes,
        references=saved.references if unit.references is None else unit.references,
    )
    _check_whole(book, where)
    return book


def set_aside(folder: Path) -> str:
    """Put unsaved work that nobody has looked at out of the way of new work. Return a warning, or nothing.

    Raises:
        BookError: it cannot be moved.
    """
    path = folder / journal.AUTOSAVE
    if not disk.status(path):
        return ""
    number = 1
    while (aside := path.with_name(f"set-aside-{number}.json")).exists():
        number += 1
    with disk.told(path):
        path.replace(aside)
    file = f"{disk.RECOVERY}/{aside.name}"
    return Sentence("{file}: unsaved work of an earlier session, which nobody took up.", file=file)


def _name(part: Page | SourcePage | Language) -> str:
    return part.tag if isinstance(part, Language) else part.id


def _changed(new: tuple[Part, ...], old: tuple[Part, ...]) -> tuple[Part, ...]:
    known = {id(part) for part in old}
    return tuple(part for part in new if id(part) not in known)


def _before(ours: Translations, base: Translations) -> Translations:
    return {key: old for key, old in base.items() if ours.get(key) is not old and ours.get(key) != old}


def _with_others(unit: Unit, saved: Book) -> tuple[Language, ...]:
    """Return the languages with the unsaved work and what others have written into their files since: of a text that
    both changed the unsaved words stand."""
    now = {language.tag: language.translations for language in saved.languages}
    return tuple(_with_others_in(language, unit, now.get(language.tag)) for language in unit.languages)


def _with_others_in(language: Language, unit: Unit, now: Translations | None) -> Language:
    ours, before = language.translations, unit.before.get(language.tag)
    if before is None or now is None:
        return language
    new = frozenset(unit.new.get(language.tag, ()))
    base = {key: each for key, each in ours.items() if key not in new} | dict(before)
    return replace(language, translations=merge(base, ours, now, {}).merged)


def _ordered(
    names: tuple[str, ...], base: tuple[str, ...], changed: tuple[Part, ...], saved: tuple[Part, ...]
) -> tuple[Part, ...]:
    there: dict[str, Part] = {_name(part): part for part in saved}
    there.update({_name(part): part for part in changed})
    later: list[str] = [name for name in there if name not in base and name not in names]
    return tuple(there[name] for name in (*names, *later) if name in there)


def _check_whole(book: Book, where: str) -> None:
    """No panel or balloon may lie on two pages, as can be when files were changed after the unsaved work."""
    seen: set[str] = set()
    for page in book.pages:
        items: tuple[_Named, ...] = (*page.panels, *page.balloons)
        for item in items:
            if item.id in seen:
                raise DamagedBook(
                    Sentence("The unsaved work does not fit the book any more: files were changed after it."),
                    where=where,
                    remedy=Sentence("It stays there until you discard it."),
                )
            seen.add(item.id)
