"""Score what is found on real and synthetic pages, and time it.

Usage: python tests/bench/find_bench.py COMICS [--cache FOLDER] [--sets NAME ...] [--quick] [--pages]

COMICS holds `peppercarrot/ep*/ground_truth.json` and `lettered`. The metrics are those of the episodes' own scorer:
boxes matched greedily from the best pair down. Synthetic pages are held out (seeds from 900000 on), drawn once into
the cache folder. `--pages` lists the pages that are not perfect.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import Image

from comicremix.geometry import Outline, bounds
from comicremix.imaging.detect import Found, detect
from tests.bench.synthetic import write_pages
from tests.bench.synthetic_scan import write_scans

HELD_OUT = range(900_000, 900_060)
SAMPLE = Path(__file__).parents[2] / "assets/sample"
EPISODES = ("ep03", "ep11", "ep14")
LANGUAGES = ("en", "fr", "ja")
PANEL_IOU, BALLOON_IOU = 0.8, 0.7
Box = Sequence[float]


@dataclass(frozen=True)
class Task:
    """A page and its true boxes; ``panels`` is None where they are not known."""

    name: str
    file: Path
    panels: list[Box] | None
    balloons: list[Box]
    joined: tuple[Box, ...] = ()


@dataclass
class Score:
    true: int = 0
    found: int = 0
    hits: dict[float, int] = field(default_factory=dict)

    def add(self, found: list[Box], true: list[Box], thresholds: Sequence[float]) -> None:
        self.true, self.found = self.true + len(true), self.found + len(found)
        for threshold in thresholds:
            self.hits[threshold] = self.hits.get(threshold, 0) + matches(found, true, threshold)

    def f1(self, threshold: float) -> float:
        return 2 * self.hits.get(threshold, 0) / max(1, self.true + self.found)

    def line(self, threshold: float) -> str:
        hits = self.hits.get(threshold, 0)
        precision, recall = hits / max(1, self.found), hits / max(1, self.true)
        return f"{self.f1(threshold):.3f} (P {precision:.2f} R {recall:.2f} of {self.true})"


def iou(a: Box, b: Box) -> float:
    w = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    h = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    shared = max(0.0, w) * max(0.0, h)
    return shared / (a[2] * a[3] + b[2] * b[3] - shared) if shared else 0.0


def matches(found: list[Box], true: list[Box], at_least: float) -> int:
    pairs = sorted(((iou(f, t), i, j) for i, f in enumerate(found) for j, t in enumerate(true)), reverse=True)
    used_found: set[int] = set()
    used_true: set[int] = set()
    for value, i, j in pairs:
        if value >= at_least and i not in used_found and j not in used_true:
            used_found.add(i)
            used_true.add(j)
    return len(used_found)


def box(outline: Outline) -> Box:
    return tuple(bounds(outline))


def tasks_of(name: str, comics: Path, cache: Path) -> list[Task]:
    """Return the pages of a set: an episode with a language (``ep03-en``), ``sample``, ``synthetic``,
    ``scans`` (synthetic old prints) or ``webtoon``."""
    if name == "sample":
        return list(_sample())
    if name == "synthetic":
        write_pages(cache / "held-out", HELD_OUT)
        return synthetic_tasks(cache / "held-out")
    if name == "scans":
        write_scans(cache / "scans", HELD_OUT[:40])
        return synthetic_tasks(cache / "scans")
    if name == "webtoon":
        return [Task(f.stem, f, None, []) for f in sorted((comics / "climate-frogs/webtoon_jpg").glob("*.jpg"))]
    episode, language = name.split("-")
    return list(_episode(comics / "peppercarrot" / episode, language))


def _episode(folder: Path, language: str) -> Iterator[Task]:
    for page in json.loads((folder / "ground_truth.json").read_text(encoding="utf-8")):
        file = folder / "lettered" / f"{language}_{page['page']}.jpg"
        if file.exists():
            yield Task(file.stem, file, page["panels_xywh"], [b["xywh"] for b in page["balloons"]])


def _sample() -> Iterator[Task]:
    for page in json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))["pages"]:
        panels = [box(tuple(map(tuple, p["polygon"]))) for p in page["panels"]]
        balloons = [box(tuple(map(tuple, e["polygon"]))) for e in page["elements"] if e["kind"] not in {"sfx", "title"}]
        yield Task(f"sample-{page['page']}", SAMPLE / page["png"], panels, balloons)


def synthetic_tasks(folder: Path) -> list[Task]:
    pages = json.loads((folder / "truth.json").read_text())
    return [
        Task(
            p["page"], folder / f"{p['page']}.jpg", [x["xywh"] for x in p["panels"]], [b["xywh"] for b in p["balloons"]]
        )
        for p in pages
    ]


def score_set(name: str, tasks: list[Task], *, list_pages: bool) -> list[tuple[float, float]]:
    """Print a set's figures; return megapixels and seconds of every page."""
    panels, balloons = Score(), Score()
    times, off = [], []
    for task in tasks:
        with Image.open(task.file) as opened:
            image = opened.convert("RGB")
        start = time.perf_counter()
        found = detect(image)
        times.append((image.width * image.height / 1e6, time.perf_counter() - start))
        off.extend(_score_page(task, found, panels, balloons))
    seconds = statistics.median(t for _, t in times)
    print(
        f"{name:10} panels@.8 {panels.line(0.8)} @.5 {panels.f1(0.5):.3f} | balloons@.7 {balloons.line(0.7)} "
        f"@.5 {balloons.f1(0.5):.3f} | {seconds:.3f} s",
        flush=True,
    )
    if list_pages:
        print("\n".join(off), flush=True)
    return times


