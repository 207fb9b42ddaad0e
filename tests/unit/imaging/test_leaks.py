"""Leaks are cut off; lettered bodies, tails and spikes stay."""

from __future__ import annotations

import cv2
import numpy as np

from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.leaks import raggedness, without_leaks

WHITE = 255


def lettered_balloon() -> tuple[Mask, Pixels]:
    """Draw the paper of a round balloon at the left of a wide crop, with letters on it."""
    filled = np.zeros((200, 400), np.uint8)
    cv2.ellipse(filled, (100, 100), (80, 60), 0, 0, 360, WHITE, cv2.FILLED)
    grey = np.full(filled.shape, WHITE, np.uint8)
    cv2.putText(grey, "WORDS", (50, 110), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 4)
    return filled, grey


def with_leak(filled: Mask) -> Mask:
    """Let the paper run out through a narrow gap into a jagged cloud without letters."""
    leaking = filled.copy()
    cv2.rectangle(leaking, (170, 95), (260, 103), WHITE, cv2.FILLED)
    for y in range(20, 190, 24):
        cv2.rectangle(leaking, (250, y), (390, y + 8), WHITE, cv2.FILLED)
    cv2.rectangle(leaking, (250, 20), (262, 190), WHITE, cv2.FILLED)
    return leaking


def with_tail(filled: Mask) -> Mask:
    tailed = filled.copy()
    cv2.fillConvexPoly(tailed, np.array([[90, 140], [120, 140], [150, 198]]), WHITE)
    return tailed


def test_a_plain_balloon_is_left_as_it_is() -> None:
    filled, grey = lettered_balloon()
    assert np.array_equal(without_leaks(filled, grey, WHITE), filled)


def test_a_leak_is_cut_off_and_the_balloon_stays() -> None:
    filled, grey = lettered_balloon()
    mended = without_leaks(with_leak(filled), grey, WHITE)
    assert not mended[:, 270:].any()
    assert np.count_nonzero(mended & filled) > 0.97 * np.count_nonzero(filled)


def test_a_tail_stays_when_a_leak_goes() -> None:
    filled, grey = lettered_balloon()
    mended = without_leaks(with_leak(with_tail(filled)), grey, WHITE)
    assert mended[190, 143] == WHITE
    assert not mended[:, 270:].any()


def test_paper_without_letters_is_left_as_it_is() -> None:
    filled, _ = lettered_balloon()
    leaking = with_leak(filled)
    blank = np.full(filled.shape, WHITE, np.uint8)
    assert np.array_equal(without_leaks(leaking, blank, WHITE), leaking)


def test_raggedness_tells_torn_outlines_from_even_ones() -> None:
    filled, _ = lettered_balloon()
    assert raggedness(filled) < 1.1 < 1.5 < raggedness(with_leak(filled))
    assert raggedness(np.zeros((5, 5), np.uint8)) == 1.0
