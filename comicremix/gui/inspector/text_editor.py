"""One text in the edition in view: source words above, translation below, its state and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.fitting import Fit
from comicremix.edit.texts import confirm_translation, set_translation
from comicremix.gui.characters import RUBY, CharactersButton, writes_ruby
from comicremix.gui.desk import Desk
from comicremix.gui.difference import difference_html, difference_words
from comicremix.gui.fields import hint
from comicremix.gui.inspector.fit_line import FitLine
from comicremix.gui.inspector.remedy_row import RemedyRow
from comicremix.gui.inspector.words_field import WordsField
from comicremix.gui.marking import SETTABLE, marked
from comicremix.gui.names import native_name
from comicremix.gui.notes.chips import chips_of, unknown_chip
from comicremix.gui.settings import Settings
from comicremix.gui.states import SYMBOLS, TONES, Look, look_name, look_of
from comicremix.gui.words.source_terms import SourceTerms
from comicremix.gui.words.spelling import attach_spelling
from comicremix.model.ids import BalloonId
from comicremix.model.language import State, TextKey
from comicremix.model.scripts import direction_of
from comicremix.model.texts import Reading, has_words, reading

translate = QCoreApplication.translate


class TextEditor(QWidget):
    """Edits one text. ``source`` must be told with the key: ``show_text``."""

    next_wanted = Signal()
    text_shown = Signal(str)
    """Another text is in hand: its key."""
    note_wanted = Signal(str)
    """The id of a note whose mark was clicked."""

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._key: TextKey = ""
        self._source = ""
        self._fit: Fit | None = None
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.sign = QLabel()
        self.source = QLabel()
        self.source.setProperty("role", "source")
        self.source.setWordWrap(True)
        self.source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.field = WordsField("")
        self.field.typed.connect(self._typed)
        self.spelling = attach_spelling(self.field, lambda: desk.language if self._key else "", desk)
        self.terms = SourceTerms(self.source, desk)
        self.terms.chosen.connect(self.insert_words)
        self.field.next_wanted.connect(self._next)
        self.field.note_wanted.connect(self.note_wanted)
        self.fit = FitLine()
        self.remedies = RemedyRow(desk)
        self.characters = CharactersButton()
        self.characters.chosen.connect(self.insert_words)
        self.ruby = hint(translate("TextEditor", "A reading beside a word is written {0}.").format(RUBY))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "warning")
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.confirm = QPushButton(translate("TextEditor", "It still holds"))
        self.confirm.clicked.connect(self._confirm)
        self._lay_out()

    @property
    def key(self) -> TextKey:
        return self._key

    def show_text(self, key: TextKey, source: str) -> None:
        """Show the text at ``key`` whose source words are ``source``."""
        if key != self._key:
            self._fit = None
        other, self._key, self._source = key != self._key, key, source
        self._fill()
        if other:
            self.text_shown.emit(key)

    def show_fit(self, fit: Fit | None) -> None:
        """Say how the words fit their balloon; None: they stand in none, or it is not known yet."""
        if fit != self._fit:
            self._fit = fit
            self._fill()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.sign)
        self.states = QWidget()
        row = QHBoxLayout(self.states)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.state_buttons: dict[Look, QToolButton] = {}
        for look in SETTABLE:
            button = QToolButton()
            button.setCheckable(True)
            button.setText(f"{SYMBOLS[look]} {look_name(look)}")
            button.setToolTip(translate("TextEditor", "Mark this text as {0}").format(look_name(look)))
            button.clicked.connect(lambda _checked=False, look=look: self.mark(look))
            self.state_buttons[look] = button
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.fit, 1)
        below.addStretch(0)
        below.addWidget(self.characters, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.source)
        column.addWidget(self.field)
        column.addLayout(below)
        for widget in (self.ruby, self.hint, self.confirm, self.remedies, self.states):
            column.addWidget(widget)
        column.setAlignment(self.confirm, Qt.AlignmentFlag.AlignLeft)

    def _reading(self) -> Reading:
        return reading(self._desk.book, self._desk.language, self._key, self._source)

    def _fill(self) -> None:
        book, tag = self._desk.book, self._desk.language
        is_source = tag == book.source_language
        found = self._reading()
        look = look_of(found, too_long=self._fit is not None and not self._fit.fits)
        name = native_name(tag)
        self.heading.setText(translate("TextEditor", "Text in {0}").format(name))
        self.field.setAccessibleName(self.heading.text())
        self.field.set_direction(book.language(tag).direction)
        self.field.show_notes(chips_of(book, tag, found.text), unknown_chip())
        self.field.set_words(found.text)
        self.source.setVisible(not is_source and bool(self._source or self._is_drawn()))
        self._show_source(found)
        self.source.setAccessibleName(translate("TextEditor", "Words in {0}").format(native_name(book.source_language)))
        self.field.setPlaceholderText(self._placeholder(is_source))
        self.field.setReadOnly(not self._may_write(is_source))
        self.field.setEnabled(is_source or bool(self._source) or self._key.startswith("balloon:"))
        self.characters.show_language(tag)
        self.characters.setEnabled(self.field.isEnabled() and not self.field.isReadOnly())
        self.ruby.setVisible(writes_ruby(tag) and self._key.startswith("balloon:"))
        self.fit.show_fit(self._fit)
        self.remedies.show_balloon(self._key, self._fit)
        self._show_state(look, is_source)
        self._show_hint(found, look)
        self.terms.show(self._source)

    def _show_source(self, found: Reading) -> None:
        """Show the source words; where they have changed since, what changed."""
        self.source.setTextFormat(Qt.TextFormat.RichText if found.stale else Qt.TextFormat.PlainText)
        drawn = translate("TextEditor", "The words stand in the drawing.") if self._is_drawn() else ""
        self.source.setText(difference_html(self._made_from(), self._source) if found.stale else self._source or drawn)
        told = difference_words(self._made_from(), self._source) if found.stale else ""
        self.source.setAccessibleDescription(told)
        direction = direction_of(self._desk.book.source_language)
        self.source.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight
        )

    def _is_drawn(self) -> bool:
        """Tell whether the source words are to be read off the drawing."""
        kind, _, name = self._key.partition(":")
        return not self._source and kind == "balloon" and has_words(self._desk.book.balloon(BalloonId(name)))

    def _made_from(self) -> str:
        return self._desk.book.language(self._desk.language).translations[self._key].source

    def _placeholder(self, is_source: bool) -> str:
        if is_source:
            return translate("TextEditor", "Write the words here.")
        if not self._source and not self._is_drawn():
            words = translate("TextEditor", "No words in {0} yet: write them in that edition first.")
            return words.format(native_name(self._desk.book.source_language))
        return translate("TextEditor", "Write the translation here.")

    def _may_write(self, is_source: bool) -> bool:
        """Fixed words of the source language are the program's; what has no source words yet gets them first."""
        if is_source:
            return not self._key.startswith("word:")
        return bool(self._source) or self._key.startswith("balloon:")

    def _show_state(self, look: Look, is_source: bool) -> None:
        if is_source and look != "too-long":
            self.sign.clear()
        else:
            self.sign.setText(f"{SYMBOLS[look]} {look_name(look)}")
            self.sign.setProperty("tone", TONES[look])
            self.sign.style().polish(self.sign)
        self.states.setVisible(not is_source)
        found = self._reading()
        for state, button in self.state_buttons.items():
            button.setChecked(found.state.value == state and not found.stale)
            button.setEnabled(found.state is not State.MISSING)

    def _show_hint(self, found: Reading, look: Look) -> None:
        self.confirm.setVisible(found.stale)
        if look == "too-long":
            words = translate("TextEditor", "Shorten it, or letter it smaller or in a larger balloon, here alone:")
        elif found.stale:
            words = translate("TextEditor", "The source has changed: what is underlined came, what is struck out went.")
        else:
            words = ""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _typed(self, words: str) -> None:
        desk, found = self._desk, self._reading()
        state = State.DRAFT if found.state is State.DRAFT and not found.stale else State.TRANSLATED
        book = set_translation(desk.book, desk.language, self._key, words, state)
        if desk.language == desk.book.source_language:
            self._source = words
        name = self._key.partition(":")[2] or self._key
        desk.commit(book, translate("TextEditor", "Type words"), merge=f"text:{name}:{desk.language}")

    def insert_words(self, words: str) -> None:
        """Write words at the cursor, in the place of what is selected."""
        if self.field.isReadOnly():
            return
        cursor = self.field.textCursor()
        if words == RUBY and cursor.hasSelection():
            words = f"{{{cursor.selectedText()}|}}"
        cursor.insertText(words)
        if words.endswith("|}"):
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.field.setTextCursor(cursor)
        self.field.setFocus()

    def finish(self) -> None:
        """Say that the text needs no more work: a draft is translated, what was stale still holds."""
        found = self._reading()
        if self._desk.language != self._desk.book.source_language and (found.state is State.DRAFT or found.stale):
            self.mark("translated")

    def _next(self) -> None:
        """Go on to the next text; the one that is left so is done."""
        self.finish()
        self.next_wanted.emit()

    def _confirm(self) -> None:
        desk = self._desk
        desk.commit(
            confirm_translation(desk.book, desk.language, self._key), translate("TextEditor", "Confirm translation")
        )

    def mark(self, look: Look) -> None:
        """Mark the text as draft, translated or reviewed, if it has words."""
        desk = self._desk
        if self._reading().state is State.MISSING or desk.language == desk.book.source_language:
            self._fill()
            return
        book = marked(desk.book, desk.language, self._key, look, self._settings)
        desk.commit(book, translate("TextEditor", "Mark as {0}").format(look_name(look)))
        self._fill()


def balloon_key(balloon_id: BalloonId | str) -> TextKey:
    """Return the key of a balloon's text."""
    return f"balloon:{balloon_id}"
