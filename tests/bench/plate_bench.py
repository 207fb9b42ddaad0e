"""How good plates are: balloons taken out against the true art, lettering taken out against what is left of it.

Usage: python -m tests.bench.plate_bench COMICS [--sheets FOLDER] [--only PAGE ...]

COMICS holds, at any depth, ``ep*`` folders with artwork/, balloon_masks/, lettered/ and ground_truth.json. FOLDER gets
a picture of every page: page, plate and true art side by side, and page and plate without lettering. A drawn page of
2500 × 3500 pixels is timed first. Printed per episode:

    PSNR      dB inside the balloons (mask grown by 4 pixels), balloons found by the program and balloons of the truth
    touched   share of the pixels further than 12 pixels from any balloon that changed by more than 8 levels
    ink       pixels inside lettered balloons that were ink and are dark still
    line      share of the pixels along the balloons' edge that changed by more than 24 levels
    skipped   balloons whose lettering was left alone
    seconds   median and worst of a page, finding left out
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from comicremix.geometry import Outline, Rect
from comicremix.imaging.detect import detect
from comicremix.imaging.plates.plate import Order, Plate, make_plate

Array = NDArray[Any]
LANGUAGES = ("en", "fr", "ja")
SHEET_WIDTH = 1900


@dataclass(frozen=True)
class Case:
    name: str
    art: Array
    mask: Array
    texts: list[dict[str, Any]]
    lettered: dict[str, Image.Image]


def cases(episode: Path, only: Sequence[str]) -> Iterator[Case]:
    for page in json.loads((episode / "ground_truth.json").read_text(encoding="utf-8")):
        name = page["page"]
        if not page["balloons"] or (only and name not in only):
            continue
        size = tuple(page["size"])
        art = np.asarray(opened(next((episode / "artwork").glob(f"*{name}.*")), size))
        mask = np.asarray(opened(episode / "balloon_masks" / f"{name}_balloons.png", size).convert("L"))
        paths = {tag: episode / "lettered" / f"{tag}_{name}.jpg" for tag in LANGUAGES}
        lettered = {tag: opened(path, size) for tag, path in paths.items() if path.exists()}
        yield Case(name, art, mask, page["texts"], lettered)


def opened(path: Path, size: Any) -> Image.Image:
    with Image.open(path) as image:
        return image.convert("RGB").resize(size) if image.size != size else image.convert("RGB")


def outlines_of(mask: Array) -> list[Outline]:
    contours, _ = cv2.findContours((mask > 127).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return [tuple((x + 0.5, y + 0.5) for x, y in c[:, 0].tolist()) for c in contours if cv2.contourArea(c) > 30]


def grown(mask: Array, pixels: int) -> Array:
    return cv2.dilate(mask, np.ones((2 * pixels + 1,) * 2, np.uint8)) > 127


def psnr(plate: Array, case: Case) -> float:
    error = ((plate.astype(float) - case.art) ** 2)[grown(case.mask, 4)].mean()
    return float(10 * np.log10(255**2 / max(error, 1e-9)))


def touched(plate: Array, page: Array, case: Case) -> float:
    changed = np.abs(plate.astype(int) - page).max(axis=2) > 8
    return float(changed[~grown(case.mask, 12)].mean())


def old_ink(plate: Array, page: Array, case: Case) -> int:
    """Count what was dark on the balloons' paper and is dark still."""
    inside = cv2.erode(case.mask, np.ones((7, 7), np.uint8)) > 127
    count, labels = cv2.connectedComponents((case.mask > 127).astype(np.uint8))
    before, after = page.mean(axis=2), plate.mean(axis=2)
    left = 0
    for label in range(1, count):
        here = (labels == label) & inside
        if here.any():
            paper = float(np.percentile(before[here], 70))
            left += int(((before < paper - 60) & (after < paper - 40) & here).sum())
    return left


def broken_line(plate: Array, page: Array, case: Case) -> float:
    ring = grown(case.mask, 3) & ~(cv2.erode(case.mask, np.ones((5, 5), np.uint8)) > 127)
    return float((np.abs(plate.astype(int) - page).max(axis=2) > 24)[ring].mean())


def timed(image: Image.Image, order: Order) -> tuple[Plate, float]:
    start = time.perf_counter()
    plate = make_plate(image, order)
    return plate, time.perf_counter() - start


