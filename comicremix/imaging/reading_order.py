"""The order in which the panels of a page are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from comicremix.geometry import Outline, Rect, bounds

Reading = Literal["ltr", "rtl", "ttb"]
"""Rows from the left, rows from the right, or one way down, as a webtoon is scrolled."""
OVERLAP = 0.12
"""Share of a panel's side by which it may reach into the next row or column and still stand apart from it."""
STAGGERED = 0.17
"""The same for rows that are staggered: they come before columns where every row has panels in several columns."""
SAME_HEIGHT = 0.25
"""Share of the lower panel's height within which two panels start at the same height, reading down."""
ON_PANEL = 0.7
"""Share of an inset that lies on its panel; it is read after it."""
SPREAD_ASPECT, SPINE_MIDDLE = 1.15, 0.06
"""From which width over height on panels may be those of two pages, and how far off the middle their spine may be."""
SPINE_WIDTH, LEAST_SPINE = 1.5, 0.015
"""How much wider the spine is than any other gap between columns, and its least share of the width."""


def in_reading_order(panels: Sequence[Outline], reading: Reading) -> tuple[Outline, ...]:
    """Return ``panels`` row by row from the top, each row from the left (``ltr``) or the right (``rtl``).

    The page is parted into rows wherever no panel crosses, each row into columns, each column into rows again: a column
    of small panels beside a tall one is read before or after it as a whole. Of two pages side by side the first is read
    as a whole before the second. ``ttb`` goes down by the panels' upper edges. An inset follows the panel it lies on.
    """
    boxes = {index: bounds(panel) for index, panel in enumerate(panels)}
    hosts = {index: host for index in boxes if (host := _host(index, boxes)) is not None}
    free = {index: box for index, box in boxes.items() if index not in hosts}
    ordered = [insets for index in _by_page(free, reading) for insets in _with_insets(index, boxes, hosts, reading)]
    return tuple(panels[index] for index in ordered)


def _by_page(boxes: dict[int, Rect], reading: Reading) -> list[int]:
    if reading == "ttb":
        return _downwards(boxes)
    pages = _facing_pages(boxes)
    if reading == "rtl":
        pages.reverse()
    return [index for page in pages for index in _ordered(page, reading)]


def _host(index: int, boxes: dict[int, Rect]) -> int | None:
    """Return the smallest larger panel on which this one lies."""
    box = boxes[index]
    area = box.width * box.height

    def holds(other: Rect) -> bool:
        shared = box.intersection(other)
        return other.width * other.height > 1.3 * area and shared.width * shared.height > ON_PANEL * area

    holding = [i for i, other in boxes.items() if i != index and holds(other)]
    return min(holding, key=lambda i: boxes[i].width * boxes[i].height, default=None)


def _with_insets(index: int, boxes: dict[int, Rect], hosts: dict[int, int], reading: Reading) -> Iterator[int]:
    """Yield a panel, then those that lie on it."""
    yield index
    for inset in _by_page({i: boxes[i] for i, host in hosts.items() if host == index}, reading):
        yield from _with_insets(inset, boxes, hosts, reading)


def _facing_pages(boxes: dict[int, Rect]) -> list[dict[int, Rect]]:
    """Part the panels of a double page at its spine: a gap in the middle, wider than any other between columns."""
    if len(boxes) < 2:
        return [boxes]
    left, right = min(b.x for b in boxes.values()), max(b.right for b in boxes.values())
    height = max(b.bottom for b in boxes.values()) - min(b.y for b in boxes.values())
    width = right - left
    sides = _groups(boxes, lambda box: (box.x, box.right))
    if width < SPREAD_ASPECT * height or len(sides) < 2:
        return [boxes]
    ends = [max(box.right for box in side.values()) for side in sides]
    starts = [min(box.x for box in side.values()) for side in sides]
    wide, index = max((starts[i] - ends[i - 1], i) for i in range(1, len(sides)))
    pages = [{k: box for side in half for k, box in side.items()} for half in (sides[:index], sides[index:])]
    is_middle = abs(starts[index] - wide / 2 - (left + width / 2)) <= SPINE_MIDDLE * width
    widest_gutter = max((gap for page in pages for gap in _gaps(page)), default=0.0)
    is_spine = is_middle and wide >= max(LEAST_SPINE * width, SPINE_WIDTH * widest_gutter)
    return pages if is_spine else [boxes]


def _gaps(boxes: dict[int, Rect]) -> Iterator[float]:
    """Yield how far each panel is from the next one beside it and from the next one below."""
    for box in boxes.values():
        beside = [b.x - box.right for b in boxes.values() if _share_span(box.y, box.bottom, b.y, b.bottom)]
        below = [b.y - box.bottom for b in boxes.values() if _share_span(box.x, box.right, b.x, b.right)]
        for gaps in (beside, below):
            yield min((gap for gap in gaps if gap > 0), default=0.0)


def _share_span(start: float, end: float, other_start: float, other_end: float) -> bool:
    return min(end, other_end) > max(start, other_start)


def _ordered(boxes: dict[int, Rect], reading: Reading) -> list[int]:
    if len(boxes) < 2:
        return list(boxes)
    rows = _groups(boxes, _vertical_span)
    if len(rows) > 1:
        return [index for row in rows for index in _ordered(row, reading)]
    columns = _groups(boxes, _horizontal_span)
    if len(columns) > 1:
        rows = _staggered_rows(boxes, columns)
        if len(rows) > 1:
            return [index for row in rows for index in _ordered(row, reading)]
        ordered = columns if reading == "ltr" else columns[::-1]
        return [index for column in ordered for index in _ordered(column, reading)]
    return _by_first_corner(boxes, reading)


def _staggered_rows(boxes: dict[int, Rect], columns: list[dict[int, Rect]]) -> list[dict[int, Rect]]:
    """Return rows whose panels do not end at the same height, none when a row would lie in one column only."""
    rows = _groups(boxes, lambda box: (box.y + STAGGERED * box.height, box.bottom - STAGGERED * box.height))
    return rows if all(sum(not row.keys().isdisjoint(column) for column in columns) > 1 for row in rows) else []


def _downwards(boxes: dict[int, Rect]) -> list[int]:
    """Order by upper edges; panels that start at about the same height go from the left."""
    ordered: list[int] = []
    row: list[int] = []
    for index in sorted(boxes, key=lambda i: (boxes[i].y, boxes[i].x)):
        box = boxes[index]
        if row and box.y - boxes[row[0]].y > SAME_HEIGHT * min(box.height, boxes[row[0]].height):
            ordered += sorted(row, key=lambda i: (boxes[i].x, boxes[i].y))
            row = []
        row.append(index)
    return [*ordered, *sorted(row, key=lambda i: (boxes[i].x, boxes[i].y))]


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
    left = {index: -box.right if reading == "rtl" else box.x for index, box in boxes.items()}
    return sorted(boxes, key=lambda i: (sum(_above(other, boxes[i]) for other in boxes.values()), boxes[i].y, left[i]))


def _above(upper: Rect, lower: Rect) -> bool:
    return upper.bottom <= lower.y + OVERLAP * min(upper.height, lower.height)
