"""Frames and gutters under balloons go on as they are seen along the same side, at any angle."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest

from comicremix.geometry import Outline
from comicremix.imaging.plates.frames import panel_edges

WHITE = (255, 255, 255)


def slanted(angle: float) -> tuple[np.ndarray, Outline, np.ndarray]:
    """Draw a panel with a black frame whose lower side is slanted; return it with its outline and inside."""
    drop = 300 * math.tan(math.radians(angle))
    outline = ((50.0, 40.0), (350.0, 40.0), (350.0, 200.0 + drop), (50.0, 200.0))
    page = np.full((400, 400, 3), 255, np.uint8)
    points = [np.round(np.array(outline) * 16 - 8).astype(np.int32)]
    cv2.fillPoly(page, points, (180, 90, 40), cv2.LINE_AA, 4)
    cv2.polylines(page, points, True, (0, 0, 0), 3, cv2.LINE_AA, 4)
    inside = np.zeros((400, 400), np.uint8)
    cv2.fillPoly(inside, points, 1, cv2.LINE_8, 4)
    return page, outline, inside > 0


@pytest.mark.parametrize("angle", [0.0, 7.0, 20.0])
@pytest.mark.parametrize("turn", [1, -1])
def test_a_frame_goes_on_under_a_balloon(angle: float, turn: int) -> None:
    page, outline, inside = slanted(angle)
    unknown = np.zeros((400, 400), np.uint8)
    cv2.ellipse(unknown, (200, int(200 + 150 * math.tan(math.radians(angle)))), (60, 30), 0, 0, 360, 255, -1)
    covered = np.where(unknown[..., None] > 0, 250, page).astype(np.uint8)
    edges = panel_edges(covered, unknown, outline[::turn], inside, WHITE)
    assert edges.painted.sum() > 600
    off = np.abs(edges.colours.astype(int) - page)[edges.painted].max(axis=1)
    assert np.percentile(off, 90) < 60
    assert not (edges.painted & edges.art).any()


def test_a_page_without_gutters_has_no_frames() -> None:
    page, outline, inside = slanted(0)
    edges = panel_edges(page, np.full((400, 400), 255, np.uint8), outline, inside, None)
    assert not edges.painted.any()
    assert np.array_equal(edges.art, inside)
