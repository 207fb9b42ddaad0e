"""What an EPUB tells of its pictures: their order, and the panels, words and notes that are written beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from comicremix.errors import InputError
from comicremix.exchange.epub_read import beside, package_path, picture_of_page, read_package
from comicremix.exchange.epub_regions import data_navigation, is_notes, read_notes, read_page, read_regions
from comicremix.geometry import Rect
from comicremix.imaging.files.archive import Archive
from comicremix.imaging.files.archive_entry import PICTURE_SUFFIXES, Entry
from comicremix.imaging.files.entry_names import suffix_of
from comicremix.model.told import Told, ToldNote, ToldPage

T = TypeVar("T")


class Reader(Protocol):
    """Reads an entry, and says where it lies when it is damaged."""

    def __call__(self, archive: Archive, entry: Entry, read: Callable[[bytes], T], /) -> T:
        """Return what ``read`` makes of it. Raises InputError."""


def tell_epub(archive: Archive, container: Entry, read: Reader) -> Told | None:
    """Return an EPUB's pages: of each document of its spine the first picture; None when it has no such pages.

    Raises:
        InputError: what should tell of the pages is damaged.
    """
    path = read(archive, container, package_path)
    package = archive.named(path)
    if package is None:
        return None
    told, documents = read(archive, package, read_package)
    regions = _regions(archive, package, path)
    pages: dict[str, ToldPage] = {}
    notes: list[ToldNote] = []
    for document in documents:
        name = beside(path, document)
        if suffix_of(name) in PICTURE_SUFFIXES:
            if found := archive.named(name):
                pages.setdefault(found.name, ToldPage(found.name))
            continue
        entry = archive.named(name)
        if entry is None or entry.fault:
            continue
        data = archive.read(entry)
        if is_notes(data):
            notes += read(archive, entry, lambda data: read_notes(data, told.language))
            continue
        inside = read(archive, entry, picture_of_page)
        if inside and (found := archive.named(beside(name, inside))):
            pages.setdefault(found.name, _page(data, told.language, regions.get(name, ()), found.name))
    return replace(told, pages=tuple(pages.values()), in_order=bool(pages), notes=tuple(notes))


def _page(data: bytes, language: str, regions: tuple[Rect, ...], picture: str) -> ToldPage:
    """Return a page; of a document that is no well-formed XML the picture alone."""
    try:
        return replace(read_page(data, language, regions), picture=picture)
    except InputError:
        return ToldPage(picture)


def _regions(archive: Archive, package: Entry, path: str) -> dict[str, tuple[Rect, ...]]:
    """Return the panels that the data navigation document names; none when it is missing or damaged."""
    name = beside(path, data_navigation(archive.read(package)))
    entry = archive.named(name) if name else None
    if entry is None or entry.fault:
        return {}
    try:
        return read_regions(archive.read(entry), name)
    except InputError:
        return {}
