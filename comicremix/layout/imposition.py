"""Pages on sheets: which page lies where, so that folded, cut or glued sheets read right. Pure; lengths are points.

A page is named by its index from 0; -1 is a blank one. A sheet is turned over about its upright middle (short edge of
a sheet that lies across), so that what is left on its front has what is right on its back behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from comicremix.geometry import Rect
from comicremix.model.publishing import MM, SHEETS, Booklet

BLANK = -1
ZINE_PAGES = 8
_ZINE_ABOVE, _ZINE_BELOW = (0, 7, 6, 5), (1, 2, 3, 4)
"""The zine's page in each column of its upper row, which lies upside down, and of its lower row."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A page in ``box`` of a sheet's side (y down), upside down when ``turned``; only ``window`` of it is shown."""

    page: int
    box: Rect
    turned: bool = False
    window: Rect | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: its size, what lies on it, and where it is folded or cut, as lines from point to point."""

    width: float
    height: float
    placed: tuple[Placed, ...]
    folds: tuple[tuple[float, float, float, float], ...] = ()
    cuts: tuple[tuple[float, float, float, float], ...] = ()


Cell = tuple[int, int, int, float]
"""Page, row, column, and by how much it is moved to the right."""


def impose(sizes: Sequence[tuple[float, float]], booklet: Booklet, *, rtl: bool = False) -> tuple[Side, ...]:
    """Return the sides of all sheets, each front followed by its back, if there is one.

    Args:
        sizes: widths and heights of the pages, points; each is fitted into its place.
        rtl: the binding is at the right.
    """
    if booklet.fold == "poster":
        return tuple(side for index, size in enumerate(sizes) for side in _poster(index, size, booklet))
    if booklet.back_cover and booklet.fold in ("saddle", "signatures", "zine"):
        return tuple(_with_back_cover(sizes, booklet, rtl=rtl))
    if booklet.fold == "zine":
        return tuple(_zine(start, sizes, booklet, rtl=rtl) for start in range(0, len(sizes), ZINE_PAGES))
    rows = 2 if booklet.up == 4 else 1
    width, height = _lying(booklet) if rows == 1 else SHEETS[booklet.sheet]
    folded = booklet.fold in ("saddle", "signatures")
    sides = []
    for cells in _cells(len(sizes), booklet, rtl=rtl):
        side = Side(width * MM, height * MM, tuple(_in_cells(cells, sizes, width, height, rows, booklet)))
        sides.append(_with_lines(side, rows, folded=folded, cut=booklet.fold != "in-order"))
    return tuple(sides)


def _with_back_cover(sizes: Sequence[tuple[float, float]], booklet: Booklet, *, rtl: bool) -> Iterator[Side]:
    """Yield the sides of a book that has blank pages before its last one."""
    unit = ZINE_PAGES if booklet.fold == "zine" else 2 * booklet.up
    last = len(sizes) - 1
    blanks = -len(sizes) % unit
    filled = [*sizes[:last], *[sizes[last]] * (blanks + 1)]
    for side in impose(filled, replace(booklet, back_cover=False), rtl=rtl):
        shown = (placed for placed in side.placed if not last <= placed.page < last + blanks)
        kept = tuple(replace(placed, page=min(placed.page, last)) for placed in shown)
        yield replace(side, placed=kept)


def _lying(booklet: Booklet) -> tuple[float, float]:
    width, height = SHEETS[booklet.sheet]
    return height, width


def _cells(count: int, booklet: Booklet, *, rtl: bool) -> Iterator[list[Cell]]:
    """Yield the cells of each side in turn, row by row."""
    rows = 2 if booklet.up == 4 else 1
    if booklet.fold == "in-order":
        sides = _in_order(count, rows)
    elif booklet.fold == "stack":
        sides = _stacked(count, rows)
    else:
        sides = _folded(count, rows, booklet)
    for cells in sides:
        yield [(page, row, 1 - column, -shift) for page, row, column, shift in cells] if rtl else cells


