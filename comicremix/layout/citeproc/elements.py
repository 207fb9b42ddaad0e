"""citeproc reads the attributes of its style anew for every work; here each element is read once.

The methods that do most of its work, with the same results. Styles and locales are never changed once they are read, so
what an element says stays true as long as it lives.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from citeproc import model, source
from citeproc.source import CitationItem, VariableError
from citeproc.string import MixedString, String, normalize_seam

from comicremix.layout.citeproc.macros import field_of, layout_of, render_macro, work_of
from comicremix.layout.citeproc.mended import range_words

_MOST = 50_000
_FORMATS = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
_OTHERWISE = frozenset({"page", "page-first", "citation-number", "locator"})
"""Variables that are more than a field of the work."""
_MET = frozenset(" .,;:!?")
_PLAIN = frozenset({None, "normal", "none", "baseline"})


class _Said(NamedTuple):
    """What an element says, whatever the work."""

    plain: bool
    """It changes no letter's form."""
    prefix: str
    suffix: str
    delimiter: str
    cased: bool
    stripped: bool
    quoted: bool
    children: tuple[tuple[Any, bool, bool], ...]
    """Each with whether it is a choice, and whether it calls a variable."""


@lru_cache(maxsize=_MOST)
def _said(element: Any) -> _Said:
    get = element.get
    children = tuple((child, isinstance(child, model.Choose), _calls(child)) for child in element.iterchildren())
    return _Said(
        all(get(name) in _PLAIN for name in _FORMATS), get("prefix", ""), get("suffix", ""), get("delimiter", ""),
        get("text-case") is not None, get("strip-periods", "false").lower() == "true",
        get("quotes", "false").lower() == "true", children,
    )  # fmt: skip


@lru_cache(maxsize=_MOST)
def _calls(element: Any) -> bool:
    calls = getattr(type(element), "calls_variable", None)
    return bool(calls and calls(element))


def _format(self: Any, text: Any) -> Any:
    if isinstance(text, int | float):
        text = str(text)
    return text if _said(self).plain else _slow_format(self, text)


def _wrap(self: Any, text: Any) -> Any:
    said = _said(self)
    if text is None or not (said.prefix or said.suffix):
        return text
    whole = said.prefix + normalize_seam(said.prefix, text)
    return whole + normalize_seam(whole, said.suffix)


def _render_children(self: Any, item: Any, delimiter: str = "", **context: Any) -> Any:
    found = []
    for child, chooses, _ in _said(self).children:
        try:
            text = child.render(item, delimiter=delimiter, **context) if chooses else child.render(item, **context)
        except VariableError:
            continue
        if text is not None:
            found.append(text)
    return _join(found, delimiter) if found else None


def _process_group(self: Any, item: Any, context: Any = None, **more: Any) -> Any:
    """Return None where citeproc raises VariableError: all that call it take the one for the other."""
    said = _said(self)
    found = []
    called = rendered = False
    for child, chooses, calls in said.children:
        called = called or calls
        try:
            if chooses:
                text = child.render(item, context=context, delimiter=said.delimiter, **more)
            else:
                text = child.render(item, context=context, **more)
        except VariableError:
            continue
        if text is not None:
            found.append(text)
            rendered = rendered or calls
    return _join(found, said.delimiter) if found and (rendered or not called) else None


def _join(texts: Sequence[Any], delimiter: str = "") -> Any:
    """Put texts one after the other; of two spaces or two equal stops that meet, one is left out."""
    if len(texts) == 1:
        return texts[0]
    whole = MixedString()
    last = ""
    for number, text in enumerate(texts):
        for met in (delimiter, text) if number else (text,):
            part = _after(last, met)
            if part:
                whole.extend(part if isinstance(part, list) else (part,))
                last = str(whole[-1])[-1:] or last
    return whole


def _after(last: str, part: Any) -> Any:
    return normalize_seam(last, part) if last in _MET else part


def _markup_text(self: Any, text: Any, language: str) -> Any:
    if not text:
        return None
    said = _said(self)
    text = self.strip_periods(text) if said.stripped else text
    text = self.format(self.case(text, language) if said.cased else text)
    return self.wrap(self.quote(text) if said.quoted else text)


