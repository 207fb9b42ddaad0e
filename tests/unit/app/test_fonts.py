"""A book's own fonts: added, kept once, never written over, taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from comicremix.app.fonts import add_font, book_catalogue, own_fonts, remove_font
from comicremix.errors import BookError, FontError
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import TextLook, letter
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.model.markup import Span
from comicremix.store.folder import OpenBook, create_book, open_book
from tests.unit.oddfonts import LICENCE, box_font, variable_font, woff


@pytest.fixture
def book(tmp_path):
    opened = create_book(tmp_path / "book", Book(title="T", languages=(Language("en"),)))
    yield opened
    opened.close()


def given(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def kept(book: OpenBook) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(book.fonts_folder.glob("*"))}


def test_a_font_comes_with_its_licence_and_twice_is_once(book, tmp_path):
    path = given(tmp_path, "Box.ttf", box_font())
    report = add_font(book, [path])
    assert [face.key for face in report.added] == ["Box Test Regular"]
    files = kept(book)
    assert files["Box.ttf"] == box_font()
    assert LICENCE in files["Box-Test.licence.txt"].decode()
    again = add_font(book, [path, given(tmp_path, "Other name.ttf", box_font())])
    assert (again.added, [face.key for face in again.unchanged]) == ((), ["Box Test Regular"])
    assert kept(book) == files


def test_no_file_is_written_over(book, tmp_path):
    add_font(book, [given(tmp_path, "a/Font.ttf", box_font())])
    report = add_font(book, [given(tmp_path, "b/FONT.ttf", box_font("Other"))])
    assert report.faults == ()
    assert {"Font.ttf", "FONT-2.ttf"} <= set(kept(book))
    assert kept(book)["Font.ttf"] == box_font()


def test_another_face_of_the_same_name_is_refused(book, tmp_path):
    add_font(book, [given(tmp_path, "a.ttf", box_font())])
    files = kept(book)
    (fault,) = add_font(book, [given(tmp_path, "b.ttf", box_font(letters="AB"))]).faults
    assert "another “Box Test Regular” already, a.ttf" in str(fault)
    assert kept(book) == files


def test_one_bad_file_does_not_stop_the_others(book, tmp_path):
    report = add_font(
        book,
        [
            tmp_path / "gone.ttf",
            given(tmp_path, "no.ttf", b"text"),
            given(tmp_path, "a.woff2", woff(box_font(), "woff2")),
        ],
    )
    assert [face.key for face in report.added] == ["Box Test Regular"]
    assert ["cannot be read" in str(f) or "no font" in str(f) for f in report.faults] == [True, True]
    assert "a.ttf" in kept(book)


def test_instances_get_a_file_each(book, tmp_path):
    path = given(tmp_path, "Var[wght].ttf", variable_font())
    assert len(add_font(book, [path]).added) == 3
    names = set(kept(book))
    assert {"Var-wght-Regular.ttf", "Var-wght-Bold.ttf", "Var-wght-SemiBoldItalic.ttf", "Var-Test.licence.txt"} == names
    assert len(add_font(book, [path]).unchanged) == 3
    assert set(kept(book)) == names


@pytest.mark.parametrize("name", ["con.ttf", "..ttf", "a b/../x.ttf", "Ünï cödé 字.ttf", "-.ttf", f"{'x' * 200}.ttf"])
def test_names_are_safe(book, tmp_path, name):
    path = given(tmp_path, Path(name).name, box_font())
    assert len(add_font(book, [path]).added) == 1
    (stored,) = (name for name in kept(book) if name.endswith(".ttf"))
    assert not set(stored) & set(' /\\:*?"<>|[]')
    assert stored[0] not in ".-"
    assert len(stored) <= 64
    assert stored.split(".")[0].lower() != "con"


def test_warnings_name_the_file(book, tmp_path):
    (warning,) = add_font(book, [given(tmp_path, "shut.ttf", box_font(fs_type=2))]).warnings
    assert warning.startswith("shut.ttf: ")
    assert "forbid embedding" in warning


@pytest.mark.parametrize("name", ["box test", "Box Test Regular", "BOX.TTF"])
def test_a_font_goes_with_its_licence(book, tmp_path, name):
    add_font(book, [given(tmp_path, "Box.ttf", box_font()), given(tmp_path, "Other.ttf", box_font("Other"))])
    assert {path.name for path in remove_font(book, name)} == {"Box.ttf", "Box-Test.licence.txt"}
    assert set(kept(book)) == {"Other.ttf", "Other.licence.txt"}
    with pytest.raises(FontError, match="no font of its own"):
        remove_font(book, name)


def test_a_licence_stays_while_a_face_of_the_family_does(book, tmp_path):
    add_font(book, [given(tmp_path, "a.ttf", box_font()), given(tmp_path, "b.ttf", box_font(style="Bold", weight=700))])
    remove_font(book, "b.ttf")
    assert set(kept(book)) == {"a.ttf", "Box-Test.licence.txt"}


def test_readers_change_nothing(book, tmp_path):
    path = given(tmp_path, "a.ttf", box_font())
    reader = open_book(book.folder, write=False)
    with pytest.raises(BookError, match="reading only"):
        add_font(reader, [path])
    assert not book.fonts_folder.exists()


def test_the_catalogue_of_a_book(book, tmp_path):
    assert book_catalogue(book) is bundled_catalogue()
    add_font(book, [given(tmp_path, "a.ttf", box_font())])
    assert book_catalogue(book).family_faces("Box Test") != ()
    given(book.fonts_folder, "odd.ttf", b"no font")
    assert [path.name for path in book_catalogue(book).damaged] == ["odd.ttf"]
    assert [face.key for face in own_fonts(book).faces()] == ["Box Test Regular"]


def test_a_font_without_a_space_still_letters(book, tmp_path):
    add_font(book, [given(tmp_path, "a.ttf", box_font(letters="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))])
    outline = ((0.0, 0.0), (900.0, 0.0), (900.0, 300.0), (0.0, 300.0))
    found = letter(
        (Span("AB CD"),),
        outline,
        look=TextLook("Box Test"),
        language="en",
        direction="ltr",
        catalogue=book_catalogue(book),
    )
    glyphs = [(run.face.key, glyph) for run in found.runs for glyph in run.glyphs]
    assert "".join(glyph.text for _, glyph in glyphs) == "AB CD"
    assert found.missing == ()
    assert {key for key, glyph in glyphs if glyph.text != " "} == {"Box Test Regular"}
    assert all(glyph.gid for _, glyph in glyphs)
