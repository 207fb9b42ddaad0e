"""Printed pages as a scanner sees them: old paper, screens, ink out of register, crooked borders, dark edges.

Usage: python tests/bench/synthetic_scan.py FOLDER [--pages 40] [--seed 0]

Writes the same as `synthetic.py`. Seeds from 900000 on are held out: only `find_bench.py` may look at them.
"""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.bench.synthetic import Drawn, Plan, draw_page, random_plan, run, write_pages
from tests.bench.synthetic_art import Pixels, Random, noise

Floats = NDArray[np.float32]


def draw_scan(seed: int) -> Drawn:
    """Draw a page of an old comic book with exact truth about its panels."""
    random = np.random.default_rng(seed + 7_000_000)
    clean = draw_page(seed, _printed_plan(random))
    page = np.array(clean.image)
    page, truth = _crooked(random, page, clean.truth)
    values = _on_paper(random, _screened(random, _out_of_register(random, page)))
    values = _edges(random, values)
    values += random.normal(0, random.uniform(1, 5), values.shape).astype(np.float32)
    values = cv2.GaussianBlur(values, (0, 0), random.uniform(0.4, 1.0))
    stream = io.BytesIO()
    Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).save(stream, "JPEG", quality=int(random.integers(60, 92)))
    image = Image.open(io.BytesIO(stream.getvalue()))
    image.load()
    return Drawn(image, truth)


def _printed_plan(random: Random) -> Plan:
    plan = random_plan(random)
    return replace(
        plan,
        gutter=plan.width * float(random.choice([0.007, 0.01, 0.012, 0.014, 0.017, 0.022])),
        margin=plan.width * float(random.uniform(0.025, 0.07)),
        ground=(255, 255, 255),
        border=int(random.choice([0, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5])),
        ink=(12, 10, 14),
        grey=False,
        irregular=float(random.choice([0, 0.15, 0.4, 0.6])),
        print_noise=0.0,
    )


def _crooked(random: Random, page: Pixels, truth: dict[str, Any]) -> tuple[Pixels, dict[str, Any]]:
    """Bend the page by a few pixels, as borders ruled by hand and paper that lies uneven are bent."""
    height, width = page.shape[:2]
    far = random.uniform(0, 0.004) * width
    across, down = (noise(random, width, height) * far for _ in range(2))
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    bent = cv2.remap(page, xs + across, ys + down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(bent, dtype=np.uint8), truth


def _out_of_register(random: Random, page: Pixels) -> Pixels:
    """Move the printing colours against each other by up to two pixels; black is what all of them share."""
    black = page.max(axis=2)
    moved = page.copy()
    for channel in range(3):
        by = tuple(int(v) for v in random.integers(-2, 3, 2))
        moved[..., channel] = np.roll(page[..., channel], by, axis=(0, 1))
    return np.minimum(moved, np.maximum(black, 60)[..., None] + np.uint8(0))


def _screened(random: Random, page: Pixels) -> Floats:
    """Print the middle tones as dots, each colour at an angle of its own."""
    values = page.astype(np.float32)
    height, width = page.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    step, strength = random.uniform(3.2, 7.0), random.uniform(0, 60)
    for channel, angle in enumerate((0.26, 1.31, 0.0)):
        u, v = xs * np.cos(angle) + ys * np.sin(angle), ys * np.cos(angle) - xs * np.sin(angle)
        dots = np.cos(u * 2 * np.pi / step) * np.cos(v * 2 * np.pi / step)
        middle = 1 - np.abs(values[..., channel] / 127.5 - 1)
        values[..., channel] += strength * dots * middle
    return np.clip(values, 0, 255)


def _on_paper(random: Random, values: Floats) -> Floats:
    """Lay the print on paper that has yellowed unevenly, more towards the edges, and shines through a little."""
    height, width = values.shape[:2]
    paper = np.array([random.uniform(215, 248), random.uniform(200, 236), random.uniform(150, 212)], np.float32)
    ys, xs = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    outward = np.maximum(np.abs(xs), np.abs(ys)) ** 3
    tone = 1 - random.uniform(0, 0.14) * outward + random.uniform(0, 0.06) * noise(random, width, height)
    slope = 1 + random.uniform(-0.05, 0.05) * xs + random.uniform(-0.05, 0.05) * ys
    through = cv2.GaussianBlur(values[:, ::-1], (0, 0), 4).mean(axis=2) / 255
    sheet = paper * (tone * slope * (1 - random.uniform(0, 0.08) * (1 - through)))[..., None]
    ink = random.uniform(8, 45)
    return np.asarray(ink + (sheet - ink) * values / 255, dtype=np.float32)


def _edges(random: Random, values: Floats) -> Floats:
    """Darken the side at the spine, and let the scanner's bed be seen beyond one or two sides."""
    width = values.shape[1]
    xs = np.arange(width, dtype=np.float32)
    if random.random() < 0.5:
        fade = np.exp(-xs / (width * random.uniform(0.01, 0.04))) * random.uniform(0.2, 0.8)
        values = values * (1 - (fade if random.random() < 0.5 else fade[::-1]))[None, :, None]
    for side in range(4):
        if random.random() < 0.25:
            thick = int(random.uniform(0.003, 0.015) * width)
            bed = random.choice([20.0, 60.0, 235.0])
            rotated = np.rot90(values, side)
            rotated[:thick] = bed
    return values


def write_scans(folder: Path, seeds: range) -> None:
    """Draw pages into ``folder`` unless they are there already."""
    write_pages(folder, seeds, name="scan", draw=draw_scan)


if __name__ == "__main__":
    run(__doc__, write_scans)
