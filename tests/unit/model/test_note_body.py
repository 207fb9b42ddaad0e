"""Bodies of notes: paragraphs, lists, links, pictures of panels, and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.markup import Span, plain
from comicremix.model.note_body import body_blocks, linked_spans, split_address


def kinds(body: str) -> list[tuple[str, str, str]]:
    return [(b.kind, b.mark, "".join(span.text for span in b.spans)) for b in body_blocks(body)]


def test_lines_are_paragraphs_and_lists():
    body = "First.\n\nSecond.\n- one\n• two\n3. three\n2019 was good."
    assert kinds(body) == [
        ("paragraph", "", "First."), ("paragraph", "", "Second."), ("item", "•", "one"), ("item", "•", "two"),
        ("item", "3.", "three"), ("paragraph", "", "2019 was good."),
    ]  # fmt: skip


def test_a_panel_alone_on_a_line_is_a_picture():
    (block,) = body_blocks("![The *lamp*](p-7)")
    assert (block.kind, block.panel) == ("picture", "p-7")
    assert block.spans[1] == Span("lamp", italic=True)
    assert body_blocks("See ![it](p-7)")[0].kind == "paragraph"


def test_links_keep_emphasis_around_and_inside_them():
    spans = linked_spans("*See [the **page**](https://a.b/c_(d)) now*.")
    assert spans == (
        Span("See ", italic=True), Span("the ", italic=True, link="https://a.b/c_(d)"),
        Span("page", bold=True, italic=True, link="https://a.b/c_(d)"), Span(" now", italic=True), Span("."),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("(https://a.b/c).", "https://a.b/c"),
        ("https://a.b/c_(d)), and", "https://a.b/c_(d)"),
        ("https://a.b/*s*", "https://a.b/*s"),
        ("www.a.b/c?x=1&y=2!", "https://www.a.b/c?x=1&y=2"),
        ("http://a.b/ü", "http://a.b/ü"),
    ],
)
def test_an_address_is_a_link_without_the_marks_behind_it(words: str, address: str):
    assert [span.link for span in linked_spans(words) if span.link] == [address]
    assert "".join(span.text for span in linked_spans(words)) == words


def test_no_link_leads_to_a_program():
    assert not any(span.link for span in linked_spans("[x](javascript:alert(1)) [y](file:///etc) ftp://a.b"))


def test_marks_of_other_notes_stay_marks():
    assert linked_spans("As [^n-2] says")[1] == Span("", note="n-2")


@given(st.text(alphabet="ab *[]()!-\n.https:/", max_size=60))
def test_no_word_is_lost(body: str):
    shown = "".join(span.text for block in body_blocks(body) for span in block.spans)
    assert {c for c in shown if c.isalpha()} <= {c for c in plain(body) if c.isalpha()}


@given(st.text(alphabet="a().,", max_size=20))
def test_addresses_are_parted_without_loss(found: str):
    assert "".join(split_address(found)) == found
