"""Capitals: comics are often lettered in them, and languages disagree on how."""

from __future__ import annotations

import re
import unicodedata

from comicremix.lettering.scripts import primary_tag

_DOTTED = frozenset({"tr", "az", "crh", "kk-latn", "tt-latn"})
_TONOS = "\u0301"
_DIAERESIS = "\u0308"
_HIATUS = re.compile("([ΑΕΟ])\u0301([ΙΥ])(?!\u0308)")


def upper(text: str, language: str) -> str:
    """Return ``text`` in the capitals of ``language``: Turkish and Azeri keep the dot of i, Greek drops the tonos."""
    tag = primary_tag(language)
    if tag in _DOTTED:
        return text.replace("i", "İ").replace("ı", "I").upper()
    if tag == "el":
        return _upper_greek(text)
    return text.upper()


def _upper_greek(text: str) -> str:
    """Drop the tonos; a vowel pair that it parted gets a diaeresis (μάιος, ΜΑΪΟΣ). A lone ή, or, keeps it."""
    words = re.split(r"(\W+)", text)
    return "".join("Ή" if word in {"ή", "Ή"} else _without_tonos(word.upper()) for word in words)


def _without_tonos(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    apart = _HIATUS.sub(rf"\1\2{_DIAERESIS}", apart)
    bare = "".join(
        char for char, base in zip(apart, _bases(apart), strict=True) if char != _TONOS or not _is_greek(base)
    )
    return unicodedata.normalize("NFC", bare)


def _bases(text: str) -> list[str]:
    bases: list[str] = []
    for char in text:
        bases.append(bases[-1] if unicodedata.combining(char) and bases else char)
    return bases


def _is_greek(char: str) -> bool:
    return "\u0370" <= char <= "\u03ff"
