"""Where the letters and the marks of a balloon's words are seen. Page pixels; the lettering engine comes with it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from comicremix.edit.note_marks import WrittenMark
from comicremix.geometry import Affine, Outline, Point, bounds, contains
from comicremix.gui.desk import Desk
from comicremix.layout.typed import TypedText
from comicremix.lettering.carets import Carets, Place, Segment
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.texts import reading


@dataclass(frozen=True, slots=True)
class LetteredWords:
    """A balloon's words in one edition and where their letters stand;
    ``turn`` maps the galley's coordinates to the page."""

    balloon: BalloonId
    typed: TypedText
    carets: Carets
    turn: Affine

    def segment(self, lettered: int) -> Segment:
        """Return the caret before a lettered position, page pixels."""
        start, end = self.carets.segment(Place(lettered))
        return self.turn.apply(start), self.turn.apply(end)

    def landing(self, point: Point, *, exact: bool) -> int:
        """Return the lettered position nearest to a point of the page: after a word, or ``exact``, after any letter."""
        at = self.carets.place_at(self.turn.inverse().apply(point)).position
        words = self.typed.lettered
        if exact or not words or at == len(words):
            return at
        start, end = self.typed.word_at(at)
        before = len(words[:start].rstrip())
        ends = (before, end) if before else (0, end)
        return min(ends, key=lambda place: math.dist(point, _middle(self.segment(place))))


@dataclass(frozen=True, slots=True)
class WordsMark:
    """A mark as it is seen: its sign, and the quads that it fills, page pixels."""

    written: WrittenMark
    sign: str
    quads: tuple[Outline, ...]

    def near(self, point: Point, slack: float) -> bool:
        """Tell whether a point is on it; one smaller than ``slack`` page pixels is hit around it, too."""
        boxes = [bounds(quad) for quad in self.quads]
        return any(
            contains(quad, point) or box.inset(-max(0.0, (slack - min(box.width, box.height)) / 2)).contains(point)
            for quad, box in zip(self.quads, boxes, strict=True)
        )


def lettered_words(desk: Desk, balloon_id: str) -> LetteredWords | None:
    """Return a balloon's words as the desk shows them; None where it has none, or is not on the page in view."""
    page = desk.page
    balloon = next((b for b in page.balloons if b.id == balloon_id), None) if page else None
    if page is None or balloon is None:
        return None
    words = reading(desk.book, desk.language, f"balloon:{balloon.id}", balloon.text).text
    found = desk.press.galley(desk.book, page.id, desk.language, balloon.id) if words else None
    if found is None:
        return None
    galley, turn = found
    return LetteredWords(balloon.id, TypedText(words, galley.styled.parts), Carets(galley), turn)


def marks_in(words: LetteredWords, book: Book) -> tuple[WordsMark, ...]:
    """Return the marks of the book's notes that are seen in a balloon's words."""
    known = {note.id for note in book.notes}
    found = []
    for start, end, first, last in words.typed.letters:
        name = NoteId(words.typed.written[start:end].removeprefix("[^").removesuffix("]"))
        if end - start > len("[^]") and name in known and first < last:
            quads = tuple(
                tuple(words.turn.apply(corner) for corner in quad) for quad in words.carets.selection(first, last)
            )
            sign = words.typed.lettered[first:last].strip()
            found.append(WordsMark(WrittenMark(name, words.balloon, start, end), sign, quads))
    return tuple(found)


def _middle(segment: Segment) -> Point:
    (a, b), (c, d) = segment
    return ((a + c) / 2, (b + d) / 2)
