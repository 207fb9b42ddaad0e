"""The translation memory of the open book and of the user, searched for the text in hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from shiboken6 import isValid

from comicremix.app.memory import Memory, Similar, merged, read_memory, segments_of
from comicremix.gui.desk import Desk
from comicremix.gui.workers import Workers
from comicremix.model.language import TextKey


class MemoryShelf(QObject):
    """``ready``: the user's memory for the languages in view is loaded."""

    ready = Signal()

    def __init__(self, desk: Desk, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._folder = desk, folder or memory_folder()
        self._workers = Workers(1)
        self._files: dict[tuple[str, str], Memory | None] = {}
        self._book = Memory(())
        self._of: object = None

    def similar(self, key: TextKey, source: str, language: str) -> tuple[Similar, ...]:
        """Return what is like the source words at a key: of this book at once, of files once they are loaded."""
        book = self._desk.book
        if language == book.source_language or not source:
            return ()
        translations = book.language(language).translations
        if self._of is not translations:
            self._book, self._of = Memory(segments_of(book, language)), translations
        pair = (book.source_language, language)
        if pair not in self._files:
            self._files[pair] = None
            folder = self._folder
            self._workers.start(lambda: (pair, Memory(read_memory(folder, *pair)[0])), self._take)
        files = self._files[pair]
        found = self._book.similar(source, but=key)
        return merged(found, files.similar(source) if files is not None else ())

    def reload(self) -> None:
        """Read the user's memory anew: something came to it."""
        self._files = {}
        self.ready.emit()

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Wait until what was begun is loaded; tell whether it is."""
        return self._workers.wait(milliseconds)

    def _take(self, found: tuple[tuple[str, str], Memory]) -> None:
        if not isValid(self):
            return
        self._files[found[0]] = found[1]
        self.ready.emit()


def memory_folder() -> Path:
    """Return where the user's translation memory is kept, as TMX files."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(data) / "memory"
