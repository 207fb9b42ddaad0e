"""A glossary as CSV: ``term, translation, also, forbidden, note``; several words in a cell are parted by ``|``."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from comicremix.errors import InputError, Sentence
from comicremix.exchange.csvfile import decoded, guarded, plain_cell, rows_in
from comicremix.model.glossary import Term

COLUMNS = ("term", "translation", "also", "forbidden", "note")
_OTHER_NAMES = {
    "source": "term", "source term": "term", "word": "term", "target": "translation", "target term": "translation",
    "synonyms": "also", "variants": "also", "not": "forbidden", "do not use": "forbidden", "comment": "note",
    "notes": "note", "description": "note",
}  # fmt: skip
_REMEDY = Sentence("Name the columns: {columns}.", columns=", ".join(COLUMNS))


def write_glossary_csv(terms: Iterable[Term]) -> bytes:
    """Return a CSV file in UTF-8 with the byte order mark that Excel wants."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for term in terms:
        cells = (term.term, term.translation, " | ".join(term.also), " | ".join(term.forbidden), term.note)
        writer.writerow(map(guarded, cells))
    return text.getvalue().encode("utf-8-sig")


def read_glossary_csv(data: bytes) -> tuple[Term, ...]:
    """Return the terms of a CSV file with commas, semicolons or tabs; rows without a term are passed over.

    Raises:
        InputError: it is no such table, or not UTF-8.
    """
    text = decoded(data)
    if any("\udc80" <= letter <= "\udcff" for letter in text):
        what = Sentence("the file is not UTF-8, perhaps Windows-1252")
        raise InputError(what, remedy=Sentence("Save it as UTF-8."))
    rows = rows_in(text, lambda row: sum(_name(cell) in COLUMNS for cell in row))
    header = next((row for row in rows if any(cell.strip() for cell in row)), ())
    names = [_name(cell) for cell in header]
    for wanted in ("term", "translation"):
        if names.count(wanted) != 1:
            raise InputError(Sentence("there must be one column “{name}” in a glossary", name=wanted), remedy=_REMEDY)
    places = {name: names.index(name) for name in COLUMNS if name in names}
    return tuple(term for row in rows if (term := _term(row, places)).term)


def _name(cell: str) -> str:
    words = " ".join(cell.replace("_", " ").lower().split()).strip("\ufeff")
    return _OTHER_NAMES.get(words, words)


def _term(row: Sequence[str], places: dict[str, int]) -> Term:
    def cell(name: str) -> str:
        place = places.get(name)
        return plain_cell(row[place]).strip() if place is not None and place < len(row) else ""

    return Term(
        cell("term"), cell("translation"), split_words(cell("also")), split_words(cell("forbidden")), cell("note")
    )


def split_words(cell: str) -> tuple[str, ...]:
    """Return the words of a cell, which stand between ``|``."""
    return tuple(part for words in cell.split("|") if (part := words.strip()))
