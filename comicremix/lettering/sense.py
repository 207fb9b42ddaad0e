"""Sense: lines that end where a speaker would pause read best, and short words belong to what follows them."""

from __future__ import annotations

from functools import lru_cache

from comicremix.lettering.scripts import language_script, primary_tag

_SENTENCE = -0.03
_CLAUSE = -0.02
_SHORT = {1: 0.03, 2: 0.015, 3: 0.006}
"""Penalty of a line's last word by its letters: articles and prepositions lead on."""
_SINGLE = 0.12
"""Where a single letter at a line's end is an error of typesetting."""
_SINGLE_FORBIDDEN = frozenset({"be", "bg", "cs", "mk", "pl", "ru", "sk", "sl", "sr", "uk"})
_ALPHABETS = frozenset({"Latn", "Cyrl", "Grek"})
_CLOSING = "\"'”’»“)]}"


@lru_cache(maxsize=8192)
def sense_penalty(word: str, language: str) -> float:
    """Return the penalty of a line that ends with ``word``, below 0 where it is a good place;
    on the scale of ``lettering.breaks``."""
    bare = word.rstrip(_CLOSING)
    if bare.endswith((".", "!", "?", "…", "。", "！", "？", "؟", "।")):
        return _SENTENCE
    if bare.endswith((",", ";", ":", "–", "—", "、", "，", "،", "؛")):
        return _CLAUSE
    if language_script(language) not in _ALPHABETS:
        return 0.0
    letters = sum(map(str.isalnum, bare))
    marks = sum(map(bare.count, "'’"))
    if letters == 1 and primary_tag(language) in _SINGLE_FORBIDDEN:
        return _SINGLE
    return _SHORT.get(letters, 0.0) if letters + marks == len(bare.lstrip('«“„"(¿¡')) else 0.0
