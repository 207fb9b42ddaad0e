"""Ruby beside its base."""

from __future__ import annotations

import pytest

from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.measure import measure_text
from comicremix.lettering.ruby import base_extra, overhang
from comicremix.lettering.shape import ShapedLine, Shaper
from comicremix.lettering.styled import style_text
from comicremix.model.markup import parse


def shaper(text: str, *, vertical: bool = False) -> Shaper:
    return Shaper(
        style_text(
            parse(text), family="Comic Relief", bold=False, italic=False, case="as-written", language="ja",
            direction="ltr", catalogue=bundled_catalogue(),
        ),
        vertical=vertical,
    )  # fmt: skip


def whole(text: str, *, vertical: bool = False) -> ShapedLine:
    found = shaper(text, vertical=vertical)
    return found.line(0, len(found.styled.text))


@pytest.mark.parametrize("vertical", [False, True])
def test_ruby_is_a_small_run_after_its_base(vertical: bool) -> None:
    line = whole("{漢字|かんじ}だ", vertical=vertical)
    assert [run.text for run in line.runs] == ["漢字", "かんじ", "だ"]
    base, ruby, _ = line.runs
    assert ruby.scale == base.scale / 2
    assert ruby.rise > (0.7 if vertical else 0.85)
    assert line.text == "漢字だ"


@pytest.mark.parametrize("vertical", [False, True])
def test_a_short_ruby_is_spread_over_its_base(vertical: bool) -> None:
    line = whole("{東京都|とき}", vertical=vertical)
    base, ruby = line.runs
    assert ruby.width == pytest.approx(base.width)
    assert line.width == pytest.approx(whole("東京都", vertical=vertical).width)


def test_a_long_ruby_spreads_its_base() -> None:
    line = whole("漢{承|うけたまわ}字")
    bare = whole("漢承字")
    ruby = line.runs[2]
    assert line.width > bare.width + 1
    assert line.runs[1].width == pytest.approx(ruby.width)
    assert ruby.x == pytest.approx(line.runs[1].x)


def test_a_long_ruby_hangs_over_kana_by_half_its_em_at_most() -> None:
    alone, beside = whole("{承|うけたまわ}"), whole("と{承|うけたまわ}る")
    kana = whole("と").width + whole("る").width
    assert beside.width - kana == pytest.approx(alone.width - 0.5)
    base, ruby = beside.runs[1], beside.runs[2]
    assert base.x - ruby.x == pytest.approx(0.25)


def test_pieces_measure_as_lines_do() -> None:
    found = shaper("と{承|うけたまわ}りますと{言|い}う")
    line = found.line(0, len(found.styled.text))
    assert found.advance(0, len(found.styled.text)) == pytest.approx(line.width)


def test_no_line_starts_inside_a_base() -> None:
    found = shaper("{東京都庁|とうきょうとちょう}へ")
    assert all(item.after.position >= 4 for item in measure_text(found, hyphenate=False).pieces)


def test_ink_makes_room_for_ruby() -> None:
    assert shaper("{漢字|かんじ}").across()[0] > shaper("漢字").across()[0] + 0.3
    assert shaper("{漢字|かんじ}", vertical=True).across()[0] > 0.9


def test_overhang_needs_kana_in_the_same_line() -> None:
    assert overhang("か漢か", 0, 3, 1, 2) == (0.25, 0.25)
    assert overhang("か漢か", 1, 3, 1, 2) == (0.0, 0.25)
    assert overhang("字漢、", 0, 3, 1, 2) == (0.0, 0.0)
    assert base_extra(1.0, 2.0, overhang("か漢か", 0, 3, 1, 2)) == 0.5
    assert base_extra(1.0, 0.5, overhang("か漢か", 0, 3, 1, 2)) == 0.0


def test_a_base_that_is_cut_keeps_its_ruby_once() -> None:
    found = shaper("{東京都庁|とうきょうとちょう}へ")
    texts = [[run.text for run in found.line(start, end).runs] for start, end in ((0, 2), (2, 5))]
    assert texts == [["東京", "とうきょうとちょう"], ["都庁", "へ"]]


def test_no_ruby_hangs_over_another() -> None:
    line = whole("{ひ|aaaaa}{承|うけたまわ}")
    first, second = (run for run in line.runs if run.scale < 1)
    assert first.x + first.width <= second.x + 1e-9
