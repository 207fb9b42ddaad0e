"""Characters that a keyboard lacks: those that a language's lettering needs, one click away."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget, QWidgetAction

translate = QCoreApplication.translate
COLUMNS = 8
NO_BREAK, NARROW = "\u00a0", "\u202f"
RUBY = "{漢字|かんじ}"
"""How a reading is written beside its base."""

_COMMON = "…–—’“”"
_SYMBOLS = "♪♫♥★☆°×©"
_OWN = MappingProxyType(
    {
        "fr": f"«»{NARROW}{NO_BREAK}‹›ÀÉÈÇŒœæÆ",
        "de": "„“‚‘»«ẞß",
        "en": "‘",
        "es": "¿¡«»‘áéíóúñ",
        "pt": "«»‘ãõç",
        "it": "«»‘ÀÈÉÌÒÙ",
        "pl": "„”«»‚’",
        "cs": "„“‚‘»«",
        "sk": "„“‚‘»«",
        "hu": "„”»«’",
        "ru": f"«»„“{NO_BREAK}ё№",
        "uk": f"«»„“{NO_BREAK}ґ№",
        "bg": "„“«»№",
        "el": f"«»·;{NO_BREAK}",
        "sv": "”»’",
        "da": "»«„”’",
        "fi": "”»’",
        "nb": "«»‘’",
        "tr": "‘ğşıİ",
        "ar": "«»،؛؟ـ٪",
        "fa": "«»،؛؟\u200c٪",
        "he": "״׳־„”₪",
        "ja": "「」『』（）・‥〜ー！？‼⁉、。",
        "zh": "「」『』《》（）·，。！？、～",
        "ko": "「」『』·~！？",
        "th": "ๆฯ",
        "hi": "।॥",
        "bn": "।॥",
        "vi": "ăâđêôơư",
    }
)
_SEEN = MappingProxyType({NO_BREAK: "⍽", NARROW: "⎵", "\u200c": "⎮"})


def characters_for(tag: str) -> tuple[str, ...]:
    """Return the characters to offer for a language, its own first, none twice."""
    own = _OWN.get(tag.split("-", maxsplit=1)[0].lower(), "")
    return tuple(dict.fromkeys((*own, *_COMMON, *_SYMBOLS)))


def writes_ruby(tag: str) -> bool:
    """Tell whether readings are set beside the words of a language."""
    return tag.split("-", maxsplit=1)[0].lower() in ("ja", "zh")


class CharactersButton(QToolButton):
    """Opens a small board of characters; ``chosen`` tells which one was clicked."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._tag = ""
        self.setText("Ω")
        words = translate("Characters", "Special characters")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.board = QMenu(self)
        self.setMenu(self.board)
        self.buttons: dict[str, QToolButton] = {}

    def show_language(self, tag: str) -> None:
        """Offer what is written in a language."""
        if tag == self._tag:
            return
        self._tag = tag
        self.board.clear()
        action = QWidgetAction(self.board)
        action.setDefaultWidget(self._make_board(characters_for(tag)))
        self.board.addAction(action)
        if writes_ruby(tag):
            ruby = self.board.addAction(translate("Characters", "Reading beside a word: {0}").format(RUBY))
            ruby.triggered.connect(lambda _checked=False: self.chosen.emit(RUBY))

    def _make_board(self, characters: tuple[str, ...]) -> QWidget:
        board = QWidget()
        grid = QGridLayout(board)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setSpacing(2)
        self.buttons = {}
        for number, character in enumerate(characters):
            button = QToolButton()
            button.setText(shown_character(character))
            button.setMinimumSize(32, 32)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            name = character_name(character)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, character=character: self._choose(character))
            self.buttons[character] = button
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        return board

    def _choose(self, character: str) -> None:
        self.board.close()
        self.chosen.emit(character)


def shown_character(character: str) -> str:
    """Return a character, or a sign for one that cannot be seen."""
    return _SEEN.get(character, character)


def character_name(character: str) -> str:
    """Return a character's name as Unicode has it, in small letters; those that cannot be seen are explained."""
    if character == NO_BREAK:
        return translate("Characters", "space that keeps two words on one line")
    if character == NARROW:
        return translate("Characters", "narrow space that keeps a mark with its word")
    return unicodedata.name(character, character).lower()
