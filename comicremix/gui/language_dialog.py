"""Asks for a language to add to the book: a list to search in, or any BCP 47 tag typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from babel.core import get_global
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.languages import is_tag
from comicremix.gui.fields import hint
from comicremix.gui.names import local_name, native_name
from comicremix.model.book import Book
from comicremix.model.language import Binding
from comicremix.model.scripts import direction_of

translate = QCoreApplication.translate
TAG = Qt.ItemDataRole.UserRole
VARIANTS = ("pt-BR", "pt-PT", "en-GB", "en-US", "es-419", "fr-CA", "de-CH", "zh-Hans", "zh-Hant", "sr-Latn", "sr-Cyrl")
"""Forms of a language that are often translated apart."""


@dataclass(frozen=True, slots=True)
class KnownLanguage:
    """A language that Unicode's locale data can name."""

    tag: str
    own: str
    english: str


@cache
def known_languages() -> tuple[KnownLanguage, ...]:
    """Return the languages with a name of their own, by that name."""
    return tuple(sorted(_known(), key=lambda language: language.own.casefold()))


class LanguageDialog(QDialog):
    """The languages that the book has already are left out."""

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has = {language.tag for language in book.languages} | {book.source_language}
        self.setWindowTitle(translate("LanguageDialog", "Add a language"))
        self.setMinimumSize(400, 440)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("LanguageDialog", "Name or tag, such as Deutsch or pt-BR"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.label = QLabel(translate("LanguageDialog", "&Search"))
        self.label.setBuddy(self.search)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("LanguageDialog", "Languages"))
        self.direction = hint("")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add = self.buttons.addButton(
            translate("LanguageDialog", "Add language"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.add.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.label, self.search, self.list, self.direction, *self._beginnings(), self.buttons):
            column.addWidget(widget)
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(lambda *_: self._show_choice())
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self.memory.clicked.connect(lambda _: self._ask_memory())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._fill("")

    def _beginnings(self) -> tuple[QWidget, ...]:
        """Make what says how the edition begins: its binding, and what is known of its texts."""
        self.from_right = QCheckBox(
            translate("LanguageDialog", "Bind it on the right and turn pages from right to left")
        )
        self.from_right.setChecked(True)
        self.from_right.setToolTip(translate("LanguageDialog", "Pictures are not mirrored."))
        self.memories: list[Path] = []
        self.memory = QPushButton(translate("LanguageDialog", "Use a translation memory…"))
        self.memory.setToolTip(
            translate("LanguageDialog", "Texts whose source words a TMX file knows are filled in as drafts.")
        )
        self.memory.setAutoDefault(False)
        self.known = hint("")
        return self.from_right, self.memory, self.known

    def tag(self) -> str:
        """Return the chosen BCP 47 tag, empty for none."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(TAG)) if row >= 0 else ""

    @property
    def binding(self) -> Binding:
        """On which side the edition is to be bound."""
        rtl = direction_of(self.tag()) == "rtl"
        return "left" if rtl and not self.from_right.isChecked() else "auto"

    def accept(self) -> None:
        if self.tag():
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the cursor is in the search field."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key(), 0)
            if step:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return False

    def _fill(self, words: str) -> None:
        self.list.clear()
        wanted = words.strip().casefold()
        found = [x for x in known_languages() if x.tag not in self._has and _answers(x, wanted)]
        found.sort(key=lambda language: _rank(language, wanted))
        typed = normal_tag(words.strip())
        if typed and typed not in self._has and typed not in {language.tag for language in found}:
            found.insert(0, KnownLanguage(typed, native_name(typed), typed))
        for language in found:
            item = QListWidgetItem(_words(language))
            item.setData(TAG, language.tag)
            self.list.addItem(item)
        if wanted and found:
            self.list.setCurrentRow(0)
        self._show_choice()

    def _ask_memory(self) -> None:
        title = translate("LanguageDialog", "Translation memories")
        names, _ = QFileDialog.getOpenFileNames(self, title, str(Path.home()), "TMX (*.tmx)")
        self.memories += [Path(name) for name in names if Path(name) not in self.memories]
        self.known.setText(", ".join(path.name for path in self.memories))

    def _show_choice(self) -> None:
        tag = self.tag()
        self.from_right.setVisible(direction_of(tag) == "rtl")
        self.add.setEnabled(bool(tag))
        if not tag:
            typed = normal_tag(self.search.text().strip())
            has = typed in self._has if typed else False
            none = translate(
                "LanguageDialog", "No language of this name. Any BCP 47 tag will do, such as fr or zh-Hant."
            )
            self.direction.setText(translate("LanguageDialog", "The book has this language.") if has else none)
            self.direction.setVisible(self.list.count() == 0)
            return
        rtl = direction_of(tag) == "rtl"
        words = translate("LanguageDialog", "Written from right to left.") if rtl else ""
        self.direction.setText(words)
        self.direction.setVisible(rtl)


def normal_tag(words: str) -> str:
    """Return a typed BCP 47 tag in its usual letters (``PT-br`` is ``pt-BR``); empty when it is none."""
    first, *rest = words.replace("_", "-").split("-")
    primary = get_global("language_aliases").get(first.lower(), first.lower())
    shaped = [primary, *(p.title() if len(p) == 4 else p.upper() for p in rest)]
    tag = "-".join(shaped)
    return tag if words.isascii() and is_tag(tag) else ""


def _known() -> Iterator[KnownLanguage]:
    """Yield the languages of Qt's locale data: babel would read a file for each to learn its own name."""
    english = Locale("en").languages
    every = QLocale.matchingLocales(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
    codes = {locale.name().split("_")[0]: locale.language() for locale in every}
    several = {tag.split("-")[0] for tag in VARIANTS}
    for code in sorted(codes):
        # Qt names the form of one country: "American English".
        own = native_name(code) if code in several else QLocale(codes[code]).nativeLanguageName()
        if own and code in english:
            yield KnownLanguage(code, own[:1].upper() + own[1:], english[code])
    for tag in VARIANTS:
        yield KnownLanguage(tag, native_name(tag), Locale.parse(tag, sep="-").get_display_name("en") or tag)


def _answers(language: KnownLanguage, wanted: str) -> bool:
    names = (language.tag, language.own, language.english, local_name(language.tag))
    return any(wanted in name.casefold() for name in names)


def _rank(language: KnownLanguage, wanted: str) -> tuple[bool, bool]:
    """Put the very tag first, then names that begin with the words."""
    names = (language.own, language.english, local_name(language.tag))
    begins = any(name.casefold().startswith(wanted) for name in names)
    return (language.tag.casefold() != wanted, not begins)


def _words(language: KnownLanguage) -> str:
    name = local_name(language.tag)
    same = name.casefold() in (language.own.casefold(), language.tag.casefold())
    return f"{language.own}  ·  {language.tag}" if same else f"{language.own}  ·  {name}  ·  {language.tag}"
