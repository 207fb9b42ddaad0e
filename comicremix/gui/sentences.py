"""What the layers below say, in the window's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from comicremix.errors import Sentence

CONTEXT = "Errors"
"""Where ``.ci/translations`` puts the templates of sentences."""


def said(words: object) -> str:
    """Return a sentence in the window's language; any other value as it is."""
    if not isinstance(words, Sentence):
        return str(words)
    template = QCoreApplication.translate(CONTEXT, words.template)
    values = {name: said(value) for name, value in words.values.items()}
    return template.format_map(values) if values else template


def said_lines(words: Iterable[object]) -> str:
    """Return sentences one below the other."""
    return "\n".join(said(each) for each in words)
