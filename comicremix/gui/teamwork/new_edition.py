"""Asks for a language, adds it with what is known already, and shows it at the Translate desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from comicremix.app.new_edition import new_edition
from comicremix.app.texts import read_memory
from comicremix.errors import ComicRemixError
from comicremix.exchange.units import Remembered
from comicremix.gui.language_dialog import LanguageDialog
from comicremix.gui.message_bar import Message, message_of
from comicremix.gui.names import native_name

if TYPE_CHECKING:
    from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate


def add_edition(window: MainWindow) -> None:
    """Ask for a language and add it."""
    opened = window.opened
    if opened is None:
        return
    dialog = LanguageDialog(opened.session.book, window)
    if not dialog.exec() or not dialog.tag():
        return
    tag = dialog.tag()
    memory: list[Remembered] = []
    for path in dialog.memories:
        try:
            memory += read_memory(path)
        except ComicRemixError as error:
            window.say(message_of(error))
    _add(window, tag, dialog, memory)


def _add(window: MainWindow, tag: str, dialog: LanguageDialog, memory: list[Remembered]) -> None:
    opened = window.opened
    if opened is None:
        return
    book, drafts = new_edition(opened.session.committed, tag, binding=dialog.binding, memory=memory)
    opened.desk.commit(book, translate("Handlers", "Add edition {0}").format(native_name(tag)))
    window.set_edition(tag)
    window.handlers.desk("translate")
    if drafts:
        words = _Counted().drafts(drafts)
        undo = (translate("Handlers", "Undo"), window.handlers.undo)
        window.say(Message(words, "good", actions=(undo,), key="edition"))


class _Counted(QObject):
    """Words with a number in them: Linguist knows plurals by ``tr`` alone."""

    def drafts(self, count: int) -> str:
        return self.tr("%n text(s) were known and stand there as drafts.", "", count)
