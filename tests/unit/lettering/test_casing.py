"""Capitals as languages write them."""

from __future__ import annotations

import pytest

from comicremix.lettering.casing import upper


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Hi there", "HI THERE"),
        ("fr", "où ça ?", "OÙ ÇA ?"),
        ("de", "Straße", "STRASSE"),
        ("tr", "ısı için", "ISI İÇİN"),
        ("kk-Latn", "isi", "İSİ"),
        ("kk", "иса i", "ИСА I"),
        ("nl", "ijs IJsland ĳs", "IJS IJSLAND ĲS"),
        ("ga", "Tír na nÓg, an tAthair", "TÍR NA nÓG, AN tATHAIR"),
        ("ga", "i mBaile, n-athair", "I mBAILE, n-ATHAIR"),
        ("lt", "i\u0307\u0301ra, i\u0307\u0300", "ÍRA, Ì"),
        ("az-Latn", "isti", "İSTİ"),
        ("el", "Ξέρω πού", "ΞΕΡΩ ΠΟΥ"),
        ("el", "μάιος", "ΜΑΪΟΣ"),
        ("el", "μαΐου", "ΜΑΪΟΥ"),
        ("el", "εσύ ή εγώ, café", "ΕΣΥ Ή ΕΓΩ, CAFÉ"),
        ("ar", "سلام", "سلام"),
    ],
)
def test_upper(language: str, text: str, wanted: str) -> None:
    assert upper(text, language) == wanted


def test_sharp_s_has_a_capital_where_the_face_has_one() -> None:
    assert upper("Straße", "de", sharp_s="ẞ") == "STRAẞE"
