"""What one edition changes at a balloon's lettering: size, font, writing; each with a click that takes it back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QToolButton, QVBoxLayout, QWidget

from comicremix.edit.styles import change_override
from comicremix.gui.desk import Desk
from comicremix.gui.fields import NumberField, Rows, beside, heading, icon_button
from comicremix.gui.names import native_name
from comicremix.gui.settings import Settings
from comicremix.gui.styles.font_choice import FontButton
from comicremix.gui.styles.language_fonts import family_in
from comicremix.model.ids import BalloonId
from comicremix.model.language import Override
from comicremix.model.page import Balloon, Page
from comicremix.model.scripts import knows_columns
from comicremix.model.style import STYLE_DPI

translate = QCoreApplication.translate


class OverrideRows(QWidget):
    """Fields show what holds; the arrow beside one is there only where the edition has a value of its own."""

    add_font_wanted = Signal()

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self._desk = desk
        self._balloon = BalloonId("")
        self.title = heading("")
        self.size_field = NumberField(
            translate("BalloonForm", "Size in this edition"), " px", least=4, most=2000, decimals=1
        )
        self.size_field.setButtonSymbols(NumberField.ButtonSymbols.UpDownArrows)
        inherited = translate("BalloonForm", "as the style")
        name = translate("BalloonForm", "Font in this edition")
        self.font_button = FontButton(name, lambda: desk.press.catalogue, settings, inherited=inherited)
        self.writing = QComboBox()
        self.writing.setAccessibleName(translate("BalloonForm", "Writing in this edition"))
        self.back: dict[str, QToolButton] = {
            "size": self._back_button("size", translate("BalloonForm", "Use the size of the style")),
            "font": self._back_button("font", translate("BalloonForm", "Use the font of the style")),
            "writing": self._back_button("writing", translate("BalloonForm", "Write as the language")),
        }
        rows = Rows()
        rows.add(translate("BalloonForm", "Size"), beside(self.size_field, self.back["size"]))
        rows.add(translate("BalloonForm", "Font"), beside(self.font_button, self.back["font"]))
        self._writing_row = beside(self.writing, self.back["writing"])
        self._writing_label = rows.add(translate("BalloonForm", "Writing"), self._writing_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(rows)
        self.size_field.finished.connect(lambda size: self._change(size=round(size, 2)))
        self.font_button.chosen.connect(lambda family: self._change(font=family or None))
        self.font_button.add_wanted.connect(self.add_font_wanted)
        self.writing.activated.connect(lambda _: self._change(writing=self.writing.currentData() or None))

    def show_balloon(self, page: Page, balloon: Balloon) -> None:
        """Show what holds for a balloon in the edition in view."""
        desk = self._desk
        language = desk.book.language(desk.language)
        override = language.overrides.get(balloon.id, Override())
        style = desk.book.style(balloon)
        self._balloon = balloon.id
        self.title.setText(translate("BalloonForm", "In {0} only").format(native_name(desk.language)))
        self.size_field.show_value(override.size or style.size * page.dpi / STYLE_DPI)
        self.font_button.show_family(override.font or "", family_in(desk.press.catalogue, style, language))
        columns = knows_columns(desk.language)
        self._writing_row.setVisible(columns)
        self._writing_label.setVisible(columns)
        self._fill_writing(language.writing, override)
        for field, button in self.back.items():
            button.setVisible(getattr(override, field) is not None)

    def _fill_writing(self, inherited: str, override: Override) -> None:
        upright = inherited == "vertical"
        as_language = (
            translate("BalloonForm", "as the language (columns)")
            if upright
            else translate("BalloonForm", "as the language (lines)")
        )
        self.writing.clear()
        self.writing.addItem(as_language, "")
        self.writing.addItem(translate("BalloonForm", "lines"), "horizontal")
        self.writing.addItem(translate("BalloonForm", "columns"), "vertical")
        self.writing.setCurrentIndex(max(0, self.writing.findData(override.writing or "")))

    def _back_button(self, field: str, words: str) -> QToolButton:
        return icon_button("undo-2", words, lambda: self._change(**{field: None}))

    def _change(self, **values: object) -> None:
        desk = self._desk
        book = change_override(desk.book, desk.language, self._balloon, **values)
        mark = f"override:{self._balloon}:{desk.language}:{','.join(values)}"
        desk.commit(book, translate("BalloonForm", "Change lettering of this edition"), merge=mark)
