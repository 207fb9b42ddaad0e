"""The fonts of a book: files in its ``fonts`` folder under names that every system can hold."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from pathlib import Path

from comicremix.store import disk

LICENCE = ".licence.txt"
"""The ending of a file with the licence text of a family."""
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 60
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def safe_stem(name: str) -> str:
    """Return ``name`` without its ending as a file name that Windows, macOS, Linux and Git can all hold."""
    stem = unicodedata.normalize("NFC", re.sub(r"\.(ttf|otf|ttc|otc|woff2?)$", "", name, flags=re.IGNORECASE))
    plain = re.sub("--+", "-", _UNSAFE.sub("-", stem)).strip(".-")[:_LONGEST].rstrip(".-")
    return f"font-{plain}" if not plain or _RESERVED.fullmatch(plain) else plain


def same_bytes(folder: Path, data: bytes) -> Path | None:
    """Return the file of the folder that holds ``data`` already."""
    with disk.told(folder):
        alike = [path for path in _files(folder) if path.stat().st_size == len(data)]
    return next((path for path in alike if disk.read(path) == data), None)


def keep_file(book_folder: Path, folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    """Write ``data`` as ``stem`` and ``suffix``, numbered when another file has that name; the same bytes stay.

    Raises:
        BookError: the folder cannot be written.
    """
    with disk.told(folder):
        taken = {path.name.casefold(): path for path in _files(folder)}
    for number in count(1):
        name = f"{stem}{'' if number == 1 else f'-{number}'}{suffix}"
        other = taken.get(name.casefold())
        if other is None:
            break
        if disk.read(other) == data:
            return other
    path = folder / name
    disk.replace_file(book_folder, path, data)
    return path


def licences(folder: Path, stem: str) -> tuple[Path, ...]:
    """Return the licence texts that are kept as ``stem``, numbered ones too."""
    name = re.compile(re.escape(stem) + r"(-\d+)?" + re.escape(LICENCE), re.IGNORECASE)
    return tuple(path for path in _files(folder) if name.fullmatch(path.name))


def drop_files(paths: tuple[Path, ...]) -> None:
    """Take files away.

    Raises:
        BookError: a file cannot be taken away.
    """
    for path in paths:
        with disk.told(path):
            path.unlink(missing_ok=True)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.is_file()) if folder.is_dir() else []
