"""The Notes desk's side panel: notes in the order of their numbers, the words of one, how it will be printed, and the
works that it cites."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.fields import SidePage, heading, hint, icon_button
from comicremix.gui.icons import icon
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.names import native_name
from comicremix.gui.notes.adding import add_note_here
from comicremix.gui.notes.commands import notes_at, remove_this_note, show_mark
from comicremix.gui.notes.listing import KeptRows, NotesList, Wanted, count_on_page, place_of, rows_of
from comicremix.gui.notes.preview import NotePreview
from comicremix.gui.notes.setup_dialog import NoteSetupDialog
from comicremix.gui.notes.thumbs import NoteThumbs
from comicremix.gui.notes.works import WorksBox
from comicremix.gui.seen import WhileSeen
from comicremix.gui.settings import Settings
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from comicremix.model.reading import note_marks

translate = QCoreApplication.translate
LIST_HEIGHT, DETAIL_HEIGHT, LEAST_LIST = 240, 560, 168
"""Widget pixels at first, and of the list at least: three notes."""


class NotesPanel(QWidget):
    """Lists and edits the notes of the book. Whoever embeds it closes it with ``close_panel``."""

    item_wanted = Signal(str)
    """Bring this panel or balloon into sight."""
    said = Signal(object)
    """A Message for the window."""

    def __init__(
        self, desk: Desk, settings: Settings | None = None, parent: QWidget | None = None,
        *, pixmaps: BackgroundPixmaps | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._desk = desk
        self._rows: KeptRows = {}
        self._turn = 0
        """Which place of the note was shown last."""
        self._setup: NoteSetupDialog | None = None
        self.list = NotesList(desk, NoteThumbs(pixmaps))
        if pixmaps is not None:
            pixmaps.ready.connect(self.list.show_pictures)
        self.empty = hint("")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.editor = TextEditor(desk, settings or Settings())
        self.editor.note_wanted.connect(lambda note: self.show_note(NoteId(note)))
        self.preview = NotePreview(desk, pixmaps)
        self.works = WorksBox(desk)
        self.works.said.connect(self.said)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def current(self) -> NoteId | None:
        """The note whose words are shown."""
        return self.list.current

    @property
    def wanted(self) -> Wanted:
        """Which notes are listed."""
        return Wanted(self.here.isChecked(), self.open.isChecked())

    def refresh(self) -> None:
        """Take in the present book, edition, page and selection."""
        self._fill_list(self._asked_for())
        self._show_note()

    def show_note(self, note_id: NoteId) -> None:
        """Choose a note and put the cursor into its words."""
        self._fill_list(note_id)
        if self.current != note_id:
            for box in (self.here, self.open):
                box.setChecked(False)
            self._fill_list(note_id)
        self._show_note()
        self.editor.field.setFocus()

    def add_note(self) -> None:
        """Do what the key N does."""
        self.add()

    def add(self) -> None:
        """Add a note where the selection is and begin to write it."""
        note_id = add_note_here(self._desk)
        if note_id is not None:
            self.show_note(note_id)

    def show_setup(self) -> None:
        """Show how notes are numbered, marked and printed, beside the window."""
        if self._setup is None:
            self._setup = NoteSetupDialog(self._desk, self)
        self._setup.show()
        self._setup.raise_()

    def close_panel(self) -> None:
        """Stop all background work."""
        self.preview.close_preview()

    def _asked_for(self) -> NoteId | None:
        """Return the note to choose: that of the selection, else the present one."""
        there = notes_at(self._desk, self._desk.selection) if self._desk.selection else []
        return self.current if self.current in there or not there else there[0]

    def _lay_out(self) -> None:
        self.add_button = QPushButton(icon("plus"), translate("NotesPanel", "Add note"))
        self.add_button.setToolTip(translate("NotesPanel", "Add a note to the selected balloon or panel (N)"))
        self.setup = icon_button(
            "settings", translate("NotesPanel", "Numbers, marks and notes pages…"), self.show_setup
        )
        self.go = icon_button("search", translate("NotesPanel", "Show its place on the page"), self._go_on)
        self.remove = icon_button("trash-2", translate("NotesPanel", "Remove this note"), self._remove)
        self.here = _toggle(translate("NotesPanel", "On this page"))
        self.open = _toggle(translate("NotesPanel", "Needs work"))
        top = QHBoxLayout()
        top.addWidget(heading(translate("NotesPanel", "Notes")), 1)
        top.addWidget(self.add_button)
        top.addWidget(self.setup)
        self.filters = QWidget()
        narrow = QHBoxLayout(self.filters)
        narrow.setContentsMargins(0, 0, 0, 0)
        narrow.setSpacing(4)
        for box in (self.here, self.open):
            narrow.addWidget(box)
        narrow.addStretch(1)
        listed = QWidget()
        self.list.setMinimumHeight(LEAST_LIST)
        column = QVBoxLayout(listed)
        column.setSpacing(8)
        column.addWidget(self.filters)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setHandleWidth(1)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(listed)
        self.parts.addWidget(self._detail())
        self.parts.setStretchFactor(0, 1)
        self.parts.setSizes([LIST_HEIGHT, DETAIL_HEIGHT])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 0)
        whole.setSpacing(12)
        for part in (top, column):
            part.setContentsMargins(16, 0, 16, 0)
        whole.addLayout(top)
        whole.addWidget(self.parts, 1)

    def _detail(self) -> QWidget:
        self.detail = SidePage(translate("NotesPanel", "Note"))
        column = self.detail.column
        line = QHBoxLayout()
        line.addWidget(self.place, 1)
        line.addWidget(self.go)
        line.addWidget(self.remove)
        column.addLayout(line)
        column.addWidget(self.editor)
        column.addWidget(heading(translate("NotesPanel", "As it is printed")))
        column.addWidget(self.preview)
        column.addWidget(self.works)
        column.addStretch(1)
        return self.detail

    def _connect(self) -> None:
        WhileSeen(self, self._desk, self.refresh)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.list.itemActivated.connect(lambda _: self._go_on())
        self.add_button.clicked.connect(lambda _: self.add())
        for box in (self.here, self.open):
            box.toggled.connect(lambda _: self.refresh())

    def _fill_list(self, wanted: NoteId | None) -> None:
        marks = note_marks(self._desk.book)
        rows = rows_of(self._desk, self.wanted, marks, self._rows)
        self.list.show_rows(rows, wanted)
        count = count_on_page(self._desk, marks)
        self.here.setText(translate("NotesPanel", "On this page ({0})").format(count))
        self.empty.setText("" if rows else self._empty_words())
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.filters.setVisible(bool(self._desk.book.notes))

    def _empty_words(self) -> str:
        """Say why no note is listed, and what to do."""
        if not self._desk.book.notes:
            return translate(
                "NotesPanel",
                "No notes yet. Select a balloon or a panel and press N; in words, F6 sets a mark at the cursor.",
            )
        if self.here.isChecked():
            return translate("NotesPanel", "This page has no notes. Select a balloon or a panel and press N.")
        return translate("NotesPanel", "✓ No note needs work in {0}.").format(native_name(self._desk.language))

    def _note(self) -> Note | None:
        return next((note for note in self._desk.book.notes if note.id == self.current), None)

    def _chosen(self) -> None:
        """The user chose a note: show it, and on the page what carries its mark."""
        if not self.list.filling:
            self._turn = 0
            self._show_note()
            self._go()

    def _show_note(self) -> None:
        note = self._note()
        self.detail.setVisible(note is not None)
        if note is None:
            return
        marks = [mark for mark in note_marks(self._desk.book) if mark.note == note.id]
        self.place.setText(place_of(marks))
        self.go.setEnabled(bool(marks))
        self.editor.show_text(f"note:{note.id}", note.body)
        self.preview.show_note(note.id)
        self.works.show_note(note)

    def _go_on(self) -> None:
        """Show the place of the note; at once again, the next of its places."""
        self._go()
        self._turn += 1

    def _go(self) -> None:
        if self.current is not None:
            item = show_mark(self._desk, self.current, self._turn)
            if item:
                self.item_wanted.emit(item)

    def _remove(self) -> None:
        if self.current is not None:
            remove_this_note(self._desk, self.current)


def _toggle(words: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setCheckable(True)
    button.setProperty("filter", True)
    return button