def _score_page(task: Task, found: Found, panels: Score, balloons: Score) -> Iterator[str]:
    boxes = [box(b.outline) for b in found.balloons]
    here = Score()
    here.add(boxes, task.balloons, (BALLOON_IOU,))
    balloons.add(boxes, task.balloons, (0.5, BALLOON_IOU))
    missed = f"balloons {here.hits[BALLOON_IOU]} right of {here.true}, {here.found} found"
    wrong = here.f1(BALLOON_IOU) < 1 and here.true + here.found > 0
    if task.panels is not None:
        cuts, areas = Score(), [box(p) for p in found.panels]
        cuts.add(areas, task.panels, (PANEL_IOU,))
        panels.add(areas, task.panels, (0.5, PANEL_IOU))
        if cuts.f1(PANEL_IOU) < 1:
            missed += f"; panels {cuts.hits[PANEL_IOU]} right of {cuts.true}, {cuts.found} found"
            wrong = True
    if wrong:
        yield f"    {task.name}: {missed}"


def _peak(file: Path, queue: Any) -> None:
    """Find on one page in a process of its own; say by how many bytes memory peaked above the picture, and seconds."""
    detect(Image.new("RGB", (64, 64), "white"))
    with Image.open(file) as opened:
        image = opened.convert("RGB")
    before = _memory("VmRSS")
    times = []
    for _ in range(5):
        start = time.perf_counter()
        detect(image)
        times.append(time.perf_counter() - start)
    queue.put((_memory("VmHWM") - before, statistics.median(times)))


def _memory(of: str) -> int:
    """Return this program's memory now (``VmRSS``) or at its peak (``VmHWM``), bytes."""
    # what getrusage tells is the parent's peak, too
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{of}:"))


def measure(width: int, height: int, folder: Path) -> None:
    file = folder / f"page-{width}x{height}.bmp"
    folder.mkdir(parents=True, exist_ok=True)
    with Image.open(SAMPLE / "source/png/page-3.png") as opened:
        opened.convert("RGB").resize((width, height)).save(file)
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    process = context.Process(target=_peak, args=(file, queue))
    process.start()
    grown, seconds = queue.get()
    process.join()
    pixels = width * height
    print(
        f"{width}x{height}: {seconds:.3f} s, {seconds / pixels * 1e6:.3f} s/Mpx, "
        f"{grown / 2**20:.0f} MB above the picture, {grown / pixels:.1f} bytes/px"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("comics", type=Path)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "comicremix-bench")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--quick", action="store_true")
    chosen = parser.parse_args()
    cv2.setNumThreads(1)
    languages = LANGUAGES[:1] if chosen.quick else LANGUAGES
    sets = chosen.sets or [*(f"{e}-{lang}" for lang in languages for e in EPISODES), "sample", "synthetic", "scans"]
    times = [
        t
        for name in sets
        for t in score_set(name, tasks_of(name, chosen.comics, chosen.cache), list_pages=chosen.pages)
    ]
    print(f"all pages: {np.sum([s for _, s in times]) / np.sum([m for m, _ in times]):.3f} s/Mpx")
    if not chosen.quick:
        measure(1000, 1500, chosen.cache)
        measure(2500, 3500, chosen.cache)


if __name__ == "__main__":
    main()
