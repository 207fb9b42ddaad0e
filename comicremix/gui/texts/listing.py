"""All texts of a book with their readings in one language, kept up to date by looking only at what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from comicremix.gui.states import Look, look_of
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId
from comicremix.model.language import Language, Override, TextKey, Translation
from comicremix.model.page import Page
from comicremix.model.texts import Reading, TextEntry, end_texts, page_texts, reading

_Listed = tuple[Page, int, tuple[TextEntry, ...]]
NO_OVERRIDE = Override()


class Listing:
    """``take`` brings in a state of the book; all else answers for that state."""

    def __init__(self) -> None:
        self.book: Book | None = None
        self.language: Language | None = None
        self.entries: tuple[TextEntry, ...] = ()
        self.page_of: dict[TextKey, PageId] = {}
        """The pages of texts that stand on one."""
        self._pages: dict[PageId, _Listed] = {}
        self._by_key: dict[TextKey, TextEntry] = {}
        self._readings: dict[TextKey, Reading] = {}
        self._long: frozenset[TextKey] = frozenset()

    def take(self, book: Book, tag: str) -> set[TextKey] | None:
        """Take in a book and return the texts that read otherwise than before;
        None: perhaps all do, or there are others.

        Raises:
            KeyError: the book has no such language.
        """
        before, old = self.book, self.language
        language = book.language(tag)
        if before is book and old is language:
            return set()
        entries = self.entries if before is not None and _same_sources(before, book) else self._listed(book)
        self.book, self.language = book, language
        same_list = before is not None and _same_keys(self.entries, entries)
        changed = [new for was, new in zip(self.entries, entries, strict=True) if was is not new] if same_list else None
        if entries is not self.entries:
            self.entries, self._by_key = entries, {entry.key: entry for entry in entries}
        if changed is None or old is None or old.tag != tag:
            self._readings = {entry.key: self._read(entry) for entry in entries}
            return None
        touched = {entry.key: entry for entry in changed}
        if old.translations is not language.translations:
            was, now = old.translations, language.translations
            touched |= {entry.key: entry for entry in entries if was.get(entry.key) is not now.get(entry.key)}
        for key, entry in touched.items():
            self._readings[key] = self._read(entry)
        if old.overrides is not language.overrides:
            balloons = old.overrides.keys() | language.overrides.keys()
            moved = (b for b in balloons if old.overrides.get(b) is not language.overrides.get(b))
            touched |= {key: entries[0] for b in moved if (key := f"balloon:{b}") in self._readings}
        return set(touched)

    def mark_long(self, keys: Iterable[TextKey]) -> frozenset[TextKey]:
        """Say which texts are too long for their balloons; return those of which that is news."""
        before, self._long = self._long, frozenset(keys)
        return before ^ self._long

    def entry(self, key: TextKey) -> TextEntry:
        return self._by_key[key]

    def reading(self, key: TextKey) -> Reading:
        return self._readings[key]

    def look(self, key: TextKey) -> Look:
        """Return what is most pressing about a text."""
        return look_of(self._readings[key], too_long=key in self._long)

    def translation(self, key: TextKey) -> Translation | None:
        """Return what the edition has at a key; None in the source language."""
        return self.language.translations.get(key) if self.language is not None else None

    def override(self, key: TextKey) -> Override:
        """Return what the edition changes at the balloon of a text."""
        kind, _, name = key.partition(":")
        if self.language is None or kind != "balloon" or not self.language.overrides:
            return NO_OVERRIDE
        return self.language.overrides.get(BalloonId(name), NO_OVERRIDE)

    def counts(self, entries: Iterable[TextEntry]) -> Counter[Look]:
        """Count texts by what is most pressing about them."""
        return Counter(self.look(entry.key) for entry in entries)

    def _read(self, entry: TextEntry) -> Reading:
        if self.book is None or self.language is None:
            raise KeyError(entry.key)
        return reading(self.book, self.language.tag, entry.key, entry.source)

    def _listed(self, book: Book) -> tuple[TextEntry, ...]:
        """List the texts; those of a page that is still the same are the same objects as before."""
        known = self._by_key
        pages = {page.id: self._page(page, number) for number, page in enumerate(book.pages, 1)}
        self._pages = pages
        self.page_of = {entry.key: page for page, (_, _, listed) in pages.items() for entry in listed}
        title = (TextEntry("book:title", book.title, "Title of the book"),) if book.title else ()
        on_pages = (entry for _, _, listed in pages.values() for entry in listed)
        return tuple(_kept((*title, *on_pages, *end_texts(book)), known))

    def _page(self, page: Page, number: int) -> _Listed:
        kept = self._pages.get(page.id)
        if kept is not None and kept[0] is page and kept[1] == number:
            return kept
        return page, number, tuple(page_texts(page, number))


def _kept(entries: Iterable[TextEntry], known: dict[TextKey, TextEntry]) -> Iterator[TextEntry]:
    for entry in entries:
        old = known.get(entry.key)
        yield old if old == entry and old is not None else entry


def _same_sources(one: Book, other: Book) -> bool:
    """Tell quickly whether two states of a book have the same source words."""
    alike = one.pages is other.pages and one.notes is other.notes and one.sources is other.sources
    words = (one.title, one.credits, one.source_language) == (other.title, other.credits, other.source_language)
    return alike and words


def _same_keys(one: tuple[TextEntry, ...], other: tuple[TextEntry, ...]) -> bool:
    return one is other or (
        len(one) == len(other) and all(a is b or a.key == b.key for a, b in zip(one, other, strict=True))
    )
