"""Clues to balloons: what may be lettering, and the colour of the paper that it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.balloons.blocks import Block, find_blocks
from comicremix.imaging.balloons.judge import lead_judge
from comicremix.imaging.canvas import Canvas
from comicremix.imaging.letters import grey_level

MOST_BLOCKS = 44
LEAST_PAPER = 0.3
"""Share of a block of letters and the rim around it that is bare paper."""
RIM = 0.4
"""Width of that rim, heights of a letter: capitals of one line leave too little paper between them."""
GRAIN = (7, 22)
MOST_LOOKED_AT, MOST_SAMPLES = 3000, 400
LEAST_LIKELY = 0.15
"""What a lead must reach to be followed: the judge's guess of the overlap of the best paper around it with a balloon.
Following one takes fifty times as long as judging it."""


@dataclass(frozen=True, slots=True, eq=False)
class Lead:
    """A block in working pixels, and its paper's colour and grain in grey levels."""

    block: Block
    colour: NDArray[np.float64]
    grain: float

    def features(self, unit: float) -> tuple[float, ...]:
        """Return what is known of a lead; ``unit``: a thousandth of the page's side, working pixels."""
        colour = self.colour.tolist()
        return (*self.block.features(unit), self.grain, grey_level(colour), max(colour) - min(colour))


@dataclass(frozen=True, slots=True, eq=False)
class Clues:
    """The blocks of a page, and those on even paper that may lead to a balloon, the likeliest texts first."""

    blocks: Sequence[Block]
    leads: Sequence[Lead]


def find_clues(canvas: Canvas) -> Clues:
    """Look for blocks of marks on a page, and for the paper of those that are most like texts."""
    blocks = find_blocks(canvas)
    return Clues(blocks, _likely(find_leads(canvas, blocks), canvas.unit))


def find_leads(canvas: Canvas, blocks: Sequence[Block]) -> list[Lead]:
    """Return those blocks that are most like texts and stand on even paper."""
    ranked = sorted(blocks, key=lambda block: -min(block.count, 40) * block.even**2)
    papers = [(block, _paper_colour(canvas, block)) for block in ranked[:MOST_BLOCKS]]
    return [Lead(block, *paper) for block, paper in papers if paper]


def _likely(leads: Sequence[Lead], unit: float) -> list[Lead]:
    if not leads:
        return []
    guesses = lead_judge().values(np.array([lead.features(unit) for lead in leads], np.float32))
    return [lead for lead, guess in zip(leads, guesses, strict=True) if guess >= LEAST_LIKELY]


def _paper_colour(canvas: Canvas, block: Block) -> tuple[NDArray[np.float64], float] | None:
    """Return the commonest colour between the letters of a block and its grain; None when there is no even paper."""
    x, y, width, height = window_around(canvas, block, round(RIM * block.size) + 1)
    step = max(1, int((width * height / MOST_LOOKED_AT) ** 0.5))
    part = np.s_[y : y + height : step, x : x + width : step]
    bins = canvas.grey[part].ravel() >> 3
    counts = np.bincount(bins, minlength=32)
    level = int(counts[:14].argmax()) if block.light else int(counts[8:].argmax()) + 8
    if counts[max(0, level - 1) : level + 2].sum() < LEAST_PAPER * len(bins):
        return None
    like = np.flatnonzero(bins - np.uint8((level - 1) % 256) <= 2)
    near = canvas.rgb[part].reshape(-1, 3)[like[:: max(1, len(like) // MOST_SAMPLES)]].T.copy()
    middle = np.sort(near, axis=1)[:, len(near[0]) // 2]
    colour = middle.astype(np.float64)
    spread = np.sort(np.abs(near.astype(np.int16) - middle[:, None]).max(axis=0))
    return colour, float(min(max(2.2 * spread[int(0.7 * len(spread))], GRAIN[0]), GRAIN[1]))


def window_around(canvas: Canvas, block: Block, margin: int) -> tuple[int, int, int, int]:
    """Return left, top, width and height of a block with a margin, as far as the page goes."""
    x, y = max(0, block.x - margin), max(0, block.y - margin)
    right, bottom = (
        min(canvas.width, block.x + block.width + margin),
        min(canvas.height, block.y + block.height + margin),
    )
    return x, y, right - x, bottom - y
