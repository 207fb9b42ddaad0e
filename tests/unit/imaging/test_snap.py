"""A rough outline goes to the drawn line near it, and stays where there is none."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Outline, Rect
from comicremix.imaging.snap import snap_outline

CENTRE, RADII = (300.0, 220.0), (180.0, 110.0)


def ring(growth: float, wobble: float = 0.0, count: int = 40) -> Outline:
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    extra = growth + wobble * np.sin(5 * angles)
    return tuple(
        (float(CENTRE[0] + (RADII[0] + e) * np.cos(a)), float(CENTRE[1] + (RADII[1] + e) * np.sin(a)))
        for a, e in zip(angles, extra, strict=True)
    )


def page(line: int) -> Image.Image:
    image = Image.new("RGB", (600, 440), "#99aacc")
    (x, y), (rx, ry) = CENTRE, RADII
    ImageDraw.Draw(image).ellipse((x - rx, y - ry, x + rx, y + ry), fill="white", outline="black", width=line)
    return image


def off(outline: Outline) -> np.ndarray:
    """Return how far each point lies outside the drawn ellipse, pixels (about)."""
    points = (np.array(outline) - CENTRE) / RADII
    return (np.hypot(*points.T) - 1) * RADII[1]


@pytest.mark.parametrize("growth", [-9.0, -4.0, 5.0, 10.0])
@pytest.mark.parametrize("wobble", [0.0, 3.0])
def test_a_rough_outline_finds_the_line(growth: float, wobble: float) -> None:
    found = snap_outline(page(4), ring(growth, wobble))
    assert np.abs(off(found) + 2).max() < 2.5, "the middle of a line 4 pixels wide lies 2 pixels inside"


def test_an_edge_without_a_line_is_found_too() -> None:
    assert np.abs(off(snap_outline(page(0), ring(7)))).max() < 2.5


def test_without_an_edge_it_stays() -> None:
    outline = ring(0)
    assert snap_outline(Image.new("RGB", (600, 440), "white"), outline) == outline
    assert snap_outline(page(4), ring(60)) == ring(60)


@pytest.mark.parametrize(
    "outline", [(), ((1.0, 1.0),), ((5.0, 5.0), (5.0, 5.0), (5.0, 5.0)), Rect(-90, -90, 20, 20).outline()]
)
def test_outlines_of_nothing_stay(outline: Outline) -> None:
    assert snap_outline(page(4), outline) == outline


@pytest.mark.parametrize("size", [(1, 1), (2, 400)])
def test_tiny_pages_are_survived(size: tuple[int, int]) -> None:
    assert len(snap_outline(Image.new("L", size), Rect(0, 0, 30, 30).outline())) >= 3
