"""What every format needs of an edition: its Frames, its words in order, its endnotes and its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from comicremix.geometry import Outline, path_points, transform_points
from comicremix.layout.balloon import turn_of
from comicremix.layout.citations import Cite, format_citation, language_of
from comicremix.layout.frame import Frame, Group, Image, Item
from comicremix.layout.shapes import lettering_outline
from comicremix.layout.words import Setting, shown_shape
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.ids import NoteId, PageId
from comicremix.model.markup import plain
from comicremix.model.page import Balloon, Page
from comicremix.model.reading import note_numbers
from comicremix.model.texts import reading
from comicremix.paint.pictures import Pictures

Per = Literal["page", "panel"]
Canvas = Literal["square", "portrait", "story", "landscape"]


class Printer(Protocol):
    """Lays out pages of an open book; ``app.press.Press`` is one."""

    @property
    def pictures(self) -> Pictures:
        """Where pixels come from."""

    @property
    def catalogue(self) -> Catalogue:
        """The fonts."""

    def frame(self, book: Book, page_id: PageId, language: str) -> Frame:
        """Return the Frame of a page."""

    def frames(self, book: Book, language: str) -> Iterator[Frame]:
        """Yield every Frame of an edition, notes pages last."""

    def setting(self, book: Book, language: str) -> Setting:
        """Return what an edition is lettered with."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How pictures are wanted. ``dpi`` None: a page pixel is a pixel."""

    dpi: float | None = None
    per: Per = "page"
    canvas: Canvas | None = None
    """A size of social media, with a line that says whose the picture is."""
    quality: int = 92
    """Of JPEG and WebP, 1 to 100."""


def title_in(book: Book, language: str) -> str:
    """Return the title of an edition; the source title where it has none."""
    return reading(book, language, "book:title", book.title).text or book.title


def words_in(book: Book, language: str, balloon: Balloon) -> str:
    """Return a balloon's words in an edition; empty when they are missing."""
    return reading(book, language, f"balloon:{balloon.id}", balloon.text).text if balloon.text else ""


def outline_in(balloon: Balloon, page: Page, setting: Setting) -> Outline:
    """Return the outline that a balloon's words fill in an edition, page pixels."""
    shape = shown_shape(balloon, page, setting)
    outline = path_points(shape.path) if shape.path else lettering_outline(shape)
    return transform_points(outline, turn_of(balloon, page, setting))


@dataclass(frozen=True, slots=True)
class Endnote:
    """A note of an edition. ``works`` are the works that it cites, in words."""

    id: NoteId
    number: int
    text: str
    works: tuple[str, ...]


def endnotes(book: Book, language: str) -> tuple[Endnote, ...]:
    """Return the numbered notes of an edition in their order."""
    known = {reference.id: reference for reference in book.references}
    found = []
    for note_id, number in note_numbers(book).items():
        note = book.note(note_id)
        works = []
        for citation in note.citations:
            if citation.reference in known:
                work = known[citation.reference]
                spans = format_citation(Cite.of(work, citation.locator), language_of(work, language))
                works.append("".join(span.text for span in spans))
        body = reading(book, language, f"note:{note.id}", note.body).text or note.body
        found.append(Endnote(note_id, number, body, tuple(works)))
    return tuple(found)


def credit_line(book: Book, language: str) -> str:
    """Return who made the book and under which licence it stands, in one line."""
    parts = (plain(title_in(book, language)), book.author, book.licence)
    return " · ".join(filter(None, parts))


def without_words(frame: Frame) -> Frame:
    """Return a Frame whose balloons are empty: others will set the words."""
    return replace(frame, items=tuple(_emptied(frame.items)))


def only_art(frame: Frame) -> Frame:
    """Return a Frame without words and without what the program draws around them: most languages share what is
    left."""
    return replace(frame, items=tuple(_undrawn(frame.items)))


def _undrawn(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group) and item.role == "balloon":
            images = tuple(i for i in item.items if isinstance(i, Image))
            if images:
                yield Group("", images)
        elif not _is_mark(item):
            yield replace(item, alt="") if isinstance(item, Group) else item


def _emptied(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group) and item.role == "balloon":
            kept = tuple(i for i in item.items if not isinstance(i, Glyphs) and not _is_mark(i))
            yield replace(item, items=kept)
        else:
            yield item


def _is_mark(item: Item) -> bool:
    return isinstance(item, Group) and item.role == "mark"
