"""Folders of layered SVG pages, one folder a language, as translators of webcomics keep them; read like an archive."""

from __future__ import annotations

import base64
import binascii
import os
import re
from collections.abc import Iterator
from pathlib import Path

from comicremix.errors import InputError, Sentence, os_fault
from comicremix.exchange.svg_layers import SvgPage, read_svg
from comicremix.imaging.files.archive import Archive
from comicremix.imaging.files.archive_entry import MAX_SIDECAR_BYTES, PICTURE_SUFFIXES, Entry
from comicremix.imaging.files.entry_names import is_junk, parts_of
from comicremix.imaging.files.order import natural_key
from comicremix.intake.layers import told_of
from comicremix.model.told import Told, ToldPage

LANGUAGES_OF_COUNTRIES = {"cn": "zh-Hans", "jp": "ja", "kr": "ko", "mx": "es-MX", "ph": "fil", "ua": "uk", "vn": "vi"}
"""Folders that are called by a country where a language is meant."""
MOST_FILES = 20_000


def is_layered(path: Path) -> bool:
    """Tell whether a file is a layered SVG page, or a folder holds folders of such pages."""
    if path.is_dir():
        return any(is_layered(file) for file in list(_files(path, frozenset({".svg"})))[:1])
    if path.suffix.lower() != ".svg" or not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(1 << 20)
    return b"<svg" in head and b"<image" in head


def open_layered(path: Path) -> tuple[Archive, Told]:
    """Return the pictures of layered pages and what the pages tell of them.

    Raises:
        InputError: a page is no well-formed SVG, or there is none.
    """
    files = [path] if path.is_file() else list(_files(path, frozenset({".svg"})))
    top = path if path.is_dir() else path.parent.parent
    by_name: dict[str, dict[str, Path]] = {}
    for file in files if path.is_dir() else _siblings(path):
        by_name.setdefault(file.name, {})[language_of(file.parent.name)] = file
    pictures = _pictures(top)
    entries: dict[str, Entry] = {}
    pages: list[ToldPage] = []
    lined: list[bool] = []
    first = _first_language(by_name)
    for name in sorted(by_name, key=natural_key):
        read: dict[str, SvgPage] = {}
        for tag, file in by_name[name].items():
            try:
                found = _page(file)
            except InputError as error:
                bad = Entry(f"{file.parent.name}/{name}", 0, error.what)
                entries[bad.name] = bad
                pages.append(ToldPage(bad.name))
                continue
            read |= {tag: found} if found else {}
        if not read:
            continue
        lead = first if first in read else next(iter(read))
        entry = _picture(name, read[lead], pictures)
        entries[entry.name] = entry
        pages.append(told_of(read, lead, entry.name))
        lined += [shape.lined for shape in read[lead].shapes]
    if not pages:
        raise InputError(
            Sentence("There are no pages in this folder."),
            where=path,
            remedy=Sentence("Choose a folder that holds pictures, CBZ or PDF files."),
        )
    most_lined = sum(lined) * 2 > len(lined)
    return Archive(path, tuple(entries.values()), _fetch), Told(
        tuple(pages), in_order=True, language=first, lined=most_lined
    )


def language_of(folder: str) -> str:
    """Return the language that a folder is called by; English where it is called otherwise."""
    tag = LANGUAGES_OF_COUNTRIES.get(folder.lower(), folder.replace("_", "-"))
    return tag if is_tag(tag) else "en"


def is_tag(folder: str) -> bool:
    """Tell whether a folder may be called by a language."""
    return bool(re.fullmatch(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*", folder))


def _first_language(by_name: dict[str, dict[str, Path]]) -> str:
    counts: dict[str, int] = {}
    for files in by_name.values():
        for tag in files:
            counts[tag] = counts.get(tag, 0) + 1
    return max(counts, key=lambda tag: (tag == "en", counts[tag])) if counts else "en"


def _siblings(path: Path) -> Iterator[Path]:
    """Yield the same page in all languages."""
    told = is_tag(path.parent.name)
    for folder in sorted(path.parent.parent.iterdir()):
        file = folder / path.name
        if (folder == path.parent or (told and is_tag(folder.name))) and file.is_file():
            yield file


def _page(file: Path) -> SvgPage | None:
    try:
        if file.stat().st_size > MAX_SIDECAR_BYTES:
            raise InputError(
                Sentence("This file is too large for a page."), where=file, remedy=Sentence("Choose another file.")
            )
        return read_svg(file.read_bytes())
    except OSError as fault:
        remedy = Sentence("Check that the file is there and that you may read it.")
        raise InputError(
            Sentence("The file cannot be read ({fault}).", fault=os_fault(fault)), where=file, remedy=remedy
        ) from fault
    except InputError as error:
        raise InputError(error.what, where=file, remedy=error.remedy) from error


def _picture(page: str, read: SvgPage, pictures: list[dict[str, Path]]) -> Entry:
    """Return the picture of a page: inside it, or the file of its name near it, whatever its kind. Only names count: a
    link never leads anywhere else."""
    if read.picture.startswith("data:"):
        return Entry(f"{Path(page).stem}.png", len(read.picture), handle=read.picture)
    name = parts_of(read.picture)[-1] if parts_of(read.picture) else ""
    wanted = (name.casefold(), Path(name).stem.casefold())
    file = next((found[key] for found in pictures for key in wanted if key in found), None)
    if file is None:
        missing = Sentence("The picture “{name}” of this page is missing.", name=name)
        return Entry(f"{Path(page).stem}.png", 0, missing)
    return Entry(file.name, file.stat().st_size, handle=file)


def _fetch(entry: Entry) -> bytes:
    if isinstance(entry.handle, Path):
        return entry.handle.read_bytes()
    try:
        return base64.b64decode(str(entry.handle).partition(",")[2])
    except binascii.Error as fault:
        raise ValueError(str(fault)) from fault


def _pictures(top: Path) -> list[dict[str, Path]]:
    """Return the pictures in a folder and those beside it, by name and by name without ending."""
    places = []
    for folder, deep in ((top, 3), (top.parent, 1)):
        found: dict[str, Path] = {}
        for file in _files(folder, PICTURE_SUFFIXES, deep):
            found.setdefault(file.name.casefold(), file)
            found.setdefault(file.stem.casefold(), file)
        places.append(found)
    return places


def _files(folder: Path, suffixes: frozenset[str], deep: int = 3) -> Iterator[Path]:
    """Yield the files of a folder, those of its folders after them."""
    count = 0
    for parent, folders, files in os.walk(folder):
        level = len(Path(parent).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if not is_junk(name)) if level < deep else []
        for name in sorted(files, key=natural_key):
            count += 1
            if count > MOST_FILES:
                return
            if Path(name).suffix.lower() in suffixes and not is_junk(name):
                yield Path(parent, name)
