"""The Notes desk's side panel: notes in the order of their numbers, the words of one, and the works that it cites."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.notes import add_reference, set_citations
from comicremix.gui.desk import Desk
from comicremix.gui.fields import heading, hint, icon_button, rule
from comicremix.gui.icons import icon
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.notes.adding import add_note_here
from comicremix.gui.notes.commands import mark_of, remove_this_note, show_mark
from comicremix.gui.notes.delegate import NUMBER, PLACE, STATE, NoteDelegate
from comicremix.gui.notes.reference_dialog import ReferenceDialog, short_title
from comicremix.gui.seen import WhileSeen
from comicremix.gui.settings import Settings
from comicremix.gui.states import look_name, look_of
from comicremix.model.ids import NoteId
from comicremix.model.markup import plain
from comicremix.model.note import Citation, Note
from comicremix.model.reading import note_numbers
from comicremix.model.texts import reading

translate = QCoreApplication.translate
WORKS_SHOWN = 4
ID = int(Qt.ItemDataRole.UserRole)


class NotesPanel(QWidget):
    """Lists and edits the notes of the book."""

    item_wanted = Signal(str)
    """Bring this panel or balloon into sight."""

    def __init__(self, desk: Desk, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._desk = desk
        self._filling = False
        self.list = QListWidget()
        self.list.setAccessibleName(translate("NotesPanel", "Notes"))
        self.list.setItemDelegate(NoteDelegate(self.list))
        self.empty = hint(translate("NotesPanel", "No notes yet. Select a balloon or a panel and press N."))
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.editor = TextEditor(desk, settings or Settings())
        self.works = QListWidget()
        self.works.setAccessibleName(translate("NotesPanel", "Sources of this note"))
        self.works.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.works.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.works.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.locator = QLineEdit()
        self.locator.setPlaceholderText(translate("NotesPanel", "Place in the source, such as p. 12"))
        self.locator.setAccessibleName(translate("NotesPanel", "Place in the source"))
        self.choice = QComboBox()
        self.choice.setAccessibleName(translate("NotesPanel", "Source to cite"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def current(self) -> NoteId | None:
        """The note whose words are shown."""
        row = self.list.currentRow()
        return NoteId(self.list.item(row).data(ID)) if row >= 0 else None

    def refresh(self) -> None:
        """Take in the present book, edition and selection."""
        wanted = next((i for i in self._desk.selection if i.startswith("n-")), None) or self.current
        self._fill_list(wanted)
        self._show_note()

    def show_note(self, note_id: NoteId) -> None:
        """Choose a note and put the cursor into its words."""
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

    def _lay_out(self) -> None:
        self.add_button = QPushButton(icon("plus"), translate("NotesPanel", "Add note"))
        self.add_button.setToolTip(translate("NotesPanel", "Add a note to the selected balloon or panel (N)"))
        self.go = icon_button("search", translate("NotesPanel", "Show its place on the page"), self._go)
        self.remove = icon_button("trash-2", translate("NotesPanel", "Remove this note"), self._remove)
        top = QHBoxLayout()
        top.addWidget(heading(translate("NotesPanel", "Notes")), 1)
        top.addWidget(self.add_button)
        self.detail = QWidget()
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self.place, 1)
        line.addWidget(self.go)
        line.addWidget(self.remove)
        column.addLayout(line)
        column.addWidget(self.editor)
        column.addWidget(rule())
        column.addWidget(heading(translate("NotesPanel", "Sources of this note")))
        column.addWidget(self.works)
        column.addWidget(self.locator)
        column.addLayout(self._citing())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addWidget(self.empty)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.detail)

    def _citing(self) -> QHBoxLayout:
        self.cite = QPushButton(translate("NotesPanel", "Cite"))
        self.new_work = icon_button("plus", translate("NotesPanel", "New source…"), self._new_work)
        self.uncite = icon_button("minus", translate("NotesPanel", "Take the source out of this note"), self._uncite)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.choice, 1)
        for button in (self.cite, self.uncite, self.new_work):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        WhileSeen(self, self._desk, self.refresh)
        self.list.currentItemChanged.connect(lambda *_: self._chosen())
        self.list.itemActivated.connect(lambda _: self._go())
        self.works.currentRowChanged.connect(lambda _: self._show_locator())
        self.locator.textEdited.connect(self._set_locator)
        self.add_button.clicked.connect(lambda _: self.add())
        self.cite.clicked.connect(lambda _: self._cite(str(self.choice.currentData() or "")))

    def _fill_list(self, wanted: NoteId | str | None) -> None:
        numbers = note_numbers(self._desk.book)
        notes = sorted(self._desk.book.notes, key=lambda note: numbers.get(note.id, len(numbers) + 1))
        self._filling = True
        while self.list.count() > len(notes):
            self.list.takeItem(self.list.count() - 1)
        for row, note in enumerate(notes):
            item = self.list.item(row) if row < self.list.count() else QListWidgetItem(self.list)
            number = numbers.get(note.id)
            found = reading(self._desk.book, self._desk.language, f"note:{note.id}", note.body)
            look = look_of(found)
            item.setText(self._beginning(note))
            item.setData(NUMBER, str(number or "–"))
            item.setData(PLACE, self._place(note.id))
            item.setData(STATE, look)
            spoken = f"{number or ''} {item.text()}, {item.data(PLACE)}, {look_name(look)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(f"{item.data(PLACE)} · {look_name(look)}")
            item.setData(ID, note.id)
            if note.id == wanted:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and notes:
            self.list.setCurrentRow(0)
        self._filling = False
        self.empty.setVisible(not notes)
        self.list.setVisible(bool(notes))

    def _beginning(self, note: Note) -> str:
        words = plain(reading(self._desk.book, self._desk.language, f"note:{note.id}", note.body).text or note.body)
        return " ".join(words.split())[:200] or translate("NotesPanel", "(no words yet)")

    def _place(self, note_id: NoteId) -> str:
        mark = mark_of(self._desk, note_id)
        if mark is None:
            return translate("NotesPanel", "Marked nowhere")
        if mark.panel_number:
            return translate("Places", "Page {0}, panel {1}").format(mark.page_number, mark.panel_number)
        return translate("Places", "Page {0}").format(mark.page_number)

    def _note(self) -> Note | None:
        return next((note for note in self._desk.book.notes if note.id == self.current), None)

    def _chosen(self) -> None:
        """The user chose a note: show it, and on the page what carries its mark."""
        if not self._filling:
            self._show_note()
            self._go()

    def _show_note(self) -> None:
        note = self._note()
        self.detail.setVisible(note is not None)
        if note is None:
            return
        self.place.setText(self._place(note.id))
        self.go.setEnabled(mark_of(self._desk, note.id) is not None)
        self.editor.show_text(f"note:{note.id}", note.body)
        self._show_works(note)

    def _show_works(self, note: Note) -> None:
        works = {work.id: short_title(work.csl) for work in self._desk.book.references}
        row = min(max(0, self.works.currentRow()), len(note.citations) - 1)
        self.works.blockSignals(True)
        self.works.clear()
        for citation in note.citations:
            locator = f", {citation.locator}" if citation.locator else ""
            item = QListWidgetItem(works.get(citation.reference, citation.reference) + locator)
            item.setToolTip(item.text())
            self.works.addItem(item)
        self.works.setCurrentRow(row)
        self.works.blockSignals(False)
        self._show_locator()
        rows = min(WORKS_SHOWN, len(note.citations))
        self.works.setFixedHeight(rows * max(0, self.works.sizeHintForRow(0)) + 2 * self.works.frameWidth() + 8)
        self.works.setVisible(bool(note.citations))
        self.locator.setVisible(bool(note.citations))
        self.uncite.setEnabled(bool(note.citations))
        entries = sorted(works.items(), key=lambda entry: entry[1].casefold())
        if [(self.choice.itemData(i), self.choice.itemText(i)) for i in range(self.choice.count())] != entries:
            self.choice.clear()
            for work_id, words in entries:
                self.choice.addItem(words, work_id)
        self.choice.setVisible(bool(works))
        self.cite.setVisible(bool(works))

    def _show_locator(self) -> None:
        note, row = self._note(), self.works.currentRow()
        words = note.citations[row].locator if note is not None and 0 <= row < len(note.citations) else ""
        if words != self.locator.text():
            self.locator.setText(words)

    def _set_locator(self, words: str) -> None:
        note, row = self._note(), self.works.currentRow()
        if note is not None and row >= 0:
            changed = replace(note.citations[row], locator=words)
            citations = (*note.citations[:row], changed, *note.citations[row + 1 :])
            book = set_citations(self._desk.book, note.id, citations)
            self._desk.commit(book, translate("NotesPanel", "Change place in source"), merge=f"locator:{note.id}:{row}")

    def _go(self) -> None:
        if self.current is not None:
            item = show_mark(self._desk, self.current)
            if item:
                self.item_wanted.emit(item)

    def _remove(self) -> None:
        if self.current is not None:
            remove_this_note(self._desk, self.current)

    def _cite(self, work_id: str) -> None:
        note = self._note()
        if note is not None and work_id and work_id not in {c.reference for c in note.citations}:
            citations = (*note.citations, Citation(work_id))
            self._desk.commit(
                set_citations(self._desk.book, note.id, citations), translate("NotesPanel", "Cite source")
            )

    def _uncite(self) -> None:
        note, row = self._note(), max(0, self.works.currentRow())
        if note is not None and note.citations:
            citations = tuple(c for i, c in enumerate(note.citations) if i != row)
            self._desk.commit(
                set_citations(self._desk.book, note.id, citations), translate("NotesPanel", "Take source out")
            )

    def _new_work(self) -> None:
        dialog = ReferenceDialog(frozenset(work.id for work in self._desk.book.references), self)
        if dialog.exec():
            self.add_work(dialog)

    def add_work(self, dialog: ReferenceDialog) -> None:
        """Add the dialog's work to the book and cite it in the note at hand."""
        note, work = self._note(), dialog.reference()
        if note is not None:
            book = add_reference(self._desk.book, work)
            book = set_citations(book, note.id, (*note.citations, Citation(work.id)))
            self._desk.commit(book, translate("NotesPanel", "Add source"))
