"""Comic pages drawn at random with exact truth about panels, balloons and free lettering.

Usage: python tests/bench/synthetic.py FOLDER [--pages 40] [--seed 0]

Writes `page_SEED.jpg` and `truth.json` in the form that `find_bench.py` and the scorers read. The same seed draws the
same page. Seeds from 900000 on are held out: only `find_bench.py` may look at them.
"""

from __future__ import annotations

import argparse
import io
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline, Rect, area, bounds, clip_polygon
from tests.bench.synthetic_art import Colour, Pixels, Random, colour, draw_art, noise
from tests.bench.synthetic_balloons import add_balloon, add_free_lettering, page_style
from tests.bench.synthetic_texts import Style

SIZES = ((992, 1401), (900, 1350), (1200, 1600), (800, 1200), (1400, 1000), (1100, 1650))


@dataclass(frozen=True)
class Plan:
    """What one page is like."""

    width: int
    height: int
    gutter: float
    margin: float
    ground: Colour
    border: int
    ink: Colour
    grey: bool
    irregular: float
    """How likely a cut is slanted or curved."""
    print_noise: float


@dataclass(frozen=True)
class Drawn:
    image: Image.Image
    truth: dict[str, Any]


def draw_page(seed: int, planned: Plan | None = None) -> Drawn:
    """Draw a page; ``planned`` stands in for what chance would plan."""
    random = np.random.default_rng(seed)
    plan = planned or random_plan(random)
    style = page_style(random, plan.width)
    page = _ground(random, plan)
    panels = _layout(random, plan)
    for panel in panels:
        _draw_panel(random, page, plan, panel)
    insets = [inset for panel in panels if random.random() < 0.1 and (inset := _inset(random, plan, panel))]
    for inset in insets:
        _draw_panel(random, page, plan, inset, least_border=2)
    _figures_over_borders(random, page, panels)
    balloons, free = _letter(random, page, plan, style, panels, insets)
    truth = {
        "panels": [{"xywh": _on_page(panel, plan), "outline": panel} for panel in [*panels, *insets]],
        "balloons": balloons,
        "lettering": free,
    }
    return _printed(random, page, plan, truth)


def random_plan(random: Random) -> Plan:
    width, height = SIZES[int(random.integers(len(SIZES)))]
    gutter = width * float(random.choice([0.003, 0.006, 0.011, 0.016, 0.022, 0.03]))
    kinds: list[Colour] = [(255, 255, 255)] * 6 + [
        (250, 246, 232),
        (238, 228, 200),
        (10, 10, 12),
        (0, 0, 0),
        colour(random),
    ]
    grey = random.random() < 0.22
    ground = kinds[int(random.integers(len(kinds)))] if not grey else kinds[int(random.choice([0, 0, 0, 8]))]
    border = int(random.choice([0, 1, 2, 2, 3, 3, 4, 6, 8]))
    dark = sum(ground) < 150
    ink = (235, 235, 235) if dark and random.random() < 0.3 else (8, 8, 10)
    if gutter < 5 and not dark:
        border = max(border, 2)
    bleed = random.random() < 0.12
    return Plan(
        width,
        height,
        gutter,
        0 if bleed else width * float(random.uniform(0.02, 0.06)),
        ground,
        border,
        ink,
        grey,
        float(random.choice([0, 0, 0.15, 0.4])),
        float(random.choice([0, 0, 0.4, 1])),
    )


def _ground(random: Random, plan: Plan) -> Pixels:
    page = np.full((plan.height, plan.width, 3), plan.ground, np.uint8)
    if random.random() < 0.12:
        cloudy = noise(random, plan.width, plan.height)[..., None] * random.uniform(4, 12)
        page = np.clip(page + cloudy, 0, 255).astype(np.uint8)
    return page


