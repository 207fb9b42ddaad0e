"""Texts as rows of a table, for CSV and XLSX: columns are known by their names, rows by their ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from comicremix.errors import InputError, Sentence
from comicremix.exchange.units import (
    STATE_WORDS,
    Delivery,
    Given,
    Unit,
    clean_comment,
    read_state_word,
    review_line,
    reviewed,
    state_word,
)
from comicremix.model.language import State
from comicremix.model.texts import is_stale

COLUMNS = ("id", "place", "source", "translation", "state", "comment", "older source", "review")
_NEEDED = ("id", "translation")
_OTHER_NAMES: Mapping[str, str] = {
    "key": "id", "text id": "id", "context": "id", "msgctxt": "id", "location": "place", "where": "place",
    "source text": "source", "original": "source", "msgid": "source", "target": "translation",
    "translated text": "translation", "text": "translation", "msgstr": "translation", "status": "state",
    "comments": "comment", "note": "comment", "notes": "comment",
}  # fmt: skip
_ID = re.compile(r"\s*(?:balloon|note|alt|book|word):[\w-]+\s*")


def row_of(unit: Unit) -> tuple[str, ...]:
    """Return the cells of a text, in the order of ``COLUMNS``."""
    translation = unit.translation
    if translation is None:
        return unit.key, unit.place, unit.source, "", State.MISSING.value, "", "", ""
    older = translation.source if is_stale(translation, unit.source) else ""
    return (
        unit.key, unit.place, unit.source, translation.text, state_word(translation, unit.source),
        clean_comment(translation.comment), older, review_line(translation),
    )  # fmt: skip


def read_rows(rows: Iterable[Sequence[str]], *, language: str = "") -> Delivery:
    """Return what the rows of a table give; the first one with words in it names the columns.

    Raises:
        InputError: the column of the ids or of the translations is not there, or is there twice.
    """
    numbered = ((number, row) for number, row in enumerate(rows, 1) if any(cell.strip() for cell in row))
    _, header = next(numbered, (0, ()))
    places = _places(header)
    given: list[Given] = []
    faults: list[Sentence] = []
    for number, row in numbered:
        where = Sentence("row {row}", row=number)
        fault = _fault(row, places, len(header))
        if fault is None:
            given.append(_given(row, places, where))
        else:
            faults.append(Sentence("{where}: {what}", where=where, what=fault))
    return Delivery(language, "", tuple(given), tuple(faults))


def known_columns(header: Sequence[str]) -> int:
    """Return how many names of a header are known."""
    return sum(_name(cell) in COLUMNS for cell in header)


def _name(cell: str) -> str:
    words = " ".join(cell.replace("_", " ").lower().split()).strip("\ufeff")
    return _OTHER_NAMES.get(words, words)


def _places(header: Sequence[str]) -> dict[str, int]:
    names = [_name(cell) for cell in header]
    told = Sentence("Name the columns: {columns}.", columns=", ".join(COLUMNS[:6]))
    for wanted in COLUMNS:
        if names.count(wanted) > 1:
            raise InputError(Sentence("the column “{name}” is there twice", name=wanted), remedy=told)
        if wanted in _NEEDED and wanted not in names:
            there = ", ".join(cell.strip() for cell in header if cell.strip())[:200]
            what = Sentence("the column “{name}” is missing among: {there}", name=wanted, there=there or "-")
            raise InputError(what, remedy=told)
    return {name: names.index(name) for name in COLUMNS if name in names}


def _fault(row: Sequence[str], places: Mapping[str, int], width: int) -> Sentence | None:
    if not all(_is_text(cell) for cell in row):
        return Sentence("bytes that are not UTF-8, perhaps Windows-1252; save the file as UTF-8.")
    if not _ID.fullmatch(_cell(row, places, "id")):
        elsewhere = next((n for n, cell in enumerate(row, 1) if _ID.fullmatch(cell)), None)
        if elsewhere is None:
            return Sentence("there is no id; copy it from the exported file.")
        return Sentence(
            "the cells are shifted: the id stands in column {found} and belongs in column {wanted}.",
            found=elsewhere,
            wanted=places["id"] + 1,
        )
    if any(cell.strip() for cell in row[width:]):
        return Sentence("the row has more cells than there are columns: a separator stands in words without quotes.")
    try:
        read_state_word(_cell(row, places, "state"))
    except ValueError:
        return Sentence(
            "“{word}” is no state; the cells are shifted, or write one of: {states}.",
            word=_cell(row, places, "state").strip()[:40],
            states=", ".join(STATE_WORDS),
        )
    return None


def _given(row: Sequence[str], places: Mapping[str, int], where: Sentence) -> Given:
    state, stale = read_state_word(_cell(row, places, "state"))
    given = Given(
        key=_cell(row, places, "id").strip(),
        text=_cell(row, places, "translation"),
        where=where,
        source=_cell(row, places, "source") if "source" in places else None,
        made_from=_cell(row, places, "older source") if stale else None,
        state=None if state is State.MISSING else state,
        comment=_cell(row, places, "comment"),
    )
    return reviewed(given, _cell(row, places, "review"))


def _cell(row: Sequence[str], places: Mapping[str, int], name: str) -> str:
    place = places.get(name)
    return row[place] if place is not None and place < len(row) else ""


def _is_text(cell: str) -> bool:
    return cell.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in cell)


def rows_of(units: Iterable[Unit]) -> Iterator[tuple[str, ...]]:
    """Yield the header and the row of each text."""
    yield COLUMNS
    yield from map(row_of, units)
