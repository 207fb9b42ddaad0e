"""EPUB: what every reading system needs of it, and that it comes back with its panels, words and notes."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from comicremix.app.formats import export_as
from comicremix.app.importing import new_book
from comicremix.app.press import Press
from comicremix.edit import notes, texts
from comicremix.edit.change import changed
from comicremix.geometry import bounds
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from comicremix.model.note_setup import NoteSetup
from tests.unit.imaging.drawn import comic_page

SOURCE = "Hello *you*,\nfriend"


@pytest.fixture
def press(tmp_path: Path):
    comic_page().save(tmp_path / "1.png", dpi=(150, 150))
    comic_page().rotate(180).save(tmp_path / "2.png", dpi=(150, 150))
    opened, _ = new_book(tmp_path / "book", [tmp_path / "1.png", tmp_path / "2.png"], title="Lumo <&>")
    book = texts.add_language(texts.add_language(opened.book, "fr"), "ar", "rtl")
    first, second = book.pages[0].balloons[:2]
    book = texts.set_source_text(book, f"balloon:{first.id}", SOURCE)
    book = texts.set_source_text(book, f"balloon:{second.id}", "Bye")
    book = notes.add_note(book, Note(NoteId("n-1"), "A *note*.\nhttps://example.org/a_b"))
    book = notes.mark_note(book, NoteId("n-1"), first.id)
    book = texts.set_translation(book, "fr", f"balloon:{first.id}", "Salut **toi**[^n-1]")
    book = texts.set_translation(book, "ar", f"balloon:{first.id}", "مرحبا[^n-1]")
    book = texts.set_source_text(book, f"alt:{book.pages[0].panels[0].id}", 'A "pond"')
    opened.save(changed(book, author="Ann, Bo", licence="CC BY 4.0", credits="Thanks"))
    yield Press(opened, bundled_catalogue())
    opened.close()


def made(press: Press, language: str, folder: Path, **more) -> dict[str, bytes]:
    (path,) = export_as(press, press.open_book.book, [language], "epub", out=folder / f"{language}.epub", **more)
    with zipfile.ZipFile(path) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        return {name: file.read(name) for name in file.namelist()}


def test_every_file_is_listed_and_every_link_leads_somewhere(press, tmp_path):
    files = made(press, "en", tmp_path)
    package = etree.fromstring(files["EPUB/package.opf"])
    listed = {item.get("href") for item in package.iter("{*}item")}
    assert {f"EPUB/{name}" for name in listed} == set(files) - {
        "mimetype", "META-INF/container.xml", "EPUB/package.opf"
    }  # fmt: skip
    ids = {name: re.findall(r'\bid="([^"]+)"', files[f"EPUB/{name}"].decode()) for name in listed if "xhtml" in name}
    for name, named in ids.items():
        assert len(named) == len(set(named)), name
        etree.fromstring(files[f"EPUB/{name}"])
        for link in re.findall(r'href="([^"]+)"', files[f"EPUB/{name}"].decode()):
            file, _, target = link.partition("#")
            if link.startswith("http") or target.startswith("xywh"):
                continue
            assert (file or name) in listed
            assert not target or target in ids[file or name]


def test_marks_and_notes_lead_to_each_other(press, tmp_path):
    files = made(press, "fr", tmp_path)
    page, back = files["EPUB/page-001.xhtml"].decode(), files["EPUB/notes.xhtml"].decode()
    mark = re.search(r'<a id="([^"]+)" class="mark" epub:type="noteref" role="doc-noteref" href="notes', page)
    assert f'role="doc-backlink" href="page-001.xhtml#{mark[1]}"' in back
    assert 'epub:type="endnotes" role="doc-endnotes"' in back
    assert '<p>A <em>note</em>.</p><p><a href="https://example.org/a_b">' in back
    assert "Brouillon, traduit à" in files["EPUB/credits.xhtml"].decode()


def test_the_words_are_there_as_they_were_written(press, tmp_path):
    page = etree.fromstring(made(press, "en", tmp_path)["EPUB/page-001.xhtml"])
    said = [" ".join("".join(p.itertext()).split()) for p in page.iter("{*}p")]
    assert said[0] in ("Hello you, friend1", "Hello you, friend 1")
    assert [alt.get("aria-label") for alt in page.iter("{*}span") if alt.get("role") == "img"] == ['A "pond"']


def test_right_to_left(press, tmp_path):
    files = made(press, "ar", tmp_path)
    assert b'page-progression-direction="rtl"' in files["EPUB/package.opf"]
    assert b'lang="ar" xml:lang="ar" dir="ltr"' in files["EPUB/page-001.xhtml"]  # scaled about its left top corner
    assert b'<main dir="rtl">' in files["EPUB/page-001.xhtml"]
    assert b'properties="page-spread-left"' in files["EPUB/package.opf"]


def test_the_same_book_gives_the_same_bytes(press, tmp_path):
    one, other = made(press, "en", tmp_path / "a"), made(press, "en", tmp_path / "b")
    assert one == other
    assert (tmp_path / "a/en.epub").read_bytes() == (tmp_path / "b/en.epub").read_bytes()


def test_an_edition_without_notes_has_neither_marks_nor_notes(press, tmp_path):
    press.open_book.save(changed(press.open_book.book, note_setup=NoteSetup(silent=("fr",))))
    files = made(press, "fr", tmp_path)
    assert "EPUB/notes.xhtml" not in files
    assert b"noteref" not in files["EPUB/page-001.xhtml"]


def test_a_draft_says_so_if_it_shall(press, tmp_path):
    assert b"creativeWorkStatus" in made(press, "fr", tmp_path)["EPUB/package.opf"]
    assert b"creativeWorkStatus" not in made(press, "fr", tmp_path / "b", draft_mark=False)["EPUB/package.opf"]
    assert b"creativeWorkStatus" not in made(press, "en", tmp_path)["EPUB/package.opf"]


def reopened(path: Path, folder: Path) -> Book:
    opened, report = new_book(folder, [path])
    assert not report.faults
    opened.close()
    return opened.book


def test_it_comes_back_with_panels_words_and_notes(press, tmp_path):
    book = press.open_book.book
    made(press, "en", tmp_path)
    back = reopened(tmp_path / "en.epub", tmp_path / "back")
    assert (back.title, back.author, back.licence, back.source_language) == ("Lumo <&>", "Ann, Bo", "CC BY 4.0", "en")
    for page, again in zip(book.pages, back.pages, strict=True):
        assert [bounds(p.outline) for p in again.panels] == [
            pytest.approx(bounds(p.outline), abs=0.2) for p in page.panels
        ]
    note = back.notes[0]
    assert note.body == "A *note*.\nhttps://example.org/a_b"
    words = [balloon.text.replace(note.id, "n-1") for balloon in back.pages[0].balloons]
    assert words[:2] == [f"{SOURCE}[^n-1]", "Bye"]
    first, again = book.pages[0].balloons[0], back.pages[0].balloons[0]
    assert bounds(again.shape.box.outline()) == pytest.approx(first.shape.box, abs=1)
