"""Proper names: words that are written with a capital inside a sentence. Letterers part them only as a last resort."""

from __future__ import annotations

import re
from functools import lru_cache

from comicremix.lettering.scripts import primary_tag

_WORD = re.compile(r"[^\W\d_]{2,}")
_GOES_ON = frozenset(",;)]’'»”")
"""Marks after which a sentence goes on; after others a word may have its capital from the sentence."""
_OPENS = " \u00a0\u202f(«“„‘\"'"
_NOUNS_CAPITALISED = frozenset({"de", "lb", "gsw", "bar", "nds", "ksh"})


@lru_cache(maxsize=8192)
def proper_names(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each name in ``text``; none in languages that write all nouns so.

    Args:
        text: as it was written, before any change to capitals.
    """
    if primary_tag(language) in _NOUNS_CAPITALISED:
        return ()
    return tuple(
        match.span()
        for match in _WORD.finditer(text)
        if match[0][0].isupper() and match[0][1:].islower() and _is_inside(text, match.start())
    )


def _is_inside(text: str, position: int) -> bool:
    """Tell whether a sentence goes on at ``position``."""
    before = text[:position].rstrip(_OPENS)
    return bool(before) and (before[-1].isalnum() or before[-1] in _GOES_ON)
