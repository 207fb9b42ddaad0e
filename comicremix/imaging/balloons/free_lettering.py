"""Lettering on the art without a balloon: blocks of marks that a table of decision trees takes for texts.

Two looks: a glance at the block and its ground, which most drawings do not pass, then one at each mark. The table is
made by `tests/bench/train_texts.py` from pages whose texts are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Rect
from comicremix.imaging.balloons.blocks import Block
from comicremix.imaging.balloons.judge import text_judge
from comicremix.imaging.canvas import Canvas, Mask, Pixels
from comicremix.imaging.letters import INK_DEPTH, LEVELS, letter_evidence, level_counts

LEAST_MARKS = 4
PASSED = 0.3
"""What a block must reach at a glance to be looked at closely."""
MANY = 12
SURE, SURE_OF_FEW, LIKELY = 0.6, 0.7, 0.3
"""From the first on a block of many marks is a text, from the second on one of few; from the third on one that stands
by a text."""
MARGIN = 3
COVERED = 0.3
"""Share of a block that may lie in balloons."""
LINE_GAP, WORD_GAP = 1.5, 1.4
"""Lines and words of one text stand no farther apart than this, heights of a letter."""

COMMON = 0.5
"""Share of a box in another from which on they are one."""
MOST_WORDS_ASIDE = 3
"""So many short words may stand in line with a text, one after the other."""


@dataclass(frozen=True, slots=True)
class Text:
    """A block of marks that may be a text."""

    block: Block
    likely: float
    """That it is lettering and no drawing, about 0 to 1."""

    @property
    def sure(self) -> bool:
        """Whether it is a text even where it stands alone."""
        return self.likely >= (SURE if self.block.count >= MANY else SURE_OF_FEW)


@dataclass(frozen=True, slots=True, eq=False)
class Glance:
    """What is known of a block without looking at its marks: ``features`` of the block and its ground."""

    block: Block
    grey: Pixels
    ground: float
    features: tuple[float, ...]


def _texts(canvas: Canvas, blocks: Sequence[Block]) -> list[Text]:
    """Return the blocks that are likely to be texts."""
    first, second = text_judge()
    glances = glance(canvas, blocks)
    if not glances:
        return []
    passed = first.values(np.array([one.features for one in glances], np.float32)) >= PASSED
    chosen = [one for one, good in zip(glances, passed, strict=True) if good]
    if not chosen:
        return []
    values = second.values(np.array([look(one) for one in chosen], np.float32))
    return [Text(one.block, float(value)) for one, value in zip(chosen, values, strict=True) if value >= LIKELY]


def glance(canvas: Canvas, blocks: Sequence[Block]) -> list[Glance]:
    """Look at the ground of those blocks that have enough marks."""
    blocks = [block for block in blocks if block.count >= LEAST_MARKS]
    if not blocks:
        return []
    crops = [_crop(canvas, block) for block in blocks]
    grounds, grains = _grounds(np.array([level_counts(crop) for crop in crops]), [block.light for block in blocks])
    unit = canvas.unit
    return [
        Glance(block, crop, ground, (*block.features(unit), ground, grain))
        for block, crop, ground, grain in zip(blocks, crops, grounds.tolist(), grains.tolist(), strict=True)
    ]


def _crop(canvas: Canvas, block: Block) -> Pixels:
    x, y = max(0, block.x - MARGIN), max(0, block.y - MARGIN)
    return canvas.grey[y : block.y + block.height + MARGIN, x : block.x + block.width + MARGIN]


def look(at: Glance) -> tuple[float, ...]:
    """Look at each mark of a block; return all that is known of it then."""
    letters = letter_evidence(at.grey, np.full(at.grey.shape, 255, np.uint8), at.ground)
    return (
        *at.features,
        letters.letters,
        letters.aligned,
        letters.ink,
        letters.foreign,
        letters.height,
        letters.cover,
        letters.contrast,
        letters.breadth,
        letters.height / at.block.size,
    )


def find_lettering(canvas: Canvas, blocks: Sequence[Block], balloons: Sequence[Outline]) -> list[Outline]:
    """Return boxes around texts on the art, in working pixels, from the top down; none within ``balloons``.

    Drawn-out sound effects are not looked for: too much of a drawing looks like large letters.

    Args:
        canvas: the page.
        blocks: all of its blocks; what stands in line with a text belongs to it, however few its letters.
        balloons: their outlines, working pixels.
    """
    taken = np.zeros(canvas.grey.shape, np.uint8)
    for outline in balloons:
        cv2.fillPoly(taken, [np.round(np.array(outline)).astype(np.int32)], 255)
    free = [block for block in blocks if block.count > 1 and _stands_free(block, taken)]
    boxes = [_in_line(group, free) for group in _groups(_texts(canvas, free))]
    room = Rect(0, 0, canvas.width, canvas.height)
    return [
        box.inset(-MARGIN).intersection(room).outline() for box in sorted(_apart(boxes), key=lambda box: (box.y, box.x))
    ]


def _stands_free(block: Block, taken: Mask) -> bool:
    part = taken[block.y : block.y + block.height, block.x : block.x + block.width]
    return cv2.countNonZero(part) <= COVERED * part.size


def _grounds(counts: NDArray[np.float64], light: Sequence[bool]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the ground's grey level of each crop, the middle of what is lighter (``light``: darker) than its mean, and
    its grain, the standard deviation of the levels near that.

    Args:
        counts: how many pixels have each of the 256 levels; crops × levels.
        light: whether the marks are lighter than their ground.
    """
    mean = (counts @ LEVELS / counts.sum(axis=1))[:, None]
    side = np.where(np.array(light)[:, None], mean >= LEVELS, mean <= LEVELS) * counts
    below = side.cumsum(axis=1)
    ground = (below <= np.floor(0.5 * (below[:, -1:] - 1))).sum(axis=1).astype(np.float64)
    near = np.where(np.abs(LEVELS - ground[:, None]) < INK_DEPTH, counts, 0)
    weights = near.sum(axis=1)
    middle = (near @ LEVELS / weights)[:, None]
    return ground, np.sqrt((near * (LEVELS - middle) ** 2).sum(axis=1) / weights)


