"""Where letterers disagree with Unicode Annex #14: each deviation has a name, and the benchmark counts by it.

Annex #14 calls such rules tailorings. Every position at which a line may end after one of ``TAILORED`` is closed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from comicremix.lettering.scripts import primary_tag

_DASHES = "-‐‒–—―"
_BEGINS = r"""(?:^|(?<=[(\[«“„‘"'¡¿]))"""
_ELLIPSIS = r"(?:[…⋯]+|\.{2,})"
_OPENS = r"""(?:^|(?<=[\s(\[«“„‘"'¡¿]))"""

TAILORED = MappingProxyType(
    {
        "an ellipsis that opens a word": (rf"{_OPENS}[…⋯.]+(?=\S)", "…⋯."),
        "an ellipsis that opens words before a space": (rf"{_BEGINS}{_ELLIPSIS} +(?=\S)", "…⋯."),
        "an ellipsis that closes words after a space": (rf" +(?={_ELLIPSIS}(?:[\s!?,]|$))", "…⋯."),
        "a dash that opens a word": (rf"{_OPENS}[{_DASHES}]+(?=\S)", _DASHES),
        "a dialogue's dash": (rf"^[{_DASHES}]+ +", _DASHES),
        "no line starts with a dash": (rf"(?<=\S)(?=[{_DASHES}])", _DASHES),
        "a dash that closes words after a space": (rf" +(?=[{_DASHES}]+(?:\s|$|[,.!?;:…]))", _DASHES),
        "a hyphen after one letter": (r"(?<!\w)\w[-‐](?=\w)", "-‐"),
        "a hyphen before one letter": (r"\w[-‐](?=\w(?!\w))", "-‐"),
        "a sign of reference after its word": (r"(?<=[^\s*†‡])(?=[*†‡]+(?:\W|$))", "*†‡"),
        "a number and its unit": (r"\d +(?=[€$£¥%°])", "€$£¥%°"),
        "thousands parted by a space": (r"\d[ \u00a0\u202f](?=\d{3}(?!\d))", "0123456789"),
        "Thai repetition and abbreviation marks": (r" *(?=[ๆฯ])", "ๆฯ"),
    }
)
"""(pattern, characters of which a text has at least one if it matches), by name."""
_FRENCH = MappingProxyType(
    {
        "French spaces before marks": (r" +(?=[!?:;»›%])", "!?:;»›%"),
        "French spaces after marks": (r"[«‹] +", "«‹"),
    }
)
_COMPILED = tuple(
    (name, re.compile(pattern, re.MULTILINE), frozenset(chars), french)
    for rules, french in ((TAILORED, False), (_FRENCH, True))
    for name, (pattern, chars) in rules.items()
)
URL = re.compile(r"(?:https?://|www\.)\S+")


def closed_positions(text: str, language: str) -> dict[int, str]:
    """Return the positions in a paragraph at which no line starts, each with the name of its tailoring."""
    urls = url_spans(text)
    present = set(_without_insides(text, urls))
    french = primary_tag(language) == "fr"
    found: dict[int, str] = {}
    for name, pattern, chars, only_french in _COMPILED:
        if (french or not only_french) and not present.isdisjoint(chars):
            for match in pattern.finditer(text):
                found.setdefault(match.end(), name)
    if not found or not urls:
        return found
    return {at: name for at, name in found.items() if not any(start <= at < end for start, end in urls)}


def _without_insides(text: str, urls: Sequence[tuple[int, int]]) -> str:
    """Leave out all but the last character of each address: no tailoring closes a position in one."""
    if not urls:
        return text
    ends = [0, *(end - 1 for _, end in urls)]
    starts = [*(start for start, _ in urls), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def url_spans(text: str) -> list[tuple[int, int]]:
    """Return the start and end of every address in ``text``."""
    return [match.span() for match in URL.finditer(text)] if "://" in text or "www." in text else []
