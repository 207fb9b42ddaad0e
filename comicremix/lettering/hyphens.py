"""Hyphenation by Hunspell's patterns: where a word may be parted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import pyphen

_LEFT, _RIGHT, _SHORTEST = 2, 3, 6
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")


def hyphen_positions(text: str, language: str) -> Iterator[int]:
    """Yield the positions in ``text`` where a word may be parted, with two letters before it and three after at least.

    Words shorter than six letters stay whole. Nothing is yielded for a language without patterns.
    """
    for match in _WORD.finditer(text):
        yield from (match.start() + position for position in _parts(match[0], language))


@lru_cache(maxsize=8192)
def _parts(word: str, language: str) -> tuple[int, ...]:
    patterns = _patterns(language)
    if patterns is None:
        return ()
    return tuple(position for position in patterns.positions(word) if _LEFT <= position <= len(word) - _RIGHT)


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    known = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=known, left=_LEFT, right=_RIGHT) if known else None
