"""An open book on its way to paper or screen: Frames by page and language, laid out once for each state of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from comicremix.app.citation_style import BookStyle
from comicremix.app.fitting import Fit, fit_of, fits_of
from comicremix.app.pictures import BookPictures
from comicremix.app.remedies import Remedies, remedies
from comicremix.geometry import Affine
from comicremix.layout.balloon import turn_of
from comicremix.layout.book import lay_out_book, lay_out_story_page, setting_of
from comicremix.layout.calm import Calm
from comicremix.layout.frame import Frame, Group, Item
from comicremix.layout.page import lay_out_page
from comicremix.layout.words import Setting, fitted_shape, lettered, shown_shape
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId
from comicremix.model.language import Language
from comicremix.model.note import Pin
from comicremix.model.note_setup import NoteSetup
from comicremix.model.page import Page, Shape
from comicremix.model.page_labels import chapter_at, page_label
from comicremix.model.source import SourcePage
from comicremix.model.style import BalloonStyle
from comicremix.store.folder import OpenBook

if TYPE_CHECKING:  # the engine is loaded when the first words are set
    from comicremix.lettering.galley import Galley


@dataclass(frozen=True, slots=True)
class _State:
    """Everything that a page's Frame depends on; compared by identity, but for notes."""

    page: Page
    number: int
    called: tuple[str, str]
    """Its label and its chapter, which other pages have a say in."""
    language: Language
    styles: tuple[BalloonStyle, ...]
    sources: tuple[SourcePage, ...]
    title: str
    numbers: Mapping[NoteId, str]
    notes: NoteSetup
    pins: tuple[tuple[NoteId, Pin], ...]
    """Of the notes that are fastened to the page or to something on it."""

    def same(self, other: _State) -> bool:
        return (
            self.page is other.page
            and self.language is other.language
            and self.styles is other.styles
            and self.sources is other.sources
            and (self.number, self.called, self.title, self.notes)
            == (other.number, other.called, other.title, other.notes)
            and self.numbers == other.numbers
            and self.pins == other.pins
        )


KEPT_FRAMES = 8
"""States of a page in one language whose Frames are kept: undo and redo find them."""


