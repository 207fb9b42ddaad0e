"""The lettering of one balloon made ready to be read by a machine: dark on white, of one size, without the art around
it. The pixels of a page come in, a small grey picture goes out."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Mask, Pixels, grey_pixels
from comicremix.imaging.letters import LEAST_LIGHT, ink_mask, letter_like
from comicremix.imaging.masks import box_around, draw_outline, grown

LETTER_HEIGHT = 34.0
"""Pixels that a capital is high in the picture: what Tesseract was trained on."""
MOST_LARGER, LEAST_LARGER = 6.0, 0.2
MOST_PIXELS = 6_000_000
TALL_SHARE = 75
"""Percentile of the marks' heights that is a capital's, in mixed case, too."""
LEAST_MARK = 4
"""Pixels: smaller marks are dots, commas and dust."""
BORDER = 24
"""White pixels around the words: letters at the very edge are misread."""
DRAWN = 4.0
"""A mark so many times as high as a capital is art, or the balloon's own line."""
WITHIN = 0.6
"""Share of a letter that lies inside the outline."""
AROUND = 0.02
"""How far around an outline marks are followed, of the page's shorter side."""
FAINT = 0.6
"""Marks with less than this share of the letters' contrast are none."""


def word_picture(page: Image.Image, outline: Outline) -> Image.Image | None:
    """Return the words inside ``outline`` as a grey picture, dark on white, letters about ``LETTER_HEIGHT`` high; None
    where no marks of letters are.

    Args:
        page: the source page, any mode.
        outline: of the balloon, source pixels.
    """
    box = box_around(outline, AROUND * min(page.size), page.size)
    if box[2] - box[0] < 2 * LEAST_MARK or box[3] - box[1] < 2 * LEAST_MARK:
        return None
    grey = grey_pixels(page, box)
    inside: Mask = np.zeros(grey.shape, np.uint8)
    draw_outline(inside, outline, (box[0], box[1]))
    if not inside.any():
        return None
    paper = _paper(grey, inside)
    marks = _marks(grey, inside, paper)
    height = marks.capital(inside)
    if height is None:
        return None
    return _sized(_on_white(grey, marks.surroundings(height), paper), height)


@dataclass(frozen=True, slots=True, eq=False)
class _Marks:
    """The marks on a crop, numbered; number 0 is what is no mark."""

    labels: NDArray[np.int32]
    stats: NDArray[np.int32]
    within: NDArray[np.float64]
    """Share of each that lies inside the outline."""
    contrast: NDArray[np.float64]
    """Grey levels by which each differs from the paper."""

    @property
    def heights(self) -> NDArray[np.int32]:
        return self.stats[:, cv2.CC_STAT_HEIGHT]

    def capital(self, inside: Mask) -> float | None:
        """Return the height of capitals, pixels; None where no letters are."""
        _, _, width, height = cv2.boundingRect(inside)
        letters = letter_like(self.stats, width, height) & (self.within >= WITHIN) & (self.heights >= LEAST_MARK)
        letters[0] = False
        return float(np.percentile(self.heights[letters], TALL_SHARE)) if letters.any() else None

    def surroundings(self, capital: float) -> Mask:
        """Return the pixels around marks that are neither the balloon's own line nor art."""
        wide = self.stats[:, cv2.CC_STAT_WIDTH]
        kept = (self.within >= WITHIN) & (self.heights < DRAWN * capital) & (wide < 3 * DRAWN * capital)
        kept[0] = False
        letters = kept & (self.heights > capital / 3)
        if letters.any():
            kept &= self.contrast >= FAINT * np.median(self.contrast[letters])
        near = grown(np.asarray(np.where(kept[self.labels], 255, 0), dtype=np.uint8), max(2, round(capital / 6)))
        others = np.asarray(np.where(kept[self.labels] | (self.labels == 0), 0, 255), dtype=np.uint8)
        return np.where(grown(others, 1) > 0, 0, near).astype(np.uint8)


def _marks(grey: Pixels, inside: Mask, paper: float) -> _Marks:
    everywhere: Mask = np.full_like(inside, 255)
    _, numbered, marked, _ = cv2.connectedComponentsWithStats(ink_mask(grey, everywhere, paper), connectivity=8)
    labels, stats = np.asarray(numbered, dtype=np.int32), np.asarray(marked, dtype=np.int32)
    inner = np.bincount(labels[inside > 0].ravel(), minlength=len(stats))
    within = inner / np.maximum(stats[:, cv2.CC_STAT_AREA], 1)
    return _Marks(labels, stats, within, _contrasts(grey, labels, len(stats), paper))


def _paper(grey: Pixels, inside: Mask) -> float:
    """Return the grey level that most of the inside has."""
    counts = np.bincount(grey[inside > 0].ravel() // 8, minlength=32).astype(np.float64)
    around = counts + 0.5 * (np.roll(counts, 1) + np.roll(counts, -1))
    return float(np.argmax(around) * 8 + 4)


def _contrasts(grey: Pixels, labels: NDArray[np.int32], count: int, paper: float) -> NDArray[np.float64]:
    """Return by how many levels each mark, in its middle, differs from the paper: the strongest tenth or so."""
    off = np.abs(grey.astype(np.float64) - paper).ravel()
    found = labels.ravel()
    squares, sums = (np.bincount(found, weights=off**power, minlength=count) for power in (3, 2))
    return np.asarray(squares / np.maximum(sums, 1e-6), dtype=np.float64)


def _on_white(grey: Pixels, kept: Mask, paper: float) -> Pixels:
    """Return dark letters on white, whatever their paper was, cut close."""
    levels = grey.astype(np.float64)
    levels = levels / max(paper, 1.0) if paper >= LEAST_LIGHT else (255.0 - levels) / (255.0 - paper)
    levels[kept == 0] = 1.0
    words = np.clip(255 * levels, 0, 255).astype(np.uint8)
    x, y, width, height = cv2.boundingRect(np.asarray(words < 200, dtype=np.uint8))
    return words[y : y + height, x : x + width] if width and height else words


def _sized(words: Pixels, height: float) -> Image.Image:
    factor = min(MOST_LARGER, max(LEAST_LARGER, LETTER_HEIGHT / height), (MOST_PIXELS / words.size) ** 0.5)
    size = max(1, round(words.shape[1] * factor)), max(1, round(words.shape[0] * factor))
    sized = cv2.resize(words, size, interpolation=cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA)
    framed = cv2.copyMakeBorder(sized, BORDER, BORDER, BORDER, BORDER, cv2.BORDER_CONSTANT, value=255)
    return Image.fromarray(np.asarray(framed, dtype=np.uint8))
