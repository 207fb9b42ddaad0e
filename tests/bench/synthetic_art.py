"""Drawings for synthetic pages: textures, shapes, hatching, skies, rooms and crops of the sample's own art."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline, Rect, bounds

Pixels = NDArray[np.uint8]
Random = np.random.Generator
Colour = tuple[int, int, int]

SAMPLE_ART = Path(__file__).parents[2] / "assets/sample/source"
SAMPLE_TRUTH = SAMPLE_ART.parent / "truth.json"
SAMPLE_SIZE, SAMPLE_SCALE = (1240, 1754), 0.5
"""The sample's pages as they are cut up, and how much of their drawn size that is."""
SAMPLE_BORDER = 8
"""Pixels within a panel of the sample that its border takes."""


def colour(random: Random, low: int = 20, high: int = 250) -> Colour:
    red, green, blue = (int(v) for v in random.integers(low, high, 3))
    return red, green, blue


def draw_art(random: Random, width: int, height: int, *, grey: bool) -> Pixels:
    """Return a drawing of any of the kinds that comics show, with things on it that look like balloons and are none."""
    kinds = (_painted, _flat, _sky, _hatched, _room, _sample, _white, _night)
    weights = np.array([4, 3, 2, 2, 3, 4, 2, 1.5])
    kind = kinds[int(random.choice(len(kinds), p=weights / weights.sum()))]
    made = np.ascontiguousarray(kind(random, width, height))
    if random.random() < 0.7:
        _figures(random, made)
    if random.random() < 0.25:
        _decoys(random, made)
    if grey:
        made = cv2.cvtColor(cv2.cvtColor(made, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return np.ascontiguousarray(made, dtype=np.uint8)


def noise(random: Random, width: int, height: int, coarse: float = 1.0) -> NDArray[np.float32]:
    """Return cloudy noise from -1 to 1 in several octaves."""
    total = np.zeros((height, width), np.float32)
    weight, size = 1.0, max(4.0, max(width, height) * 0.5 * coarse)
    while size > 3:
        shape = (max(2, int(width / size) + 2), max(2, int(height / size) + 2))
        grid = random.uniform(-1, 1, shape[::-1]).astype(np.float32)
        total += weight * cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
        weight, size = weight * 0.55, size / 2.2
    return np.asarray(total / max(1e-6, float(np.abs(total).max())), dtype=np.float32)


def _ramp(random: Random, width: int, height: int, one: Colour, two: Colour) -> NDArray[np.float32]:
    angle = random.uniform(0, 2 * np.pi)
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    along = np.cos(angle) * xs / width + np.sin(angle) * ys / height
    along = (along - along.min()) / max(1e-6, float(along.max() - along.min()))
    return np.asarray(along[..., None] * np.array(one) + (1 - along[..., None]) * np.array(two), dtype=np.float32)


def _painted(random: Random, width: int, height: int) -> Pixels:
    base = _ramp(random, width, height, colour(random, 30, 240), colour(random, 10, 200))
    for channel in range(3):
        base[..., channel] += random.uniform(15, 60) * noise(random, width, height)
    return np.clip(base, 0, 255).astype(np.uint8)


def _flat(random: Random, width: int, height: int) -> Pixels:
    made = np.full((height, width, 3), colour(random), np.uint8)
    if random.random() < 0.3:
        step = int(random.integers(6, 16))
        dot = colour(random)
        for y in range(0, height, step):
            for x in range((y // step % 2) * step // 2, width, step):
                cv2.circle(made, (x, y), max(1, step // 4), dot, -1, cv2.LINE_AA)
    if random.random() < 0.25:
        centre = (int(random.integers(0, width)), int(random.integers(0, height)))
        ray = colour(random)
        for angle in np.arange(0, 2 * np.pi, np.pi / random.integers(8, 24)):
            far = [
                (int(centre[0] + 3000 * np.cos(angle + d)), int(centre[1] + 3000 * np.sin(angle + d)))
                for d in (0, 0.06)
            ]
            cv2.fillPoly(made, [np.array([centre, *far])], ray, cv2.LINE_AA)
    return made


def _sky(random: Random, width: int, height: int) -> Pixels:
    made = _ramp(random, width, height, (90, 150, 220), (200, 225, 250)).astype(np.uint8)
    for _ in range(int(random.integers(1, 5))):
        x, y = int(random.integers(0, width)), int(random.integers(0, height))
        size = int(random.uniform(0.05, 0.16) * width)
        for _ in range(7):
            spot = (x + int(random.normal(0, size)), y + int(random.normal(0, size * 0.4)))
            cv2.circle(made, spot, max(3, int(size * random.uniform(0.3, 0.8))), (252, 253, 255), -1, cv2.LINE_AA)
    return made


def _hatched(random: Random, width: int, height: int) -> Pixels:
    paper = int(random.integers(215, 256))
    made = np.full((height, width, 3), paper, np.uint8)
    for _ in range(int(random.integers(3, 9))):
        x, y = int(random.integers(0, width)), int(random.integers(0, height))
        angle, step = random.uniform(0, np.pi), random.uniform(4, 11)
        long, count = random.uniform(0.1, 0.4) * width, int(random.integers(6, 40))
        for i in range(count):
            ox, oy = x - i * step * np.sin(angle), y + i * step * np.cos(angle)
            reach = long * random.uniform(0.7, 1)
            end = (int(ox + reach * np.cos(angle)), int(oy + reach * np.sin(angle)))
            cv2.line(made, (int(ox), int(oy)), end, (20, 20, 20), int(random.integers(1, 3)), cv2.LINE_AA)
    return made


def _room(random: Random, width: int, height: int) -> Pixels:
    wall = colour(random, 120, 255)
    made = np.full((height, width, 3), wall, np.uint8)
    floor = int(height * random.uniform(0.6, 0.9))
    cv2.rectangle(made, (0, floor), (width, height), colour(random, 40, 200), -1)
    if random.random() < 0.5:
        cv2.line(made, (0, floor), (width, floor + int(random.integers(-9, 10))), (15, 15, 15), 1, cv2.LINE_AA)
    for _ in range(int(random.integers(1, 5))):
        x, y = int(random.integers(0, width)), int(random.integers(0, floor))
        w, h = int(width * random.uniform(0.08, 0.3)), int(height * random.uniform(0.08, 0.35))
        fill = (250, 250, 250) if random.random() < 0.3 else colour(random)
        cv2.rectangle(made, (x, y), (x + w, y + h), fill, -1)
        cv2.rectangle(made, (x, y), (x + w, y + h), (15, 15, 15), int(random.integers(1, 4)), cv2.LINE_AA)
        if random.random() < 0.5:
            cv2.line(made, (x + w // 2, y), (x + w // 2, y + h), (15, 15, 15), 2, cv2.LINE_AA)
    return made


def _white(random: Random, width: int, height: int) -> Pixels:
    paper = int(random.integers(235, 256))
    return np.full((height, width, 3), paper, np.uint8)


def _night(random: Random, width: int, height: int) -> Pixels:
    made = np.full((height, width, 3), colour(random, 0, 45), np.uint8)
    for _ in range(int(random.integers(10, 60))):
        cv2.circle(made, (int(random.integers(0, width)), int(random.integers(0, height))), 1, (240, 240, 220), -1)
    return made


@cache
def _sample_drawings() -> tuple[Pixels, ...]:
    """Return the drawings of the sample's panels: of each what lies within its border and under no inset."""
    pages = json.loads(SAMPLE_TRUTH.read_text(encoding="utf-8"))["pages"] if SAMPLE_TRUTH.exists() else []
    drawings: list[Pixels] = []
    for page in pages:
        with Image.open(SAMPLE_ART / f"png/page-{page['page']}-art.png") as opened:
            art = np.array(opened.convert("RGB").resize(SAMPLE_SIZE))
        outlines = [tuple((float(x), float(y)) for x, y in panel["polygon"]) for panel in page["panels"]]
        for outline in outlines:
            box = _bare_part(outline, outlines)
            x, y, right, bottom = (round(SAMPLE_SCALE * v) for v in (box.x, box.y, box.right, box.bottom))
            rows, columns = (slice(at + SAMPLE_BORDER, end - SAMPLE_BORDER) for at, end in ((y, bottom), (x, right)))
            drawings.append(art[rows, columns])
    return tuple(drawings)


def _bare_part(outline: Outline, outlines: list[Outline]) -> Rect:
    """Return the upright box within a panel of four corners, less its part beside the first inset that lies on it."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = outline
    left, top = max(ax, dx), max(ay, by)
    box = Rect(left, top, min(bx, cx) - left, min(cy, dy) - top)
    for other in outlines:
        inset = bounds(other).intersection(box)
        if other != outline and 0 < inset.width * inset.height < 0.5 * box.width * box.height:
            return Rect(box.x, box.y, inset.x - box.x, box.height)
    return box


def _sample(random: Random, width: int, height: int) -> Pixels:
    """Cut a piece out of a drawing of the sample book; a third of them mirrored or in other colours."""
    drawings = _sample_drawings()
    if not drawings:
        return _painted(random, width, height)
    drawing = drawings[int(random.integers(len(drawings)))]
    w = random.uniform(200, 520)
    most = min(1.0, drawing.shape[1] / w, drawing.shape[0] / (w * height / width))
    w, h = max(1, int(most * w)), max(1, int(most * w * height / width))
    x, y = (int(random.integers(0, room - side + 1)) for room, side in zip(drawing.shape[1::-1], (w, h), strict=True))
    crop = cv2.resize(drawing[y : y + h, x : x + w], (width, height), interpolation=cv2.INTER_AREA)
    if random.random() < 0.3:
        crop = crop[:, ::-1]
    return np.roll(crop, int(random.integers(3)), axis=2) if random.random() < 0.3 else crop


def _figures(random: Random, made: Pixels) -> None:
    """Draw people of the simplest kind: heads, bodies, eyes, drawn with a line."""
    height, width = made.shape[:2]
    for _ in range(int(random.integers(1, 4))):
        x, y = int(random.integers(0, width)), int(height * random.uniform(0.35, 0.8))
        size = int(min(width, height) * random.uniform(0.08, 0.28))
        line = int(max(1, size // random.integers(14, 30)))
        body = np.array(
            [(x - size, y + 4 * size), (x - size // 2, y + size), (x + size // 2, y + size), (x + size, y + 4 * size)]
        )
        shirt = (250, 250, 250) if random.random() < 0.2 else colour(random)
        cv2.fillPoly(made, [body], shirt, cv2.LINE_AA)
        cv2.polylines(made, [body], True, (10, 10, 10), line, cv2.LINE_AA)
        skin = (250, 252, 250) if random.random() < 0.15 else colour(random, 100, 255)
        cv2.ellipse(made, (x, y), (int(size * 0.8), size), 0, 0, 360, skin, -1, cv2.LINE_AA)
        cv2.ellipse(made, (x, y), (int(size * 0.8), size), 0, 0, 360, (10, 10, 10), line, cv2.LINE_AA)
        for side in (-1, 1):
            eye = (x + side * size // 3, y - size // 6)
            cv2.circle(made, eye, max(2, size // 5), (255, 255, 255), -1, cv2.LINE_AA)
            cv2.circle(made, eye, max(2, size // 5), (10, 10, 10), line, cv2.LINE_AA)
            cv2.circle(made, eye, max(1, size // 10), (10, 10, 10), -1, cv2.LINE_AA)
        cv2.ellipse(made, (x, y + size // 3), (size // 3, size // 6), 0, 0, 180, (10, 10, 10), line, cv2.LINE_AA)


def _decoys(random: Random, made: Pixels) -> None:
    """Draw light shapes that carry marks but no lettering: a moon, a plate, a sheet with strokes."""
    height, width = made.shape[:2]
    for _ in range(int(random.integers(1, 3))):
        x, y = int(random.integers(0, width)), int(random.integers(0, height))
        w, h = int(width * random.uniform(0.06, 0.16)), int(height * random.uniform(0.05, 0.14))
        cv2.ellipse(made, (x, y), (w, h), 0, 0, 360, (248, 248, 240), -1, cv2.LINE_AA)
        cv2.ellipse(made, (x, y), (w, h), 0, 0, 360, (10, 10, 10), 2, cv2.LINE_AA)
        for _ in range(int(random.integers(0, 9))):
            start = (x + int(random.uniform(-0.6, 0.6) * w), y + int(random.uniform(-0.6, 0.6) * h))
            end = (start[0] + int(random.uniform(-0.4, 0.4) * w), start[1] + int(random.uniform(-0.5, 0.5) * h))
            cv2.line(made, start, end, (20, 20, 20), int(random.integers(1, 4)), cv2.LINE_AA)
