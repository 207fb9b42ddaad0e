"""Words in balloons: nothing lost, nothing outside, told when too long."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicremix.errors import FontError
from comicremix.geometry import Affine, Outline, transform_points
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.lettering.letter import Lettering, TextLook, letter
from comicremix.model.markup import Span
from comicremix.model.style import Stroke
from tests.unit.lettering.outlines import LOOK, box, burst, ell, ellipse, ink_points, run_text, set_in, sticks_out

SENTENCES = {
    "en": "I know where you were last night, and I told everyone.",
    "de": "Die Datenschutzgrundverordnung verlangt Einwilligungserklärungen!",
    "fr": "Ça va ! « Non », dit-il… bien sûr que oui ; mais où est-ce qu’il dort ?",
    "vi": "Tôi biết đêm qua bạn đã ở đâu, và tôi đã kể cho mọi người nghe.",
    "el": "Ξέρω πού ήσουν χθες το βράδυ και το είπα σε όλους.",
    "ru": "Я знаю, где ты была прошлой ночью, и всем рассказала.",
    "ar": "أعرف أين كنتِ ليلة أمس (2008)، وأخبرتُ Google بذلك!",
    "he": "אני יודע איפה היית אתמול בלילה (2008), וסיפרתי ל־Google על זה!",
    "hi": "मुझे पता है कि तुम कल रात कहाँ थीं, और मैंने सबको बता दिया।",
    "th": "ฉันรู้ว่าเมื่อคืนนี้คุณอยู่ที่ไหน และฉันบอกทุกคนไปหมดแล้ว",
    "ja": "きのうの夜どこにいたか知っているよ。「みんな」に話してしまったんだ！",
}
CATALOGUE = bundled_catalogue()
SHAPES: list[Outline] = [ellipse(600, 400), box(560, 260), burst(700, 520), ell(640, 520)]


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-]", "", text)


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("outline", SHAPES, ids=["ellipse", "box", "burst", "ell"])
def test_every_language_fits_every_shape(language: str, outline: Outline) -> None:
    found = set_in(SENTENCES[language], outline, language, margin=10)
    assert found.overflow == 0
    assert found.too_many == 0
    assert found.missing == ()
    assert bare("".join(found.lines)) == bare(SENTENCES[language])
    assert bare("".join(run_text(found, line) for line in range(len(found.lines)))) == bare(SENTENCES[language])
    assert sticks_out(found, outline) == []


def test_ink_is_where_the_glyphs_are_and_centred() -> None:
    found = set_in(SENTENCES["en"], ellipse(600, 400))
    xs, ys = zip(*ink_points(found.runs), strict=True)
    assert found.ink.x == pytest.approx(min(xs), abs=1)
    assert found.ink.right == pytest.approx(max(xs), abs=1)
    assert found.ink.centre[1] == pytest.approx(200, abs=1)
    assert (min(ys) + max(ys)) / 2 == pytest.approx(200, abs=1)


def test_size_aimed_at_is_kept_when_there_is_room() -> None:
    assert set_in("Hmm…", ellipse(600, 400)).size == LOOK.size


def test_size_goes_down_in_half_pixels_as_far_as_needed() -> None:
    found = set_in(SENTENCES["en"], ellipse(420, 240), margin=10)
    assert LOOK.minimum <= found.size < LOOK.size
    assert (LOOK.size - found.size) % 0.5 == 0
    assert found.overflow == 0


def test_too_long_a_text_is_set_at_the_minimum_and_says_so() -> None:
    outline = ellipse(260, 160)
    found = set_in(SENTENCES["en"] * 2, outline)
    assert found.size == LOOK.minimum
    assert found.overflow > 0
    assert 0 < found.too_many < 2 * len(SENTENCES["en"])
    assert sticks_out(found, outline)
    assert bare("".join(found.lines)) == bare(SENTENCES["en"] * 2)
    assert found.ink.centre == pytest.approx((130, 80), abs=3)


def test_what_is_said_to_be_too_much_is_about_right() -> None:
    words = "the lamp knows " * 12
    outline = ellipse(400, 260)
    found = set_in(words, outline, margin=12)
    assert found.overflow > 0
    assert set_in(words[: -round(found.too_many * 1.5)], outline, margin=12).overflow == 0


@pytest.mark.parametrize("outline", [((5.0, 5.0),) * 3, ((0.0, 0.0), (50.0, 0.0), (100.0, 0.0)), box(3, 3)])
def test_no_room_at_all(outline: Outline) -> None:
    found = set_in("Oh no", outline)
    assert found.overflow > 1
    assert bare("".join(found.lines)) == "Ohno"


def test_no_words() -> None:
    for text in ("", "  \n "):
        found = set_in(text, ellipse(100, 100))
        assert (found.runs, found.lines, found.overflow) == ((), (), 0.0)


def test_lines_are_long_in_the_middle_of_an_ellipse() -> None:
    found = set_in(SENTENCES["en"] + " Nobody " + SENTENCES["en"], ellipse(640, 520))
    lengths = [len(line) for line in found.lines]
    assert len(lengths) >= 5
    assert max(lengths) == max(lengths[1:-1])
    assert lengths[0] < max(lengths)
    assert lengths[-1] < max(lengths)


def test_author_breaks_lines() -> None:
    assert set_in("One\nTwo words\nthree", ellipse(600, 400)).lines == ("One", "Two words", "three")


def test_words_are_parted_only_when_needed() -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    assert set_in(word, ellipse(1400, 300), "de").lines == (word,)
    parted = set_in(word, ellipse(500, 380), "de", margin=10)
    assert len(parted.lines) > 1
    assert all(line.endswith("-") for line in parted.lines[:-1])
    whole = set_in(word, ellipse(500, 380), "de", margin=10, look=replace(LOOK, hyphenate=False))
    assert whole.lines == (word,)
    assert whole.size < parted.size


def test_never_two_hyphens_in_a_row() -> None:
    text = "Rechtsschutzversicherungsgesellschaften verunmöglichen Lebensversicherungsunternehmen"
    for width in range(240, 640, 40):
        lines = set_in(text, ellipse(width, 420), "de").lines
        assert not any(a.endswith("-") and b.endswith("-") for a, b in pairwise(lines))


def test_capitals() -> None:
    found = set_in("où est *l’île* ?", ellipse(600, 300), "fr", look=replace(LOOK, case="upper"))
    assert "".join(found.lines) == "OÙ EST L’ÎLE ?"


def test_note_marks_never_start_a_line_and_are_linked() -> None:
    spans = (Span("It was last year."), Span("12", superscript=True, link="#n"), Span(" Really? Yes! Oh my."))
    for width in range(160, 640, 40):
        found = set_in(spans, ellipse(width, 360))
        assert not any(line.startswith("12") for line in found.lines)
        ((link, area),) = found.links
        assert link == "#n"
        (mark,) = [run for run in found.runs if run.text == "12"]
        assert mark.size == pytest.approx(found.size * 0.6)
        assert area.contains((mark.glyphs[0].x + 1, mark.glyphs[0].y - 1))


def test_right_to_left_lines_read_from_the_right() -> None:
    found = set_in("אחת שתיים 15 Google", box(900, 100), "he")
    assert [run.direction for run in found.runs] == ["rtl", "ltr", "rtl", "ltr"]
    starts = [run.glyphs[0].x for run in found.runs]
    assert starts == sorted(starts, reverse=True)


@pytest.mark.parametrize(("language", "side"), [("en", "left"), ("ar", "right")])
def test_start_alignment(language: str, side: str) -> None:
    found = set_in(SENTENCES[language], box(420, 320), language, look=replace(LOOK, alignment="start"))
    edges = []
    for line in range(len(found.lines)):
        runs = tuple(run for run in found.runs if run.line == line)
        xs = [x for x, _ in ink_points(runs)]
        edges.append(min(xs) if side == "left" else max(xs))
    assert len(edges) > 1
    assert max(edges) - min(edges) < 0.2 * found.size


def test_a_stroke_needs_room_too() -> None:
    plain = set_in("Boom crash", ellipse(220, 140))
    fat = set_in("Boom crash", ellipse(220, 140), look=replace(LOOK, stroke=Stroke("#fff", 40)))
    assert fat.size < plain.size
    assert fat.runs[0].stroke == Stroke("#fff", 40)


def test_columns_run_from_right_to_left() -> None:
    outline = ellipse(400, 420)
    found = set_in(SENTENCES["ja"], outline, "ja", vertical=True, margin=8)
    assert found.overflow == 0
    assert len(found.lines) > 1
    assert sticks_out(found, outline) == []
    columns = [run.glyphs[0].x for run in found.runs if run.glyphs]
    assert columns[0] > columns[-1]
    assert {run.direction for run in found.runs} == {"ttb"}
    assert found.ink.centre == pytest.approx((200, 210), abs=found.size)


@pytest.mark.parametrize(
    "words", ["2008年12月、Google Chromeが出た!?", "「スーパー」で100円……だって！？", "第3話　OKだよ、ルーモ。"]
)
def test_no_ink_leaves_the_outline_in_columns(words: str) -> None:
    outline = ellipse(300, 420)
    found = letter(
        [Span(words)], outline, look=LOOK, language="ja", direction="ltr", catalogue=CATALOGUE, vertical=True
    )
    assert found.overflow == 0
    assert sticks_out(found, outline) == []
    assert not any(line[0] in "、。」！!?…ー" for line in found.lines)


def test_ruby_opens_the_leading_and_stays_inside() -> None:
    outline = ellipse(420, 300)
    spans = [Span("魔女", ruby="まじょ"), Span("の"), Span("帽子", ruby="ぼうし"), Span("を見つけたのだ！")]
    bare = [replace(span, ruby="") for span in spans]
    for vertical in (False, True):
        read, plain = (
            letter(words, outline, look=LOOK, language="ja", direction="ltr", catalogue=CATALOGUE, vertical=vertical)
            for words in (spans, bare)
        )
        assert sticks_out(read, outline) == []
        assert [run.text for run in read.runs if run.size < read.size] == ["まじょ", "ぼうし"]
        assert "".join(read.lines) == "".join(plain.lines)


def test_spacing_and_features_reach_the_glyphs() -> None:
    tight = set_in("office", box(560, 260))
    loose = letter(
        [Span("office")], box(560, 260), look=replace(LOOK, letter_spacing=0.2), language="en", direction="ltr",
        catalogue=CATALOGUE,
    )  # fmt: skip
    assert loose.ink.width == pytest.approx(tight.ink.width + 5 * 0.2 * tight.size, rel=0.02)


def test_half_a_surrogate_pair_is_missing_and_no_fault() -> None:
    found = set_in("so \ud83d!", ellipse(600, 400))
    assert found.missing == ("\ufffd",)
    assert "\ufffd" in "".join(found.lines)


def test_characters_without_a_glyph_are_named() -> None:
    assert set_in("Hi \U00013000!", ellipse(400, 300)).missing == ("\U00013000",)


def test_letterings_are_remembered() -> None:
    assert set_in("Again", ellipse(400, 300)) is set_in("Again", ellipse(400, 300))


def test_no_fonts(tmp_path: object) -> None:
    with pytest.raises(FontError):
        letter((Span("a"),), box(100, 100), look=TextLook("x"), language="en", direction="ltr", catalogue=Catalogue([]))


WORDS = st.lists(
    st.sampled_from(["I", "know", "where", "you", "were,", "Lumo!", "—", "everything", "extraordinarily", "(2008)"]),
    min_size=1,
    max_size=16,
).map(" ".join)
OUTLINES = st.tuples(st.sampled_from([ellipse, box, burst, ell]), st.integers(120, 900), st.integers(90, 700))


def lettered(words: str, shape: tuple[object, int, int], scale: float = 1.0) -> tuple[Lettering, Outline]:
    make, width, height = shape
    outline = transform_points(make(width, height), Affine.scaling(scale))  # type: ignore[operator]
    return set_in(words, outline, margin=6), outline


@settings(max_examples=60, deadline=None)
@given(WORDS, OUTLINES)
def test_all_words_are_there_and_nothing_sticks_out(words: str, shape: tuple[object, int, int]) -> None:
    found, outline = lettered(words, shape)
    assert bare("".join(found.lines)) == bare(words)
    if found.overflow == 0:
        assert sticks_out(found, outline) == []
    else:
        assert found.size == LOOK.minimum


@settings(max_examples=60, deadline=None)
@given(WORDS, OUTLINES, st.floats(1.0, 2.0))
def test_a_larger_outline_never_makes_words_smaller(words: str, shape: tuple[object, int, int], scale: float) -> None:
    """Ten percent is what keeping words whole may cost."""
    small, _ = lettered(words, shape)
    large, _ = lettered(words, shape, scale)
    assert large.size >= small.size * 0.9 - 0.5
    assert large.overflow <= small.overflow + 0.15


@pytest.mark.parametrize(
    "outline", [(), ((1.0, 1.0),), ((0.0, 0.0), (9.0, 9.0)), ((0.0, 0.0), (float("nan"), 3.0), (5.0, 5.0))]
)
def test_outlines_that_are_none_hold_nothing(outline: Outline) -> None:
    assert set_in("Hello", outline).overflow > 0


def test_a_self_crossing_outline_holds_words_where_it_has_room() -> None:
    bow = ((0.0, 0.0), (600.0, 400.0), (600.0, 0.0), (0.0, 400.0))
    found = set_in("Hi there", bow)
    assert not found.overflow
    assert not sticks_out(found, bow)


def test_a_whole_novel_in_a_balloon_says_how_much_too_long_it_is() -> None:
    novel = "lorem ipsum dolor sit amet " * 800
    found = set_in(novel, ellipse(500, 300))
    assert found.size == LOOK.minimum
    assert found.overflow > 1
    assert 0.9 * len(novel) < found.too_many < len(novel)
    assert "".join(found.lines).replace(" ", "") == novel.replace(" ", "")
