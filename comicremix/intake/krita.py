"""A folder of Krita's comics manager: ``comicConfig.json`` names the pages, their order, title and makers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from comicremix.errors import InputError, Sentence
from comicremix.exchange.comicinfo import credits_of
from comicremix.imaging.files.archive import Archive
from comicremix.imaging.files.archive_entry import MAX_SIDECAR_BYTES, PICTURE_SUFFIXES, Entry
from comicremix.imaging.files.entry_names import name_fault, suffix_of
from comicremix.model.told import Told, ToldPage

CONFIG = "comicConfig.json"
LAYERED = frozenset({".kra", ".ora"})
MERGED = "mergedimage.png"
"""The flat picture that Krita and OpenRaster files hold."""


def is_krita(path: Path) -> bool:
    """Tell whether a folder is a comic project of Krita, or a file its configuration."""
    return (path / CONFIG).is_file() if path.is_dir() else path.name == CONFIG and path.is_file()


def open_krita(path: Path) -> tuple[Archive, Told]:
    """Return the flat pictures of a project's pages, in their order, and what the project tells.

    Raises:
        InputError: its configuration is damaged or names no pages.
    """
    file = path / CONFIG if path.is_dir() else path
    config = _config(file)
    names = [name.replace("\\", "/") for name in _list(config.get("pages")) if isinstance(name, str)]
    entries = [entry for name in dict.fromkeys(names) if (entry := _entry(file.parent, name))]
    if not entries:
        raise InputError(
            Sentence("this comic project names no pages"), where=file, remedy=Sentence("Add pages to it in Krita.")
        )
    makers = [(str(a.get("role", "")), _name(a)) for a in _list(config.get("authorList")) if isinstance(a, dict)]
    title, language = str(config.get("title", "")), str(config.get("language", "")).replace("_", "-")
    told = Told(
        tuple(ToldPage(entry.name) for entry in entries),
        in_order=True,
        titles={language: title} if title else {},
        author=", ".join(dict.fromkeys(name for _, name in makers if name)),
        licence=str(config.get("license", "")),
        credits=credits_of((role, name) for role, name in makers if role and name),
        language=language,
        reading="rtl" if config.get("readingDirection") == "rightToLeft" else None,
    )
    return Archive(file, entries, _fetch), told


def _config(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > MAX_SIDECAR_BYTES:
            raise ValueError("too large")
        config = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError) as fault:
        raise InputError(
            Sentence("the configuration of this comic project is damaged ({fault})", fault=fault),
            where=file,
            remedy=Sentence("Save the project again in Krita."),
        ) from fault
    return config if isinstance(config, dict) else {}


def _entry(folder: Path, name: str) -> Entry | None:
    """Return a page's picture: the file itself, or a flat export of the same name beside it."""
    if name_fault(name) or suffix_of(name) not in PICTURE_SUFFIXES | LAYERED:
        return None
    file = folder / name
    if suffix_of(name) in LAYERED:
        flat = [file.with_suffix(suffix) for suffix in (".png", ".jpg", ".jpeg", ".webp", ".tif")]
        file = next((candidate for candidate in flat if candidate.is_file()), file)
    shown = str(Path(name).with_suffix(".png" if file.suffix.lower() in LAYERED else file.suffix))
    if not file.is_file():
        return Entry(shown, 0, Sentence("This picture is missing."))
    return Entry(shown, file.stat().st_size, handle=file)


def _fetch(entry: Entry) -> bytes:
    assert isinstance(entry.handle, Path)  # noqa: S101
    if entry.handle.suffix.lower() not in LAYERED:
        return entry.handle.read_bytes()
    import zipfile

    with zipfile.ZipFile(entry.handle) as file:
        if file.getinfo(MERGED).file_size > MAX_SIDECAR_BYTES * 8:
            raise ValueError(MERGED)
        return file.read(MERGED)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(author: dict[str, Any]) -> str:
    full = " ".join(str(author.get(key, "")) for key in ("first-name", "last-name"))
    return full.strip() or str(author.get("nickname", ""))
