"""An open book on its way to paper or screen: Frames by page and language, laid out once for each state of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comicremix.app.pictures import BookPictures
from comicremix.layout.balloon import Setting, lettered
from comicremix.layout.book import lay_out_book, lay_out_story_page, setting_of
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.model.reading import note_numbers
from comicremix.model.source import SourcePage
from comicremix.model.style import BalloonStyle
from comicremix.store.folder import OpenBook


@dataclass(frozen=True, slots=True)
class _State:
    """Everything that a page's Frame depends on; compared by identity, but for the numbers."""

    page: Page
    number: int
    language: Language
    styles: tuple[BalloonStyle, ...]
    sources: tuple[SourcePage, ...]
    title: str
    numbers: Mapping[NoteId, int]

    def same(self, other: _State) -> bool:
        return (
            self.page is other.page
            and self.language is other.language
            and self.styles is other.styles
            and self.sources is other.sources
            and (self.number, self.title, self.numbers) == (other.number, other.title, other.numbers)
        )


class Press:
    """Lays out pages of an open book. Not for use from two threads at once: give a background job a press of its
    own."""

    def __init__(self, open_book: OpenBook, catalogue: Catalogue) -> None:
        self.open_book = open_book
        self.catalogue = catalogue
        self.pictures = BookPictures(open_book)
        self._frames: dict[tuple[PageId, str], tuple[_State, Frame]] = {}
        self._setting: Setting | None = None

    def frame(self, book: Book, page_id: PageId, language: str) -> Frame:
        """Return the Frame of a page; the one from before while nothing that it depends on has changed.

        Raises:
            KeyError: no such page or language.
        """
        setting = self._setting_of(book, language)
        page = book.page(page_id)
        number = next(n for n, p in enumerate(book.pages, 1) if p is page)
        title = book.title if number == 1 else ""
        state = _State(page, number, setting.language, book.styles, book.sources, title, setting.numbers)
        known = self._frames.get((page_id, language))
        if known is not None and known[0].same(state):
            return known[1]
        frame = lay_out_story_page(setting, number)
        self._frames[page_id, language] = (state, frame)
        return frame

    def frames(self, book: Book, language: str) -> Iterator[Frame]:
        """Yield every Frame of an edition, notes pages last."""
        return lay_out_book(self._setting_of(book, language))

    def notes_frames(self, book: Book, language: str) -> tuple[Frame, ...]:
        """Return the notes pages of an edition."""
        from comicremix.layout.notes import lay_out_notes

        return lay_out_notes(self._setting_of(book, language), len(book.pages) + 1)

    def overflows(self, book: Book, page_id: PageId, language: str) -> dict[BalloonId, float]:
        """Return the balloons of a page whose words do not fit, with the share by which they stick out."""
        setting = self._setting_of(book, language)
        page = book.page(page_id)
        found = ((balloon.id, lettered(balloon, page, setting)) for balloon in page.balloons)
        return {balloon_id: words.overflow for balloon_id, words in found if words is not None and words.overflow > 0}

    def _setting_of(self, book: Book, language: str) -> Setting:
        last = self._setting
        if last is not None and last.book is book and last.language.tag == language:
            return last
        numbers: Mapping[NoteId, int] | None = None
        if last is not None and last.book.pages is book.pages and last.book.notes is book.notes:
            numbers = last.numbers
        fresh = setting_of(book, language, self.catalogue) if numbers is None else None
        self._setting = fresh or Setting(book, book.language(language), self.catalogue, numbers or note_numbers(book))
        return self._setting
