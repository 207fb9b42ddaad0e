"""The side panel while a source page is corrected: what it is, what was found, whose it is, what colours say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from comicremix.gui.desk import Desk
from comicremix.gui.fields import Rows, SidePage, heading, hint, rule, swatch
from comicremix.gui.icons import SPACED, icon
from comicremix.gui.source.canvas import BALLOON, LETTERING
from comicremix.gui.source.drawn_words import take_drawn_words
from comicremix.gui.theme import tones
from comicremix.model.book import Book
from comicremix.model.ids import SourceId
from comicremix.model.source import SourcePage

translate = QCoreApplication.translate


class SourceForm(SidePage):
    """Shows one source page. ``rights_wanted``: say whose it is."""

    rights_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("SourceForm", "Source page"))
        self._desk = desk
        self._source: SourceId | None = None
        self.title = heading("")
        self.name, self.extent, self.panels, self.balloons, self.used, self.rights = (QLabel() for _ in range(6))
        self.words = QPushButton()
        self.words.setToolTip(
            translate("SourceForm", "The dashed words become texts that can be translated, like those of balloons")
        )
        self.words.clicked.connect(lambda: take_drawn_words(self._desk, self._source))
        for label in (self.name, self.rights, self.used):
            label.setWordWrap(True)
        rows = Rows()
        for words, label in (
            (translate("SourceForm", "File"), self.name), (translate("SourceForm", "Size"), self.extent),
            (translate("SourceForm", "Panels"), self.panels), (translate("SourceForm", "Balloons"), self.balloons),
            (translate("SourceForm", "Shown on"), self.used), (translate("SourceForm", "Rights"), self.rights),
        ):  # fmt: skip
            rows.add(words, label)
        self.rights_button = QPushButton(icon("info"), translate("SourceForm", "Authors and licences…"))
        self.rights_button.setIconSize(SPACED)
        self.rights_button.clicked.connect(lambda: self.rights_wanted.emit(self._source))
        self.column.addWidget(self.title)
        self.column.addLayout(rows)
        self.column.addWidget(self.words)
        self.column.addWidget(self.rights_button)
        self.column.addWidget(rule())
        for colour, words in _legend():
            self.column.addLayout(_line(colour, words))
        self.column.addWidget(rule())
        for words in _tips():
            self.column.addWidget(hint(words))
        self.column.addStretch(1)

    def show_source(self, source_id: SourceId | None) -> None:
        """Show this source page; nothing of it where the book has it no more."""
        self._source = source_id
        book = self._desk.book
        numbered = enumerate(book.sources, 1)
        number, source = next(((n, s) for n, s in numbered if s.id == source_id), (0, None))
        if source is None:
            return
        self.title.setText(translate("SourceForm", "Source page {0} of {1}").format(number, len(book.sources)))
        self.name.setText(source.name)
        self.extent.setText(translate("SourceForm", "{0} × {1} px").format(source.width, source.height))
        for label, things in ((self.panels, source.panels), (self.balloons, source.balloons)):
            label.setText(_count_words(len(things), sum(thing.by_hand for thing in things)))
        self.words.setText(self.tr("Make texts of %n on the drawing", "", len(source.lettering)))
        self.words.setVisible(bool(source.lettering))
        self.used.setText(_pages_words(book, source))
        said = source.rights and " · ".join(filter(None, (source.rights.author, source.rights.licence)))
        self.rights.setText(said or translate("SourceForm", "not said yet"))


def _count_words(count: int, by_hand: int) -> str:
    if not by_hand:
        return str(count)
    return translate("SourceForm", "{0}, {1} of them by hand").format(count, by_hand)


def _pages_words(book: Book, source: SourcePage) -> str:
    numbers = [
        str(number)
        for number, page in enumerate(book.pages, 1)
        if source.id in {panel.art.source for panel in page.panels} | {page.base and page.base.art.source}
    ]
    return (
        translate("SourceForm", "page {0}").format(", ".join(numbers))
        if numbers
        else translate("SourceForm", "no page")
    )


def _legend() -> tuple[tuple[str, str], ...]:
    return (
        (QColor(tones().accent).name(), translate("SourceForm", "A panel, numbered as it is read; ✓ is drawn by hand")),
        (BALLOON.name(), translate("SourceForm", "A balloon")),
        (LETTERING.name(), translate("SourceForm", "Dashed: words on the drawing; click them with the balloon tool")),
    )


def _tips() -> tuple[str, ...]:
    return (
        translate(
            "SourceForm", "Pages that still show this one as it came follow what you correct. Moved panels stay."
        ),
        translate("SourceForm", "“No balloons” shows the drawing without them. Mend it there with the brush."),
        translate("SourceForm", "Page Up and Page Down turn the source pages. Esc goes back to the book."),
    )


def _line(colour: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    sign = QLabel()
    sign.setPixmap(swatch(colour).pixmap(16, 16))
    row.addWidget(sign)
    row.addWidget(hint(words), 1)
    return row
