"""Marking a text as draft, translated or reviewed, in the name of the user."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

from comicremix.edit.texts import confirm_translation, mark_draft, mark_reviewed
from comicremix.gui.settings import Settings
from comicremix.gui.states import Look
from comicremix.model.book import Book
from comicremix.model.language import TextKey

SETTABLE: tuple[Look, ...] = ("draft", "translated", "reviewed")


def signature(settings: Settings) -> str:
    """Return the name that reviews and remarks are signed with: the user's choice, else what the system says."""
    if settings.reviewer:
        return settings.reviewer
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # the system knows no name
        return ""


def today() -> str:
    """Return the ISO date of the day where the user is."""
    return datetime.now(UTC).astimezone().date().isoformat()


def marked(book: Book, tag: str, key: TextKey, look: Look, settings: Settings) -> Book:
    """Return the book with a text marked as ``look``; translated and reviewed hold for the present source words.

    Raises:
        KeyError: the text has no words in the language.
    """
    if look == "draft":
        return mark_draft(book, tag, key)
    if look == "reviewed":
        return mark_reviewed(book, tag, key, reviewer=signature(settings), on=today())
    return confirm_translation(book, tag, key)
