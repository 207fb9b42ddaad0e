"""One note alone, set as the notes pages set it: for those who write it."""

from __future__ import annotations

from collections.abc import Mapping

from comicremix.layout.back.entries import make_desk, note_lines, place_words
from comicremix.layout.frame import Frame, Item
from comicremix.layout.notes import mark_ids
from comicremix.layout.sheet import Sheet
from comicremix.layout.words import Setting
from comicremix.model.ids import NoteId
from comicremix.model.reading import NoteMark

UNNUMBERED = "–"
"""Stands for the number of a note that is marked nowhere."""


def lay_out_note(setting: Setting, note_id: NoteId) -> Frame | None:
    """Set a note in a column of the notes pages; the Frame is as wide as the column and as high as the note. None for
    a book without pages.

    Raises:
        KeyError: no such note.
        FontError: no font can set it.
    """
    book, tag = setting.book, setting.language.tag
    if not book.pages:
        return None
    sheet, note = Sheet(book.pages[-1], setting), book.note(note_id)
    labels: Mapping[NoteId, str] = {note_id: UNNUMBERED, **setting.numbers}
    marks = mark_ids(book).get(note_id, [])
    places = [place_words(book, tag, mark) for _, mark in marks] if book.note_setup.places else []
    desk = make_desk(sheet, labels, [note])
    shown = marks or [("", NoteMark(note_id, book.pages[-1].id, len(book.pages), 0))]
    items: list[Item] = []
    y = 0.0
    for index, line in enumerate(note_lines(desk, note, shown, places)):
        y += line.above if index else 0.0
        items += [item.at(0.0, y) for item in line.items]
        y += line.height
    return Frame(sheet.column, y, sheet.page.dpi, "#ffffff", tuple(items), tag, labels[note_id])
