"""What changed in the source words since a translation was made, for labels: struck out what went, underlined what
came, so that no colour is needed to read it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from comicremix.gui.theme import tones
from comicremix.model.differences import Change, word_changes

translate = QCoreApplication.translate


def difference_html(old: str, new: str) -> str:
    """Return both texts as one paragraph of HTML."""
    return "".join(_html(change) for change in word_changes(old, new))


def difference_words(old: str, new: str) -> str:
    """Say what changed, for those who do not see the paragraph."""
    return translate("Difference", "It was made from: “{0}”. Now it says: “{1}”.").format(old, new)


def _html(change: Change) -> str:
    words = escape(change.text).replace("\n", "<br>")
    if change.kind == "gone":
        return f'<s style="color:{tones().danger}">{words}</s>'
    if change.kind == "new":
        return f'<u style="color:{tones().success}; font-weight:600">{words}</u>'
    return words
