"""XLSX for people who translate in a spreadsheet: a picture of each balloon, wrapped cells, states to choose from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from comicremix.errors import ExportError, InputError, Sentence
from comicremix.exchange.table import COLUMNS, read_rows, rows_of
from comicremix.exchange.units import STATE_WORDS, Delivery, Parcel
from comicremix.model.language import TextKey

_WIDTHS = {"id": 18, "place": 18, "picture": 34, "source": 44, "translation": 44, "state": 13, "comment": 30}
_TO_TRANSLATE = ("translation", "state", "comment")
_LINE = Border(bottom=Side("thin", color="D9D9D9"))
_PIXELS_PER_POINT = 96 / 72
_ODD = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_CHARACTERS = 32_767
"""Excel's limit of a cell; openpyxl would cut words off."""
_MOST_BYTES = 500_000_000
"""What the parts of a file may take unpacked; more are a bomb."""


def write_xlsx(parcel: Parcel, pictures: Mapping[TextKey, bytes] | None = None) -> bytes:
    """Return a workbook of one sheet, named by the language. ``pictures``: PNG or JPEG files by text, as large as they
    are to be shown at 96 dpi; they stand before the source words.

    Raises:
        ExportError: a text is too long for a cell.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = parcel.language[:31]
    names = ("id", "place", "picture", *COLUMNS[2:]) if pictures else COLUMNS
    wrapped = Alignment(wrap_text=True, vertical="top")
    reading = Alignment(wrap_text=True, vertical="top", readingOrder=2 if parcel.direction == "rtl" else 0)
    for number, row in enumerate(rows_of(parcel.units), 1):
        cells = dict(zip(COLUMNS, row, strict=True))
        for column, name in enumerate(names, 1):
            cell = sheet.cell(number, column)
            if words := cells.get(name):
                cell.value = _fitting(_escaped(words), row[0])
                cell.data_type = "s"  # never a formula
            cell.alignment = reading if name == "translation" else wrapped
            cell.border = _LINE
    _dress(sheet, names, len(parcel.units))
    for number, unit in enumerate(parcel.units, 2):
        if pictures and unit.key in pictures:
            picture = Image(io.BytesIO(pictures[unit.key]))
            sheet.add_image(picture, f"{_letter(names.index('picture') + 1)}{number}")
            lines = max(map(_lines, (unit.source, unit.translation.text if unit.translation else "")))
            sheet.row_dimensions[number].height = max(picture.height / _PIXELS_PER_POINT + 6, 15.0 * lines)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _dress(sheet: Any, names: Sequence[str], texts: int) -> None:
    """Freeze and colour the header, set widths, hide what only the import needs, let states be chosen."""
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    for column, name in enumerate(names, 1):
        head = sheet.cell(1, column)
        head.value = name
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="FFF2CC" if name in _TO_TRANSLATE else "E7E6E6")
        sheet.column_dimensions[_letter(column)].width = _WIDTHS.get(name, 24)
        sheet.column_dimensions[_letter(column)].hidden = name == "review"
    states = DataValidation(
        type="list", formula1=f'"{",".join(STATE_WORDS)}"', allow_blank=True, showErrorMessage=False
    )
    sheet.add_data_validation(states)
    if texts:
        column_of_states = _letter(names.index("state") + 1)
        states.add(f"{column_of_states}2:{column_of_states}{texts + 1}")


def read_xlsx(data: bytes) -> Delivery:
    """Return what the first sheet of a workbook gives; its name is taken for the language if it looks like a tag.

    Raises:
        InputError: it is no workbook, or no table of texts.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > _MOST_BYTES:
            raise InputError(
                Sentence("unpacked, the workbook would take {size} MB", size=size // 1_000_000),
                remedy=Sentence("Save the sheet of the texts alone, without large pictures."),
            )
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        title = sheet.title
        language = title if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", title) else ""
        return read_rows(_rows(sheet), language=language)
    except InputError:
        raise
    except (zipfile.BadZipFile, InvalidFileException, KeyError, IndexError, ValueError, SyntaxError, OSError) as error:
        raise InputError(
            Sentence("this is no workbook that can be read ({fault})", fault=str(error)[:200]),
            remedy=Sentence("Save it as an Excel workbook (.xlsx) again."),
        ) from error


def _rows(sheet: Any) -> Iterator[Sequence[str]]:
    for row in sheet.iter_rows(values_only=True):
        yield ["" if value is None else _unescaped(str(value)) for value in row]


def _lines(words: str) -> int:
    """Return about how many lines a text takes in its column."""
    return sum(len(line) // _WIDTHS["source"] + 1 for line in words.split("\n"))


def _letter(column: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column - 1]


def _fitting(words: str, key: str) -> str:
    if len(words) <= _MOST_CHARACTERS:
        return words
    raise ExportError(
        Sentence("{key}: a cell of a workbook holds {most} characters at most", key=key, most=_MOST_CHARACTERS),
        remedy=Sentence("Export it as XLIFF, CSV or PO."),
    )


def _escaped(text: str) -> str:
    """Write what a cell cannot hold as Excel does: ``_x000D_``; an underscore that would begin such a name, too."""
    return _ODD.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
