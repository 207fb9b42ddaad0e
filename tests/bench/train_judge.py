"""Train the judge of balloons and check it on an episode that it has not seen.

Usage: python -m tests.bench.train_judge COMICS SYNTHETIC LETTERED SCANS [--without EPISODE] [--out FILE]

SYNTHETIC is a folder made by `synthetic.py` with seeds below 900000, LETTERED one made by `lettered_art.py`, SCANS one
made by `synthetic_scan.py`. What is learnt is the overlap (IoU of boxes) of what a piece of paper becomes, joined
balloons split and outlines fitted, with the best true balloons: by gradient boosting of small trees on the features of
`imaging.balloons.evidence`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.imaging.balloons.clues import find_clues
from comicremix.imaging.balloons.evidence import LETTERS, NAMES, features_of
from comicremix.imaging.balloons.joined import split_joined
from comicremix.imaging.balloons.judge import TABLE, Trees, trees_from
from comicremix.imaging.balloons.papers import find_papers
from comicremix.imaging.balloons.search import balloon_of
from comicremix.imaging.balloons.sheet import Paper, Sheet, make_sheet
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.ground import find_ground
from comicremix.imaging.panels.search import find_panels
from tests.bench.find_bench import EPISODES, LANGUAGES, Task, box, iou, synthetic_tasks, tasks_of

BINS = 48
ROWS, FEATURES = 0.6, 0.3
"""Share of the rows and of the features that each tree looks at (Friedman, "Stochastic Gradient Boosting", 2002)."""
WEIGHTS = {"real": 3.0, "lettered": 0.5, "synthetic": 1.0, "scan": 1.5}
"""Real pages are few: each of their pieces counts so often."""
Rows = NDArray[np.float32]


@dataclass(frozen=True)
class Growth:
    """How many trees are grown, how deep, how much of what is left over each takes, and of how many rows at least."""

    trees: int = 500
    depth: int = 4
    rate: float = 0.04
    least_rows: int = 40


RowsOf = Callable[[Task, list[Any]], tuple[Rows, Rows]]
"""What gives the features and the true values of a page; the boxes are those of texts that its truth does not count."""


def sheet_of(task: Task) -> Sheet:
    with Image.open(task.file) as opened:
        canvas = make_canvas(opened.convert("RGB"))
    ground = find_ground(canvas)
    return make_sheet(canvas, ground, find_panels(canvas, ground, "ltr"))


def rows_of(task: Task, uncounted: list[Any]) -> tuple[Rows, Rows]:
    """Return features and true overlaps of a page's pieces, without those on texts that its truth does not count."""
    sheet = sheet_of(task)
    clues = find_clues(sheet.page)
    papers = find_papers(sheet, clues)
    features = features_of(sheet, papers, clues.blocks)
    kept, values = [], []
    for index in np.flatnonzero(features[:, LETTERS] > 0):
        paper = papers[index]
        value = overlap(sheet, paper, task)
        spot = [v * sheet.canvas.scale for v in paper.box]
        if value < 0.3 and any(iou(spot, other) > 0.2 for other in uncounted):
            continue
        kept.append(index)
        values.append(value if value >= 0.4 else 0.0)
    return features[kept].reshape(-1, len(NAMES)), np.array(values, np.float32)


def overlap(sheet: Sheet, paper: Paper, task: Task) -> float:
    """Return the mean overlap of the balloons that a piece becomes with the best true ones."""
    parts = [balloon_of(sheet, part, 1.0).outline for part in split_joined(sheet, paper)]
    boxes = [box(sheet.page.to_source(outline)) for outline in parts if outline]
    best = [max((iou(one, true) for true in task.balloons), default=0.0) for one in boxes]
    return float(np.mean(best)) if best else 0.0


def uncounted_texts(comics: Path, episode: str) -> dict[str, list[Any]]:
    pages = json.loads((comics / "peppercarrot" / episode / "ground_truth.json").read_text(encoding="utf-8"))
    return {p["page"]: [t["xywh"] for t in p["texts"]["en"] if t["xywh"] and t["balloon"] is None] for p in pages}


def gather(
    rows_of: RowsOf, comics: Path, synthetic: Path, lettered: Path, scans: Path
) -> Iterator[tuple[str, str, Rows, Rows]]:
    """Yield what kind of page it is, the episode whose art it shows (or none), and its rows."""
    for episode in EPISODES:
        texts = uncounted_texts(comics, episode)
        for language in LANGUAGES:
            for task in tasks_of(f"{episode}-{language}", comics, synthetic):
                yield "real", episode, *rows_of(task, texts.get(task.name.split("_")[1], []))
    for task in tasks_of("sample", comics, synthetic):
        yield "real", "", *rows_of(task, [])
    for task in synthetic_tasks(lettered):
        yield "lettered", f"ep{task.name[1:3]}", *rows_of(task, [])
    for kind, folder in (("synthetic", synthetic), ("scan", scans)):
        for task in synthetic_tasks(folder):
            yield kind, "", *rows_of(task, [])


