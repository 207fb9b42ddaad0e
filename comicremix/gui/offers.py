"""The few things that the window asks: what becomes of unsaved work of an earlier run, of a book that another program
has changed, of unsaved changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from comicremix.errors import BookChangedOnDisk
from comicremix.gui.message_bar import Message
from comicremix.gui.sentences import said_lines
from comicremix.model.book import Book

if TYPE_CHECKING:
    from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate
RECOVERY, CONFLICT = "recovery", "conflict"
Answer = QMessageBox.StandardButton


class Offers(QObject):
    """Bars with two ways out."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._recovered: Book | None = None

    def recovery(self, recovered: Book) -> None:
        """Offer unsaved work of an earlier run. Until it is answered nothing can be edited: none of it gets lost."""
        window = self._window
        if window.opened is None or window.view is None:
            return
        self._recovered = recovered
        window.opened.saver.hold(True)
        window.view.setEnabled(False)
        restore = (translate("Window", "Restore"), self._restore)
        discard = (translate("Window", "Discard"), self._discard)
        words = translate("Window", "There is unsaved work from last time.")
        detail = translate("Window", "Restore it, or go on with the book as it was saved.")
        window.say(Message(words, "warning", detail, (restore, discard), key=RECOVERY, stays=True))

    def conflict(self, error: BookChangedOnDisk) -> None:
        """Tell that another program has changed the book."""
        window = self._window
        anyway = (translate("Window", "Save anyway"), lambda: window.save(force=True))
        reload = (translate("Window", "Reload"), window.reload)
        words = translate("Window", "The book was changed by another program since it was opened.")
        detail = said_lines((error.what, error.remedy))
        window.say(Message(words, "warning", detail, (anyway, reload), key=CONFLICT, stays=True))

    def reloading(self) -> None:
        """Tell, before anything is saved, that another program has changed more than words."""
        window = self._window
        if any(message.key == CONFLICT for message in window.messages.messages):
            return
        words = translate("Window", "Pages or settings of the book were changed by another program.")
        detail = translate("Window", "Reload to see them; what is not saved yet is kept and offered.")
        reload = (translate("Window", "Reload"), window.reload)
        window.say(Message(words, "info", detail, (reload,), key=CONFLICT))

    def withdraw(self) -> None:
        """Take all offers away: the book is left."""
        self._recovered = None
        self._window.messages.take_away(RECOVERY)
        self.withdraw_conflict()

    def withdraw_conflict(self) -> None:
        self._window.messages.take_away(CONFLICT)

    def _restore(self) -> None:
        opened = self._window.opened
        if opened is not None and self._recovered is not None:
            opened.session.commit(self._recovered, translate("Window", "Restore unsaved work"))
        self._answered()

    def _discard(self) -> None:
        if self._window.opened is not None:
            self._window.opened.open_book.discard_recovery()
        self._answered()

    def _answered(self) -> None:
        self._recovered = None
        window = self._window
        if window.view is not None and window.opened is not None:
            window.view.setEnabled(True)
            window.view.canvas.setFocus()
            window.opened.saver.hold(False)


def ask_about_changes(parent: QWidget, title: str) -> Answer:
    """Ask what becomes of unsaved changes: Save, Discard or Cancel."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Window", "Unsaved changes"))
    box.setText(translate("Window", "Save the changes of “{0}”?").format(title))
    box.setStandardButtons(Answer.Save | Answer.Discard | Answer.Cancel)
    box.button(Answer.Save).setText(translate("Window", "Save"))
    box.button(Answer.Discard).setText(translate("Window", "Don't save"))
    box.setDefaultButton(Answer.Save)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    return Answer(box.exec())
