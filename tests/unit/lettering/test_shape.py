"""Shaped lines: logical order, visual place."""

from __future__ import annotations

import pytest

from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.glyphs import shape_word
from comicremix.lettering.run import FaceRef
from comicremix.lettering.shape import SOFT_HYPHEN, Shaper
from comicremix.lettering.styled import style_text
from comicremix.model.language import Direction
from comicremix.model.markup import Span

TEXTS = [
    ("en", "Hello fine world"),
    ("ar", "أعرف (2008) Google اليوم!"),
    ("he", "אני כאן, 12 Ok"),
    ("hi", "मुझे क्षमा करें"),
    ("th", "ที่นี่ น้ำ"),
    ("ja", "ルーモは「がぎ」"),
    ("en", "A👩\u200d🚀𝒜 z"),
]


def shaper(
    spans: tuple[Span, ...],
    language: str,
    direction: Direction = "ltr",
    *,
    vertical: bool = False,
    spacing: float = 0.0,
) -> Shaper:
    text = style_text(
        spans, family="Comic Relief", bold=False, italic=False, case="as-written", language=language,
        direction=direction, catalogue=bundled_catalogue(), spacing=spacing,
    )  # fmt: skip
    return Shaper(text, vertical=vertical)


@pytest.mark.parametrize(("language", "text"), TEXTS)
@pytest.mark.parametrize("vertical", [False, True])
def test_glyphs_spell_the_text_in_logical_order(language: str, text: str, vertical: bool) -> None:
    direction: Direction = "rtl" if language in {"ar", "he"} else "ltr"
    line = shaper((Span(text),), language, direction, vertical=vertical).line(0, len(text))
    assert "".join(glyph.text for run in line.runs for glyph in run.glyphs) == text
    assert "".join(run.text for run in line.runs) == text


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_line_is_as_wide_as_its_measure(language: str, text: str) -> None:
    found = shaper((Span(text),), language)
    assert found.line(0, len(text)).width == pytest.approx(found.advance(0, len(text)))


def test_right_to_left_words_run_leftwards() -> None:
    line = shaper((Span("אב גד"),), "he", "rtl").line(0, 5)
    xs = [glyph.x for glyph in line.runs[0].glyphs]
    assert xs == sorted(xs, reverse=True)


def test_runs_of_mixed_directions_stand_in_visual_order() -> None:
    line = shaper((Span("אב Go גד"),), "he", "rtl").line(0, 8)
    assert [run.text for run in sorted(line.runs, key=lambda run: run.x)] == [" גד", "Go", "אב "]


def test_note_number_follows_a_number_on_its_left_in_hebrew() -> None:
    spans = (Span("שנת 2008"), Span("12", superscript=True), Span(" כן"))
    line = shaper(spans, "he", "rtl").line(0, 13)
    order = [run.text for run in sorted(line.runs, key=lambda run: run.x)]
    assert order.index("12") == order.index("2008") - 1


def test_note_number_is_small_and_raised() -> None:
    line = shaper((Span("a"), Span("1", superscript=True)), "en").line(0, 2)
    word, mark = line.runs
    assert mark.scale == pytest.approx(0.6)
    assert mark.rise == pytest.approx(0.35)
    assert mark.x == pytest.approx(word.width)
    assert line.ink.top < -0.6


def test_hyphen_stands_for_a_soft_hyphen() -> None:
    line = shaper((Span("Schifffahrt"),), "de").line(0, 6, hyphen=True)
    assert line.text == "Schiff-"
    assert line.runs[-1].text == "Schiff" + SOFT_HYPHEN
    assert line.runs[-1].glyphs[-1].text == SOFT_HYPHEN
    assert line.ink.right > shaper((Span("Schiff"),), "de").line(0, 6).ink.right


def test_narrow_no_break_space_needs_no_glyph() -> None:
    line = shaper((Span("Non\u202f!"),), "fr").line(0, 5)
    narrow, wide = line.width, shaper((Span("Non !"),), "fr").line(0, 5).width
    assert narrow < wide
    assert len(line.runs) == 1


