"""Capitals: comics are often lettered in them, and languages disagree on how."""

from __future__ import annotations

import re
import unicodedata

from comicremix.lettering.scripts import language_script, primary_tag

_DOTTED = frozenset({"tr", "az", "crh"})
_DOTTED_IN_LATIN = frozenset({"kk", "tt"})
_TONOS = "\u0301"
_DIAERESIS = "\u0308"
_HIATUS = re.compile("([ΑΕΟ])\u0301([ΙΥ])(?!\u0308)")
_IRISH_PREFIX = re.compile(
    r"\b(?:[nt]-(?=[aeiouáéíóú])|[nth](?=[AEIOUÁÉÍÓÚ])|m(?=B)|g(?=C)|n(?=[DG])|bh(?=F)|b(?=P)|d(?=T)|t(?=S))"
)
_LITHUANIAN_DOT = re.compile("([iIjJ]\u0328?)\u0307")


def upper(text: str, language: str, *, sharp_s: str = "SS") -> str:
    """Return ``text`` in the capitals of ``language``.

    Turkish and Azeri keep the dot of i; Greek drops the tonos; Irish keeps the letters that a mutation puts before a
    capital small (nÓg, nÓG); Lithuanian drops the dot that holds an accent. Dutch ij and the rest need no rule.

    Args:
        sharp_s: the capital of ß, ``ẞ`` where the face has one.
    """
    tag = primary_tag(language)
    if sharp_s != "SS" and "ß" in text:
        text = text.replace("ß", sharp_s)
    if tag in _DOTTED or (tag in _DOTTED_IN_LATIN and language_script(language) == "Latn"):
        return text.replace("i", "İ").replace("ı", "I").upper()
    if tag == "el":
        return _upper_greek(text)
    if tag == "ga":
        return _upper_irish(text)
    if tag == "lt":
        apart = unicodedata.normalize("NFD", text)
        return unicodedata.normalize("NFC", _LITHUANIAN_DOT.sub(r"\1", apart).upper())
    return text.upper()


def _upper_irish(text: str) -> str:
    kept = [match.span() for match in _IRISH_PREFIX.finditer(text)]
    parts, at = [], 0
    for start, end in kept:
        parts += [text[at:start].upper(), text[start:end]]
        at = end
    return "".join([*parts, text[at:].upper()])


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
