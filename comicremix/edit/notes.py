"""Edits of notes and of the works that they cite."""

from __future__ import annotations

from dataclasses import replace

from comicremix.edit.balloons import set_text
from comicremix.edit.change import changed, swapped_in, with_key
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.language import Language
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.note_setup import NoteSetup
from comicremix.model.reading import NOTE_MARK


def add_note(book: Book, note: Note) -> Book:
    return changed(book, notes=(*book.notes, note))


def remove_note(book: Book, note_id: NoteId) -> Book:
    """Remove a note and its marks in all balloons' words; translations that were up to date stay so."""
    gone = book.note(note_id)
    pages = []
    for page in book.pages:
        balloons = tuple(changed(b, text=_unmarked(b.text, note_id)) for b in page.balloons)
        same = all(new is old for new, old in zip(balloons, page.balloons, strict=True))
        pages.append(page if same else changed(page, balloons=balloons))
    notes = tuple(note for note in book.notes if note is not gone)
    languages = tuple(_unmarked_language(language, note_id) for language in book.languages)
    return changed(book, notes=notes, pages=tuple(pages), languages=languages)


def set_note_body(book: Book, note_id: NoteId, body: str) -> Book:
    return _change_note(book, note_id, body=body)


def move_pin(book: Book, note_id: NoteId, index: int, pin: Pin) -> Book:
    """Fasten a note elsewhere; ``index`` says which of its pins."""
    pins = list(book.note(note_id).pins)
    pins[index] = pin
    return _change_note(book, note_id, pin=pins[0], more_pins=tuple(pins[1:]))


def set_note_setup(book: Book, setup: NoteSetup) -> Book:
    return changed(book, note_setup=setup)


def mark_note(book: Book, note_id: NoteId, balloon_id: BalloonId, language: str = "", at: int | None = None) -> Book:
    """Mark a note in a balloon's words: at ``at`` in those of ``language`` (default: the source language), at the end
    of those of all others. Words that have the mark already stay as they are; a mark makes no translation stale."""
    old = book.balloon(balloon_id).text
    key = f"balloon:{balloon_id}"
    new = _with_mark(old, note_id, at if language in ("", book.source_language) else None)

    def marked(entry: Language) -> Language:
        found = entry.translations.get(key)
        if found is None or not found.text:
            return entry
        text = _with_mark(found.text, note_id, at if entry.tag == language else None)
        source = new if found.source == old else found.source
        return changed(entry, translations=with_key(entry.translations, key, replace(found, text=text, source=source)))

    return changed(set_text(book, balloon_id, new), languages=tuple(map(marked, book.languages)))


def _with_mark(words: str, note_id: NoteId, at: int | None) -> str:
    if any(match[1] == note_id for match in NOTE_MARK.finditer(words)):
        return words
    at = len(words) if at is None else at
    return f"{words[:at]}[^{note_id}]{words[at:]}"


def set_citations(book: Book, note_id: NoteId, citations: tuple[Citation, ...]) -> Book:
    return _change_note(book, note_id, citations=citations)


def add_reference(book: Book, reference: SourceReference) -> Book:
    """Add a cited work; one with the same id is replaced."""
    others = tuple(r for r in book.references if r.id != reference.id)
    return changed(book, references=(*others, reference))


def _change_note(book: Book, note_id: NoteId, **values: object) -> Book:
    note = book.note(note_id)
    return changed(book, notes=swapped_in(book.notes, note, changed(note, **values)))


def _unmarked(text: str, note_id: str) -> str:
    return NOTE_MARK.sub(lambda match: "" if match[1] == note_id else match[0], text)


def _unmarked_language(language: Language, note_id: NoteId) -> Language:
    mark = f"[^{note_id}]"
    fresh = {
        key: replace(found, text=_unmarked(found.text, note_id), source=_unmarked(found.source, note_id))
        for key, found in language.translations.items()
        if key.startswith("balloon:") and (mark in found.text or mark in found.source)
    }
    return replace(language, translations={**language.translations, **fresh}) if fresh else language
