"""``comicremix text``: the formats by name, and what is told."""

from __future__ import annotations

import zipfile

import pikepdf
import pytest
from PIL import Image

from comicremix.cli.main import main
from comicremix.edit.change import changed
from comicremix.edit.texts import set_translation
from comicremix.geometry import Rect
from comicremix.model.ids import BalloonId
from comicremix.store.folder import open_book
from tests.samples import drawn_balloon


@pytest.fixture
def book(tmp_path):
    """A book of one page with one balloon, in English and French."""
    folder = tmp_path / "book"
    Image.new("RGB", (300, 400), "white").save(tmp_path / "page.png", dpi=(300, 300))
    assert main(["new", str(folder), str(tmp_path / "page.png"), "--title", "Two panels"]) == 0
    assert main(["language", str(folder), "add", "fr"]) == 0
    opened = open_book(folder, write=True)
    balloon = drawn_balloon(BalloonId("b-1"), Rect(40, 40, 200, 100), "Hello", None)
    opened.save(changed(opened.book, pages=(changed(opened.book.pages[0], balloons=(balloon,)),)))
    opened.close()
    return folder


@pytest.mark.parametrize(
    ("wanted", "start"),
    [
        ("po", b"#"),
        ("xliff", b"<?xml"),
        ("xliff20", b"<?xml"),
        ("csv", b"\xef\xbb\xbfid"),
        ("tmx", b"<?xml"),
        ("xlsx", b"PK"),
    ],
)
def test_every_format_goes_out(book, tmp_path, wanted, start):
    out = tmp_path / "out"
    assert main(["text", str(book), "export", "--language", "fr", "--format", wanted, "-o", str(out)]) == 0
    assert out.read_bytes().startswith(start)
    if wanted.startswith("xliff"):
        assert (b'version="2.0"' if wanted == "xliff20" else b'version="1.2"') in out.read_bytes()


def test_a_filled_file_comes_back_and_is_told(book, tmp_path, capsys):
    path = tmp_path / "fr.csv"
    path.write_text("id;translation;state\nballoon:b-1;Bonjour;draft\nballoon:b-2;x;\n", encoding="utf-8")
    assert main(["text", str(book), "import", str(path), "--language", "fr"]) == 1
    told = capsys.readouterr().out
    assert "1 taken, 0 unchanged, 1 refused" in told
    assert "row 3, balloon:b-2: the book has no such text" in told
    assert 'msgstr "Bonjour"' in (book / "languages" / "fr.po").read_text(encoding="utf-8")


def test_pictures_go_into_a_workbook_only(book, tmp_path, capsys):
    command = ["text", str(book), "export", "--language", "fr", "--pictures", "-o"]
    assert main([*command, str(tmp_path / "fr.xlsx")]) == 0
    with zipfile.ZipFile(tmp_path / "fr.xlsx") as parts:
        assert [name for name in parts.namelist() if name.startswith("xl/media/")] == ["xl/media/image1.jpeg"]
    assert main([*command, str(tmp_path / "fr.csv")]) == 2
    assert "csv holds no pictures" in capsys.readouterr().err


def test_another_books_file_leaves_the_book_alone(book, tmp_path, capsys):
    path = tmp_path / "fr.csv"
    path.write_text("id,translation\nbook:title,Titre\nballoon:b-x,x\nballoon:b-y,y\n", encoding="utf-8")
    before = (book / "languages" / "fr.po").read_bytes()
    assert main(["text", str(book), "import", str(path), "--language", "fr"]) == 4
    assert "another book" in capsys.readouterr().err
    assert (book / "languages" / "fr.po").read_bytes() == before


def test_a_proof_is_printed_on_either_paper(book, tmp_path):
    sizes = []
    for paper in ("a4", "letter"):
        out = tmp_path / f"{paper}.pdf"
        wanted = ["--format", "proof", "--paper", paper, "-o", str(out)]
        assert main(["text", str(book), "export", "--language", "fr", *wanted]) == 0
        with pikepdf.open(out) as pdf:
            sizes.append(tuple(round(float(side)) for side in pdf.pages[0].MediaBox[2:]))
    assert sizes == [(842, 595), (792, 612)]


def test_a_proof_of_the_source_language_is_refused(book, tmp_path, capsys):
    out = str(tmp_path / "x.pdf")
    assert main(["text", str(book), "export", "--language", "en", "--format", "proof", "-o", out]) == 2
    assert "source language" in capsys.readouterr().err


def test_an_unfinished_edition_is_marked_unless_told_otherwise(book, tmp_path):
    found = []
    for more in ([], ["--no-draft-mark"]):
        out = tmp_path / f"out{len(more)}.svg"
        wanted = ["--language", "fr", "--format", "svg", "--text", "live", *more, "-o", str(out)]
        assert main(["export", str(book), *wanted]) == 0
        found.append("Brouillon" in next(out.glob("*.svg")).read_text(encoding="utf-8"))
    assert found == [True, False]


def test_a_language_begins_with_its_binding_and_what_a_memory_knows(book, tmp_path, capsys):
    with open_book(book) as opened:
        opened.save(set_translation(opened.book, "fr", "balloon:b-1", "Bonjour"))
    memory = str(tmp_path / "fr.tmx")
    assert main(["text", str(book), "export", "--language", "fr", "-o", memory]) == 0
    assert main(["language", str(book), "remove", "fr"]) == 0
    assert main(["language", str(book), "add", "fr", "--binding", "right", "--memory", memory]) == 0
    assert "fr: 1 draft from memory" in capsys.readouterr().out
    with open_book(book, write=False) as opened:
        assert opened.book.language("fr").from_right
        assert opened.book.language("fr").translations["balloon:b-1"].text == "Bonjour"
