"""Layered SVG pages."""

from __future__ import annotations

import pytest

from comicremix.exchange.svg_layers import read_svg
from comicremix.exchange.svg_values import length, numbers, path_of, transform_of
from comicremix.geometry import IDENTITY, path_bounds

PAGE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="400" height="600"><script>alert(1)</script>
 <g><image xlink:href="../art.png" x="10" width="380" height="600"/></g>
 <g transform="translate(100,50)"><path style="fill:#ffffff;stroke:none" d="m 0 0 h 100 v 60 h -100 z"/>
 <ellipse cx="200" cy="30" rx="40" ry="20" fill="none"/></g>
 <g><text id="t1" x="150" y="80" style="font-size:20px;text-anchor:middle;fill:#ff0000">
   <tspan sodipodi:role="line">Oh <tspan style="font-style:italic">my</tspan></tspan>
   <tspan sodipodi:role="line">2*3</tspan></text>
 <flowRoot id="t2" style="font-size:10px" transform="scale(2)"><flowRegion><rect x="5" y="6" width="50" height="40"/>
 </flowRegion><flowPara>Hi</flowPara><flowPara></flowPara></flowRoot>
 <text style="display:none">hidden</text></g></svg>"""


def test_a_page_has_its_picture_shapes_and_texts() -> None:
    page = read_svg(PAGE.encode())
    assert page is not None
    assert (page.width, page.height, page.picture) == (400, 600, "../art.png")
    assert (page.place.x, page.place.width) == (10, 380)
    (shape,) = page.shapes
    assert (shape.fill, shape.lined) == ("#ffffff", False)
    box = path_bounds(shape.path)
    assert (box.x, box.y, box.width, box.height) == (100, 50, 100, 60)
    one, two = page.texts
    assert (one.id, one.text, one.colour) == ("t1", "Oh *my*\n2\\*3", "#ff0000")
    assert one.box.centre[0] == pytest.approx(150)
    assert (two.text, two.size, two.box.x, two.box.width) == ("Hi", 20, 10, 100)


def test_a_drawing_without_a_picture_is_no_page() -> None:
    assert read_svg(b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L1 1"/></svg>') is None


def test_numbers_and_lengths_from_strangers() -> None:
    assert numbers("1e3 -.5,nan 9e999") == [1000, -0.5, 9] or numbers("1e3 -.5") == [1000, -0.5]
    assert length("10mm") == pytest.approx(37.795, abs=0.01)
    assert length("50%", 7) == 7


@pytest.mark.parametrize("data", ["M", "M 0 0 C 1", "hello", "M0 0 A 1 1", "M 1e400 0 L 1 1", "M0 0" * 90_000])
def test_damaged_paths_draw_nothing_harmful(data: str) -> None:
    from lxml import etree

    element = etree.Element("path", d=data)
    assert len(path_of(element, IDENTITY)) < 10


def test_transforms_are_applied_from_right_to_left() -> None:
    from lxml import etree

    affine = transform_of(etree.Element("g", transform="translate(10,0) scale(2)"))
    assert affine.apply((1, 1)) == (12, 2)
