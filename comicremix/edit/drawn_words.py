"""Edits of words that stand in the drawing: they are known as texts, and the drawn lettering stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from comicremix.edit.change import change_balloon, changed
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.page import Balloon, Body, Page


def is_unread(balloon: Balloon) -> bool:
    """Tell whether a balloon shows words of the drawing that nobody has typed."""
    return not balloon.text.strip() and balloon.art is not None and balloon.body in (Body.ART, Body.PIECE)


def unread_balloons(pages: Iterable[Page]) -> tuple[BalloonId, ...]:
    """Return the balloons that show words of the drawing which nobody has typed."""
    return tuple(balloon.id for page in pages for balloon in page.balloons if is_unread(balloon))


def take_read_words(book: Book, words: Mapping[BalloonId, str]) -> Book:
    """Make words that were read off the drawing the source texts of their balloons; the drawing stays as it is.

    A balloon that has words, that is gone, or for which there are none stays as it is.
    """
    there = set(unread_balloons(book.pages))
    for balloon_id, text in words.items():
        if text and balloon_id in there:
            book = change_balloon(book, balloon_id, _saying(text))
    return book


def _saying(text: str) -> Callable[[Balloon], Balloon]:
    return lambda balloon: changed(balloon, text=text, as_drawn=True)


def set_as_drawn(book: Book, balloon_ids: Iterable[BalloonId], *, wanted: bool) -> Book:
    """Say whether the source words of balloons are shown as they are drawn, or lettered anew."""
    for balloon_id in balloon_ids:
        book = change_balloon(book, balloon_id, lambda b: changed(b, as_drawn=wanted))
    return book
