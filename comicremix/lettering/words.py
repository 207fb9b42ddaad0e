"""Words of scripts that write none apart: Thai by a small model, Japanese and Chinese phrases likewise."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, groupby, pairwise
from types import MappingProxyType
from typing import Protocol

import budoux
from uniseg.wordbreak import words

from comicremix.lettering.clusters import split_clusters
from comicremix.lettering.scripts import char_script


class WordBreaker(Protocol):
    """Finds the places inside a stretch of one script where a line may break."""

    def breaks(self, text: str) -> tuple[int, ...]:
        """Return positions between 0 and ``len(text)``, both left out, in ascending order."""


class PhraseBreaker:
    """Breaks by one of BudouX's models: words in Thai, phrases in Japanese and Chinese."""

    def __init__(self, parser: budoux.Parser) -> None:
        self._parser = parser

    def breaks(self, text: str) -> tuple[int, ...]:
        lengths = accumulate(len(chunk) for chunk in self._parser.parse(text)) if text else ()
        return tuple(position for position in lengths if position < len(text) and _may_start(text, position))


class ClusterBreaker:
    """Breaks between grapheme clusters, never before a vowel sign or after a leading vowel: legible, if not correct.

    For Lao, Khmer and Burmese, until a dictionary of theirs is at hand. U+200B marks words better.
    """

    def breaks(self, text: str) -> tuple[int, ...]:
        found = []
        position = 0
        for cluster in split_clusters(text):
            if position and unicodedata.category(cluster[0]) == "Lo" and _may_start(text, position):
                found.append(position)
            position += len(cluster)
        return tuple(found)


def _may_start(text: str, position: int) -> bool:
    """Tell whether a line may start there: not with a sign of the letter before, nor after a leading vowel."""
    char = text[position]
    if char < "\u0e00" or char > "\u0eff":
        return True
    return char not in _FOLLOWING and text[position - 1] not in _LEADING and unicodedata.category(char)[0] != "M"


_LEADING = frozenset("เแโใไເແໂໃໄ")
_FOLLOWING = frozenset("ะาำະາຳຽ")
_CLUSTERS = ClusterBreaker()
_PHRASES = MappingProxyType(
    {
        "ja": budoux.load_default_japanese_parser,
        "zh": budoux.load_default_simplified_chinese_parser,
        "zh-Hant": budoux.load_default_traditional_chinese_parser,
    }
)
WORDLESS = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
"""Scripts that need a word breaker."""


def word_starts(text: str) -> tuple[int, ...]:
    """Return where the words of ``text`` begin, for the caret: after spaces and before marks (Unicode Annex #29), and
    between the words of Thai and the phrases of Japanese and Chinese."""
    found: list[int] = []
    at, blank = 0, True
    for chunk in _chunks(text):
        if chunk.isspace():
            blank = True
        else:
            if blank or chunk[0].isalnum() or not found or text[at - 1].isalnum():
                found.append(at)
            blank = False
        at += len(chunk)
    return tuple(found)


def _chunks(text: str) -> Iterator[str]:
    for script, group in groupby(words(text), key=_breakable):
        chunks = list(group)
        breaker = (word_breaker(script) if script in WORDLESS else phrase_breaker("ja")) if script else None
        if breaker is None:
            yield from chunks
        else:
            stretch = "".join(chunks)
            cuts = [0, *breaker.breaks(stretch), len(stretch)]
            yield from (stretch[start:end] for start, end in pairwise(cuts))


def _breakable(chunk: str) -> str:
    """Return the script of a chunk that a breaker knows more about, empty for others."""
    script = char_script(chunk[0])
    if script in WORDLESS:
        return script
    return "Hani" if script in {"Hani", "Hira", "Kana"} else ""


@cache
def word_breaker(script: str) -> WordBreaker:
    """Return the breaker for a script that parts no words."""
    return PhraseBreaker(budoux.load_default_thai_parser()) if script == "Thai" else _CLUSTERS


@cache
def phrase_breaker(language: str) -> WordBreaker | None:
    """Return the breaker that knows a language's phrases, or None; ``zh-Hant`` is a language of its own here."""
    load = _PHRASES.get(language)
    return PhraseBreaker(load()) if load else None
