"""Spans joined to one text with faces and levels."""

from __future__ import annotations

from typing import Any

from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.styled import StyledText, style_text
from comicremix.model.markup import Span, parse


def styled(spans: tuple[Span, ...], language: str = "en", **wishes: Any) -> StyledText:
    defaults: dict[str, Any] = {"family": "Comic Relief", "bold": False, "italic": False, "case": "as-written"}
    return style_text(
        spans,
        language=language,
        catalogue=bundled_catalogue(),
        **{**defaults, "direction": "ltr", **wishes},
    )


def families(text: StyledText) -> list[str]:
    return [face.family for face in text.faces]


def test_bold_words_get_a_bold_face() -> None:
    text = styled(parse("a**b**"))
    assert [face.bold for face in text.faces] == [False, True]


def test_italic_in_italic_stands_upright() -> None:
    text = styled(parse("a*b*"), family="Noto Sans", italic=True)
    assert [face.italic for face in text.faces] == [True, False]


def test_capitals_spare_links_and_note_numbers() -> None:
    spans = (Span("go "), Span("http://a.b", link="http://a.b"), Span("a", superscript=True))
    assert styled(spans, case="upper").text == "GO http://a.ba"


def test_arabic_borrows_digits_and_latin_from_the_wanted_family() -> None:
    text = styled(parse("في 2008 Google"), "ar", direction="rtl")
    assert text.faces[0].family == "Playpen Sans Arabic"
    assert all(face.covers(char) for face, char in zip(text.faces, text.text, strict=True) if char != " ")


def test_marks_stay_with_their_letter() -> None:
    text = styled((Span("あ\u0301b"),))
    assert text.faces[0] is text.faces[1]


def test_missing_characters_are_named_once() -> None:
    text = styled(parse("a\U000e0041 \U00013000 b \U00013000\ufe0f"))
    assert text.missing == ("\U00013000",)


def test_control_characters_are_dropped() -> None:
    assert styled((Span("a\tb\r\nc\x00\x07d"),)).text == "a b\ncd"


def test_levels_restart_in_each_paragraph() -> None:
    text = styled((Span("אב 1\nab"),), "he", direction="rtl")
    assert text.levels == (1, 1, 1, 2, 1, 2, 2)


def test_note_numbers_are_isolated() -> None:
    text = styled((Span("סוף 20"), Span("12", superscript=True)), "he", direction="rtl")
    assert text.around == {6: 1}
    assert text.levels[-2:] == (2, 2)
