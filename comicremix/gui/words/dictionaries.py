"""The spelling dictionaries that the window has loaded, each once, in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from comicremix.app.spelling import Speller, find_dictionary, load_speller
from comicremix.errors import InputError
from comicremix.gui.workers import Workers

Find = Callable[[str], Path | None]


class Dictionaries(QObject):
    """``ready`` tells that a language's dictionary is loaded, or that there is none."""

    ready = Signal(str)

    def __init__(self, find: Find = find_dictionary) -> None:
        super().__init__()
        self._find = find
        self._workers = Workers(1)
        self._loaded: dict[str, Speller | None] = {}
        self._awaited: set[str] = set()

    def speller(self, language: str) -> Speller | None:
        """Return the dictionary of a language; None when there is none, or not yet: then it is being loaded."""
        if language not in self._loaded and language not in self._awaited:
            self._awaited.add(language)
            find = self._find
            self._workers.start(lambda: (language, _load(find, language)), self._take)
        return self._loaded.get(language)

    def is_missing(self, language: str) -> bool:
        """Tell whether it is known that there is no dictionary for a language."""
        return language in self._loaded and self._loaded[language] is None

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Wait until everything that was begun is loaded; tell whether it is."""
        return self._workers.wait(milliseconds)

    def _take(self, found: tuple[str, Speller | None]) -> None:
        language, speller = found
        self._awaited.discard(language)
        self._loaded[language] = speller
        self.ready.emit(language)


@lru_cache(maxsize=1)
def dictionaries() -> Dictionaries:
    """Return those of this program; they live as long as it does."""
    return Dictionaries()


def _load(find: Find, language: str) -> Speller | None:
    path = find(language)
    try:
        return load_speller(path) if path is not None else None
    except InputError:  # a damaged dictionary is as good as none
        return None
