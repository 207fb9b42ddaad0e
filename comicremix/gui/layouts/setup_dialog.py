"""Asks for the book's page setup: size, dpi, margins, gutter and bleed, in millimetres, inches or pixels."""

from __future__ import annotations

from dataclasses import replace
from typing import cast, get_args

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.setup import resize_pages, set_setup
from comicremix.gui.desk import Desk
from comicremix.gui.fields import NumberField, Rows, hint, icon_button
from comicremix.gui.layouts.names import preset_title
from comicremix.gui.layouts.setup_picture import SetupPicture
from comicremix.gui.settings import Settings
from comicremix.model.book import Book
from comicremix.model.book_setup import setup_of
from comicremix.model.setup import PRESETS, PageSetup, Unit, per_unit

translate = QCoreApplication.translate
LENGTHS = ("width", "height", "left", "right", "top", "bottom", "gutter", "bleed")
DECIMALS: dict[Unit, int] = {"mm": 1, "in": 3, "px": 0}
UNIT = "page-unit"
WIDTH = 600


class SetupDialog(QDialog):
    """``setup`` is what the fields say; ``result_book`` makes the book of it."""

    def __init__(self, book: Book, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._settings = book, settings
        self.setup = setup_of(book)
        self._unit: Unit = next((unit for unit in get_args(Unit) if unit == settings.word(UNIT, "mm")), "mm")
        self.setWindowTitle(translate("SetupDialog", "Page setup"))
        self.preset, self.unit = QComboBox(), QComboBox()
        self.dpi = NumberField(translate("SetupDialog", "Resolution"), " dpi", least=20, most=2400)
        self.fields = {name: NumberField(words, least=0, most=100_000) for name, words in _names().items()}
        for field in self.fields.values():
            field.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000.0 mm") + 20)
        self.picture = SetupPicture()
        self.fault = hint("")
        self.all_pages = QCheckBox(self.tr("Change the %n page(s) of the book, too", "", len(book.pages)))
        self.scale = QRadioButton(translate("SetupDialog", "Scale what lies on them to the new size"))
        self.leave = QRadioButton(translate("SetupDialog", "Leave it as large as it is, in the middle"))
        self._fill_choices()
        self._lay_out()
        self._connect()
        self._show()

    def result_book(self) -> Book:
        """Return the book with the setup that was chosen, and with its pages changed if that was wished for."""
        book = set_setup(self._book, self.setup)
        if not self.all_pages.isChecked():
            return book
        return resize_pages(book, self.setup, scale=self.scale.isChecked())

    # -- inside

    def _fill_choices(self) -> None:
        self.preset.setAccessibleName(translate("SetupDialog", "Paper"))
        self.preset.addItem(translate("SetupDialog", "as it is"), "")
        for preset in PRESETS:
            self.preset.addItem(preset_title(preset.name), preset.name)
        self.unit.setAccessibleName(translate("SetupDialog", "Unit"))
        words = {
            "mm": translate("SetupDialog", "millimetres"),
            "in": translate("SetupDialog", "inches"),
            "px": translate("SetupDialog", "pixels"),
        }
        for unit in get_args(Unit):
            self.unit.addItem(words[unit], unit)
        self.unit.setCurrentIndex(self.unit.findData(self._unit))

    def _lay_out(self) -> None:
        rows = Rows()
        turn = icon_button("rotate-cw", translate("SetupDialog", "Turn the page: swap width and height"), self._turn)
        rows.add(translate("SetupDialog", "Paper"), self.preset, turn)
        rows.add(translate("SetupDialog", "Unit"), self.unit)
        rows.add(translate("SetupDialog", "Resolution"), self.dpi)
        for (one, other), words in _pairs().items():
            rows.add(words, self.fields[one], self.fields[other])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        beside = QHBoxLayout()
        beside.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(rows)
        left.addStretch(1)
        beside.addLayout(left, 1)
        beside.addWidget(self.picture)
        choice = QVBoxLayout()
        choice.setContentsMargins(24, 0, 0, 0)
        choice.addWidget(self.scale)
        choice.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(
            hint(translate("SetupDialog", "New pages are made so, and panels keep to its margins and gutter."))
        )
        column.addLayout(beside)
        column.addWidget(self.all_pages)
        column.addLayout(choice)
        column.addWidget(self.fault)
        column.addWidget(buttons)
        self.resize(max(WIDTH, self.sizeHint().width()), self.sizeHint().height())

    def _connect(self) -> None:
        self.scale.setChecked(True)
        self.all_pages.setEnabled(bool(self._book.pages))
        for choice in (self.scale, self.leave):
            choice.setEnabled(False)
            self.all_pages.toggled.connect(choice.setEnabled)
        self.preset.activated.connect(lambda _: self._take_preset())
        self.unit.activated.connect(lambda _: self._take_unit())
        self.dpi.finished.connect(self._take_dpi)
        for name, field in self.fields.items():
            field.finished.connect(
                lambda value, name=name: self._take(**{name: value * per_unit(self._unit, self.setup.dpi)})
            )

    def _take_preset(self) -> None:
        found = next((preset for preset in PRESETS if preset.name == self.preset.currentData()), None)
        if found is not None:
            self._settle(found.setup(None if found.unit == "px" else self.setup.dpi))

    def _take_unit(self) -> None:
        self._unit = cast("Unit", self.unit.currentData())
        self._settings.set_word(UNIT, self._unit)
        self._show()

    def _take_dpi(self, dpi: float) -> None:
        """Another resolution: the page is as large on paper as before, unless it is measured in pixels."""
        by = 1.0 if self._unit == "px" else dpi / self.setup.dpi
        self._take(dpi=dpi, **{name: getattr(self.setup, name) * by for name in LENGTHS})

    def _turn(self) -> None:
        self._take(width=self.setup.height, height=self.setup.width)

    def _take(self, **values: float) -> None:
        try:
            self._settle(replace(self.setup, **values))
        except ValueError:
            self.fault.setText(
                translate("SetupDialog", "That leaves no room for panels. Choose a larger page or smaller margins.")
            )
            self._fill_fields()

    def _settle(self, setup: PageSetup) -> None:
        self.setup = setup
        self.fault.clear()
        self._show()

    def _show(self) -> None:
        same = next((p for p in PRESETS if _alike(p.setup(self.setup.dpi), self.setup)), None)
        self.preset.setCurrentIndex(self.preset.findData(same.name if same else ""))
        self._fill_fields()
        self.picture.show_setup(self.setup)

    def _fill_fields(self) -> None:
        suffix = {"mm": " mm", "in": " in", "px": " px"}[self._unit]
        self.dpi.show_value(self.setup.dpi)
        for name, field in self.fields.items():
            field.setDecimals(DECIMALS[self._unit])
            field.setSuffix(suffix)
            field.show_value(getattr(self.setup, name) / per_unit(self._unit, self.setup.dpi))


def ask_page_setup(desk: Desk, settings: Settings, parent: QWidget) -> None:
    """Ask for the page setup and make it one step of undo."""
    dialog = SetupDialog(desk.book, settings, parent)
    if dialog.exec():
        desk.commit(dialog.result_book(), translate("SetupDialog", "Page setup"))


def _names() -> dict[str, str]:
    return {
        "width": translate("SetupDialog", "Width"),
        "height": translate("SetupDialog", "Height"),
        "left": translate("SetupDialog", "Left margin"),
        "right": translate("SetupDialog", "Right margin"),
        "top": translate("SetupDialog", "Top margin"),
        "bottom": translate("SetupDialog", "Bottom margin"),
        "gutter": translate("SetupDialog", "Gutter"),
        "bleed": translate("SetupDialog", "Bleed"),
    }


def _pairs() -> dict[tuple[str, str], str]:
    return {
        ("width", "height"): translate("SetupDialog", "Width, height"),
        ("left", "right"): translate("SetupDialog", "Margins at the sides"),
        ("top", "bottom"): translate("SetupDialog", "Top, bottom"),
        ("gutter", "bleed"): translate("SetupDialog", "Gutter, bleed"),
    }


def _alike(one: PageSetup, other: PageSetup) -> bool:
    """Tell whether two pages are equally large, but for rounding."""
    return abs(one.width - other.width) <= 1 and abs(one.height - other.height) <= 1
