"""Line breaks: where a text may, must and had better not be broken (Unicode Annex #14, tailored as letterers do)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from uniseg.linebreak import line_break_units

from comicremix.lettering.hyphens import hyphen_positions
from comicremix.lettering.scripts import char_script, language_script, primary_tag
from comicremix.lettering.words import WORDLESS, phrase_breaker, word_breaker

INSIDE_PHRASE = 0.06
INSIDE_WORD = 0.25
AT_HYPHEN = 0.08
AT_DASH = 0.005
AT_OWN_HYPHEN = 0.03
"""Penalties, on the scale of the mean squared shortfall of a block's lines, relative to what they should fill."""

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = "-‐"
_DASHES = "-‐‒–—―"
_PLAIN_WORD = re.compile(
    r"""[«"'“‘„(\[¡¿]*[A-Za-zÀ-ÖØ-öø-ʯΑ-ώА-ѿא-תء-غف-ي]+(?:['’][A-Za-zÀ-ÖØ-öø-ʯΑ-ώ]+)*[.,!?;:…"'”’»)\]]*"""
)
"""A word in which Annex #14 has nothing to break: spares the slow way for most words."""

_OPENS = r"""(?:^|(?<=[\s(\[«“„‘"'¡¿]))"""
_FORBIDDEN = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"{_OPENS}[…⋯.]+(?=\S)",  # an ellipsis that opens a word
        r" +(?=[…⋯](?:\s|$|[!?]))",  # one that closes the last
        rf"{_OPENS}[{_DASHES}]+(?=\S)",  # a dash that opens a word
        rf"^[{_DASHES}]+ +",  # a dialogue's dash
        rf"(?<=\S)(?=[{_DASHES}])",  # no line starts with a dash...
        rf" +(?=[{_DASHES}]+(?:\s|$|[,.!?;:…]))",  # ... unless it opens a word
        r"(?<!\w)\w[-‐](?=\w)",  # e-mail
        r"\w[-‐](?=\w(?!\w))",  # vitamin-B
        r"\d +(?=[€$£¥%°])",  # a number and its unit
    )
)
"""Where one of these ends, Annex #14 may break and a letterer does not."""
_FRENCH = tuple(re.compile(pattern) for pattern in (r" +(?=[!?:;»›%])", r"[«‹] +"))
_KATAKANA = re.compile("[ァ-ヺー]{2}")
_OPENING_DOTS = re.compile(r"(?<=\s)(?=\.{2,}\w)")
"""Annex #14 keeps the dots of "...and" with the word before."""
_NUMBER = re.compile(r"\d[ \u00a0\u202f](?=\d{3}(?!\d))")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_URL_BREAK = re.compile(r"(?<=[/.\-?&=_#%])(?=[^/.\-?&=_#%])")


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a line may end: the next one starts at ``position``."""

    position: int
    penalty: float = 0.0
    hyphen: bool = False
    """A hyphen is added at the line's end."""
    forced: bool = False


@lru_cache(maxsize=4096)
def find_breaks(text: str, language: str, *, hyphenate: bool = False, kept: tuple[int, ...] = ()) -> tuple[Break, ...]:
    """Return the breaks of ``text`` in ascending order; the last, forced, is its end.

    Args:
        text: paragraphs parted by line feeds, where breaks are forced.
        language: BCP 47 tag; decides on hyphens, phrases and French spaces.
        hyphenate: also part words.
        kept: positions that no line may start at (note numbers).
    """
    found: dict[int, Break] = {}
    start = 0
    for paragraph in text.split("\n"):
        forbidden = _forbidden(paragraph, language) | {position - start for position in kept}
        for item in _paragraph_breaks(paragraph, language, hyphenate):
            if item.position not in forbidden and 0 < item.position < len(paragraph):
                found.setdefault(start + item.position, _shifted(item, start))
        start += len(paragraph) + 1
        found[start] = Break(start, forced=True)
    found.pop(start)
    found[len(text)] = Break(len(text), forced=True)
    return tuple(found[position] for position in sorted(found))


def _shifted(item: Break, by: int) -> Break:
    return Break(item.position + by, item.penalty, item.hyphen)


def _paragraph_breaks(text: str, language: str, hyphenate: bool) -> Iterator[Break]:
    urls = [match.span() for match in _URL.finditer(text)]
    for start, end in urls:
        for match in _URL_BREAK.finditer(text, start + len("http://"), end):
            yield Break(match.start(), AT_DASH)
    phrases = _phrase_starts(text, language)
    for position in _unicode_breaks(text):
        if any(start < position < end for start, end in urls):
            continue
        before = text[position - 1]
        if before == _SOFT_HYPHEN:
            yield Break(position, AT_HYPHEN, hyphen=True)
        elif _KATAKANA.fullmatch(text[position - 1 : position + 1]):
            yield Break(position, INSIDE_WORD)
        elif phrases is not None and not before.isspace() and position not in phrases:
            yield Break(position, INSIDE_PHRASE)
        else:
            yield Break(position, _dash_penalty(text[position - 2 : position]))
    for match in _OPENING_DOTS.finditer(text):
        yield Break(match.start())
    yield from _wordless_breaks(text)
    if hyphenate:
        for position in hyphen_positions(text, language):
            if not any(start < position < end for start, end in urls):
                yield Break(position, AT_HYPHEN, hyphen=True)


def _unicode_breaks(text: str) -> Iterator[int]:
    """Yield the positions of Annex #14, the text's end left out.

    Words are looked at one by one, and the space between two with the characters next to it, both from memory.
    """
    position = 0
    words = re.findall(r"[^ ]+| +", text)
    for index, word in enumerate(words):
        if word[0] == " ":
            before, after = (
                words[index - 1][-2:] if index else "",
                words[index + 1][:1] if index + 1 < len(words) else "",
            )
            if after and before and _parts_words(before, after):
                yield position + len(word)
        elif not _PLAIN_WORD.fullmatch(word):
            yield from (position + inner for inner in _inner_breaks(word))
        position += len(word)


def _dash_penalty(before: str) -> float:
    if before[-1:] in _HYPHENS:
        return AT_OWN_HYPHEN if before[:1] not in _DASHES else AT_DASH
    return AT_DASH if before[-1:] in _DASHES else 0.0


@lru_cache(maxsize=8192)
def _inner_breaks(word: str) -> tuple[int, ...]:
    found: list[int] = []
    for unit in line_break_units(word):
        found.append((found[-1] if found else 0) + len(unit))
    return tuple(found[:-1])


@lru_cache(maxsize=8192)
def _parts_words(before: str, after: str) -> bool:
    return len(list(line_break_units(f"{before} {after}"))[-1]) == len(after)


def _forbidden(text: str, language: str) -> set[int]:
    rules = (*_FORBIDDEN, _NUMBER, *(_FRENCH if primary_tag(language) == "fr" else ()))
    found = {match.end() for rule in rules for match in rule.finditer(text)}
    return found.difference(*(range(*match.span()) for match in _URL.finditer(text)))


def _phrase_starts(text: str, language: str) -> frozenset[int] | None:
    tag = primary_tag(language)
    key = "zh-Hant" if tag == "zh" and language_script(language) == "Hant" else tag
    breaker = phrase_breaker(key)
    return frozenset(breaker.breaks(text)) if breaker else None


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
