"""An ACBF file that lies alone: its pictures are inside it, or beside it."""

from __future__ import annotations

from pathlib import Path

from comicremix.errors import InputError, Sentence
from comicremix.exchange.acbf_read import read_acbf, read_binaries
from comicremix.imaging.files.archive import Archive
from comicremix.imaging.files.archive_entry import MAX_ENTRY_BYTES, PICTURE_SUFFIXES, Entry
from comicremix.imaging.files.entry_names import name_fault, suffix_of
from comicremix.model.told import Told


def is_acbf(path: Path) -> bool:
    """Tell whether a file is an ACBF document and no archive."""
    if path.suffix.lower() != ".acbf" or not path.is_file():
        return False
    with path.open("rb") as file:
        return not file.read(4).startswith(b"PK")


def open_acbf(path: Path) -> tuple[Archive, Told]:
    """Return the pictures of an ACBF file and what it tells of them.

    Raises:
        InputError: it is no ACBF or has no pages.
    """
    if path.stat().st_size > MAX_ENTRY_BYTES:
        raise InputError(
            Sentence("This file is too large for a page."), where=path, remedy=Sentence("Choose another file.")
        )
    data = path.read_bytes()
    try:
        told, inside = read_acbf(data), read_binaries(data)
    except InputError as error:
        raise InputError(error.what, where=path, remedy=error.remedy) from error
    names = {page.picture for page in told.pages}
    entries = [Entry(name, len(inside[name]), handle=inside[name]) for name in names & inside.keys()]
    beside = ((name, path.parent / name) for name in names - inside.keys() if _is_picture(name))
    entries += [Entry(name, file.stat().st_size, handle=file) for name, file in beside if file.is_file()]
    return Archive(path, entries, _fetch), told


def _is_picture(name: str) -> bool:
    return not name_fault(name) and "://" not in name and suffix_of(name) in PICTURE_SUFFIXES


def _fetch(entry: Entry) -> bytes:
    return entry.handle.read_bytes() if isinstance(entry.handle, Path) else bytes(entry.handle)  # type: ignore[call-overload]
