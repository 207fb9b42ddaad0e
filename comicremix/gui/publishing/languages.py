"""The editions to choose from, each with how complete it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.fields import heading
from comicremix.gui.names import local_name, native_name
from comicremix.model.book import Book
from comicremix.model.texts import completeness

translate = QCoreApplication.translate
MANY = 6
"""With more languages than this the list scrolls."""


class Editions(QWidget):
    """A box to tick for each language; ``changed`` when another is ticked."""

    changed = Signal()

    def __init__(self, book: Book, in_view: str) -> None:
        super().__init__()
        self._book = book
        self._complete = {tag: completeness(book, tag) for tag in _tags(book)}
        self.boxes = {tag: QCheckBox(native_name(tag)) for tag in _tags(book)}
        self.all_of_them = QPushButton(translate("ExportDialog", "All"))
        self.all_of_them.setAccessibleName(translate("ExportDialog", "Choose all languages"))
        self.all_of_them.setAutoDefault(False)
        self.all_of_them.setProperty("small", True)
        self.all_of_them.setVisible(len(self.boxes) > 1)
        head = QHBoxLayout()
        head.addWidget(heading(translate("ExportDialog", "Languages")), 1)
        head.addWidget(self.all_of_them)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._list(in_view))
        for box in self.boxes.values():
            box.toggled.connect(lambda _: self.changed.emit())
        self.all_of_them.clicked.connect(lambda _: self._tick_all())

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(tag for tag, box in self.boxes.items() if box.isChecked())

    @property
    def unfinished(self) -> bool:
        """Whether an edition that is chosen is not complete."""
        return any(self._complete[tag] < 1 for tag in self.chosen)

    def _list(self, in_view: str) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setColumnStretch(1, 1)
        for row, (tag, box) in enumerate(self.boxes.items()):
            box.setChecked(tag == in_view)
            # 99.6 % is not complete.
            share = translate("ExportDialog", "{0} %").format(int(self._complete[tag] * 100))
            if tag == self._book.source_language:
                share = translate("ExportDialog", "source language")
            box.setAccessibleDescription(share)
            name, done = QLabel(_other_name(tag)), QLabel(share)
            for label in (name, done):
                label.setProperty("role", "muted")
            grid.addWidget(box, row, 0)
            grid.addWidget(name, row, 1)
            grid.addWidget(done, row, 2, Qt.AlignmentFlag.AlignRight)
        if len(self.boxes) <= MANY:
            return body
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setMinimumHeight(body.sizeHint().height() * MANY // len(self.boxes))
        return area

    def _tick_all(self) -> None:
        for box in self.boxes.values():
            box.setChecked(True)


def _tags(book: Book) -> tuple[str, ...]:
    others = (language.tag for language in book.languages if language.tag != book.source_language)
    return (book.source_language, *others)


def _other_name(tag: str) -> str:
    """Return a language's name in the window's language where that is another than its own name."""
    name = local_name(tag)
    return "" if name.casefold() == native_name(tag).casefold() else name
