"""A whole edition as Frames: the story's pages, then its endnotes. The last step before painting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comicremix.layout.calm import Calm
from comicremix.layout.frame import Frame
from comicremix.layout.page import lay_out_page
from comicremix.layout.words import Setting
from comicremix.lettering.faces import Catalogue
from comicremix.model.artwork import artwork_of
from comicremix.model.book import Book
from comicremix.model.numbering import numbering_of
from comicremix.model.page_labels import chapter_at, next_label, page_label
from comicremix.model.texts import reading, word


def setting_of(book: Book, language: str, catalogue: Catalogue, *, csl: str = "", calm: Calm | None = None) -> Setting:
    """Gather what laying out ``book`` in ``language`` needs; see ``Setting``.
    Raises KeyError when the book has no such language."""
    return Setting(book, book.language(language), catalogue, numbering_of(book, language), csl, calm)


def lay_out_book(setting: Setting) -> Iterator[Frame]:
    """Yield the edition's Frames one by one."""
    for number in range(1, len(setting.book.pages) + 1):
        yield lay_out_story_page(setting, number)
    if setting.numbers or setting.book.credits or artwork_of(setting.book):
        from comicremix.layout.notes import lay_out_notes

        yield from lay_out_notes(setting, next_label(setting.book))


def lay_out_story_page(setting: Setting, number: int) -> Frame:
    """Lay out page ``number``, counted from 1, with its label, its chapter and its entry in the outline."""
    book, tag = setting.book, setting.language.tag
    page = book.pages[number - 1]
    title = reading(book, tag, "book:title", book.title).text or book.title if number == 1 else ""
    label, chapter = page_label(book, number, tag), chapter_at(book, number, tag)
    called = label if page.part == "cover" else word(book, tag, "word:page").replace("{page}", label)
    title = title or called[:1].upper() + called[1:]
    return replace(lay_out_page(page, setting, label=label, title=title), chapter=chapter)
