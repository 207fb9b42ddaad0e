"""CSV for spreadsheets: UTF-8 with the byte order mark that Excel wants; in with commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence

from comicremix.errors import InputError, Sentence
from comicremix.exchange.table import known_columns, read_rows, rows_of
from comicremix.exchange.units import Delivery, Parcel

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NO_TEXT = re.compile(r"\A(?:[\udc80-\udcff]|[^\n]*[\0-\x08\x0e-\x1f])")
"""A first line of other bytes than a header has."""
_SEPARATORS = ",;\t"
_LONGEST = 1_000_000
"""Characters in one cell; more come from a quote that is never closed."""


def write_csv(parcel: Parcel) -> bytes:
    """Return a CSV file. Words that a spreadsheet would take for a formula get an apostrophe,
    which the import takes away."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows_of(parcel.units):
        writer.writerow([guarded(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def read_csv(data: bytes) -> Delivery:
    """Return what a CSV file gives, as Excel, LibreOffice or a hand saved it.

    Raises:
        InputError: it is no table of texts, or a quotation mark is never closed.
    """
    rows = rows_in(decoded(data), known_columns)
    return read_rows([plain_cell(cell) for cell in row] for row in rows)


def rows_in(text: str, known: Callable[[Sequence[str]], int]) -> Iterator[Sequence[str]]:
    """Return the rows of a table; its separator is the one by which ``known`` finds most names in the first row.

    Raises:
        InputError: it is no table of texts, or, from the iterator, a quotation mark is never closed.
    """
    lines = re.match(r"sep=(.)\r?\n", text)
    body = text[lines.end() :] if lines else text
    if _NO_TEXT.search(body[:200]):
        raise InputError(
            Sentence("this is no file of texts that is known"),
            remedy=Sentence("Give a PO, XLIFF, TMX, CSV or XLSX file."),
        )
    return _rows(body, lines[1] if lines else max(_SEPARATORS, key=lambda each: known(_first_row(body, each))))


def _rows(text: str, separator: str) -> Iterator[Sequence[str]]:
    before = csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise InputError(
            Sentence("line {line}: this is no CSV ({fault})", line=reader.line_num, fault=str(error)),
            remedy=Sentence('Look for a " without its partner before that line.'),
        ) from error
    finally:
        csv.field_size_limit(before)


def _first_row(text: str, separator: str) -> Sequence[str]:
    return next(csv.reader(io.StringIO(text[:5000].lstrip("\r\n;,\t "), newline=""), delimiter=separator), ())


def decoded(data: bytes) -> str:
    """Return the text of a table. Bytes that are not UTF-8 become lone surrogates, by which their row is refused."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "surrogateescape")


def guarded(cell: str) -> str:
    """Return words with an apostrophe where a spreadsheet would take them for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain_cell(cell: str) -> str:
    """Return words without such an apostrophe."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
