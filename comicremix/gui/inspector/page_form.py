"""The inspector when nothing is selected: the page, the book's title, and what can be done from here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from comicremix.edit.pages import set_chapter, set_ground, set_label, set_part
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.fields import ColourButton, Rows, SidePage, heading, hint, millimetres, muted, rule
from comicremix.gui.icons import SPACED, icon
from comicremix.gui.names import native_name
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Page, PagePart
from comicremix.model.page_labels import page_label
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
        self.part, self.label, self.chapter = QComboBox(), QLineEdit(), QLineEdit()
        self._fill_place()
        self.book_title = QLineEdit()
        self.book_title.setAccessibleName(translate("PageForm", "Title of the book"))
        self.book_title.textEdited.connect(self._set_title)
        self.title_label = heading("")
        rows = Rows()
        rows.add(translate("PageForm", "Size"), self.extent)
        rows.add("", self.print_size)
        rows.add(translate("PageForm", "Holds"), self.pieces)
        rows.add(translate("PageForm", "Ground"), self.ground)
        rows.add(translate("PageForm", "Part"), self.part)
        rows.add(translate("PageForm", "Number"), self.label)
        rows.add(translate("PageForm", "Chapter"), self.chapter)
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

    def _fill_place(self) -> None:
        """Make the fields that say where in the book the page stands."""
        for key, words in _parts():
            self.part.addItem(words, key)
        self.part.setAccessibleName(translate("PageForm", "Part of the book"))
        self.part.activated.connect(lambda _: self._set_place(set_part, self.part.currentData()))
        self.label.setAccessibleName(translate("PageForm", "Number of the page"))
        self.label.setToolTip(translate("PageForm", "Printed instead of its number; empty: counted"))
        self.label.editingFinished.connect(lambda: self._set_place(set_label, self.label.text()))
        self.chapter.setAccessibleName(translate("PageForm", "Title of the chapter"))
        self.chapter.setPlaceholderText(translate("PageForm", "None begins here"))
        self.chapter.setToolTip(translate("PageForm", "The outline of PDFs has it; translators translate it"))
        self.chapter.editingFinished.connect(lambda: self._set_place(set_chapter, self.chapter.text()))

    def refresh(self) -> None:
        """Show the page in view."""
        desk, page = self._desk, self._desk.page
        for field in (self.ground, self.part, self.label, self.chapter):
            field.setEnabled(page is not None)
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
            self._show_place(page)
        self._show_title()

    def _show_place(self, page: Page) -> None:
        book = self._desk.book
        self.title.setText(_title(page_label(book, self._desk.page_index + 1, book.source_language), page))
        self.part.setCurrentIndex(self.part.findData(page.part))
        counted = page_label(set_label(book, page.id, ""), self._desk.page_index + 1, book.source_language)
        self.label.setPlaceholderText(counted)
        for field, words in ((self.label, page.label), (self.chapter, page.chapter)):
            if field.text() != words:
                field.setText(words)

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

    def _set_place(self, edit: Callable[[Book, PageId, Any], Book], value: str) -> None:
        page = self._desk.page
        if page is not None:
            book = edit(self._desk.book, page.id, value)
            if book.page(page.id) != page:
                self._desk.commit(book, translate("PageForm", "Change place in book"))

    def _set_title(self, words: str) -> None:
        desk = self._desk
        book = set_translation(desk.book, desk.language, "book:title", words)
        desk.commit(book, translate("PageForm", "Change title"), merge=f"title:{desk.language}")


def _button(sign: str, words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(icon(sign), words)
    button.setIconSize(SPACED)
    button.clicked.connect(lambda _checked=False: do())
    return button


def _parts() -> tuple[tuple[PagePart, str], ...]:
    return (
        ("story", translate("PageForm", "Story: 1, 2, 3")),
        ("front", translate("PageForm", "Before the story: i, ii, iii")),
        ("cover", translate("PageForm", "Cover")),
    )


def _title(label: str, page: Page) -> str:
    words = translate("PageForm", "Page {0}").format(label)
    return label[:1].upper() + label[1:] if page.part == "cover" and not page.label else words


def _tips() -> tuple[str, ...]:
    return (
        translate("PageForm", "Drag a panel from the tray onto the page, and back into the tray to take it off."),
        translate("PageForm", "Click a panel or a balloon to see and change it here."),
        translate("PageForm", "Drag a panel onto another to swap them, or onto a page in the strip to move it there."),
        translate("PageForm", "Double-click a balloon to type in it. B draws a new balloon, N adds a note."),
    )
