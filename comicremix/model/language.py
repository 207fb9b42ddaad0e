"""A language of the book: its translations and what it changes in the layout."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from comicremix.model.glossary import Term
from comicremix.model.ids import BalloonId
from comicremix.model.page import Shape

Direction = Literal["ltr", "rtl"]
Writing = Literal["horizontal", "vertical"]
"""Lines from top to bottom, or columns from right to left."""
Binding = Literal["auto", "left", "right"]
"""The side on which an edition is bound; ``auto``: where its words begin."""
TextKey = str
"""``balloon:b-…``, ``note:n-…``, ``alt:p-…``, ``book:title``, ``word:notes``:
the stable name of a text in every language."""


class State(StrEnum):
    MISSING = "missing"
    DRAFT = "draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Translation:
    """The words of one text in one language, and the source words that they were made from."""

    text: str
    source: str
    state: State = State.TRANSLATED
    comment: str = ""
    reviewer: str = ""
    reviewed_on: str = ""
    """ISO date of the review."""


@dataclass(frozen=True, slots=True)
class Override:
    """What one language changes at one balloon; ``None`` keeps the book's."""

    shape: Shape | None = None
    size: float | None = None
    font: str | None = None
    writing: Writing | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """One language; the book's source language has no translations. The two mappings are never changed in place."""

    tag: str
    """BCP 47."""
    direction: Direction = "ltr"
    writing: Writing = "horizontal"
    """How balloons are lettered; only scripts that know columns (Chinese, Japanese, Korean) heed ``vertical``."""
    fonts: Mapping[str, str] = field(default_factory=dict)
    """Family by style name, where this language wants another; key ``*``: every style."""
    translations: Mapping[TextKey, Translation] = field(default_factory=dict)
    overrides: Mapping[BalloonId, Override] = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    """Sorted (``glossary.in_order``)."""
    known_words: tuple[str, ...] = ()
    """Words that a spell check takes for right, sorted, none twice."""
    binding: Binding = "auto"

    @property
    def from_right(self) -> bool:
        """Whether the edition is bound on the right: its pages follow each other from right to left. Pages stand in
        reading order in every file all the same, and their pictures are never mirrored."""
        return self.binding == "right" or (self.binding == "auto" and self.direction == "rtl")


def words_hash(text: str) -> str:
    """Return the short hash by which a review remembers the words that were reviewed."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
