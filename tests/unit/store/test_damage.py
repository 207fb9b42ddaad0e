"""A damaged file blocks what it holds, says so, and is never lost."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.errors import DamagedBook
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from comicremix.store.folder import open_book
from tests.unit.store.sample import contents, make_folder, retitled, reworded, translated

DAMAGE = [
    b"",
    b"\0\0\0",
    b'{"id": "pg-2", "wid',
    b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n",
    b"[]",
    b'{"id": 4}',
    b"\xff\xfe{}",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_folder(tmp_path / "book").close()
    return tmp_path / "book"


@pytest.mark.parametrize("data", DAMAGE)
def test_a_damaged_page_is_told_left_alone_and_keeps_its_place(folder: Path, data: bytes) -> None:
    (folder / "pages/pg-2.json").write_bytes(data)
    with open_book(folder) as opened:
        assert [page.id for page in opened.book.pages] == ["pg-1", "pg-3"]
        assert [w.partition(":")[0] for w in opened.warnings] == ["pages/pg-2.json"]
        opened.save(replace(reworded(opened.book), pages=opened.book.pages[::-1]))
        assert opened.changed_on_disk() == ()
    assert (folder / "pages/pg-2.json").read_bytes() == data
    assert json.loads((folder / "book.json").read_text(encoding="utf-8"))["pages"] == ["pg-3", "pg-1", "pg-2"]


def test_a_missing_page_keeps_its_place(folder: Path) -> None:
    data = (folder / "pages/pg-1.json").read_bytes()
    (folder / "pages/pg-1.json").unlink()
    with open_book(folder) as opened:
        assert opened.warnings == ("pages/pg-1.json: The file is missing. Bring it back from a copy.",)
        opened.save(retitled(opened.book))
    (folder / "pages/pg-1.json").write_bytes(data)
    with open_book(folder) as opened:
        assert [page.id for page in opened.book.pages] == ["pg-1", "pg-2", "pg-3"]


def test_the_error_names_the_bad_field_and_the_remedy(folder: Path) -> None:
    path = folder / "pages/pg-2.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"box": [10', '"box": ["ten"'), encoding="utf-8")
    with open_book(folder) as opened:
        (warning,) = opened.warnings
    assert warning.startswith(
        "pages/pg-2.json: The entry balloons[0].shape.box[0] is wrong: Expected `float`, got `str`."
    )
    assert "Mend the file" in warning


def test_the_error_names_the_line(folder: Path) -> None:
    path = folder / "pages/pg-2.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"width": 800', '"width": 800,,'), encoding="utf-8")
    line = path.read_text(encoding="utf-8").split(",,")[0].count("\n") + 1
    with open_book(folder) as opened:
        assert f"(line {line})" in opened.warnings[0]


@pytest.mark.parametrize("data", DAMAGE)
def test_a_damaged_source_page_has_a_stand_in_that_is_never_written(folder: Path, data: bytes) -> None:
    (folder / "sources/s-one.json").write_bytes(data)
    with open_book(folder) as opened:
        stand_in = opened.book.source(opened.book.pages[0].panels[0].art.source)
        with pytest.raises(DamagedBook):
            opened.asset_bytes(stand_in.asset)
        assert [w.partition(":")[0] for w in opened.warnings] == ["sources/s-one.json"]
        opened.save(replace(retitled(opened.book), sources=(replace(stand_in, name="new"),)), force=True)
        opened.save(replace(opened.book, sources=()))
    assert (folder / "sources/s-one.json").read_bytes() == data
    assert json.loads((folder / "book.json").read_text(encoding="utf-8"))["sources"] == ["s-one"]


def test_a_stand_in_shows_the_picture_when_that_entry_is_whole(folder: Path) -> None:
    path = folder / "sources/s-one.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"by_hand": true', '"by_hand": "yes"'), encoding="utf-8")
    with open_book(folder) as opened:
        assert len(opened.warnings) == 1
        assert opened.asset_bytes(opened.book.sources[0].asset)


@pytest.mark.parametrize("path", ["notes.json", "references.json", "languages/fr.json"])
@pytest.mark.parametrize("data", [*DAMAGE[:4], b'{"tag": "fr"}', b'[{"body": "x"}]'])
def test_damaged_lists_are_told_and_left_alone(folder: Path, path: str, data: bytes) -> None:
    (folder / path).write_bytes(data)
    with open_book(folder) as opened:
        assert [w.partition(":")[0] for w in opened.warnings] == [path]
        opened.save(reworded(retitled(opened.book)))
        opened.save(reworded(retitled(opened.book)), force=True)
    assert (folder / path).read_bytes() == data


def test_a_copy_is_kept_when_new_notes_must_be_written_over_damaged_ones(folder: Path) -> None:
    (folder / "notes.json").write_bytes(b"[{")
    with open_book(folder) as opened:
        opened.save(replace(opened.book, notes=(Note(NoteId("n-new"), "New"),)))
        (copy,) = [path for path in contents(folder) if ".damaged-" in path]
        assert any(copy in warning for warning in opened.warnings)
    assert copy.startswith("notes.json.damaged-")
    assert (folder / copy).read_bytes() == b"[{"
    with open_book(folder) as opened:
        assert [note.id for note in opened.book.notes] == ["n-new"]
        assert opened.warnings == ()


def broken_po(folder: Path) -> bytes:
    """Break one of the French entries."""
    path = folder / "languages/fr.po"
    data = path.read_bytes().replace(b'msgstr "Mots"', b'msgstr "Mots')
    path.write_bytes(data)
    return data


def test_a_broken_po_entry_is_told_and_the_others_are_used(folder: Path) -> None:
    data = broken_po(folder)
    line = data[: data.index(b'msgstr "Mots')].count(b"\n") + 1
    with open_book(folder) as opened:
        (warning,) = opened.warnings
        assert warning.startswith(f"languages/fr.po: line {line}: a quotation mark is missing")
        assert set(opened.book.language("fr").translations) == {"balloon:b-1", "balloon:b-3", "balloon:b-gone"}
        opened.save(retitled(replace(opened.book, author="Bea"), opened.book.title))
    assert (folder / "languages/fr.po").read_bytes() == data


def test_a_broken_po_file_is_kept_beside_the_new_one(folder: Path) -> None:
    data = broken_po(folder)
    with open_book(folder) as opened:
        opened.save(translated(opened.book, "balloon:b-1", "Salut"))
    (copy,) = (folder / "languages").glob("*.damaged-*")
    assert copy.read_bytes() == data
    assert copy.suffix != ".po"
    with open_book(folder) as opened:
        assert opened.warnings == ()
        assert opened.book.language("fr").translations["balloon:b-1"].text == "Salut"


def test_a_broken_po_file_is_kept_when_its_language_is_removed(folder: Path) -> None:
    data = broken_po(folder)
    with open_book(folder) as opened:
        opened.save(replace(opened.book, languages=opened.book.languages[:1]))
    assert [path.read_bytes() for path in (folder / "languages").glob("fr.*")] == [data]


def test_a_missing_po_file_is_not_replaced_by_an_empty_one(folder: Path) -> None:
    (folder / "languages/fr.po").unlink()
    with open_book(folder) as opened:
        assert opened.warnings == ("languages/fr.po: The file is missing. Bring it back from a copy.",)
        opened.save(retitled(replace(opened.book, author="Bea"), opened.book.title))
    assert not (folder / "languages/fr.po").exists()


def test_missing_settings_of_a_language_are_the_usual_ones(folder: Path) -> None:
    (folder / "languages/ar.json").unlink()
    with open_book(folder) as opened:
        assert opened.warnings == ()
        assert opened.book.language("ar").direction == "rtl"


def test_pages_that_no_order_names_and_things_on_two_pages_are_told(folder: Path) -> None:
    text = (folder / "pages/pg-2.json").read_text(encoding="utf-8")
    (folder / "pages/pg-9.json").write_text(text.replace('"pg-2"', '"pg-9"'), encoding="utf-8")
    (folder / "pages/pg-3.json").write_text(text.replace('"pg-2"', '"pg-3"'), encoding="utf-8")
    with open_book(folder) as opened:
        told = "\n".join(opened.warnings)
        opened.save(retitled(opened.book))
    assert "pages/pg-9.json: book.json does not name this page" in told
    assert "pages/pg-3.json: p-2a lies on pg-2 too" in told
    assert (folder / "pages/pg-9.json").exists()


def test_a_page_that_bears_another_name_is_told(folder: Path) -> None:
    (folder / "pages/pg-2.json").write_bytes((folder / "pages/pg-1.json").read_bytes())
    with open_book(folder) as opened:
        assert opened.warnings == ("pages/pg-2.json: The file calls itself pg-1. Mend the id, or rename the file.",)


def test_a_name_twice_in_the_order_counts_once(folder: Path) -> None:
    record = json.loads((folder / "book.json").read_text(encoding="utf-8"))
    record.update(pages=["pg-1", "pg-2", "pg-1"], sources=["s-one", "s-one"], languages=["en", "fr", "fr"])
    (folder / "book.json").write_text(json.dumps(record), encoding="utf-8")
    with open_book(folder) as opened:
        assert [page.id for page in opened.book.pages] == ["pg-1", "pg-2"]
        assert len(opened.book.sources) == 1
        assert [x.tag for x in opened.book.languages] == ["en", "fr", "ar"]
