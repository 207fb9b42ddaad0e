"""Names, captions and titles are parted as a last resort only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.lettering.proper_names import proper_names
from tests.unit.lettering.outlines import LOOK, box, set_in


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Ville de Komona", ["Komona"]),
        ("en", "Where is Shichimi? Nobody knows.", ["Shichimi"]),
        ("en", "“Well,” said Coriander, “NASA called Mrs O’Hara”", ["Coriander", "Mrs", "Hara"]),
        ("en", "No! Komona burns… Everything burns.", []),
        ("en", "first\nSecond", []),
        ("ru", "Это город Комона", ["Комона"]),
        ("de", "Die Verordnung aus Komona", []),
        ("ja", "コモナ市", []),
    ],
)
def test_which_words_are_names(language: str, text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in proper_names(text, language)] == names


def lines(text: str, width: float, language: str = "fr", **look: object) -> tuple[str, ...]:
    found = set_in(text, box(width, 220), language, look=replace(LOOK, size=46.0, minimum=24.0, **look))  # type: ignore[arg-type]
    assert found.overflow == 0
    return found.lines


def parted(found: tuple[str, ...]) -> list[str]:
    return [line for line in found if line.endswith("-")]


def test_a_title_keeps_its_words_whole_and_gets_smaller() -> None:
    assert parted(lines("Ville de Komona", 150)) == []


def test_a_name_is_whole_where_other_words_are_parted() -> None:
    text = "Nous sommes probablement revenus chez Coriandre malheureusement"
    found = lines(text, 205)
    assert parted(found)
    assert any("Coriandre" in line for line in found)


def test_capitals_of_the_style_do_not_hide_a_name() -> None:
    assert parted(lines("Ville de Komona", 190, case="upper")) == []
    found = lines("Nous sommes probablement revenus chez Coriandre malheureusement", 225, case="upper")
    assert any("CORIANDRE" in line for line in found)


def test_a_name_is_parted_before_it_is_illegible() -> None:
    found = set_in("chez Constantinople", box(170, 300), "fr", look=replace(LOOK, size=46.0, minimum=30.0))
    assert found.overflow == 0
    assert parted(found.lines)
