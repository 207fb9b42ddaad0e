"""``comicremix font``: a book's own fonts as lines on stdout, faults and warnings on stderr."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from comicremix.app.fonts import add_font, own_fonts, remove_font
from comicremix.lettering.faces import Face
from comicremix.store.folder import OpenBook


def add_fonts(book: OpenBook, files: Sequence[str]) -> int:
    """Add font files and return the exit code: 5 when one was refused."""
    report = add_font(book, [Path(file) for file in files])
    for face in report.added:
        print(_line(face, "added"))
    for face in report.unchanged:
        print(_line(face, "is there already"))
    for warning in report.warnings:
        print(f"comicremix: {warning}", file=sys.stderr)
    for fault in report.faults:
        print(f"comicremix: {fault}", file=sys.stderr)
    return report.faults[0].exit_code if report.faults else 0


def list_fonts(book: OpenBook) -> int:
    """Print the book's own faces, one a line, and name the files that are none."""
    own = own_fonts(book)
    for face in own.faces():
        print(_line(face, "" if face.embeddable else "may not be embedded"))
    for path in own.damaged:
        print(f"comicremix: {path}: no font that can be used.", file=sys.stderr)
    return 0


def remove_fonts(book: OpenBook, names: Sequence[str]) -> int:
    """Take fonts away by family, face or file name and print the files that went."""
    for name in names:
        for path in remove_font(book, name):
            print(path)
    return 0


def _line(face: Face, remark: str) -> str:
    return f"{face.key} ({face.path.name}){f': {remark}' if remark else ''}"
