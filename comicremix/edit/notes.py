"""Edits of notes and of the works that they cite."""

from __future__ import annotations

from comicremix.edit.balloons import set_text
from comicremix.edit.change import changed, swapped_in
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.reading import NOTE_MARK


def add_note(book: Book, note: Note) -> Book:
    return changed(book, notes=(*book.notes, note))


def add_note_to_text(book: Book, note: Note, balloon_id: BalloonId) -> Book:
    """Add a note and set its mark at the end of a balloon's source text."""
    text = book.balloon(balloon_id).text
    return set_text(add_note(book, note), balloon_id, f"{text}[^{note.id}]")


def remove_note(book: Book, note_id: NoteId) -> Book:
    """Remove a note and its marks in the source texts (translations that still have them become stale)."""
    gone = book.note(note_id)
    pages = []
    for page in book.pages:
        balloons = tuple(changed(b, text=_unmarked(b.text, note_id)) for b in page.balloons)
        same = all(new is old for new, old in zip(balloons, page.balloons, strict=True))
        pages.append(page if same else changed(page, balloons=balloons))
    notes = tuple(note for note in book.notes if note is not gone)
    return changed(book, notes=notes, pages=tuple(pages))


def set_note_body(book: Book, note_id: NoteId, body: str) -> Book:
    return _change_note(book, note_id, body=body)


def set_pin(book: Book, note_id: NoteId, pin: Pin | None) -> Book:
    return _change_note(book, note_id, pin=pin)


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
