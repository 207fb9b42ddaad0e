"""The languages that the window offers for editions, and the dialog that adds one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QListView, QVBoxLayout, QWidget

from comicremix.app.languages import is_tag
from comicremix.gui.fields import hint
from comicremix.gui.names import local_name, native_name
from comicremix.model.scripts import direction_of

translate = QCoreApplication.translate

OFFERED = [
    "ar",
    "bg",
    "bn",
    "br",
    "bs",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "en",
    "eo",
    "es",
    "et",
    "eu",
    "fa",
    "fi",
    "fil",
    "fr",
    "ga",
    "gd",
    "gl",
    "gu",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "is",
    "it",
    "ja",
    "ka",
    "kk",
    "ko",
    "ku",
    "lb",
    "lt",
    "lv",
    "mk",
    "ml",
    "mr",
    "ms",
    "mt",
    "nb",
    "ne",
    "nl",
    "nn",
    "oc",
    "pa",
    "pl",
    "pt",
    "pt-BR",
    "ro",
    "ru",
    "rw",
    "sk",
    "sl",
    "so",
    "sq",
    "sr",
    "sv",
    "sw",
    "ta",
    "te",
    "th",
    "tr",
    "uk",
    "ur",
    "uz",
    "vi",
    "zh-Hans",
    "zh-Hant",
    "zu",
]
"""Tags in the list; any other BCP 47 tag can be typed."""


def language_words(tag: str) -> str:
    """Return a language for a list: its own name, the window's name for it, its tag."""
    own, local = native_name(tag), local_name(tag)
    both = own if own.casefold() == local.casefold() else f"{own} · {local}"
    return f"{both} ({tag})"


def fill_languages(box: QComboBox, *, chosen: str) -> None:
    """Fill a combo box with the languages on offer, by their own names."""
    for tag in sorted(OFFERED, key=lambda tag: native_name(tag).casefold()):
        box.addItem(language_words(tag), tag)
    box.setCurrentIndex(box.findData(chosen))


class LanguageDialog(QDialog):
    """Asks for a language to add; ``tag`` is the answer."""

    def __init__(self, taken: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("LanguageDialog", "Add an edition"))
        self._taken = frozenset(taken)
        tags = sorted((tag for tag in OFFERED if tag not in self._taken), key=lambda tag: native_name(tag).casefold())
        self._tags = {language_words(tag): tag for tag in tags}
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("LanguageDialog", "Find a language, or type a tag such as pt-BR"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setAccessibleName(translate("LanguageDialog", "Languages"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(QStringListModel(list(self._tags), self))
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list.setModel(self._found)
        self.words = hint("")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("LanguageDialog", "Add edition"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.search, self.list, self.words, buttons):
            column.addWidget(widget)
        self.resize(440, 480)
        self.search.textChanged.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._judge())
        self.list.activated.connect(lambda _: self.accept())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._judge()

    @property
    def tag(self) -> str:
        """The chosen language, else the tag that was typed; empty: none."""
        chosen = self._tags.get(str(self.list.currentIndex().data()))
        typed = self.search.text().strip()
        if chosen is not None:
            return chosen
        return typed if typed and typed not in self._taken and is_tag(typed) else ""

    def _narrow(self, words: str) -> None:
        self._found.setFilterFixedString(words)
        if self._found.rowCount() and words:
            self.list.setCurrentIndex(self._found.index(0, 0))
        self._judge()

    def _judge(self) -> None:
        tag = self.tag
        self._ok.setEnabled(bool(tag))
        if not tag:
            self.words.setText(translate("LanguageDialog", "Choose the language of the new edition."))
        elif direction_of(tag) == "rtl":
            self.words.setText(translate("LanguageDialog", "{0} is set from right to left.").format(native_name(tag)))
        else:
            self.words.setText(translate("LanguageDialog", "{0} is set from left to right.").format(native_name(tag)))
