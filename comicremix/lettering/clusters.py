"""Grapheme clusters: characters that are one to the reader and must share a face (Unicode Annex #29)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from uniseg.graphemecluster import grapheme_clusters

_JOINER = "\u200d"


@lru_cache(maxsize=8192)
def split_clusters(text: str) -> tuple[str, ...]:
    """Return the grapheme clusters of ``text``; a letter after a virama stays with it: conjuncts share a face."""
    if all(_stands_alone(char) for char in text):
        return tuple(text)
    found: list[str] = []
    for cluster in grapheme_clusters(text):
        if found and _ends_joining(found[-1]) and cluster[0].isalpha():
            found[-1] += cluster
        else:
            found.append(cluster)
    return tuple(found)


@lru_cache(maxsize=4096)
def _stands_alone(char: str) -> bool:
    code = ord(char)
    if code < 0x300:
        return True
    return unicodedata.category(char) in {"Lu", "Ll", "Lo", "Po", "Pi", "Pf", "Pd", "Ps", "Pe", "Zs", "Nd"} and not (
        0x0E00 <= code < 0x1200 or 0xA960 <= code < 0xA980 or 0xD7B0 <= code < 0xD800
    )


def _ends_joining(cluster: str) -> bool:
    last = cluster[-1]
    return unicodedata.combining(last) == 9 or (last == _JOINER and len(cluster) > 1)
