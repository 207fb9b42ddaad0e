"""Words as a machine reads them become a text as a letterer wrote it."""

from __future__ import annotations

import pytest

from comicremix.app.read_text import NOTHING, Seen, SeenWord, text_read


def seen(*lines: str, sure: float = 0.9, covered: float = 1.0) -> Seen:
    return Seen([[SeenWord(word, sure) for word in line.split(" ")] for line in lines], covered)


def read(*lines: str, language: str = "en", known: str = "") -> str:
    knows = (lambda word: word in known.split()) if known else None
    return text_read(seen(*lines), language, knows)[0]


def test_lines_are_joined():
    assert read("Well well well!", "Holidays are over!") == "Well well well! Holidays are over!"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("An extraordi-", "nary day"), "An extraordinary day"),
        (("AN EXTRAORDI-", "NARY DAY"), "AN EXTRAORDINARY DAY"),
        (("on Spider-", "Man"), "on Spider- Man"),
        (("No -", "never"), "No - never"),
        (("about 1990-", "ish"), "about 1990- ish"),
    ],
)
def test_hyphens_at_the_end_of_a_line(lines: tuple[str, ...], text: str):
    assert read(*lines) == text


def test_compounds_keep_their_hyphen_where_it_is_known():
    assert read("Réveille-", "le !", language="fr") == "Réveille-le !"
    assert read("a teeny-", "tiny bit", known="a teeny tiny bit") == "a teeny-tiny bit"
    assert read("a good mor-", "ning", known="a good morning") == "a good morning"


@pytest.mark.parametrize(
    ("word", "text", "language"),
    [
        ("|'M", "I'M", "en"), ("| see", "I see", "en"), ("wi|l", "will", "en"), ("B|G", "BIG", "en"),
        ("N0", "NO", "en"), ("s0me", "some", "en"), ("10 o'clock", "10 o'clock", "en"), ("R2D0", "R2D0", "en"),
        ("200", "200", "en"), ("i|", "il", "fr"), ("|", "", "fr"),
    ],
)  # fmt: skip
def test_strokes_and_zeros_that_are_letters(word: str, text: str, language: str):
    assert read(word, language=language) == text


def test_dots_are_three():
    assert read("Well.. I…") == "Well... I..."
    assert read("Hmm.…") == "Hmm..."
    assert read("The end.") == "The end."


def test_blanks_behind_apostrophes_go():
    assert read("the Dragon’ s tooth, I' ll") == "the Dragon’s tooth, I'll"
    assert read("l' eau qu’ il", language="fr") == "l'eau qu’il"


def test_specks_and_lines_are_no_words():
    assert read("~ Hello °", "_ ©") == "Hello"
    assert text_read(seen("~ /"), "en") == ("", 0.0)
    assert text_read(NOTHING, "en") == ("", 0.0)


def test_what_reads_as_markup_is_escaped():
    assert read("demons* and [more]") == r"demons\* and \[more]"


def test_japanese_has_no_blanks():
    assert read("店主 さん 、", "おは よう", language="ja") == "店主さん、おはよう"


def test_the_least_sure_word_and_ink_that_was_left_over_count():
    words = [[SeenWord("Hello", 0.9), SeenWord("wor1d", 0.4), SeenWord("...", 0.0), SeenWord("it's", 0.1)]]
    assert text_read(Seen(words), "en")[1] == 0.4
    assert text_read(seen("Hello", covered=0.6), "en")[1] == 0.6


def test_words_that_no_dictionary_has_are_doubted():
    knows = {"with", "a"}.__contains__
    assert text_read(seen("with a"), "en", knows)[1] == 0.9
    assert text_read(seen("witha Pepper!"), "en", knows)[1] == 0.5
    assert text_read(seen("a Pepper!"), "en", knows)[1] == 0.9, "names are not in dictionaries"