def _layout(random: Random, plan: Plan) -> list[Outline]:
    m = plan.margin
    page = Rect(m, m, plan.width - 2 * m, plan.height - 2 * m).outline()
    wanted = int(
        random.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 12], p=[0.03, 0.05, 0.1, 0.14, 0.17, 0.17, 0.13, 0.1, 0.08, 0.03])
    )
    parts = [page]
    for _ in range(40):
        if len(parts) >= wanted:
            break
        largest = max(parts, key=area)
        if (cut := _cut(random, plan, largest)) is None:
            break
        index = parts.index(largest)
        parts[index : index + 1] = cut
    return parts


def _cut(random: Random, plan: Plan, part: Outline) -> list[Outline] | None:
    """Cut a panel in two by a straight, slanted or curved gutter; None when the pieces would be too small."""
    box = bounds(part)
    least = 0.13 * plan.width
    for _ in range(8):
        across = random.random() < box.height / (box.height + 0.8 * box.width)
        where = random.uniform(0.3, 0.7)
        slant = random.uniform(-18, 18) if random.random() < plan.irregular else 0.0
        angle = math.radians((90 if across else 0) + slant)
        nx, ny = math.cos(angle), math.sin(angle)
        cx, cy = box.x + box.width * where, box.y + box.height * where
        g = plan.gutter / 2
        first = clip_polygon(part, (cx - g * nx, cy - g * ny), (cx - g * nx - ny, cy - g * ny + nx))
        second = clip_polygon(part, (cx + g * nx, cy + g * ny), (cx + g * nx + ny, cy + g * ny - nx))
        pieces = [first, second]
        if all(
            len(p) >= 3 and min(bounds(p).width, bounds(p).height) > least and area(p) > 0.02 * plan.width * plan.height
            for p in pieces
        ):
            if slant == 0 and random.random() < 0.4 * plan.irregular:
                bend = random.uniform(-1, 1) * 0.1 * min(box.width, box.height)
                pieces = [
                    _bent(p, (cx - s * g * nx, cy - s * g * ny), (nx, ny), bend)
                    for s, p in zip((1, -1), pieces, strict=True)
                ]
            return pieces
    return None


def _bent(part: Outline, at: tuple[float, float], normal: tuple[float, float], bend: float) -> Outline:
    """Bow the side of ``part`` that lies on the line through ``at``."""
    points: list[tuple[float, float]] = []
    for start, end in zip(part, (*part[1:], part[0]), strict=True):
        points.append(start)
        if all(abs((p[0] - at[0]) * normal[0] + (p[1] - at[1]) * normal[1]) < 0.6 for p in (start, end)):
            for t in np.linspace(0, 1, 18)[1:-1]:
                off = 4 * t * (1 - t) * bend
                points.append(
                    (
                        start[0] + t * (end[0] - start[0]) + off * normal[0],
                        start[1] + t * (end[1] - start[1]) + off * normal[1],
                    )
                )
    return tuple((float(x), float(y)) for x, y in points)


def _inset(random: Random, plan: Plan, panel: Outline) -> Outline | None:
    box = bounds(panel)
    if min(box.width, box.height) < 0.33 * plan.width or area(panel) < 0.95 * box.width * box.height:
        return None
    w, h = box.width * random.uniform(0.22, 0.4), box.height * random.uniform(0.25, 0.42)
    x = float(random.choice([box.x - 0.03 * w, box.x + 0.5 * (box.width - w), box.right - 0.95 * w]))
    y = float(random.choice([box.y + 0.06 * h, box.y + 0.5 * (box.height - h), box.bottom - 1.08 * h]))
    x, y = min(max(2.0, x), plan.width - w - 2), min(max(2.0, y), plan.height - h - 2)
    return Rect(x, y, w, h).outline()


def _draw_panel(random: Random, page: Pixels, plan: Plan, panel: Outline, least_border: int = 0) -> None:
    box = bounds(panel)
    x, y = max(0, round(box.x)), max(0, round(box.y))
    right, bottom = min(plan.width, round(box.right)), min(plan.height, round(box.bottom))
    art = draw_art(random, right - x, bottom - y, grey=plan.grey)
    border = max(plan.border, least_border)
    points = np.round(np.array(panel)).astype(np.int32)
    if border == 0 and _like_ground(page, art, plan):
        border = 2
    inside = np.zeros(page.shape[:2], np.uint8)
    cv2.fillPoly(inside, [points], 255)
    where = inside[y:bottom, x:right] > 0
    page[y:bottom, x:right][where] = art[where]
    if border:
        cv2.polylines(page, [points], True, plan.ink, border, cv2.LINE_AA)
        if random.random() < 0.06:
            _break_border(random, page, panel, border, plan)


