"""The works that one note cites, each with its place in the work, and the ways to cite another."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from comicremix.edit.notes import add_reference, set_citations
from comicremix.gui.desk import Desk
from comicremix.gui.fields import heading, hint, icon_button
from comicremix.gui.notes.csl_words import short_title, today
from comicremix.gui.notes.find_source import FindSource
from comicremix.gui.notes.findings import SourceFindings
from comicremix.gui.notes.source_form import SourceForm
from comicremix.gui.notes.sources_dialog import SourcesDialog
from comicremix.gui.notes.taking_in import ask_files, take_files, take_words
from comicremix.gui.theme import tones
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation, Note

translate = QCoreApplication.translate
SHOWN = 4
ADDRESS = ("http://", "https://", "www.")


class WorksBox(QWidget):
    """Edits the citations of the note that ``show_note`` was told last."""

    said = Signal(object)
    """A Message for the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._note_id: NoteId | None = None
        self._findings = SourceFindings()
        self.list = QListWidget()
        self.list.setAccessibleName(translate("NotesPanel", "Sources of this note"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setProperty("quiet", True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.finding = QLabel()
        self.finding.setProperty("role", "warning")
        self.finding.setWordWrap(True)
        self.empty = hint(
            translate("NotesPanel", "Cite what proves it: type to find a source, or paste an address, BibTeX or RIS.")
        )
        self.locator = QLineEdit()
        self.locator.setPlaceholderText(translate("NotesPanel", "Place in the source, such as p. 12"))
        self.locator.setAccessibleName(translate("NotesPanel", "Place in the source"))
        self.search = FindSource()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemActivated.connect(lambda _: self.edit_work())
        self.locator.textEdited.connect(self._set_locator)
        self.search.found.connect(self.cite)
        self.search.unknown.connect(self.new_work)
        self.search.pasted.connect(self.paste)

    def show_note(self, note: Note) -> None:
        """Show the works that a note cites."""
        row = max(0, self.list.currentRow()) if note.id == self._note_id else 0
        self._note_id = note.id
        works = {work.id: work for work in self._desk.book.references}
        findings = self._findings.of(self._desk.book)
        self.list.blockSignals(True)
        self.list.clear()
        for citation in note.citations:
            work = works.get(citation.reference)
            words = short_title(work.csl) if work is not None else citation.reference
            wrong = work is None or citation.reference in findings
            item = QListWidgetItem(
                f"{'! ' if wrong else ''}{words}{', ' if citation.locator else ''}{citation.locator}"
            )
            item.setToolTip("\n".join((words, *findings.get(citation.reference, ()))))
            if wrong:
                item.setForeground(QColor(tones().warning))
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(note.citations) - 1))
        self.list.blockSignals(False)
        rows = min(SHOWN, len(note.citations))
        self.list.setFixedHeight(rows * max(0, self.list.sizeHintForRow(0)) + 2 * self.list.frameWidth())
        for widget in (self.list, self.locator, self.edit, self.uncite):
            widget.setVisible(bool(note.citations))
        self.empty.setVisible(not note.citations)
        self.search.show_works(self._desk.book.references)
        self._show_chosen()

    def cite(self, work_id: str) -> None:
        """Cite a work of the book in the note, once."""
        note = self._note()
        if note is not None and work_id and work_id not in {c.reference for c in note.citations}:
            self._commit((*note.citations, Citation(work_id)), translate("NotesPanel", "Cite source"))
            self.list.setCurrentRow(self.list.count() - 1)

    def new_work(self, words: str = "") -> None:
        """Ask for a new work that begins with ``words``: its title or address."""
        draft = _draft(words)
        dialog = SourceForm(self._taken(), self, language=self._desk.language, draft=draft)
        if dialog.exec():
            self.add_work(dialog)

    def add_work(self, dialog: SourceForm) -> None:
        """Add the dialog's work to the book and cite it in the note at hand."""
        note, work = self._note(), dialog.reference()
        if note is not None:
            book = add_reference(self._desk.book, work)
            book = set_citations(book, note.id, (*note.citations, Citation(work.id)))
            before = self.list.count()
            self._desk.commit(book, translate("NotesPanel", "Add source"))
            self._choose_new(before)

    def edit_work(self) -> None:
        """Ask for other values of the chosen work."""
        citation = self._chosen()
        work = next((w for w in self._desk.book.references if citation and w.id == citation.reference), None)
        if work is None:
            return
        dialog = SourceForm(self._taken(), self, work=work, language=self._desk.language)
        if dialog.exec():
            self._desk.commit(
                add_reference(self._desk.book, dialog.reference()), translate("NotesPanel", "Change source")
            )

    def paste(self, words: str = "") -> None:
        """Take works from the clipboard (or ``words``) into the book and cite them in the note."""
        before = self.list.count()
        message = take_words(self._desk, words or QGuiApplication.clipboard().text(), self._note_id)
        self._choose_new(before)
        self.said.emit(message)

    def _choose_new(self, before: int) -> None:
        """Choose the last source, where there are more than ``before``: its place is written next."""
        if self.list.count() > before:
            self.list.setCurrentRow(self.list.count() - 1)

    def import_files(self) -> None:
        """Take lists of works into the book."""
        paths = ask_files(self)
        if paths:
            self.said.emit(take_files(self._desk, paths))

    def all_works(self) -> None:
        """Show all works of the book."""
        dialog = SourcesDialog(self._desk, self)
        dialog.said.connect(self.said)
        dialog.exec()

    def _lay_out(self) -> None:
        self.edit = icon_button("pencil", translate("NotesPanel", "Change the source…"), self.edit_work)
        self.uncite = icon_button("minus", translate("NotesPanel", "Take the source out of this note"), self._uncite)
        self.new = icon_button("plus", translate("NotesPanel", "New source…"), self.new_work)
        self.more = icon_button("ellipsis-vertical", translate("NotesPanel", "More about sources"), self._show_menu)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(heading(translate("NotesPanel", "Sources of this note")), 1)
        for button in (self.new, self.more):
            top.addWidget(button)
        place = QHBoxLayout()
        place.setSpacing(4)
        place.addWidget(self.locator, 1)
        for button in (self.edit, self.uncite):
            place.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addWidget(self.finding)
        column.addLayout(place)
        column.addWidget(self.search)

    def menu(self) -> QMenu:
        """Return what the button beside the heading offers."""
        menu = QMenu(self)
        entries = (
            (translate("NotesPanel", "&Paste sources (BibTeX, RIS, CSL-JSON)"), self.paste),
            (translate("NotesPanel", "&Import sources…"), self.import_files),
            (translate("NotesPanel", "&All sources of the book…"), self.all_works),
        )
        for words, do in entries:
            menu.addAction(words).triggered.connect(lambda _checked=False, do=do: do())
        return menu

    def _show_menu(self) -> None:
        self.menu().exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _note(self) -> Note | None:
        return next((note for note in self._desk.book.notes if note.id == self._note_id), None)

    def _chosen(self) -> Citation | None:
        note, row = self._note(), self.list.currentRow()
        return note.citations[row] if note is not None and 0 <= row < len(note.citations) else None

    def _taken(self) -> frozenset[str]:
        return frozenset(work.id for work in self._desk.book.references)

    def _show_chosen(self) -> None:
        citation = self._chosen()
        words = citation.locator if citation is not None else ""
        if words != self.locator.text():
            self.locator.setText(words)
        found = self._findings.of(self._desk.book).get(citation.reference, ()) if citation is not None else ()
        self.finding.setText(f"! {' · '.join(found)}" if found else "")
        self.finding.setVisible(bool(found))

    def _set_locator(self, words: str) -> None:
        note, row = self._note(), self.list.currentRow()
        if note is not None and row >= 0:
            changed = replace(note.citations[row], locator=words)
            citations = (*note.citations[:row], changed, *note.citations[row + 1 :])
            name = translate("NotesPanel", "Change place in source")
            self._commit(citations, name, merge=f"locator:{note.id}:{row}")

    def _uncite(self) -> None:
        note, row = self._note(), max(0, self.list.currentRow())
        if note is not None and note.citations:
            citations = tuple(c for i, c in enumerate(note.citations) if i != row)
            self._commit(citations, translate("NotesPanel", "Take source out"))

    def _commit(self, citations: tuple[Citation, ...], name: str, merge: str | None = None) -> None:
        if self._note_id is not None:
            self._desk.commit(set_citations(self._desk.book, self._note_id, citations), name, merge=merge)


def _draft(words: str) -> dict[str, object]:
    """Return what is known of a work by what was typed."""
    words = words.strip()
    if words.startswith(ADDRESS):
        address = words if "://" in words else f"https://{words}"
        return {"type": "webpage", "URL": address, "accessed": today()}
    return {"title": words} if words else {}
