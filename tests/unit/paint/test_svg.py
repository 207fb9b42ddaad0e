"""What a viewer, a drawing program and a screen reader find in an SVG page."""

from __future__ import annotations

import base64
import io
import xml.etree.ElementTree as ET

import PIL.Image
import pytest
from svgwrite.validator2 import get_validator

from comicremix.errors import FontError
from comicremix.geometry import Affine, Rect, polygon_path
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem, Picture
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import FaceRef, Glyph, Glyphs
from comicremix.model.source import AssetRef
from comicremix.model.style import Stroke
from comicremix.paint.svg.page import svg_page

SVG, HREF = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
XML = "{http://www.w3.org/XML/1998/namespace}"
TRIANGLE = polygon_path(((10, 10), (90, 10), (50, 80)))


def encoded(kind: str, mode: str = "RGB", orientation: int = 1) -> bytes:
    exif = PIL.Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    PIL.Image.new(mode, (40, 30), 120).save(file, kind, exif=exif)
    return file.getvalue()


class Shelf:
    """Pictures of one asset: ``data`` as it came, grey when pixels are asked for."""

    def __init__(self, data: bytes = b"") -> None:
        self.data, self.asked = data or encoded("JPEG"), 0

    def original(self, asset: AssetRef) -> bytes:
        self.asked += 1
        return self.data

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        width, height = picture.size
        return PIL.Image.new("RGB", (int(width), int(height)), "grey")


ASSET = AssetRef("a" * 64, ".jpg", 40, 30)


def words(text: str, **looks: object) -> Glyphs:
    face = bundled_catalogue().chain("Comic Relief", bold=False, italic=False, language="en")[0]
    glyphs = tuple(
        Glyph(face.font.get_nominal_glyph(ord(char)), 100.0 + 20 * index, 200.0, char)
        for index, char in enumerate(text)
    )
    return Glyphs(face.ref, 50.0, glyphs, text=text, **looks)  # type: ignore[arg-type]


def drawn(*items: Item, pictures: Shelf | None = None, **frame: object) -> ET.Element:
    page = Frame(600.0, 900.0, 300.0, "#f4f4fa", items, **frame)  # type: ignore[arg-type]
    return ET.fromstring(svg_page(page, pictures=pictures or Shelf(), catalogue=bundled_catalogue()))  # noqa: S314


def every(root: ET.Element, kind: str) -> list[ET.Element]:
    return list(root.iter(SVG + kind))


def address(root: ET.Element) -> str:
    return every(root, "image")[0].get(HREF, "")


EVERYTHING: tuple[Item, ...] = (
    Group(
        "p-1", (Image(Picture(ASSET), Affine.rotation(5), TRIANGLE),), "panel", Rect(0, 0, 90, 90), "A <cat> & a hat"
    ),
    PathItem(TRIANGLE, "#ffffff", Stroke("#112233", 4.0, (8, 6))),
    PathItem(TRIANGLE),
    words("Boom", stroke=Stroke("#000000", 9.0), language="de"),
    Link(Rect(1, 2, 3, 4), "#p-1", "To the cat"),
    Link(Rect(1, 2, 3, 4), "https://example.org/?a=1&b=ü"),
)


def test_the_page_has_its_size_on_paper_and_its_own_pixels() -> None:
    root = drawn(title="Page <1>", language="ar")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("50.8mm", "76.2mm", "0 0 600 900")
    assert root.get(f"{XML}lang") == "ar"
    assert root[0].text == "Page <1>"
    assert every(root, "rect")[0].attrib == {"x": "0", "y": "0", "width": "600", "height": "900", "fill": "#f4f4fa"}


def test_every_element_is_svg_1_1() -> None:
    validator = get_validator("full")
    for element in drawn(*EVERYTHING).iter():
        kind = element.tag.removeprefix(SVG)
        plain = {name.replace(XML, "xml:").replace("{http://www.w3.org/1999/xlink}", "xlink:"): value
                 for name, value in element.attrib.items() if name != "aria-label"}  # fmt: skip
        validator.check_all_svg_attribute_values(kind, plain)
        for child in element:
            validator.check_valid_children(kind, child.tag.removeprefix(SVG))


def test_whatever_is_used_is_defined_once() -> None:
    root = drawn(*EVERYTHING, *EVERYTHING)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = [use.get(HREF, "").removeprefix("#") for use in every(root, "use")]
    named += [g.get("clip-path", "")[5:-1] for g in every(root, "g") if g.get("clip-path")]
    assert len(named) > 10
    assert set(named) <= set(ids)


def test_glyphs_stand_where_they_were_set() -> None:
    root = drawn(words("oo o", transform=Affine(e=30.0)))
    run = every(root, "g")[0]
    assert run.get("transform") == "matrix(0.05 0 0 0.05 30 0)"
    assert [(use.get("x"), use.get("y")) for use in run] == [("2000", "4000"), ("2400", "4000"), ("3200", "4000")]
    assert len({use.get(HREF) for use in run}) == 1
    assert run.get("aria-label") == "oo o"


