"""The order in which the panels of a page are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from comicremix.geometry import Outline, Rect, bounds

Reading = Literal["ltr", "rtl"]
OVERLAP = 0.12
"""Share of a panel's side by which it may reach into the next row or column and still stand apart from it."""


def in_reading_order(panels: Sequence[Outline], reading: Reading) -> tuple[Outline, ...]:
    """Return ``panels`` row by row from the top, each row from the left (``ltr``) or the right (``rtl``).

    The page is parted into rows wherever no panel crosses, each row into columns, each column into rows again: a column
    of small panels beside a tall one is read before or after it as a whole.
    """
    boxes = {index: bounds(panel) for index, panel in enumerate(panels)}
    return tuple(panels[index] for index in _ordered(boxes, reading))


def _ordered(boxes: dict[int, Rect], reading: Reading) -> list[int]:
    if len(boxes) < 2:
        return list(boxes)
    rows = _groups(boxes, _vertical_span)
    if len(rows) > 1:
        return [index for row in rows for index in _ordered(row, reading)]
    columns = _groups(boxes, _horizontal_span)
    if len(columns) > 1:
        ordered = columns if reading == "ltr" else columns[::-1]
        return [index for column in ordered for index in _ordered(column, reading)]
    return _by_first_corner(boxes, reading)


def _groups(boxes: dict[int, Rect], span: Callable[[Rect], tuple[float, float]]) -> list[dict[int, Rect]]:
    """Part the boxes wherever their shortened spans leave a gap."""
    groups: list[dict[int, Rect]] = []
    reach = float("-inf")
    for index in sorted(boxes, key=lambda i: span(boxes[i])):
        start, end = span(boxes[index])
        if start >= reach:
            groups.append({})
        groups[-1][index] = boxes[index]
        reach = max(reach, end)
    return groups


def _vertical_span(box: Rect) -> tuple[float, float]:
    margin = OVERLAP * box.height
    return box.y + margin, box.bottom - margin


def _horizontal_span(box: Rect) -> tuple[float, float]:
    margin = OVERLAP * box.width
    return box.x + margin, box.right - margin


def _by_first_corner(boxes: dict[int, Rect], reading: Reading) -> list[int]:
    """Order panels that interlock: those that stand wholly above come first, then by their upper corner."""
    left = {index: box.x if reading == "ltr" else -box.right for index, box in boxes.items()}
    return sorted(boxes, key=lambda i: (sum(_above(other, boxes[i]) for other in boxes.values()), boxes[i].y, left[i]))


def _above(upper: Rect, lower: Rect) -> bool:
    return upper.bottom <= lower.y + OVERLAP * min(upper.height, lower.height)