def test_columns_use_vertical_forms_and_run_down() -> None:
    found = shaper((Span("ああ。"),), "ja", vertical=True)
    column = found.line(0, 3)
    ys = [glyph.y for glyph in column.runs[0].glyphs]
    assert ys == sorted(ys)
    assert column.width == pytest.approx(2.7, abs=0.4)
    assert column.runs[0].glyphs[2].gid != shaper((Span("。"),), "ja").line(0, 1).runs[0].glyphs[0].gid


def test_empty_line() -> None:
    line = shaper((Span("a"),), "en").line(0, 0)
    assert (line.runs, line.width, line.text) == ((), 0.0, "")


def test_shaping_is_remembered() -> None:
    face = bundled_catalogue().face(FaceRef("Comic Relief Regular"))
    assert shape_word(face, "once", "ltr", "Latn", "en") is shape_word(face, "once", "ltr", "Latn", "en")


@pytest.mark.parametrize(("language", "text", "direction"), [("en", "so far", "ltr"), ("he", "אב גד", "rtl")])
def test_no_spacing_at_the_end_of_a_line(language: str, text: str, direction: Direction) -> None:
    tight = shaper((Span(text),), language, direction).line(0, len(text))
    loose = shaper((Span(text),), language, direction, spacing=0.5).line(0, len(text))
    assert loose.width == pytest.approx(tight.width + 0.5 * (len(text) - 1))
    assert loose.ink.left == pytest.approx(tight.ink.left)
    assert loose.ink.right == pytest.approx(tight.ink.right + 0.5 * (len(text) - 1))


@pytest.mark.parametrize(("language", "text"), TEXTS)
@pytest.mark.parametrize("vertical", [False, True])
def test_words_reach_as_far_as_lines(language: str, text: str, vertical: bool) -> None:
    found = shaper((Span(text), Span("7", superscript=True)), language, vertical=vertical)
    ink = found.line(0, len(text) + 1).ink
    wanted = (ink.right, -ink.left) if vertical else (-ink.top, ink.bottom)
    assert found.across() == pytest.approx(wanted)


def test_line_feeds_have_no_ink() -> None:
    assert shaper((Span("a\na"),), "en").across() == shaper((Span("a"),), "en").across()


def test_latin_words_lie_turned_in_columns_about_the_axis() -> None:
    (run,) = shaper((Span("Word"),), "ja", vertical=True).line(0, 4).runs
    assert {glyph.angle for glyph in run.glyphs} == {90.0}
    assert [glyph.y for glyph in run.glyphs] == sorted(glyph.y for glyph in run.glyphs)
    assert run.ink is not None
    assert run.ink.left < -0.3 < 0.3 < run.ink.right


def test_short_numbers_stand_in_one_em_of_a_column() -> None:
    line = shaper((Span("あ100あ"),), "ja", vertical=True).line(0, 5)
    number = line.runs[1]
    assert number.width == 1
    assert number.squeeze < 1
    assert number.ink is not None
    assert -0.5 <= number.ink.left < number.ink.right <= 0.5
    assert 0 < number.ink.top < number.ink.bottom < 1


def test_note_numbers_stand_at_the_right_of_a_column() -> None:
    mark = shaper((Span("あ"), Span("12", superscript=True, link="#x")), "ja", vertical=True).line(0, 3).runs[1]
    assert (mark.rise, mark.width, mark.item.manner.link) == (0.35, 0.6, "#x")


def test_slanted_ink_is_wider() -> None:
    upright = shaper((Span("ff"),), "en").line(0, 2).ink
    slanted = shaper((Span("ff", italic=True),), "en").line(0, 2).ink
    assert slanted.right > upright.right + 0.1


def test_spacing_in_columns() -> None:
    tight = shaper((Span("あ12い34"),), "ja", vertical=True).line(0, 6)
    loose = shaper((Span("あ12い34"),), "ja", vertical=True, spacing=0.25).line(0, 6)
    assert loose.width == pytest.approx(tight.width + 3 * 0.25)
