"""All options of a PDF in plain words; only those are seen that make sense for what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QLineEdit, QPushButton, QWidget

from comicremix.gui.fields import NumberField, beside
from comicremix.model.publishing import SHEETS, ExportOptions

translate = QCoreApplication.translate


class Choice(QComboBox):
    """One of several values, each said in words."""

    changed = Signal()

    def __init__(self, name: str, values: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        for value, words in values:
            self.addItem(words, value)
        self.activated.connect(lambda _: self.changed.emit())

    def value(self) -> Any:
        return self.currentData()

    def show_value(self, value: Any) -> None:
        """Show a value; one that is not listed, such as from a command line, is added as it is."""
        index = self.findData(value)
        if index < 0:
            self.addItem(f"{value:g}" if isinstance(value, int | float) else str(value), value)
            index = self.count() - 1
        self.setCurrentIndex(index)


class Tick(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.clicked.connect(lambda _: self.changed.emit())

    def value(self) -> bool:
        return self.isChecked()

    def show_value(self, value: bool) -> None:
        self.setChecked(value)


class Number(NumberField):
    """A length or count."""

    changed = Signal()

    def __init__(self, name: str, suffix: str, most: float, *, least: float = 0, decimals: int = 0) -> None:
        super().__init__(name, suffix, least=least, most=most, decimals=decimals)
        self.setMinimumHeight(26)
        self._whole = decimals == 0 and not suffix
        self.finished.connect(lambda _: self.changed.emit())

    def value(self) -> Any:
        found = super().value()
        return round(found) if self._whole else found


class ProfileFile(QWidget):
    """The file of an ICC profile; empty: the one that comes along."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText("ISO Coated v2 300 %")
        self.line.editingFinished.connect(self.changed.emit)
        browse = QPushButton(translate("ExportOptions", "Choose…"))
        browse.setAccessibleName(translate("ExportOptions", "Choose a colour profile"))
        browse.setAutoDefault(False)
        browse.clicked.connect(lambda _: self._browse())
        row = QFormLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addRow(beside(self.line, browse))
        self.setMinimumWidth(240)
        self.setFocusProxy(self.line)

    def value(self) -> str:
        return self.line.text().strip()

    def show_value(self, value: str) -> None:
        self.line.setText(value)

    def _browse(self) -> None:
        title = translate("ExportOptions", "Colour profile of the press")
        found, _ = QFileDialog.getOpenFileName(self, title, "", "ICC (*.icc *.icm)")
        if found:
            self.line.setText(found)
            self.changed.emit()


Shown = Callable[[ExportOptions], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """One option: its ``field`` of ExportOptions (``booklet.`` before one of Booklet), when it makes sense."""

    field: str
    label: str
    editor: Any
    shown: Shown


def value_of(options: ExportOptions, field: str) -> Any:
    """Return the value of a field, such as ``bleed`` or ``booklet.fold``."""
    outer, _, inner = field.partition(".")
    return getattr(options.booklet, inner) if inner else getattr(options, outer)


def with_value(options: ExportOptions, field: str, value: Any) -> ExportOptions:
    """Return ``options`` with another value of a field."""
    _, _, inner = field.partition(".")
    if not inner:
        return replace(options, **{field: value})
    assert options.booklet is not None, "only booklets have such fields"  # noqa: S101
    return replace(options, booklet=replace(options.booklet, **{inner: value}))


class OptionRows(QWidget):
    """The rows; ``changed`` when the user has chosen something."""

    changed = Signal()

    def __init__(self, options: ExportOptions) -> None:
        super().__init__()
        self._options = options
        self.rows = {row.field: row for row in (*_sheet_rows(), *_paper_rows(), *_picture_rows(), *_reading_rows())}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 4, 0, 4)
        self._form.setVerticalSpacing(8)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for row in self.rows.values():
            if row.label:
                self._form.addRow(row.label, row.editor)
            else:
                self._form.addRow(row.editor)
            row.editor.changed.connect(lambda field=row.field: self._taken(field))
        self.show_options(options)

    @property
    def options(self) -> ExportOptions:
        return self._options

    def show_options(self, options: ExportOptions) -> None:
        """Show other options without telling anybody."""
        self._options = options
        for row in self.rows.values():
            seen = row.shown(options)
            self._form.setRowVisible(row.editor, seen)
            if seen:
                row.editor.show_value(value_of(options, row.field))

    def _taken(self, field: str) -> None:
        self.show_options(with_value(self._options, field, self.rows[field].editor.value()))
        self.changed.emit()


