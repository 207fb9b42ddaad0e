"""What the commands for words do: find, replace, glossary, translation memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QTextEdit

from comicremix.errors import ComicRemixError
from comicremix.gui.message_bar import Message, message_of
from comicremix.gui.words.memory import memory_folder

if TYPE_CHECKING:
    from comicremix.gui.book_view import BookView
    from comicremix.gui.window import MainWindow
    from comicremix.gui.words.find_dialog import FindDialog

translate = QCoreApplication.translate


class WordCommands:
    """Commands of one window. Its dialogs belong to the view of a book and go with it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "find": self.find, "replace": self.replace, "glossary": self.glossary,
            "memory-files": self.remember_files, "memory-book": self.remember_book,
        }  # fmt: skip

    def find(self) -> None:
        """Find in the texts, first what is selected."""
        if (dialog := self._find_dialog()) is not None:
            dialog.ask(selected_words())

    def replace(self) -> None:
        """Find in the texts and replace."""
        if (dialog := self._find_dialog()) is not None:
            dialog.ask(selected_words(), replacing=True)

    def glossary(self, term: str = "") -> None:
        """Show the glossary of the edition in view, at a term if there is one."""
        from comicremix.gui.words.glossary_dialog import GlossaryDialog

        view = self._window.view
        if view is not None:
            found = view.findChild(GlossaryDialog)
            dialog = found if isinstance(found, GlossaryDialog) else GlossaryDialog(view.opened.desk, view)
            dialog.show_term(term)

    def show_text(self, key: str, language: str) -> None:
        """Show a text of the book at the Translate desk."""
        view = self._window.view
        if view is not None:
            self._window.set_edition(language)
            self._window.show_desk("translate")
            view.texts.show_text(key)

    def remember_files(self) -> None:
        """Ask for TMX files and take them into the user's memory."""
        title = translate("WordCommands", "Translation memories to remember")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(Path.home()), "TMX (*.tmx)")
        if names:
            self.take_files([Path(name) for name in names])

    def take_files(self, paths: list[Path]) -> None:
        """Take TMX files into the user's memory."""
        from comicremix.app.memory import remember_file

        try:
            many = sum(remember_file(memory_folder(), path) for path in paths)
        except ComicRemixError as error:
            self._window.say(message_of(error))
            return
        self._remembered(many)

    def remember_book(self) -> None:
        """Take the finished translations of the book into the user's memory, to find them from other books."""
        from comicremix.app.memory import remember_book

        opened = self._window.opened
        if opened is None:
            return
        try:
            many = remember_book(memory_folder(), opened.session.book, opened.folder.name)
        except ComicRemixError as error:
            self._window.say(message_of(error))
            return
        self._remembered(many)

    def _remembered(self, many: int) -> None:
        self._window.say(Message(_Counted().remembered(many), "good", key="memory"))
        if self._view is not None:
            from comicremix.gui.words.help_panel import WordsHelp

            for helps in self._view.findChildren(WordsHelp):
                helps.shelf.reload()

    def _find_dialog(self) -> FindDialog | None:
        view = self._view
        if view is None:
            return None
        from comicremix.gui.words.find_dialog import FindDialog

        dialog = view.findChild(FindDialog)
        if not isinstance(dialog, FindDialog):
            dialog = FindDialog(view.opened.desk, view)
            dialog.text_wanted.connect(self.show_text)
        return dialog

    @property
    def _view(self) -> BookView | None:
        return self._window.view


class _Counted(QObject):
    """Words with a number in them: Linguist knows plurals by ``tr`` alone."""

    def remembered(self, many: int) -> str:
        return self.tr("%n sentence(s) added to your translation memory.", "", many)


def selected_words() -> str:
    """Return what is selected in the field with the cursor, if it stands on one line."""
    field = QApplication.focusWidget()
    words = ""
    if isinstance(field, QLineEdit):
        words = field.selectedText()
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        cursor: QTextCursor = field.textCursor()
        words = cursor.selectedText()
    return "" if "\u2029" in words else words
