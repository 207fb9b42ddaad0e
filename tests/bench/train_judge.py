"""Train the judge of balloons and check it on an episode that it has not seen.

Usage: python tests/bench/train_judge.py COMICS SYNTHETIC [--without EPISODE] [--out comicremix/imaging/judge.json]

SYNTHETIC is a folder made by `synthetic.py` with seeds below 900000. What is learnt is the overlap (IoU of boxes) of a
piece of paper with the best true balloon, by gradient boosting of small trees on the features of `imaging.evidence`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.evidence import NAMES, features_of
from comicremix.imaging.ground import find_ground
from comicremix.imaging.judge import Trees, trees_from
from comicremix.imaging.panels import find_panels
from comicremix.imaging.papers import find_papers
from tests.bench.find_bench import EPISODES, LANGUAGES, Task, iou, synthetic_tasks, tasks_of

DEPTH, TREES, RATE, BINS, LEAST_ROWS = 4, 140, 0.12, 48, 25
REAL_WEIGHT = 3.0
"""Real pages are few: each of their pieces counts so often."""
OUT = Path(__file__).parents[2] / "comicremix/imaging/judge.json"
Rows = NDArray[np.float32]


def rows_of(task: Task, uncounted: list[Any]) -> tuple[Rows, Rows]:
    """Return features and true overlaps of a page's pieces, without those on texts that its truth does not count."""
    with Image.open(task.file) as opened:
        canvas = make_canvas(opened.convert("RGB"))
    ground = find_ground(canvas)
    features, values = [], []
    for paper in find_papers(canvas, ground, find_panels(canvas, ground, "ltr")):
        box = [v * canvas.scale for v in paper.box]
        value = max((iou(box, true) for true in task.balloons), default=0.0)
        if value < 0.3 and any(iou(box, other) > 0.2 for other in uncounted):
            continue
        features.append(features_of(canvas, paper))
        values.append(value if value >= 0.4 else 0.0)
    return np.array(features, np.float32).reshape(-1, len(NAMES)), np.array(values, np.float32)


def uncounted_texts(comics: Path, episode: str) -> dict[str, list[Any]]:
    pages = json.loads((comics / "peppercarrot" / episode / "ground_truth.json").read_text(encoding="utf-8"))
    return {p["page"]: [t["xywh"] for t in p["texts"]["en"] if t["xywh"] and t["balloon"] is None] for p in pages}


def gather(comics: Path, synthetic: Path) -> Iterator[tuple[str, Rows, Rows]]:
    for episode in EPISODES:
        texts = uncounted_texts(comics, episode)
        for language in LANGUAGES:
            for task in tasks_of(f"{episode}-{language}", comics, synthetic):
                yield episode, *rows_of(task, texts.get(task.name.split("_")[1], []))
    for task in tasks_of("sample", comics, synthetic):
        yield "sample", *rows_of(task, [])
    for task in synthetic_tasks(synthetic):
        yield "synthetic", *rows_of(task, [])


def boost(features: Rows, values: Rows, weights: Rows) -> dict[str, Any]:
    """Fit trees to what the trees before left over."""
    edges = [np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1])) for column in features.T]
    bins = np.stack([np.searchsorted(e, c, side="left") for e, c in zip(edges, features.T, strict=True)])
    base = float(np.average(values, weights=weights))
    guess = np.full(len(values), base)
    table: dict[str, Any] = {"base": base, "feature": [], "threshold": [], "leaf": []}
    for _ in range(TREES):
        feature, threshold, leaf, where = _tree(bins, edges, values - guess, weights)
        guess += leaf[where]
        table["feature"].append(feature)
        table["threshold"].append([round(float(t), 4) for t in threshold])
        table["leaf"].append([round(float(v), 4) for v in leaf])
    return table


def _tree(
    bins: NDArray[np.int64], edges: list[NDArray[Any]], rest: NDArray[Any], weights: Rows
) -> tuple[list[int], list[float], NDArray[Any], NDArray[Any]]:
    node = np.zeros(bins.shape[1], np.int64)
    feature: list[int] = []
    threshold: list[float] = []
    for level in range(DEPTH):
        first = 2**level - 1
        for index in range(first, 2 * first + 1):
            rows = np.flatnonzero(node == index)
            best = _split(bins[:, rows], edges, rest[rows], weights[rows])
            feature.append(best[0])
            threshold.append(best[1])
            cut = np.searchsorted(edges[best[0]], best[1], side="left") if best[1] < 1e30 else BINS
            node[rows] = 2 * index + 1 + (bins[best[0], rows] > cut)
    where = node - (2**DEPTH - 1)
    total = np.bincount(where, weights * rest, minlength=2**DEPTH)
    count = np.bincount(where, weights, minlength=2**DEPTH)
    return feature, threshold, RATE * total / (count + 5), where


def _split(bins: NDArray[Any], edges: list[NDArray[Any]], rest: NDArray[Any], weights: Rows) -> tuple[int, float]:
    best, chosen = 1e-9, (0, 1e30)
    if len(rest) < 2 * LEAST_ROWS:
        return chosen
    total, mass = float((weights * rest).sum()), float(weights.sum())
    for index, edge in enumerate(edges):
        if not len(edge):
            continue
        sums = np.bincount(bins[index], weights * rest, minlength=len(edge) + 1).cumsum()[:-1]
        masses = np.bincount(bins[index], weights, minlength=len(edge) + 1).cumsum()[:-1]
        gain = sums**2 / (masses + 5) + (total - sums) ** 2 / (mass - masses + 5) - total**2 / (mass + 5)
        gain[(masses < LEAST_ROWS / 2) | (mass - masses < LEAST_ROWS / 2)] = 0
        if float(gain.max()) > best:
            best, chosen = float(gain.max()), (index, float(edge[int(gain.argmax())]))
    return chosen


def report(name: str, trees: Trees, features: Rows, values: Rows) -> None:
    guess = trees.values(features)
    good, taken = values >= 0.7, guess >= 0.5
    right = float((good & taken).sum())
    print(f"{name}: {len(values)} pieces, error {np.abs(guess - values).mean():.3f}, "
          f"precision {right / max(1, taken.sum()):.3f}, recall {right / max(1, good.sum()):.3f}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("comics", type=Path)
    parser.add_argument("synthetic", type=Path)
    parser.add_argument("--without", default="")
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args()
    cv2.setNumThreads(1)
    pages = list(gather(chosen.comics, chosen.synthetic))
    known = [page for page in pages if page[0] != chosen.without]
    features, values = (np.concatenate([page[i] for page in known]) for i in (1, 2))
    shares = [1.0 if page[0] == "synthetic" else REAL_WEIGHT for page in known]
    weights = np.concatenate([np.full(len(p[2]), share, np.float32) for p, share in zip(known, shares, strict=True)])
    table = boost(features, values, weights)
    trees = trees_from(table)
    report("learnt from", trees, features, values)
    if chosen.without:
        unseen = [page for page in pages if page[0] == chosen.without]
        report(chosen.without, trees, *(np.concatenate([page[i] for page in unseen]) for i in (1, 2)))
    chosen.out.write_text(json.dumps(table, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
