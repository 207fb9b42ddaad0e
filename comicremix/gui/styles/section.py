"""What the parts of the style form have in common: they show one style and tell what is changed in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from comicremix.gui.fields import NumberField, Rows, heading
from comicremix.gui.styles.colours import ColourChoice, colours_of
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.style import STYLE_DPI, BalloonStyle

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StyleView:
    """A style as the form shows it: in its book, on a page of ``dpi``, in the edition ``language``."""

    book: Book
    style: BalloonStyle
    dpi: float
    language: str
    catalogue: Catalogue

    @property
    def unit(self) -> float:
        """Page pixels for a pixel of the style."""
        return self.dpi / STYLE_DPI


class Section(QWidget):
    """A heading and rows. ``edited`` brings values of the style's fields by name."""

    edited = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._view: StyleView | None = None
        self._filling = False
        self.rows = Rows()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(heading(title))
        self.column.addLayout(self.rows)

    def show_style(self, view: StyleView) -> None:
        """Show a style without telling anybody."""
        self._view = view
        self._filling = True
        self.fill(view)
        self._filling = False

    def fill(self, view: StyleView) -> None:
        """Put the style's values into the fields."""
        raise NotImplementedError

    def change(self, **values: object) -> None:
        """Tell what is changed, unless the fields are just being filled."""
        if not self._filling:
            self.edited.emit(values)

    def number(
        self,
        name: str,
        field: str,
        suffix: str = "",
        *,
        least: float,
        most: float,
        decimals: int = 0,
        step: float = 1.0,
    ) -> NumberField:
        """Return a number field that changes ``field``."""
        made = NumberField(name, suffix, least=least, most=most, decimals=decimals)
        made.setButtonSymbols(NumberField.ButtonSymbols.UpDownArrows)
        made.setSingleStep(step)
        made.setMinimumWidth(96)
        made.setToolTip(name)
        made.finished.connect(lambda value: self.change(**{field: value}))
        return made

    def length(self, name: str, field: str, *, least: float = 4.0, most: float = 2000.0) -> NumberField:
        """Return a field for a length: the style holds it for 300 dpi, the field shows page pixels."""
        made = self.number(name, field, " px", least=least, most=most, decimals=1)
        made.finished.disconnect()
        made.finished.connect(lambda value: self.change(**{field: self.of_style(value)}))
        return made

    def of_style(self, length: float) -> float:
        """Return page pixels as pixels of the style."""
        return round(length / self._view.unit, 3) if self._view is not None else length

    def tick(self, words: str, field: str) -> QCheckBox:
        """Return a box that changes the truth of ``field``."""
        box = QCheckBox(words)
        box.toggled.connect(lambda on: self.change(**{field: on}))
        return box

    def choice(self, name: str, field: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
        """Return a list of words and the values of ``field`` that they stand for."""
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for words, value in entries:
            box.addItem(words, value)
        box.activated.connect(lambda _: self.change(**{field: box.currentData()}))
        return box

    def colour(self, name: str, chosen: Callable[[str | None], object], *, may_be_none: bool = False) -> ColourChoice:
        """Return a colour button; ``chosen`` gets None for no colour."""
        button = ColourChoice(name, self._colours, may_be_none=may_be_none)
        button.chosen.connect(lambda colour: chosen(colour or None))
        return button

    def _colours(self) -> tuple[str, ...]:
        return colours_of(self._view.book) if self._view is not None else ()
