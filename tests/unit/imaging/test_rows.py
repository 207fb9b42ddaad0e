"""Panel edges that a white balloon hides are put back; all others stay."""

from __future__ import annotations

import numpy as np

from comicremix.geometry import Outline, Rect
from comicremix.imaging.canvas import Mask
from comicremix.imaging.panels.rows import with_hidden_edges

LEFT, RIGHT = Rect(20, 20, 180, 200), Rect(220, 20, 180, 200)


def ground_around(*drawn: Rect) -> Mask:
    """Mark all as ground but the boxes given."""
    mask = np.full((260, 420), 255, np.uint8)
    for box in drawn:
        x, y, width, height = (int(value) for value in box)
        mask[y : y + height, x : x + width] = 0
    return mask


def hidden_at(box: Rect, mask: Mask, top: int, bottom: int) -> Mask:
    """Let a white balloon hide all of ``box`` between two rows but its ends."""
    mask[top:bottom, int(box.x) + 8 : int(box.right) - 8] = 255
    return mask


def test_a_hidden_upper_edge_is_put_back() -> None:
    mask = hidden_at(RIGHT, ground_around(LEFT, RIGHT), 20, 70)
    cut = Rect(RIGHT.x, 70, RIGHT.width, 150)
    assert with_hidden_edges([LEFT.outline(), cut.outline()], mask) == [LEFT.outline(), RIGHT.outline()]


def test_a_hidden_lower_edge_is_put_back() -> None:
    mask = hidden_at(LEFT, ground_around(LEFT, RIGHT), 160, 220)
    cut = Rect(LEFT.x, 20, LEFT.width, 140)
    assert with_hidden_edges([cut.outline(), RIGHT.outline()], mask) == [LEFT.outline(), RIGHT.outline()]


def test_a_lower_panel_with_bare_ground_above_it_stays() -> None:
    lower = Rect(RIGHT.x, 70, RIGHT.width, 150)
    panels = [LEFT.outline(), lower.outline()]
    assert with_hidden_edges(panels, ground_around(LEFT, lower)) == panels


def test_panels_above_each_other_do_not_grow_into_one_another() -> None:
    upper, lower = Rect(20, 20, 180, 100), Rect(20, 130, 180, 100)
    panels = [upper.outline(), lower.outline()]
    assert with_hidden_edges(panels, ground_around(Rect(20, 20, 180, 210))) == panels


def test_slanted_panels_stay() -> None:
    slanted: Outline = ((220, 90), (400, 60), (400, 220), (220, 220))
    panels = [LEFT.outline(), slanted]
    assert with_hidden_edges(panels, ground_around(LEFT, RIGHT)) == panels


def test_a_page_without_panels_gives_none() -> None:
    assert with_hidden_edges([], ground_around()) == []


def test_a_panel_does_not_grow_over_the_one_below_it() -> None:
    tall = Rect(220, 20, 180, 230)
    upper, lower = Rect(20, 20, 180, 150), Rect(20, 180, 180, 70)
    panels = [upper.outline(), lower.outline(), tall.outline()]
    assert with_hidden_edges(panels, ground_around(upper, lower, tall)) == panels