def test_strokes_of_a_line_lie_beneath_its_fills() -> None:
    stroke = Stroke("#000000", 10.0, (5, 4))
    root = drawn(words("B", stroke=stroke, transform=Affine.scaling(2.0)), words("oom", stroke=stroke))
    kinds = [element.tag.removeprefix(SVG) for element in root][-4:]
    assert kinds == ["path", "path", "g", "g"]
    assert [path.get("stroke-width") for path in root.findall(f"{SVG}path")] == ["20", "10"]
    assert root.findall(f"{SVG}path")[0].get("fill") == "none"
    assert root.findall(f"{SVG}path")[1].get("stroke-dasharray") == "5,4"


def test_a_face_that_is_not_there_is_told() -> None:
    with pytest.raises(FontError):
        drawn(Glyphs(FaceRef("No such face"), 10.0, (Glyph(1, 0.0, 0.0, "a"),)))


@pytest.mark.parametrize(
    ("kind", "mode", "media"),
    [("JPEG", "RGB", "jpeg"), ("JPEG", "L", "jpeg"), ("PNG", "RGBA", "png"), ("PNG", "P", "png")],
)
def test_an_untouched_picture_keeps_its_bytes(kind: str, mode: str, media: str) -> None:
    shelf = Shelf(encoded(kind, mode))
    expected = f"data:image/{media};base64,{base64.b64encode(shelf.data).decode()}"
    assert address(drawn(Image(Picture(ASSET)), pictures=shelf)) == expected


@pytest.mark.parametrize("data", [encoded("JPEG", "CMYK"), encoded("JPEG", orientation=6), encoded("WEBP"), b"GIF89a"])
def test_what_viewers_show_differently_goes_out_as_pixels(data: bytes) -> None:
    uri = address(drawn(Image(Picture(ASSET)), pictures=Shelf(data)))
    shown = PIL.Image.open(io.BytesIO(base64.b64decode(uri.removeprefix("data:image/png;base64,"))))
    assert (shown.format, shown.size) == ("PNG", (40, 30))


def test_a_patch_is_its_pixels_only() -> None:
    shelf = Shelf()
    root = drawn(Image(Picture(ASSET, crop=Rect(3, 4, 7, 5)), Affine(2, 0, 0, 2, 1, 1)), pictures=shelf)
    image = every(root, "image")[0]
    assert (image.get("width"), image.get("height"), shelf.asked) == ("7", "5", 0)
    assert every(root, "use")[0].get("transform") == "matrix(2 0 0 2 1 1)"


def test_a_page_shown_in_many_panels_is_in_the_file_once() -> None:
    shelf = Shelf()
    panels = (Image(Picture(ASSET), Affine(e=40.0 * index), TRIANGLE) for index in range(9))
    root = drawn(*panels, pictures=shelf)
    assert (len(every(root, "image")), len(every(root, "use")), shelf.asked) == (1, 9, 1)
    assert len(every(root, "clipPath")) == 1


def test_links_lead_to_groups_of_the_page_and_into_the_web() -> None:
    box = Rect(1, 2, 3, 4)
    mark = Group("mark:n 1", (), "mark", box)
    targets = ("#mark:n 1", "#on-another-page", "javascript:alert(1)", "mailto:a@example.org")
    root = drawn(mark, *(Link(box, target, f"to {target}") for target in targets))
    found = [(a.get(HREF), a.get("target"), a.findtext(f"{SVG}title")) for a in every(root, "a")]
    assert found == [
        ("#mark:n-1", "_self", "to #mark:n 1"),
        ("mailto:a@example.org", "_blank", "to mailto:a@example.org"),
    ]
    assert [g.get("id") for g in every(root, "g")] == ["mark:n-1"]
    assert every(root, "a")[0][-1].attrib == {"x": "1", "y": "2", "width": "3", "height": "4", "fill-opacity": "0"}


def test_words_that_xml_cannot_hold_are_left_out() -> None:
    nasty = "a\x00b\x1b<c>\ud800\ufffe & “d”"
    root = drawn(Group("1 <&\"'>", (words("x"),), alt=nasty), title=nasty)
    group = every(root, "g")[0]
    assert group.get("id", "").isascii()
    assert group.findtext(f"{SVG}title") == root.findtext(f"{SVG}title") == "ab<c> & “d”"


def test_a_group_drawn_twice_has_its_id_once() -> None:
    root = drawn(Group("b-1", (), "balloon"), Group("b-1", (), "balloon"), Group("", ()))
    assert [(g.get("id"), g.get("class")) for g in every(root, "g")] == [
        ("b-1", "balloon"),
        (None, "balloon"),
        (None, "text"),
    ]


def test_the_same_frame_gives_the_same_text() -> None:
    page = Frame(600.0, 900.0, 300.0, "#ffffff", EVERYTHING)
    first, second = (svg_page(page, pictures=Shelf(), catalogue=bundled_catalogue()) for _ in range(2))
    assert first == second
    assert first.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')