class Press:
    """Lays out pages of an open book. Not for use from two threads at once:
    give a background job a press of its own."""

    def __init__(self, open_book: OpenBook, catalogue: Catalogue) -> None:
        self.open_book = open_book
        self.catalogue = catalogue
        self.pictures = BookPictures(open_book)
        self._frames: dict[tuple[PageId, str], list[tuple[_State, Frame]]] = {}
        self.style = BookStyle(lambda: open_book.folder)
        # without a folder there are no pixels
        self._calm: Calm | None = self.pictures.calm if cast("OpenBook | None", open_book) is not None else None
        self._setting: Setting | None = None

    def another(self) -> Press:
        """Return a press of the same book, for a background job."""
        return Press(self.open_book, self.catalogue)

    def style_names(self) -> tuple[str, ...]:
        """Return the citation styles that the book brings."""
        return self.style.names()

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Letter in other fonts from now on: some were added or taken away."""
        self.catalogue = catalogue
        self._frames.clear()
        self._setting = None

    def frame(self, book: Book, page_id: PageId, language: str) -> Frame:
        """Return the Frame of a page; the one from before while nothing that it depends on has changed. Of a page that
        has changed, what looks as before are the same objects as before: painters know them by identity.

        Raises:
            KeyError: no such page or language.
        """
        setting = self.setting(book, language)
        state = _state_of(book, page_id, setting)
        kept = self._frames.setdefault((page_id, language), [])
        found = next((entry for entry in kept if entry[0].same(state)), None)
        if found is None:
            frame = lay_out_story_page(setting, state.number)
            found = (state, _with_kept_items(frame, kept[0][1]) if kept else frame)
        others = [entry for entry in kept if entry is not found]
        kept[:] = [found, *others[: KEPT_FRAMES - 1]]
        return found[1]

    def kept_frame(self, book: Book, page_id: PageId, language: str) -> Frame | None:
        """Return the Frame of a page if it need not be laid out. Raises KeyError as ``frame`` does."""
        state = _state_of(book, page_id, self.setting(book, language))
        kept = self._frames.get((page_id, language), ())
        return next((frame for known, frame in kept if known.same(state)), None)

    def adopt(self, book: Book, page_id: PageId, language: str, frame: Frame) -> None:
        """Keep a Frame that another press has laid out. Raises KeyError as ``frame`` does."""
        if self.kept_frame(book, page_id, language) is None:
            state = _state_of(book, page_id, self.setting(book, language))
            kept = self._frames.setdefault((page_id, language), [])
            frame = _with_kept_items(frame, kept[0][1]) if kept else frame
            kept[:] = [(state, frame), *kept[: KEPT_FRAMES - 1]]

    def to_letter(self, book: Book, page_id: PageId, language: str) -> int:
        """Return how many balloons of a page must be lettered anew for its Frame. Raises KeyError as ``frame`` does."""
        if self.kept_frame(book, page_id, language) is not None:
            return 0
        state = _state_of(book, page_id, self.setting(book, language))
        kept = self._frames.get((page_id, language))
        before = kept[0][0] if kept else None
        if before is None or before.styles is not state.styles or _manner(before.language) != _manner(state.language):
            return len(state.page.balloons)
        known = {id(balloon) for balloon in before.page.balloons}
        return sum(id(balloon) not in known for balloon in state.page.balloons)

    def frames(self, book: Book, language: str) -> Iterator[Frame]:
        """Yield every Frame of an edition, notes pages last."""
        return lay_out_book(self.setting(book, language))

    def note_frame(self, book: Book, note_id: NoteId, language: str) -> Frame | None:
        """Return one note as the notes pages show it; None for a book without pages. Raises KeyError for an unknown
        note or language, FontError when nothing can set it."""
        from comicremix.layout.back.preview import lay_out_note

        return lay_out_note(self.setting(book, language), note_id)

    def overflows(self, book: Book, page_id: PageId, language: str) -> dict[BalloonId, float]:
        """Return the balloons of a page whose words do not fit, with the share by which they stick out."""
        found = self.fits(book, page_id, language)
        return {balloon_id: fit.overflow for balloon_id, fit in found.items() if not fit.fits}

    def fits(self, book: Book, page_id: PageId, language: str) -> dict[BalloonId, Fit]:
        """Return how the words fit in every balloon of a page that has words. Raises KeyError as ``frame`` does."""
        return fits_of(book.page(page_id), self.setting(book, language))

    def fit(self, book: Book, balloon_id: BalloonId, language: str) -> Fit | None:
        """Return how the words fit in one balloon; None when it has none. Raises KeyError as ``frame`` does."""
        page = book.page_of(balloon_id)
        return fit_of(page.balloon(balloon_id), page, self.setting(book, language))

    def remedies(self, book: Book, balloon_id: BalloonId, language: str) -> Remedies:
        """Return what would help the words of a balloon that are too long. Raises KeyError as ``frame`` does."""
        return remedies(lambda tried: self.setting(tried, language), book, balloon_id, language)

    def grown_shapes(self, book: Book, page_id: PageId, language: str) -> dict[BalloonId, Shape]:
        """Return the shapes of the balloons of a page that grow with their words, as they are in the edition."""
        growing = [balloon for balloon in book.page(page_id).balloons if balloon.grow]
        if not growing:
            return {}
        page, setting = book.page(page_id), self.setting(book, language)
        return {balloon.id: shown_shape(balloon, page, setting) for balloon in growing}

    def fitted_shape(self, book: Book, balloon_id: BalloonId, language: str) -> Shape:
        """Return the shape in which a balloon just holds its words. Raises KeyError as ``frame`` does."""
        page = book.page_of(balloon_id)
        return fitted_shape(page.balloon(balloon_id), page, self.setting(book, language))

    def part(
        self, book: Book, page_id: PageId, language: str, keep: Callable[[Page], Page]
    ) -> tuple[Frame, dict[BalloonId, Fit]]:
        """Lay out only what ``keep`` leaves of a page, at the sizes that it has on the whole page; return how its words
        fit too. Nothing of it is kept. Raises KeyError as ``frame`` does."""
        page, setting = book.page(page_id), self.setting(book, language)
        part = keep(page)
        setting.lend_sizes(page, part)
        return lay_out_page(part, setting), fits_of(part, setting)

    def galley(self, book: Book, page_id: PageId, language: str, balloon_id: BalloonId) -> tuple[Galley, Affine] | None:
        """Return a balloon's lines as they are set, and how they are turned on the page; None when it has no words.

        Raises:
            KeyError: no such page, language or balloon.
        """
        page, setting = book.page(page_id), self.setting(book, language)
        balloon = page.balloon(balloon_id)
        words = lettered(balloon, page, setting)
        if words is None or words.galley is None:
            return None
        return words.galley, turn_of(balloon, page, setting)

    def setting(self, book: Book, language: str) -> Setting:
        """Return what lays out the book in a language, with what is remembered of the book before."""
        last = self._setting
        if last is not None and last.book is book and last.language.tag == language:
            return last
        csl, calm = self.style.text(book.note_setup.style), self._calm
        if last is not None and last.language.tag == language and _same_notes(last.book, book):
            self._setting = Setting(book, book.language(language), self.catalogue, last.numbering, csl, calm)
        else:
            self._setting = setting_of(book, language, self.catalogue, csl=csl, calm=calm)
        return self._setting


def _state_of(book: Book, page_id: PageId, setting: Setting) -> _State:
    page = book.page(page_id)
    number = next(n for n, p in enumerate(book.pages, 1) if p is page)
    title = book.title if number == 1 else ""
    numbers = setting.numbering.on(page_id)
    owners = {page.id, *(panel.id for panel in page.panels), *(balloon.id for balloon in page.balloons)}
    pins = tuple((note.id, pin) for note in book.notes for pin in note.pins if pin.owner in owners)
    tag = setting.language.tag
    called = (page_label(book, number, tag), chapter_at(book, number, tag))
    return _State(
        page, number, called, setting.language, book.styles, book.sources, title, numbers, book.note_setup, pins
    )


def _same_notes(before: Book, book: Book) -> bool:
    """Tell whether the notes of both books surely have the same numbers."""
    return before.pages is book.pages and before.notes is book.notes and before.note_setup is book.note_setup


def _manner(language: Language) -> tuple[object, ...]:
    """Return what of a language changes the looks of all balloons."""
    return language.direction, language.writing, language.fonts


def _with_kept_items(frame: Frame, before: Frame) -> Frame:
    """Put the groups of an earlier Frame in the place of those that equal them."""
    old = {item.id: item for item in before.items if isinstance(item, Group)}
    return replace(frame, items=tuple(_kept(item, old) for item in frame.items))


def _kept(item: Item, old: Mapping[str, Group]) -> Item:
    known = old.get(item.id) if isinstance(item, Group) else None
    return known if known is not None and known == item else item
