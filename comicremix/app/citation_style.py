"""The citation style that a book brings: a CSL file in its folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

_NAME = re.compile(r"[\w.-]+\.csl")
"""A file's name alone: a book must not make the program read what lies elsewhere."""


class BookStyle:
    """Reads the style anew when its file has changed."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder
        self._known: tuple[str, int, str] = ("", 0, "")

    def names(self) -> tuple[str, ...]:
        """Return the names of the styles in the book's folder."""
        try:
            return tuple(sorted(path.name for path in self._folder().glob("*.csl") if _NAME.fullmatch(path.name)))
        except OSError:
            return ()

    def text(self, name: str) -> str:
        """Return the XML of the style; empty when the book names none, or its file cannot be read."""
        if not _NAME.fullmatch(name):
            return ""
        path = self._folder() / name
        try:
            stamp = path.stat().st_mtime_ns
            if self._known[:2] != (name, stamp):
                self._known = (name, stamp, path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            return ""
        return self._known[2]
