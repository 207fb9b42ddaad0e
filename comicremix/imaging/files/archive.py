"""Pictures inside archives of every common kind: nothing is ever unpacked under a name that the archive gives.

ZIP and plain TAR files are read where they lie. RAR, 7z and compressed TAR files can only be unpacked from their
beginning to their end: their pictures go through a ``Spool``. ``archive_kinds`` has one reader a kind.
"""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from comicremix.errors import InputError, Sentence
from comicremix.imaging.files import archive_entry as limits
from comicremix.imaging.files.archive_entry import (
    ARCHIVE_SUFFIXES,
    PICTURE_SUFFIXES,
    SIDECAR_SUFFIXES,
    UNLOCK,
    Entry,
    Fetch,
    encrypted,
)
from comicremix.imaging.files.archive_kinds import opened
from comicremix.imaging.files.entry_names import name_fault, suffix_of
from comicremix.imaging.files.order import natural_key

BAD_ARCHIVE = (
    OSError,
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    ValueError,
    LookupError,
    OverflowError,
    RuntimeError,
    NotImplementedError,
)


class Archive:
    """An open archive."""

    def __init__(self, path: Path, found: Sequence[Entry], fetch: Fetch) -> None:
        self.path, self._fetch = path, fetch
        self._all = {entry.name: _checked(entry) for entry in found}

    def entries(self) -> tuple[Entry, ...]:
        """Return the pictures, and the archives that lie inside, in natural order."""
        wanted = (entry for entry in self._all.values() if suffix_of(entry.name) in PICTURE_SUFFIXES | ARCHIVE_SUFFIXES)
        return tuple(sorted(wanted, key=lambda entry: natural_key(entry.name)))

    def sidecars(self) -> tuple[Entry, ...]:
        """Return the files that may tell of the pictures, in natural order."""
        wanted = (
            entry for entry in self._all.values() if suffix_of(entry.name) in SIDECAR_SUFFIXES and not entry.fault
        )
        return tuple(sorted(wanted, key=lambda entry: natural_key(entry.name)))

    def named(self, name: str) -> Entry | None:
        """Return the entry of a name; of one whose letters differ only in case when there is no other."""
        folded = name.casefold()
        found = self._all.get(name)
        return found or next((entry for known, entry in self._all.items() if known.casefold() == folded), None)

    def read(self, entry: Entry) -> bytes:
        """Return the bytes of ``entry``; raises InputError when they are damaged, encrypted or not to be trusted."""
        where = f"{self.path}: {entry.name}"
        _refuse(entry, where)
        try:
            return self._fetch(entry)
        except BAD_ARCHIVE as fault:
            raise damaged(where, fault) from fault


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open an archive, told by its bytes.

    Raises:
        InputError: damaged, encrypted, without pictures, of a kind that needs a program that is missing, or so large
            when unpacked that it is a bomb.
    """
    with ExitStack() as stack:
        try:
            entries, fetch = stack.enter_context(opened(path))
        except BAD_ARCHIVE as fault:
            raise damaged(str(path), fault) from fault
        archive = Archive(path, entries, fetch)
        _check_totals(archive.entries(), path)
        yield archive


def _checked(entry: Entry) -> Entry:
    most = limits.MAX_SIDECAR_BYTES if suffix_of(entry.name) in SIDECAR_SUFFIXES else limits.MAX_ENTRY_BYTES
    large = Sentence("This entry is too large.") if entry.size > most else ""
    fault = entry.fault or name_fault(entry.name) or large
    return Entry(entry.name, entry.size, fault, entry.handle)


def _refuse(entry: Entry, where: str) -> None:
    if entry.fault:
        encrypted = "encrypted" in entry.fault
        remedy = UNLOCK if encrypted else Sentence("Leave it out, or make the archive anew.")
        raise InputError(entry.fault, where=where, remedy=remedy)


def _check_totals(entries: tuple[Entry, ...], path: Path) -> None:
    if not entries:
        raise InputError(
            Sentence("There are no pictures in this archive."),
            where=path,
            remedy=Sentence("Choose an archive of page pictures."),
        )
    if len(entries) > limits.MAX_ENTRIES or sum(entry.size for entry in entries) > limits.MAX_TOTAL_BYTES:
        raise InputError(
            Sentence("This archive unpacks to more than a comic can hold."),
            where=path,
            remedy=Sentence("Split it into books."),
        )
    if all("encrypted" in entry.fault for entry in entries):
        raise encrypted(path)


def damaged(where: str, fault: BaseException) -> InputError:
    """Return the fault of an archive or entry that could not be read."""
    detail = str(fault).strip().rstrip(".") or type(fault).__name__
    return InputError(
        Sentence("The archive is damaged or of an unknown kind ({detail}).", detail=detail),
        where=where,
        remedy=Sentence("Copy or download it again."),
    )
