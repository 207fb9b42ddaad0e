"""Which font each language letters a style in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from comicremix.edit.styles import EVERY_STYLE
from comicremix.errors import FontError
from comicremix.gui.fields import Rows, heading, hint
from comicremix.gui.names import native_name
from comicremix.gui.settings import Settings
from comicremix.gui.styles.font_choice import FontButton, Fonts
from comicremix.gui.styles.section import StyleView
from comicremix.lettering.faces import Catalogue
from comicremix.model.language import Language
from comicremix.model.style import BalloonStyle

translate = QCoreApplication.translate


class LanguageFonts(QWidget):
    """A row per language. ``chosen`` brings its tag and the family; empty: the style's own."""

    chosen = Signal(str, str)
    add_wanted = Signal()

    def __init__(self, fonts: Fonts, settings: Settings) -> None:
        super().__init__()
        self._fonts, self._settings = fonts, settings
        self._shown: tuple[str, ...] = ()
        self.buttons: dict[str, FontButton] = {}
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(heading(translate("StyleForm", "Fonts of the languages")))
        self._column.addWidget(self._rows)
        self._column.addWidget(
            hint(translate("StyleForm", "A font that lacks a language's letters is replaced there."))
        )

    def show_style(self, view: StyleView) -> None:
        """Show the fonts for a style."""
        tags = tuple(language.tag for language in view.book.languages)
        if tags != self._shown:
            self._make_rows(tags)
        for language in view.book.languages:
            family = language.fonts.get(view.style.name, "")
            self.buttons[language.tag].show_family(family, family_in(view.catalogue, view.style, language))

    def _make_rows(self, tags: tuple[str, ...]) -> None:
        fresh = QWidget()
        rows = Rows()
        fresh.setLayout(rows)
        self._shown, self.buttons = tags, {}
        for tag in tags:
            name = translate("StyleForm", "Font in {0}").format(native_name(tag))
            button = FontButton(name, self._fonts, self._settings, inherited=translate("StyleForm", "as the style"))
            button.chosen.connect(lambda family, tag=tag: self.chosen.emit(tag, family))
            button.add_wanted.connect(self.add_wanted)
            self.buttons[tag] = button
            rows.add(native_name(tag), button)
        if not tags:
            rows.add("", QLabel(translate("StyleForm", "The book has no language yet.")))
        self._column.replaceWidget(self._rows, fresh)
        self._rows.deleteLater()
        self._rows = fresh


def family_in(catalogue: Catalogue, style: BalloonStyle, language: Language) -> str:
    """Return the family that letters a style in a language; empty without any font."""
    wanted = language.fonts.get(style.name) or language.fonts.get(EVERY_STYLE) or style.font
    try:
        return catalogue.chain(wanted, bold=style.bold, italic=style.italic, language=language.tag)[0].family
    except FontError:
        return ""
