"""Find and replace over all texts of the book, with a list of what was found and of what would become of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.finding import Hit, Kind, Part, Scope, Sought, count, find_texts, replace_all, replaced, words_put
from comicremix.errors import UsageError
from comicremix.gui.desk import Desk
from comicremix.gui.fields import Rows, text_is_large
from comicremix.gui.names import native_name
from comicremix.gui.sentences import said
from comicremix.gui.words.hits_model import HitDelegate, HitsModel

translate = QCoreApplication.translate
PAUSE_MS = 120
KINDS: tuple[Kind, ...] = ("all", "balloon", "note", "alt")
SIZE = (560, 640)


class FindDialog(QDialog):
    """Stays open beside the work. ``text_wanted``: show the text at a key in a language."""

    text_wanted = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.hits: tuple[Hit, ...] = ()
        self.setWindowTitle(translate("Find", "Find and replace"))
        self.what, self.put = QLineEdit(), QLineEdit()
        for field, words in ((self.what, translate("Find", "Find")), (self.put, translate("Find", "Replace with"))):
            field.setAccessibleName(words)
            field.setClearButtonEnabled(True)
        self.case = QCheckBox(translate("Find", "Match &case"))
        self.whole = QCheckBox(translate("Find", "Whole &words"))
        self.regex = QCheckBox(translate("Find", "Regular e&xpression"))
        self.parts: dict[Part, QCheckBox] = {
            "source": QCheckBox(translate("Find", "&Source words")),
            "translation": QCheckBox(translate("Find", "&Translation")),
            "comment": QCheckBox(translate("Find", "Co&mments")),
        }
        self.editions, self.kind = QComboBox(), QComboBox()
        self.editions.setAccessibleName(translate("Find", "Editions"))
        self.kind.setAccessibleName(translate("Find", "Texts"))
        self.model = HitsModel(self)
        self.list = QListView()
        self.told = QLabel()
        self.replace_one = QPushButton(translate("Find", "&Replace"))
        self.replace_every = QPushButton(translate("Find", "Replace &all"))
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.look)
        self._dress()
        self._lay_out()
        self._connect()
        self.resize(*SIZE)

    def ask(self, words: str = "", *, replacing: bool = False) -> None:
        """Show the window, to find ``words`` if there are some, with the cursor where it is needed."""
        if words:
            self.what.setText(words)
        self.show()
        self.raise_()
        self.activateWindow()
        field = self.put if replacing and self.what.text() else self.what
        field.setFocus()
        field.selectAll()
        self.look()

    @property
    def sought(self) -> Sought:
        """What is to be found."""
        return Sought(self.what.text(), self.case.isChecked(), self.whole.isChecked(), self.regex.isChecked())

    @property
    def scope(self) -> Scope:
        """Where to look for it."""
        book = self._desk.book
        everywhere = self.editions.currentIndex() == 1
        languages = tuple(x.tag for x in book.languages) if everywhere else (self._desk.language,)
        parts = tuple(part for part, box in self.parts.items() if box.isChecked())
        return Scope(parts, languages, KINDS[self.kind.currentIndex()])

    def look(self) -> None:
        """Find anew."""
        self._soon.stop()
        if not self.isVisible():
            return
        self.editions.setItemText(0, native_name(self._desk.language))
        row = max(0, self.list.currentIndex().row())
        fault = ""
        try:
            self.hits = find_texts(self._desk.book, self.sought, self.scope)
        except UsageError as error:
            self.hits, fault = (), said(error.sentence)
        self.model.show_hits(self._desk.book, self.hits, many_languages=len({hit.language for hit in self.hits}) > 1)
        self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        self._tell(fault)

    def step(self, by: int) -> None:
        """Go ``by`` places on in the list, around its ends, and show the text."""
        many = self.model.rowCount()
        if many:
            self.list.setCurrentIndex(self.model.index((self.list.currentIndex().row() + by) % many))
            self.show_place()

    def show_place(self) -> None:
        """Show the chosen place in the window."""
        found = self.model.place(self.list.currentIndex().row())
        if found is not None:
            hit = found[0]
            source = self._desk.book.source_language
            in_view = self._desk.language if hit.part == "source" and self._desk.language != source else hit.language
            self.text_wanted.emit(hit.key, in_view)

    def replace_chosen(self) -> None:
        """Replace the chosen place and go to the next one."""
        found = self.model.place(self.list.currentIndex().row())
        if found is not None:
            hit, at = found
            name = translate("Find", "Replace “{0}”").format(_short(hit.text[slice(*hit.spans[at])]))
            self._replace((hit,), name, at)

    def replace_them_all(self) -> None:
        """Replace all places as one step of undo."""
        self._replace(self.hits, translate("Find", "Replace “{0}” everywhere").format(_short(self.what.text())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.look()
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def _replace(self, hits: tuple[Hit, ...], name: str, only: int | None = None) -> None:
        before = self._desk.book
        try:
            book = replace_all(before, hits, self.sought, self.put.text(), only)
        except UsageError as error:
            self._tell(said(error.sentence))
            return
        self._desk.commit(book, name)
        self.look()
        if only is None:
            self.told.setText(_Counted().replaced(count(hits)) if book is not before else self.told.text())

    def _tell(self, fault: str = "") -> None:
        many = count(self.hits)
        words = _Counted().found(many) if self.what.text() else ""
        if not fault and self.regex.isChecked() and self.hits:
            try:
                replaced(self.hits[0], self.sought, self.put.text())
            except UsageError as error:
                fault = said(error.sentence)
        self.told.setText(fault or words)
        self.told.setProperty("role", "warning" if fault else "muted")
        self.told.style().polish(self.told)
        for button in (self.replace_one, self.replace_every):
            button.setEnabled(many > 0 and not fault)
        sought, put = self.sought, self.put.text()
        self.model.show_put((lambda hit, at: words_put(hit, at, sought, put)) if put and not fault else None)

    def _dress(self) -> None:
        self.parts["source"].setChecked(True)
        self.parts["translation"].setChecked(True)
        self.editions.addItems([native_name(self._desk.language), translate("Find", "All editions")])
        self.kind.addItems(
            [
                translate("Find", "All texts"), translate("Find", "Balloons"), translate("Find", "Notes"),
                translate("Find", "Alternative texts"),
            ]
        )  # fmt: skip
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.model, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(translate("Find", "Places found"))
        self.told.setWordWrap(True)
        for button in (self.replace_one, self.replace_every):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        rows = Rows()
        rows.add(translate("Find", "Find"), self.what)
        rows.add(translate("Find", "Replace with"), self.put)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(rows)
        for widgets in ((self.case, self.whole, self.regex), tuple(self.parts.values()), (self.editions, self.kind)):
            line: QHBoxLayout | QVBoxLayout = QVBoxLayout() if text_is_large() else QHBoxLayout()
            line.setSpacing(12)
            for widget in widgets:
                line.addWidget(widget)
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.told, 1)
        below.addWidget(self.replace_one)
        below.addWidget(self.replace_every)
        column.addLayout(below)

    def _connect(self) -> None:
        for field in (self.what, self.put):
            field.textChanged.connect(lambda _: self._soon.start())
        for box in (self.case, self.whole, self.regex, *self.parts.values()):
            box.toggled.connect(lambda _: self._soon.start())
        for choice in (self.editions, self.kind):
            choice.currentIndexChanged.connect(lambda _: self._soon.start())
        self.list.clicked.connect(lambda _: self.show_place())
        self.list.activated.connect(lambda _: self.show_place())
        self.replace_one.clicked.connect(lambda _: self.replace_chosen())
        self.replace_every.clicked.connect(lambda _: self.replace_them_all())
        self._desk.book_changed.connect(self._soon.start)
        self._desk.language_changed.connect(self._soon.start)


class _Counted(QObject):
    """Words with a number in them: Linguist knows plurals by ``tr`` alone."""

    def found(self, many: int) -> str:
        return self.tr("%n place(s) found", "", many)

    def replaced(self, many: int) -> str:
        return self.tr("%n place(s) replaced", "", many)


def _short(words: str) -> str:
    return words if len(words) < 24 else f"{words[:22]}…"
