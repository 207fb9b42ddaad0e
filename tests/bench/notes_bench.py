"""Print how long notes take: numbering, the notes pages, one note more; and whether every link leads somewhere.

Usage: python -m tests.bench.notes_bench [FOLDER]    with FOLDER, the PDFs of the proof are kept there
"""

from __future__ import annotations

import gc
import io
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

from comicremix.edit.notes import add_note
from comicremix.edit.pages import move_pages
from comicremix.layout.book import lay_out_book, lay_out_story_page, setting_of
from comicremix.layout.frame import Picture
from comicremix.layout.notes import lay_out_notes
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note import Note, Pin
from comicremix.model.numbering import numbering_of
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from tests.bench.notes_book import HEIGHT, WIDTH, notes_book

NUMBERING, PAGES, FRAME = 0.020, 1.5, 0.016
"""Seconds at most: 500 notes in 200 pages, the notes pages of one language, what the screen needs after one more."""


class Grey:
    """Stands for every picture of the book."""

    def __init__(self) -> None:
        data = io.BytesIO()
        Image.new("L", (int(WIDTH), int(HEIGHT)), 204).save(data, "PNG")
        self._page = data.getvalue()

    def original(self, asset: object) -> bytes:
        return self._page

    def pixels(self, picture: Picture) -> Image.Image:
        return Image.new("RGB", tuple(map(round, picture.size)), "#cccccc")


def main(arguments: list[str]) -> int:
    """Run from the command line; exit code 1 when something is too slow, or a link leads nowhere."""
    gc.disable()  # as in the window, which collects cycles in its pauses
    good = speeds()
    gc.enable()
    with tempfile.TemporaryDirectory() as folder:
        good &= proof(Path(arguments[0]) if arguments else Path(folder))
    return 0 if good else 1


def speeds() -> bool:
    """Print the times of a large book."""
    book = notes_book(200, 250, 150, 100, sources=800)
    catalogue = bundled_catalogue()
    lay_out_notes(setting_of(notes_book(2, 2, 0, 0, sources=2), "fr", catalogue), 1)  # fonts and styles are loaded
    good = told(
        "number 500 notes in 200 pages", best(lambda: numbering_of(replace(book, pages=(*book.pages,)))), NUMBERING
    )
    for language in ("en", "fr", "ar", "ja"):
        setting = setting_of(book, language, catalogue)
        taken, frames = timed(lambda setting=setting: lay_out_notes(setting, 201))
        good &= told(f"{len(frames)} notes pages with 800 sources, {language}", taken, PAGES)
    lay_out_story_page(setting_of(book, "en", catalogue), 1)
    more = add_note(book, Note(NoteId("n-new"), "One more.", Pin(panel=book.pages[0].panels[0].id)))
    taken, _ = timed(lambda: lay_out_story_page(setting_of(more, "en", catalogue), 1))
    return good & told("the first page after one note more", taken, FRAME)


def proof(folder: Path) -> bool:
    """Write the editions of a book of 30 pages and count their links."""
    book, good = notes_book(30, 60, 40, 20, twice=15, sources=60), True
    swapped = move_pages(book, {book.pages[0].id}, 2)
    for tag in ("en", "fr", "ar", "ja"):
        target = folder / f"notes-{tag}.pdf"
        write_edition(book, tag, target)
        found = links_of(target)
        whole = found["to notes"] == 135 and found["to marks"] >= 135 and not found["nowhere"]
        print(f"{tag}: {found['pages']} pages, {found['to notes']} links to notes, {found['to marks']} back,"
              f" {found['nowhere']} to nowhere{'' if whole else '   <-- wrong'}")  # fmt: skip
        good &= whole
    for edition in (book, swapped):
        numbers = [int(label.text) for label in numbering_of(edition).labels.values()]
        good &= numbers == list(range(1, 121))
    first = [next(iter(numbering_of(edition).labels)) for edition in (book, swapped)]
    print(f"after two pages were swapped, note 1 is {first[1]}, which was {first[0]}")
    return good and first[0] != first[1]


def write_edition(book: Book, tag: str, target: Path) -> None:
    info = DocumentInfo(book.title, "", tag, book.language(tag).direction)
    catalogue = bundled_catalogue()
    write_pdf(lay_out_book(setting_of(book, tag, catalogue)), target, info=info, pictures=Grey(), catalogue=catalogue)


def links_of(path: Path) -> dict[str, int]:
    """Count the inner links of a PDF by where they lead."""
    found = {"pages": 0, "to notes": 0, "to marks": 0, "nowhere": 0}
    with pikepdf.open(path) as pdf:
        names = set(pikepdf.NameTree(pdf.Root.Names.Dests))
        found["pages"] = len(pdf.pages)
        for page in pdf.pages:
            for annotation in page.get("/Annots", []):
                name = str(annotation.get("/A", {}).get("/D", ""))
                found["to notes"] += name.startswith("note:")
                found["to marks"] += name.startswith(("mark:", "pin:"))
                found["nowhere"] += bool(name) and name not in names
    return found


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def best(work: Callable[[], Any]) -> float:
    return min(timed(work)[0] for _ in range(5))


def told(what: str, seconds: float, most: float) -> bool:
    """Print a time and whether it is good."""
    print(f"{what}: {1000 * seconds:.1f} ms (at most {1000 * most:.0f}){'' if seconds <= most else '   <-- too slow'}")
    return seconds <= most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
