"""What speaks for a piece of paper being a balloon: its shape, its edge, its colour and its marks, as plain numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from comicremix.imaging.balloons.blocks import Block
from comicremix.imaging.balloons.sheet import SMALL, Paper, Sheet
from comicremix.imaging.canvas import Canvas, Mask, Pixels
from comicremix.imaging.letters import INK_DEPTH, LEVELS, LetterEvidence, letter_evidence, level_at, level_counts
from comicremix.imaging.shapes import broad_part, contour_of

Features = NDArray[np.float32]
Boxes = NDArray[np.int64]
"""Count × left, top, right and bottom, pixels of the sheet."""
Text = tuple[int, int, int, int, int]
"""What of a text lies in a paper's box, as left, top, right and bottom on the sheet, and the whole text's area."""

NAMES = (
    "view",
    "open edge",
    "area",
    "width",
    "height",
    "aspect",
    "solidity",
    "ragged",
    "rectangular",
    "letters",
    "aligned",
    "ink",
    "foreign",
    "letter height",
    "cover",
    "contrast",
    "edge",
    "level",
    "saturation",
    "beside",
    "line",
    "density",
    "outside",
    "drawn",
    "aside",
    "above",
    "air",
    "grain",
    "core",
    "cut texts",
    "page colour",
    "page height",
)
LETTERS = NAMES.index("letters")
CONTEXT = 2
"""The last features tell how many letters elsewhere on the page stand on the same colour, and have the same height."""
EDGE_STEP = 40
"""Grey levels from which on an edge counts fully."""
LINE_DEPTH = 60
"""Grey levels by which a drawn line is darker than its paper and than what lies beyond."""
LINE_INK, LINE_RISE = 70, 60
"""Grey levels: how dark a drawn line is, and how much lighter the art beyond it, where the two can be told apart."""
BEYOND, ALL_AROUND = 5, 0.9
"""How far from a paper its line has ended, pixels of the sheet, and the share of its outline along which it must be."""
OUTLINE_DEPTH, OUTLINE_RISE = 80, 20
"""Grey levels by which a line, however pale the ink, is darker than its paper, and than half of what lies beyond."""
LEAST_EVEN = 0.7
"""Share of a block's marks that are of one height, for a text."""
SAME_COLOUR = 18
SAME_HEIGHT = 0.25
"""Difference of the logarithms of two heights of letters up to which they are the same."""
MARGIN = 3


def features_of(sheet: Sheet, papers: Sequence[Paper], blocks: Sequence[Block]) -> Features:
    """Return the evidence, papers × ``NAMES``; lengths are thousandths of the page's side.

    A piece without letters is no balloon: for its row only zeros are looked up.
    """
    boxes = np.array([(x, y, x + width, y + height) for x, y, width, height in (paper.box for paper in papers)])
    rows = np.zeros((len(papers), len(NAMES)), np.float32)
    if len(papers):
        own = _texts_on(boxes, _text_boxes(blocks))
        rows[:, :-CONTEXT] = [_own_features(sheet, paper, on) for paper, on in zip(papers, own, strict=True)]
        rows[:, -CONTEXT:] = _context(papers, boxes, rows)
    return rows


def _own_features(sheet: Sheet, paper: Paper, texts: Sequence[Text]) -> Features:
    letters, canvas = letters_on(sheet, paper), sheet.canvas
    contour = contour_of(paper.filled) if letters.letters else None
    if contour is None or len(contour) < 3:
        return np.zeros(len(NAMES) - CONTEXT, np.float32)
    _, _, width, height = paper.box
    unit = canvas.unit
    area = float(cv2.countNonZero(paper.filled))
    hull = cv2.convexHull(contour)
    ragged = cv2.arcLength(cv2.approxPolyDP(contour, 1.0, True), True) / max(1.0, cv2.arcLength(hull, True))
    solidity = cv2.contourArea(contour) / max(1.0, cv2.contourArea(hull))
    edge, beside, line = _edge(sheet, paper)
    values = (
        paper.view,
        paper.open_edge,
        1000 * area / (canvas.width * canvas.height),
        width / unit,
        height / unit,
        width / max(1, height),
        solidity,
        ragged,
        area / max(1, width * height),
        letters.letters,
        letters.aligned,
        letters.ink,
        letters.foreign,
        letters.height / sheet.page.unit,
        letters.cover,
        letters.contrast,
        edge,
        paper.level,
        max(paper.colour) - min(paper.colour),
        beside,
        line,
        letters.letters * letters.height**2 / max(4.0, 4 * area),
        paper.outside,
        drawn_share(sheet, paper),
        *_setting(letters, paper),
        _grain(canvas, paper),
        cv2.countNonZero(broad_part(paper.filled, max(3, round(0.3 * area**0.5)) | 1)) / max(1.0, area),
        _cut_texts(paper, texts),
    )
    return np.array(values, np.float32)


