"""One reader for each kind of archive: what is in it, and how the bytes of an entry are had."""

from __future__ import annotations

import stat
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import rarfile

from comicremix.errors import InputError, Sentence
from comicremix.imaging.files import archive_entry as limits
from comicremix.imaging.files.archive_entry import Entry, Fetch, bomb_fault, encrypted, is_wanted
from comicremix.imaging.files.entry_names import meant, parts_of
from comicremix.imaging.files.spool import Spool, Stretch

Opened = tuple[list[Entry], Fetch]
RAR_MAGIC, SEVEN_MAGIC = b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c"
PACKED_TARS = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd")
ARCHIVE_MAGICS = (RAR_MAGIC, SEVEN_MAGIC, *PACKED_TARS)
ZIP_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})
MAX_SPOOLED_BYTES = 4 << 30
UTF8_NAME = 0x800
INSTALL_LIBARCHIVE = Sentence("Install libarchive (Debian: libarchive13), or unpack it and import the folder.")
INSTALL_UNPACKER = Sentence(
    "Install unar or bsdtar (Debian: unar, libarchive-tools), or unpack it and import the folder."
)


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open an archive by its bytes.

    Raises:
        InputError: encrypted, or what could unpack it is missing.
        OSError, ValueError and their like (``archive.BAD_ARCHIVE``): it is damaged or no archive.
    """
    with path.open("rb") as file:
        head = file.read(8)
    with _reader(path, head) as found:
        yield found


def _reader(path: Path, head: bytes) -> AbstractContextManager[Opened]:
    if head.startswith(RAR_MAGIC):
        return _rar(path)
    if head.startswith((SEVEN_MAGIC, *PACKED_TARS)):
        return _streamed(path)
    if zipfile.is_zipfile(path):
        return _zip(path)
    return _tar(path)


LINK = Sentence("This entry is a link, not a picture.")
LOCKED = Sentence("This entry is encrypted.")


@contextmanager
def _zip(path: Path) -> Iterator[Opened]:
    with zipfile.ZipFile(path) as file:
        infos = [info for info in file.infolist()[: limits.MAX_ENTRIES + 1] if not info.is_dir()]
        if any(info.compress_type not in ZIP_METHODS for info in infos) and _libarchive() is not None:
            with _streamed(path) as found:
                yield found
            return
        yield [entry for info in infos if (entry := _zip_entry(info))], lambda entry: file.read(_zip_info(entry))


def _zip_info(entry: Entry) -> zipfile.ZipInfo:
    assert isinstance(entry.handle, zipfile.ZipInfo)  # noqa: S101
    return entry.handle


def _zip_entry(info: zipfile.ZipInfo) -> Entry | None:
    name = info.filename if info.flag_bits & UTF8_NAME else meant(info.filename)
    if not is_wanted(name):
        return None
    link = LINK if stat.S_ISLNK(info.external_attr >> 16) else ""
    locked = LOCKED if info.flag_bits & 0x1 else ""
    return Entry(name, info.file_size, link or locked or bomb_fault(info.file_size, info.compress_size), info)


@contextmanager
def _tar(path: Path) -> Iterator[Opened]:
    with tarfile.open(path, "r:") as file:
        entries = []
        for count, info in enumerate(file):
            if count > limits.MAX_ENTRIES:
                break
            if not info.isdir() and is_wanted(info.name):
                entries.append(Entry(info.name, info.size, "" if info.isreg() else LINK, info))

        def fetch(entry: Entry) -> bytes:
            assert isinstance(entry.handle, tarfile.TarInfo)  # noqa: S101
            stream = file.extractfile(entry.handle)
            return stream.read() if stream else b""

        yield entries, fetch


@contextmanager
def _rar(path: Path) -> Iterator[Opened]:
    """A RAR file of pictures that are only stored needs nothing; else libarchive unpacks it,
    and where that is missing or does not know the kind (solid files of RAR 4), a program."""
    try:
        file = rarfile.RarFile(path)
    except rarfile.PasswordRequired as fault:
        raise encrypted(path) from fault
    except rarfile.NeedFirstVolume as fault:
        raise InputError(
            Sentence("This is a later part of an archive in several parts."),
            where=path,
            remedy=Sentence("Choose its first part."),
        ) from fault
    except rarfile.Error as fault:
        raise ValueError(str(fault)) from fault
    with file:
        infos = [info for info in file.infolist()[: limits.MAX_ENTRIES + 1] if info.is_file() or info.is_symlink()]
        if file.needs_password() and not infos:
            raise encrypted(path)
        packed = any(info.compress_type != rarfile.RAR_M0 for info in infos)
        old_solid = file.is_solid() and not is_rar5(path)
        if packed and not old_solid and not file.needs_password() and _libarchive() is not None:
            with _streamed(path) as found:
                yield found
            return
        yield [entry for info in infos if (entry := _rar_entry(info))], lambda entry: _from_rar(file, entry, path)


def is_rar5(path: Path) -> bool:
    """Tell whether a RAR file is of version 5."""
    with path.open("rb") as file:
        return file.read(7)[6:] == b"\x01"


def _rar_entry(info: Any) -> Entry | None:
    if not is_wanted(info.filename):
        return None
    fault = LINK if info.is_symlink() else LOCKED if info.needs_password() else ""
    return Entry(info.filename, info.file_size, fault or bomb_fault(info.file_size, info.compress_size), info)


def _from_rar(file: rarfile.RarFile, entry: Entry, path: Path) -> bytes:
    try:
        return bytes(file.read(entry.handle))
    except rarfile.RarCannotExec as fault:
        raise InputError(
            Sentence("RAR (CBR) archives of this kind need a program that unpacks them."),
            where=path,
            remedy=INSTALL_UNPACKER,
        ) from fault
    except rarfile.Error as fault:
        raise ValueError(str(fault)) from fault


@contextmanager
def _streamed(path: Path) -> Iterator[Opened]:
    """Unpack an archive from beginning to end into a spool."""
    library = _libarchive()
    if library is None:
        raise InputError(
            Sentence("Archives of this kind need a library that is missing."), where=path, remedy=INSTALL_LIBARCHIVE
        )
    most = max(limits.HARMLESS_BYTES, limits.MAX_RATIO * path.stat().st_size)
    with Spool(entry_limit=limits.MAX_ENTRY_BYTES, limit=min(most, MAX_SPOOLED_BYTES, limits.MAX_TOTAL_BYTES)) as spool:
        entries = _unpacked(library, path, spool)

        def fetch(entry: Entry) -> bytes:
            assert isinstance(entry.handle, Stretch)  # noqa: S101
            return spool.read(entry.handle)

        yield entries, fetch


def _unpacked(library: Any, path: Path, spool: Spool) -> list[Entry]:
    """Return what could be unpacked: a fault in the middle keeps what came before it."""
    entries: list[Entry] = []
    try:
        with library.file_reader(str(path)) as stream:
            for count, item in enumerate(stream):
                if count > limits.MAX_ENTRIES:
                    break
                name = "/".join(parts_of(item.pathname or ""))
                if item.isdir or not is_wanted(name):
                    continue
                if item.isreg:
                    stretch = spool.add(item.get_blocks())
                    entries.append(Entry(name, stretch.length, "", stretch))
                else:
                    entries.append(Entry(name, 0, LINK))
    except (library.ArchiveError, UnicodeError) as fault:
        told = str(fault)
        if not entries and ("ncrypt" in told or "assphrase" in told):
            raise encrypted(path) from fault
        if not entries:
            raise ValueError(told.partition(" (errno")[0]) from fault
        entries.append(Entry("\uffff.png", 0, Sentence("The rest of the archive is damaged.")))
    return entries


def _libarchive() -> Any:
    """Return the library's module; None where the system does not have it."""
    try:
        import libarchive
    except (ImportError, OSError, TypeError, AttributeError):  # what ctypes raises on a missing or an old library
        return None
    return libarchive
