"""Paths cut along the upright sides of a box, their curves kept."""

from __future__ import annotations

from fontTools.misc.bezierTools import splitCubic

from comicremix.geometry import Path, Point, Rect, Segment

_Piece = tuple[Point, ...]
"""Two points: a line. Four: a cubic."""


def cut_path(path: Path, box: Rect) -> Path:
    """Return what of the closed lines of ``path`` lies inside ``box``; where a side cuts, a straight line follows
    it."""
    kept: list[Segment] = []
    for pieces in _lines(path):
        for axis, limit, sign in ((0, box.x, 1), (0, box.right, -1), (1, box.y, 1), (1, box.bottom, -1)):
            pieces = _cut(pieces, axis, limit, sign)  # noqa: PLW2901
        kept += _segments(pieces)
    return tuple(kept)


def _lines(path: Path) -> list[list[_Piece]]:
    """Return the pieces of each closed line."""
    found: list[list[_Piece]] = []
    start = at = (0.0, 0.0)
    for kind, numbers in path:
        points = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        if kind == "M":
            found.append([])
            start = at = points[0]
        elif points:
            found[-1].append((at, *points))
            at = points[-1]
        elif at != start:
            found[-1].append((at, start))
            at = start
    return found


def _cut(pieces: list[_Piece], axis: int, limit: float, sign: int) -> list[_Piece]:
    """Return the pieces that lie beyond ``limit``, or before it where ``sign`` is -1, joined along it."""
    kept: list[_Piece] = []
    for piece in pieces:
        for part in _parts(piece, axis, limit):
            middle = _middle(part)[axis]
            if (middle - limit) * sign < 0:
                continue
            if kept and kept[-1][-1] != part[0]:
                kept.append((kept[-1][-1], part[0]))
            kept.append(part)
    if kept and kept[-1][-1] != kept[0][0]:
        kept.append((kept[-1][-1], kept[0][0]))
    return kept


def _parts(piece: _Piece, axis: int, limit: float) -> list[_Piece]:
    if len(piece) == 4:
        return [tuple((float(x), float(y)) for x, y in part) for part in splitCubic(*piece, limit, axis == 1)]
    (x1, y1), (x2, y2) = piece
    one, other = piece[0][axis], piece[1][axis]
    if (one - limit) * (other - limit) >= 0:
        return [piece]
    share = (limit - one) / (other - one)
    cut = (x1 + share * (x2 - x1), y1 + share * (y2 - y1))
    return [(piece[0], cut), (cut, piece[1])]


def _middle(piece: _Piece) -> Point:
    if len(piece) == 2:
        return ((piece[0][0] + piece[1][0]) / 2, (piece[0][1] + piece[1][1]) / 2)
    a, b, c, d = piece
    return ((a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8, (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8)


def _segments(pieces: list[_Piece]) -> list[Segment]:
    if not pieces:
        return []
    return [("M", pieces[0][0]), *map(_segment, pieces), ("Z", ())]


def _segment(piece: _Piece) -> Segment:
    return ("C" if len(piece) == 4 else "L", tuple(value for point in piece[1:] for value in point))
