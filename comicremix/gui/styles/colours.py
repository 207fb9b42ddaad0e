"""A button for a colour: those of the book are one click away, any other is in the system's dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QGridLayout, QMenu, QPushButton, QToolButton, QWidget, QWidgetAction

from comicremix.gui.fields import swatch
from comicremix.gui.icons import icon
from comicremix.model.book import Book

translate = QCoreApplication.translate
COLUMNS, MOST = 6, 24
BASIC = ("#000000", "#ffffff", "#c92a2a", "#ffd23f", "#2b8a3e", "#1c5fb8")
"""Offered after the colours of the book."""


def colours_of(book: Book) -> tuple[str, ...]:
    """Return the colours that a book uses, those of its styles first, none twice."""
    return tuple(dict.fromkeys(_colours(book)))


def _colours(book: Book) -> Iterator[str]:
    for style in book.styles:
        shadow = style.shadow.colour if style.shadow else None
        found = (style.colour, style.fill, style.line, style.text_outline, style.colour_below, shadow)
        yield from (colour for colour in found if colour)
    for page in book.pages:
        yield page.ground
        yield from (balloon.fill for balloon in page.balloons if balloon.fill)
        yield from (panel.border.colour for panel in page.panels if panel.border)


class ColourChoice(QPushButton):
    """``chosen`` brings the colour, empty for none, which only ``may_be_none`` offers."""

    chosen = Signal(str)

    def __init__(self, name: str, colours: Callable[[], tuple[str, ...]], *, may_be_none: bool = False) -> None:
        super().__init__()
        self.setToolTip(name)
        self._name, self._colours, self._may_be_none = name, colours, may_be_none
        self._colour: str | None = None
        self._dialog: QColorDialog | None = None
        self.setIconSize(QSize(16, 16))
        self.setProperty("field", True)
        self.setAutoDefault(False)
        self.board = QMenu(self)
        self.board.aboutToShow.connect(self._fill)
        self.setMenu(self.board)
        self.buttons: dict[str, QToolButton] = {}
        self.show_colour(None)

    @property
    def colour(self) -> str | None:
        return self._colour

    def show_colour(self, colour: str | None) -> None:
        """Show a colour without telling anybody."""
        self._colour = colour
        self.setIcon(swatch(colour) if colour else icon("x"))
        self.setText(colour or translate("ColourChoice", "none"))
        self.setAccessibleName(f"{self._name}: {self.text()}")

    def _fill(self) -> None:
        self.board.clear()
        self.buttons = {}
        action = QWidgetAction(self.board)
        action.setDefaultWidget(self._make_board())
        self.board.addAction(action)
        if self._may_be_none:
            nothing = self.board.addAction(icon("x"), translate("ColourChoice", "No colour"))
            nothing.triggered.connect(lambda _checked=False: self._choose(""))
        other = self.board.addAction(translate("ColourChoice", "Another colour…"))
        other.triggered.connect(lambda _checked=False: self.open_dialog())

    def _make_board(self) -> QWidget:
        board = QWidget()
        grid = QGridLayout(board)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(4)
        for number, colour in enumerate(list(dict.fromkeys((*self._colours(), *BASIC)))[:MOST]):
            button = QToolButton()
            button.setIcon(swatch(colour, 24))
            button.setIconSize(QSize(24, 24))
            button.setToolTip(colour)
            button.setAccessibleName(colour)
            button.setCheckable(True)
            button.setChecked(colour == self._colour)
            button.clicked.connect(lambda _checked=False, colour=colour: self._choose(colour))
            self.buttons[colour] = button
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        return board

    def _choose(self, colour: str) -> None:
        self.board.close()
        self.show_colour(colour or None)
        self.chosen.emit(colour)

    def open_dialog(self) -> QColorDialog:
        """Show the system's dialog beside the window: what is picked in it is seen on the page at once."""
        if self._dialog is None:
            self._dialog = QColorDialog(self)
            self._dialog.setModal(False)
            self._dialog.setWindowTitle(self._name)
            self._dialog.currentColorChanged.connect(self._picked)
        self._dialog.blockSignals(True)
        self._dialog.setCurrentColor(QColor(self._colour or "#000000"))
        self._dialog.blockSignals(False)
        self._dialog.show()
        return self._dialog

    def _picked(self, colour: QColor) -> None:
        self.show_colour(colour.name())
        self.chosen.emit(colour.name())
