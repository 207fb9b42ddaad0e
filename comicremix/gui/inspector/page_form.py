"""The inspector when nothing is selected: the page, the book's title, and what can be done from here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from comicremix.edit.pages import set_ground
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.fields import ColourButton, Rows, SidePage, heading, hint, millimetres, muted, rule
from comicremix.gui.icons import SPACED, icon
from comicremix.gui.names import native_name
from comicremix.model.texts import reading

translate = QCoreApplication.translate


class PageForm(SidePage):
    """Shows the page in view and the title of the edition in view."""

    layouts_wanted = Signal()
    setup_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("PageForm", "Page"))
        self._desk = desk
        self.title = heading("")
        self.extent, self.print_size, self.pieces = QLabel(), muted(), QLabel()
        self.ground = ColourButton(translate("PageForm", "Colour of the page"))
        self.ground.chosen.connect(self._set_ground)
        self.book_title = QLineEdit()
        self.book_title.setAccessibleName(translate("PageForm", "Title of the book"))
        self.book_title.textEdited.connect(self._set_title)
        self.title_label = heading("")
        self.no_words = hint("")
        rows = Rows()
        rows.add(translate("PageForm", "Size"), self.extent)
        rows.add("", self.print_size)
        rows.add(translate("PageForm", "Holds"), self.pieces)
        rows.add(translate("PageForm", "Ground"), self.ground)
        self.column.addWidget(self.title)
        self.column.addLayout(rows)
        self.layouts = _button("layout-template", translate("PageForm", "Layouts…"), self.layouts_wanted.emit)
        self.setup = _button("proportions", translate("PageForm", "Page setup…"), self.setup_wanted.emit)
        self.column.addWidget(self.layouts)
        self.column.addWidget(self.setup)
        self.column.addWidget(rule())
        self.column.addWidget(self.title_label)
        self.column.addWidget(self.book_title)
        self.column.addWidget(rule())
        for words in _tips():
            self.column.addWidget(hint(words))
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the page in view."""
        desk, page = self._desk, self._desk.page
        self.ground.setEnabled(page is not None)
        self.title.setText(translate("PageForm", "Page {0}").format(desk.page_index + 1))
        if page is None:
            self.title.setText(translate("PageForm", "No page yet"))
            for label in (self.extent, self.print_size, self.pieces):
                label.clear()
        else:
            extent = translate("PageForm", "{0} × {1} px")
            self.extent.setText(extent.format(round(page.width), round(page.height)))
            size, dpi = millimetres(page.width, page.height, page.dpi), round(page.dpi)
            self.print_size.setText(translate("PageForm", "{0} at {1} dpi").format(size, dpi))
            pieces = translate("PageForm", "Panels: {0} · Balloons: {1}")
            self.pieces.setText(pieces.format(len(page.panels), len(page.balloons)))
            self.ground.show_colour(page.ground)
        self._show_title()

    def _show_title(self) -> None:
        desk = self._desk
        self.title_label.setText(translate("PageForm", "Title in {0}").format(native_name(desk.language)))
        found = reading(desk.book, desk.language, "book:title", desk.book.title).text
        if found != self.book_title.text():
            self.book_title.setText(found)
        self.book_title.setPlaceholderText(desk.book.title)
        self.book_title.setEnabled(bool(desk.book.title) or desk.language == desk.book.source_language)

    def _set_ground(self, colour: str) -> None:
        page = self._desk.page
        if page is not None:
            self._desk.commit(set_ground(self._desk.book, page.id, colour), translate("PageForm", "Change page colour"))

    def _set_title(self, words: str) -> None:
        desk = self._desk
        book = set_translation(desk.book, desk.language, "book:title", words)
        desk.commit(book, translate("PageForm", "Change title"), merge=f"title:{desk.language}")


def _button(sign: str, words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(icon(sign), words)
    button.setIconSize(SPACED)
    button.clicked.connect(lambda _checked=False: do())
    return button


def _tips() -> tuple[str, ...]:
    return (
        translate("PageForm", "Drag a panel from the tray onto the page, and back into the tray to take it off."),
        translate("PageForm", "Click a panel or a balloon to see and change it here."),
        translate("PageForm", "Drag a panel onto another to swap them, or onto a page in the strip to move it there."),
        translate("PageForm", "Double-click a balloon to type in it. B draws a new balloon, N adds a note."),
    )
