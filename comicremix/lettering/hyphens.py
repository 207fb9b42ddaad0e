"""Hyphenation by Hunspell's patterns, as pyphen carries them: where a word may be parted.

Why not pyphen's own reader: it needs a third of a second for German. Here patterns are read only when a word asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import pyphen

_LEFT, _RIGHT, _SHORTEST = 2, 3, 6
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_HEX = re.compile(rb"\^\^([0-9a-f]{2})")
_DIGITS = b"0123456789"
_LONGEST = 40
"""No pattern has more letters."""
_ENCODINGS = {"microsoft-cp1251": "cp1251"}


def hyphen_positions(text: str, language: str) -> Iterator[int]:
    """Yield the positions in ``text`` where a word may be parted, with two letters before it and three after at least.

    Words shorter than six letters stay whole. Nothing is yielded for a language without patterns.
    """
    for match in _WORD.finditer(text):
        yield from (match.start() + position for position in _parts(match[0], language))


@lru_cache(maxsize=16384)
def _parts(word: str, language: str) -> tuple[int, ...]:
    patterns = _patterns(language)
    if patterns is None:
        return ()
    lower = word.lower()
    if len(lower) != len(word):
        return ()
    return tuple(position for position in patterns.positions(lower) if _LEFT <= position <= len(word) - _RIGHT)


class _Patterns:
    """The patterns of one language, by their letters. Source: F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983."""

    def __init__(self, path: Path) -> None:
        raw = path.read_bytes()
        encoding = raw.split(b"\n", 1)[0].strip().decode("ascii").lower()
        encoding = _ENCODINGS.get(encoding, encoding)
        if b"^^" in raw:
            raw = _HEX.sub(lambda match: bytes([int(match[1], 16)]), raw)
        lines = raw.decode(encoding).split("\n")
        keys = raw.translate(None, _DIGITS).decode(encoding).split("\n")
        self.special: set[str] = set()
        """Patterns that change the spelling where they part (Zuk-ker of old): there we do not part."""
        if b"/" in raw:
            for at, line in enumerate(lines):
                if "/" in line:
                    lines[at], keys[at] = line.split("/", 1)[0], keys[at].split("/", 1)[0]
                    self.special.add(lines[at])
        self.lines = dict(zip(keys, lines, strict=True))
        self.lines.pop("", None)
        self.read: dict[str, tuple[tuple[int, int], ...]] = {}

    def positions(self, word: str) -> list[int]:
        """Return the positions between two letters of a word in lower case at which it may be parted."""
        pointed = f".{word}."
        values = [0] * (len(pointed) + 1)
        lines = self.lines
        for start in range(len(pointed) - 1):
            for end in range(start + 1, min(start + _LONGEST, len(pointed)) + 1):
                piece = pointed[start:end]
                if piece in lines:
                    for offset, value in self.read.get(piece) or self.values(piece):
                        values[start + offset] = max(value, values[start + offset])
        return [at - 1 for at, value in enumerate(values) if value % 2]

    def values(self, piece: str) -> tuple[tuple[int, int], ...]:
        """Read one pattern: (position, value) for each of its digits."""
        line = self.lines[piece]
        found: list[tuple[int, int]] = []
        at = 0
        for char in line:
            if char.isdecimal():
                found.append((at, int(char) + (int(char) % 2 if line in self.special else 0)))
            else:
                at += 1
        self.read[piece] = tuple(found)
        return self.read[piece]


@cache
def _patterns(language: str) -> _Patterns | None:
    known = pyphen.language_fallback(language.replace("-", "_"))
    return _Patterns(pyphen.LANGUAGES[known]) if known else None
