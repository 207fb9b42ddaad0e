"""Colours as painters want them."""

from __future__ import annotations

from comicremix.model.page import Colour


def rgb(colour: Colour) -> tuple[float, float, float]:
    """Return red, green and blue from 0 to 1 of ``#rrggbb``.

    Raises:
        ValueError: it is no such colour.
    """
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"not a colour: {colour!r}")
    value = int(colour[1:], 16)
    return (value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255