def _groups(texts: Sequence[Text]) -> list[list[Block]]:
    """Return the texts, those of close lines and words together; one of each group is sure."""
    if not texts:
        return []
    boxes = np.array([_reach_of(text.block) for text in texts])
    close = (boxes[:, None, :2] <= boxes[None, :, 2:]).all(axis=2)
    close &= close.T
    group = np.arange(len(texts))
    while True:
        least = np.where(close, group, len(texts)).min(axis=1)
        if (least == group).all():
            break
        group = least
    groups = [[text for text, own in zip(texts, group, strict=True) if own == first] for first in np.unique(group)]
    return [[text.block for text in one] for one in groups if any(text.sure for text in one)]


def _reach_of(block: Block) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what a text's neighbours reach into."""
    above, aside = round(LINE_GAP * block.size / 2), round(WORD_GAP * block.size / 2)
    return block.x - aside, block.y - above, block.x + block.width + aside + 1, block.y + block.height + above + 1


def _in_line(group: Sequence[Block], rest: Sequence[Block]) -> Rect:
    """Return the box of a text with what stands in line with it."""
    box = reduce(Rect.union, (_box(block) for block in group))
    size, light = max(block.size for block in group), group[0].light
    alike = [_box(b) for b in rest if b.light is light and 0.5 * size <= b.size <= 1.5 * size and b.height <= 2 * size]
    for _ in range(MOST_WORDS_ASIDE):
        aside = Rect(box.x - WORD_GAP * size, box.y, box.width + 2 * WORD_GAP * size, box.height)
        beside = [word for word in alike if _reaches(aside, word) and not _reaches(box, word)]
        if not beside:
            break
        box = reduce(Rect.union, beside, box)
    return box


def _reaches(box: Rect, word: Rect) -> bool:
    """Tell whether a box reaches a word whose middle is on one of its lines."""
    return box.x <= word.right and word.x <= box.right and box.y <= word.centre[1] <= box.bottom


def _apart(boxes: Sequence[Rect]) -> list[Rect]:
    """Return the boxes, those that lie mostly in another as one with it: light is seen within dark letters, too."""
    found: list[Rect] = []
    for box in sorted(boxes, key=lambda box: box.width * box.height, reverse=True):
        for place, larger in enumerate(found):
            common = box.intersection(larger)
            if common.width * common.height >= COMMON * box.width * box.height:
                found[place] = larger.union(box)
                break
        else:
            found.append(box)
    return found


def _box(block: Block) -> Rect:
    return Rect(block.x, block.y, block.width, block.height)
