"""Red waves under misspelt words of an editor, and what may have been meant in its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from comicremix.app.spelling import Misspelt, misspelt
from comicremix.gui.desk import Desk
from comicremix.gui.raw_text import from_utf16, raw_words, to_utf16
from comicremix.gui.theme import tones
from comicremix.gui.words.dictionaries import Dictionaries, dictionaries
from comicremix.gui.words.known import KnownWords
from comicremix.model.spelled import words_to_spell

translate = QCoreApplication.translate
Editor = QPlainTextEdit | QTextEdit
PAUSE_MS = 250
"""How long nobody types before the words are judged."""


def attach_spelling(editor: Editor, language_of: Callable[[], str], desk: Desk | None = None) -> SpellingMarks:
    """Mark misspelt words of an editor while it lives.

    Args:
        language_of: gives the BCP 47 tag of what is written there, or nothing: then nothing is marked.
        desk: its book knows names and words of its glossary, and keeps those that the user adds.
    """
    return SpellingMarks(editor, language_of, desk, dictionaries())


class SpellingMarks(QObject):
    """Belongs to its editor. The word that is being typed is not judged before the cursor has left it."""

    def __init__(self, editor: Editor, language_of: Callable[[], str], desk: Desk | None, known: Dictionaries) -> None:
        super().__init__(editor)
        self._editor, self._language_of, self._dictionaries = editor, language_of, known
        self._known = KnownWords(desk) if desk is not None else None
        self.found: tuple[Misspelt, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._typing = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        editor.textChanged.connect(self._changed)
        editor.cursorPositionChanged.connect(self._moved)
        known.ready.connect(self._ready)
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)
        if desk is not None:
            desk.book_changed.connect(self._pause.start)
            desk.language_changed.connect(self._pause.start)
        self._pause.start()

    def look(self) -> None:
        """Judge the words now, if anybody sees them."""
        self._pause.stop()
        if not self._editor.isVisible():
            return
        language, words = self._language_of(), raw_words(self._editor.document())
        speller = self._dictionaries.speller(language) if language and words.strip() else None
        sets = self._known.sets(language) if self._known is not None and speller is not None else ()
        found = misspelt(words, language, speller, sets) if speller is not None else ()
        caret = from_utf16(words, self._editor.textCursor().position())
        if self._typing and self._editor.hasFocus():
            found = tuple(each for each in found if each.end != caret)
        seen = (words, found, tones().danger)
        if seen != self._seen:
            self._seen, self.found = seen, found
            self._mark(words)

    def menu_at(self, place: QPoint | None) -> QMenu:
        """Return the editor's menu, headed by what may have been meant at a place
        of its viewport (None: at the cursor)."""
        menu = self._editor.createStandardContextMenu()
        cursor = self._editor.textCursor() if place is None else self._editor.cursorForPosition(place)
        at = from_utf16(raw_words(self._editor.document()), cursor.position())
        self.look()
        for each in self.found:
            if each.start <= at <= each.end and not self._editor.isReadOnly():
                self._head(menu, each)
        self._offer_to_forget(menu, at)
        return menu

    def replace(self, word: Misspelt, put: str) -> None:
        """Write another word in the place of a misspelt one."""
        words = raw_words(self._editor.document())
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(to_utf16(words, word.start))
        cursor.setPosition(to_utf16(words, word.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(put)
        self._typing = False
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            menu = self.menu_at(None if by_key else event.pos())
            corner = self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft())
            menu.exec(corner if by_key else event.globalPos())
            menu.deleteLater()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._moved()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.Show):
            self._pause.start()
        return False

    @Slot(str)
    def _ready(self, language: str) -> None:
        if language == self._language_of():
            self.look()

    def _changed(self) -> None:
        self._typing = self._editor.hasFocus()
        self._pause.start()

    def _moved(self) -> None:
        if self._typing and not self._pause.isActive():
            self._typing = False
            self._pause.start()

    def _mark(self, words: str) -> None:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(tones().danger))
        selections = []
        for each in self.found:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._editor.document())
            cursor.setPosition(to_utf16(words, each.start))
            cursor.setPosition(to_utf16(words, each.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self._editor.setExtraSelections(selections)

    def _head(self, menu: QMenu, word: Misspelt) -> None:
        """Put suggestions before the menu's own entries."""
        speller = self._dictionaries.speller(self._language_of())
        first = next(iter(menu.actions()), None)
        if speller is None or first is None:
            return
        entries: list[QAction] = []
        for put in speller.suggest(word.word):
            action = QAction(put, menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _=False, put=put: self.replace(word, put))
            entries.append(action)
        if not entries:
            nothing = QAction(translate("Spelling", "Nothing like it in the dictionary"), menu)
            nothing.setEnabled(False)
            entries.append(nothing)
        if self._known is not None:
            add = QAction(translate("Spelling", "“{0}” is right: add it to the book's words").format(word.word), menu)
            add.triggered.connect(lambda _=False: self.accept(word))
            entries.append(add)
        menu.insertActions(first, entries)
        menu.insertSeparator(first)

    def _offer_to_forget(self, menu: QMenu, at: int) -> None:
        """Put a way back before the menu's own entries, where a word stands that a hand has added."""
        known, language = self._known, self._language_of()
        here = (word for word, span in words_to_spell(raw_words(self._editor.document())) if span[0] <= at <= span[1])
        word = next((found for each in here if known and (found := known.added(language, each))), None)
        first = next(iter(menu.actions()), None)
        if known is None or word is None or first is None:
            return
        forget = QAction(translate("Spelling", "Take “{0}” out of the book's words").format(word), menu)
        name = translate("Spelling", "Take “{0}” out of the known words").format(word)
        forget.triggered.connect(lambda _=False: known.remove(language, word, name))
        menu.insertAction(first, forget)
        menu.insertSeparator(first)

    def accept(self, word: Misspelt) -> None:
        """Let the book know a word."""
        if self._known is not None:
            name = translate("Spelling", "Add “{0}” to the known words").format(word.word)
            self._known.add(self._language_of(), word.word, name)
            self.look()
