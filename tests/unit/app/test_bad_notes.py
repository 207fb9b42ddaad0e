"""Whatever is wrong with notes and works is said, and the book is exported all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from comicremix.app.source_check import note_faults, source_faults
from comicremix.app.sources import import_works
from comicremix.layout.book import lay_out_book, setting_of
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.note_setup import NoteSetup
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from tests.bench.notes_bench import Grey
from tests.bench.notes_book import notes_book

PLAIN = notes_book(1, 1, 1, 0, sources=2)
PANEL = PLAIN.pages[0].panels[0].id
PARAGRAPH = "A note goes on and on, and says for a whole paragraph what one line would have said as well. " * 6


def exported(book: Book, folder: Path, language: str = "en") -> int:
    """Write an edition and return how many pages it has; no link in it leads nowhere."""
    target = folder / f"{language}.pdf"
    catalogue = bundled_catalogue()
    frames = lay_out_book(setting_of(book, language, catalogue))
    write_pdf(frames, target, info=DocumentInfo("", "", language, "ltr"), pictures=Grey(), catalogue=catalogue)
    with pikepdf.open(target) as pdf:
        names = set(pikepdf.NameTree(pdf.Root.Names.Dests)) if "/Names" in pdf.Root else set()
        links = [str(a.A.D) for page in pdf.pages for a in page.get("/Annots", []) if "/D" in a.get("/A", {})]
        assert set(links) <= names
        return len(pdf.pages)


def with_body(body: str, *citations: Citation) -> Book:
    note = Note(NoteId("n-0"), body, citations=citations)
    return replace(PLAIN, notes=(note, *PLAIN.notes[1:]))


def codes(book: Book) -> set[str]:
    return {code for code, _, _ in (*note_faults(book), *source_faults(book))}


def test_a_body_of_twenty_pages(tmp_path: Path) -> None:
    assert exported(with_body("\n".join([PARAGRAPH] * 180)), tmp_path) > 20


@pytest.mark.parametrize("language", ["en", "ar", "ja"])
def test_an_address_of_two_thousand_characters(language: str, tmp_path: Path) -> None:
    address = "https://www.example.org/" + "a1b2c3d4" * 247
    work = SourceReference("w-long", {"id": "w-long", "type": "webpage", "title": "Long", "URL": address})
    book = replace(with_body(f"See {address}.", Citation("w-long")), references=(*PLAIN.references, work))
    book = replace(book, note_setup=NoteSetup(qr_codes=True, bibliography=True))
    assert len(address) == 2000
    assert exported(book, tmp_path, language) >= 2


def test_a_note_that_is_marked_nowhere(tmp_path: Path) -> None:
    book = replace(PLAIN, notes=(*PLAIN.notes, Note(NoteId("n-lost"), "Who reads this?")))
    assert "orphan-note" in codes(book)
    assert exported(book, tmp_path) == 2


def test_a_mark_for_a_note_that_is_not_there(tmp_path: Path) -> None:
    page = PLAIN.pages[0]
    balloons = (replace(page.balloons[0], text="Really?[^n-none]"), *page.balloons[1:])
    assert exported(replace(PLAIN, pages=(replace(page, balloons=balloons),)), tmp_path) == 2
    assert exported(with_body("See note [^n-none]."), tmp_path) == 2


def test_a_note_that_cites_itself_or_another(tmp_path: Path) -> None:
    book = with_body("As said here.[^n-0]")
    assert "note-cites-itself" in codes(book)
    assert exported(book, tmp_path) == 2
    assert "note-cites-itself" not in codes(with_body("As said there.[^n-1]"))
    assert exported(with_body("As said there.[^n-1]"), tmp_path) == 2


def test_malformed_bibtex(tmp_path: Path) -> None:
    data = b"@book{good, title = {Whole}, year = 1999}\n@article{bad, title = {Not closed, year = 2001\n@misc{"
    book, report = import_works(PLAIN, data, "x.bib")
    assert "good" in {work.id for work in book.references}
    assert report.faults
    assert exported(replace(book, note_setup=NoteSetup(bibliography=True)), tmp_path) == 2


def test_two_works_with_one_id(tmp_path: Path) -> None:
    twin = replace(PLAIN.references[0], csl={**PLAIN.references[0].csl, "title": "Another"})
    book = replace(PLAIN, references=(*PLAIN.references, twin))
    assert "duplicate-source" in codes(book)
    assert exported(replace(book, note_setup=NoteSetup(bibliography=True)), tmp_path) == 2


def test_a_citation_of_a_work_that_is_not_there(tmp_path: Path) -> None:
    book = replace(PLAIN, notes=(Note(NoteId("n-0"), "Proof.", Pin(panel=PANEL), (Citation("w-gone"),)),))
    assert "unknown-source" in codes(book)
    assert exported(book, tmp_path) == 2