def _like_ground(page: Pixels, art: Pixels, plan: Plan) -> bool:
    """Tell whether a panel without a border would have no visible edge."""
    edge = np.concatenate([art[0], art[-1], art[:, 0], art[:, -1]]).astype(np.int16)
    return float(np.mean(np.abs(edge - np.array(plan.ground)).max(axis=1) < 40)) > 0.1


def _break_border(random: Random, page: Pixels, panel: Outline, border: int, plan: Plan) -> None:
    index = int(random.integers(len(panel)))
    (ax, ay), (bx, by) = panel[index], panel[(index + 1) % len(panel)]
    a, b = sorted(random.uniform(0.1, 0.9, 2))
    b = min(b, a + 0.12)
    ends = [(round(ax + t * (bx - ax)), round(ay + t * (by - ay))) for t in (a, b)]
    cv2.line(page, ends[0], ends[1], plan.ground, border + 2)


def _figures_over_borders(random: Random, page: Pixels, panels: list[Outline]) -> None:
    for panel in panels:
        if random.random() > 0.1:
            continue
        box = bounds(panel)
        size = min(box.width, box.height) * random.uniform(0.1, 0.2)
        x, y = box.x + random.uniform(0.2, 0.8) * box.width, (box.y if random.random() < 0.6 else box.bottom)
        angle = np.linspace(0, 2 * np.pi, 60)
        wave = 1 + sum(random.uniform(0, 0.12) * np.sin(k * angle + random.uniform(0, 6)) for k in range(2, 6))
        shape = (
            np.stack([x + size * wave * np.cos(angle), y + 0.7 * size * wave * np.sin(angle)], axis=1)
            .round()
            .astype(np.int32)
        )
        cv2.fillPoly(page, [shape], colour(random, 30, 220), cv2.LINE_AA)
        cv2.polylines(page, [shape], True, (10, 10, 10), 2, cv2.LINE_AA)


