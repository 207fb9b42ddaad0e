"""Line breaks: where a text may, must and had better not be broken (Unicode Annex #14, tailored as letterers do).

Deviations from the annex: what ``tailoring`` closes; breaks inside addresses, before dots that open a word, and between
the words of Thai; breaks inside phrases, Katakana and Korean words are dear. Line feeds alone force breaks: nothing
else of that kind comes out of ``styled``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from comicremix.lettering.annex14 import break_positions
from comicremix.lettering.hyphens import hyphen_positions
from comicremix.lettering.scripts import char_script, language_script, primary_tag
from comicremix.lettering.tailoring import closed_positions, url_spans
from comicremix.lettering.words import WORDLESS, phrase_breaker, word_breaker

INSIDE_PHRASE = 0.15
INSIDE_WORD = 0.25
AT_HYPHEN = 0.08
AT_DASH = 0.005
AT_OWN_HYPHEN = 0.03
BEFORE_MARK = 0.06
BEFORE_FRAGMENT = 0.2
"""Penalties, on the scale of the mean squared shortfall of a block's lines, relative to what they should fill;
``BEFORE_MARK`` is inside an address, whose slashes are better places."""

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = "-‐"
_DASHES = "-‐‒–—―"
_EASTERN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")
"""Words without such letters have no phrases, and looking for some takes a millisecond each."""
_ONE_WORD = re.compile("[ァ-ヺー]{2}|[가-힣]{2}")
"""Katakana and Korean words: the annex parts them anywhere, readers dislike it."""
_FRAGMENT = re.compile(r"[^\W\d_]{1,2}(?![^\W_])")
"""So few letters look lost at a line's start when the hyphen before them is seen (*dit-il*)."""
_OPENING_DOTS = re.compile(r"(?<=\s)(?=\.{2,}\w)")
"""Annex #14 keeps the dots of "...and" with the word before."""
_URL_BREAK = re.compile(r"(?<=[/&=])(?=[^/&=])|(?<=[^/.\-?_#%~,&=])(?=[.\-?_#%~,])")
"""Before a dot or hyphen, after which a reader would take them for the sentence's (Chicago Manual of Style, 14.18)."""
_WORDLESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]")
"""Thai, Lao, Burmese and Khmer."""


class Break(NamedTuple):
    """A place where a line may end: the next one starts at ``position``."""

    position: int
    penalty: float = 0.0
    hyphen: bool = False
    """A hyphen is added at the line's end."""
    forced: bool = False


@lru_cache(maxsize=8192)
def find_breaks(
    text: str,
    language: str,
    *,
    hyphenate: bool = False,
    kept: tuple[int, ...] = (),
    whole: tuple[tuple[int, int], ...] = (),
) -> tuple[Break, ...]:
    """Return the breaks of ``text`` in ascending order; the last, forced, is its end.

    Args:
        text: paragraphs parted by line feeds, where breaks are forced.
        language: BCP 47 tag; decides on hyphens, phrases and French spaces.
        hyphenate: also part words.
        kept: positions that no line may start at (note numbers).
        whole: start and end of words that are not parted all the same.
    """
    found: dict[int, Break] = {}
    start = 0
    for paragraph in text.split("\n"):
        closed = {position - start for position in kept}
        closed.update(position - start for first, last in whole for position in range(first + 1, last))
        for position, item in _paragraph(paragraph, language, hyphenate).items():
            if position not in closed:
                found[start + position] = _shifted(item, start)
        start += len(paragraph) + 1
        found[start] = Break(start, forced=True)
    found.pop(start)
    found[len(text)] = Break(len(text), forced=True)
    return tuple(found[position] for position in sorted(found))


def _shifted(item: Break, by: int) -> Break:
    return Break(item.position + by, item.penalty, item.hyphen) if by else item


