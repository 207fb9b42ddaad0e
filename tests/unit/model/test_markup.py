"""The markup of texts: emphasis, note marks, and stars that are only stars."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.markup import Span, note_ids, parse, pieces, plain


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", ()),
        ("plain", (Span("plain"),)),
        ("a *b* c", (Span("a "), Span("b", italic=True), Span(" c"))),
        ("**a *b***", (Span("a ", bold=True), Span("b", bold=True, italic=True))),
        ("2 * 3", (Span("2 * 3"),)),
        ("a ** b", (Span("a ** b"),)),
        (r"\*not\* \[^x]", (Span("*not* [^x]"),)),
        ("end[^n-1]", (Span("end"), Span("", note="n-1"))),
        ("**loud[^a]**", (Span("loud", bold=True), Span("", bold=True, note="a"))),
        ("a {漢字|かんじ} b", (Span("a "), Span("漢字", ruby="かんじ"), Span(" b"))),
        (r"\{a|b}", (Span("{a|b}"),)),
        ("{a} {b|}", (Span("{a} {b|}"),)),
        ("two\nlines", (Span("two\nlines"),)),
    ],
)
def test_text_becomes_spans(text, spans):
    assert parse(text) == spans


@given(st.text(alphabet="ab *\\[^]\n-1", max_size=30))
def test_any_text_can_be_read(text):
    spans = parse(text)
    assert all(span.text or span.note for span in spans)
    assert set(plain(text)) <= set(text)


@given(st.text(alphabet="abc é漢\n", max_size=30))
def test_text_without_markup_stays_itself(text):
    assert plain(text) == text


def test_note_ids_come_in_order():
    assert list(note_ids("a[^x] b[^y] c[^x]")) == ["x", "y", "x"]


def test_three_stars_may_end_one_manner_where_the_other_begins() -> None:
    assert parse("*a***b**") == (Span("a", italic=True), Span("b", bold=True))
    assert parse("**a***b*") == (Span("a", bold=True), Span("b", italic=True))
    assert parse("***a* b**") == (Span("a", bold=True, italic=True), Span(" b", bold=True))


def test_pieces_say_where_each_character_is_written() -> None:
    text = "a *b\\* c* [^n-1]{漢字|かん}"
    found = pieces(text)
    assert tuple(piece.span for piece in found) == parse(text)
    for piece in found:
        if not piece.span.note:
            assert "".join(text[end - 1] for _, end in piece.letters) == piece.span.text
    assert [text[piece.start : piece.end] for piece in found] == ["a ", "b\\* c", " ", "[^n-1]", "{漢字|かん}"]
