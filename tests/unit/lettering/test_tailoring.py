"""Where letterers disagree with Annex #14."""

from __future__ import annotations

import pytest

from comicremix.lettering.tailoring import TAILORED, closed_positions, url_spans


@pytest.mark.parametrize(
    ("text", "position", "name"),
    [
        ("…and", 1, "an ellipsis that opens a word"),
        ("no …", 3, "an ellipsis that closes words after a space"),
        ("no ... but", 3, "an ellipsis that closes words after a space"),
        ("... yes", 4, "an ellipsis that opens words before a space"),
        ("“… yes", 3, "an ellipsis that opens words before a space"),
        ("a -b", 3, "a dash that opens a word"),
        ("— Hola", 2, "a dialogue's dash"),
        ("one—", 3, "no line starts with a dash"),
        ("so —, he", 3, "a dash that closes words after a space"),
        ("e-mail", 2, "a hyphen after one letter"),
        ("vitamin-B", 8, "a hyphen before one letter"),
        ("まで*...", 2, "a sign of reference after its word"),
        ("10 €", 3, "a number and its unit"),
        ("20 000", 3, "thousands parted by a space"),
        ("เด็ก ๆ", 5, "Thai repetition and abbreviation marks"),
    ],
)
def test_each_tailoring(text: str, position: int, name: str) -> None:
    assert name in TAILORED
    assert closed_positions(text, "en")[position] == name


def test_french_spaces_hold_in_french_only() -> None:
    assert set(closed_positions("« Ah ! »", "fr")) == {2, 5, 7}
    assert closed_positions("« Ah ! »", "en") == {}


def test_addresses_are_spared() -> None:
    text = "see https://a.b/c-d"
    assert url_spans(text) == [(4, len(text))]
    assert closed_positions(text, "en") == {}
