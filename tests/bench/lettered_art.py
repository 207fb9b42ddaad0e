"""True art without lettering, lettered at random: what a drawn page looks like behind balloons of every style.

Usage: python -m tests.bench.lettered_art COMICS FOLDER [--each 4] [--seed 0]

COMICS holds `peppercarrot/ep*/artwork`, the pages as painted. Writes pages and `truth.json` as `synthetic.py` does,
each page named after its episode, so that training can leave one out.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import Image

from comicremix.geometry import Outline, Rect, bounds
from tests.bench.find_bench import EPISODES
from tests.bench.old_print import aged
from tests.bench.synthetic_art import Pixels, Random, colour, noise
from tests.bench.synthetic_balloons import add_balloon, add_plain_text, page_style


def letter_page(random: Random, art: Pixels, panels: list[Outline]) -> tuple[Pixels, list[dict[str, Any]]]:
    """Letter a page; mirrored, in turned colours, grey or as an old print, so that the same art serves often."""
    page = art.copy()
    style = page_style(random, page.shape[1])
    taken = np.zeros(page.shape[:2], np.uint8)
    balloons: list[dict[str, Any]] = []
    for panel in panels:
        for _ in range(int(random.integers(0, 4))):
            box = bounds(panel)
            at = (box.x + box.width * random.uniform(0.1, 0.9), box.y + box.height * random.beta(1.2, 2.2))
            before = page.copy()
            made = add_balloon(random, page, style, at, box, _clip(random, page, panel))
            mask = np.bitwise_or.reduce([m["mask"] for m in made]) if made else None
            if mask is None or (cv2.dilate(mask, np.ones((9, 9), np.uint8)) & taken).any():
                page = before
                continue
            taken |= mask
            balloons += [{k: v for k, v in m.items() if k != "mask"} for m in made]
    if random.random() < 0.2:
        _credits(random, page, taken)
    if random.random() < 0.45:
        page = aged(random, page)
    elif random.random() < 0.2:
        page = cv2.cvtColor(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    return page, balloons


def _credits(random: Random, page: Pixels, taken: Pixels) -> None:
    """Lay a sheet of even or cloudy light paper somewhere, torn or not, and set much text on it."""
    height, width = page.shape[:2]
    w, h = int(width * random.uniform(0.4, 0.95)), int(height * random.uniform(0.12, 0.5))
    x, y = int(random.integers(0, width - w)), int(random.integers(0, height - h))
    if taken[y : y + h, x : x + w].any():
        return
    paper = np.array(colour(random, 185, 256)) + noise(random, w, h)[..., None] * random.uniform(0, 40)
    if random.random() < 0.75:
        page[y : y + h, x : x + w] = np.clip(paper, 0, 255).astype(np.uint8)
    small = replace(page_style(random, width), vertical=False, size=width * random.uniform(0.009, 0.017))
    add_plain_text(random, page, small, Rect(x + 4, y + 4, w - 8, h - 8))


def _clip(random: Random, page: Pixels, panel: Outline) -> Pixels | None:
    if random.random() < 0.2:
        return None
    inside = np.zeros(page.shape[:2], np.uint8)
    cv2.fillPoly(inside, [np.round(np.array(panel)).astype(np.int32)], 255)
    return inside


def _pages(comics: Path) -> Iterator[tuple[str, Pixels, list[Outline]]]:
    for episode in EPISODES:
        folder = comics / "peppercarrot" / episode
        for page in json.loads((folder / "ground_truth.json").read_text(encoding="utf-8")):
            if not page.get("panels_xywh"):
                continue
            file = next((folder / "artwork").glob(f"*{page['page']}.*"))
            with Image.open(file) as opened:
                art = np.array(opened.convert("RGB"))
            yield page["page"], art, [Rect(*xywh).outline() for xywh in page["panels_xywh"]]


def write_lettered(comics: Path, folder: Path, each: int, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    truths = []
    for number, (name, art, panels) in enumerate(_pages(comics)):
        for turn in range(each):
            random = np.random.default_rng((seed, number, turn))
            painted = np.ascontiguousarray(np.roll(art, int(random.integers(3)), axis=2) if turn % 3 == 2 else art)
            page, balloons = letter_page(random, painted, panels)
            stream = io.BytesIO()
            Image.fromarray(page).save(stream, "JPEG", quality=int(random.integers(75, 95)))
            file = f"{name}-{turn}"
            (folder / f"{file}.jpg").write_bytes(stream.getvalue())
            truths.append(
                {
                    "page": file,
                    "size": [page.shape[1], page.shape[0]],
                    "panels": [{"xywh": list(bounds(panel))} for panel in panels],
                    "balloons": balloons,
                    "lettering": [],
                }
            )
    (folder / "truth.json").write_text(json.dumps(truths, indent=1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("comics", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=4)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    write_lettered(chosen.comics, chosen.folder, chosen.each, chosen.seed)


if __name__ == "__main__":
    main()
