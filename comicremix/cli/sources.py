"""The ``sources`` command: what a book cites, taken in, shown, checked."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from comicremix.app.citation_style import BookStyle
from comicremix.app.source_check import Fault, note_faults, source_faults, style_faults
from comicremix.app.sources import import_works_file, work_line
from comicremix.store.folder import OpenBook

ERRORS = frozenset({"unknown-source", "duplicate-note"})
"""Codes that make the exit code 1."""
_TOLD = {
    "updated": "brought up to date",
    "known": "in the book already",
    "renamed": "its id was taken by another work",
}


def import_sources(book: OpenBook, path: Path) -> int:
    """Take a list in, save the book, and say what became of each work; exit code 1 when something was refused."""
    changed, report = import_works_file(book.book, path)
    book.save(changed)
    for taken in report.taken:
        if taken.outcome in _TOLD:
            print(f"{taken.id}: {taken.title}: {_TOLD[taken.outcome]}")
    counts = Counter(taken.outcome for taken in report.taken)
    new, known = counts["new"] + counts["renamed"], counts["same"] + counts["known"]
    print(f"{new} new, {counts['updated']} updated, {known} known")
    for fault in report.faults:
        print(f"comicremix: {path}: {fault}", file=sys.stderr)
    return 1 if report.faults else 0


def list_sources(book: OpenBook, *, as_json: bool) -> int:
    """Print every work with its id, as notes cite it, and how many notes do; or the CSL-JSON itself."""
    works = book.book.references
    if as_json:
        print(json.dumps([dict(work.csl) | {"id": work.id} for work in works], ensure_ascii=False, indent=2))
        return 0
    cited = Counter(citation.reference for note in book.book.notes for citation in note.citations)
    for work in works:
        print(f"{work.id}\t{cited[work.id]}\t{work_line(work, book.book.source_language)}")
    return 0


def check_sources(book: OpenBook, *, as_json: bool) -> int:
    """Print what is wrong with works and notes, all offline."""
    found: list[Fault] = [
        *note_faults(book.book), *source_faults(book.book), *style_faults(book.book, BookStyle(lambda: book.folder))
    ]  # fmt: skip
    if as_json:
        print(json.dumps([{"code": code, "message": message, "id": name} for code, message, name in found],
                         ensure_ascii=False, indent=2))  # fmt: skip
    else:
        for code, message, name in found:
            print(f"{name}: {message} [{code}]")
    return 1 if any(code in ERRORS for code, _, _ in found) else 0
