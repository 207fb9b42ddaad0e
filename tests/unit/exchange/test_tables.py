"""CSV and XLSX as spreadsheets and hands give them back."""

from __future__ import annotations

import csv
import io
import zipfile

import openpyxl
import pytest
from PIL import Image

from comicremix.errors import ExportError, InputError
from comicremix.exchange import xlsx
from comicremix.exchange.csvfile import write_csv
from comicremix.exchange.formats import read_other
from comicremix.exchange.table import COLUMNS
from comicremix.exchange.units import Parcel, Unit
from comicremix.exchange.xlsx import write_xlsx
from comicremix.model.language import State
from tests.unit.exchange.parcels import PARCEL


def read(text, encoding="utf-8"):
    return read_other(text.encode(encoding))


def faults(text):
    return [str(fault) for fault in read(text).faults]


def picture():
    data = io.BytesIO()
    Image.new("RGB", (200, 120), "red").save(data, "PNG")
    return data.getvalue()


def test_csv_has_the_promised_columns_and_no_formulas():
    data = write_csv(PARCEL)
    assert data.startswith(b"\xef\xbb\xbfid,place,source,translation,state,comment,")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == 1 + len(PARCEL.units)
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separators_and_encodings(separator, encoding):
    rows = [["source", "ID", "Translation", "State"], ["A; b, c\td", "balloon:b-1", 'É, "é"; ', "Draft"]]
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    (given,) = read(text.getvalue(), encoding).given
    assert (given.key, given.source, given.text) == ("balloon:b-1", "A; b, c\td", 'É, "é"; ')
    assert given.state is State.DRAFT


def test_excels_line_about_separators_and_empty_rows_are_passed_over():
    (given,) = read("sep=|\r\n\r\nid|target\r\n|\r\nbook:title|Titre\r\n").given
    assert (given.text, given.where) == ("Titre", "row 4")


def test_a_table_without_sources_and_states_is_enough():
    (given,) = read("id,translation\nbook:title,Titre\n").given
    assert (given.source, given.state, given.made_from) == (None, None, None)


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("id,Übersetzung", "“translation” is missing among: id, Übersetzung"),
        ("translation,place", "“id” is missing"),
        ("id,translation,text", "“translation” is there twice"),
        ("hello", "“id” is missing among: hello"),
    ],
)
def test_renamed_columns_are_told(header, words):
    with pytest.raises(InputError, match=words):
        read(f"{header}\nbook:title,x,y\n")


HEADER = "id,place,source,translation,state,comment\n"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("x,balloon:b-1,P,S,T,draft", "the id stands in column 2 and belongs in column 1"),
        ("balloon:b-1,Page 1, panel 2,S,T,draft", "“T” is no state"),
        ("balloon:b-1,P,S,Oui, non,,,", "“non” is no state"),
        ("balloon:b-1,P,S,T,draft,well, well", "more cells than there are columns"),
        (",P,S,T,draft,", "there is no id"),
    ],
)
def test_shifted_rows_are_refused_alone(row, words):
    found = read(f"{HEADER}{row}\nballoon:b-2,P,S,T,,\n")
    assert [each.key for each in found.given] == ["balloon:b-2"]
    (fault,) = found.faults
    assert str(fault).startswith("row 2: ")
    assert words in str(fault)


def test_rows_in_windows_1252_are_refused_and_the_others_read():
    found = read(f"{HEADER}balloon:b-1,P,S,été,,\nballoon:b-2,P,S,ici,,\n", "cp1252")
    assert [each.text for each in found.given] == ["ici"]
    assert "Windows-1252" in str(found.faults[0])


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\0\x01\x02", b"GIF89a\x10\0\x10"])
def test_bytes_that_are_no_text_are_told_so(data):
    with pytest.raises(InputError, match="no file of texts"):
        read_other(data)


def test_a_quote_that_is_never_closed_is_told():
    with pytest.raises(InputError, match="line 3: this is no CSV"):
        read(f'{HEADER}balloon:b-1,P,S,"T,,\nballoon:b-2,P,S,T,,\n')


def test_a_workbook_is_made_to_be_worked_in():
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(PARCEL, {"balloon:b-2": picture()}))).active
    assert sheet.title == "fr"
    assert sheet.freeze_panes == "A2"
    names = [cell.value for cell in sheet[1]]
    assert names == ["id", "place", "picture", *COLUMNS[2:]]
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"missing,draft,translated,reviewed,stale"'
    assert str(choice.sqref) == f"F2:F{len(PARCEL.units) + 1}"
    (shown,) = sheet._images
    assert (shown.anchor._from.col, shown.anchor._from.row) == (2, 3)
    assert sheet.row_dimensions[4].height == pytest.approx(96)
    assert sheet["D5"].value == "=1+1"
    assert sheet["D5"].data_type == "s"
    assert sheet.column_dimensions["I"].hidden


def test_a_right_to_left_language_is_written_from_the_right():
    parcel = Parcel("T", "en", "ar", "rtl", PARCEL.units)
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(parcel))).active
    assert (sheet["D2"].alignment.readingOrder, sheet["C2"].alignment.readingOrder) == (2, 0)


def test_a_workbook_that_was_worked_in_is_read():
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(PARCEL, {"balloon:b-2": picture()})))
    book.active["E2"] = "Titre"
    book.active["E3"] = 12
    book.active.insert_rows(4)
    data = io.BytesIO()
    book.save(data)
    found = read_other(data.getvalue())
    assert [each.text for each in found.given[:3]] == ["Titre", "12", "Salut !"]
    assert found.faults == ()


def test_words_too_long_for_a_cell_are_not_cut():
    unit = Unit("note:n-1", "x" * 32_768, "Note 1")
    with pytest.raises(ExportError, match="note:n-1"):
        write_xlsx(Parcel("T", "en", "fr", "ltr", (unit,)))


def zipped(**files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in files.items():
            parts.writestr(name.replace("__", "/"), content)
    return data.getvalue()


def test_a_workbook_with_entities_is_refused():
    data = write_xlsx(PARCEL)
    bomb = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(bomb, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                content = b'<!DOCTYPE x [<!ENTITY a "ha">]>' + content
            new.writestr(part, content)
    with pytest.raises(InputError, match="no workbook"):
        read_other(bomb.getvalue())


@pytest.mark.parametrize("data", [b"PK\x03\x04 torn", zipped(a="b"), write_xlsx(PARCEL)[:-300]])
def test_a_broken_workbook_is_refused(data):
    with pytest.raises(InputError, match="no workbook"):
        read_other(data)


def test_a_workbook_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(xlsx, "_MOST_BYTES", 2_000_000)
    with pytest.raises(InputError, match="3 MB"):
        read_other(zipped(a=b"\0" * 3_000_000))
