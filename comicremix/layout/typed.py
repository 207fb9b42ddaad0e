"""A text while it is typed: how what is written, markup included, and what is lettered belong together.

Written positions count the characters of the text in the book, lettered ones those of its galley.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from comicremix.lettering.cleaning import clean
from comicremix.lettering.clusters import split_clusters
from comicremix.lettering.words import word_starts
from comicremix.model.markup import Piece, pieces


class Letter(NamedTuple):
    """One visible character, or one note mark: where it is written and where it is lettered."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, eq=False)
class TypedText:
    """Maps positions of ``written`` to those of the lettered text and back."""

    written: str
    parts: tuple[str, ...]
    """What each span became; ``lettering.galley.Galley.parts``."""

    @cached_property
    def lettered(self) -> str:
        return "".join(self.parts)

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        return tuple(_letters(pieces(self.written), self.parts))

    def to_lettered(self, written: int) -> int:
        """Return where the position is seen."""
        index = bisect_right(self._ends, written)
        if index < len(self.letters) and self.letters[index].start < written:  # inside a mark
            return self.letters[index].last
        return self.letters[index - 1].last if index else 0

    def to_written(self, lettered: int) -> int:
        """Return where to write at a lettered position: right after the letter before it."""
        if not self.letters:
            return 0
        index = bisect_right(self._lasts, lettered) - 1
        return self.letters[index].end if index >= 0 else self.letters[0].start

    def selected(self, start: int, end: int) -> tuple[int, int]:
        """Return what is written of the lettered ``start`` to ``end``, without the markup on both sides."""
        inside = [
            letter
            for letter in self.letters
            if start < letter.last and (letter.first < end or letter.first == letter.last == end)
        ]
        if not inside:
            at = self.to_written(start)
            return at, at
        return inside[0].start, inside[-1].end

    def next_stop(self, lettered: int) -> int:
        """Return the next position that a caret may have."""
        index = bisect_right(self._stops, lettered)
        return self._stops[min(index, len(self._stops) - 1)]

    def previous_stop(self, lettered: int) -> int:
        return self._stops[max(0, bisect_left(self._stops, lettered) - 1)]

    def next_word(self, lettered: int) -> int:
        """Return the start of the next word, or the end of the text."""
        return next((at for at in self._words if at > lettered), len(self.lettered))

    def previous_word(self, lettered: int) -> int:
        return next((at for at in reversed(self._words) if at < lettered), 0)

    def word_at(self, lettered: int) -> tuple[int, int]:
        """Return the word, or what stands between two, that holds the character at a position."""
        end = self.next_word(lettered)
        start = max((at for at in self._words if at <= lettered), default=0)
        word = self.lettered[start:end].rstrip()
        return (start, start + len(word)) if word and lettered <= start + len(word) else (start, end)

    @cached_property
    def _ends(self) -> Sequence[int]:
        return [letter.end for letter in self.letters]

    @cached_property
    def _lasts(self) -> Sequence[int]:
        return [letter.last for letter in self.letters]

    @cached_property
    def _stops(self) -> Sequence[int]:
        edges = {0, *self._lasts}
        found, at = [0], 0
        for cluster in split_clusters(self.lettered):
            at += len(cluster)
            if at in edges:
                found.append(at)
        return found

    @cached_property
    def _words(self) -> Sequence[int]:
        stops = set(self._stops)
        return [at for at in word_starts(self.lettered) if at in stops]


def _letters(found: Sequence[Piece], parts: Sequence[str]) -> Iterator[Letter]:
    at = 0
    for piece, part in zip(found, parts, strict=False):
        if piece.span.note:
            yield Letter(piece.start, piece.end, at, at + len(part))
        else:
            marks = _marks(piece.span.text, part)
            for number, (start, end) in enumerate(piece.letters):
                yield Letter(start, end, at + marks[number], at + marks[number + 1])
        at += len(part)


def _marks(text: str, part: str) -> Sequence[int]:
    """Return where each character of ``text`` begins in ``part``, which is ``text`` cleaned and maybe in capitals."""
    if len(text) == len(part):
        return range(len(text) + 1)
    single = "ẞ" in part
    lengths = [len(_capitals(text[:at], single)) for at in range(len(text))]
    marks: list[int] = []
    for length in lengths:
        marks.append(max(marks[-1] if marks else 0, min(length, len(part))))
    return [*marks, len(part)]


def _capitals(text: str, single: bool) -> str:
    return clean(text.replace("ß", "ẞ") if single else text).upper()
