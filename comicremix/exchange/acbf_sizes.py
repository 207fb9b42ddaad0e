"""How large words are set in the areas of an ACBF: the format leaves it to readers, who fill the areas with them."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from statistics import median

from comicremix.geometry import Outline, area, bounds
from comicremix.model.markup import plain

FILLED = 0.36
"""The part of a balloon that its words cover, a line as high as its distance from the next."""
FREE_FILLED = 0.6
"""The same where the area is no balloon but a box around words."""
UNBROKEN = 0.6
"""Lines that fit as they are when they are not smaller than this are not broken for the sake of size."""
EM_WIDTH = 0.5
"""How wide a letter is on the average, in ems."""
LEADING = 1.2
"""Distance of two lines, in ems."""


def usual_size(balloons: Iterable[tuple[Outline, str]]) -> float | None:
    """Return the em that words have when most balloons hold them well; None: there are no words."""
    sizes = [filling_size(outline, words, FILLED) for outline, words in balloons if words.strip()]
    return median(sizes) if sizes else None


def filling_size(outline: Outline, words: str, share: float = FREE_FILLED) -> float:
    """Return the em at which words with their own lines cover a share of an outline, and are not higher."""
    lines = plain(words).split("\n")
    widths = [_ems(line) for line in lines]
    covered = math.sqrt(share * area(outline) / max(sum(widths) * LEADING, EM_WIDTH))
    sides = bounds(outline)
    held = min(covered, sides.height / (len(lines) * LEADING))
    unbroken = sides.width / max(*widths, EM_WIDTH)
    return unbroken if UNBROKEN * held <= unbroken < held else held


def _ems(line: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else EM_WIDTH for letter in line)
