"""The sample book is complete, its editions are whole, and every mark and note are linked both ways."""

from __future__ import annotations

import pikepdf
import pypdfium2
import pytest

from comicremix import resources
from comicremix.app.checking import check, completeness_of
from comicremix.app.demo import write_sample
from comicremix.app.exporting import export
from comicremix.app.press import Press
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.reading import note_marks, note_numbers
from comicremix.store.folder import open_book

TAGS = ("en", "fr", "de", "es", "ar", "ja")


@pytest.fixture(scope="module")
def press():
    with open_book(resources.sample_folder(), write=False) as opened:
        yield Press(opened, bundled_catalogue())


@pytest.fixture(scope="module")
def french(press, tmp_path_factory):
    out = tmp_path_factory.mktemp("out") / "fr.pdf"
    export(press, press.open_book.book, ["fr"], out=out)
    return out


def test_every_edition_is_complete_and_fits(press):
    book = press.open_book.book
    assert [language.tag for language in book.languages] == list(TAGS)
    assert set(completeness_of(book, TAGS).values()) == {1.0}
    assert [f for f in check(press, book, TAGS) if f.severity == "error"] == []


def test_it_is_the_remix_that_was_planned(press):
    book = press.open_book.book
    assert (len(book.pages), sum(len(p.panels) for p in book.pages), len(book.notes)) == (5, 24, 14)
    assert len(note_numbers(book)) == 14
    assert sum(note.pin is not None for note in book.notes) == 2


def destinations(pdf):
    """Return the page number and height of every named destination."""
    found = {}
    tree = pikepdf.NameTree(pdf.Root.Names.Dests)
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
    for name, entry in tree.items():
        target = entry.D if isinstance(entry, pikepdf.Dictionary) else entry
        found[str(name)] = (pages[target[0].objgen], float(target[3]))
    return found


def links(pdf):
    """Return (page, box, named destination) of every inner link."""
    found = []
    for number, page in enumerate(pdf.pages):
        for annotation in page.get("/Annots", []):
            target = annotation.get("/Dest") or annotation.get("/A", {}).get("/D")
            if target is not None:
                found.append((number, [float(v) for v in annotation.Rect], str(target)))
    return found


def test_marks_and_notes_are_linked_both_ways(press, french):
    book = press.open_book.book
    marked = {mark.note for mark in note_marks(book)}
    with pikepdf.open(french) as pdf:
        places, inner = destinations(pdf), links(pdf)
        to_notes = [(page, box, name) for page, box, name in inner if name.startswith("note:")]
        to_marks = [(page, box, name) for page, box, name in inner if name.startswith("mark:")]
        assert {name for _, _, name in to_notes} == {f"note:{note}" for note in marked}
        assert {name for _, _, name in inner} <= set(places)
        for page, _, name in to_notes:
            assert page < 5 <= places[name][0]
        for page, _, name in to_marks:
            assert places[name][0] < 5 <= page
        back = {name.split(":")[1] for _, _, name in to_marks}
        assert back == marked


def test_a_back_link_leads_to_the_mark_that_leads_to_the_note(french):
    with pikepdf.open(french) as pdf:
        places, inner = destinations(pdf), links(pdf)
        for _, _, name in [link for link in inner if link[2].startswith("mark:")]:
            page, top = places[name]
            note = name.split(":")[1]
            near = [box for number, box, to in inner if number == page and to == f"note:{note}"]
            assert any(box[1] - 5 <= top <= box[3] + 60 for box in near), name


def test_the_document_says_what_it_is(french):
    with pikepdf.open(french) as pdf:
        assert str(pdf.Root.Lang) == "fr"
        assert str(pdf.docinfo["/Title"]) == "Ce que sait Lumo"
        assert len(pdf.pages) == 7
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root][-2:] == ["Notes", "Crédits"]


def test_words_can_be_selected(french):
    document = pypdfium2.PdfDocument(french)
    words = " ".join(document[1].get_textpage().get_text_range().split())
    document.close()
    assert "DEUX HEURES SUR LE CANAPÉ. ONZE PAGES. UN SOUPIR." in words


def test_a_copy_of_the_sample_is_written_once(tmp_path):
    copy = write_sample(tmp_path)
    (copy / "book.json").write_bytes((copy / "book.json").read_bytes() + b" ")
    assert write_sample(tmp_path) == copy
    assert (copy / "book.json").read_bytes().endswith(b" ")
