"""Families: which of them a language is set in, and in what order the others step in for what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from comicremix.lettering.scripts import language_script, primary_tag

_DEFAULTS = MappingProxyType(
    {
        "Latn": ("Comic Relief",),
        "Grek": ("Comic Relief",),
        "Cyrl": ("Comic Relief",),
        "vi": ("Shantell Sans",),
        "Arab": ("Playpen Sans Arabic",),
        "Hebr": ("Playpen Sans Hebrew",),
        "Deva": ("Playpen Sans Deva",),
        "Beng": ("Baloo Da 2",),
        "Taml": ("Baloo Thambi 2",),
        "Thai": ("Playpen Sans Thai", "Noto Sans Thai"),
        "Jpan": ("Yusei Magic",),
        "Kore": ("Gaegu", "Noto Sans KR"),
        "Hans": ("ZCOOL KuaiLe", "Chocolate Classical Sans"),
        "Hant": ("Chocolate Classical Sans",),
    }
)
"""Families by language or script, best first."""

_PLAIN = "Noto Sans"
_BOOK = MappingProxyType(
    {
        "Arab": "Noto Sans Arabic", "Jpan": "Noto Sans JP", "Kore": "Noto Sans KR", "Thai": "Noto Sans Thai",
        "Hans": "Chocolate Classical Sans", "Hant": "Chocolate Classical Sans",
    }
)  # fmt: skip
"""What stands beside Noto Sans in running text, by script: hands are for balloons."""
_RESERVED = frozenset({"Noto Sans Arabic", "Noto Sans JP"})
"""They step in last in balloons."""
_SYMBOLS = ("Noto Sans Symbols 2", "Noto Sans Symbols", "Noto Sans Math", "Noto Emoji")
"""Where symbols come from, so that no family of another script lends its own."""

_EAST_ASIAN = ("Yusei Magic", "Chocolate Classical Sans", "ZCOOL KuaiLe", "Gaegu", "Noto Sans KR")
"""Whose ideographs and marks serve a language that is not itself East Asian, or lacks one of its own."""
_OLD_FORMS = ("Chocolate Classical Sans", "Yusei Magic", "ZCOOL KuaiLe", "Gaegu", "Noto Sans KR")
"""The same for languages whose ideographs keep their old forms."""


def default_families(language: str) -> tuple[str, ...]:
    """Return the families that a BCP 47 tag is set in when its style names none that can, best first."""
    defaults = (*_DEFAULTS.get(primary_tag(language), ()), *_DEFAULTS.get(language_script(language), ()))
    return tuple(dict.fromkeys(defaults))


def stand_ins(language: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the families that step in after the wanted and the default ones, of those that are ``known``.

    Plain text, then symbols, then ideographs in the forms of ``language``, then whatever else there is.
    """
    east = _OLD_FORMS if language_script(language) in {"Kore", "Hant"} else _EAST_ASIAN
    hands = [family for family in known if family not in _RESERVED]
    return tuple(dict.fromkeys((_PLAIN, *_SYMBOLS, *east, *hands, *known)))


def families_for(wanted: str, language: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return all families in the order in which they are asked for a character of a text in ``wanted``."""
    known = tuple(known)
    defaults = default_families(language)
    if wanted != _PLAIN:
        return tuple(dict.fromkeys((wanted, *defaults, *stand_ins(language, known))))
    own = _BOOK.get(language_script(language), _PLAIN)
    return tuple(dict.fromkeys((wanted, own, *_SYMBOLS, *_BOOK.values(), *defaults, *stand_ins(language, known))))
