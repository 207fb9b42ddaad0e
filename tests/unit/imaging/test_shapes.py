"""Outlines, tails and kinds of balloon shapes."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pytest

from comicremix.geometry import area, bounds
from comicremix.imaging.canvas import Mask
from comicremix.imaging.shapes import grown_over_line, kind_of, outline_of, split_tail
from comicremix.model.source import BalloonKind


def mask_of(points: list[tuple[float, float]], size: int = 240) -> Mask:
    mask = np.zeros((size, size), np.uint8)
    cv2.fillPoly(mask, [np.round(np.array(points)).astype(np.int32)], (255,))
    return mask


def ring(count: int, radius: float, inner: float) -> list[tuple[float, float]]:
    angles = [math.tau * i / (2 * count) for i in range(2 * count)]
    return [
        (120 + (radius, inner)[i % 2] * math.cos(a), 120 + (radius, inner)[i % 2] * math.sin(a))
        for i, a in enumerate(angles)
    ]


def disc(radius: int = 70) -> Mask:
    mask = np.zeros((240, 240), np.uint8)
    cv2.circle(mask, (120, 120), radius, (255,), -1)
    return mask


def cloud() -> Mask:
    mask = disc(60)
    for i in range(9):
        angle = math.tau * i / 9
        cv2.circle(mask, (round(120 + 62 * math.cos(angle)), round(120 + 62 * math.sin(angle))), 25, (255,), -1)
    return mask


@pytest.mark.parametrize(
    ("mask", "kind"),
    [
        (mask_of([(40, 60), (200, 60), (200, 150), (40, 150)]), BalloonKind.CAPTION),
        (mask_of(ring(14, 100, 68)), BalloonKind.SHOUT),
        (cloud(), BalloonKind.THOUGHT),
        (disc(), BalloonKind.SPEECH),
    ],
)
def test_the_edge_tells_the_kind(mask: Mask, kind: BalloonKind) -> None:
    assert kind_of(mask, None) is kind


def test_a_tail_is_found_at_its_tip() -> None:
    mask = disc()
    cv2.fillPoly(mask, [np.array([(160, 160), (140, 175), (215, 225)], np.int32)], (255,))
    body, tip = split_tail(mask)
    assert tip is not None
    assert math.dist(tip, (215, 225)) < 5
    assert body[210, 200] == 0
    assert body[120, 120] == 255


def test_a_round_balloon_has_no_tail() -> None:
    assert split_tail(disc())[1] is None


def test_the_outline_holds_the_shape() -> None:
    outline = outline_of(mask_of([(40, 60), (199, 60), (199, 149), (40, 149)]), 0.8)
    assert bounds(outline) == (40, 60, 160, 90)
    assert area(outline) == 160 * 90


def test_an_empty_mask_has_no_outline() -> None:
    assert outline_of(np.zeros((9, 9), np.uint8), 0.8) == ()


def test_the_shape_grows_to_the_middle_of_its_line_only_where_there_is_one() -> None:
    grey = np.full((240, 240), 200, np.uint8)
    assert (grown_over_line(disc(), grey) == disc()).all()
    cv2.circle(grey, (120, 120), 73, (0,), 5)
    assert disc(70).sum() < grown_over_line(disc(70), grey).sum() < disc(77).sum()
