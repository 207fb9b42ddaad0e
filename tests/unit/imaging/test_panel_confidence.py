"""How sure panels' outlines are."""

from __future__ import annotations

from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.panels.panel_confidence import panel_confidences
from tests.unit.imaging.drawn import PANELS, comic_page


def test_an_outline_along_drawn_borders_is_sure() -> None:
    canvas = make_canvas(comic_page())
    working = [tuple((x / canvas.scale, y / canvas.scale) for x, y in panel) for panel in PANELS]
    sure = panel_confidences(canvas, working)
    assert len(sure) == len(PANELS)
    assert min(sure) > 0.9


def test_an_outline_through_even_art_is_not() -> None:
    canvas = make_canvas(Image.new("RGB", (400, 600), "olive"))
    assert panel_confidences(canvas, [Rect(100, 100, 200, 200).outline()]) == [0]


def test_the_pages_edge_is_as_good_as_a_border() -> None:
    canvas = make_canvas(Image.new("RGB", (400, 600), "olive"))
    assert panel_confidences(canvas, [Rect(0, 0, 400, 600).outline()]) == [1]


def test_a_point_is_no_panel() -> None:
    canvas = make_canvas(Image.new("RGB", (400, 600), "olive"))
    assert panel_confidences(canvas, [((5, 5), (5, 5), (5, 5))]) == [0]


def test_each_outline_is_judged_by_itself() -> None:
    canvas = make_canvas(Image.new("RGB", (400, 600), "olive"))
    point, middle, page = ((5.0, 5.0),) * 3, Rect(100, 100, 200, 200).outline(), Rect(0, 0, 400, 600).outline()
    assert panel_confidences(canvas, [point, page, middle, page]) == [0, 1, 0, 1]
    assert panel_confidences(canvas, []) == []


def test_what_balloons_lie_over_says_nothing_about_a_border() -> None:
    page = Image.new("RGB", (400, 600), "olive")
    ImageDraw.Draw(page).rectangle((100, 100, 300, 400), outline="black", width=3)
    ImageDraw.Draw(page).rectangle((60, 60, 340, 250), fill="olive")
    canvas, panel = make_canvas(page), Rect(100, 100, 201, 301).outline()
    balloon = Rect(60, 60, 281, 191).outline()
    assert panel_confidences(canvas, [panel])[0] < 0.7
    assert panel_confidences(canvas, [panel], beneath=[balloon]) == [1]
    assert panel_confidences(canvas, [panel], beneath=[Rect(0, 0, 400, 600).outline()]) == [0]