def _in_order(count: int, rows: int) -> Iterator[list[Cell]]:
    for start in range(0, count, 2 * rows):
        yield [(_known(start + i, count), i // 2, i % 2, 0.0) for i in range(2 * rows)]


def _stacked(count: int, rows: int) -> Iterator[list[Cell]]:
    """Yield fronts and backs of sheets whose piles, put on each other column by column, row by row, are the book."""
    piles = 2 * rows
    sheets = -(-count // (2 * piles))
    for sheet in range(sheets):
        leaves = [2 * (pile * sheets + sheet) for pile in range(piles)]
        yield [(_known(page, count), pile // 2, pile % 2, 0.0) for pile, page in enumerate(leaves)]
        yield [(_known(page + 1, count), pile // 2, 1 - pile % 2, 0.0) for pile, page in enumerate(leaves)]


def _folded(count: int, rows: int, booklet: Booklet) -> Iterator[list[Cell]]:
    """Yield fronts and backs of sheets that are cut into ``rows`` strips, folded once and put into each other."""
    total = -(-count // (4 * rows)) * 4 * rows
    bundle = total if booklet.fold == "saddle" else 4 * booklet.leaves * rows
    for start in range(0, total, bundle):
        size = min(bundle, total - start)
        for strip in range(0, size // 4, rows):
            front: list[Cell] = []
            back: list[Cell] = []
            for row in range(rows):
                inner = strip + row
                creep = inner * booklet.creep * MM
                first, last = start + 2 * inner, start + size - 1 - 2 * inner
                front += [(_known(last, count), row, 0, creep), (_known(first, count), row, 1, -creep)]
                back += [(_known(first + 1, count), row, 0, creep), (_known(last - 1, count), row, 1, -creep)]
            yield front
            yield back


def _known(page: int, count: int) -> int:
    return page if page < count else BLANK


def _in_cells(
    cells: Sequence[Cell], sizes: Sequence[tuple[float, float]], width: float, height: float, rows: int,
    booklet: Booklet,
) -> Iterator[Placed]:  # fmt: skip
    """Yield the pages of a side, each against the fold, as large as its cell holds it."""
    cell_width, cell_height = width * MM / 2, height * MM / rows
    margin = booklet.margin * MM
    for page, row, column, shift in cells:
        if page == BLANK:
            continue
        room = Rect(column * cell_width + margin * (1 - column), row * cell_height + margin, cell_width - margin,
                    cell_height - 2 * margin)  # fmt: skip
        size = sizes[page]
        scale = min(room.width / size[0], room.height / size[1])
        box_width, box_height = size[0] * scale, size[1] * scale
        x = room.right - box_width if column == 0 else room.x
        if booklet.fold in ("stack", "in-order"):
            x = room.centre[0] - box_width / 2
        box = Rect(x + shift, room.centre[1] - box_height / 2, box_width, box_height)
        cell = Rect(column * cell_width, row * cell_height, cell_width, cell_height)
        yield Placed(page, box, window=cell)


def _with_lines(side: Side, rows: int, *, folded: bool, cut: bool) -> Side:
    middle = (side.width / 2, 0.0, side.width / 2, side.height)
    across = ((0.0, side.height / 2, side.width, side.height / 2),) if rows == 2 else ()
    if not cut:
        return side
    return replace(side, folds=(middle,) if folded else (), cuts=across if folded else (middle, *across))


def _zine(start: int, sizes: Sequence[tuple[float, float]], booklet: Booklet, *, rtl: bool) -> Side:
    """Return eight pages on one side: folded three times, cut along the middle, it is a small book."""
    width, height = (length * MM for length in _lying(booklet))
    cell_width, cell_height = width / 4, height / 2
    placed = []
    for row, pages in enumerate((_ZINE_ABOVE, _ZINE_BELOW)):
        for column, page in enumerate(reversed(pages) if rtl else pages):
            if start + page < len(sizes):
                cell = Rect(column * cell_width, row * cell_height, cell_width, cell_height)
                box = _fitted(sizes[start + page], cell.inset(booklet.margin * MM))
                placed.append(Placed(start + page, box, turned=row == 0, window=cell))
    upright = ((column * cell_width, 0.0, column * cell_width, height) for column in (1, 2, 3))
    outer = ((0.0, cell_height, cell_width, cell_height), (3 * cell_width, cell_height, width, cell_height))
    cut = (cell_width, cell_height, 3 * cell_width, cell_height)
    return Side(width, height, tuple(placed), (*upright, *outer), (cut,))


def _poster(index: int, size: tuple[float, float], booklet: Booklet) -> Iterator[Side]:
    """Yield the sheets of one page, row by row; neighbours show the same where they are glued."""
    width, height = (length * MM for length in SHEETS[booklet.sheet])
    margin, overlap = booklet.margin * MM, booklet.overlap * MM
    shown = (width - 2 * margin, height - 2 * margin)
    whole = Rect(
        0, 0, booklet.across * shown[0] - (booklet.across - 1) * overlap,
        booklet.down * shown[1] - (booklet.down - 1) * overlap,
    )  # fmt: skip
    page = _fitted(size, whole)
    for row in range(booklet.down):
        for column in range(booklet.across):
            x, y = column * (shown[0] - overlap), row * (shown[1] - overlap)
            box = Rect(page.x - x + margin, page.y - y + margin, page.width, page.height)
            yield Side(width, height, (Placed(index, box, window=Rect(margin, margin, *shown)),))


def _fitted(size: tuple[float, float], room: Rect) -> Rect:
    scale = min(room.width / size[0], room.height / size[1])
    width, height = size[0] * scale, size[1] * scale
    return Rect(room.centre[0] - width / 2, room.centre[1] - height / 2, width, height)
