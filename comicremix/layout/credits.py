"""Whose drawings an edition shows, as words: title, author, licence with its address, and where it comes from."""

from __future__ import annotations

from comicremix.model.artwork import licence_url, licence_word
from comicremix.model.book import Book
from comicremix.model.markup import Span
from comicremix.model.source import Rights
from comicremix.model.texts import word

SEPARATOR = " · "
"""Read alike from both sides, and no part of a name or a title."""


def artwork_spans(book: Book, language: str, rights: Rights) -> tuple[Span, ...]:
    """Return one entry of the credits: ``Artwork (adapted) – *Title* · Author · CC BY 4.0 · https://…``.

    Licences of Creative Commons ask for title, author, source, the licence with its address, and for the news that the
    work was changed (CC BY 4.0, section 3(a)(1)).
    """
    head = f"{word(book, language, 'word:artwork')} ({word(book, language, 'word:adapted')}) – "
    parts: list[Span] = []
    if rights.title:
        parts.append(Span(rights.title, italic=True))
    if rights.author:
        parts.append(Span(rights.author))
    if rights.licence:
        parts.append(_licence(book, language, rights.licence))
    if rights.url:
        parts.append(Span(rights.url, link=rights.url if rights.url.startswith(("http://", "https://")) else ""))
    joined = [span for part in parts for span in (Span(SEPARATOR), part)]
    return (Span(head, bold=True), *joined[1:])


def _licence(book: Book, language: str, licence: str) -> Span:
    key = licence_word(licence)
    return Span(word(book, language, key) if key else licence, link=licence_url(licence))
