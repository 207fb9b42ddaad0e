"""The words of the drawing, read by a machine: it proposes a text for each balloon that nobody has typed, a hand
decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PIL import Image

from comicremix.app.press import Press
from comicremix.app.read_text import NOTHING, Knows, Seen, text_read
from comicremix.app.spelling import find_dictionary, load_speller
from comicremix.edit.drawn_words import is_unread, take_read_words
from comicremix.errors import InputError
from comicremix.geometry import Outline
from comicremix.jobs import SILENT, Progress, in_parallel, stepping
from comicremix.layout.frame import Picture
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, SourceId

SURE = 0.75
"""From this confidence on a text need not be looked at."""
_Place = tuple[BalloonId, Outline]
"""A balloon and its outline on its source page."""


class Reader(Protocol):
    """Reads pictures of words in one language; called from several threads at once."""

    def read(self, picture: Image.Image) -> Seen:
        """Return the words in a grey picture, dark on white."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The words of one balloon; ``text`` is empty where none were read. ``confidence`` is that of the least sure word,
    0 to 1."""

    balloon: BalloonId
    text: str
    confidence: float

    @property
    def doubtful(self) -> bool:
        """Whether a hand should look at it."""
        return bool(self.text) and self.confidence < SURE


def read_words(
    press: Press, book: Book, balloons: Iterable[BalloonId], reader: Reader, progress: Progress = SILENT
) -> tuple[Proposal, ...]:
    """Return what stands in balloons that are not read yet, in the order of the pages.

    Raises:
        DamagedBook: the picture of a page is gone.
        Cancelled: by ``progress``.
    """
    from comicremix.imaging.word_picture import word_picture  # OpenCV loads in a tenth of a second

    def read(source: SourceId) -> dict[BalloonId, Proposal]:
        page = press.pictures.pixels(Picture(book.source(source).asset))
        return {balloon: propose(page, balloon, outline) for balloon, outline in places[source]}

    def propose(page: Image.Image, balloon: BalloonId, outline: Outline) -> Proposal:
        picture = word_picture(page, outline)
        seen = reader.read(picture) if picture is not None else NOTHING
        return Proposal(balloon, *text_read(seen, book.source_language, knows))

    knows = dictionary_of(book.source_language)
    places = _by_source(book, set(balloons))
    found: dict[BalloonId, Proposal] = {}
    for part in in_parallel(stepping(places, progress), read):
        found |= part
    return tuple(found[balloon.id] for page in book.pages for balloon in page.balloons if balloon.id in found)


def with_words_read(book: Book, proposals: Iterable[Proposal]) -> Book:
    """Make the proposed words source texts; what a hand has typed meanwhile stays."""
    return take_read_words(book, {proposal.balloon: proposal.text for proposal in proposals})


def _by_source(book: Book, wanted: set[BalloonId]) -> dict[SourceId, list[_Place]]:
    """Return where the wanted balloons stand on each source page, so that it is decoded once."""
    places: dict[SourceId, list[_Place]] = {}
    for balloon in (balloon for page in book.pages for balloon in page.balloons):
        if balloon.id in wanted and balloon.art is not None and is_unread(balloon):
            places.setdefault(balloon.art.source, []).append((balloon.id, balloon.art.outline))
    return places


def dictionary_of(language: str) -> Knows | None:
    """Return what tells whether a word is one, where this machine has a dictionary of the language that can be read."""
    path = find_dictionary(language)
    if path is None:
        return None
    try:
        return load_speller(path).knows
    except InputError:
        return None
