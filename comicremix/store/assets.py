"""The pictures of a book: immutable bytes under the name of their hash, kept once, checked when they are read."""

from __future__ import annotations

import re
from pathlib import Path

from comicremix.errors import DamagedBook, Sentence
from comicremix.model.source import AssetRef
from comicremix.store import disk

_HASH = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"(\.[a-z0-9]{1,8})?")
_REMEDY = Sentence("Bring the file back from a copy, or import the page again.")


def asset_path(folder: Path, ref: AssetRef) -> Path:
    """Return where the asset lies. Raises DamagedBook when ``ref`` cannot be a file's name."""
    if not _HASH.fullmatch(ref.sha256) or not _SUFFIX.fullmatch(ref.suffix):
        raise DamagedBook(
            Sentence("“{sha256}{suffix}” names no picture.", sha256=ref.sha256, suffix=ref.suffix),
            where=folder,
            remedy=_REMEDY,
        )
    return folder / "assets" / ref.sha256[:2] / f"{ref.sha256}{ref.suffix}"


def has_asset(folder: Path, ref: AssetRef) -> bool:
    """Tell whether there is a file for ``ref``; its bytes are not looked at."""
    return bool(_HASH.fullmatch(ref.sha256) and _SUFFIX.fullmatch(ref.suffix) and disk.status(asset_path(folder, ref)))


def read_asset(folder: Path, ref: AssetRef) -> bytes:
    """Return the bytes as they were imported. Raises DamagedBook when they are missing or changed."""
    path = asset_path(folder, ref)
    data = disk.read(path)
    if data is None or disk.sha256(data) != ref.sha256:
        what = Sentence("The picture is missing.") if data is None else Sentence("The picture's bytes have changed.")
        raise DamagedBook(what, where=path, remedy=_REMEDY)
    return data


def keep_asset(folder: Path, data: bytes, ref: AssetRef) -> None:
    """Write an asset unless it is there; a damaged one is replaced.

    Raises:
        BookError: the folder cannot be written.
    """
    path = asset_path(folder, ref)
    if disk.read(path) != data:
        disk.replace_file(folder, path, data)
