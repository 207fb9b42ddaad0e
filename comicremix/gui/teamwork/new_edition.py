"""Asks for a language, adds it with what is known already, and shows it at the Translate desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from comicremix.app.new_edition import new_edition
from comicremix.app.texts import read_memory
from comicremix.errors import ComicRemixError
from comicremix.exchange.units import Remembered
from comicremix.gui.language_dialog import LanguageDialog
from comicremix.gui.message_bar import Message, message_of
from comicremix.gui.names import native_name
from comicremix.gui.words.memory import memory_folder
from comicremix.model.language import Binding

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
    tag, binding = dialog.tag(), dialog.binding
    memories = (*dialog.memories, *sorted(memory_folder().glob("*.tmx")))
    if not memories:
        _add(window, tag, binding, [])
        return
    job = window.runner.start(translate("Handlers", "Looking into the translation memory"), lambda _: _read(memories))

    def add(found: tuple[list[Remembered], list[ComicRemixError]]) -> None:
        for error in found[1]:
            window.say(message_of(error))
        if window.opened is opened:
            _add(window, tag, binding, found[0])

    job.done.connect(add)


def _read(paths: Sequence[Path]) -> tuple[list[Remembered], list[ComicRemixError]]:
    """Return what the memories hold, those of the user last, and what could not be read; runs in a thread."""
    memory: list[Remembered] = []
    faults: list[ComicRemixError] = []
    for path in paths:
        try:
            memory += read_memory(path)
        except ComicRemixError as error:
            faults.append(error)
    return memory, faults


def _add(window: MainWindow, tag: str, binding: Binding, memory: list[Remembered]) -> None:
    opened = window.opened
    if opened is None:
        return
    book, drafts = new_edition(opened.session.committed, tag, binding=binding, memory=memory)
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
