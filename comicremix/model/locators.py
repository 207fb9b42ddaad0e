"""Locators of citations: ``p. 12``, ``§ 4``, ``ch. 3`` as the kind of place in CSL's terms and the place."""

from __future__ import annotations

import re
from types import MappingProxyType

_LABELS: MappingProxyType[str, str] = MappingProxyType(
    {
        "page": r"pages?|pp?\.?|S\.|Seiten?|páginas?|págs?\.?|pagina|с\.|стр\.|ص\.?",
        "section": r"sections?|sec\.|§{1,2}|Abschnitt",
        "paragraph": r"paragraphs?|para?s?\.|¶{1,2}|Abs\.",
        "chapter": r"chapters?|chap\.|chs?\.|Kap\.|Kapitel|chapitre|cap\.|гл\.",
        "article-locator": r"articles?|arts?\.?|Artikel|ст\.",
        "volume": r"volumes?|vols?\.|Bd\.|Band",
        "figure": r"figures?|figs?\.|Abb\.",
        "line": r"lines?|ll?\.|Z\.",
        "note": r"notes?|nn?\.|Anm\.",
        "verse": r"verses?|vv?\.",
        "timestamp": r"at|min\.",
    }
)
_LOCATOR = tuple(
    (label, re.compile(rf"(?:{words})\s*(?=[\dIVXLCivxlc(])", re.IGNORECASE)) for label, words in _LABELS.items()
)
_CLOCK = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s*[-–]\s*(?:\d{1,2}:)?\d{1,2}:\d{2})?")
_PAGES = re.compile(r"[\d,;\s–-]+")


def split_locator(locator: str) -> tuple[str, str]:
    """Return CSL's term for the kind of place and the place itself; an empty term when the words say no kind that is
    known, and the words are the place then. Bare numbers are pages, clock times are timestamps."""
    words = locator.strip()
    for label, pattern in _LOCATOR:
        match = pattern.match(words)
        if match:
            return label, words[match.end() :].strip()
    if _CLOCK.fullmatch(words):
        return "timestamp", words
    return ("page", words) if words and _PAGES.fullmatch(words) else ("", words)
