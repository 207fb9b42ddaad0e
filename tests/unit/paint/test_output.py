"""Files are written whole or not at all, and errors say what and where."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from comicremix.errors import ExportError
from comicremix.paint.output import whole_file, writing
from tests.unit.paint.reading import names


def test_the_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")
    with whole_file(target) as scratch:
        scratch.write_bytes(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["book.pdf"]


@pytest.mark.parametrize("fault", [ValueError("bug"), KeyboardInterrupt()])
def test_what_was_there_stays_when_the_body_fails(tmp_path: Path, fault: BaseException) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")
    with pytest.raises(type(fault)), whole_file(target) as scratch:
        _write_half(scratch, fault)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["book.pdf"]


def _write_half(scratch: Path, fault: BaseException) -> None:
    scratch.write_bytes(b"half")
    raise fault


def test_a_full_disk_in_the_body_is_an_export_error(tmp_path: Path) -> None:
    target = tmp_path / "book.pdf"
    with pytest.raises(ExportError, match="disk is full") as caught, whole_file(target):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert caught.value.where == str(target)
    assert caught.value.remedy
    assert names(tmp_path) == []


def test_a_missing_input_in_the_body_is_no_export_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "book.pdf"):
        (tmp_path / "asset.jpg").read_bytes()


def test_a_folder_of_the_same_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="folder of this name"), whole_file(tmp_path):
        pytest.fail("the body must not run")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="folder does not exist"), whole_file(tmp_path / "no" / "book.pdf"):
        pytest.fail("the body must not run")


def test_an_unknown_fault_keeps_the_systems_words() -> None:
    with pytest.raises(ExportError, match="Too many open files"), writing(Path("book.pdf")):
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def test_a_file_that_is_open_elsewhere_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")

    def refused(self: Path, other: Path) -> Path:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(other))

    monkeypatch.setattr(Path, "replace", refused)  # as Windows does it
    with pytest.raises(ExportError, match="open in another program") as caught, whole_file(target) as scratch:
        scratch.write_bytes(b"new")
    assert caught.value.remedy
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["book.pdf"]
