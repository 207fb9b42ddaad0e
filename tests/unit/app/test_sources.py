"""Works come in from files, and what is wrong with them is told without asking the network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.app.citation_style import BookStyle
from comicremix.app.source_check import note_faults, source_faults, style_faults
from comicremix.app.sources import import_works, import_works_file
from comicremix.errors import InputError
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation, Note, SourceReference
from comicremix.model.note_setup import NoteSetup
from comicremix.resources import styles_folder
from tests.samples import imported_book


def cited(**csl: object) -> Book:
    work = SourceReference("w", {"type": "webpage", "title": "T", **csl})
    first, second = imported_book().notes
    return replace(imported_book(), notes=(replace(first, citations=(Citation("w"),)), second), references=(work,))


def codes(book: Book) -> list[str]:
    return sorted(code for code, _, _ in (*note_faults(book), *source_faults(book)))


GOOD = {"URL": "https://a.example/b", "issued": {"raw": "2020"}, "accessed": {"raw": "2021-01-02"}}


def test_a_good_work_has_no_faults():
    assert codes(cited(**GOOD)) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"URL": "a.example/b"}, ["malformed-url"]),
        ({"URL": "https://a.example/" + "x" * 2000}, ["malformed-url"]),
        ({"archive_location": "https://web archive"}, ["malformed-url"]),
        ({"archive_location": "Box 7"}, []),
        ({"issued": {}}, ["undated-source"]),
        ({"accessed": None}, ["undated-source"]),
        ({"type": "book", "accessed": None}, []),
        ({"title": ""}, ["untitled-source"]),
    ],
)
def test_what_is_wrong_with_a_work(changes: dict, found: list[str]):
    assert codes(cited(**(GOOD | changes))) == found


def test_works_that_are_there_twice_or_not_at_all():
    book = cited(**GOOD)
    twin = SourceReference("z", dict(book.references[0].csl))
    assert codes(replace(book, references=(*book.references, twin))) == ["duplicate-source", "unreferenced-source"]
    same_id = SourceReference("w", {"title": "Other", "issued": "2020"})
    assert codes(replace(book, references=(*book.references, same_id))) == ["duplicate-source"]
    assert codes(replace(book, references=())) == ["unknown-source"]


@pytest.mark.parametrize(
    ("body", "found"), [("See [^n-1].", ["note-cites-itself"]), ("![x](p-404)", ["note-picture-lost"]), ("[^n-2]", [])]
)
def test_what_is_wrong_with_a_note(body: str, found: list[str]):
    book = imported_book()
    assert codes(replace(book, notes=(replace(book.notes[0], body=body), book.notes[1]))) == found


def test_notes_that_nobody_marks_and_notes_of_one_name():
    book = imported_book()
    assert codes(replace(book, notes=(*book.notes, Note(NoteId("n-9"))))) == ["orphan-note"]
    assert codes(replace(book, notes=(*book.notes, book.notes[1]))) == ["duplicate-note"]


def test_the_style_of_the_book(tmp_path: Path):
    style = BookStyle(lambda: tmp_path)

    def found(name: str) -> list[str]:
        return [code for code, _, _ in style_faults(replace(imported_book(), note_setup=NoteSetup(style=name)), style)]

    assert found("") == []
    assert found("mine.csl") == ["citation-style"]
    (tmp_path / "mine.csl").write_text("<no/>")
    assert found("mine.csl") == ["citation-style"]
    (tmp_path / "mine.csl").write_bytes((styles_folder() / "endnote.csl").read_bytes())
    assert found("mine.csl") == []
    assert found("../mine.csl") == ["citation-style"]


def test_a_list_is_taken_in(tmp_path: Path):
    path = tmp_path / "list.bib"
    path.write_text("@book{a, title={A}}\n@book{b, title={B}}\n@book{c, title={never")
    book, report = import_works_file(imported_book(), path)
    assert [work.id for work in book.references] == ["a", "b"]
    assert (len(report.taken), len(report.faults)) == (2, 1)
    with pytest.raises(InputError):
        import_works_file(book, tmp_path / "gone.bib")
    with pytest.raises(InputError):
        import_works(book, b"\x00\x01", "x")
