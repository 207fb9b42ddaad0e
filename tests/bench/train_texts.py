"""Train the judge of texts and check it on episodes that it has not seen.

Usage: python -m tests.bench.train_texts COMICS SYNTHETIC... [--out FILE]

SYNTHETIC are folders made by `synthetic.py`, `lettered_art.py` and `synthetic_scan.py`. What is learnt is whether a
block of marks is lettering, by the trees that `train_judge` grows for balloons.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
from PIL import Image

from comicremix.imaging.balloons.blocks import find_blocks
from comicremix.imaging.balloons.free_lettering import PASSED, SURE, glance, look
from comicremix.imaging.balloons.judge import TEXT_TABLES, trees_from
from comicremix.imaging.canvas import make_canvas
from tests.bench.find_bench import EPISODES, LANGUAGES
from tests.bench.train_judge import Growth, boost

GROWTH = Growth(trees=100, depth=3, rate=0.1, least_rows=12)
TEXT_WEIGHT = 3.0
"""Texts are few: each block of one counts so often."""
AIR = 6
"""Pixels around the box of a text within which its marks may lie."""
INSIDE, OUTSIDE = 0.85, 0.1
"""Share of a block in true texts from which on it is one, and up to which it is none."""
SURELY_EVEN = 0.5
"""In balloons whose words' boxes are not known, blocks as even as this are taken for the words."""
Box = Sequence[float]


class Row(NamedTuple):
    features: tuple[float, ...]
    is_text: float


def rows_of(image: Image.Image, texts: Sequence[Box], least_even: float = 0.0) -> list[Row]:
    """Return what is known of a page's blocks, without those of which is not clear whether they are texts."""
    canvas, rows = make_canvas(image.convert("RGB")), []
    for at in glance(canvas, find_blocks(canvas)):
        block = at.block
        box = [value * canvas.scale for value in (block.x, block.y, block.width, block.height)]
        share = sum(_common(box, text) for text in texts) / (box[2] * box[3])
        if OUTSIDE < share < INSIDE or (share >= INSIDE and block.even < least_even):
            continue
        rows.append(Row(look(at), float(share >= INSIDE)))
    return rows


def _common(box: Box, text: Box) -> float:
    """Return the area that a block and a text with air around it have in common, square pixels."""
    width = min(box[0] + box[2], text[0] + text[2] + AIR) - max(box[0], text[0] - AIR)
    height = min(box[1] + box[3], text[1] + text[3] + AIR) - max(box[1], text[1] - AIR)
    return max(0.0, width) * max(0.0, height)


def gather(comics: Path, synthetic: Sequence[Path]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the episode, or nothing, and the rows of each page, for real ones with and without their lettering."""
    for episode in EPISODES:
        folder = comics / "peppercarrot" / episode
        for page in json.loads((folder / "ground_truth.json").read_text(encoding="utf-8")):
            yield episode, _opened(folder / page["artwork"], [])
            for language in LANGUAGES:
                file = folder / "lettered" / f"{language}_{page['page']}.jpg"
                if file.exists():
                    yield episode, _opened(file, [t["xywh"] for t in page["texts"][language] if t["xywh"]])
    for folder in synthetic:
        for page in json.loads((folder / "truth.json").read_text(encoding="utf-8")):
            boxes: list[Any] = [one["xywh"] for kind in ("balloons", "lettering") for one in page[kind]]
            yield "", _opened(folder / f"{page['page']}.jpg", boxes, SURELY_EVEN)


def _opened(file: Path, texts: Sequence[Box], least_even: float = 0.0) -> list[Row]:
    with Image.open(file) as image:
        return rows_of(image, texts, least_even)


def fit(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the tables for a glance and for a close look."""
    values = np.array([row.is_text for row in rows], np.float32)
    weights = np.where(values > 0, TEXT_WEIGHT, 1.0).astype(np.float32)
    features = np.array([row.features for row in rows], np.float32)
    return {
        "glance": boost(features[:, :GLANCE], values, weights, GROWTH),
        "look": boost(features, values, weights, GROWTH),
    }


def report(name: str, tables: dict[str, Any], rows: Sequence[Row]) -> None:
    features = np.array([row.features for row in rows], np.float32)
    text = np.array([row.is_text for row in rows]) > 0
    passed = trees_from(tables["glance"]).values(features[:, :GLANCE]) >= PASSED
    taken = passed & (trees_from(tables["look"]).values(features) >= SURE)
    print(
        f"{name}: {text.sum()} blocks of texts, {(text & taken).sum() / text.sum():.2f} of them taken; "
        f"of {(~text).sum()} others {(~text & taken).sum()}; {passed.mean():.2f} pass a glance"
    )


GLANCE = 10
"""Features that a glance gives."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("comics", type=Path)
    parser.add_argument("synthetic", type=Path, nargs="*")
    parser.add_argument("--out", type=Path, default=TEXT_TABLES)
    chosen = parser.parse_args()
    cv2.setNumThreads(1)
    pages = list(gather(chosen.comics, chosen.synthetic))
    for unseen in EPISODES:
        tables = fit([row for episode, rows in pages if episode != unseen for row in rows])
        report(f"{unseen}, not seen", tables, [row for episode, rows in pages if episode == unseen for row in rows])
    tables = fit([row for _, rows in pages for row in rows])
    report("all", tables, [row for _, rows in pages for row in rows])
    chosen.out.write_text(json.dumps(tables, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
