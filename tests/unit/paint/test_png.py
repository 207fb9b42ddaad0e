"""A page as PNG: its size, its resolution, its colours, and what happens when it cannot be made."""

from __future__ import annotations

import io
import random
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import PIL.Image
import pytest

from comicremix.errors import ExportError
from comicremix.geometry import Rect, polygon_path
from comicremix.layout.frame import Frame, Image, Link, PathItem, Picture
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.source import AssetRef
from comicremix.paint.png import png_page


class NoPictures:
    def original(self, asset: AssetRef) -> bytes:
        raise AssertionError("there is no picture on the page")

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        raise AssertionError("there is no picture on the page")


RED_LEFT_HALF = PathItem(polygon_path(Rect(0, 0, 50, 140).outline()), "#ff0000")


def frame(width: float = 100, height: float = 140, dpi: float = 300) -> Frame:
    items = (RED_LEFT_HALF, Link(Rect(60, 10, 30, 30), "https://example.org"))
    return Frame(width, height, dpi, "#20c040", items, label="7")


def drawn(page: Frame, dpi: float | None = None) -> PIL.Image.Image:
    data = png_page(page, pictures=NoPictures(), catalogue=bundled_catalogue(), dpi=dpi)
    image = PIL.Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(("dpi", "size"), [(None, (100, 140)), (300, (100, 140)), (600, (200, 280)), (96, (32, 45))])
def test_the_resolution_sets_the_size_and_is_written_down(dpi: float | None, size: tuple[int, int]) -> None:
    image = drawn(frame(), dpi)
    assert (image.format, image.mode, image.size) == ("PNG", "RGB", size)
    assert image.info["dpi"] == pytest.approx((dpi or 300, dpi or 300), abs=0.02)


@pytest.mark.parametrize("width", [601, 997, 1253, 2481])
def test_a_page_pixel_is_one_pixel(width: int) -> None:
    image = drawn(frame(width, 33, dpi=299.0))
    assert image.size == (width, 33)
    assert image.getpixel((width - 1, 32)) == (0x20, 0xC0, 0x40)  # no white seam


class OnePicture(NoPictures):
    """A picture whose neighbouring pixels differ: any shift or stretch shows."""

    def __init__(self, width: int, height: int) -> None:
        self.image = PIL.Image.frombytes("RGB", (width, height), random.Random(3).randbytes(width * height * 3))

    def original(self, asset: AssetRef) -> bytes:
        data = io.BytesIO()
        self.image.save(data, "PNG")
        return data.getvalue()

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        return self.image


@pytest.mark.parametrize(("width", "height", "dpi"), [(992, 1401, 119.8), (601, 333, 299.0), (2481, 35, 300.0)])
def test_a_picture_that_fills_its_page_keeps_every_pixel(width: int, height: int, dpi: float) -> None:
    pictures = OnePicture(width, height)
    picture = Picture(AssetRef("a" * 64, ".png", width, height))
    page = Frame(width, height, dpi, "#ffffff", (Image(picture),))
    data = png_page(page, pictures=pictures, catalogue=bundled_catalogue())
    assert PIL.Image.open(io.BytesIO(data)).tobytes() == pictures.image.tobytes()


def test_colours_are_those_of_the_frame_and_links_leave_no_trace() -> None:
    image = drawn(frame())
    assert image.getcolors() == [(50 * 140, (255, 0, 0)), (50 * 140, (0x20, 0xC0, 0x40))]
    assert image.getpixel((0, 0)) == image.getpixel((49, 139)) == (255, 0, 0)


def test_a_strip_longer_than_a_pdf_page_keeps_its_proportions() -> None:
    image = drawn(Frame(100, 72_000, 72, "#ffffff", (RED_LEFT_HALF,)), dpi=6)
    assert image.size == (8, 6000)
    assert image.getpixel((1, 1)) == (255, 0, 0)


def test_a_picture_beyond_all_measure_is_refused() -> None:
    with pytest.raises(ExportError, match=r"page 7: .*1000000 × 1400000 pixels") as caught:
        drawn(frame(), dpi=3_000_000)
    assert caught.value.remedy == "Ask for fewer dots per inch."


def test_threads_wait_for_each_other() -> None:
    with ThreadPoolExecutor(4) as threads:
        pages = list(threads.map(lambda side: drawn(frame(side, side)), range(100, 140)))
    assert [page.size for page in pages] == [(side, side) for side in range(100, 140)]


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    drawn(frame())
    with pytest.raises(AssertionError):
        drawn(Frame(10, 10, 300, "#ffffff", (Image(Picture(AssetRef("a" * 64, ".png", 10, 10))),)))
    assert list(tmp_path.iterdir()) == []


def test_the_same_frame_gives_the_same_bytes() -> None:
    first, second = (png_page(frame(), pictures=NoPictures(), catalogue=bundled_catalogue()) for _ in range(2))
    assert first == second
