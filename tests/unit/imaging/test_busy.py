"""Calm places are told from busy ones."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.busy import busyness


def drawn() -> Image.Image:
    """Lines on the left, an even ground on the right."""
    image = Image.new("RGB", (200, 100), "#c0c0e0")
    pen = ImageDraw.Draw(image)
    for x in range(0, 100, 4):
        pen.line((x, 0, x, 100), "#000000")
    return image


def test_lines_are_busy_and_grounds_are_calm():
    left, middle, right = busyness(drawn(), [Rect(10, 10, 60, 60), Rect(70, 10, 60, 60), Rect(130, 10, 60, 60)])
    assert right == 0.0
    assert right < middle < left <= 1.0


@pytest.mark.parametrize(
    "place", [Rect(300, 300, 20, 20), Rect(-50, 0, 20, 20), Rect(10, 10, 0, 0), Rect(199, 0, 9, 9)]
)
def test_places_outside_count_as_busy(place: Rect):
    assert busyness(drawn(), [place]) == [1.0]
