"""New notes: a mark in a balloon's words, a pin on a panel, or a pin on the page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from comicremix.edit.notes import add_note, mark_note, set_note_body
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId, new_note_id
from comicremix.model.markup import note_ids
from comicremix.model.note import Note, Pin
from comicremix.model.page import Page
from comicremix.model.texts import reading

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Inserted:
    """A mark that was set into words; ``new``: its note is new, too, and wants to be written."""

    note: NoteId
    new: bool


def add_note_here(desk: Desk) -> NoteId | None:
    """Add a note to the selected balloon or panel, else to the middle of the page in view, and return its id; None
    for a book without pages."""
    page = desk.page
    if page is None:
        return None
    note = Note(new_note_id())
    desk.commit(_with_note(desk.book, page, desk.selection, note), translate("Notes", "Add note"))
    return note.id


def add_note_to_balloon(desk: Desk, balloon_id: BalloonId, at: int | None = None) -> NoteId:
    """Add a note and mark it in a balloon's words: at ``at`` in the words of the edition in view or at their end."""
    note = Note(new_note_id())
    book = mark_note(add_note(desk.book, note), note.id, balloon_id, desk.language, at)
    desk.commit(book, translate("Notes", "Add note"))
    return note.id


def insert_mark(desk: Desk, balloon_id: BalloonId, at: int) -> Inserted:
    """Set a mark into the words of a balloon in the edition in view: the first that the source words have and the
    translation lacks, else one of a new note."""
    lost = lost_marks(desk.book, desk.language, balloon_id)
    if not lost:
        return Inserted(add_note_to_balloon(desk, balloon_id, at), new=True)
    key = f"balloon:{balloon_id}"
    words = reading(desk.book, desk.language, key, desk.book.balloon(balloon_id).text).text
    words = f"{words[:at]}[^{lost[0]}]{words[at:]}"
    desk.commit(set_translation(desk.book, desk.language, key, words), translate("Notes", "Insert mark of a note"))
    return Inserted(lost[0], new=False)


def refer_to_note(desk: Desk, writing: NoteId, other: NoteId, at: int) -> Inserted:
    """Set the mark of another note into the words of a note in the edition in view: "see note 12"."""
    book, key, body = desk.book, f"note:{writing}", desk.book.note(writing).body
    source = desk.language == book.source_language
    words = body if source else reading(book, desk.language, key, body).text
    words = f"{words[:at]}[^{other}]{words[at:]}"
    book = set_note_body(book, writing, words) if source else set_translation(book, desk.language, key, words)
    desk.commit(book, translate("Notes", "Refer to a note"))
    return Inserted(other, new=False)


def lost_marks(book: Book, language: str, balloon_id: BalloonId) -> list[NoteId]:
    """Return the notes that are marked in a balloon's source words but not in the words of ``language``."""
    source = book.balloon(balloon_id).text
    if language == book.source_language:
        return []
    there = set(note_ids(reading(book, language, f"balloon:{balloon_id}", source).text))
    return [NoteId(note) for note in dict.fromkeys(note_ids(source)) if note not in there]


def _with_note(book: Book, page: Page, selection: tuple[str, ...], note: Note) -> Book:
    balloon = next((b.id for b in page.balloons if b.id in selection), None)
    if balloon is not None:
        return mark_note(add_note(book, note), note.id, balloon)
    panel: PanelId | None = next((p.id for p in page.panels if p.id in selection), None)
    pin = Pin(panel=panel) if panel is not None else Pin(page=page.id, point=page.box.centre)
    return add_note(book, replace(note, pin=pin))
