"""What the tray lists, as values: source pages with their panels in reading order, filtered and searched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.language import Language
from comicremix.model.page import Balloon
from comicremix.model.source import FoundPanel, SourcePage
from comicremix.model.uses import UNUSED, FoundKey, Uses

Which = Literal["all", "unused", "used"]


@dataclass(frozen=True, slots=True)
class Header:
    """A source page. ``unused`` of its ``total`` panels lie on no page."""

    source: SourcePage
    unused: int
    total: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A found panel, number ``number`` (from 1) of its source page. ``pages``: numbers of the pages that show it."""

    key: FoundKey
    source: SourcePage
    found: FoundPanel
    number: int
    uses: Uses
    pages: tuple[int, ...]


Row = Header | Cell


def row_key(row: Row) -> str:
    """Return what names a row as long as the book has it."""
    return row.source.id if isinstance(row, Header) else f"{row.key.source}/{row.key.found}"


def rows_of(
    book: Book, uses: Mapping[FoundKey, Uses], which: Which = "all", search: str = "", language: str = ""
) -> tuple[Row, ...]:
    """Return the tray's rows.

    Args:
        uses: as ``find_uses`` returns them.
        search: words in the name of a source page, or in balloons of a panel that is used, in the source language or
            in ``language``; any case.
    """
    numbers = {page.id: number for number, page in enumerate(book.pages, 1)}
    wanted = search.strip().casefold()
    words = _words(book, uses, language) if wanted else {}
    rows: list[Row] = []
    for source in book.sources:
        cells = list(_cells(source, uses, numbers))
        named = wanted in source.name.casefold()
        shown = [cell for cell in cells if _answers(cell, which) and (named or wanted in words.get(cell.key, ""))]
        if shown or (named and not cells and which == "all"):
            rows.append(Header(source, sum(cell.uses.state == "unused" for cell in cells), len(cells)))
            rows += shown
    return tuple(rows)


def counts(uses: Mapping[FoundKey, Uses]) -> dict[Which, int]:
    """Return how many panels each filter shows."""
    unused = sum(found.state == "unused" for found in uses.values())
    return {"all": len(uses), "unused": unused, "used": len(uses) - unused}


def _cells(source: SourcePage, uses: Mapping[FoundKey, Uses], numbers: Mapping[PageId, int]) -> Iterator[Cell]:
    for number, found in enumerate(source.panels, 1):
        key = FoundKey(source.id, found.id)
        known = uses.get(key, UNUSED)
        if not known.places:
            yield Cell(key, source, found, number, known, ())
            continue
        pages = tuple(dict.fromkeys(numbers[use.page] for use in known.places if use.page in numbers))
        yield Cell(key, source, found, number, known, pages)


def _answers(cell: Cell, which: Which) -> bool:
    return which == "all" or (cell.uses.state == "unused") == (which == "unused")


def _words(book: Book, uses: Mapping[FoundKey, Uses], language: str) -> dict[FoundKey, str]:
    """Return the words in the balloons of every panel that is used, in small letters."""
    entry = next((x for x in book.languages if x.tag == language), None)
    said: dict[str, list[str]] = {}
    for page in book.pages:
        for balloon in page.balloons:
            if balloon.panel is not None:
                said.setdefault(balloon.panel, []).extend(_texts(balloon, entry))
    found = {key: [words for use in known.places for words in said.get(use.panel, ())] for key, known in uses.items()}
    return {key: "\n".join(words).casefold() for key, words in found.items() if words}


def _texts(balloon: Balloon, language: Language | None) -> Iterator[str]:
    yield balloon.text
    translation = language.translations.get(f"balloon:{balloon.id}") if language else None
    if translation is not None:
        yield translation.text
