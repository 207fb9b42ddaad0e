"""What languages do differently where texts are checked: end marks, quotation marks, spaces before marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from comicremix.model.scripts import primary

NARROW, NO_BREAK = "\u202f", "\u00a0"
SPACES = f" {NO_BREAK}{NARROW}\u2009"
CLOSING = f"{SPACES}\n\t\"'’”»“›‘)]}}」』）】》〉\u200e\u200f\u2069"
"""What may stand behind a mark that ends a text."""

_END_MARKS = MappingProxyType(
    {
        ".": ".。．｡।॥۔។။։܂",
        "?": "?？؟՞⁇",
        "!": "!！՜‼",
        "…": "…⋯‥",
        ":": ":：",
        "—": "—–-―─〜～",
    }
)
_CLASS: Mapping[str, str] = MappingProxyType({mark: kind for kind, marks in _END_MARKS.items() for mark in marks})
_BOTH: Mapping[str, str] = MappingProxyType({"⁈": "?!", "⁉": "!?", "‽": "?!"})
_GREEK: Mapping[str, str] = MappingProxyType({";": "?", "\u037e": "?"})

NO_FULL_STOP = frozenset({"ja", "zh", "yue", "ko", "th", "lo", "km", "my", "bo"})
"""Languages whose balloons may end without a full stop."""

Pairs = tuple[tuple[str, str], ...]
_QUOTES: Pairs = (("“", "”"), ("«", "»"))
_LOW: Pairs = (("„", "“”"), ("«", "»"))
PAIRS: Mapping[str, Pairs] = MappingProxyType(
    {
        "*": (("(", ")"), ("[", "]"), ("（", "）"), ("「", "」"), ("『", "』"), ("【", "】"), ("《", "》"), ('"', '"')),
        "": _QUOTES,
        **dict.fromkeys(("de", "cs", "sk", "sl", "bg", "lt", "et", "is", "ru", "uk", "mk"), _LOW),
        **dict.fromkeys(("pl", "hu", "ro", "hr", "sr", "bs"), _LOW),
        **dict.fromkeys(("sv", "fi"), (("”", "”"),)),
        **dict.fromkeys(("da", "nb", "nn", "no"), (("«", "»"),)),
        "he": (("”", "”"),),
    }
)
"""By language: marks that open and marks that close; ``*``: in every language. German and Danish turn « » around, which
does not matter to counting."""
OPENING_MARKS: Mapping[str, Pairs] = MappingProxyType({"es": (("¿", "?"), ("¡", "!")), "ast": (("¿", "?"), ("¡", "!"))})
"""Marks that a mark at the end asks for in front."""

SAID_TWICE = frozenset(
    {"id", "ms", "sw", "tr", "vi", "hi", "bn", "ta", "te", "mr", "tl", "fil", "th", "lo", "km", "my"}
)
"""Languages that say words twice to mean something."""
TWICE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fr": ("nous", "vous"),
        "de": ("die", "der", "das", "sie", "den"),
        "en": ("had", "that", "ha", "no", "very", "so", "knock", "tick", "bye"),
        "nl": ("die", "dat", "ze"),
        "it": ("piano", "via"),
    }
)
"""Words that may well stand twice."""


def end_marks(words: str, language: str) -> frozenset[str]:
    """Return which kinds of marks end a text: of ``.?!…:—``, each as the Latin script has it."""
    left = words.rstrip(CLOSING + "\ufffc")
    if left.endswith(("...", "。。。")):
        return frozenset("…")
    kinds: set[str] = set()
    while left:
        mark = left[-1]
        if mark in SPACES and kinds:
            left = left[:-1]
            continue
        kind = _GREEK.get(mark, "") if primary(language) == "el" else ""
        kind = kind or _BOTH.get(mark, "") or _CLASS.get(mark, "")
        if not kind:
            break
        kinds.update(kind)
        left = left[:-1]
    if len(kinds) > 1:
        kinds -= {"."}
    return frozenset(kinds)


_BEFORE = re.compile(rf"(?<=[^\s{NO_BREAK}{NARROW}\u2009…(«;:!?¡¿.*])([ \u2009]*)(?=[;!?]|:(?![\d/)(\-])|»)")
_AFTER = re.compile(rf"(?<=«)([ \u2009]*)(?=[^\s{NO_BREAK}{NARROW}\u2009])")


def french_spacing(words: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield where ``words`` want another space, and which one: before ``; : ! ? »`` and after ``«``.

    A no-break space of any width is right. Quebec sets ``; ! ?`` close to the word, as do Swiss printers.
    """
    if primary(language) != "fr":
        return
    close = ";!?" if language.lower() in {"fr-ca", "fr-ch"} else ""
    for match in _BEFORE.finditer(words):
        mark = words[match.end()]
        if mark not in close and not _inside_address(words, match.start()):
            yield match.start(1), match.end(1), NARROW
    for match in _AFTER.finditer(words):
        yield match.start(1), match.end(1), NARROW


def _inside_address(words: str, at: int) -> bool:
    """Tell whether a mark stands in an address of the web."""
    begin = max(words.rfind(space, 0, at) for space in " \n\t\u00a0") + 1
    return bool(re.match(r"(?:https?|mailto|www\b)", words[begin : at + 1]))
