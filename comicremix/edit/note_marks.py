"""Edits of the marks of notes that stand in words: to another place in them, into those of another balloon, or out of
them, as a badge on the art."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from comicremix.edit.balloons import set_text
from comicremix.edit.change import changed, swapped_in, with_key
from comicremix.edit.marked import replace_words
from comicremix.edit.notes import mark_note
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.language import Language, Translation
from comicremix.model.note import Pin
from comicremix.model.reading import NOTE_MARK
from comicremix.model.texts import reading


@dataclass(frozen=True, slots=True)
class WrittenMark:
    """One mark: the note, and where it is written in a balloon's words, in characters of the text with markup."""

    note: NoteId
    balloon: BalloonId
    start: int
    end: int


def move_mark(book: Book, language: str, mark: WrittenMark, to: BalloonId, at: int) -> Book:
    """Move a mark to ``at``, a position in the words of the balloon ``to`` as they are now in ``language``.

    In the source language the translations follow: a mark that goes to another balloon goes there in them too, at the
    end, and none becomes stale. In a translation nothing but its own words changes, and their state stays.
    """
    if to == mark.balloon:
        if mark.start <= at <= mark.end:
            return book
        return _rewritten(book, language, to, lambda words: _moved(words, mark, at))
    if language != book.source_language:
        written = f"[^{mark.note}]"
        book = _rewritten(book, language, to, lambda words: replace_words(words, at, at, written)[0])
        return _rewritten(book, language, mark.balloon, lambda words: _without(words, mark))
    return _taken_out(mark_note(book, mark.note, to, language, at), mark)


def pin_mark(book: Book, mark: WrittenMark, pin: Pin) -> Book:
    """Take a mark of the source words out of them, and out of their translations,
    and fasten its note to ``pin`` instead."""
    note = book.note(mark.note)
    pins = (*note.pins, pin)
    pinned = changed(note, pin=pins[0], more_pins=pins[1:])
    return _taken_out(changed(book, notes=swapped_in(book.notes, note, pinned)), mark)


def _taken_out(book: Book, mark: WrittenMark) -> Book:
    """Remove a mark from the source words, and the first one of its note from each translation of them."""

    def first_gone(words: str) -> str:
        found = next((match for match in NOTE_MARK.finditer(words) if match[1] == mark.note), None)
        return replace_words(words, *found.span(), "")[0] if found else words

    book = _rewritten(book, book.source_language, mark.balloon, lambda words: _without(words, mark))
    for entry in book.languages:
        if entry.tag != book.source_language:
            book = _rewritten(book, entry.tag, mark.balloon, first_gone)
    return book


def _rewritten(book: Book, language: str, balloon_id: BalloonId, change: Callable[[str], str]) -> Book:
    """Change a balloon's words in one language; translations that were up to date stay so."""
    key = f"balloon:{balloon_id}"
    source = book.balloon(balloon_id).text
    words = reading(book, language, key, source).text
    if change(words) == words:
        return book
    if language == book.source_language:
        fresh = change(words)
        languages = tuple(_refreshed(entry, key, source, fresh) for entry in book.languages)
        return changed(set_text(book, balloon_id, fresh), languages=languages)
    entry = book.language(language)
    old = entry.translations[key]
    new = changed(entry, translations=with_key(entry.translations, key, replace(old, text=change(words))))
    return changed(book, languages=swapped_in(book.languages, entry, new))


def _refreshed(entry: Language, key: str, before: str, after: str) -> Language:
    found: Translation | None = entry.translations.get(key)
    if found is None or found.source != before:
        return entry
    return changed(entry, translations=with_key(entry.translations, key, replace(found, source=after)))


def _moved(words: str, mark: WrittenMark, at: int) -> str:
    written, _ = replace_words(words, at, at, words[mark.start : mark.end])
    shift = len(written) - len(words) if at <= mark.start else 0
    return replace_words(written, mark.start + shift, mark.end + shift, "")[0]


def _without(words: str, mark: WrittenMark) -> str:
    return replace_words(words, mark.start, mark.end, "")[0]
