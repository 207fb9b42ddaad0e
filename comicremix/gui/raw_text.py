"""The words of an edited text as they were typed: Qt's own way out turns no-break spaces into plain ones."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

_BREAKS = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


def raw_words(document: QTextDocument) -> str:
    """Return the words of ``document`` with its line breaks and no-break spaces."""
    return document.toRawText().translate(_BREAKS)


def to_utf16(words: str, position: int) -> int:
    """Return a position as Qt counts: characters beyond the first plane are two."""
    return position if words.isascii() else len(words[:position].encode("utf-16-le", "surrogatepass")) // 2


def utf16_length(words: str) -> int:
    """Return how long Qt takes words for."""
    return to_utf16(words, len(words))


def from_utf16(words: str, position: int) -> int:
    """Return a position of Qt's as Python counts."""
    if words.isascii():
        return position
    return len(words.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "replace"))
