"""Words shaped by HarfBuzz."""

from __future__ import annotations

import pytest

from comicremix.lettering.faces import Extents, Face, bundled_catalogue
from comicremix.lettering.glyphs import (
    HarfBuzzDirection,
    half_capital,
    moved,
    shape_word,
    union,
    vertical_form,
    word_advance,
)
from comicremix.lettering.run import FaceRef

WORDS: list[tuple[str, str, HarfBuzzDirection, str, str]] = [
    ("Comic Relief Regular", "Wave", "ltr", "Latn", "en"),
    ("Noto Sans Regular", "office", "ltr", "Latn", "en"),
    ("Playpen Sans Hebrew Regular", "שלום", "rtl", "Hebr", "he"),
    ("Playpen Sans Arabic Regular", "سلام", "rtl", "Arab", "ar"),
    ("Yusei Magic Regular", "かな。", "ttb", "Hira", "ja"),
]


def face(key: str) -> Face:
    return bundled_catalogue().face(FaceRef(key))


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("spacing", [0.0, 0.25])
def test_the_short_measure_agrees(word: tuple[str, str, HarfBuzzDirection, str, str], spacing: float) -> None:
    key, text, direction, script, language = word
    shaped = shape_word(face(key), text, direction, script, language, (), spacing)
    assert word_advance(face(key), text, direction, script, language, (), spacing) == pytest.approx(shaped.advance)


def test_spacing_goes_between_clusters_and_after_the_last() -> None:
    tight = shape_word(face("Comic Relief Regular"), "abc", "ltr", "Latn", "en")
    loose = shape_word(face("Comic Relief Regular"), "abc", "ltr", "Latn", "en", (), 0.5)
    assert [b.x - a.x for a, b in zip(tight.glyphs, loose.glyphs, strict=True)] == pytest.approx([0, 0.5, 1.0])
    assert loose.advance == pytest.approx(tight.advance + 1.5)


def test_spacing_runs_to_the_left_in_hebrew() -> None:
    loose = shape_word(face("Playpen Sans Hebrew Regular"), "אב", "rtl", "Hebr", "he", (), 0.5)
    tight = shape_word(face("Playpen Sans Hebrew Regular"), "אב", "rtl", "Hebr", "he")
    assert loose.advance == pytest.approx(tight.advance + 1.0)
    assert loose.glyphs[0].x - tight.glyphs[0].x == pytest.approx(1.0)
    assert loose.glyphs[1].x - tight.glyphs[1].x == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("key", "text", "direction", "script"),
    [("Playpen Sans Arabic Regular", "سلام", "rtl", "Arab"), ("Playpen Sans Deva Regular", "क्षमा", "ltr", "Deva")],
)
def test_joined_letters_are_never_spaced(key: str, text: str, direction: HarfBuzzDirection, script: str) -> None:
    assert shape_word(face(key), text, direction, script, "x", (), 0.5) == shape_word(
        face(key), text, direction, script, "x"
    )


def test_spacing_takes_ligatures_apart() -> None:
    noto = face("Noto Sans Regular")
    assert len(shape_word(noto, "ffi", "ltr", "Latn", "en").glyphs) == 1
    assert len(shape_word(noto, "ffi", "ltr", "Latn", "en", (), 0.1).glyphs) == 3


def test_features_switch_forms() -> None:
    noto = face("Noto Sans Regular")
    plain = shape_word(noto, "0/1", "ltr", "Latn", "en")
    assert shape_word(noto, "0/1", "ltr", "Latn", "en", ("frac",)) != plain
    assert shape_word(noto, "0/1", "ltr", "Latn", "en", ("-frac", "nonsense!", "")) == plain
    assert shape_word(noto, "0/1", "ltr", "Latn", "en", ("frac=0",)) == plain


def test_forms_for_columns() -> None:
    magic = face("Yusei Magic Regular")
    assert vertical_form(magic, "。", "ja") is not None
    assert vertical_form(magic, "漢", "ja") is None
    assert vertical_form(face("Comic Relief Regular"), "(", "ja") is None


def test_half_a_capital() -> None:
    assert 0.3 < half_capital(face("Comic Relief Regular")) < 0.4


def test_boxes() -> None:
    box = Extents(0, -1, 1, 0)
    assert union([]) is None
    assert union([box]) == box
    assert union([box, moved(box, 2, 3)]) == (0, -1, 3, 3)