def _setting(letters: LetterEvidence, paper: Paper) -> tuple[float, float, float]:
    """Return how far the lettering stands off the middle, aside and above, and the least air around it in letters."""
    _, _, width, height = paper.box
    left, top, right, bottom = (side / 2 for side in letters.box)
    aside = abs(left - (width - right)) / width
    above = (top - (height - bottom)) / height
    return aside, above, min(left, top, width - right, height - bottom) / max(1.5, letters.height / 2)


def _grain(canvas: Canvas, paper: Paper) -> float:
    """Return how far the middle half of the paper's grey levels spreads."""
    x, y, width, height = paper.box
    counts = level_counts(canvas.grey[y : y + height, x : x + width], paper.filled)
    shares = np.where(np.abs(LEVELS - paper.level) < INK_DEPTH, counts, 0).cumsum()
    low, high = np.searchsorted(shares, (0.2 * shares[-1], 0.8 * shares[-1]))
    return float(high - low)


def _text_boxes(blocks: Sequence[Block]) -> Boxes:
    """Return left, top, right and bottom, on the sheet, of every block that is a text of some letters."""
    texts = [block.halved() for block in blocks if block.count >= 4 and block.even >= LEAST_EVEN]
    boxes = [(text.x, text.y, text.x + text.width, text.y + text.height) for text in texts]
    return np.array(boxes, np.int64).reshape(-1, 4)


def _shared(boxes: Boxes, others: Boxes) -> tuple[Boxes, NDArray[np.bool_]]:
    """Return what every box shares with every other one (boxes × others × 4), and whether that is anything."""
    low, high = (
        np.maximum(boxes[:, None, :2], others[None, :, :2]),
        np.minimum(boxes[:, None, 2:], others[None, :, 2:]),
    )
    meet = (low[..., 0] < high[..., 0]) & (low[..., 1] < high[..., 1])
    return np.concatenate([low, high], axis=2), meet


def _texts_on(boxes: Boxes, texts: Boxes) -> list[list[Text]]:
    """Return for every paper's box the texts that reach into it."""
    parts, meet = _shared(boxes, texts)
    areas = np.prod(texts[:, 2:] - texts[:, :2], axis=1).tolist()
    found: list[list[Text]] = [[] for _ in boxes]
    at = np.argwhere(meet)
    for (index, text), part in zip(at.tolist(), parts[meet].tolist(), strict=True):
        found[index].append((*part, areas[text]))
    return found


def _cut_texts(paper: Paper, texts: Sequence[Text]) -> float:
    """Return the share of the texts that stand on the paper which lies beyond it: a balloon holds its whole text."""
    x, y, room = paper.x, paper.y, cv2.countNonZero(paper.filled)
    own = beyond = 0.0
    for left, top, right, bottom, area in texts:
        on = cv2.countNonZero(paper.filled[top - y : bottom - y, left - x : right - x])
        if on > 0.15 * area or on > 0.3 * room:
            own, beyond = own + area, beyond + area - on
    return beyond / own if own else 0.0


def _context(papers: Sequence[Paper], boxes: Boxes, rows: Features) -> Features:
    """Tell how many letters elsewhere stand on a paper's colour, and are as high as its own: logarithms, papers × 2."""
    apart = ~_shared(boxes, boxes)[1]
    letters, aligned, foreign, tall = (
        rows[:, NAMES.index(n)] for n in ("letters", "aligned", "foreign", "letter height")
    )
    weight = np.minimum(letters, 30) * aligned * np.clip(1 - foreign, 0, 1) / np.maximum(1, (~apart).sum(axis=1))
    colours = np.array([paper.colour for paper in papers], np.float64)
    alike = np.abs(colours[:, None] - colours[None]).max(axis=2) < SAME_COLOUR
    ratio = np.log(np.maximum(tall, 0.5))[:, None] - np.log(np.maximum(tall, 0.5))[None]
    level = np.abs(ratio) < SAME_HEIGHT
    elsewhere = np.stack([(apart & alike) @ weight, (apart & level) @ weight], axis=1)
    return np.asarray(np.log1p(elsewhere), dtype=np.float32)


