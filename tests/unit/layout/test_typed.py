"""What is written and what is lettered belong together, whatever markup, capitals and note numbers do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.layout.typed import TypedText
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.styled import style_text
from comicremix.model.markup import Span, parse


def typed(written: str, language: str = "en", *, upper: bool = False) -> TypedText:
    spans = [Span("12", superscript=True) if span.note else span for span in parse(written)]
    styled = style_text(
        spans, family="Comic Neue", bold=False, italic=False, case="upper" if upper else "as-written",
        language=language, direction="ltr", catalogue=bundled_catalogue(),
    )  # fmt: skip
    return TypedText(written, styled.parts)


def test_markup_takes_no_room() -> None:
    text = typed("a *b* c")
    assert text.lettered == "a b c"
    assert [text.to_lettered(at) for at in range(8)] == [0, 1, 2, 2, 3, 3, 4, 5]
    assert [text.to_written(at) for at in range(6)] == [0, 1, 2, 4, 6, 7]


def test_words_typed_at_the_start_join_the_first_span() -> None:
    assert typed("*b* c").to_written(0) == 1


def test_a_note_mark_is_one_letter() -> None:
    text = typed("Why?[^n-1] So")
    assert text.lettered == "Why?12 So"
    assert text.next_stop(4) == 6
    assert text.to_written(6) == len("Why?[^n-1]")
    assert text.to_lettered(6) == 6
    assert text.selected(4, 6) == (4, 10)


def test_a_sharp_s_in_capitals_is_two_letters() -> None:
    text = typed("Maß für", "de", upper=True)
    assert len(text.lettered) in (7, 8)
    assert text.to_written(len(text.lettered)) == 7
    assert text.to_lettered(3) == len(text.lettered) - 4
    assert text.to_lettered(4) == len(text.lettered) - 3


def test_a_letter_with_its_mark_is_one_stop() -> None:
    text = typed("noe\u0308l")
    assert text.lettered == "noël"
    assert text.next_stop(2) == 3
    assert text.selected(2, 3) == (2, 4)
    assert text.to_written(3) == 4


@pytest.mark.parametrize("upper", [False, True])
@given(written=st.text(st.sampled_from("aßéi\u0307 *\n[^n-1]{|}漢ก่\\🚀"), max_size=20))
def test_there_and_back_is_the_same_place(upper: bool, written: str) -> None:
    text = typed(written, upper=upper)
    at = 0
    while at < len(text.lettered):
        following = text.next_stop(at)
        assert following > at
        assert text.previous_stop(following) == at
        assert text.to_lettered(text.to_written(following)) == following
        at = following


def test_words_begin_after_blanks_and_marks() -> None:
    text = typed("Well, *some* one!")
    found, at = [], 0
    while at < len(text.lettered):
        at = text.next_word(at)
        found.append(at)
    assert [text.lettered[start:] for start in found[:2]] == [", some one!", "some one!"]
    assert text.previous_word(8) == 6
    assert text.lettered[slice(*text.word_at(7))] == "some"
    assert text.lettered[slice(*text.word_at(10))] == "some"


def test_thai_words_have_no_blanks_between_them() -> None:
    text = typed("ฉันรู้ว่าเมื่อคืน", "th")
    assert text.lettered[: text.next_word(0)] == "ฉัน"
