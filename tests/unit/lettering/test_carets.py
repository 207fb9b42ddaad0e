"""Carets stand between the letters, in every direction of writing."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import accumulate, pairwise

import pytest

from comicremix.geometry import Outline
from comicremix.lettering.carets import Carets, Place
from comicremix.lettering.clusters import split_clusters
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import letter
from comicremix.model.language import Direction
from comicremix.model.markup import Span, parse
from tests.unit.lettering.outlines import LOOK, box, ellipse

CATALOGUE = bundled_catalogue()


def carets(
    words: str, language: str = "en", outline: Outline | None = None, *, vertical: bool = False, **look: object
) -> Carets:
    direction: Direction = "rtl" if language in ("ar", "he") else "ltr"
    found = letter(
        parse(words), outline or box(600, 300), look=replace(LOOK, **look), language=language,  # type: ignore[arg-type]
        direction=direction, catalogue=CATALOGUE, vertical=vertical,
    )  # fmt: skip
    assert found.galley is not None
    return Carets(found.galley)


def at(found: Carets, position: int, *, upstream: bool = False) -> tuple[float, float]:
    (ax, ay), (bx, by) = found.segment(Place(position, upstream))
    return ((ax + bx) / 2, (ay + by) / 2)


def test_carets_go_from_left_to_right() -> None:
    found = carets("Hello there")
    xs = [at(found, position)[0] for position in range(12)]
    assert all(a < b for a, b in pairwise(xs))
    ink = letter(
        (Span("Hello there"),), box(600, 300), look=LOOK, language="en", direction="ltr", catalogue=CATALOGUE
    ).ink
    assert xs[0] == pytest.approx(ink.x, abs=4)
    assert xs[-1] == pytest.approx(ink.right, abs=4)


def test_carets_stand_upright_about_the_line() -> None:
    (top_x, top), (bottom_x, bottom) = carets("Hello").segment(Place(2))
    assert top_x == bottom_x
    assert top < 150 < bottom


def test_in_hebrew_they_go_from_right_to_left_and_digits_back() -> None:
    found = carets("אבג 123", "he")
    xs = [at(found, position)[0] for position in range(8)]
    assert xs[0] > xs[1] > xs[2] > xs[3] > xs[4]
    assert xs[4] > xs[7] > xs[6] > xs[5] or xs[5] < xs[6] < xs[7]


def test_in_columns_they_go_down_and_to_the_left() -> None:
    found = carets("知っているよみんなに", "ja", box(160, 200), vertical=True)
    first, second = at(found, 0), at(found, 1)
    assert first[0] == second[0]
    assert second[1] > first[1] + 10
    assert at(found, 9)[0] < first[0]
    (left, _), (right, _) = found.segment(Place(0))
    assert left > right


@pytest.mark.parametrize(
    ("words", "language", "vertical"),
    [
        ("Well, *somebody* must have **known** about it.", "en", False),
        ("Die Datenschutzgrundverordnung verlangt es.", "de", False),
        ("ฉันรู้ว่าเมื่อคืนนี้คุณอยู่ที่ไหน", "th", False),
        ("मुझे पता है कि तुम कल रात कहाँ थीं", "hi", False),
        ("知っているよ。「みんな」に12話したんだ！", "ja", True),
        ("{漢字|かんじ}を{読|よ}む", "ja", True),
        ("a\n\nb\n", "en", False),
    ],
)
def test_a_click_on_a_caret_finds_it(words: str, language: str, vertical: bool) -> None:
    found = carets(words, language, ellipse(420, 300), vertical=vertical)
    for position in accumulate(map(len, split_clusters(found.galley.text)), initial=0):
        again = found.place_at(at(found, position))
        assert at(found, again.position, upstream=again.upstream) == pytest.approx(at(found, position), abs=0.5)


def test_a_ligature_is_parted() -> None:
    found = carets("لا", "ar")
    xs = [at(found, position)[0] for position in range(3)]
    assert xs[0] > xs[1] > xs[2]


def test_blanks_at_the_end_move_the_caret() -> None:
    found = carets("End  ")
    assert at(found, 3)[0] < at(found, 4)[0] < at(found, 5)[0]
    assert at(carets("אב ", "he"), 3)[0] < at(carets("אב ", "he"), 2)[0]


def test_an_empty_last_line_has_a_caret() -> None:
    found = carets("One\n")
    assert at(found, 4)[1] > at(found, 3)[1] + 10
    assert at(found, 4)[0] == pytest.approx(300, abs=1)
    assert found.row_of(Place(4)) == 1


def test_where_a_word_is_parted_the_end_of_the_line_is_another_place() -> None:
    found = carets("Donaudampfschifffahrtsgesellschaft", "de", box(240, 300))
    first = found.galley.rows[0].end
    assert at(found, first, upstream=True)[1] < at(found, first)[1]
    assert found.row_ends(Place(0)) == (Place(0), Place(first, upstream=True))


def test_up_and_down_keep_the_column() -> None:
    found = carets("aaaa bbbb\ncc\ndddd eeee")
    start = Place(9)
    down = found.beside(start, 1)
    assert down is not None
    assert found.row_of(down[0]) == 1
    again = found.beside(down[0], 1, down[1])
    assert again is not None
    assert again[0] == Place(22)
    assert found.beside(Place(22), 1) is None


def test_a_selection_covers_its_letters_line_by_line() -> None:
    found = carets("aaaa bbbb\ncccc")
    quads = found.selection(2, 12)
    assert len(quads) == 2
    assert min(x for x, _ in quads[0]) == pytest.approx(at(found, 2)[0])
    assert max(x for x, _ in quads[1]) == pytest.approx(at(found, 12)[0])
    assert found.selection(3, 3) == ()


def test_a_bidi_selection_falls_apart() -> None:
    quads = carets("אבג abc דה", "he").selection(2, 6)
    assert len(quads) == 2


def test_words_on_an_arc_have_turned_carets() -> None:
    found = carets("Around we go", arc=120.0)
    (ax, ay), (bx, by) = found.segment(Place(0))
    assert math.degrees(math.atan2(bx - ax, by - ay)) == pytest.approx(60, abs=15)
    for position in range(13):
        assert found.place_at(at(found, position)).position == position
