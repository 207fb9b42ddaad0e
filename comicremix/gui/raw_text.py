"""The words of an edited text as they were typed: Qt's own way out turns no-break spaces into plain ones."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

_BREAKS = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


def raw_words(document: QTextDocument) -> str:
    """Return the words of ``document`` with its line breaks and no-break spaces."""
    return document.toRawText().translate(_BREAKS)
