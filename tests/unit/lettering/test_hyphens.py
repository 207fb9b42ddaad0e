"""Where words may be parted."""

from __future__ import annotations

from itertools import pairwise

import pyphen
import pytest

from comicremix.lettering.hyphens import hyphen_positions


def parted(text: str, language: str) -> str:
    places = [0, *hyphen_positions(text, language), len(text)]
    return "-".join(text[a:b] for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("de", "Schiff-fahrt"),
        ("fr", "in-for-ma-tion"),
        ("en", "know-ledge"),
        ("en-GB", "lamp"),
        ("xx", "anything"),
        ("en", "A1b2c3d4e5"),
    ],
)
def test_words(language: str, wanted: str) -> None:
    assert parted(wanted.replace("-", ""), language) == wanted


def test_two_letters_before_and_three_after() -> None:
    for position in hyphen_positions("ABENTEUER", "de"):
        assert 2 <= position <= len("ABENTEUER") - 3


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Zusammenhang Überwachungssoftware Straßenbahnhaltestelle Geschichtenerzählerin"),
        ("fr", "Développement anticonstitutionnellement Naturellement"),
        ("ru", "Здравствуйте безопасность"),
        ("nl", "lettergrepen wetenschappelijk"),
        ("en", "Development surveillance understanding"),
    ],
)
def test_pyphen_agrees(language: str, words: str) -> None:
    patterns = pyphen.Pyphen(lang=pyphen.language_fallback(language), left=2, right=3)
    for word in words.split():
        wanted = [int(at) for at in patterns.positions(word) if at <= len(word) - 3]
        assert list(hyphen_positions(word, language)) == wanted


def test_words_that_would_change_their_spelling_stay_whole_there() -> None:
    assert parted("asszonnyal", "hu") in {"asszonnyal", "asszony-nyal"}
    assert "s-sz" not in parted("asszonyok", "hu")
