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
