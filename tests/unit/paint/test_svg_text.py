"""Live text in SVG pages: the words in order, their places, and the fonts that the file brings along."""

from __future__ import annotations

import base64
import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont

from comicremix.geometry import Affine
from comicremix.layout.frame import Frame, Group, Item
from comicremix.lettering.effects import shadow_of
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import letter
from comicremix.lettering.look import TextLook
from comicremix.lettering.run import Glyphs, Gradient
from comicremix.model.markup import Span
from comicremix.model.style import Shadow, Stroke
from comicremix.paint.svg.page import svg_page
from tests.unit.paint.reading import Files
from tests.unit.paint.typeset import Setting, set_line, set_lines, set_rtl_lines

SVG, HREF = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
XML = "{http://www.w3.org/XML/1998/namespace}"
ARABIC = Setting("Playpen Sans Arabic", "ar")
HINDI = Setting("Playpen Sans Deva", "hi")


def drawn(*items: Item) -> ET.Element:
    page = Frame(900.0, 600.0, 144.0, "#ffffff", (Group("b-1", items, "balloon"),), "en")
    return ET.fromstring(svg_page(page, pictures=Files(), catalogue=bundled_catalogue(), live=True))  # noqa: S314


def texts(root: ET.Element) -> list[ET.Element]:
    return list(root.iter(f"{SVG}text"))


def words(text: ET.Element) -> str:
    return "".join(text.itertext())


def fonts(root: ET.Element) -> list[TTFont]:
    sheet = next(root.iter(f"{SVG}style")).text or ""
    found = re.findall(r"base64,([^)]*)\)", sheet)
    return [TTFont(io.BytesIO(base64.b64decode(data))) for data in found]


@pytest.mark.parametrize(
    ("runs", "lines"),
    [
        (set_lines(("Wait: “office”", "fish & <chips>"), 50, 90), ["Wait: “office”", "fish & <chips>"]),
        (set_lines(("हिन्दी में श्री", "विद्यार्थी"), 50, 90, HINDI), ["हिन्दी में श्री", "विद्यार्थी"]),
        (set_rtl_lines([["مرحبا بالعالم"], ["نسخة ", "Chrome", " هنا"]], 800, 90, ARABIC),
         ["مرحبا بالعالم", "نسخة ", "Chrome", " هنا"]),
    ],
    ids=["Latin", "Devanagari", "Arabic"],
)  # fmt: skip
def test_every_line_is_text_in_logical_order(runs: tuple[Glyphs, ...], lines: list[str]) -> None:
    root = drawn(*runs)
    assert [words(text) for text in texts(root)] == lines
    assert not list(root.iter(f"{SVG}use"))
    assert all(text.get(f"{XML}space") == "preserve" for text in texts(root))


def test_every_letter_has_its_place() -> None:
    [run] = set_lines(("office",), 50, 90)
    [span] = drawn(run).iterfind(f".//{SVG}tspan/{SVG}tspan")
    assert [float(x) for x in span.get("x", "").split()] == [round(glyph.x, 2) for glyph in run.glyphs]
    assert span.get("y") == "90"


def test_joined_words_have_their_places_as_a_whole() -> None:
    [first] = set_rtl_lines([["مرحبا بالعالم"]], 800, 90, ARABIC)
    root = drawn(first)
    spans = list(root.iterfind(f".//{SVG}tspan/{SVG}tspan"))
    assert [span.text for span in spans] == ["مرحبا ", "بالعالم"]
    assert spans[0].get("x") == "800"
    assert float(spans[1].get("x", "")) < 800
    assert texts(root)[0].get("direction") == "rtl"
    assert texts(root)[0].get(f"{XML}lang") == "ar"


def test_the_file_brings_the_fonts_that_can_set_the_words() -> None:
    root = drawn(*set_lines(("Hi",), 50, 90, Setting(bold=True)), *set_lines(("श्री",), 50, 90, HINDI))
    names = {(span.get("font-family"), span.get("font-weight")) for span in root.iter(f"{SVG}tspan")}
    assert {("'Comic Relief'", "700"), ("'Playpen Sans Deva'", None)} <= names
    bold, hindi = fonts(root)
    assert set(map(ord, "Hi")) <= set(bold.getBestCmap())
    assert set(map(ord, "श्री")) <= set(hindi.getBestCmap())
    assert len(bold.getBestCmap()) < 10
    assert "GSUB" in hindi
    assert bold["name"].getDebugName(1) == "Comic Relief"


