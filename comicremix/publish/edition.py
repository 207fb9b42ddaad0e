"""What every format needs of an edition: its Frames, its words in order, its endnotes and its title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from comicremix.geometry import Outline, path_points, transform_points
from comicremix.layout.balloon import turn_of
from comicremix.layout.citations import Cite, StyleError, format_citation, language_of
from comicremix.layout.credits import artwork_spans
from comicremix.layout.frame import Frame, Group, Image, Item
from comicremix.layout.shapes import lettering_outline
from comicremix.layout.words import Setting, shown_shape
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.artwork import artwork_of
from comicremix.model.book import Book
from comicremix.model.ids import NoteId, PageId
from comicremix.model.markup import Span, parse, plain
from comicremix.model.numbering import numbering_of
from comicremix.model.page import Balloon, Page
from comicremix.model.texts import completeness, reading, word
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

    @property
    def draft_mark(self) -> bool:
        """Whether an edition that is not complete says so."""

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
    label: str
    """What stands for it on the notes pages: a number or a symbol."""
    section: int
    """Where labels begin again: the number of its page or chapter; 0: they never do."""
    text: str
    works: tuple[tuple[Span, ...], ...]

    @property
    def works_plain(self) -> tuple[str, ...]:
        """The works without italics and links."""
        return tuple("".join(span.text for span in work) for work in self.works)


def endnotes(book: Book, language: str, csl: str = "") -> tuple[Endnote, ...]:
    """Return the notes that an edition prints, in their order; none where their marks are switched off.

    Args:
        csl: the citation style that the book brings, XML; empty, or one that cannot be used: the program's own.
    """
    known = {reference.id: reference for reference in book.references}
    archived = word(book, language, "word:archived")
    found = []
    for note_id, label in numbering_of(book, language).labels.items():
        note = book.note(note_id)
        cited = [citation for citation in dict.fromkeys(note.citations) if citation.reference in known]
        works = (
            _cited(
                Cite.of(known[one.reference], one.locator, archived), language_of(known[one.reference], language), csl
            )
            for one in cited
        )
        body = reading(book, language, f"note:{note.id}", note.body).text or note.body
        found.append(Endnote(note_id, label.text, label.section, body, tuple(works)))
    return tuple(found)


def _cited(cite: Cite, language: str, csl: str) -> tuple[Span, ...]:
    try:
        return format_citation(cite, language, csl)
    except StyleError:  # ``check`` says so
        return format_citation(cite, language)


def section_words(book: Book, language: str, section: int) -> str:
    """Return the title above the notes of a section: its page or chapter; empty before the first chapter."""
    if book.note_setup.numbering == "page":
        title = word(book, language, "word:page").replace("{page}", book.pages[section - 1].label or str(section))
        return title[:1].upper() + title[1:]
    begins = [page for page in book.pages if page.chapter][section - 1 : section] if section else []
    return plain(chapter_in(book, language, begins[0])) if begins else ""


def chapter_in(book: Book, language: str, page: Page) -> str:
    """Return the title of the chapter that begins with ``page``, in the markup of texts; empty: none begins."""
    return reading(book, language, f"chapter:{page.id}", page.chapter).text or page.chapter


def draft_words(book: Book, language: str, *, marked: bool = True) -> str:
    """Return what says that an edition is not complete; empty for one that is, or that shall not be ``marked``."""
    if not marked:
        return ""
    share = completeness(book, language)
    return "" if share >= 1 else word(book, language, "word:draft").replace("{share}", str(int(share * 100)))


def credit_paragraphs(book: Book, language: str) -> tuple[tuple[Span, ...], ...]:
    """Return the credits of an edition: what the book says of itself, then whose drawings it shows."""
    words = reading(book, language, "book:credits", book.credits).text or book.credits
    own = tuple(parse(line) for line in words.split("\n") if line.strip())
    return (*own, *(artwork_spans(book, language, rights) for rights in artwork_of(book)))


def credit_line(book: Book, language: str) -> str:
    """Return who made the book and under which licence it stands, in one line."""
    parts = (plain(title_in(book, language)), book.author, book.licence)
    return " · ".join(filter(None, parts))


def without_words(frame: Frame) -> Frame:
    """Return a Frame whose balloons are empty: others will set the words."""
    return replace(frame, items=tuple(_emptied(frame.items)))


def only_art(frame: Frame) -> Frame:
    """Return a Frame without words and without what the program draws around them:
    most languages share what is left."""
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
