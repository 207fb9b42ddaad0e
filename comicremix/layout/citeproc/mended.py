"""Where citeproc is wrong about styles of the CSL project, its methods are mended.

What is mended: ordinals of styles that bring terms of their own, initials of names in scripts that have none, titles
that are printed twice because a macro stood in for the author, labels of what is not there, ranges of dates.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from babel.dates import format_interval
from citeproc import model, source

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SKELETONS = ("y", "yMMMM", "yMMMMd")
_SHORT_RANGE = 24
"""Characters: a shorter range needs no spaces around its dash."""
_STOP_WORDS = ("v", "v.", "vs.")
"""Of titles of law cases."""


def _ordinal(number: int, context: Any) -> str:
    """Return a number with the ending of the style's language: its own terms before the locale's, never another's."""
    root = context.get_root()
    locales = root.style.locales if isinstance(root, model.Locale) else root.locales
    home = next((locale.get(_LANG) for locale in locales if locale.get(_LANG)), "en")[:2]
    for name, padded in ((f"ordinal-{number:02}", False), (f"ordinal-{number % 10:02}", True), ("ordinal", False)):
        for locale in locales:
            if (locale.get(_LANG) or home)[:2] != home:
                continue
            try:
                return f"{number}{locale.get_term(name, zero_padded=padded).single}"
            except IndexError:
                continue
    return str(number)


def _initialize(self: Any, given: str, mark: str, context: Any) -> str:
    """Shorten given names where letters are small and capital."""
    return str(_citeproc_initialize(self, given, mark, context)) if given.lower() != given else given


def _add_to_repressed(_substitute: Any, child: Any, context: Any) -> None:
    """Keep what stood in for a name from being printed again, in macros too."""
    repressed = context.get_layout().repressed
    for element in _rendered(child):
        for variable in (element.get("variable") or "").split():
            repressed.setdefault(element.tag, []).append(variable)


def _rendered(element: Any) -> Iterator[Any]:
    yield element
    macro = element.get("macro")
    for child in element.get_macro(macro).iterdescendants() if macro else ():
        yield from _rendered(child)


def _process_label(self: Any, item: Any, variable: Any = None, *more: Any, **context: Any) -> Any:
    """Name what is there alone: of a work without an edition, a label would say "Edition" and nothing else."""
    name = self.get("variable")
    if variable is None and name != "locator" and name.replace("-", "_") not in item.reference:
        return None
    return _citeproc_label(self, item, variable, *more, **context)


_citeproc_label = model.Label.process
_citeproc_initialize = model.Name.initialize


OURS: tuple[tuple[Any, str, Any], ...] = (
    (model, "to_ordinal", _ordinal),
    (model.Label, "process", _process_label),
    (model.Name, "initialize", _initialize),
    (model.Substitute, "add_to_repressed_list", _add_to_repressed),
    (model.TextCased, "_stop_words", [*dict.fromkeys([*model.TextCased._stop_words, *_STOP_WORDS])]),
)
"""Class or module, name, what is right there."""


def range_words(dates: source.DateRange, locale: str) -> str:
    """Return a range of dates as the language writes it: ``May 3 – 4, 2021``."""
    first, last = ((date["year"], date.get("month"), date.get("day")) for date in (dates["begin"], dates["end"]))
    known = sum(part is not None for part in first)
    if known != sum(part is not None for part in last) or not 1 <= first[0] <= last[0] <= dt.MAXYEAR:
        return f"{first[0]}–{last[0]}"
    try:
        start, end = (dt.date(year, month or 1, day or 1) for year, month, day in (first, last))
    except ValueError:
        return f"{first[0]}–{last[0]}"
    words = format_interval(start, end, _SKELETONS[known - 1], locale=locale.replace("-", "_"))
    return re.sub(r"[\u2009 ]–[\u2009 ]", "–" if len(words) < _SHORT_RANGE else " – ", words)
