"""The lesser painters draw the same Frame: SVG and PNG look alike, the dump says what is there."""

from __future__ import annotations

import io
import shutil
import subprocess

import numpy as np
import pytest
from lxml import etree
from PIL import Image as PillowImage

from comicremix.edit import balloons, panels
from comicremix.geometry import Affine, Rect, polygon_path
from comicremix.layout.book import lay_out_story_page, setting_of
from comicremix.layout.frame import Frame, Group, Image, Link, PathItem, Picture
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.source import AssetRef
from comicremix.model.style import Stroke
from comicremix.paint.dump import dump_page
from comicremix.paint.png import png_page
from comicremix.paint.svg import svg_page
from tests.samples import HELLO, LEFT, imported_book

SVG = "{http://www.w3.org/2000/svg}"
RSVG = shutil.which("rsvg-convert")


class Drawn:
    """A page of coloured stripes as the only picture."""

    def __init__(self, width: int = 1000, height: int = 1400) -> None:
        self.image = PillowImage.new("RGB", (width, height), "#ddeeff")
        self.image.paste("#aa3344", (0, 0, width // 2, height // 3))

    def original(self, asset: AssetRef) -> bytes:
        data = io.BytesIO()
        self.image.save(data, "PNG")
        return data.getvalue()

    def pixels(self, picture: Picture) -> PillowImage.Image:
        if picture.crop is None:
            return self.image
        box = picture.crop
        return PillowImage.new("RGB", (int(box.width), int(box.height)), "#ffffff")


PICTURES = Drawn()
CATALOGUE = bundled_catalogue()


def frame():
    book = panels.move_panel(balloons.set_text(imported_book(), HELLO, "Hello, ‘world’ & <all>!"), LEFT, 30, 40)
    return lay_out_story_page(setting_of(book, "en", CATALOGUE), 1)


def plain_frame():
    asset = AssetRef("c" * 64, ".png", 1000, 1400)
    clip = polygon_path(((100, 100), (700, 150), (500, 900)))
    items = (
        Group("base", (Image(Picture(asset), Affine(0.5, 0, 0, 0.5, 40, 30), clip),), "base"),
        PathItem(polygon_path(Rect(50, 950, 700, 100).outline()), "#22aa66", Stroke("#000000", 8, (24, 12))),
        Link(Rect(50, 950, 700, 100), "https://example.org/?a=1&b=2", "an address"),
        Link(Rect(0, 0, 5, 5), "javascript:alert(1)"),
    )
    return Frame(800, 1100, 150, "#fff8e7", items)


def test_svg_is_whole_and_names_the_groups():
    root = etree.fromstring(svg_page(frame(), pictures=PICTURES, catalogue=CATALOGUE).encode())
    ids = [element.get("id") for element in root.iter(f"{SVG}g")]
    assert HELLO in ids
    assert LEFT in ids
    assert root.get("viewBox") == "0 0 1000 1400"
    assert root.get("width") == "84.667mm"
    labels = [element.get("aria-label") for element in root.iter(f"{SVG}g") if element.get("aria-label")]
    assert "Hello, ‘world’ & <all>!" in " ".join(labels)


def test_every_use_and_clip_is_defined():
    root = etree.fromstring(svg_page(frame(), pictures=PICTURES, catalogue=CATALOGUE).encode())
    defined = {element.get("id") for element in root.iter() if element.get("id")}
    uses = {u.get("{http://www.w3.org/1999/xlink}href") for u in root.iter(f"{SVG}use")}
    clips = {e.get("clip-path") for e in root.iter() if e.get("clip-path")}
    assert uses
    assert {u.removeprefix("#") for u in uses} <= defined
    assert {c.removeprefix("url(#").removesuffix(")") for c in clips} <= defined


def test_only_safe_addresses_are_links():
    root = etree.fromstring(svg_page(plain_frame(), pictures=PICTURES, catalogue=CATALOGUE).encode())
    hrefs = [a.get("{http://www.w3.org/1999/xlink}href") for a in root.iter(f"{SVG}a")]
    assert hrefs == ["https://example.org/?a=1&b=2"]


def test_png_has_the_size_and_states_its_resolution():
    with PillowImage.open(io.BytesIO(png_page(plain_frame(), pictures=PICTURES, catalogue=CATALOGUE))) as image:
        assert image.size == (800, 1100)
        assert image.info["dpi"][0] == pytest.approx(150, abs=0.1)
    small = png_page(plain_frame(), pictures=PICTURES, catalogue=CATALOGUE, dpi=75)
    with PillowImage.open(io.BytesIO(small)) as image:
        assert image.size == (400, 550)


@pytest.mark.skipif(RSVG is None, reason="rsvg-convert is not installed")
@pytest.mark.parametrize("made", [frame, plain_frame])
def test_svg_and_png_look_alike(made):
    page = made()
    png = PillowImage.open(io.BytesIO(png_page(page, pictures=PICTURES, catalogue=CATALOGUE))).convert("RGB")
    svg = svg_page(page, pictures=PICTURES, catalogue=CATALOGUE).encode()
    size = ["-w", str(png.width), "-h", str(png.height)]
    done = subprocess.run([RSVG, "--unlimited", *size, "-f", "png"], input=svg, capture_output=True, check=True)
    other = PillowImage.open(io.BytesIO(done.stdout)).convert("RGB")
    difference = np.abs(np.asarray(png, dtype=int) - np.asarray(other, dtype=int)).mean()
    assert difference <= 1.0


def test_the_dump_says_what_is_there():
    text = dump_page(frame())
    assert text == dump_page(frame())
    assert text.splitlines()[0] == "page 1000 1400 at 300 dpi, ground #ffffff, en, label “1”, title “Test”"
    assert "  panel p-left (80 90 430 400)" in text
    assert "    glyphs “" in text
    assert text.endswith("\n")


def test_the_dump_of_plain_items():
    assert dump_page(plain_frame()) == (
        "page 800 1100 at 150 dpi, ground #fff8e7, en\n"
        "  base base (0 0 0 0)\n"
        "    image cccccccccccc.png [0.5 0 0 0.5 40 30] clipped to (100 100 600 800)\n"
        "  path (50 950 700 100) of 5 segments filled #22aa66 stroked #000000 8 dashed 24 12\n"
        "  link (50 950 700 100) to https://example.org/?a=1&b=2\n"
        "  link (0 0 5 5) to javascript:alert(1)\n"
    )