@lru_cache(maxsize=_MOST)
def _read(element: Any, name: str) -> str | None:
    return element.get(name)  # type: ignore[no-any-return]


@lru_cache(maxsize=_MOST)
def _words(element: Any, name: str) -> tuple[str, ...]:
    return tuple(element.get(name).split())


@lru_cache(maxsize=_MOST)
def _macro(element: Any, name: str) -> Any:
    return element.get_macro(name)


@lru_cache(maxsize=_MOST)
def _term(element: Any) -> Any:
    return element._term(None)


@lru_cache(maxsize=_MOST)
def _default_language(element: Any) -> str:
    return str(element.get_root().get("default-locale", "en")[:2])


def _process_text(self: Any, item: Any, context: Any = None, **_: Any) -> tuple[Any, str]:
    context = self if context is None else context
    work = work_of(item)
    known = dict.get(work, "language")
    language = known[:2] if known is not None else _default_language(self)
    text = None
    if (variable := _read(self, "variable")) is not None:
        plain = _read(self, "form") is None and not layout_of(context).repressed and variable not in _OTHERWISE
        text = dict.get(work, field_of(variable)) if plain else self._variable(item, context)
    elif (macro := _read(self, "macro")) is not None:
        text = render_macro(_macro(self, macro), item, context)
    elif _read(self, "term") is not None:
        text = _term(self)
    elif (value := _read(self, "value")) is not None:
        text = String(self.preformat(value))
    return text, language


@lru_cache(maxsize=_MOST)
def _option(name_element: Any, name: str, context: Any) -> Any:
    return _slow_option(name_element, name, context)


def _get_option(self: Any, name: str, context: Any = None, sort_options: Any = None) -> Any:
    if sort_options is not None:
        return _slow_option(self, name, context, sort_options)
    return _option(self, name, context)


@lru_cache(maxsize=_MOST)
def _home(element: Any) -> str:
    """Return the tag of the locale that a style is set in."""
    root = element.get_root()
    locales = root.style.locales if isinstance(root, model.Locale) else root.locales
    tags = [locale.get("{http://www.w3.org/XML/1998/namespace}lang") for locale in locales]
    return next((tag for tag in tags if tag), "en-US")


_DATES: dict[tuple[Any, ...], Any] = {}


def _process_date(
    self: Any, item: Any, variable: Any = None, show_parts: Any = None, context: Any = None, **more: Any
) -> Any:
    """Remember dates: many works were looked at on one day."""
    name = variable or _read(self, "variable") or ""
    date = dict.get(work_of(item), field_of(name))
    if type(date) is source.DateRange:
        locale = self if context is None else context
        return locale.wrap(range_words(date, str(_home(locale))))
    if date is None or type(date) is not source.Date:
        return _slow_date(self, item, variable, show_parts, context, **more)
    shown = tuple(show_parts) if show_parts is not None else None
    key = (self, context, name, shown, tuple(date.items()))
    if key not in _DATES:
        if len(_DATES) >= _MOST:
            _DATES.clear()
        _DATES[key] = _slow_date(self, item, variable, show_parts, context, **more)
    return _DATES[key]


@lru_cache(maxsize=_MOST)
def _single(term: Any) -> Any:
    return _slow_single(term)


@lru_cache(maxsize=_MOST)
def _et_al(name_element: Any) -> Any:
    return _slow_et_al(name_element)


def _type(self: Any, item: Any) -> list[bool]:
    kind = work_of(item)["type"]
    return [known.lower() == kind for known in _words(self, "type")]


_slow_date = model.Date.process
_slow_format = model.Formatted.format
_slow_option = model.Name.get_option
_slow_single = model.Term.single.fget
_slow_et_al = model.Name.et_al


OURS: tuple[tuple[Any, str, Any], ...] = (
    (model.Formatted, "format", _format),
    (model.Affixed, "wrap", _wrap),
    (model.Parent, "render_children", _render_children),
    (model.Group, "process", _process_group),
    (model.Date, "process", _process_date),
    (model.Text, "process", _process_text),
    (model.Text, "markup", _markup_text),
    (model.If, "_type", _type),
    (model.Name, "get_option", _get_option),
    (model.Name, "et_al", _et_al),
    (model.Term, "single", property(_single)),
    (CitationItem, "reference", property(work_of)),
)
"""Class, name, method."""
