"""Marks of a page that may be letters, and the blocks that they form: where on the page lettering may stand."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Canvas, Mask, labels_type

Numbers = NDArray[np.float64]

WINDOW = 26
"""Side of the square whose mean a mark is held against, thousandths of the page's side."""
DEPTH = 36
"""Grey levels by which a mark differs from that mean."""
LEAST, MOST = 4.0, 46.0
"""Height of a mark: pixels, and thousandths of the page's side."""
CLASSES = ((0.0, 11.0), (8.0, 22.0), (16.0, 46.0))
"""Overlapping classes of a mark's size, thousandths of the page's side: letters of one text have one size."""
MOST_MARKS = 9000


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Dark (or light) marks of letter size: boxes as x, y, width, height, and their ink, all in working pixels."""

    boxes: NDArray[np.int32]
    ink: NDArray[np.int32]

    @property
    def centres(self) -> Numbers:
        return self.boxes[:, :2] + self.boxes[:, 2:] / 2.0


@dataclass(frozen=True, slots=True)
class Block:
    """A group of marks of one size that stand close together: perhaps a text."""

    x: int
    y: int
    width: int
    height: int
    count: int
    size: float
    """Typical height of its marks."""
    even: float
    """Share of the marks that are about as high as that."""
    light: bool
    """Its marks are lighter than their ground."""

    def features(self, unit: float) -> tuple[float, ...]:
        """Return what is known of a block by itself; ``unit``: a thousandth of the page's side, pixels."""
        return (
            self.count,
            self.even,
            self.size,
            self.size / unit,
            self.count * self.size**2 / (self.width * self.height),
            self.width / self.height,
            self.height / self.size,
            float(self.light),
        )

    def halved(self) -> Block:
        """Return the block as it lies on a page of half the size."""
        x, y = self.x // 2, self.y // 2
        width, height = (self.x + self.width + 1) // 2 - x, (self.y + self.height + 1) // 2 - y
        return Block(x, y, width, height, self.count, self.size / 2, self.even, self.light)


def find_blocks(canvas: Canvas) -> list[Block]:
    """Return the blocks of dark marks and of light marks, those of both that may be lettering."""
    side = max(9, round(WINDOW * canvas.unit)) | 1
    mean = cv2.blur(canvas.grey, (side, side), borderType=cv2.BORDER_REPLICATE)
    blocks: dict[tuple[int, int, int, int, bool], Block] = {}
    for light in (False, True):
        difference = cv2.subtract(canvas.grey, mean) if light else cv2.subtract(mean, canvas.grey)
        marks = _marks(np.asarray(cv2.inRange(difference, DEPTH, 255), dtype=np.uint8), canvas)
        for low, high in CLASSES:
            for block in _blocks(marks, low * canvas.unit, high * canvas.unit, canvas, light=light):
                blocks.setdefault((block.x, block.y, block.width, block.height, light), block)
    return list(blocks.values())


def _marks(ink: Mask, canvas: Canvas) -> Marks:
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=labels_type(ink))
    stats = stats[1:]
    w, h, area = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_AREA]
    most = MOST * canvas.unit
    long = np.maximum(w, h)
    kept = (long >= LEAST) & (h <= most) & (w <= 2.5 * most) & (area >= 5) & (area >= 0.1 * w * h)
    chosen = stats[kept][:MOST_MARKS]
    return Marks(chosen[:, :4].astype(np.int32), chosen[:, cv2.CC_STAT_AREA].astype(np.int32))


def _blocks(marks: Marks, low: float, high: float, canvas: Canvas, *, light: bool) -> list[Block]:
    """Group the marks of one class of size by laying widened boxes over each other."""
    long = np.maximum(marks.boxes[:, 2], marks.boxes[:, 3])
    boxes = marks.boxes[(long > low) & (marks.boxes[:, 3] <= high)]
    if len(boxes) < 2:
        return []
    # a dot or a dash stands as close to its neighbours as a whole letter does
    reach = np.maximum(boxes[:, 3], min(high, 2.2 * max(low, LEAST)) * 0.5) * 0.55
    covered = _covered(boxes, reach, canvas)
    # no more components than boxes
    _, labels = cv2.connectedComponents(covered, connectivity=4, ltype=cv2.CV_16U)
    centres = (boxes[:, :2] + boxes[:, 2:] // 2) // 2
    index = labels[np.minimum(centres[:, 1], labels.shape[0] - 1), np.minimum(centres[:, 0], labels.shape[1] - 1)]
    order = np.lexsort((boxes[:, 3], index))
    group = index[order]
    starts = np.flatnonzero(np.concatenate(([True], group[1:] != group[:-1])))
    return _grouped(boxes[order], starts, light=light)


def _grouped(boxes: NDArray[np.int32], starts: NDArray[np.intp], *, light: bool) -> list[Block]:
    """Return the blocks of marks that lie group by group, from each of ``starts`` on, the lowest first."""
    counts = np.diff(np.append(starts, len(boxes)))
    corner = np.minimum.reduceat(boxes[:, :2], starts)
    far = np.maximum.reduceat(boxes[:, :2] + boxes[:, 2:], starts)
    sizes = boxes[starts + (0.65 * counts).astype(np.intp), 3].astype(np.float64)
    own = np.repeat(sizes, counts)
    alike = (boxes[:, 3] >= 0.6 * own) & (boxes[:, 3] <= 1.5 * own)
    even = np.add.reduceat(alike.astype(np.float64), starts) / counts
    kept = np.flatnonzero((counts >= 2) | (sizes >= 2 * LEAST))
    table = np.column_stack([corner, far - corner, counts])[kept].tolist()
    return [
        Block(x, y, width, height, count, float(size), float(share), light)
        for (x, y, width, height, count), size, share in zip(table, sizes[kept], even[kept], strict=True)
    ]


def _covered(boxes: NDArray[np.int32], reach: Numbers, canvas: Canvas) -> Mask:
    """Return half the page with the boxes, widened by ``reach`` on every side, filled."""
    height, width = (canvas.height + 1) // 2, (canvas.width + 1) // 2
    total = np.zeros((height + 1, width + 1), np.float32)
    left = np.clip((boxes[:, 0] - reach) / 2, 0, width - 1).astype(np.intp)
    top = np.clip((boxes[:, 1] - reach) / 2, 0, height - 1).astype(np.intp)
    right = np.clip((boxes[:, 0] + boxes[:, 2] + reach) / 2 + 1, 1, width).astype(np.intp)
    bottom = np.clip((boxes[:, 1] + boxes[:, 3] + reach) / 2 + 1, 1, height).astype(np.intp)
    for ys, xs, sign in ((top, left, 1), (top, right, -1), (bottom, left, -1), (bottom, right, 1)):
        np.add.at(total, (ys, xs), sign)
    covered = cv2.integral(total, sdepth=cv2.CV_32F)[1:-1, 1:-1]
    return np.asarray(cv2.inRange(covered, 0.5, math.inf), dtype=np.uint8)