def judge(case: Case, sheets: Path | None) -> dict[str, list[float]]:
    scores: dict[str, list[float]] = {}

    def note(key: str, value: float) -> None:
        scores.setdefault(key, []).append(value)

    for tag, image in case.lettered.items():
        page, found = np.asarray(image), detect(image)
        outlines = [balloon.outline for balloon in found.balloons]
        letters, seconds = timed(image, Order.of(outlines, "lettering", panels=found.panels, proposed=True))
        pixels = np.asarray(letters.image)
        note("letter seconds", seconds)
        note(f"ink {tag}", old_ink(pixels, page, case) if tag == "en" else 0)
        note("line", broken_line(pixels, page, case) if tag == "en" else 0)
        note("skipped", len(letters.skipped))
        if sheets:
            save(sheets / f"{case.name}-{tag}-lettering.png", [page, pixels])
        if tag != "en":
            continue
        clean, _ = timed(image, Order.of(outlines_of(case.mask), "lettering"))
        note("ink true", old_ink(np.asarray(clean.image), page, case))
        plate, seconds = timed(image, Order.of(outlines, "balloons", panels=found.panels, proposed=True))
        note("psnr", psnr(np.asarray(plate.image), case))
        note("touched", touched(np.asarray(plate.image), page, case))
        note("seconds", seconds)
        true, _ = timed(image, Order.of(outlines_of(case.mask), "balloons", panels=found.panels))
        note("psnr true", psnr(np.asarray(true.image), case))
        if sheets:
            save(sheets / f"{case.name}-balloons.png", [page, np.asarray(plate.image), case.art])
    return scores


def save(path: Path, pictures: Sequence[Array]) -> None:
    sheet = Image.fromarray(np.concatenate(pictures, axis=1))
    sheet.thumbnail((SHEET_WIDTH, SHEET_WIDTH))
    sheet.save(path)


def report(name: str, rows: Sequence[tuple[str, dict[str, list[float]]]]) -> None:
    def every(key: str) -> list[float]:
        return [value for _, row in rows for value in row.get(key, [])]

    for page, row in rows:
        true, ink = row["psnr true"][0], row["ink en"][0]
        print(
            f"  {page}: {row['psnr'][0]:5.2f} dB, true masks {true:5.2f} dB, touched {row['touched'][0]:.4%}, "
            f"ink {ink:.0f}, true masks {row['ink true'][0]:.0f}, line {max(row['line']):.3%}, "
            f"skipped {sum(row['skipped']):.0f}, {row['seconds'][0]:.2f} s"
        )
    print(
        f"{name}: median {np.median(every('psnr')):.2f} dB, true masks {np.median(every('psnr true')):.2f} dB, "
        f"touched {np.mean(every('touched')):.4%}, ink {sum(every('ink en')):.0f}, true masks "
        f"{sum(every('ink true')):.0f}, line {np.max(every('line')):.3%}, skipped {sum(every('skipped')):.0f}, "
        f"balloons {np.median(every('seconds')):.2f} s (worst {max(every('seconds')):.2f}), "
        f"lettering {np.median(every('letter seconds')):.2f} s (worst {max(every('letter seconds')):.2f})"
    )


def drawn_page() -> tuple[Image.Image, list[Outline]]:
    """Draw a page of 2500 × 3500 pixels with eight balloons on hatched ground."""
    rng = np.random.default_rng(3)
    noise = cv2.GaussianBlur(rng.integers(0, 255, (3500, 2500, 3), dtype=np.uint8), (0, 0), 9)
    page = Image.fromarray(cv2.normalize(noise, None, 60, 200, cv2.NORM_MINMAX))
    pen = ImageDraw.Draw(page)
    boxes = [Rect(150 + 1200 * (k % 2), 150 + 850 * (k // 2), 700, 420) for k in range(8)]
    for box in boxes:
        pen.ellipse((box.x, box.y, box.right, box.bottom), fill="white", outline="black", width=6)
        pen.text(box.centre, "WORDS ON PAPER", fill="black", font_size=60, anchor="mm")
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    return page, [
        tuple((b.centre[0] + b.width / 2 * np.cos(a), b.centre[1] + b.height / 2 * np.sin(a)) for a in angles)
        for b in boxes
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure plates.")
    parser.add_argument("comics", type=Path, nargs="?")
    parser.add_argument("--sheets", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    if options.sheets:
        options.sheets.mkdir(parents=True, exist_ok=True)
    page, outlines = drawn_page()
    for what in ("lettering", "balloons"):
        seconds = timed(page, Order.of(outlines, what))[1]
        print(f"eight balloons of a page of 2500 × 3500 pixels, {what}: {seconds:.2f} s")
    for episode in sorted(options.comics.glob("**/ep*/")) if options.comics else ():
        rows = [(case.name, judge(case, options.sheets)) for case in cases(episode, options.only)]
        if rows:
            report(episode.name, rows)


if __name__ == "__main__":
    main()
