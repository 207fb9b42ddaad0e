"""How the book's notes are numbered, marked and printed, and which editions have none. Each change is a step of
undo and is seen on the page at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.notes import set_note_setup
from comicremix.gui.desk import Desk
from comicremix.gui.fields import ColourButton, NumberField, Rows, SidePage, heading, hint
from comicremix.gui.names import native_name
from comicremix.model.note_setup import NoteSetup

translate = QCoreApplication.translate
TAG = int(Qt.ItemDataRole.UserRole)
BADGE_SIZES = (20.0, 200.0)
"""Pixels at 300 dpi."""
LEAST, WHOLE, AROUND = QSize(480, 480), 780, 80
"""Size of the dialog at least, height that needs no scrolling, and what is left of the screen, widget pixels."""
LIST_PADDING = 8
"""Around the rows of a list, widget pixels."""
Choices = Iterable[tuple[Any, str]]


class NoteSetupDialog(QDialog):
    """Stands beside the page; whoever opens it may leave it open while the book changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filling = False
        self.setWindowTitle(translate("NoteSetup", "Notes of this book"))
        self.numbering = self._choice("numbering", translate("NoteSetup", "Numbers begin again"), _numberings())
        self.signs = self._choice("signs", translate("NoteSetup", "Marks"), _signs())
        self.badge = self._choice("badge", translate("NoteSetup", "Badge"), _badges())
        self.columns = self._choice("columns", translate("NoteSetup", "Columns"), _columns())
        self.citations = self._choice("style", translate("NoteSetup", "Citations"), self._styles())
        low, high = BADGE_SIZES
        self.size_field = NumberField(translate("NoteSetup", "Size of badges"), " px", least=low, most=high)
        self.size_field.setToolTip(translate("NoteSetup", "Diameter, in pixels at 300 dpi"))
        self.size_field.finished.connect(lambda value: self._set("badge_size", value))
        self.colour = self._colour("badge_colour", translate("NoteSetup", "Colour of badges"))
        self.ink = self._colour("badge_ink", translate("NoteSetup", "Colour of numbers on badges"))
        self.places = self._check("places", translate("NoteSetup", "Say where each note is marked"))
        self.thumbnails = self._check("thumbnails", translate("NoteSetup", "Show the panel beside each note"))
        self.qr_codes = self._check("qr_codes", translate("NoteSetup", "QR codes for web sources"))
        self.bibliography = self._check("bibliography", translate("NoteSetup", "List of all sources at the end"))
        self.running_heads = self._check("running_heads", translate("NoteSetup", "Running heads"))
        self.editions = QListWidget()
        self.editions.setAccessibleName(translate("NoteSetup", "Editions with notes"))
        self.editions.itemChanged.connect(lambda _: self._set_silent())
        self._lay_out()
        desk.book_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the book has."""
        setup = self._desk.book.note_setup
        self._filling = True
        for name, box in self._choices().items():
            box.setCurrentIndex(max(0, box.findData(getattr(setup, name))))
        for name, check in self._checks().items():
            check.setChecked(getattr(setup, name))
        self.size_field.show_value(setup.badge_size)
        self.colour.show_colour(setup.badge_colour)
        self.ink.show_colour(setup.badge_ink)
        self._show_editions(setup)
        self._filling = False

    def _choices(self) -> dict[str, QComboBox]:
        return {
            "numbering": self.numbering, "signs": self.signs, "badge": self.badge, "columns": self.columns,
            "style": self.citations,
        }  # fmt: skip

    def _checks(self) -> dict[str, QCheckBox]:
        return {
            "places": self.places, "thumbnails": self.thumbnails, "qr_codes": self.qr_codes,
            "bibliography": self.bibliography, "running_heads": self.running_heads,
        }  # fmt: skip

    def _show_editions(self, setup: NoteSetup) -> None:
        tags = [self._desk.book.source_language, *(x.tag for x in self._desk.book.languages)]
        tags = list(dict.fromkeys(tags))
        if [self.editions.item(row).data(TAG) for row in range(self.editions.count())] != tags:
            self.editions.clear()
            for tag in tags:
                item = QListWidgetItem(native_name(tag), self.editions)
                item.setData(TAG, tag)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
            # the dialog scrolls; a list that scrolls in it would hide editions twice
            rows = max(1, len(tags)) * max(0, self.editions.sizeHintForRow(0))
            self.editions.setFixedHeight(rows + 2 * self.editions.frameWidth() + LIST_PADDING)
        for row in range(self.editions.count()):
            item = self.editions.item(row)
            silent = item.data(TAG) in setup.silent
            item.setCheckState(Qt.CheckState.Unchecked if silent else Qt.CheckState.Checked)

    def _set(self, name: str, value: Any) -> None:
        setup = self._desk.book.note_setup
        if not self._filling and getattr(setup, name) != value:
            book = set_note_setup(self._desk.book, replace(setup, **{name: value}))
            self._desk.commit(book, translate("NoteSetup", "Change setup of notes"))

    def _set_silent(self) -> None:
        items = [self.editions.item(row) for row in range(self.editions.count())]
        self._set("silent", tuple(x.data(TAG) for x in items if x.checkState() == Qt.CheckState.Unchecked))

    def _choice(self, name: str, words: str, choices: Choices) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(words)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # the fields fill the line
        for value, title in choices:
            box.addItem(title, value)
        box.activated.connect(lambda _: self._set(name, box.currentData()))
        return box

    def _check(self, name: str, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.toggled.connect(lambda on: self._set(name, on))
        return box

    def _colour(self, name: str, words: str) -> ColourButton:
        button = ColourButton(words)
        button.chosen.connect(lambda colour: self._set(name, colour))
        return button

    def _styles(self) -> Choices:
        yield "", translate("NoteSetup", "As comicremix prints them")
        used = self._desk.book.note_setup.style
        for name in dict.fromkeys((*self._desk.press.style_names(), *([used] if used else []))):
            yield name, name

    def _lay_out(self) -> None:
        page = SidePage(self.windowTitle())
        page.column.setContentsMargins(0, 0, 12, 0)
        rows = Rows()  # one grid for both parts: its fields are aligned
        rows.addWidget(heading(translate("NoteSetup", "In the drawing")), 0, 0, 1, 2)
        for box in (self.numbering, self.signs, self.badge):
            rows.add(box.accessibleName(), box)
        rows.add(translate("NoteSetup", "Size"), self.size_field)
        rows.add(translate("NoteSetup", "Colours"), self.colour, self.ink)
        rows.addWidget(_later_heading(translate("NoteSetup", "On the notes pages")), rows.rowCount(), 0, 1, 2)
        for box in (self.columns, self.citations):
            rows.add(box.accessibleName(), box)
        page.column.addLayout(rows)
        for check in self._checks().values():
            page.column.addWidget(check)
        page.column.addWidget(_later_heading(self.editions.accessibleName()))
        page.column.addWidget(
            hint(translate("NoteSetup", "An edition without notes shows neither marks nor notes pages."))
        )
        page.column.addWidget(self.editions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(page, 1)
        column.addWidget(buttons)
        self.setMinimumSize(LEAST)
        self.resize(LEAST.width(), min(WHOLE, self.screen().availableSize().height() - AROUND))


def _later_heading(words: str) -> QLabel:
    """Return the heading of a section that stands below another."""
    label = heading(words)
    label.setContentsMargins(0, 8, 0, 0)
    return label


def _numberings() -> Choices:
    yield "book", translate("NoteSetup", "Never: through the whole book")
    yield "chapter", translate("NoteSetup", "In each chapter")
    yield "page", translate("NoteSetup", "On each page")


def _signs() -> Choices:
    yield "numbers", translate("NoteSetup", "Numbers: 1, 2, 3")
    yield "symbols", translate("NoteSetup", "Symbols: *, †, ‡")


def _badges() -> Choices:
    yield "disc", translate("NoteSetup", "Disc")
    yield "square", translate("NoteSetup", "Square")
    yield "bare", translate("NoteSetup", "Number with an outline")


def _columns() -> Choices:
    yield 0, translate("NoteSetup", "As many as the page has room for")
    yield 1, translate("NoteSetup", "One")
    yield 2, translate("NoteSetup", "Two")
    yield 3, translate("NoteSetup", "Three")
