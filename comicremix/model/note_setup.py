"""How a book numbers, marks and prints its endnotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from comicremix.model.page import Colour

Numbering = Literal["book", "chapter", "page"]
"""Where numbers begin again: nowhere, at each chapter, on each page."""
Signs = Literal["numbers", "symbols"]
Badge = Literal["disc", "square", "bare"]
"""The ground of a badge; ``bare``: a number with an outline in the ground's colour."""


@dataclass(frozen=True, slots=True)
class NoteSetup:
    """Settings of a book. Lengths are pixels at 300 dpi."""

    numbering: Numbering = "book"
    signs: Signs = "numbers"
    badge: Badge = "disc"
    badge_size: float = 62.0
    """Diameter."""
    badge_colour: Colour = "#1d1a33"
    badge_ink: Colour = "#ffffff"
    silent: tuple[str, ...] = ()
    """Languages whose editions have neither marks nor notes."""
    columns: int = 0
    """Of the notes pages, 1 to 3; 0: as many as the page has room for."""
    places: bool = True
    """Each note says where it is marked: ``page 7, panel 3``."""
    thumbnails: bool = False
    """Beside each note stands the panel that it is about."""
    qr_codes: bool = False
    """Beside each web source, for readers of paper."""
    bibliography: bool = False
    """All cited works once more, in alphabetical order."""
    running_heads: bool = True
    style: str = ""
    """Name of a CSL style in the book's folder; empty: the program's own."""
