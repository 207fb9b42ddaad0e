"""Shaped lines on the page."""

from __future__ import annotations

import pytest

from comicremix.geometry import IDENTITY
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.look import TextLook
from comicremix.lettering.placing import PlacedLine, place_line
from comicremix.lettering.shape import Shaper
from comicremix.lettering.styled import style_text
from comicremix.model.markup import Span


def placed(*spans: Span, language: str = "ja", vertical: bool = True) -> PlacedLine:
    styled = style_text(
        spans, family="Comic Relief", bold=False, italic=False, case="as-written", language=language, direction="ltr",
        catalogue=bundled_catalogue(),
    )  # fmt: skip
    line = Shaper(styled, vertical=vertical).line(0, len(styled.text))
    look = TextLook("Comic Relief")
    return place_line(line, (100.0, 50.0), size=20.0, look=look, language=language, number=3, vertical=vertical)


def test_numbers_too_wide_for_a_column_are_squeezed_about_its_axis() -> None:
    two, three = placed(Span("あ12")), placed(Span("あ100"))
    run = three.runs[1]
    assert run.transform.a < 1
    assert run.transform.apply((100.0, 7.0)) == pytest.approx((100.0, 7.0))
    assert two.runs[0].transform == IDENTITY
    assert three.ink.width <= 20.5


def test_turned_words_keep_their_angle_on_the_page() -> None:
    run = placed(Span("Lumo")).runs[0]
    assert {glyph.angle for glyph in run.glyphs} == {90.0}
    assert run.direction == "ttb"
    assert run.glyphs[0].y == pytest.approx(50.0)
    assert run.glyphs[0].x < 100.0


def test_note_marks_in_columns_link_where_they_stand() -> None:
    line = placed(Span("年"), Span("1", superscript=True, link="#note:n-1"))
    ((target, box),) = line.links
    assert target == "#note:n-1"
    assert box.x + box.width / 2 == pytest.approx(100 + 0.35 * 20)
    assert box.y >= 50 + 17


def test_slant_reaches_the_painters() -> None:
    runs = placed(Span("so "), Span("far", italic=True), language="en", vertical=False).runs
    assert [run.slant for run in runs] == [0.0, 0.2]
    assert {run.line for run in runs} == {3}