def _sheet_rows() -> tuple[Row, ...]:
    def folded(*folds: str) -> Shown:
        return lambda o: o.booklet is not None and (not folds or o.booklet.fold in folds)

    fold, sheet = translate("ExportOptions", "Folding"), translate("ExportOptions", "Paper")
    up, leaves = translate("ExportOptions", "Pages on a side"), translate("ExportOptions", "Sheets in a bundle")
    across, down = translate("ExportOptions", "Sheets across"), translate("ExportOptions", "Sheets down")
    overlap, margin = (
        translate("ExportOptions", "Overlap for the glue"),
        translate("ExportOptions", "Edge that stays white"),
    )
    creep = translate("ExportOptions", "Thickness of the paper")
    folds = (
        ("saddle", translate("ExportOptions", "Folded and stapled")),
        ("signatures", translate("ExportOptions", "Bundles, sewn or glued")),
        ("stack", translate("ExportOptions", "Cut and stacked")),
        ("in-order", translate("ExportOptions", "Side by side, not folded")),
        ("zine", translate("ExportOptions", "Mini-zine: eight pages on one sheet")),
        ("poster", translate("ExportOptions", "Poster over several sheets")),
    )
    ups = ((2, translate("ExportOptions", "Two")), (4, translate("ExportOptions", "Four, cut across before folding")))
    cover = Tick(translate("ExportOptions", "The last page is the back cover"))
    return (
        Row("booklet.fold", fold, Choice(fold, folds), folded()),
        Row("booklet.sheet", sheet, Choice(sheet, [(name, name) for name in SHEETS]), folded()),
        Row("booklet.up", up, Choice(up, ups), folded("saddle", "signatures", "stack", "in-order")),
        Row("booklet.leaves", leaves, Number(leaves, "", 32, least=1), folded("signatures")),
        Row("booklet.across", across, Number(across, "", 10, least=1), folded("poster")),
        Row("booklet.down", down, Number(down, "", 10, least=1), folded("poster")),
        Row("booklet.overlap", overlap, Number(overlap, " mm", 50, decimals=1), folded("poster")),
        Row("booklet.creep", creep, Number(creep, " mm", 2, decimals=2), folded("saddle", "signatures")),
        Row("booklet.margin", margin, Number(margin, " mm", 30, decimals=1), folded()),
        Row("booklet.back_cover", "", cover, folded("saddle", "signatures", "zine")),
    )


def _paper_rows() -> tuple[Row, ...]:
    def printed(options: ExportOptions) -> bool:
        return options.preset == "print"

    def pressed(options: ExportOptions) -> bool:
        return printed(options) and options.colour == "cmyk"

    colour, profile = translate("ExportOptions", "Colours"), translate("ExportOptions", "Colour profile")
    bleed, safe = (
        translate("ExportOptions", "Bleed"),
        translate("ExportOptions", "Warn of words nearer to the cut than"),
    )
    colours = (
        ("cmyk", translate("ExportOptions", "Four inks (CMYK)")),
        ("rgb", translate("ExportOptions", "As on the screen (RGB)")),
        ("grey", translate("ExportOptions", "Shades of grey")),
    )
    mirror = Tick(translate("ExportOptions", "Mirror art that ends at the cut into the bleed"))
    return (
        Row("bleed", bleed, Number(bleed, " mm", 20, decimals=1), printed),
        Row("mirror_bleed", "", mirror, lambda o: printed(o) and o.bleed > 0),
        Row("marks", "", Tick(translate("ExportOptions", "Crop and registration marks")), printed),
        Row("colour_bar", "", Tick(translate("ExportOptions", "Colour bar")), printed),
        Row("slug", "", Tick(translate("ExportOptions", "Book, edition and page beside the cut")), printed),
        Row("colour", colour, Choice(colour, colours), lambda o: o.preset != "screen"),
        Row("profile", profile, ProfileFile(profile), pressed),
        Row("safe", safe, Number(safe, " mm", 20, decimals=1), printed),
    )


def _picture_rows() -> tuple[Row, ...]:
    quality, most = translate("ExportOptions", "Pictures"), translate("ExportOptions", "Finest pictures")
    least = translate("ExportOptions", "Warn of pictures coarser than")
    qualities = (
        (0, translate("ExportOptions", "As they came")),
        (90, translate("ExportOptions", "Very good (90)")),
        (80, translate("ExportOptions", "Good (80)")),
        (60, translate("ExportOptions", "Small files (60)")),
    )
    steps = ((dpi, f"{dpi:g} dpi") for dpi in (600.0, 300.0, 200.0, 150.0, 100.0))
    dpis = [(0.0, translate("ExportOptions", "As fine as they came")), *steps]
    return (
        Row("quality", quality, Choice(quality, qualities), lambda _: True),
        Row("most_dpi", most, Choice(most, dpis), lambda _: True),
        Row("least_dpi", least, Number(least, " dpi", 1200), lambda o: o.preset != "screen"),
    )


def _reading_rows() -> tuple[Row, ...]:
    def screen(options: ExportOptions) -> bool:
        return options.preset == "screen"

    quick = Tick(translate("ExportOptions", "The first page shows at once on the web (up to 64 MB)"))
    return (
        Row("links", "", Tick(translate("ExportOptions", "Notes and sources can be clicked")), screen),
        Row("tagged", "", Tick(translate("ExportOptions", "Screen readers can read it aloud")), screen),
        Row("quick", "", quick, screen),
    )
