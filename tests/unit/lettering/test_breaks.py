"""Where lines may break, language by language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.lettering.breaks import AT_OWN_HYPHEN, BEFORE_FRAGMENT, INSIDE_PHRASE, INSIDE_WORD, find_breaks


def pieces(text: str, language: str = "en", *, hyphenate: bool = False, kept: tuple[int, ...] = ()) -> list[str]:
    start, found = 0, []
    for item in find_breaks(text, language, hyphenate=hyphenate, kept=kept):
        found.append(text[start : item.position] + ("~" if item.hyphen else ""))
        start = item.position
    return found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I |know|"),
        ("en", "wait…|what?|"),
        ("en", "…and |then|"),
        ("en", "night... |...and|"),
        ("en", "... yes ... |no …|"),
        ("en", "he — |really—|left|"),
        ("en", "--no! |T-shirt |e-mail |well-|known|"),
        ("en", "(to |her): |“were |you”|"),
        ("en", "10 % |of |20 €|"),
        ("es", "— Hola |—dijo |él—, |no.|"),
        ("fr", "Ça |va ! |« Non » ; |oui : |20 000 |ans|"),
        ("fr", "Ça |va\u202f! |«\u00a0Non\u00a0»|"),
        ("de", "Was ? |Ja|"),
        ("ja", "ちょっ|と|"),
        ("th", "สวัสดี|ครับ|"),
        ("ar", "أعرف |أين |كنتِ؟|"),
    ],
)
def test_where_lines_break(language: str, text: str) -> None:
    marked = text.removesuffix("|").split("|")
    if language == "de":
        marked = ["Was ? ", "Ja"]
    assert pieces("".join(marked), language) == marked


def test_line_feeds_force_breaks() -> None:
    found = find_breaks("a b\n\nc", "en")
    assert [(item.position, item.forced) for item in found] == [(2, False), (4, True), (5, True), (6, True)]


def test_urls_break_after_their_marks_without_hyphens() -> None:
    text = "https://www.example.org/a-b?c=d"
    assert pieces(text) == ["https://", "www", ".example", ".org/", "a", "-b", "?c=", "d"]
    found = {text[item.position - 1 : item.position + 1]: item.penalty for item in find_breaks(text, "en")}
    assert found["/a"] < found["a-"]
    assert not any(item.hyphen for item in find_breaks(text, "en", hyphenate=True))


def test_words_are_parted_only_when_asked() -> None:
    assert pieces("Schifffahrt", "de") == ["Schifffahrt"]
    assert pieces("Schifffahrt", "de", hyphenate=True) == ["Schiff~", "fahrt"]


def test_soft_hyphens_of_the_author_count() -> None:
    assert pieces("super\u00adcali") == ["super\u00ad~", "cali"]


def test_no_line_starts_at_a_kept_position() -> None:
    assert pieces("だ12ね", "ja", kept=(1,)) == ["だ12", "ね"]


def test_japanese_prefers_phrases() -> None:
    penalties = {item.position: item.penalty for item in find_breaks("ルーモは知っている", "ja")}
    assert penalties[4] == 0
    assert penalties[8] == INSIDE_PHRASE
    assert penalties[2] == INSIDE_WORD


def test_korean_prefers_whole_words() -> None:
    penalties = {item.position: item.penalty for item in find_breaks("나는 알아요", "ko")}
    assert penalties[3] == 0
    assert penalties[1] == penalties[4] == INSIDE_WORD


def test_kinsoku() -> None:
    for piece in pieces("「えっ！」と、ルーモは（言った）。そうだったのかぁ", "ja")[1:]:
        assert piece[0] not in "、。！」）っぁー"
        assert piece[-1] not in "「（"


def test_khmer_breaks_between_clusters_at_a_price() -> None:
    found = find_breaks("ភាសាខ្មែរ", "km")
    assert len(found) > 1
    assert all(item.penalty > 0 for item in found[:-1])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("th", "เด็ก ๆ|มา|"),
        ("th", "ต่าง ๆ|"),
        ("ja", "まっすぐ！|そして……もう|"),
        ("fr", "« Quoi ? |» ; |bien !|"),
    ],
)
def test_marks_that_no_line_starts_with(language: str, text: str) -> None:
    whole = text.replace("|", "")
    starts = {whole[item.position] for item in find_breaks(whole, language)[:-1]}
    assert starts.isdisjoint("ๆฯ！…»?;!っ")


def test_hyphens_come_on_top_of_the_other_breaks() -> None:
    text = "well-known Information"
    plain = find_breaks(text, "en")
    assert set(plain) <= set(find_breaks(text, "en", hyphenate=True))
    assert len(find_breaks(text, "en", hyphenate=True)) > len(plain)


@given(st.text(max_size=40), st.sampled_from(["en", "fr", "ja", "th", "de"]))
def test_breaks_ascend_and_end_with_the_text(text: str, language: str) -> None:
    positions = [item.position for item in find_breaks(text, language, hyphenate=True)]
    assert positions == sorted(set(positions))
    assert positions[-1] == len(text)


def test_a_line_that_would_start_with_two_letters_of_a_word_is_dear() -> None:
    penalties = {item.position: item.penalty for item in find_breaks("dit-il rendez-vous peut-être", "fr")}
    assert penalties[4] == BEFORE_FRAGMENT
    assert penalties[14] == penalties[24] == AT_OWN_HYPHEN


def test_words_that_stay_whole_have_no_hyphens() -> None:
    text = "wonderful wonderful"
    assert [item.position for item in find_breaks(text, "en", hyphenate=True, whole=((0, 9),)) if item.hyphen] == [
        item.position for item in find_breaks(text, "en", hyphenate=True) if item.hyphen and item.position > 9
    ]
