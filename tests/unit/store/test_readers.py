"""Readers beside a writer see the old book or the new one, never a mixture."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.errors import BookLocked
from comicremix.store import disk, journal
from comicremix.store import folder as store
from comicremix.store.documents import BOOK, normalised
from comicremix.store.folder import open_book
from comicremix.store.loading import Reader
from tests.unit.store.sample import make_book, make_folder, retitled, reworded, with_panel_moved


def test_readers_beside_a_busy_writer_read_whole_books(tmp_path: Path) -> None:
    old = normalised(make_book())
    new = normalised(reworded(with_panel_moved(retitled(replace(old, languages=old.languages[:2])))))
    make_folder(tmp_path).close()
    done = threading.Event()

    def write() -> None:
        with open_book(tmp_path) as opened:
            while not done.is_set():
                opened.save(new)
                opened.save(old)
                done.wait(0.02)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        found = [open_book(tmp_path, write=False) for _ in range(20)]
    finally:
        done.set()
        writer.join()
    assert all(read.book in (old, new) for read in found)
    assert all(read.warnings == () for read in found)


def test_a_staged_file_that_goes_while_it_is_read_makes_the_reading_unsteady(tmp_path: Path) -> None:
    make_folder(tmp_path).close()
    reader = Reader(tmp_path, {BOOK: tmp_path / ".recovery/save/0"})
    assert reader.read(BOOK) is None
    assert not reader.is_steady()


def test_a_file_of_the_next_save_is_not_taken_for_that_of_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_folder(tmp_path).close()
    begun = tmp_path / ".recovery/save/0"
    begun.parent.mkdir(parents=True, exist_ok=True)
    begun.write_bytes(b"")  # another save has begun under the name that the manifest of the last one told
    seen = [{BOOK: begun}]
    pending = journal.pending
    monkeypatch.setattr(journal, "pending", lambda folder: seen.pop() if seen else pending(folder))
    assert open_book(tmp_path, write=False).book == normalised(make_book())


def test_a_folder_that_never_rests_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_folder(tmp_path).close()
    monkeypatch.setattr(Reader, "is_steady", lambda reader: False)
    monkeypatch.setattr(store, "_PAUSE", 0.0)
    with pytest.raises(BookLocked, match="all the time"):
        open_book(tmp_path, write=False)


def test_a_file_that_is_replaced_while_it_is_read_makes_the_reading_unsteady(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_folder(tmp_path).close()
    hashed = disk.sha256

    def replaced(data: bytes) -> str:
        (tmp_path / "other").write_bytes(data + b" ")
        (tmp_path / "other").replace(tmp_path / BOOK)
        return hashed(data)

    monkeypatch.setattr(disk, "sha256", replaced)
    reader = Reader(tmp_path)
    reader.read(BOOK)
    monkeypatch.undo()
    assert not reader.is_steady()


def test_a_file_that_comes_after_it_was_looked_for_makes_the_reading_unsteady(tmp_path: Path) -> None:
    make_folder(tmp_path).close()
    reader = Reader(tmp_path)
    assert reader.read("languages/xx.json") is None
    reader.names("languages", ".po")
    assert reader.is_steady()
    (tmp_path / "languages/xx.json").write_text("{}")
    assert not reader.is_steady()
    (tmp_path / "languages/xx.json").unlink()
    assert reader.is_steady()
    (tmp_path / "languages/xx.po").write_text("")
    assert not reader.is_steady()
