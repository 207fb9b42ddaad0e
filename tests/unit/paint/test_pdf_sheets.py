"""Printed sheets: the page numbers that a reader program finds on them, folded, read from first to last."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from comicremix.layout.frame import Frame
from comicremix.layout.imposition import BLANK, Side, impose
from comicremix.model.publishing import Booklet, Fold
from comicremix.paint.pdf.sheets import page_sizes, write_sheets
from tests.unit.layout.test_imposition import assert_read_through, folded
from tests.unit.paint.reading import check, frame_of, write
from tests.unit.paint.typeset import set_lines


def numbered(count: int) -> list[Frame]:
    return [frame_of(*set_lines([f"N{n}"], 350, 400), width=840, height=1188, label=str(n + 1)) for n in range(count)]


def sheets(tmp_path: Path, count: int, booklet: Booklet, *, rtl: bool = False) -> tuple[Path, tuple[Side, ...]]:
    pages, target = write(tmp_path / "pages.pdf", numbered(count)), tmp_path / "sheets.pdf"
    sides = impose(page_sizes(pages), booklet, rtl=rtl)
    write_sheets(pages, sides, target)
    check(target)
    return target, sides


def seen(path: Path, columns: int, rows: int) -> list[list[int]]:
    """Return the numbers on each side, cell by cell, row by row; -1: nothing is there."""
    found = []
    with pypdfium2.PdfDocument(path) as document:
        for sheet in document:
            text = sheet.get_textpage()
            width, height = sheet.get_width() / columns, sheet.get_height() / rows
            cells = []
            for row in range(rows):
                for column in range(columns):
                    top = sheet.get_height() - row * height
                    words = text.get_text_bounded(column * width, top - height, (column + 1) * width, top).strip()
                    cells.append(int(words.removeprefix("N")) if words else BLANK)
            found.append(cells)
            text.close()
            sheet.close()
    return found


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("up", [2, 4])
@pytest.mark.parametrize("count", [1, 4, 7, 16, 40])
def test_printed_sheets_fold_to_a_book(tmp_path, count, up, rtl):
    path, _ = sheets(tmp_path, count, Booklet("saddle", up=up), rtl=rtl)
    rows = up // 2
    sides = seen(path, 2, rows)
    strips = [
        (front[2 * row : 2 * row + 2], back[2 * row : 2 * row + 2])
        for front, back in zip(sides[::2], sides[1::2], strict=True) for row in range(rows)
    ]  # fmt: skip
    assert_read_through(folded(strips, rtl), count, 2 * up)


def test_a_printed_zine_has_its_upper_row_upside_down(tmp_path):
    path, sides = sheets(tmp_path, 8, Booklet("zine"))
    assert seen(path, 4, 2) == [[0, 7, 6, 5, 1, 2, 3, 4]]
    with pypdfium2.PdfDocument(path) as document:
        image = document[0].render(scale=1).to_pil().convert("L")
    side = sides[0]
    ink = {}
    for placed in side.placed:
        window = placed.window
        cell = image.crop((window.x + 3, window.y + 3, window.right - 3, window.bottom - 3))
        ink[placed.page] = cell.point(lambda value: 255 * (value < 128)).getbbox()
    upper, lower = ink[0], ink[1]
    assert lower[1] < side.height / 4 < upper[3]


def test_a_poster_shows_the_whole_page_once_more_or_less(tmp_path):
    path, sides = sheets(tmp_path, 1, Booklet("poster", across=2, down=2))
    assert len(sides) == 4
    with pikepdf.open(path) as pdf:
        assert len({page.obj.Resources.XObject.P0.objgen for page in pdf.pages}) == 1


@pytest.mark.parametrize("fold", ["saddle", "zine", "poster"])
def test_the_same_pages_give_the_same_sheets(tmp_path, fold: Fold):
    written = [sheets(tmp_path, 5, Booklet(fold))[0].read_bytes() for _ in range(2)]
    assert written[0] == written[1]


def test_sheets_say_what_their_pages_said(tmp_path):
    path, _ = sheets(tmp_path, 3, Booklet())
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo.Title) == "Chrome"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_only_the_cut_page_comes_on_the_sheet(tmp_path):
    pages = write(tmp_path / "pages.pdf", numbered(1))
    with pikepdf.open(pages, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj.TrimBox = pikepdf.Array([10, 20, 400, 580])
        pdf.save(pages)
    assert page_sizes(pages) == [(390.0, 560.0)]
