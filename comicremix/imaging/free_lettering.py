"""Lettering on the art without a balloon: blocks of marks that stand in lines on ground as even as a sheet."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.blocks import Block
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.letters import INK_DEPTH, LEVELS, letter_evidence, level_at, level_counts

LEAST_LETTERS, LEAST_EVEN = 5, 0.75
LEAST_ALIGNED, MOST_FOREIGN = 0.85, 0.2
LEAST_BREADTH = 0.5
"""Half of the letters are at least so wide, heights: hatching is narrower."""
LEAST_CONTRAST = 75
"""Grey levels between the ground and the ink."""
MOST_GRAIN = 15
"""Standard deviation of the ground's grey levels."""
MARGIN = 3
COVERED = 0.3
"""Share of a block that may lie in balloons."""
LINE_GAP = 1.5
"""Lines of one text stand no farther apart than this, heights of a letter."""


def find_lettering(canvas: Canvas, blocks: Sequence[Block], balloons: Sequence[Outline]) -> list[Outline]:
    """Return boxes around texts on the art, in working pixels, from the top down; none within ``balloons``.

    Drawn-out sound effects are not looked for: too much of a drawing looks like large letters.
    """
    taken = np.zeros(canvas.grey.shape, np.uint8)
    for outline in balloons:
        cv2.fillPoly(taken, [np.round(np.array(outline)).astype(np.int32)], 255)
    texts = [block for block in blocks if _stands_free(block, taken) and _is_text(canvas, block)]
    return [
        ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        for x, y, width, height in _joined(texts, canvas)
    ]


def _stands_free(block: Block, taken: Mask) -> bool:
    if block.count < LEAST_LETTERS or block.even < LEAST_EVEN:
        return False
    part = taken[block.y : block.y + block.height, block.x : block.x + block.width]
    return cv2.countNonZero(part) <= COVERED * part.size


def _is_text(canvas: Canvas, block: Block) -> bool:
    x, y = max(0, block.x - MARGIN), max(0, block.y - MARGIN)
    grey = canvas.grey[y : block.y + block.height + MARGIN, x : block.x + block.width + MARGIN]
    counts = level_counts(grey)
    ground = _ground_level(counts, light=block.light)
    if (ground >= 110) == block.light or _grain(counts, ground) > MOST_GRAIN:
        return False
    letters = letter_evidence(grey, np.full(grey.shape, 255, np.uint8), ground)
    return (
        letters.letters >= LEAST_LETTERS
        and letters.aligned >= LEAST_ALIGNED
        and letters.foreign <= MOST_FOREIGN
        and letters.breadth >= LEAST_BREADTH
        and letters.contrast >= LEAST_CONTRAST
    )


def _ground_level(counts: NDArray[np.float64], *, light: bool) -> float:
    """Return the middle of what is lighter (``light``: darker) than the mean."""
    mean = float(counts @ LEVELS / counts.sum())
    return level_at(np.where(mean >= LEVELS if light else mean <= LEVELS, counts, 0), 0.5)


def _grain(counts: NDArray[np.float64], ground: float) -> float:
    """Return the standard deviation of the ground's grey levels."""
    near = np.where(np.abs(LEVELS - ground) < INK_DEPTH, counts, 0)
    mean = near @ LEVELS / near.sum()
    return math.sqrt(near @ (LEVELS - mean) ** 2 / near.sum())


def _joined(texts: Sequence[Block], canvas: Canvas) -> list[tuple[float, float, float, float]]:
    """Return the boxes of the texts, those of close lines as one."""
    if not texts:
        return []
    region = np.zeros(canvas.grey.shape, np.uint8)
    for block in texts:
        air = round(LINE_GAP * block.size / 2)
        corner = (block.x + block.width, block.y + block.height + air)
        cv2.rectangle(region, (block.x, max(0, block.y - air)), corner, 255, -1)
    _, labels = cv2.connectedComponents(region, connectivity=4)
    boxes: dict[int, list[tuple[int, int, int, int]]] = {}
    for block in texts:
        at = int(labels[block.y + block.height // 2, block.x + block.width // 2])
        boxes.setdefault(at, []).append((block.x, block.y, block.x + block.width, block.y + block.height))
    found = []
    for group in boxes.values():
        table = np.array(group, np.float64)
        (left, top), (right, bottom) = table[:, :2].min(axis=0) - MARGIN, table[:, 2:].max(axis=0) + MARGIN
        left, top = max(0.0, float(left)), max(0.0, float(top))
        right, bottom = min(float(canvas.width), float(right)), min(float(canvas.height), float(bottom))
        found.append((left, top, right - left, bottom - top))
    return sorted(found, key=lambda box: (box[1], box[0]))
