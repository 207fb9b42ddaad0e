"""What stands upright in a column, what lies turned, what shares one em."""

from __future__ import annotations

import pytest

from comicremix.lettering.columns import column_items, shift
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import FaceRef
from comicremix.lettering.styled import StyledText, style_text
from comicremix.model.markup import Span


def styled(*spans: Span) -> StyledText:
    return style_text(
        spans, family="Comic Relief", bold=False, italic=False, case="as-written", language="ja", direction="ltr",
        catalogue=bundled_catalogue(),
    )  # fmt: skip


def cut(text: str) -> str:
    """Show turned stretches as <…>, those side by side as [ … ]."""
    marks = {"upright": "%s", "turned": "<%s>", "beside": "[%s]"}
    found = styled(Span(text))
    return "".join(marks[item.way] % found.text[item.start : item.end] for item in column_items(found))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("あー「い」、", "あー「い」、"),
        ("12月3日", "[12]月[3]日"),
        ("100円", "[100]円"),
        ("2008年", "<2008>年"),
        ("1,000円", "<1,000>円"),
        ("3.14", "<3.14>"),
        ("A4サイズ", "<A4>サイズ"),
        ("A級", "[A]級"),
        ("OKだよ", "<OK>だよ"),
        ("えっ!?", "えっ[!?]"),
        ("えっ！？", "えっ[！？]"),
        ("あ!!!", "あ[!!!]"),
        ("あ!", "あ[!]"),
        ("Hello!!", "<Hello!!>"),
        ("ＡＢ１２", "ＡＢ１２"),
        ("……――", "……<――>"),
        ("★♪か", "★♪か"),
        ("あ👩\u200d🚀❤\ufe0f", "あ👩\u200d🚀❤\ufe0f"),
    ],
)
def test_ways(text: str, wanted: str) -> None:
    assert cut(text) == wanted


def test_note_numbers_stand_side_by_side() -> None:
    found = column_items(
        styled(Span("年"), Span("123", superscript=True), Span("2008"), Span("1234", superscript=True))
    )
    assert [item.way for item in found] == ["upright", "beside", "turned", "turned"]


def test_faces_without_forms_for_columns_get_their_stops_moved() -> None:
    comic = bundled_catalogue().face(FaceRef("Comic Relief Regular"))
    magic = bundled_catalogue().face(FaceRef("Yusei Magic Regular"))
    assert shift(comic, "。", "ja")[0] > 0.5 > 0 > shift(comic, "っ", "ja")[1]
    assert shift(magic, "。", "ja") == shift(magic, "っ", "ja") == shift(comic, "あ", "ja") == (0.0, 0.0)
