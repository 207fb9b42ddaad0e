"""Pages are chosen by number as people write it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import img2pdf
import pytest
from PIL import Image

from comicremix.errors import UsageError
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from comicremix.imaging.files.page_choice import ALL_PAGES, PageChoice, pages_named, pages_of
from tests.unit.imaging.drawn import encoded, picture


def wanted(choice: PageChoice, most: int = 12) -> list[int]:
    return [number for number in range(1, most + 1) if choice.wants(number)]


def test_ranges_single_pages_and_open_ends() -> None:
    assert wanted(pages_named("1-3,8")) == [1, 2, 3, 8]
    assert wanted(pages_named(" 10 - , -2 ")) == [1, 2, 10, 11, 12]
    assert wanted(ALL_PAGES) == list(range(1, 13))


@pytest.mark.parametrize("words", ["", "0", "3-2", "a", "1,,2", "-", "1-2-3", "9999999999"])
def test_what_is_no_choice_is_refused(words: str) -> None:
    with pytest.raises(UsageError, match="are no pages"):
        pages_named(words)


def test_numbers_become_ranges_and_may_be_left_out() -> None:
    assert pages_of([4, 2, 3, 9]).ranges == ((2, 4), (9, 9))
    assert wanted(pages_of([2, 3], but=True), 5) == [1, 4, 5]
    assert wanted(pages_of([]), 5) == []


def mixed(folder: Path) -> list[Path]:
    """Two pictures in an archive with a broken one between them, a TIFF of two pages, a PDF of two."""
    with zipfile.ZipFile(folder / "a.cbz", "w") as archive:
        for name, data in (("1.png", encoded(picture())), ("2.png", b"broken"), ("3.png", encoded(picture()))):
            archive.writestr(name, data)
    one, two = Image.new("L", (20, 30), 10), Image.new("L", (20, 30), 200)
    one.save(folder / "b.tif", save_all=True, append_images=[two])
    jpeg = encoded(Image.new("RGB", (80, 90), "red"), "JPEG")
    (folder / "c.pdf").write_bytes(img2pdf.convert([jpeg, jpeg]))
    return [folder / "a.cbz", folder / "b.tif", folder / "c.pdf"]


def test_pages_are_counted_over_all_files_also_those_that_cannot_be_read(tmp_path: Path) -> None:
    found = list(read_inputs(mixed(tmp_path)))
    assert [item.number for item in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [item.number for item in found if isinstance(item, InputFault)] == [2]


def test_only_what_is_wanted_is_read(tmp_path: Path) -> None:
    found = list(read_inputs(mixed(tmp_path), pages=pages_named("3,5,7-")))
    assert [item.number for item in found if isinstance(item, InputPage)] == [3, 5, 7]
    assert [item.name for item in found] == ["a.cbz/3.png", "b.tif, page 2", "c.pdf, page 2"]


def test_a_glance_draws_pages_of_a_pdf_coarsely(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "drawn.pdf"), pagesize=(720, 720))
    canvas.circle(360, 360, 100)
    canvas.showPage()
    canvas.save()
    (page,) = read_inputs([tmp_path / "drawn.pdf"], glance=True)
    (whole,) = read_inputs([tmp_path / "drawn.pdf"])
    assert isinstance(page, InputPage)
    assert isinstance(whole, InputPage)
    assert (page.info.width, whole.info.width) == (500, 3000)
