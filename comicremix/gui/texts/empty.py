"""What an empty table says: why it is empty, and that this may be good news."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from comicremix.gui.icons import Sign
from comicremix.gui.states import look_name
from comicremix.gui.texts.model import Filter, Wanted

translate = QCoreApplication.translate


GOOD: tuple[Filter, ...] = ("open", "missing", "draft", "stale", "too-long")
"""Where to find nothing is good news."""


def empty_sign(wanted: Wanted) -> QWidget:
    """Return the picture for such a table."""
    good = wanted.which in GOOD and not wanted.words
    return (
        Sign("circle-check", 40, "success") if good else Sign("search" if wanted != Wanted() else "type", 40, "muted")
    )


def empty_words(wanted: Wanted, language: str) -> str:
    """Return the sentence for a table in which nothing is as ``wanted``, in an edition called ``language``."""
    if wanted.words:
        return translate("TextsPanel", "No text holds these words.")
    match wanted.which:
        case "all":
            if wanted.page:
                return translate("TextsPanel", "This page has no texts.")
            return translate("TextsPanel", "No texts yet. Double-click a balloon on the page and type its words.")
        case "open":
            return translate("TextsPanel", "No texts need work in {0}. All of them are translated.").format(language)
        case "missing":
            return translate("TextsPanel", "No texts are missing in {0}.").format(language)
        case "too-long":
            return translate("TextsPanel", "All words fit their balloons in {0}.").format(language)
        case "commented":
            return translate("TextsPanel", "Nobody has written a comment in {0} yet. Write one beneath a text.").format(
                language
            )
        case "own":
            return translate(
                "TextsPanel",
                "No balloon is another in {0} than in all editions. Drag or resize one at this desk, and it is.",
            ).format(language)
        case _:
            return translate("TextsPanel", "No text in {0} is in this state: {1}.").format(
                language, look_name(wanted.which)
            )