def _paragraph(text: str, language: str, hyphenate: bool) -> Mapping[int, Break]:
    usual, closed = _whole_words(text, language)
    parts = hyphen_positions(text, language) if hyphenate else ()
    extra = [position for position in parts if position not in closed and position not in usual]
    if not extra:
        return usual
    urls = url_spans(text)
    return {
        **usual,
        **{
            position: Break(position, AT_HYPHEN, hyphen=True)
            for position in extra
            if not any(start < position < end for start, end in urls)
        },
    }


@lru_cache(maxsize=8192)
def _whole_words(text: str, language: str) -> tuple[Mapping[int, Break], Mapping[int, str]]:
    """Return the breaks inside a paragraph that part no word by a hyphen of ours, and what tailorings close."""
    closed = closed_positions(text, language)
    found: dict[int, Break] = {}
    for item in _candidates(text, language):
        if item.position not in closed and 0 < item.position < len(text):
            found.setdefault(item.position, item)
    return found, closed


def _candidates(text: str, language: str) -> Iterator[Break]:
    urls = url_spans(text)
    for start, end in urls:
        for match in _URL_BREAK.finditer(text, start + len("http://"), end):
            yield Break(match.start(), AT_DASH if text[match.start() - 1] in "/&=" else BEFORE_MARK)
    inside = {position for start, end in urls for position in range(start + 1, end)}
    positions = [position for position in break_positions(text) if position not in inside]
    phrases = _phrase_starts(text, language, positions)
    for position in positions:
        before = text[position - 1]
        if before == _SOFT_HYPHEN:
            yield Break(position, AT_HYPHEN, hyphen=True)
        elif before == " ":
            yield Break(position, _dash_penalty(text, position))
        elif _ONE_WORD.fullmatch(text[position - 1 : position + 1]):
            yield Break(position, INSIDE_WORD)
        elif phrases is not None and not before.isspace() and position not in phrases:
            yield Break(position, INSIDE_PHRASE)
        else:
            yield Break(position, _dash_penalty(text, position))
    if ".." in text:
        for match in _OPENING_DOTS.finditer(text):
            yield Break(match.start())
    if _WORDLESS.search(text):
        yield from _wordless_breaks(text)


def _dash_penalty(text: str, position: int) -> float:
    before = text[position - 2 : position]
    if before[-1:] in _HYPHENS:
        if _FRAGMENT.match(text, position):
            return BEFORE_FRAGMENT
        return AT_OWN_HYPHEN if before[:1] not in _DASHES else AT_DASH
    return AT_DASH if before[-1:] in _DASHES else 0.0


def _phrase_starts(text: str, language: str, positions: Sequence[int]) -> frozenset[int] | None:
    """Return where phrases start in the words that may be broken at ``positions``, and the ends of these words; None
    for a language whose phrases nobody knows."""
    tag = primary_tag(language)
    key = "zh-Hant" if tag == "zh" and language_script(language) == "Hant" else tag
    if not phrase_breaker(key):
        return None
    words = [
        match
        for match in re.finditer(r"\S+", text)
        if bisect_right(positions, match.start()) < bisect_right(positions, match.end()) and _EASTERN.search(match[0])
    ]
    return frozenset(word.start() + position for word in words for position in _phrases(word[0], key))


@lru_cache(maxsize=8192)
def _phrases(word: str, key: str) -> tuple[int, ...]:
    """Return where the phrases of a word end; dates and short words come again and again."""
    breaker = phrase_breaker(key)
    return (*(breaker.breaks(word) if breaker else ()), len(word))


def _wordless_breaks(text: str) -> Iterator[Break]:
    """Yield the breaks inside words of Thai and its neighbours."""
    start = 0
    while start < len(text):
        script = char_script(text[start])
        end = start + 1
        while end < len(text) and (
            char_script(text[end]) == script or (script in WORDLESS and char_script(text[end]) == "Zinh")
        ):
            end += 1
        if script in WORDLESS:
            penalty = 0.0 if script == "Thai" else INSIDE_WORD
            yield from (Break(start + position, penalty) for position in word_breaker(script).breaks(text[start:end]))
        start = end
