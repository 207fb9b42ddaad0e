"""New notes: a mark in a balloon's words, a pin on a panel, or a pin on the page."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from comicremix.edit.balloons import set_text
from comicremix.edit.change import changed, with_key
from comicremix.edit.notes import add_note
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId, new_note_id
from comicremix.model.language import Language, Translation
from comicremix.model.note import Note, Pin
from comicremix.model.page import Page

translate = QCoreApplication.translate


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
    """Add a note and mark it in a balloon's words: at ``at`` in the source words or at their end."""
    note = Note(new_note_id())
    book = _marked(add_note(desk.book, note), balloon_id, note.id, at)
    desk.commit(book, translate("Notes", "Add note"))
    return note.id


def _with_note(book: Book, page: Page, selection: tuple[str, ...], note: Note) -> Book:
    balloon = next((b.id for b in page.balloons if b.id in selection), None)
    if balloon is not None:
        return _marked(add_note(book, note), balloon, note.id)
    panel: PanelId | None = next((p.id for p in page.panels if p.id in selection), None)
    pin = Pin(panel=panel) if panel is not None else Pin(page=page.id, point=page.box.centre)
    return add_note(book, replace(note, pin=pin))


def _marked(book: Book, balloon_id: BalloonId, note_id: NoteId, at: int | None = None) -> Book:
    """Mark a note in the source words and at the end of every translation: a mark makes no translation stale."""
    old = book.balloon(balloon_id).text
    at = len(old) if at is None else at
    new = f"{old[:at]}[^{note_id}]{old[at:]}"
    key = f"balloon:{balloon_id}"

    def marked(translation: Translation) -> Translation:
        source = new if translation.source == old else translation.source
        return replace(translation, text=f"{translation.text}[^{note_id}]", source=source)

    def with_mark(language: Language) -> Language:
        found = language.translations.get(key)
        if found is None or not found.text:
            return language
        return changed(language, translations=with_key(language.translations, key, marked(found)))

    return changed(set_text(book, balloon_id, new), languages=tuple(with_mark(x) for x in book.languages))
