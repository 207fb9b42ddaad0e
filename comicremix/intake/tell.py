"""What an archive tells of its pictures: by ACBF, EPUB, ComicInfo.xml or MetronInfo.xml, or as a painting
program's layers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from comicremix.errors import InputError
from comicremix.exchange.acbf_read import read_acbf
from comicremix.exchange.comicinfo import read_comicinfo
from comicremix.exchange.epub_read import beside
from comicremix.exchange.metroninfo import read_metroninfo
from comicremix.imaging.files.archive import Archive
from comicremix.imaging.files.archive_entry import Entry
from comicremix.imaging.files.entry_names import parts_of, suffix_of
from comicremix.intake.tell_epub import tell_epub
from comicremix.model.told import Told, ToldPage

T = TypeVar("T")
CONTAINER = "META-INF/container.xml"
FLATTENED, LAYERS = "mergedimage.png", ("stack.xml", "maindoc.xml")
"""What painting programs put into their files: the picture as it is seen, and the list of layers,
of OpenRaster and of Krita."""


def tell(archive: Archive) -> Told | None:
    """Return what an archive tells; None: nothing but its pictures.

    Raises:
        InputError: what should tell of them is damaged.
    """
    if archive.named(FLATTENED) is not None and any(archive.named(name) is not None for name in LAYERS):
        return Told(pages=(ToldPage(FLATTENED),), in_order=True)
    acbf = next((entry for entry in archive.sidecars() if suffix_of(entry.name) == ".acbf"), None)
    if acbf is not None:
        told = _read(archive, acbf, read_acbf)
        pages = (replace(page, picture=beside(acbf.name, page.picture)) for page in told.pages)
        return replace(told, pages=tuple(pages))
    container = archive.named(CONTAINER)
    return tell_epub(archive, container, _read) if container is not None else _described(archive)


def _read(archive: Archive, entry: Entry, read: Callable[[bytes], T]) -> T:
    data = archive.read(entry)
    try:
        return read(data)
    except InputError as error:
        raise InputError(error.what, where=f"{archive.path}: {entry.name}", remedy=error.remedy) from error


def _described(archive: Archive) -> Told | None:
    """Return what MetronInfo.xml and ComicInfo.xml say, the first where both speak."""
    by_name = {parts_of(entry.name)[-1].casefold(): entry for entry in reversed(archive.sidecars())}
    metron, comic = by_name.get("metroninfo.xml"), by_name.get("comicinfo.xml")
    pictures = tuple(entry.name for entry in archive.entries() if not entry.is_archive)
    one = _read(archive, metron, read_metroninfo) if metron else None
    other = _read(archive, comic, lambda data: read_comicinfo(data, pictures)) if comic else None
    if one is None or other is None:
        return one or other
    return replace(
        other,
        titles=one.titles or other.titles,
        author=one.author or other.author,
        credits=one.credits or other.credits,
        url=one.url or other.url,
        language=one.language or other.language,
        reading=one.reading or other.reading,
    )
