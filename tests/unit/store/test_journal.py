"""A save is whole or has not happened: cut off, or refused by the disk, at every single step."""

from __future__ import annotations

import contextlib
import errno
import itertools
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from comicremix.errors import BookError
from comicremix.model.book import Book
from comicremix.store import disk, journal
from comicremix.store.documents import normalised
from comicremix.store.folder import create_book, open_book
from tests.unit.store.sample import contents, make_book, make_folder, reworded, with_panel_moved

NEW = normalised(reworded(replace(with_panel_moved(make_book()), title="New", languages=make_book().languages[:2])))
"""Pages, languages and the title change, and two files go away."""


class Killed(BaseException):
    """Ends the work like SIGKILL: no handler of ours sees it."""


@contextmanager
def failing_at(step: int, error: BaseException) -> Iterator[None]:
    """Raise ``error`` at the given change to the disk; a file that is being written is then left torn."""
    steps = itertools.count()

    def guarded(work: Any, torn: bool = False) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            if next(steps) == step:
                if torn:
                    Path(arguments[0]).write_bytes(arguments[1][: len(arguments[1]) // 2])
                raise error
            return work(*arguments, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "write_synced", guarded(disk.write_synced, torn=isinstance(error, Killed)))
        if isinstance(error, Killed):  # refused by the disk, it goes on by itself
            patch.setattr(shutil, "rmtree", guarded(shutil.rmtree))
        for name in ("replace", "unlink", "mkdir"):
            patch.setattr(Path, name, guarded(getattr(Path, name)))
        yield


def folders(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """Yield copies of one book's folder, for one failing step each, for ever."""
    make_folder(tmp_path / "first").close()
    for step in itertools.count():
        yield step, Path(shutil.copytree(tmp_path / "first", tmp_path / f"copy-{step}"))


def saves_failing(folder: Path, step: int, error: BaseException) -> bool:
    with open_book(folder) as opened, failing_at(step, error):
        try:
            opened.save(NEW)
        except (Killed, BookError):
            return True
    return False


def test_killed_at_any_step_the_folder_holds_the_old_book_or_the_new_one(tmp_path: Path) -> None:
    old, seen = normalised(make_book()), []
    for step, folder in folders(tmp_path):
        killed = saves_failing(folder, step, Killed())
        before = contents(folder)
        read = open_book(folder, write=False)
        assert contents(folder) == before
        with open_book(folder) as opened:
            assert opened.book == read.book
            assert opened.book in (old, NEW)
            assert opened.warnings == ()
            seen.append(opened.book)
        assert not (folder / journal.STAGE).exists()
        if not killed:
            break
    assert seen == sorted(seen, key=lambda book: book == NEW)
    assert old in seen[5:]
    assert seen.count(NEW) > 5


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_disk_that_refuses_a_step_loses_nothing_and_the_next_save_works(tmp_path: Path, code: int) -> None:
    for step, folder in folders(tmp_path):
        before = contents(folder)
        with open_book(folder) as opened:
            fault = None
            with failing_at(step, OSError(code, os.strerror(code))):
                try:
                    opened.save(NEW)
                except BookError as error:
                    fault = error
            assert fault is None or fault.remedy
            staged = (folder / journal.STAGE / "manifest.json").exists()
            if fault and not staged:
                assert contents(folder) == before
            opened.save(NEW)
        with open_book(folder) as opened:
            assert opened.book == NEW
        if not fault:
            break
    assert step > 10


def test_creating_a_book_killed_at_any_step_leaves_a_book_or_none(tmp_path: Path) -> None:
    for step in itertools.count():
        folder = tmp_path / str(step)
        try:
            with failing_at(step, Killed()):
                create_book(folder, make_book()).close()
            done = True
        except Killed:
            done = False
        with contextlib.suppress(BookError):
            create_book(folder, make_book()).close()
        with open_book(folder) as opened:
            assert opened.book == normalised(make_book())
        if done:
            break


def test_a_full_disk_is_told_with_a_remedy(tmp_path: Path) -> None:
    full = failing_at(1, OSError(errno.ENOSPC, "No space"))
    with make_folder(tmp_path) as opened, full, pytest.raises(BookError, match=r"disk is full(.|\n)*Free some space"):
        opened.save(NEW)


def interrupted(folder: Path) -> None:
    """Leave a whole staged save of which only the first file has arrived."""
    with open_book(folder) as opened:
        finish = journal._apply
        moved: list[str] = []

        def stop_after_one(place: Path, staging: Path, move: journal.Move) -> None:
            if moved:
                raise Killed
            moved.append(move.path)
            finish(place, staging, move)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(journal, "_apply", stop_after_one)
            with pytest.raises(Killed):
                opened.save(NEW)


def test_files_changed_after_an_interrupted_save_win_and_the_save_is_set_aside(tmp_path: Path) -> None:
    make_folder(tmp_path).close()
    interrupted(tmp_path)
    original = make_book()
    path = tmp_path / "pages/pg-2.json"
    path.write_bytes(path.read_bytes() + b"\n")
    read = open_book(tmp_path, write=False)
    with open_book(tmp_path) as opened:
        assert ".recovery/set-aside-1" in opened.warnings[0]
        assert opened.book == read.book
        assert opened.book.title == original.title
    assert (tmp_path / ".recovery/set-aside-1/manifest.json").exists()
    with open_book(tmp_path) as opened:
        assert not any("set-aside" in warning for warning in opened.warnings)


@pytest.mark.parametrize(
    "path", ["../evil", ".git/hooks/pre-commit", "pages/../../x.json", "/etc/x", "pages/a.sh", ".lock"]
)
def test_a_manifest_of_a_stranger_reaches_no_other_file(tmp_path: Path, path: str) -> None:
    make_folder(tmp_path / "book").close()
    staging = tmp_path / "book" / journal.STAGE
    staging.mkdir(parents=True)
    (staging / "0").write_bytes(b"evil")
    move = [path, "0", "", disk.sha256(b"evil")]
    (staging / "manifest.json").write_text(json.dumps({"moves": [move]}), encoding="utf-8")
    with open_book(tmp_path / "book") as opened:
        assert opened.book == normalised(make_book())
    assert not any(data == b"evil" for data in contents(tmp_path).values())


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"moves": 3}', '{"moves": [[1]]}', '{"moves": [["book.json", "../x", "", ""]]}']
)
def test_a_damaged_manifest_is_no_manifest(tmp_path: Path, text: str) -> None:
    make_folder(tmp_path).close()
    (tmp_path / journal.STAGE).mkdir(parents=True)
    (tmp_path / journal.STAGE / "manifest.json").write_text(text, encoding="utf-8")
    with open_book(tmp_path) as opened:
        assert opened.book == normalised(make_book())
    assert not (tmp_path / journal.STAGE).exists()


def test_temporary_files_of_a_killed_process_are_swept(tmp_path: Path) -> None:
    make_folder(tmp_path).close()
    (tmp_path / ".recovery/tmp-1234").write_bytes(b"half")
    open_book(tmp_path).close()
    assert not (tmp_path / ".recovery/tmp-1234").exists()


def test_saving_an_empty_book_over_a_full_one_takes_its_files_away(tmp_path: Path) -> None:
    with make_folder(tmp_path) as opened:
        opened.save(Book())
        assert not list((tmp_path / "pages").iterdir())
        assert opened.changed_on_disk() == ()
