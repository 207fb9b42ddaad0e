"""Set two imported lists of works in our style and in others, in three languages, on pages to look at.

Usage: python -m tests.bench.works_sheet TARGET.pdf [STYLE.csl …]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from comicremix.app.sources import import_works_file
from comicremix.layout.book import setting_of
from comicremix.layout.frame import Frame
from comicremix.layout.notes import lay_out_notes
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.language import Language
from comicremix.model.note import Citation, Note, Pin
from comicremix.model.note_setup import NoteSetup
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from tests.bench.notes_bench import Grey
from tests.bench.notes_book import notes_book

LISTS = Path(__file__).parents[1] / "unit/exchange/works"
LANGUAGES = (("en", "ltr"), ("de", "ltr"), ("fr", "ltr"), ("ja", "ltr"), ("ar", "rtl"))
LOCATORS = ("", "p. 12", "§ 4", "pp. 3-9")


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    book = listed_book()
    frames = [frame for style in ("", *arguments[1:]) for frame in sheets(book, Path(style) if style else None)]
    info = DocumentInfo("Works", "", "en", "ltr")
    write_pdf(frames, Path(arguments[0]), info=info, pictures=Grey(), catalogue=bundled_catalogue())
    print(f"{len(frames)} pages")
    return 0


def listed_book() -> Book:
    """Return a book with the works of both lists, each list cited by one note."""
    book = notes_book(1, 0, 0, 0)
    notes = []
    for number, path in enumerate(sorted(LISTS.iterdir()), 1):
        known = {work.id for work in book.references}
        book, report = import_works_file(book, path)
        print(f"{path.name}: {len(report.taken)} works, faults: {[str(fault) for fault in report.faults]}")
        new = [work.id for work in book.references if work.id not in known]
        cited = tuple(Citation(work, LOCATORS[at % len(LOCATORS)]) for at, work in enumerate(new))
        notes.append(Note(NoteId(f"n-{number}"), path.name, Pin(panel=book.pages[0].panels[number].id), cited))
    setup = NoteSetup(bibliography=True, columns=2)
    languages = tuple(Language(tag, "rtl" if side == "rtl" else "ltr") for tag, side in LANGUAGES)
    return replace(book, notes=tuple(notes), note_setup=setup, languages=languages)


def sheets(book: Book, style: Path | None) -> Iterator[Frame]:
    """Yield the notes pages of every language in one style."""
    csl = style.read_text("utf-8") if style else ""
    for language, _ in LANGUAGES:
        name = replace(book, title=f"{style.stem if style else 'our style'}, {language}")
        setting = replace(setting_of(name, language, bundled_catalogue()), csl=csl)
        yield from lay_out_notes(setting, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