def test_a_stroke_is_a_use_of_the_words_beneath_them() -> None:
    root = drawn(*set_line(["BOOM"], 50, 90, setting=Setting(stroke=Stroke("#112233", 7.0), colour="#ffcc00")))
    group = next(root.iter(f"{SVG}g"))
    beneath, filled = list(group)
    [text] = texts(root)
    assert beneath.get(HREF) == f"#{text.get('id')}"
    assert (beneath.get("fill"), beneath.get("stroke"), beneath.get("stroke-width")) == ("none", "#112233", "7")
    assert filled.get("fill") == "#ffcc00"


def test_turned_slanted_and_shaded_words_stay_text() -> None:
    [run] = set_lines(("BOOM",), 50, 90)
    shade = Gradient((0, 50), (0, 90), "#ff0000", "#0000ff")
    turned = tuple(glyph._replace(angle=5.0 * index) for index, glyph in enumerate(run.glyphs))
    root = drawn(replace(run, glyphs=turned, slant=0.2, gradient=shade, transform=Affine(e=10.0)))
    [text] = texts(root)
    [span] = root.iterfind(f".//{SVG}tspan/{SVG}tspan")
    assert span.get("rotate") == "0 5 10 15"
    assert text.get("transform") == "matrix(1 0 -0.2 1 28 0)"
    [gradient] = root.iter(f"{SVG}linearGradient")
    assert f"url(#{gradient.get('id')})" in [g.get("fill") for g in root.iter(f"{SVG}g")]
    assert [stop.get("stop-color") for stop in gradient] == ["#ff0000", "#0000ff"]


def test_what_no_viewer_can_place_is_drawn_and_labelled() -> None:
    [run] = set_rtl_lines([["مرحبا"]], 800, 90, ARABIC)
    root = drawn(replace(run, glyphs=tuple(glyph._replace(angle=9.0) for glyph in run.glyphs)))
    assert not texts(root)
    assert "مرحبا" in [g.get("aria-label") for g in root.iter(f"{SVG}g")]


def test_a_shadow_is_no_text() -> None:
    [run] = set_lines(("BOOM",), 50, 90)
    root = drawn(shadow_of(run, Shadow("#888888", 4, 4)), run)
    assert [words(text) for text in texts(root)] == ["BOOM"]
    assert [g.get("aria-hidden") for g in root.iter(f"{SVG}g") if g.get("fill") == "#888888"] == ["true"]


def test_a_hyphen_at_a_lines_end_is_seen() -> None:
    box = ((0.0, 0.0), (330.0, 0.0), (330.0, 300.0), (0.0, 300.0))
    look = TextLook("Comic Relief", size=60.0, minimum=55.0)
    found = letter((Span("Datenschutzgrundverordnung"),), box, look=look, language="de", direction="ltr",
                   catalogue=bundled_catalogue())  # fmt: skip
    lines = [words(text) for text in texts(drawn(*found.runs))]
    assert len(lines) > 1
    assert all(line[-1] in "-\u2010" for line in lines[:-1])


def test_columns_keep_their_upright_forms_and_places() -> None:
    box = ((0.0, 0.0), (300.0, 0.0), (300.0, 300.0), (0.0, 300.0))
    look = TextLook("Yusei Magic", size=40.0)
    found = letter((Span("まあ、「そう」。"),), box, look=look, language="ja", direction="ltr",
                   catalogue=bundled_catalogue(), vertical=True)  # fmt: skip
    root = drawn(*found.runs)
    assert "".join(map(words, texts(root))) == "まあ、「そう」。"
    assert "'vert'" in (next(root.iter(f"{SVG}tspan")).get("style") or "")
    [run] = found.runs
    span = next(root.iterfind(f".//{SVG}tspan/{SVG}tspan"))
    assert [float(y) for y in span.get("y", "").split()] == [round(glyph.y, 2) for glyph in run.glyphs]


def test_words_say_whose_they_are_and_lie_in_layers():
    runs = set_lines(("One", "two"), 50, 90)
    page = Frame(900.0, 600.0, 144.0, "#ffffff", (Group("b-1", tuple(runs), "balloon"), Group("", runs, "text")), "en")
    kept = {"pictures": Files(), "catalogue": bundled_catalogue(), "live": True}
    root = ET.fromstring(svg_page(page, layers=True, **kept))  # noqa: S314
    assert [text.get("data-balloon") for text in texts(root)] == ["b-1", "b-1", None, None]
    label, mode = (f"{{http://www.inkscape.org/namespaces/inkscape}}{name}" for name in ("label", "groupmode"))
    layers = [group.get(label) for group in root.iter(f"{SVG}g") if group.get(mode) == "layer"]
    assert layers == ["balloon b-1", "text"]
    assert "inkscape" not in svg_page(page, **kept)
