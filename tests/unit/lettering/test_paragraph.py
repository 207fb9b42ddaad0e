"""Words in lines of one width."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.paragraph import Paragraph, set_paragraph
from comicremix.model.markup import Span, parse
from comicremix.model.scripts import direction_of
from tests.unit.lettering.outlines import LOOK

NOTO = replace(LOOK, family="Noto Sans", alignment="start", leading=1.4)
LONG = "The lamp keeps what it sees for ninety days, and nobody has ever been told where it goes after that. " * 3


def paragraph(text: str | tuple[Span, ...], width: float, language: str = "en", **wishes: Any) -> Paragraph:
    spans = parse(text) if isinstance(text, str) else text
    look = wishes.pop("look", NOTO)
    return set_paragraph(
        spans, width, look=look, size=40, language=language, direction=direction_of(language),
        catalogue=bundled_catalogue(), **wishes,
    )  # fmt: skip


def test_lines_are_full_but_not_too_full() -> None:
    found = paragraph(LONG, 900)
    assert " ".join(line.text for line in found.lines).replace("- ", "") == LONG.strip()
    assert all(700 < line.width <= 900 for line in found.lines[:-1])


def test_baselines_and_height() -> None:
    found = paragraph(LONG, 900)
    baselines = [line.baseline for line in found.lines]
    assert baselines == pytest.approx([baselines[0] + 56 * k for k in range(len(baselines))])
    assert 0 < baselines[0] < 56
    assert found.height == pytest.approx(56 * len(found.lines))
    assert {glyph.y for run in found.lines[1].runs for glyph in run.glyphs} == {found.lines[1].baseline}


def test_urls_break_after_their_marks_without_a_hyphen() -> None:
    url = "https://www.example.org/reports/2026/the-lamp?page=12&lang=en"
    found = paragraph((Span("See "), Span(url, link=url)), 420)
    assert (
        "".join(line.text for line in found.lines) == f"See {url}"
        or "".join(line.text for line in found.lines) == f"See{url}"
    )
    assert all(line.text[-1] in "/.-?=&" for line in found.lines[1:-1])
    assert [link for line in found.lines for link, _ in line.links] == [url] * sum(
        bool(line.links) for line in found.lines
    )
    for line in found.lines:
        for _, area in line.links:
            assert area.right <= 421


def test_a_word_wider_than_the_line_is_cut() -> None:
    found = paragraph("x" * 100, 300, look=replace(NOTO, hyphenate=False))
    assert "".join(line.text for line in found.lines) == "x" * 100
    assert all(line.width <= 300 for line in found.lines)


def test_right_to_left_lines_end_at_the_right() -> None:
    found = paragraph("تحتفظ المصباح بما تراه تسعين يومًا ولا أحد يعرف أين يذهب بعد ذلك (2008).", 500, "ar")
    assert len(found.lines) > 1
    for line in found.lines:
        right = max(glyph.x for run in line.runs for glyph in run.glyphs)
        assert 420 < right < 500


def test_justified_lines_fill_the_width_but_the_last() -> None:
    found = paragraph(LONG, 900, justify=True)
    loose = paragraph(LONG, 900)
    assert all(line.width == 900 for line in found.lines[:-1])
    assert found.lines[-1].width == loose.lines[-1].width
    last = found.lines[0].runs[-1].glyphs[-1].x - loose.lines[0].runs[-1].glyphs[-1].x
    assert last == pytest.approx(900 - loose.lines[0].width)
    assert paragraph("oneword another", 180, justify=True).lines[0].text == "oneword"


def test_line_feeds_start_lines() -> None:
    assert [line.text for line in paragraph("One\nTwo", 900).lines] == ["One", "Two"]


def test_centred_and_end_aligned() -> None:
    width = paragraph("Hi", 400).lines[0].width
    for alignment, left in (("centre", (400 - width) / 2), ("end", 400 - width)):
        found = paragraph("Hi", 400, look=replace(NOTO, alignment=alignment))
        assert found.lines[0].runs[0].glyphs[0].x == pytest.approx(left)


def test_no_words() -> None:
    assert paragraph("", 300) == Paragraph((), 0.0)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["a", "lamp", "knows", "everything,", "Datenschutz"]), min_size=1), st.integers(150, 900)
)
def test_no_word_is_lost_and_no_line_too_wide(words: list[str], width: int) -> None:
    found = paragraph(" ".join(words), width)
    assert re.sub(r"[\s-]", "", "".join(line.text for line in found.lines)) == "".join(words)
    assert all(line.width <= width + 1 for line in found.lines)
