"""Opening, saving, locking: what a person does with a book's folder, and what another program does to it meanwhile."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.edit.texts import add_language
from comicremix.errors import BookChangedOnDisk, BookError, BookLocked, BookTooNew, DamagedBook, NotABook
from comicremix.model.book import Book
from comicremix.store.documents import normalised
from comicremix.store.folder import create_book, open_book
from comicremix.store.migrations import FORMAT
from tests.unit.store.sample import (
    PICTURE,
    contents,
    make_book,
    make_folder,
    retitled,
    reworded,
    translated,
    with_panel_moved,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_folder(tmp_path / "book").close()
    return tmp_path / "book"


def test_the_book_lies_there_as_designed(folder: Path) -> None:
    asset = f"assets/{make_book().sources[0].asset.sha256[:2]}/{make_book().sources[0].asset.sha256}.png"
    assert set(contents(folder)) == {
        ".gitignore", "book.json", "notes.json", "references.json", "pages/pg-1.json", "pages/pg-2.json",
        "pages/pg-3.json", "sources/s-one.json", "languages/en.json", "languages/fr.json", "languages/fr.po",
        "languages/ar.json", "languages/ar.po", asset,
    }  # fmt: skip
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "/exports/\n/.cache/\n/.recovery/\n/.lock\n"


def test_it_opens_without_warnings(folder: Path) -> None:
    with open_book(folder) as opened:
        assert opened.warnings == ()
        assert opened.book == normalised(make_book())


def test_only_what_changed_is_written(folder: Path) -> None:
    before = contents(folder)
    with open_book(folder) as opened:
        opened.save(reworded(opened.book))
    changed = {path for path, data in contents(folder).items() if before.get(path) != data}
    assert changed == {"pages/pg-1.json", "languages/fr.po", "languages/ar.po"}


def test_a_removed_page_and_language_leave_no_files(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.save(replace(opened.book, pages=opened.book.pages[1:], languages=opened.book.languages[:2]))
    assert not (folder / "pages/pg-1.json").exists()
    assert not list((folder / "languages").glob("ar.*"))
    with open_book(folder) as opened:
        assert [page.id for page in opened.book.pages] == ["pg-2", "pg-3"]
        assert opened.warnings == ()


def test_words_of_a_removed_balloon_stay_in_the_po_file(folder: Path) -> None:
    with open_book(folder) as opened:
        book = opened.book
        opened.save(replace(book, pages=book.pages[1:]))
        assert '#~ msgstr "Bonjour"' in (folder / "languages/fr.po").read_text(encoding="utf-8")
        opened.save(book)
    with open_book(folder) as opened:
        assert opened.book == book


def test_a_folder_without_book_json_is_not_a_book(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        for write in (True, False):
            with pytest.raises(NotABook, match=r"book\.json"):
                open_book(place, write=write)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_not_a_book(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PICTURE)
    with pytest.raises(NotABook):
        open_book(tmp_path / "a.png")


def test_a_book_is_not_created_over_another(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(BookError, match="already"):
        create_book(folder, Book())
    assert contents(folder) == before


def test_a_book_may_be_created_in_a_folder_with_other_files(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n", encoding="utf-8")
    create_book(tmp_path, make_book()).close()
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mine\n"


def test_a_newer_format_names_both_formats(folder: Path) -> None:
    record = json.loads((folder / "book.json").read_text(encoding="utf-8"))
    (folder / "book.json").write_text(
        json.dumps({**record, "format": 99, "pages": {"of": "another kind"}}), encoding="utf-8"
    )
    before = contents(folder)
    with pytest.raises(BookTooNew, match=rf"format 99.* {FORMAT}\.") as caught:
        open_book(folder)
    assert caught.value.remedy
    assert contents(folder) == before
    open_lock_again(folder)


def open_lock_again(folder: Path) -> None:
    """A failed opening must not leave the lock behind."""
    with pytest.raises(BookTooNew):
        open_book(folder)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"format": "1"}', '{"format": true}', '{"format": 1}', '{"format": -3}']
)
def test_a_damaged_book_json_is_told_and_left(folder: Path, text: str) -> None:
    (folder / "book.json").write_text(text, encoding="utf-8")
    with pytest.raises(DamagedBook, match=r"book\.json"):
        open_book(folder)
    assert (folder / "book.json").read_text(encoding="utf-8") == text


def test_a_second_writer_learns_who_has_the_book(folder: Path) -> None:
    with open_book(folder) as opened:
        with pytest.raises(BookLocked, match="this program already"):
            open_book(folder)
        child = (
            "import sys; from pathlib import Path; from comicremix.store.folder import open_book;"
            "open_book(Path(sys.argv[1]))"
        )
        done = subprocess.run([sys.executable, "-c", child, folder], capture_output=True, text=True, check=False)
        assert "BookLocked" in done.stderr
        assert "another window or program (process" in done.stderr
        assert open_book(folder, write=False).book == opened.book
    open_book(folder).close()


def test_a_killed_writer_leaves_no_lock(folder: Path) -> None:
    child = (
        "import sys, os, signal; from pathlib import Path; from comicremix.store.folder import open_book;"
        "book = open_book(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    assert subprocess.run([sys.executable, "-c", child, folder], check=False).returncode == -9
    open_book(folder).close()


def test_a_reader_writes_nothing(folder: Path) -> None:
    before = contents(folder)
    opened = open_book(folder, write=False)
    for write in (
        lambda: opened.save(opened.book),
        lambda: opened.autosave(retitled(opened.book)),
        lambda: opened.add_asset(b"x", suffix=".png", width=1, height=1, dpi=None),
        opened.discard_recovery,
    ):
        with pytest.raises(BookError, match="reading only"):
            write()
    assert contents(folder) == before


@pytest.mark.parametrize("path", ["book.json", "pages/pg-2.json", "notes.json", "languages/fr.po", "languages/fr.json"])
def test_a_change_by_another_hand_is_noticed(folder: Path, path: str) -> None:
    with open_book(folder) as opened:
        (folder / path).write_bytes((folder / path).read_bytes() + b"\n")
        before = contents(folder)
        assert opened.changed_on_disk() == (path,)
        with pytest.raises(BookChangedOnDisk, match=path) as caught:
            opened.save(retitled(opened.book))
        assert "again" in caught.value.remedy
        assert contents(folder) == before
        opened.save(retitled(opened.book), force=True)
        assert opened.changed_on_disk() == ()
    with open_book(folder) as opened:
        assert opened.book.title == "Other"


def test_force_brings_back_what_another_hand_took_away(folder: Path) -> None:
    with open_book(folder) as opened:
        (folder / "pages/pg-2.json").unlink()
        with pytest.raises(BookChangedOnDisk):
            opened.save(opened.book)
        opened.save(opened.book, force=True)
    with open_book(folder) as opened:
        assert opened.book == normalised(make_book())


def test_a_file_that_another_hand_made_is_not_written_over(folder: Path) -> None:
    with open_book(folder) as opened:
        new = replace(opened.book.pages[0], id="pg-new", panels=(), balloons=())
        (folder / "pages/pg-new.json").write_text("{}", encoding="utf-8")
        with pytest.raises(BookChangedOnDisk, match="pg-new"):
            opened.save(replace(opened.book, pages=(*opened.book.pages, new)))
    assert (folder / "pages/pg-new.json").read_text(encoding="utf-8") == "{}"


def test_a_touched_file_is_no_change(folder: Path) -> None:
    with open_book(folder) as opened:
        for path in folder.rglob("*.json"):
            path.touch()
        opened.save(retitled(opened.book))


def test_a_file_laid_out_by_other_tools_stays_as_they_left_it(folder: Path) -> None:
    path = folder / "pages/pg-1.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")), indent=8), encoding="utf-8")
    before = path.read_bytes()
    with open_book(folder) as opened:
        opened.save(retitled(opened.book))
        assert path.read_bytes() == before
        opened.save(reworded(opened.book))
        assert path.read_bytes() != before


def test_unknown_keys_survive_and_move_with_their_record(folder: Path) -> None:
    def mark(path: str, *steps: str | int) -> None:
        record = json.loads((folder / path).read_text(encoding="utf-8"))
        place = record
        for step in steps:
            place = place[step]
        place["from_tomorrow"] = {"a": [1.125, None]}
        (folder / path).write_text(json.dumps(record), encoding="utf-8")

    mark("book.json")
    mark("book.json", "styles", 0)
    mark("pages/pg-1.json")
    mark("pages/pg-1.json", "panels", 0)
    mark("pages/pg-1.json", "panels", 0, "art")
    mark("sources/s-one.json", "asset")
    mark("notes.json", 0)
    mark("languages/fr.json", "overrides", "b-1")
    with open_book(folder) as opened:
        book = reworded(with_panel_moved(retitled(opened.book)))
        book = replace(book, notes=(replace(book.notes[0], body="New"),))
        override = replace(book.languages[1].overrides["b-1"], size=33.0)
        french = replace(book.languages[1], overrides={"b-1": override})
        source = replace(book.sources[0], name="two.png")
        opened.save(replace(book, languages=(book.languages[0], french, book.languages[2]), sources=(source,)))
    found = {path: data.count(b"from_tomorrow") for path, data in contents(folder).items() if b"from_tomorrow" in data}
    assert found == {
        "book.json": 2, "pages/pg-1.json": 1, "pages/pg-2.json": 2, "sources/s-one.json": 1, "notes.json": 1,
        "languages/fr.json": 1,
    }  # fmt: skip


def test_citations_lose_nothing(folder: Path) -> None:
    item = {"id": 7, "type": "book", "custom": {"x": [1.23456789, {"y": None}]}, "note": "a\u2028b", "volume": 1e-7}
    (folder / "references.json").write_text(json.dumps([item]), encoding="utf-8")
    with open_book(folder) as opened:
        assert opened.book.references[0].id == "7"
        new = replace(opened.book.references[0], id="x", csl={"title": "X"})
        opened.save(replace(opened.book, references=(*opened.book.references, new)))
    assert json.loads((folder / "references.json").read_text(encoding="utf-8")) == [item, {"id": "x", "title": "X"}]


def test_a_language_that_translators_added_as_a_file_is_taken_up(folder: Path) -> None:
    text = (folder / "languages/ar.po").read_text(encoding="utf-8")
    (folder / "languages/he.po").write_text(text.replace("Language: ar", "Language: he"), encoding="utf-8")
    with open_book(folder) as opened:
        assert [(x.tag, x.direction) for x in opened.book.languages][2:] == [("ar", "rtl"), ("he", "rtl")]
        opened.save(translated(opened.book, "balloon:b-1", "בוקר טוב", "he"))
    with open_book(folder) as again:
        assert again.book.language("he").translations["balloon:b-1"].text == "בוקר טוב"


def test_the_last_languages_are_known_by_their_files(folder: Path) -> None:
    with open_book(folder) as opened:
        tags = [x.tag for x in opened.book.languages]
        opened.save(add_language(add_language(opened.book, "pl"), "zh-Hant"))
    named = json.loads((folder / "book.json").read_text(encoding="utf-8"))["languages"]
    assert "pl" not in named
    with open_book(folder) as again:
        assert [x.tag for x in again.book.languages] == [*tags, "pl", "zh-Hant"]


def test_languages_out_of_the_order_of_their_tags_are_named(folder: Path) -> None:
    with open_book(folder) as opened:
        tags = [x.tag for x in opened.book.languages]
        opened.save(add_language(add_language(opened.book, "pl"), "de"))
    with open_book(folder) as again:
        assert [x.tag for x in again.book.languages] == [*tags, "pl", "de"]


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".", "x" * 200])
def test_an_id_that_is_no_file_name_is_refused(folder: Path, name: str) -> None:
    with open_book(folder) as opened:
        before = contents(folder)
        with pytest.raises(BookError, match="name of a file"):
            opened.save(replace(opened.book, pages=(replace(opened.book.pages[0], id=name),)))
        assert contents(folder) == before


def test_a_book_from_a_stranger_does_not_reach_outside(folder: Path) -> None:
    (folder.parent / "secret.json").write_text(
        (folder / "pages/pg-1.json").read_text(encoding="utf-8"), encoding="utf-8"
    )
    record = json.loads((folder / "book.json").read_text(encoding="utf-8"))
    (folder / "book.json").write_text(json.dumps({**record, "pages": ["../../secret", "pg-2"]}), encoding="utf-8")
    with open_book(folder) as opened:
        assert [page.id for page in opened.book.pages] == ["pg-2"]
        assert any("../../secret" in warning for warning in opened.warnings)


def test_a_number_that_is_none_is_not_saved(folder: Path) -> None:
    with open_book(folder) as opened:
        before = contents(folder)
        broken = replace(opened.book.pages[0], width=float("nan"))
        with pytest.raises(BookError, match="nan"):
            opened.save(replace(opened.book, pages=(broken, *opened.book.pages[1:])))
        assert contents(folder) == before