def boost(features: Rows, values: Rows, weights: Rows, growth: Growth) -> dict[str, Any]:
    """Fit trees to what the trees before left over."""
    edges = [np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1])) for column in features.T]
    bins = np.stack([np.searchsorted(e, c, side="left") for e, c in zip(edges, features.T, strict=True)])
    base = float(np.average(values, weights=weights))
    guess = np.full(len(values), base)
    table: dict[str, Any] = {"base": base, "feature": [], "threshold": [], "leaf": []}
    random = np.random.default_rng(2)
    for _ in range(growth.trees):
        looked_at = weights * (random.random(len(weights)) < ROWS)
        asked = [e if random.random() < FEATURES else e[:0] for e in edges]
        feature, threshold, leaf, where = _tree(
            bins, asked, values - guess, np.asarray(looked_at, dtype=np.float32), growth
        )
        guess += leaf[where]
        table["feature"].append(feature)
        table["threshold"].append([round(float(t), 4) for t in threshold])
        table["leaf"].append([round(float(v), 4) for v in leaf])
    return table


def _tree(
    bins: NDArray[np.int64], edges: list[NDArray[Any]], rest: NDArray[Any], weights: Rows, growth: Growth
) -> tuple[list[int], list[float], NDArray[Any], NDArray[Any]]:
    node = np.zeros(bins.shape[1], np.int64)
    feature: list[int] = []
    threshold: list[float] = []
    for level in range(growth.depth):
        first = 2**level - 1
        for index in range(first, 2 * first + 1):
            rows = np.flatnonzero(node == index)
            best = _split(bins[:, rows], edges, rest[rows], weights[rows], growth.least_rows)
            feature.append(best[0])
            threshold.append(best[1])
            cut = np.searchsorted(edges[best[0]], best[1], side="left") if best[1] < 1e30 else BINS + 1
            node[rows] = 2 * index + 1 + (bins[best[0], rows] > cut)
    where = node - (2**growth.depth - 1)
    total = np.bincount(where, weights * rest, minlength=2**growth.depth)
    count = np.bincount(where, weights, minlength=2**growth.depth)
    return feature, threshold, growth.rate * total / (count + 5), where


def _split(
    bins: NDArray[Any], edges: list[NDArray[Any]], rest: NDArray[Any], weights: Rows, least: int
) -> tuple[int, float]:
    best, chosen = 1e-9, (0, 1e30)
    if len(rest) < 2 * least:
        return chosen
    total, mass = float((weights * rest).sum()), float(weights.sum())
    for index, edge in enumerate(edges):
        if not len(edge):
            continue
        sums = np.bincount(bins[index], weights * rest, minlength=len(edge) + 1).cumsum()[:-1]
        masses = np.bincount(bins[index], weights, minlength=len(edge) + 1).cumsum()[:-1]
        gain = sums**2 / (masses + 5) + (total - sums) ** 2 / (mass - masses + 5) - total**2 / (mass + 5)
        gain[(masses < least / 2) | (mass - masses < least / 2)] = 0
        if float(gain.max()) > best:
            best, chosen = float(gain.max()), (index, float(edge[int(gain.argmax())]))
    return chosen


def report(name: str, trees: Trees, features: Rows, values: Rows) -> None:
    guess = trees.values(features)
    good, taken = values >= 0.7, guess >= 0.5
    right = float((good & taken).sum())
    print(f"{name}: {len(values)} pieces, error {np.abs(guess - values).mean():.3f}, "
          f"precision {right / max(1, taken.sum()):.3f}, recall {right / max(1, good.sum()):.3f}")  # fmt: skip


def train(rows_of: RowsOf, growth: Growth, out: Path, about: str) -> None:
    """Learn from the pages that the command line names."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("comics", type=Path)
    parser.add_argument("synthetic", type=Path)
    parser.add_argument("lettered", type=Path)
    parser.add_argument("scans", type=Path)
    parser.add_argument("--without", default="none")
    parser.add_argument("--out", type=Path, default=out)
    chosen = parser.parse_args()
    cv2.setNumThreads(1)
    pages = list(gather(rows_of, chosen.comics, chosen.synthetic, chosen.lettered, chosen.scans))
    known = [page for page in pages if page[1] != chosen.without]
    features, values = (np.concatenate([page[i] for page in known]) for i in (2, 3))
    weights = np.concatenate([np.full(len(page[3]), WEIGHTS[page[0]], np.float32) for page in known])
    table = boost(features, values, weights, growth)
    trees = trees_from(table)
    report("learnt from", trees, features, values)
    unseen = [page for page in pages if page[1] == chosen.without and page[0] == "real"]
    if unseen:
        report(chosen.without, trees, *(np.concatenate([page[i] for page in unseen]) for i in (2, 3)))
    chosen.out.write_text(json.dumps(table, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    train(rows_of, Growth(), TABLE, __doc__)