def letters_on(sheet: Sheet, paper: Paper) -> LetterEvidence:
    """Return what the marks on a piece look like, in working pixels."""
    x, y, width, height = (2 * side for side in paper.box)
    grey = sheet.page.grey[y : y + height, x : x + width]
    inside = cv2.resize(_eroded(paper.filled), (width, height), interpolation=cv2.INTER_NEAREST)
    return letter_evidence(grey, np.asarray(inside, dtype=np.uint8), paper.level)


def _edge(sheet: Sheet, paper: Paper) -> tuple[float, float, float]:
    """Return the share of the outline that is sharp, how far the colour beyond differs, and the share that is dark."""
    grey, darkest, filled = _framed(sheet, paper)
    near = cv2.dilate(filled, SMALL)
    wide = cv2.dilate(near, SMALL)
    ring, beyond = _less(near, filled), _less(cv2.dilate(wide, SMALL), wide)
    size, size_beyond = cv2.countNonZero(ring), cv2.countNonZero(beyond)
    if not size or not size_beyond:
        return 0.0, 0.0, 0.0
    counts = level_counts(darkest, ring)
    off = np.abs(LEVELS - paper.level)
    edge, beside = counts @ np.minimum(off / EDGE_STEP, 1) / size, level_counts(grey, beyond) @ off / size_beyond
    dark = counts[: max(0, math.ceil(paper.level - LINE_DEPTH))].sum() / size
    return float(edge), float(beside), float(dark)


def drawn_share(sheet: Sheet, paper: Paper) -> float:
    """Return the share of the outline along which a dark line stands between the paper and lighter art."""
    grey, darkest, filled = _framed(sheet, paper)
    ring = _less(cv2.dilate(filled, SMALL), filled)
    if not cv2.countNonZero(ring):
        return 0.0
    beyond = cv2.dilate(cv2.subtract(grey, filled), np.ones((5, 5), np.uint8))
    rising = cv2.inRange(cv2.subtract(beyond, darkest), LINE_RISE + 1, 255)
    line = cv2.bitwise_and(ring, rising, mask=cv2.inRange(darkest, 0, LINE_INK - 1))
    return cv2.countNonZero(line) / cv2.countNonZero(ring)


def is_outlined(sheet: Sheet, paper: Paper) -> bool:
    """Tell whether the ring around a paper is dark throughout, and darker than what lies beyond: a line, not art."""
    grey, darkest, filled = _framed(sheet, paper, BEYOND + 1)
    near = cv2.dilate(filled, SMALL)
    wide = cv2.dilate(near, SMALL, iterations=BEYOND - 2)
    ring, beyond = _less(near, filled), _less(cv2.dilate(wide, SMALL, iterations=2), wide)
    counts, far = level_counts(darkest, ring), level_counts(grey, beyond)
    if not counts.any() or not far.any():
        return False
    faint = level_at(counts, ALL_AROUND) > paper.level - OUTLINE_DEPTH
    return not faint and level_at(far, 0.5) - level_at(counts, 0.5) >= OUTLINE_RISE


def _framed(sheet: Sheet, paper: Paper, margin: int = MARGIN) -> tuple[Pixels, Pixels, Mask]:
    """Return crops of the page's grey and of its darkest levels around a paper, with a margin, and the paper on it."""
    x, y, width, height = paper.box
    left, top = max(0, x - margin), max(0, y - margin)
    part = np.s_[top : y + height + margin, left : x + width + margin]
    grey, darkest = sheet.canvas.grey[part], sheet.darkest[part]
    filled = np.zeros(grey.shape, np.uint8)
    filled[y - top : y - top + height, x - left : x - left + width] = paper.filled
    return grey, darkest, filled


def _less(mask: MatLike, other: MatLike) -> Mask:
    return np.asarray(cv2.subtract(mask, other), dtype=np.uint8)


def _eroded(filled: Mask) -> Mask:
    framed = cv2.copyMakeBorder(filled, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    return np.asarray(cv2.erode(framed, SMALL)[1:-1, 1:-1], dtype=np.uint8)
