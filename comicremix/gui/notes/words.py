"""The words of a note in one line, as lists, menus and hints show them."""

from __future__ import annotations

from functools import lru_cache

from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note_body import body_blocks
from comicremix.model.texts import reading


def note_words(book: Book, language: str, note_id: NoteId) -> str:
    """Return a note's words in an edition, else in the source language; "" for one that is not written yet."""
    body = book.note(note_id).body
    return body_words(reading(book, language, f"note:{note_id}", body).text or body)


@lru_cache(maxsize=4096)
def body_words(body: str) -> str:
    """Return the words of a body alone: no stars, no addresses behind links, no marks of other notes."""
    lines = ("".join(span.text for span in block.spans) for block in body_blocks(body))
    return " ".join(" ".join(lines).split())


def shortened(words: str, longest: int) -> str:
    """Return words cut after the last whole one that has room in ``longest`` characters."""
    if len(words) <= longest:
        return words
    return words[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
