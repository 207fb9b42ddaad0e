"""Times what editions become: PDFs for screen and press of a remixed, lettered book, and of untouched pages.

    python tests/bench/print_bench.py [--pages 40] [--untouched 40 400]

Untouched JPEG pages go beside img2pdf on the same files, both with compiled modules, as installed programs have them.
The remixed book has A4 pages at
300 dpi. Each figure is of a process of its own, with its greatest resident size.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOTES = 12
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
sys.path.insert(0, str(ROOT))

from comicremix.model.book import Book  # noqa: E402 - the working copy, wherever it is called from
from comicremix.model.page import Page  # noqa: E402


def remixed_book(folder: Path, pages: int) -> None:
    """Write a book of so many pages of A4 at 300 dpi: twelve panels each from three source pages, ten balloons, twelve
    notes in all."""
    from comicremix.model.ids import NoteId
    from comicremix.model.note import Note
    from comicremix.model.source import SourcePage
    from comicremix.store.folder import create_book
    from tests.bench.long_book import long_book, source_page

    notes = tuple(Note(NoteId(f"n-{n}"), f"Where *note {n}* comes from: https://example.org/{n}") for n in range(NOTES))
    with create_book(folder, Book(title="Remixed")) as made:
        sources: tuple[SourcePage, ...] = tuple(source_page(made, number) for number in range(pages * 3 // 2 + 3))
        book = long_book(sources)
        story = [_with_mark(page, n, pages) for n, page in enumerate(book.pages[:pages])]
        made.save(replace(book, pages=tuple(story), notes=notes, languages=book.languages[:1]))


def _with_mark(page: Page, number: int, pages: int) -> Page:
    note = number * NOTES // pages
    if note == (number - 1) * NOTES // pages:
        return page
    first, *others = page.balloons
    return replace(page, balloons=(replace(first, text=f"{first.text}[^n-{note}]"), *others))


def measured(command: Sequence[str]) -> tuple[float, float]:
    """Run a command of the working copy; return seconds and megabytes."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, "
        "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *command], check=True, capture_output=True, text=True, cwd=ROOT, env=COMPILED
    )  # fmt: skip
    return time.perf_counter() - started, float(done.stdout)


def untouched(folder: Path, count: int) -> None:
    """Print the lines of a book of untouched JPEG pages beside img2pdf."""
    from tests.bench.export_bench import make_pages

    files = [str(path) for path in make_pages(folder, count)]
    program = [sys.executable, "-m", "comicremix"]
    book, ours, theirs = str(folder / "book"), str(folder / "ours.pdf"), str(folder / "theirs.pdf")
    measured([*program, "new", book, *files])
    for name, options in (("screen", []), ("quick", ["--quick"])):
        pairs = []
        for _ in range(4):
            for path in (ours, theirs):
                Path(path).unlink(missing_ok=True)  # else the writing back of the old file is timed too
            seconds, megabytes = measured([*program, "export", book, *options, "-o", ours])
            their_seconds, _ = measured([str(Path(sys.executable).with_name("img2pdf")), *files, "-o", theirs])
            pairs.append((seconds / their_seconds, seconds, their_seconds, megabytes))
        ratio, seconds, their_seconds, megabytes = sorted(pairs[1:])[1]  # the first filled the disk's cache
        size = Path(ours).stat().st_size / Path(theirs).stat().st_size
        theirs_took = f"img2pdf {their_seconds:6.2f} s"
        print(
            f"{count:5d} untouched pages  {name:8} {seconds:6.2f} s {megabytes:5.0f} MB   {theirs_took}"
            f"   time {ratio:.2f}, size {size:.3f} of img2pdf's"
        )


def remixed(folder: Path, pages: int) -> None:
    """Print the lines of a remixed and lettered book for each preset."""
    remixed_book(folder / "book", pages)
    program = [sys.executable, "-m", "comicremix", "export", str(folder / "book")]
    for preset in ("screen", "print", "booklet"):
        seconds, megabytes = measured([*program, "--preset", preset, "-o", str(folder / f"{preset}.pdf")])
        each = seconds / pages
        print(f"{pages:5d} remixed pages    {preset:8} {seconds:6.2f} s {megabytes:5.0f} MB   {each:.2f} s a page")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--untouched", type=int, nargs="+", default=[40, 400])
    chosen = parser.parse_args()
    for count in chosen.untouched:
        with tempfile.TemporaryDirectory() as folder:
            untouched(Path(folder), count)
    with tempfile.TemporaryDirectory() as folder:
        remixed(Path(folder), chosen.pages)


if __name__ == "__main__":
    main()
