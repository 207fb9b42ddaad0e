"""Every text of the book that a reader sees, in reading order, under its stable key, with its state in a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comicremix.model.artwork import artwork_of, licence_word
from comicremix.model.book import Book
from comicremix.model.language import State, TextKey, Translation
from comicremix.model.page import Balloon, Body, Page
from comicremix.model.reading import note_numbers, reading_balloons, reading_panels
from comicremix.model.words import ARTWORK_WORDS, NOTE_WORDS, WORDS, built_in_word, is_known


@dataclass(frozen=True, slots=True)
class TextEntry:
    """One text. ``source`` is empty where the words stand in the drawing and nobody has typed them. ``place`` says
    where it stands, in English, for people: ``Page 3, panel 2, speech``."""

    key: TextKey
    source: str
    place: str


def texts(book: Book) -> Iterator[TextEntry]:
    """Yield the texts that have words, typed or in the drawing: title, then page by page alternative texts and
    balloons, then notes, credits, fixed words."""
    if book.title:
        yield TextEntry("book:title", book.title, "Title of the book")
    for number, page in enumerate(book.pages, 1):
        yield from page_texts(page, number)
    yield from end_texts(book)


def page_texts(page: Page, number: int) -> Iterator[TextEntry]:
    """Yield the texts of the page that is the ``number``-th of its book."""
    if page.chapter:
        yield TextEntry(f"chapter:{page.id}", page.chapter, f"Page {number}, title of a chapter")
    panels = {panel.id: n for n, panel in enumerate(reading_panels(page), 1)}
    for panel in reading_panels(page):
        if panel.alt:
            yield TextEntry(f"alt:{panel.id}", panel.alt, f"Page {number}, panel {panels[panel.id]}, alternative text")
    for balloon in reading_balloons(page):
        if has_words(balloon):
            where = f"panel {panels[balloon.panel]}, " if balloon.panel in panels else ""
            yield TextEntry(f"balloon:{balloon.id}", balloon.text, f"Page {number}, {where}{balloon.kind.value}")


def has_words(balloon: Balloon) -> bool:
    """Tell whether readers of the source edition see words in a balloon: typed ones, or those of the drawing."""
    return bool(balloon.text) or balloon.body in (Body.ART, Body.PIECE)


def end_texts(book: Book) -> Iterator[TextEntry]:
    """Yield the texts that stand after the pages: notes, credits, fixed words."""
    numbers = note_numbers(book)
    for note in sorted(book.notes, key=lambda n: numbers.get(n.id, len(numbers) + 1)):
        if note.body:
            yield TextEntry(
                f"note:{note.id}",
                note.body,
                f"Note {numbers[note.id]}" if note.id in numbers else "Note without a mark",
            )
    if book.credits:
        yield TextEntry("book:credits", book.credits, "Credits")
    for key in _fixed_words(book):
        yield TextEntry(key, built_in_word(key, book.source_language), "Fixed word")


def _fixed_words(book: Book) -> Iterator[str]:
    """Yield the keys of the words that the book prints by itself."""
    artwork = artwork_of(book)
    wanted = {licence_word(rights.licence) for rights in artwork}
    wanted |= set(NOTE_WORDS if book.notes else ()) | set(ARTWORK_WORDS if artwork else ())
    wanted |= {"word:sources"} if book.note_setup.bibliography else set()
    wanted |= {"word:archived"} if any("archive_location" in work.csl for work in book.references) else set()
    wanted |= {"word:cover"} if any(page.part == "cover" for page in book.pages) else set()
    yield from (key for key in WORDS if key in wanted)


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands at a key in one language. ``text`` is empty when it is missing."""

    text: str
    state: State
    stale: bool = False


def is_stale(translation: Translation, source: str) -> bool:
    """Tell whether the source words have changed since the translation was made. Words read off the drawing have not
    changed when somebody types them."""
    return bool(translation.text) and bool(translation.source) and translation.source != source


def reading(book: Book, language: str, key: TextKey, source: str) -> Reading:
    """Return the words at ``key`` in ``language``; in the source language they are ``source``. Fixed
    words that the program knows count as translated.

    Raises:
        KeyError: the book has no such language.
    """
    if language == book.source_language:
        return Reading(source, State.REVIEWED if source else State.MISSING)
    translation = book.language(language).translations.get(key)
    if translation is None or not translation.text:
        known = key in WORDS and is_known(language)
        return Reading(built_in_word(key, language), State.TRANSLATED) if known else Reading("", State.MISSING)
    return Reading(translation.text, translation.state, is_stale(translation, source))


def word(book: Book, language: str, key: TextKey) -> str:
    """Return a fixed word as the edition prints it: the translator's, else the program's own."""
    if language != book.source_language:
        translation = book.language(language).translations.get(key)
        if translation and translation.text:
            return translation.text
    return built_in_word(key, language)


def completeness(book: Book, language: str) -> float:
    """Return the share, 0 to 1, of texts that are translated or reviewed and not stale; 1 for a book without texts.

    Asked again after every edit of a long book: no ``TextEntry`` is made, and nothing is put into order.

    Raises:
        KeyError: the book has no such language.
    """
    if language == book.source_language:
        return 1.0
    translations = book.language(language).translations
    wanted = done = 0
    for key, source in sources_by_key(book):
        found = translations.get(key)
        wanted += 1
        if found is None or not found.text:
            done += key in WORDS and is_known(language)
        else:
            done += found.state in DONE and not is_stale(found, source)
    return done / wanted if wanted else 1.0


DONE = frozenset({State.TRANSLATED, State.REVIEWED})
"""The states of a text that is finished."""


def sources_by_key(book: Book) -> Iterator[tuple[TextKey, str]]:
    """Yield what ``texts`` yields, in no order of reading."""
    yield from ((key, words) for key, words in (("book:title", book.title), ("book:credits", book.credits)) if words)
    yield from ((f"chapter:{page.id}", page.chapter) for page in book.pages if page.chapter)
    for page in book.pages:
        yield from ((f"alt:{panel.id}", panel.alt) for panel in page.panels if panel.alt)
        yield from ((f"balloon:{balloon.id}", balloon.text) for balloon in page.balloons if has_words(balloon))
    yield from ((f"note:{note.id}", note.body) for note in book.notes if note.body)
    yield from ((key, built_in_word(key, book.source_language)) for key in _fixed_words(book))
