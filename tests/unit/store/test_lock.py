"""The lock where the disk knows none: judged by what the holder wrote about itself."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from comicremix.errors import BookError, BookLocked
from comicremix.store import lock
from comicremix.store.lock import NAME, Lock


@pytest.fixture
def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handle: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)


def hold(folder: Path, **changes: object) -> None:
    holder = {"pid": 1, "host": socket.gethostname(), "boot": lock._boot(), **changes}
    (folder / NAME).write_text(json.dumps(holder), encoding="utf-8")


def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


@pytest.mark.parametrize("changes", [{}, {"host": "elsewhere", "boot": "other"}])
def test_a_holder_that_may_live_keeps_the_book(tmp_path: Path, without_locks: None, changes: dict[str, str]) -> None:
    hold(tmp_path, **changes)
    with pytest.raises(BookLocked, match=r"process 1 on (this|the) computer"):
        Lock.take(tmp_path)
    assert json.loads((tmp_path / NAME).read_text(encoding="utf-8"))["pid"] == 1


def test_a_holder_from_before_the_restart_or_that_ended_does_not(tmp_path: Path, without_locks: None) -> None:
    hold(tmp_path, boot="before")
    Lock.take(tmp_path).release()
    hold(tmp_path, pid=dead_process())
    Lock.take(tmp_path).release()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": "x"}'])
def test_a_lock_file_that_says_nothing_is_free(tmp_path: Path, without_locks: None, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    Lock.take(tmp_path).release()


def test_releasing_twice_does_no_harm(tmp_path: Path) -> None:
    taken = Lock.take(tmp_path)
    taken.release()
    taken.release()
    Lock.take(tmp_path).release()


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_read_only_folder_is_told_with_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(*arguments: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(BookError, match=r"(read-only|may not be)(.|\n)*[Cc]opy") as caught:
        Lock.take(tmp_path)
    assert not isinstance(caught.value, BookLocked)
