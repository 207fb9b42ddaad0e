"""The pictures of a book: immutable bytes under the name of their hash, kept once, checked when they are read."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from pathlib import Path

from comicremix.errors import BookError, DamagedBook, Sentence
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


class AheadCheck:
    """Compares assets with their hashes in a thread of its own, while the program loads what it will need them for.

    It goes from the last asset to the first, to meet a reader that comes from the front half-way. What it finds
    damaged it passes over: the reader will find it too, and has somebody to tell.
    """

    def __init__(self, folder: Path, refs: Iterable[AssetRef]) -> None:
        self._folder, self._refs = folder, tuple(refs)
        self._whole: dict[AssetRef, tuple[int, ...]] = {}
        self._taken: set[AssetRef] = set()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="asset check", daemon=True)
        self._thread.start()

    def vouches(self, ref: AssetRef) -> bool:
        """Tell whether the asset was found whole and its file is still the same; if not, the caller will look."""
        self._taken.add(ref)
        known = self._whole.get(ref)
        return known is not None and disk.status(asset_path(self._folder, ref)) == known

    def wait(self) -> None:
        """Return when all assets have been looked at."""
        self._thread.join()

    def stop(self) -> None:
        """Look at no further asset."""
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        for ref in reversed(self._refs):
            if self._stopped.is_set():
                return
            if ref not in self._taken:
                self._look_at(ref)

    def _look_at(self, ref: AssetRef) -> None:
        try:
            before = disk.status(asset_path(self._folder, ref))
            read_asset(self._folder, ref)
        except BookError:
            return
        self._whole[ref] = before


def read_asset(folder: Path, ref: AssetRef, ahead: AheadCheck | None = None) -> bytes:
    """Return the bytes as they were imported, which ``ahead`` may have looked at already.

    Raises:
        DamagedBook: they are missing or changed.
    """
    path = asset_path(folder, ref)
    data = disk.read(path)
    if data is not None and ahead is not None and ahead.vouches(ref):
        return data
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
