"""Macros of a citation style are rendered once for all works that say the same where the macro looks.

Most works have no edition, and hundreds the same publisher. What a macro looks at is found by walking through it; one
that may depend on anything else than the fields of the work and its locator is rendered anew each time.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from citeproc import model, source
from citeproc.string import MixedString, String

_MOST = 50_000
_OWN = frozenset({"title", "URL", "DOI"})
"""Fields that two works hardly share: to remember what was made of them would be of no use."""
_ELSEWHERE = frozenset({"citation-number", "year-suffix", "first-reference-note-number"})
"""Variables that depend on other works."""
_CONDITIONS = frozenset({"type", "variable", "is-numeric", "locator", "match"})
"""Attributes of conditions that ask about nothing but the work and its locator."""
_RENDERED: dict[tuple[Any, ...], Any] = {}


def render_macro(macro: Any, item: Any, context: Any) -> Any:
    """Return what ``macro.render`` returns."""
    asked = _asked(macro)
    seen = None if asked is None or layout_of(context).repressed else _seen(asked, item)
    if seen is None:
        return macro.render(item, context)
    key = (macro, context, *seen)
    if key not in _RENDERED:
        if len(_RENDERED) >= _MOST:
            _RENDERED.clear()
        _RENDERED[key] = macro.render(item, context)
    return _RENDERED[key]


def work_of(item: Any) -> Any:
    """Return the work that is cited; citeproc keeps attributes as entries of dictionaries."""
    get = dict.__getitem__
    return get(item, "citation")["bibliography"].source[get(item, "key")]


@lru_cache(maxsize=_MOST)
def layout_of(element: Any) -> Any:
    """Return the layout that an element belongs to."""
    return element.get_layout()


@lru_cache(maxsize=_MOST)
def field_of(variable: str) -> str:
    """Return the name that citeproc has for a variable of CSL."""
    return variable.replace("-", "_")


class _Asked(NamedTuple):
    """What a macro looks at."""

    fields: tuple[str, ...]
    present: tuple[str, ...]
    """Fields of which it matters only whether they are there."""
    names: tuple[str, ...]
    """Lists of people: with such a list the macro is rendered anew."""
    locator: bool


class _DependsOnMore(Exception):
    """A macro looks at something that is neither a field nor the locator."""


@lru_cache(maxsize=_MOST)
def _asked(macro: Any) -> _Asked | None:
    """Return what a macro looks at besides the type and the language of the work; None: it is not to be remembered."""
    found: dict[str, dict[str, None]] = {"field": {}, "present": {}, "names": {}}
    try:
        for child in macro.iterchildren():
            _look(child, found)
    except _DependsOnMore:
        return None
    fields, present, names = (tuple(map(field_of, found[kind])) for kind in ("field", "present", "names"))
    return None if _OWN & {*fields} else _Asked(fields, present, names, "locator" in (*fields, *present))


def _look(element: Any, found: dict[str, dict[str, None]]) -> None:
    """Collect what one element of a macro looks at, and all within."""
    inside = element
    variables = element.get("variable", "").split()
    match element:
        case model.If() if _CONDITIONS.issuperset(element.attrib):
            found["present"].update(dict.fromkeys(variables))
            found["field"].update(dict.fromkeys(element.get("is-numeric", "").split()))
            found["present"].update({"locator": None} if element.get("locator") else {})
        case model.Names():
            found["names"].update(dict.fromkeys(variables))
            inside = [child for part in element if isinstance(part, model.Substitute) for child in part]
            if not all(isinstance(child, model.Names) for child in inside):  # what stands in is not printed again
                raise _DependsOnMore
        case model.Text() | model.Number() | model.Label() | model.Date():
            _look_at_fields(variables, found["field"])
            macro = element.get("macro")
            inside = () if macro is None else element.get_macro(macro)
        case model.Group() | model.Choose() | model.Else():
            pass
        case _:
            raise _DependsOnMore
    for child in inside:
        _look(child, found)


def _look_at_fields(variables: list[str], fields: dict[str, None]) -> None:
    for variable in variables:
        if variable in _ELSEWHERE or variable.startswith("number-of"):
            raise _DependsOnMore
        name = "page" if variable.startswith("page") else variable
        fields.update({name: None, f"{name}-short": None})


def _seen(asked: _Asked, item: Any) -> list[Any] | None:
    """Return all that a macro sees of a work; None when this is too much to compare."""
    work, get = work_of(item), dict.get
    if any(name in work for name in asked.names):
        return None
    seen: list[Any] = [get(work, "type"), get(work, "language")]
    seen += [field in work for field in asked.present]
    for field in asked.fields:
        value: Any = get(work, field)
        if type(value) is MixedString:
            value = tuple(value)
            if any(type(part) is not String for part in value):
                return None
        elif type(value) is source.Date:
            value = tuple(value.items())
        elif value is not None:
            return None
        seen.append(value)
    if asked.locator:
        place: Any = get(item, "locator")
        seen.append(place and (place.label, place.identifier))
    return seen
