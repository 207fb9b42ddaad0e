"""The notes of a book in the order of their numbers: all, those on the page in view, or those that need work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from comicremix.gui.desk import Desk
from comicremix.gui.notes.delegate import FAULT, NUMBER, PLACE, STATE, THUMB, NoteDelegate
from comicremix.gui.notes.findings import note_findings
from comicremix.gui.notes.thumbs import NoteThumbs
from comicremix.gui.notes.words import body_words
from comicremix.gui.states import Look, look_name, look_of
from comicremix.model.ids import NoteId
from comicremix.model.language import State
from comicremix.model.note import Note
from comicremix.model.numbering import labelled
from comicremix.model.reading import NoteMark
from comicremix.model.texts import Reading, reading

translate = QCoreApplication.translate
ID = int(Qt.ItemDataRole.UserRole)
LONGEST = 200
"""Characters of a note that the list keeps."""
Marks = tuple[NoteMark, ...]
OPEN_STATES = (State.MISSING, State.DRAFT)


@dataclass(frozen=True, slots=True)
class Row:
    """One note as the list shows it."""

    note: Note
    number: str
    words: str
    place: str
    look: Look
    first: NoteMark | None
    fault: str = ""
    """What is wrong with it, in words; empty: nothing."""
    open: bool = False
    """It needs work in the edition in view."""


KeptRows = dict[NoteId, tuple[object, Row]]
"""Rows with all that they were made from: while a note is typed, the others stay the same objects."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes are listed."""

    this_page: bool = False
    open: bool = False
    """Those without words in the edition in view, or with words that are no longer sure."""


def rows_of(desk: Desk, wanted: Wanted, marks: Marks, kept: KeptRows) -> tuple[Row, ...]:
    """Return the rows for what is in view, in the order of the numbers; notes without one come last. ``marks``: all of
    the book."""
    book, page = desk.book, desk.page
    by_note: dict[NoteId, list[NoteMark]] = {}
    for mark in marks:
        by_note.setdefault(mark.note, []).append(mark)
    labels = labelled(book, marks).labels
    order = {note: index for index, note in enumerate(labels)}
    findings = note_findings(book)
    words = book.language(desk.language).translations
    rows = []
    for note in sorted(book.notes, key=lambda note: order.get(note.id, len(order))):
        places = by_note.get(note.id, [])
        if wanted.this_page and not (page and any(mark.page == page.id for mark in places)):
            continue
        number = labels[note.id].text if note.id in labels else "–"
        fault = " · ".join(findings.get(note.id, ()))
        key = f"note:{note.id}"
        state = (note, words.get(key), desk.language, number, places, fault)
        known = kept.get(note.id)
        if known is None or known[0] != state:
            row = _row(note, reading(book, desk.language, key, note.body), number, places, fault)
            known = kept[note.id] = (state, row)
        if not wanted.open or known[1].open:
            rows.append(known[1])
    return tuple(rows)


def _row(note: Note, found: Reading, number: str, places: list[NoteMark], fault: str) -> Row:
    words = body_words(found.text or note.body)[:LONGEST]
    return Row(
        note,
        number,
        words or translate("NotesPanel", "(no words yet)"),
        place_of(places),
        look_of(found),
        places[0] if places else None,
        fault,
        _is_open(found),
    )


def _is_open(found: Reading) -> bool:
    return found.stale or found.state in OPEN_STATES


def place_of(marks: list[NoteMark]) -> str:
    """Say where a note is marked first, and at how many places more."""
    if not marks:
        return translate("NotesPanel", "Marked nowhere")
    first = marks[0]
    words = translate("Places", "Page {0}").format(first.page_number)
    if first.panel_number:
        words = translate("Places", "Page {0}, panel {1}").format(first.page_number, first.panel_number)
    return f"{words} +{len(marks) - 1}" if len(marks) > 1 else words


class NotesList(QListWidget):
    """Shows rows, and asks for pictures of those in sight alone."""

    def __init__(self, desk: Desk, thumbs: NoteThumbs) -> None:
        super().__init__()
        self._desk, self._thumbs = desk, thumbs
        self.filling = False
        self._marks: Mapping[NoteId, NoteMark] = {}
        self._rows: tuple[Row, ...] = ()
        self.setAccessibleName(translate("NotesPanel", "Notes"))
        self._delegate = NoteDelegate(self, pictures=thumbs.shown)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.show_pictures())

    @property
    def current(self) -> NoteId | None:
        row = self.currentRow()
        return NoteId(self.item(row).data(ID)) if row >= 0 else None

    def show_rows(self, rows: tuple[Row, ...], wanted: NoteId | str | None) -> None:
        """Show ``rows`` and choose the note ``wanted``; the first where it is not among them."""
        self.filling = True
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        self._delegate.widest = max((row.number for row in rows), key=len, default="")
        self._marks = {row.note.id: row.first for row in rows if row.first is not None}
        for index, row in enumerate(rows):
            item = self.item(index) if index < self.count() else QListWidgetItem(self)
            if index >= len(self._rows) or self._rows[index] is not row:
                _fill(item, row)
            if row.note.id == wanted:
                self.setCurrentItem(item)
        self._rows = rows
        if rows and (self.current is None or (wanted is not None and self.current != wanted)):
            self.setCurrentRow(0)
        self.filling = False
        self.show_pictures()

    def show_pictures(self) -> None:
        """Give the rows in sight their pictures, as far as there are pixels."""
        if not self._thumbs.shown:
            return
        for item in self._in_sight():
            mark = self._marks.get(NoteId(item.data(ID)))
            picture = self._thumbs.of(self._desk.book, mark, self.devicePixelRatioF()) if mark is not None else None
            if item.data(THUMB) is not picture:
                item.setData(THUMB, picture)

    def _in_sight(self) -> Iterator[QListWidgetItem]:
        height = self.viewport().height()
        for index in range(self.count()):
            item = self.item(index)
            box = self.visualItemRect(item)
            if box.bottom() >= 0 and box.top() <= height:
                yield item


def _fill(item: QListWidgetItem, row: Row) -> None:
    item.setText(row.words)
    item.setData(NUMBER, row.number)
    item.setData(PLACE, row.place)
    item.setData(STATE, row.look)
    item.setData(FAULT, row.fault)
    if item.data(ID) != row.note.id:
        item.setData(THUMB, None)
    item.setData(ID, row.note.id)
    told = [row.place, look_name(row.look), *([row.fault] if row.fault else [])]
    number = row.number if row.first is not None else ""
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join([f"{number} {row.words}".strip(), *told]))
    item.setToolTip(" · ".join(told))


def count_on_page(desk: Desk, marks: Marks) -> int:
    """Return how many notes the page in view has."""
    page = desk.page
    known = {note.id for note in desk.book.notes}
    return len({mark.note for mark in marks if page and mark.page == page.id} & known)