def _letter(
    random: Random, page: Pixels, plan: Plan, style: Style, panels: list[Outline], insets: list[Outline]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    taken = np.zeros(page.shape[:2], np.uint8)
    for inset in insets:
        cv2.fillPoly(taken, [np.round(np.array(inset)).astype(np.int32)], 255)
    balloons: list[dict[str, Any]] = []
    free = []
    for panel in panels:
        for _ in range(int(random.choice([0, 1, 2, 3], p=[0.2, 0.42, 0.28, 0.1]))):
            before = page.copy()
            made = add_balloon(
                random, page, style, _spot(random, panel, style), bounds(panel), _clip(random, page, panel)
            )
            mask = np.bitwise_or.reduce([m["mask"] for m in made]) if made else None
            if mask is None or (cv2.dilate(mask, np.ones((9, 9), np.uint8)) & taken).any():
                page[:] = before
                continue
            taken |= mask
            balloons += [{k: v for k, v in m.items() if k != "mask"} for m in made]
        if random.random() < 0.1:
            before = page.copy()
            made_free = add_free_lettering(random, page, style, _spot(random, panel, style))
            if made_free:
                x, y, w, h = made_free["xywh"]
                if taken[y : y + h, x : x + w].any():
                    page[:] = before
                else:
                    taken[y : y + h, x : x + w] = 255
                    free.append(made_free)
    return balloons, free


def _spot(random: Random, panel: Outline, style: Style) -> tuple[float, float]:
    box = bounds(panel)
    high = random.beta(1.2, 2.5)
    return (box.x + box.width * random.uniform(0.12, 0.88), box.y + style.size + box.height * high * 0.95)


def _clip(random: Random, page: Pixels, panel: Outline) -> NDArray[np.uint8] | None:
    if random.random() < 0.25:
        return None
    inside = np.zeros(page.shape[:2], np.uint8)
    cv2.fillPoly(inside, [np.round(np.array(panel)).astype(np.int32)], 255)
    return inside


def _on_page(panel: Outline, plan: Plan) -> list[float]:
    box = bounds(panel).intersection(Rect(0, 0, plan.width, plan.height))
    return [round(v, 1) for v in box]


def _printed(random: Random, page: Pixels, plan: Plan, truth: dict[str, Any]) -> Drawn:
    """Turn the clean page into a scan: yellowed, rastered, blurred, turned a little, and always a JPEG."""
    values = page.astype(np.float32)
    if plan.print_noise:
        if random.random() < 0.6:
            paper = np.array([random.uniform(228, 250), random.uniform(215, 240), random.uniform(170, 215)])
            values = values * (paper / 255) + random.uniform(0, 18) * (1 - values / 255)
        values += noise(random, plan.width, plan.height, 0.4)[..., None] * 5 * plan.print_noise
        values += random.normal(0, 4 * plan.print_noise, values.shape)
        if random.random() < 0.5:
            ys, xs = np.mgrid[0 : plan.height, 0 : plan.width]
            screen = np.sin((xs + ys) * 2 * np.pi / 3.7) * np.sin((xs - ys) * 2 * np.pi / 3.7)
            middle = 1 - np.abs(values.mean(axis=2) / 127.5 - 1)
            values += (screen * middle * 22 * plan.print_noise)[..., None]
        values = cv2.GaussianBlur(values, (0, 0), random.uniform(0.3, 0.9))
    page = np.clip(values, 0, 255).astype(np.uint8)
    if plan.print_noise and random.random() < 0.5:
        page, truth = _turned(page, truth, random.uniform(-0.6, 0.6))
    stream = io.BytesIO()
    Image.fromarray(page).save(stream, "JPEG", quality=int(random.integers(70, 95)))
    image = Image.open(io.BytesIO(stream.getvalue()))
    image.load()
    return Drawn(image, {"size": [plan.width, plan.height], **truth})


def _turned(page: Pixels, truth: dict[str, Any], degrees: float) -> tuple[Pixels, dict[str, Any]]:
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    def box(points: list[tuple[float, float]]) -> list[float]:
        moved = np.array([(*p, 1) for p in points]) @ matrix.T
        low, high = np.clip(moved.min(axis=0), 0, (width, height)), np.clip(moved.max(axis=0), 0, (width, height))
        return [float(round(v, 1)) for v in (*low, *(high - low))]

    def shifted(xywh: list[float]) -> list[float]:
        x, y, w, h = xywh
        (cx, cy) = matrix @ (x + w / 2, y + h / 2, 1)
        return [round(float(cx) - w / 2, 1), round(float(cy) - h / 2, 1), w, h]

    panels = [{"xywh": box(list(p["outline"])), "outline": p["outline"]} for p in truth["panels"]]
    moved = [{**b, "xywh": shifted(b["xywh"]), "body": shifted(b["body"])} for b in truth["balloons"]]
    free = [{**f, "xywh": shifted(f["xywh"])} for f in truth["lettering"]]
    return np.asarray(turned), {"panels": panels, "balloons": moved, "lettering": free}


def write_pages(folder: Path, seeds: range, *, name: str = "page", draw: Callable[[int], Drawn] = draw_page) -> None:
    """Draw pages into ``folder`` unless they are there already."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "truth.json"
    known = {t["page"]: t for t in json.loads(listed.read_text())} if listed.exists() else {}
    for seed in seeds:
        page = f"{name}_{seed:07d}"
        if page not in known:
            drawn = draw(seed)
            drawn.image.save(folder / f"{page}.jpg", quality=92)
            known[page] = {"page": page, **drawn.truth}
    listed.write_text(json.dumps(list(known.values())))


def run(about: str, write: Callable[[Path, range], None]) -> None:
    """Write the pages that the command line asks for."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    write(chosen.folder, range(chosen.seed, chosen.seed + chosen.pages))


if __name__ == "__main__":
    run(__doc__, write_pages)
