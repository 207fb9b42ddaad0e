"""Scripts of languages and characters."""

from __future__ import annotations

import pytest

from comicremix.lettering.scripts import (
    char_script,
    knows_columns,
    language_script,
    needed_letters,
    primary_tag,
    script_runs,
)


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("en", "Latn"),
        ("sr", "Cyrl"),
        ("sr-Latn", "Latn"),
        ("zh-TW", "Hant"),
        ("zh", "Hans"),
        ("ja", "Jpan"),
        ("xx-YY", "Latn"),
    ],
)
def test_language_script(language: str, script: str) -> None:
    assert language_script(language) == script


def test_primary_tag() -> None:
    assert primary_tag("pt_BR") == "pt"


def test_needed_letters() -> None:
    assert "ł" in needed_letters("pl")
    assert {char_script(char) for char in needed_letters("ta")} == {"Taml"}


def test_common_characters_follow_their_neighbours() -> None:
    assert script_runs("«ab, גד", "Cyrl") == ["Latn"] * 5 + ["Hebr"] * 2
    assert script_runs("12!", "Grek") == ["Grek"] * 3


@pytest.mark.parametrize(
    ("language", "wanted"), [("ja", True), ("zh-TW", True), ("ko", True), ("en", False), ("ar", False)]
)
def test_who_knows_columns(language: str, wanted: bool) -> None:
    assert knows_columns(language) is wanted
