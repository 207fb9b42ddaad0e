"""The same comic twice, in two editions: which pages and which balloons are the same, told by place and order.

Pages are compared by the boxes of what was found on them, laid over each other, and matched in order so that the sum
of their likenesses is largest (Needleman and Wunsch, 1970): a cover or an advertisement of one edition is left over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comicremix.geometry import Affine, Rect

LEAST_LIKE = 0.3
"""Pages that are less alike are not the same."""
LEAST_SHARED = 0.12
"""The least intersection over union of the boxes of one balloon in two editions: words differ in length."""
BAND = 16
"""How many pages one edition may be ahead of the other."""


@dataclass(frozen=True, slots=True)
class PageLayout:
    """What was found on a page, pixels of its own."""

    width: float
    height: float
    panels: tuple[Rect, ...] = ()
    balloons: tuple[Rect, ...] = ()


@dataclass(frozen=True, slots=True)
class PageMatch:
    """Page ``one`` of the first edition is page ``other`` of the second, numbered from 0."""

    one: int
    other: int
    likeness: float
    to_other: Affine


def match_pages(ones: Sequence[PageLayout], others: Sequence[PageLayout]) -> list[PageMatch]:
    """Return the pages that are the same, in order."""
    slack = BAND + abs(len(ones) - len(others))
    found: dict[tuple[int, int], PageMatch] = {}
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if abs(i - j) <= slack:
                likeness, to_other = _alike(ones[i], others[j])
                if likeness >= LEAST_LIKE:
                    found[i, j] = PageMatch(i, j, likeness, to_other)
                    best[i][j] = max(best[i][j], likeness + best[i + 1][j + 1])
    return list(_walk(best, found, len(ones), len(others)))


def _walk(
    best: Sequence[Sequence[float]], found: dict[tuple[int, int], PageMatch], ones: int, others: int
) -> Iterable[PageMatch]:
    i = j = 0
    while i < ones and j < others:
        match = found.get((i, j))
        if match is not None and best[i][j] == match.likeness + best[i + 1][j + 1]:
            yield match
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def match_balloons(one: PageLayout, other: PageLayout, to_other: Affine) -> tuple[dict[int, int], list[Rect]]:
    """Return which balloon of ``other`` each balloon of ``one`` is, by index: first by place, each laid over through
    its panel; then, in panels that have as many left of both, by order.
    And where each balloon of ``one`` lies on ``other``."""
    homes = _best_pairs([mapped(box, to_other) for box in one.panels], other.panels)
    own = [_home(box, one.panels) for box in one.balloons]
    theirs = [_home(box, other.panels) for box in other.balloons]
    laid = [
        mapped(box, box_map(one.panels[home], other.panels[homes[home]]) if home in homes else to_other)
        for box, home in zip(one.balloons, own, strict=True)
    ]
    found = _best_pairs(laid, other.balloons)
    for home, there in homes.items():
        left = [n for n, place in enumerate(own) if place == home and n not in found]
        right = [n for n, place in enumerate(theirs) if place == there and n not in found.values()]
        if len(left) == len(right):
            found |= dict(zip(left, right, strict=True))
    return found, laid


def mapped(box: Rect, affine: Affine) -> Rect:
    """Return the box of an upright map of ``box``."""
    (x1, y1), (x2, y2) = affine.apply((box.x, box.y)), affine.apply((box.right, box.bottom))
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def box_map(box: Rect, other: Rect) -> Affine:
    """Return the map that lays ``box`` over ``other``."""
    across, down = other.width / max(box.width, 1e-9), other.height / max(box.height, 1e-9)
    return Affine(across, 0.0, 0.0, down, other.x - box.x * across, other.y - box.y * down)


def _alike(one: PageLayout, other: PageLayout) -> tuple[float, Affine]:
    """Return how alike two pages are, 0 to 1, and the map under which they are: page on page, or the block of panels
    on the block of panels."""
    maps = [box_map(Rect(0, 0, one.width, one.height), Rect(0, 0, other.width, other.height))]
    if one.panels and other.panels:
        maps.append(box_map(_around(one.panels), _around(other.panels)))
    scored = [(_score(one, other, each), each) for each in maps]
    return max(scored, key=lambda pair: pair[0])


def _score(one: PageLayout, other: PageLayout, to_other: Affine) -> float:
    total, most = 0.0, 0
    for ours, theirs in ((one.panels, other.panels), (one.balloons, other.balloons)):
        laid = [mapped(box, to_other) for box in ours]
        total += sum(_shared(laid[n], theirs[m]) for n, m in _best_pairs(laid, theirs).items())
        most += max(len(ours), len(theirs))
    return total / most if most else 0.0


def _best_pairs(ones: Sequence[Rect], others: Sequence[Rect]) -> dict[int, int]:
    """Pair boxes that share most, greedily, each once."""
    pairs = [(_shared(a, b), n, m) for n, a in enumerate(ones) for m, b in enumerate(others) if a.meets(b)]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for shared, n, m in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if shared >= LEAST_SHARED and n not in found and m not in taken:
            found[n] = m
            taken.add(m)
    return found


def _shared(one: Rect, other: Rect) -> float:
    """Return intersection over union."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    return both / (one.width * one.height + other.width * other.height - both)


def _home(box: Rect, panels: Sequence[Rect]) -> int:
    """Return which panel a balloon is in, the smallest that holds its middle; -1: none."""
    x, y = box.centre
    holding = [n for n, panel in enumerate(panels) if panel.x <= x <= panel.right and panel.y <= y <= panel.bottom]
    return min(holding, key=lambda n: panels[n].width * panels[n].height, default=-1)


def _around(boxes: Sequence[Rect]) -> Rect:
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Rect(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)
