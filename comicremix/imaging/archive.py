"""Pictures inside ZIP, CBZ, TAR and CBT files, read straight into memory: nothing is ever unpacked onto the disk."""

from __future__ import annotations

import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from comicremix.errors import InputError, Sentence
from comicremix.imaging.order import natural_key

PICTURE_SUFFIXES = frozenset(
    {
        ".png",
        ".apng",
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".webp",
        ".tif",
        ".tiff",
        ".gif",
        ".bmp",
        ".avif",
        ".jp2",
        ".j2k",
    }
)
MAX_ENTRY_BYTES = 1 << 30
MAX_TOTAL_BYTES = 16 << 30
MAX_ENTRIES = 50_000
MAX_RATIO = 250
"""An entry packed more tightly than this is a bomb, unless it is small."""
HARMLESS_BYTES = 64 << 20

_JUNK_NAMES = frozenset(
    {"thumbs.db", ".ds_store", "desktop.ini", "__macosx", "$recycle.bin", "system volume information"}
)
_BAD_ARCHIVE = (
    OSError,
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    ValueError,
    NotImplementedError,
)


def is_junk(part: str) -> bool:
    """Tell whether a file or folder name is what systems leave behind: hidden files, thumbnails, resource forks."""
    return part.startswith(".") or part.casefold() in _JUNK_NAMES


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture in an archive. ``fault`` says why it must not be read."""

    name: str
    size: int
    fault: str = ""


class Archive(Protocol):
    """An open archive."""

    def entries(self) -> tuple[Entry, ...]:
        """Return the pictures in natural order."""

    def read(self, entry: Entry) -> bytes:
        """Return the bytes of ``entry``; raises InputError when they are damaged, encrypted or not to be trusted."""


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a ZIP or an uncompressed TAR file, told by its bytes.

    Raises:
        InputError: damaged, without pictures, or so large when unpacked that it is a bomb.
    """
    try:
        with _open(path) as archive:
            _check_totals(archive.entries(), path)
            yield archive
    except _BAD_ARCHIVE as fault:
        raise _damaged(str(path), fault) from fault


@contextmanager
def _open(path: Path) -> Iterator[Archive]:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            yield _Zip(file, path)
    else:
        with tarfile.open(path, "r:") as tar:
            yield _Tar(tar, path)


class _Zip:
    def __init__(self, file: zipfile.ZipFile, path: Path) -> None:
        self._file, self._path = file, path
        infos = file.infolist()[: MAX_ENTRIES + 1]
        self._infos = {info.filename: info for info in infos if not info.is_dir() and _is_wanted(info.filename)}

    def entries(self) -> tuple[Entry, ...]:
        names = sorted(self._infos, key=natural_key)
        return tuple(Entry(name, self._infos[name].file_size, self._fault(self._infos[name])) for name in names)

    def _fault(self, info: zipfile.ZipInfo) -> str:
        if stat.S_ISLNK(info.external_attr >> 16):
            return Sentence("This entry is a link, not a picture.")
        if info.flag_bits & 0x1:
            return Sentence("This entry is encrypted.")
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > HARMLESS_BYTES and ratio > MAX_RATIO:
            return Sentence(
                "This entry unpacks to {ratio} times its size: it is made to fill the memory.", ratio=f"{ratio:,.0f}"
            )
        return _entry_fault(info.filename, info.file_size)

    def read(self, entry: Entry) -> bytes:
        where = f"{self._path}: {entry.name}"
        _refuse(entry, where)
        try:
            return self._file.read(self._infos[entry.name])
        except (*_BAD_ARCHIVE, RuntimeError) as fault:
            raise _damaged(where, fault) from fault


class _Tar:
    def __init__(self, file: tarfile.TarFile, path: Path) -> None:
        self._file, self._path = file, path
        self._infos = {}
        for count, info in enumerate(file):
            if count > MAX_ENTRIES:
                break
            if not info.isdir() and _is_wanted(info.name):
                self._infos[info.name] = info

    def entries(self) -> tuple[Entry, ...]:
        names = sorted(self._infos, key=natural_key)
        return tuple(Entry(name, self._infos[name].size, self._fault(self._infos[name])) for name in names)

    def _fault(self, info: tarfile.TarInfo) -> str:
        return _entry_fault(info.name, info.size) if info.isreg() else Sentence("This entry is a link, not a picture.")

    def read(self, entry: Entry) -> bytes:
        where = f"{self._path}: {entry.name}"
        _refuse(entry, where)
        try:
            file = self._file.extractfile(self._infos[entry.name])
            return file.read() if file else b""
        except _BAD_ARCHIVE as fault:
            raise _damaged(where, fault) from fault


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.suffix.lower() in PICTURE_SUFFIXES and not any(
        is_junk(part) for part in path.parts if part not in ("..", ".")
    )


def _entry_fault(name: str, size: int) -> str:
    posix = name.replace("\\", "/")
    if posix.startswith("/") or posix[1:2] == ":" or ".." in posix.split("/"):
        return Sentence("The name of this entry leads out of the archive.")
    return Sentence("This entry is too large.") if size > MAX_ENTRY_BYTES else ""


def _refuse(entry: Entry, where: str) -> None:
    if entry.fault:
        encrypted = "encrypted" in entry.fault
        remedy = (
            Sentence("Unpack it with its password and import the folder.")
            if encrypted
            else Sentence("Leave it out, or make the archive anew.")
        )
        raise InputError(entry.fault, where=where, remedy=remedy)


def _check_totals(entries: tuple[Entry, ...], path: Path) -> None:
    if not entries:
        raise InputError(
            Sentence("There are no pictures in this archive."),
            where=path,
            remedy=Sentence("Choose an archive of page pictures."),
        )
    if len(entries) > MAX_ENTRIES or sum(entry.size for entry in entries) > MAX_TOTAL_BYTES:
        raise InputError(
            Sentence("This archive unpacks to more than a comic can hold."),
            where=path,
            remedy=Sentence("Split it into books."),
        )
    if all("encrypted" in entry.fault for entry in entries):
        raise InputError(
            Sentence("This archive is encrypted."),
            where=path,
            remedy=Sentence("Unpack it with its password and import the folder."),
        )


def _damaged(where: str, fault: BaseException) -> InputError:
    detail = str(fault).strip().rstrip(".") or type(fault).__name__
    return InputError(
        Sentence("The archive is damaged or of an unknown kind ({detail}).", detail=detail),
        where=where,
        remedy=Sentence("Copy or download it again."),
    )
