"""Bytes on the disk: written whole or not at all, faults told as errors of the book."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from comicremix.errors import BookError, Sentence, os_fault

RECOVERY = ".recovery"
"""Folder inside the book for everything that is not yet, or no longer, part of it. Git ignores it."""

_REMEDIES = {
    errno.ENOSPC: (
        Sentence("The disk is full."),
        Sentence("Free some space and save again; what was on the disk before is untouched."),
    ),
    errno.EDQUOT: (
        Sentence("The disk quota is used up."),
        Sentence("Free some space and save again; what was on the disk before is untouched."),
    ),
    errno.EROFS: (Sentence("The disk is read-only."), Sentence("Copy the book to a place that can be written.")),
    errno.EACCES: (
        Sentence("The file may not be written or read."),
        Sentence("Change the permissions of the folder, or copy the book elsewhere."),
    ),
    errno.EPERM: (
        Sentence("The file may not be written or read."),
        Sentence("Change the permissions of the folder, or copy the book elsewhere."),
    ),
}


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file looked like when it was last read or written."""

    sha256: str
    status: tuple[int, ...]


@contextmanager
def told(where: Path) -> Iterator[None]:
    """Tell an operating system fault as a BookError at ``where``."""
    try:
        yield
    except OSError as error:
        plain = (
            Sentence("The file cannot be used: {fault}.", fault=os_fault(error)),
            Sentence("Check the disk and try again."),
        )
        what, remedy = _REMEDIES.get(error.errno or 0, plain)
        raise BookError(what, where=where, remedy=remedy) from error


def sha256(data: bytes) -> str:
    """Return the hash in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def status(path: Path) -> tuple[int, ...]:
    """Return what changes when a file changes; empty when there is none."""
    with told(path):
        try:
            found = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return ()
    return _status(found)


def _status(found: os.stat_result) -> tuple[int, ...]:
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def read(path: Path) -> bytes | None:
    """Return a file's bytes; None when there is no such file."""
    with told(path):
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None


def read_stamped(path: Path) -> tuple[bytes, Stamp] | None:
    """Return a file's bytes and the stamp of just this file, whatever another program puts in its place meanwhile; None
    when there is no such file."""
    with told(path):
        try:
            with path.open("rb") as file:
                seen = _status(os.fstat(file.fileno()))
                data = file.read()
        except (FileNotFoundError, NotADirectoryError):
            return None
    return data, Stamp(sha256(data), seen)


def stamp(path: Path, data: bytes) -> Stamp:
    """Return the stamp of a file that was just read or written as ``data``."""
    return Stamp(sha256(data), status(path))


def is_unchanged(path: Path, known: Stamp) -> bool:
    """Tell whether the file still holds the bytes of ``known``; reads it only when its status differs."""
    if status(path) == known.status:
        return True
    data = read(path)
    return data is not None and sha256(data) == known.sha256


def write_synced(path: Path, data: bytes) -> None:
    """Write a new file and wait until the disk has it. Raises OSError; a half-written file is taken away."""
    try:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in ``folder``."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(book_folder: Path, path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step: who reads it sees the old bytes or the new ones, whatever happens.

    Raises:
        BookError: the disk is full, read-only or faulty; ``path`` is as it was.
    """
    with told(path):
        recovery = book_folder / RECOVERY
        recovery.mkdir(exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = recovery / f"tmp-{secrets.token_hex(8)}"
        write_synced(temporary, data)
        try:
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sweep(book_folder: Path) -> None:
    """Take away the temporary files of a process that was killed."""
    for left in (book_folder / RECOVERY).glob("tmp-*"):
        with told(left):
            left.unlink(missing_ok=True)
