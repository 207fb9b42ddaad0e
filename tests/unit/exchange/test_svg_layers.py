"""Layered SVG pages."""

from __future__ import annotations

import pytest

from comicremix.exchange.svg_layers import SvgPage, read_svg
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
    assert (two.text, two.size, two.box.x, two.box.width) == ("Hi", 20, 10, 20)


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


def page_with(inside: str) -> SvgPage:
    page = read_svg(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000">'
        b'<image href="a.png" width="1000" height="1000"/>' + inside.encode() + b"</svg>"
    )
    assert page is not None
    return page


def flowed(words: str, style: str = "", transform: str = "", filtered: str = "") -> str:
    region = '<flowRegion><rect x="100" y="200" width="400" height="100"/></flowRegion>'
    return (
        f'<flowRoot style="font-size:40px;{filtered}" transform="{transform}">{region}'
        f'<flowPara style="{style}">{words}</flowPara></flowRoot>'
    )


@pytest.mark.parametrize(
    ("style", "left"), [("", 100), ("text-align:center", 250), ("text-align:end", 400), ("text-anchor:middle", 250)]
)
def test_a_few_words_stand_at_their_side_of_a_wide_region(style: str, left: float) -> None:
    (text,) = page_with(flowed("Zzzzz", style)).texts
    assert (text.box.x, text.box.width) == (pytest.approx(left), pytest.approx(100))


def test_ideographs_are_twice_as_wide_and_letter_spacing_counts() -> None:
    (latin,), (japanese,) = (page_with(flowed(words)).texts for words in ("abc", "ポンッ"))
    (spaced,) = page_with(flowed("abc", "letter-spacing:10px")).texts
    assert japanese.box.width == pytest.approx(2 * latin.box.width)
    assert spaced.box.width == pytest.approx(latin.box.width + 30)


def test_turned_and_stretched_words_keep_their_middle_and_their_size() -> None:
    (text,) = page_with(flowed("Zzzzz", transform="matrix(0 -1 4 0 0 900)")).texts
    assert text.rotation == -90
    assert text.size == pytest.approx(80)
    assert text.box.centre == (pytest.approx(4 * 225), pytest.approx(900 - 150))
    assert (text.box.width, text.box.height) == (pytest.approx(100), pytest.approx(200))


OUTLINING = (
    '<defs><filter id="f"><feFlood flood-color="rgb(55,104,300)"/><feMorphology operator="dilate" radius="4"/></filter>'
    '<filter id="blur"><feGaussianBlur stdDeviation="4"/></filter></defs>'
)


@pytest.mark.parametrize(
    ("style", "filtered", "contour"),
    [
        ("", "", None),
        ("", "filter:url(#f)", ("#3768ff", 0.2)),
        ("", "filter:url(#blur)", None),
        ("", "filter:url(#gone)", None),
        ("fill:#ffffff;stroke:#102030;stroke-width:4", "", ("#102030", 0.1)),
        ("fill:#ffffff;stroke:#ffffff;stroke-width:4", "", None),
        ("stroke:#000000", "", None),
        ("fill:#ffffff;stroke:none", "", None),
    ],
)
def test_a_line_around_letters_is_a_filter_or_a_stroke(
    style: str, filtered: str, contour: tuple[str, float] | None
) -> None:
    (text,) = page_with(OUTLINING + flowed("Poof!", style, filtered=filtered)).texts
    assert text.contour == (contour and (contour[0], pytest.approx(contour[1])))


SLANTED = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="900"
 height="900"><image xlink:href="a.png" width="900" height="900"/><g style="font-size:40px;fill:#000000">
<text id="a" x="9" y="90" style="stroke:#000000;stroke-width:2">NO</text>
<text id="b" x="9" y="90" style="stroke:#000000;stroke-width:0.3">thin</text>
<text id="c" x="9" y="90" transform="matrix(1,0,-0.2,1,0,0)">lean</text>
<text id="d" x="9" y="90" transform="rotate(30)">turned</text></g></svg>"""


def test_strokes_make_words_bold_and_slants_make_them_italic() -> None:
    page = read_svg(SLANTED.encode())
    assert page is not None
    assert [text.text for text in page.texts] == ["**NO**", "thin", "*lean*", "turned"]
