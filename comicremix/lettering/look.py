"""The look of words: all that lettering needs to know of a balloon style."""

from __future__ import annotations

from dataclasses import dataclass

from comicremix.model.page import Colour
from comicremix.model.style import Alignment, Case, Shadow, Stroke


@dataclass(frozen=True, slots=True)
class TextLook:
    """Lengths are page pixels, ``leading`` is in ems. ``size`` is aimed at, ``minimum`` is the least legible one."""

    family: str
    bold: bool = False
    italic: bool = False
    leading: float = 1.15
    case: Case = "as-written"
    alignment: Alignment = "centre"
    hyphenate: bool = True
    colour: Colour = "#000000"
    stroke: Stroke | None = None
    size: float = 46.0
    minimum: float = 28.0
    letter_spacing: float = 0.0
    """Ems."""
    features: tuple[str, ...] = ()
    colour_below: Colour | None = None
    shadow: Shadow | None = None
    arc: float = 0.0
    """Degrees of the circle that the longest line spans."""
    free: bool = False
    """Words on an arc may leave the outline: there is no body around them."""
