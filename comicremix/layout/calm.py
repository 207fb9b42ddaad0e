"""How much a place of the drawing is needed: what a badge asks before it covers some of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from comicremix.geometry import Rect
from comicremix.model.source import AssetRef


class Calm(Protocol):
    """Knows the pixels, which layout does not; equal questions have equal answers."""

    def __call__(self, asset: AssetRef, places: Sequence[Rect]) -> Sequence[float]:
        """Return how much is drawn in each place (the asset's pixels): 0 an even ground, 1 lines all over."""
        ...
