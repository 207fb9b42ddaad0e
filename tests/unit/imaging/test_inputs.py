"""What a user names becomes pages; one bad page never spoils the others."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import img2pdf
import pytest
from PIL import Image

from comicremix.imaging.files.decode import decode
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from tests.unit.imaging.drawn import encoded, huge_png, picture, write_files

PAGE = encoded(picture())


def pages(*paths: Path, dpi: float = 300) -> list[InputPage]:
    found = list(read_inputs(paths, dpi=dpi))
    assert not [item for item in found if isinstance(item, InputFault)]
    return [item for item in found if isinstance(item, InputPage)]


def fault(*paths: Path) -> InputFault:
    (found,) = read_inputs(paths)
    assert isinstance(found, InputFault)
    return found


class Watcher:
    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        self.steps.append((done, total))


def test_a_picture_comes_out_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    path.write_bytes(PAGE)
    (page,) = pages(path)
    assert (page.name, page.data, page.info.width) == ("page.png", PAGE, 12)


def test_a_folder_comes_in_natural_order_without_junk(tmp_path: Path) -> None:
    write_files(tmp_path, ["p10.png", "p2.png", "sub/p1.png", "__MACOSX/p3.png", ".hidden.png", "Thumbs.db"], PAGE)
    (tmp_path / "notes.txt").write_text("hello")
    assert [page.name for page in pages(tmp_path)] == ["p2.png", "p10.png", "p1.png"]


def test_a_shells_order_becomes_natural_and_a_users_own_is_kept(tmp_path: Path) -> None:
    write_files(tmp_path, ["p1.png", "p2.png", "p10.png"], PAGE)
    one, two, ten = (tmp_path / name for name in ("p1.png", "p2.png", "p10.png"))
    assert [page.name for page in pages(one, ten, two)] == ["p1.png", "p2.png", "p10.png"]
    assert [page.name for page in pages(ten, one, two)] == ["p10.png", "p1.png", "p2.png"]


def test_a_cbz_is_read_by_its_bytes_not_its_name(tmp_path: Path) -> None:
    path = tmp_path / "book.jpg"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("2.png", PAGE)
        file.writestr("1.png", PAGE)
    assert [page.name for page in pages(path)] == ["book.jpg/1.png", "book.jpg/2.png"]


def test_a_pdf_gives_its_pages(tmp_path: Path) -> None:
    jpeg = encoded(picture(size=(120, 80)), "JPEG", dpi=(72, 72))
    path = tmp_path / "book.pdf"
    path.write_bytes(img2pdf.convert([jpeg, jpeg]))
    first, second = pages(path)
    assert (first.name, second.name) == ("book.pdf, page 1", "book.pdf, page 2")
    assert second.data == jpeg
    assert second.info.dpi == pytest.approx(72, abs=0.1)


def test_a_tiff_with_several_pages_gives_each(tmp_path: Path) -> None:
    path = tmp_path / "book.tif"
    red, blue = Image.new("RGB", (6, 4), "red"), Image.new("CMYK", (4, 6), (255, 255, 0, 0))
    red.save(path, save_all=True, append_images=[blue], dpi=(200, 200))
    first, second = pages(path)
    assert (second.name, second.info.width, second.info.height) == ("book.tif, page 2", 4, 6)
    assert first.info.dpi == pytest.approx(200)
    assert decode(first.data, "page").getpixel((0, 0)) == (255, 0, 0)


def test_an_animation_gives_its_first_picture(tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    picture().convert("P").save(path, save_all=True, append_images=[Image.new("P", (12, 8), 3)])
    (page,) = pages(path)
    assert page.data == path.read_bytes()


def test_one_bad_page_does_not_spoil_the_others(tmp_path: Path) -> None:
    write_files(tmp_path, ["1.png", "3.png"], PAGE)
    (tmp_path / "2.png").write_bytes(PAGE[:40])
    found = list(read_inputs([tmp_path]))
    assert [item.name for item in found] == ["1.png", "2.png", "3.png"]
    assert [isinstance(item, InputFault) for item in found] == [False, True, False]


def test_one_bad_entry_does_not_spoil_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "book.cbz"
    with zipfile.ZipFile(path, "w") as file:
        for name, data in (
            ("1.png", PAGE),
            ("2.png", b"text"),
            ("../3.png", PAGE),
            ("4.png", huge_png(30_000, 30_000)),
        ):
            file.writestr(name, data)
    found = list(read_inputs([path]))
    assert [item.name for item in found if isinstance(item, InputPage)] == ["book.cbz/1.png"]
    assert len(found) == 4


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("page.jpg", b"just words", "text file"),
        ("page.png", b"", "empty"),
        ("book.cbz", b"PK\x05\x06" + bytes(18), "no pictures"),
        ("book.cbz", b"not a zip at all", "damaged"),
        ("book.cbr", b"Rar!\x1a\x07\x01\0", "no pictures"),
        ("book.cb7", b"7z\xbc\xaf\x27\x1c\0\4", "damaged"),
        ("book.tar.gz", b"\x1f\x8b\x08\0", "damaged"),
        ("book.pdf", b"%PDF-1.4 nothing", "damaged"),
        ("bomb.png", huge_png(10_000, 60_000), "too many"),
    ],
)
def test_bad_files_are_told(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    error = fault(path).error
    assert told in error.what
    assert str(path) in error.where
    assert error.remedy


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "no such file" in fault(tmp_path / "gone.png").error.what


def test_a_folder_without_pictures_is_told(tmp_path: Path) -> None:
    assert "no pages" in fault(tmp_path).error.what


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    assert "neither" in fault(tmp_path / "pipe.png").error.what


def test_progress_counts_pages_and_ends_full(tmp_path: Path) -> None:
    path = tmp_path / "book.cbz"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("1.png", PAGE)
        file.writestr("2.png", PAGE)
    watcher = Watcher()
    list(read_inputs([path, tmp_path / "gone.png"], progress=watcher))
    assert watcher.steps[-1] == (3, 3)
    assert [done for done, _ in watcher.steps] == [0, 1, 2, 3]


def test_pages_are_read_lazily(tmp_path: Path) -> None:
    write_files(tmp_path, ["1.png", "2.png"], PAGE)
    found = read_inputs([tmp_path])
    next(found)
    (tmp_path / "2.png").unlink()
    assert isinstance(next(found), InputFault)
