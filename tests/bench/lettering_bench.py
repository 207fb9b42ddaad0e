"""How fast words are lettered: 400 balloons cold, 4,000 of them, and one more letter typed into one of a full page.

Usage: python -m tests.bench.lettering_bench [COMICS]

With COMICS the words and outlines are those of ``peppercarrot/ep*``, in eight languages; else the sample's words in
drawn outlines. Every measurement runs in a process of its own, with nothing remembered.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from comicremix.edit import balloons
from comicremix.geometry import Affine, Outline, Rect, polygon_path, transform_points
from comicremix.layout.book import lay_out_story_page, setting_of
from comicremix.layout.shapes import lettering_outline
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import letter
from comicremix.lettering.look import TextLook
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId
from comicremix.model.language import Direction, Language
from comicremix.model.markup import parse
from comicremix.model.page import Balloon, Page, Shape, ShapeKind
from comicremix.model.source import BalloonKind
from comicremix.model.style import DEFAULT_STYLES
from comicremix.model.texts import texts
from comicremix.resources import sample_folder
from comicremix.store.folder import open_book
from tests.bench import fit_bench

Task = tuple[str, str, Outline, float]
"""Words, language, outline, size."""
KINDS = (ShapeKind.ELLIPSE, ShapeKind.SUPERELLIPSE, ShapeKind.ROUNDED, ShapeKind.CLOUD, ShapeKind.BURST)
FEW, MANY = 400, 4000
ON_PAGE = 40


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    if arguments[:1] == ["--letter"]:
        measure(json.load(sys.stdin))
        return 0
    found = real_tasks(Path(arguments[0])) if arguments else sample_tasks()
    few, all_of_many = run(work(FEW, found)), work(MANY, found)
    many, tenth = run(all_of_many), run(all_of_many[:: MANY // FEW])
    print(f"{FEW} balloons cold: {few['cold']:.2f} s (1.0 wanted)")
    growth = many["cold"] / tenth["cold"]
    print(f"{MANY} balloons cold: {many['cold']:.2f} s, {growth:.1f} times a tenth of them (11 wanted)")
    print(f"one more letter: median {few['median']:.1f} ms (5 wanted), worst {few['worst']:.1f} ms (16 wanted)")
    print(f"its page of {ON_PAGE} balloons: median {few['page median']:.1f} ms, worst {few['page worst']:.1f} ms")
    return 0


def run(tasks: list[Task]) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.lettering_bench", "--letter"]
    return dict(json.loads(subprocess.run(command, input=json.dumps(tasks), stdout=-1, text=True, check=True).stdout))


def measure(raw: list[Any]) -> None:
    """Letter balloons and type into some; print seconds and milliseconds as JSON."""
    tasks = [(words, tag, tuple(map(tuple, outline)), size) for words, tag, outline, size in raw]
    start = time.perf_counter()
    for task in tasks:
        set_task(task)
    cold = time.perf_counter() - start
    gc.collect()
    gc.disable()  # as in the window, where Python's collector runs in pauses only
    strokes = [stroke for task in tasks[:: max(1, len(tasks) // 60)] for stroke in typed(task)]
    pages = page_strokes([task for task in tasks if task[1] in ("en", "fr", "de")][:ON_PAGE])
    print(json.dumps({"cold": cold, **spread(strokes, ""), **spread(pages, "page ")}))


def spread(times: list[float], name: str) -> dict[str, float]:
    return {f"{name}median": statistics.median(times), f"{name}worst": max(times)}


def page_strokes(tasks: list[Task]) -> list[float]:
    """Type into balloons of a page that holds all ``tasks``; return the milliseconds of each new layout."""
    found = tuple(
        Balloon(BalloonId(f"b-{number}"), BalloonKind.SPEECH, Shape.traced(polygon_path(outline)), words)
        for number, (words, _, outline, _) in enumerate(tasks)
    )
    page = Page(PageId("pg-1"), 2000.0, 2000.0, 150.0, balloons=found)
    styles = tuple(replace(style, size=46.0, minimum=26.0) for style in DEFAULT_STYLES)
    book = Book(pages=(page,), languages=(Language("en"),), styles=styles)
    times = []
    for balloon in found[::4]:
        for end in range(max(1, len(balloon.text) - 4), len(balloon.text) + 1):
            book = balloons.set_text(book, balloon.id, balloon.text[:end] + "n")
            start = time.perf_counter()
            lay_out_story_page(setting_of(book, "en", bundled_catalogue()), 1)
            times.append(1000 * (time.perf_counter() - start))
    return times[1:]  # the first lays out all


def typed(task: Task) -> list[float]:
    """Type the last letters of a text; return the milliseconds of each."""
    words, language, outline, size = task
    times = []
    for end in range(max(1, len(words) - 4), len(words) + 1):
        start = time.perf_counter()
        set_task((words[:end] + "n", language, outline, size))
        times.append(1000 * (time.perf_counter() - start))
    return times


def set_task(task: Task) -> None:
    words, language, outline, size = task
    direction: Direction = "rtl" if language in ("ar", "fa", "he") else "ltr"
    look = TextLook("Comic Relief", size=size, minimum=0.6 * size)
    letter(
        parse(words), outline, look=look, language=language, direction=direction, catalogue=bundled_catalogue(),
        margin=0.3 * size,
    )  # fmt: skip


def work(count: int, found: list[Task]) -> list[Task]:
    """Return ``count`` balloons, all different, no outline twice."""
    step = max(1.0, len(found) / count)
    chosen = [found[int(number * step) % len(found)] for number in range(count)]
    return [moved(task, number, again=number * step >= len(found)) for number, task in enumerate(chosen)]


def moved(task: Task, number: int, *, again: bool) -> Task:
    """Make a task another one: elsewhere, a little larger, and with one word more when it was there before."""
    words, language, outline, size = task
    grown = Affine.scaling(1 + number % 97 / 1000).then(Affine.translation(number, 2 * number))
    return (f"{words} {number}" if again else words, language, transform_points(outline, grown), size)


def real_tasks(comics: Path) -> list[Task]:
    found = []
    for episode in sorted((comics / "peppercarrot").glob("ep*")):
        for entry in json.loads((episode / "ground_truth.json").read_text(encoding="utf-8")):
            for place in fit_bench.places(episode, entry):
                for name in fit_bench.DEMANDED:
                    words = fit_bench.words_at(entry, name, place)
                    found += [(text, fit_bench.TAGS[name], place.outline, place.size) for text in words]
    return found


def sample_tasks() -> list[Task]:
    found: list[Task] = []
    with open_book(sample_folder(), write=False) as opened:
        book = opened.book
        for language in book.languages:
            for number, entry in enumerate(t for t in texts(book) if t.key.startswith("balloon:")):
                shape = Shape(KINDS[number % len(KINDS)], Rect(0, 0, 480 + 31 * (number % 9), 300 + 23 * (number % 7)))
                translation = language.translations.get(entry.key)
                words = translation.text if translation else entry.source
                found.append((words, language.tag, lettering_outline(shape), 46.0))
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
