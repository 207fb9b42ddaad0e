"""A stroke's outline is what the brush has covered."""

from __future__ import annotations

import math

import pytest

from comicremix.geometry import area, bounds, contains
from comicremix.imaging.strokes import stroke_outline


def test_a_dab_is_a_disc():
    outline = stroke_outline([(100.0, 50.0)], 12.0)
    assert area(outline) == pytest.approx(math.pi * 144, rel=0.05)
    assert bounds(outline).centre == pytest.approx((100, 50), abs=0.5)


def test_a_line_is_a_bar_with_round_ends():
    outline = stroke_outline([(10.0, 10.0), (110.0, 10.0)], 5.0)
    assert area(outline) == pytest.approx(100 * 10 + math.pi * 25, rel=0.05)
    assert len(outline) < 60


def test_the_middle_of_a_ring_stays_free():
    ring = [(100 + 60 * math.cos(a / 20), 100 + 60 * math.sin(a / 20)) for a in range(140)]
    outline = stroke_outline(ring, 6.0)
    assert contains(outline, (160.0, 100.0))
    assert not contains(outline, (100.0, 100.0))


def test_nothing_painted():
    assert stroke_outline([], 5.0) == ()


def test_a_stroke_over_a_huge_page():
    outline = stroke_outline([(0.0, 0.0), (12000.0, 9000.0)], 80.0)
    assert area(outline) == pytest.approx(15000 * 160, rel=0.06)
