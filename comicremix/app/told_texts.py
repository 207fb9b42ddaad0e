"""Lines of words of which a file says where they stand, to the balloons in which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from comicremix.geometry import Outline, Rect, contains
from comicremix.model.told import ToldText

BROKEN_WORD = "\u00ad"
"""The hyphen at the end of a line whose last word goes on in the next."""
MOST_GAP = 0.7
"""Lines of one text are no further apart than this, by their height."""
ALIKE = 1.5
"""Lines of one text differ in height by less than this factor."""


def texts_in(outlines: Sequence[Outline], lines: Sequence[ToldText]) -> list[str]:
    """Return the words that stand in each outline, line after line.

    A line belongs where its middle is. One that is nowhere belongs to the lines right above or below it: outlines that
    were found are often a line too small.
    """
    owner: dict[int, int] = {}
    for index, line in enumerate(lines):
        around = next((at for at, outline in enumerate(outlines) if contains(outline, line.box.centre)), None)
        if around is not None:
            owner[index] = around
    _spread(owner, lines)
    held = ([line for at, line in enumerate(lines) if owner.get(at) == index] for index in range(len(outlines)))
    return [_joined(found) for found in held]


def _spread(owner: dict[int, int], lines: Sequence[ToldText]) -> None:
    """Give lines that have no owner that of their neighbours, again and again."""
    waiting = [index for index in range(len(lines)) if index not in owner]
    while True:
        found = {
            index: owner[near]
            for index in waiting
            if (near := next((o for o in owner if _follow(lines[index].box, lines[o].box)), None)) is not None
        }
        if not found:
            return
        owner.update(found)
        waiting = [index for index in waiting if index not in owner]


def _follow(one: Rect, other: Rect) -> bool:
    heights = sorted((one.height, other.height))
    gap = max(one.y, other.y) - min(one.bottom, other.bottom)
    across = min(one.right, other.right) - max(one.x, other.x)
    return 0 < heights[1] <= ALIKE * heights[0] and gap <= MOST_GAP * heights[0] and across > 0


def _joined(lines: list[ToldText]) -> str:
    ordered = sorted(lines, key=lambda line: (round(line.box.centre[1]), line.box.x))
    return re.sub(f"{BROKEN_WORD} ", "", " ".join(line.text for line in ordered)).replace(BROKEN_WORD, "-")
