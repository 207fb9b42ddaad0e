"""How much is drawn in a place of a picture: faces and lines are busy, skies and walls are calm."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from comicremix.geometry import Rect

_LOUD = 48.0
"""Mean step between neighbouring pixels, grey levels, that counts as fully busy."""


def busyness(image: Image.Image, places: Sequence[Rect]) -> list[float]:
    """Return for each place (pixels of ``image``) how much is drawn there: 0 an even ground, 1 lines all over; 1 for
    places outside."""
    grey = np.asarray(image.convert("L"), dtype=np.float32)
    return [_busyness(grey[_part(place, grey.shape)]) for place in places]


def _busyness(part: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> float:
    if part.shape[0] < 2 or part.shape[1] < 2:
        return 1.0
    steps = np.abs(np.diff(part, axis=0))[:, :-1] + np.abs(np.diff(part, axis=1))[:-1, :]
    return min(1.0, float(steps.mean()) / _LOUD)


def _part(place: Rect, size: tuple[int, ...]) -> tuple[slice, slice]:
    return _slice(place.y, place.bottom, size[0]), _slice(place.x, place.right, size[1])


def _slice(start: float, end: float, most: int) -> slice:
    first = max(0, round(start))
    return slice(first, max(first, min(most, round(end))))
