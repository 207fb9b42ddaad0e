"""The states of a text as shapes, words and colours: readable without colour."""

from __future__ import annotations

from typing import Literal, assert_never

from PySide6.QtCore import QCoreApplication, QObject

from comicremix.model.language import State
from comicremix.model.texts import Reading

translate = QCoreApplication.translate
Look = Literal["missing", "draft", "translated", "reviewed", "stale", "too-long"]

SYMBOLS: dict[Look, str] = {
    "missing": "○", "draft": "◔", "translated": "●", "reviewed": "✓", "stale": "↻", "too-long": "!",
}  # fmt: skip
TONES: dict[Look, str] = {
    "missing": "muted", "draft": "warning", "translated": "accent", "reviewed": "success", "stale": "warning",
    "too-long": "danger",
}  # fmt: skip


def look_of(reading: Reading, *, too_long: bool = False) -> Look:
    """Return what is most pressing about a text."""
    if reading.state is State.MISSING:
        return "missing"
    if too_long:
        return "too-long"
    if reading.stale:
        return "stale"
    if reading.state is State.DRAFT:
        return "draft"
    return "reviewed" if reading.state is State.REVIEWED else "translated"


def look_name(look: Look) -> str:
    """Return the word for a state."""
    match look:
        case "missing":
            return translate("States", "missing")
        case "draft":
            return translate("States", "draft")
        case "translated":
            return translate("States", "translated")
        case "reviewed":
            return translate("States", "reviewed")
        case "stale":
            return translate("States", "source has changed")
        case "too-long":
            return translate("States", "too long")
        case _:
            assert_never(look)


class _Counted(QObject):
    """Words with a number in them: Linguist knows plurals by ``tr`` alone."""

    def too_many(self, count: int) -> str:
        return self.tr("about %n character(s) too long", "", count)


def too_many_words(count: int) -> str:
    """Say by how many characters a text is too long for its balloon."""
    return _Counted().too_many(max(1, count))
