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


def test_italics_lean_where_the_family_has_none_and_the_script_knows_them() -> None:
    text = styled(parse("a *b* c"))
    assert [(text.text[item.start : item.end], item.slant) for item in text.stretches] == [
        ("a ", 0.0),
        ("b", 0.2),
        (" c", 0.0),
    ]
    assert all(item.slant == 0 for item in styled(parse("*b*"), family="Noto Sans").stretches)
    assert len(styled(parse("سلام *يا* صديق"), "ar", direction="rtl").stretches) == 1
    assert all(item.slant == 0 for item in styled(parse("あ*い*"), "ja").stretches)


def test_plain_text_is_one_stretch() -> None:
    assert len(styled(parse("Don’t panic, it’s 42!")).stretches) == 1
    assert len(styled(parse("قال: أهلاً!"), "ar", direction="rtl").stretches) == 1


def test_half_a_surrogate_pair_is_named_as_missing() -> None:
    text = styled((Span("a\ud83d"),))
    assert text.text == "a\ufffd"
    assert "\ufffd" in text.missing


def test_emoji_sequences_and_flags_keep_one_face() -> None:
    for cluster in ("👩\u200d🚀", "🇫🇷", "👍🏽", "❤\ufe0f"):
        text = styled((Span("a" + cluster + "b"),))
        assert len(set(text.faces[1 : 1 + len(cluster)])) == 1


def test_capital_sharp_s_where_the_face_has_it() -> None:
    text = styled((Span("Fuß"),), "de", case="upper")
    assert text.text == ("FUẞ" if text.faces[0].covers("ẞ") else "FUSS")


def test_bases_of_rubies_and_note_numbers_are_stuck() -> None:
    text = styled((Span("漢字", ruby="かんじ"), Span("だ"), Span("12", superscript=True)), "ja")
    assert text.stuck == (1, 3)
    assert [ruby.text for ruby in text.rubies] == ["かんじ"]
    assert [item.manner.ruby for item in text.stretches] == [1, 0, 0]


def test_two_rubies_side_by_side_stay_two() -> None:
    text = styled((Span("私", ruby="し"), Span("私", ruby="し")), "ja")
    assert [item.manner.ruby for item in text.stretches] == [1, 2]


def test_white_space_at_the_end_of_a_line_takes_the_paragraphs_level() -> None:
    text = styled((Span("אב ab "),), "he", direction="rtl")
    whole = [(item.end, item.level) for item in text.items(0, 6, line=True)]
    assert whole[-1] == (6, 1)
    inside = [(item.start, item.end, item.level) for item in text.items(3, 5, line=True)]
    assert inside == [(3, 5, 2)]
