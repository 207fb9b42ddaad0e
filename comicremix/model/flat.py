"""A text without its markup, and where each of its letters is written: what glossary, checks and spelling look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from comicremix.model.markup import pieces


@dataclass(frozen=True, slots=True)
class Flat:
    """``words[i]`` is written at ``places[i]``, a start and an end in the text. Where a note mark stands there is a
    character that is no letter."""

    words: str
    places: tuple[tuple[int, int], ...]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``words[start:end]`` is written; an empty stretch lies before the letter at ``start``."""
        if start < end:
            return self.places[start][0], self.places[end - 1][1]
        at = self.places[start][0] if start < len(self.places) else self.places[-1][1] if self.places else 0
        return at, at


NOTE = "\ufffc"
"""Stands for a note mark."""


@lru_cache(maxsize=4096)
def flat(text: str) -> Flat:
    """Return ``text`` without stars, readings and note marks; readings beside words are left out."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    for piece in pieces(text):
        words.append(NOTE if piece.span.note else piece.span.text)
        places += piece.letters
    return Flat("".join(words), tuple(places))
