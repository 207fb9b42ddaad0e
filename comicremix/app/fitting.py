"""How the words of a balloon fit it in one edition: what a letterer wants to know while writing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comicremix.geometry import area
from comicremix.layout.shapes import lettering_outline
from comicremix.layout.words import Setting, balloon_look, fills_balloon, lettered, page_size, shown_shape
from comicremix.model.ids import BalloonId
from comicremix.model.page import Balloon, Page, Shape

if TYPE_CHECKING:  # the engine is loaded when the first words are set
    from comicremix.lettering.letter import Lettering


_USABLE = 2 / math.pi
"""The share of an ellipse that its largest rectangle takes."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Sizes are page pixels."""

    size: float
    """The size that the words are set at."""
    wanted: float
    """The size that the style, or the edition's own size for the balloon, asks for; where the words fill their balloon,
    the size that they have."""
    shared: float | None = None
    """The size that balloons of the style share on the page; None: this one has a size of its own."""
    overflow: float = 0.0
    """0: all fits; else the share by which the words are too large for the balloon."""
    too_many: int = 0
    """Roughly how many characters are too many at the least size."""
    missing: tuple[str, ...] = ()
    """Characters that no font has."""

    filled: float = 0.0
    """About what share of the room the words take; above 1 they are too many."""

    @property
    def fits(self) -> bool:
        return self.overflow <= 0


def fits_of(page: Page, setting: Setting) -> dict[BalloonId, Fit]:
    """Return how the words fit in every balloon of ``page`` that has words."""
    found = ((balloon.id, fit_of(balloon, page, setting)) for balloon in page.balloons)
    return {balloon_id: fit for balloon_id, fit in found if fit is not None}


def fit_of(balloon: Balloon, page: Page, setting: Setting) -> Fit | None:
    """Return how the words fit in a balloon of ``page``; None when it has none."""
    words = lettered(balloon, page, setting)
    if words is None:
        return None
    aim = words.size if fills_balloon(balloon, setting) else balloon_look(balloon, page, setting).size
    return Fit(
        size=words.size,
        wanted=aim,
        shared=page_size(balloon, page, setting),
        overflow=words.overflow,
        too_many=words.too_many,
        missing=words.missing,
        filled=_filled(words, shown_shape(balloon, page, setting)),
    )


def _filled(words: Lettering, shape: Shape) -> float:
    if words.overflow > 0:
        return 1 + words.too_many / max(1, sum(map(len, words.lines)))
    room = _USABLE * area(lettering_outline(shape))
    return min(1.0, words.ink.width * words.ink.height / room) if room else 1.0
