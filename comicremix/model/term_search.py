"""Where a term stands in a text, inflected or not, and whether its translation is what the glossary wants.

A simple rule for all languages, by script: a word of some length may have up to three letters more at its end, and a
last vowel may be another one (*story, stories*; *машина, машиной*). Arabic and Hebrew words may have particles in
front. Scripts without spaces are searched as they are written, Katakana as whole runs. Capitals and accents do not
matter, except that a term of two or three capitals (*IT*) is only found in capitals.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from comicremix.model.flat import flat
from comicremix.model.glossary import Term

Verdict = Literal["used", "missed", "forbidden"]
Span = tuple[int, int]
"""Start and end in a text as it is written, markup included."""

_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670]")
_NO_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_KATAKANA = "\u30a1-\u30fa\u30fc"
_HANGUL = re.compile("[\uac00-\ud7af]")
_LATIN = re.compile("[a-z]")
_ARABIC = re.compile("[\u0620-\u06ff]")
_HEBREW = re.compile("[\u05d0-\u05ea]")
_VOWELS = "aeiouyαεηιουωаеиоуыэюяьй"
_BETWEEN = "[\\s\u00a0\u202f\u200c\\-‐‑–]+"
_MAYBE_SPACE = r"\s*"
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term and where it is written in a text."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TermUse:
    """What became of a term of the source words in the translation. ``spans`` are in the translation: of the right
    words or of the forbidden ones."""

    term: Term
    verdict: Verdict
    spans: tuple[Span, ...] = ()


def terms_in(text: str, terms: Iterable[Term]) -> tuple[Occurrence, ...]:
    """Return where terms stand in ``text``, in order; of those that overlap the longest counts."""
    found = [Occurrence(term, *span) for term in terms for span in spans_of(term.term, text)]
    kept: list[Occurrence] = []
    for each in sorted(found, key=lambda x: (x.start - x.end, x.start)):
        if not any(each.start < other.end and other.start < each.end for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda x: x.start))


def judge_terms(source: str, translation: str, terms: Sequence[Term]) -> tuple[TermUse, ...]:
    """Return for each term that stands in ``source`` what became of it, in order, each once.

    A forbidden word inside right ones (*moteur* in *moteur de recherche*) is no fault. Without a translation every
    term with one counts as missed.
    """
    uses = []
    for term in dict.fromkeys(each.term for each in terms_in(source, terms)):
        right = [span for words in term.right for span in spans_of(words, translation, lenient=True)]
        wrong = [span for words in term.forbidden for span in spans_of(words, translation)]
        wrong = [x for x in wrong if not any(a <= x[0] and x[1] <= b for a, b in right)]
        if wrong:
            uses.append(TermUse(term, "forbidden", tuple(sorted(wrong))))
        elif right or not term.right:
            uses.append(TermUse(term, "used", tuple(sorted(right))))
        else:
            uses.append(TermUse(term, "missed"))
    return tuple(uses)


def spans_of(words: str, text: str, *, lenient: bool = False) -> tuple[Span, ...]:
    """Return where ``words`` stand in ``text``, inflected or not. ``lenient``: short words may change their vowel too,
    as *casa, case*: better to pass over a fault than to blame what is right."""
    sought = _sought(words, lenient)
    if sought is None or not text:
        return ()
    folded, letters = _folded(text)
    if not all(needle in folded for needle in sought.needles):
        return ()
    there = flat(text)
    spans = []
    for match in sought.pattern.finditer(folded):
        start, end = letters[match.start("words")], letters[match.end("words") - 1] + 1
        if not sought.capitals or there.words[start:end].isupper():
            spans.append(there.written(start, end))
    return tuple(spans)


@dataclass(frozen=True, slots=True)
class _Sought:
    """A term made ready. ``needles``: what any text must hold that has it, for a quick no."""

    pattern: re.Pattern[str]
    needles: tuple[str, ...]
    capitals: bool


@lru_cache(maxsize=8192)
def _sought(term: str, lenient: bool) -> _Sought | None:
    parts = [part for part in re.split(_BETWEEN, fold(term)[0].strip()) if part]
    if not parts:
        return None
    plain = "".join(parts)
    if _NO_SPACES.search(plain):
        ahead = f"(?<![{_KATAKANA}])" if re.match(f"[{_KATAKANA}]", plain) else ""
        behind = f"(?![{_KATAKANA}])" if re.search(f"[{_KATAKANA}]\\Z", plain) else ""
        pattern = rf"{ahead}(?P<words>{_MAYBE_SPACE.join(map(re.escape, parts))}){behind}"
        needles = parts
    else:
        inflected = _BETWEEN.join(_inflected(part, lenient) for part in parts)
        pattern = rf"(?<!\w){_particles(plain)}(?P<words>{inflected})(?!\w)"
        needles = [_stem(part, lenient) for part in parts]
    return _Sought(re.compile(pattern), tuple(needles), term.isupper() and term.isascii() and len(term) < 4)


def _particles(plain: str) -> str:
    if _ARABIC.search(plain):
        return "(?:[وف]?[بكل]?(?:ال|لل)?)"
    if _HEBREW.search(plain):
        return "(?:[ושבכלמה]{0,3})"
    return ""


def _inflected(word: str, lenient: bool) -> str:
    """Return a pattern of a word with the endings that it may have."""
    stem = _stem(word, lenient)
    if stem != word:
        return rf"{re.escape(stem)}(?:{re.escape(word[-1])}(?:'?\w){{0,3}}|[{_VOWELS}]\w{{0,3}})"
    if len(word) >= _least(word):
        return rf"{re.escape(word)}(?:'?\w){{0,3}}"
    return rf"{re.escape(word)}(?:'?s)?" if _LATIN.search(word) else re.escape(word)


def _stem(word: str, lenient: bool) -> str:
    """Return a word without a last vowel that may be another one."""
    least = _least(word) + (not lenient)
    return word[:-1] if word[-1] in _VOWELS and len(word) >= max(least, 4) else word


def _least(word: str) -> int:
    """How many letters a word must have to be inflected."""
    return 2 if _HANGUL.search(word) else 4 if _LATIN.search(word) else 3


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    return fold(flat(text).words)


def fold(words: str) -> tuple[str, tuple[int, ...]]:
    """Return ``words`` in small letters without accents, and for each letter of that the place
    of its own in ``words``."""
    if words.isascii():
        return words.lower(), tuple(range(len(words)))
    folded: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(words.translate(_APOSTROPHES)):
        plain = letter.casefold()
        if not plain.isascii() and not "\u1100" <= plain <= "\ud7af":
            plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
            plain = unicodedata.normalize("NFC", plain)
        folded.append(plain)
        places += [place] * len(plain)
    return "".join(folded), tuple(places)
