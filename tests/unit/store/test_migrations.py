"""Books of every format open, and a book of an older format is saved in the newest."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import MappingProxyType

import pytest

from comicremix.errors import BookTooNew, DamagedBook
from comicremix.store import migrations
from comicremix.store.documents import normalised
from comicremix.store.folder import open_book
from comicremix.store.migrations import FORMAT, Documents, migrate
from tests.unit.store.sample import contents, make_book, make_folder, retitled

BOOKS = Path(__file__).parent / "books"


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_book_of_every_format_opens_whole(number: int, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BOOKS / f"format-{number}", tmp_path / "book"))
    with open_book(folder) as opened:
        assert opened.warnings == ()
        assert opened.book == normalised(make_book())


def test_saving_the_kept_book_of_this_format_changes_no_byte(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BOOKS / f"format-{FORMAT}", tmp_path / "book"))
    before = contents(folder)
    with open_book(folder) as opened:
        opened.save(make_book(), force=True)
    make_folder(tmp_path / "new").close()
    assert contents(folder) == before
    records = {path: data for path, data in contents(tmp_path / "new").items() if path.endswith(".json")}
    assert records.items() <= before.items()


def test_an_older_book_is_written_in_the_newest_format_at_the_first_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_one(documents: Documents) -> Documents:
        book = documents["book.json"]
        book["title"] = book.pop("name")
        for path, document in documents.items():
            if path.startswith("pages/"):
                document["width"], document["height"] = document.pop("size")
        return documents

    make_folder(tmp_path).close()
    for path in (tmp_path / "book.json", *(tmp_path / "pages").iterdir()):
        record = json.loads(path.read_text(encoding="utf-8"))
        if path.name == "book.json":
            record["name"] = record.pop("title")
            record["format"] = 0
        else:
            record["size"] = [record.pop("width"), record.pop("height")]
        path.write_text(json.dumps(record), encoding="utf-8")
    monkeypatch.setattr(migrations, "STEPS", MappingProxyType({0: to_one, **migrations.STEPS}))
    before = contents(tmp_path)
    with open_book(tmp_path) as opened:
        assert opened.book == normalised(make_book())
        assert contents(tmp_path) == before
        opened.save(retitled(opened.book))
    monkeypatch.undo()
    with open_book(tmp_path) as opened:
        assert opened.book == normalised(retitled(make_book()))


def test_steps_run_in_their_order() -> None:
    def step(name: str) -> migrations.Step:
        return lambda documents: {**documents, name: len(documents)}

    done = migrate({"book.json": {"format": 3}}, "", {3: step("a"), 4: step("b")}, newest=5)
    assert done == {"book.json": {"format": 5}, "a": 1, "b": 2}


def test_formats_that_nobody_knows_are_refused() -> None:
    with pytest.raises(BookTooNew, match=f"format {FORMAT + 1}; this comicremix knows formats up to {FORMAT}"):
        migrate({"book.json": {"format": FORMAT + 1}}, "book.json")
    with pytest.raises(DamagedBook, match="never was a format -1"):
        migrate({"book.json": {"format": -1}}, "book.json")
