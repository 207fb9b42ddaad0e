"""Model values as plain JSON values and back: defaults left out, numbers rounded, keys that nobody knows kept aside."""

from __future__ import annotations

import dataclasses
import functools
import math
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

import msgspec

from comicremix.errors import BookError, DamagedBook, Sentence
from comicremix.model.style import BalloonStyle
from comicremix.store.jsontext import Json

T = TypeVar("T")

RecordPath = tuple[str, ...]
Extras = Mapping[RecordPath, Mapping[str, Json]]
"""Keys of records that this program does not know, by the record they stand in."""

NO_EXTRAS: Extras = types.MappingProxyType({})

EXACT = 99
"""Decimals of numbers that are not ours to round."""

DIGITS = types.MappingProxyType({"scale": 6, "rotation": 4, "leading": 4, "letter_spacing": 4, "csl": EXACT})
"""Decimals of the fields that need others than two; two decimals are a hundredth of a pixel."""

WHOLE = frozenset({BalloonStyle})
"""Classes that are written with their defaults, so that another default in a later version changes no old book."""

_IDENTITY = ("id", "tag", "name")
_REQUIRED = object()


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    name: str
    hint: Any
    digits: int
    default: Json
    """The encoded default, or ``_REQUIRED``."""


def encode(value: object, extras: Extras = NO_EXTRAS) -> Json:
    """Return ``value`` as JSON can hold it, with the keys that ``extras`` kept for its records.

    Numbers are rounded; encoding what was decoded gives the same again.

    Raises:
        BookError: a number is not finite.
    """
    return _encode(value, 2, extras, ())


def decode(kind: type[T], raw: Json, where: str) -> T:
    """Build a value of ``kind``; keys that it does not know are passed over (see ``unknown_keys``).

    Raises:
        DamagedBook: a field is missing or of another type; the error names ``where`` and the field.
    """
    try:
        return msgspec.convert(raw, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        fault, _, place = str(error).partition(" - at `$")
        field = place.rstrip("`").lstrip(".")
        what = (
            Sentence("The entry {field} is wrong: {fault}.", field=field, fault=fault)
            if field
            else Sentence("The content is wrong: {fault}.", fault=fault)
        )
        remedy = Sentence("Mend the file or bring back an older one; comicremix leaves it as it is.")
        raise DamagedBook(what, where=where, remedy=remedy) from error


def rounded(value: T) -> T:
    """Return ``value`` as it comes back from disk."""
    return decode(type(value), encode(value), "")


def unknown_keys(kind: type, raw: Json) -> dict[RecordPath, dict[str, Json]]:
    """Return the keys of ``raw`` and of the records in it that ``kind`` has no field for."""
    found: dict[RecordPath, dict[str, Json]] = {}
    _collect(kind, raw, (), found)
    return found


def _encode(value: Any, digits: int, extras: Extras, path: RecordPath) -> Json:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, float):
        return _number(value, digits)
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Mapping):
        return {str(key): _encode(item, digits, extras, (*path, str(key))) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_encode(item, digits, extras, (*path, str(place))) for place, item in enumerate(value)]
    return _encode_record(value, extras, path)


def _encode_record(value: Any, extras: Extras, path: RecordPath) -> dict[str, Json]:
    kind: Any = type(value)
    path = _identity(kind, value.__getattribute__) or path
    record: dict[str, Json] = dict(extras.get(path, ())) if extras else {}
    for field in _fields(kind):
        encoded = _encode(getattr(value, field.name), field.digits, extras, (*path, field.name) if extras else ())
        if field.default is _REQUIRED or encoded != field.default or kind in WHOLE:
            record[field.name] = encoded
    return record


def _number(value: float, digits: int) -> int | float:
    if not math.isfinite(value):
        raise BookError(
            Sentence("A number of the book is {value} and cannot be saved.", value=value),
            remedy=Sentence("Undo the last change and save again."),
        )
    short = value if digits == EXACT else round(value, digits)
    return int(short) if short.is_integer() and abs(short) < 1e15 else short


@functools.cache
def _fields(kind: type) -> tuple[_Field, ...]:
    hints = typing.get_type_hints(kind)
    found = []
    for field in dataclasses.fields(kind):
        digits = DIGITS.get(field.name, 2)
        default: Json = _REQUIRED
        if field.default is not dataclasses.MISSING:
            default = _encode(field.default, digits, NO_EXTRAS, ())
        elif field.default_factory is not dataclasses.MISSING:
            default = _encode(field.default_factory(), digits, NO_EXTRAS, ())
        found.append(_Field(field.name, hints[field.name], digits, default))
    return tuple(found)


@functools.cache
def _identity_field(kind: type) -> str:
    names = {field.name for field in dataclasses.fields(kind)}
    return next((name for name in _IDENTITY if name in names), "")


def _identity(kind: type, lookup: Any) -> RecordPath:
    """A record that has a name of its own is known by it wherever it lies, so that its extra keys move with it."""
    name = _identity_field(kind)
    return (kind.__name__, str(lookup(name))) if name else ()


def _collect(hint: Any, raw: Json, path: RecordPath, found: dict[RecordPath, dict[str, Json]]) -> None:
    kind, shape = _record_kind(hint)
    if kind is None:
        return
    if shape == "one" and isinstance(raw, dict):
        path = _identity(kind, raw.get) or path
        known, inner = _known(kind)
        if not raw.keys() <= known:
            found[path] = {key: item for key, item in raw.items() if key not in known}
        for name, hint in inner:
            if raw.get(name):
                _collect(hint, raw[name], (*path, name), found)
    elif shape == "list" and isinstance(raw, list):
        for place, item in enumerate(raw):
            _collect(kind, item, (*path, str(place)), found)
    elif shape == "map" and isinstance(raw, dict):
        for key, item in raw.items():
            _collect(kind, item, (*path, key), found)


@functools.cache
def _known(kind: type) -> tuple[frozenset[str], tuple[tuple[str, Any], ...]]:
    """Return the names of a record's fields, and name and type of those that hold records."""
    fields = _fields(kind)
    inner = tuple((field.name, field.hint) for field in fields if _record_kind(field.hint)[0] is not None)
    return frozenset(field.name for field in fields), inner


@functools.cache
def _record_kind(hint: Any) -> tuple[type | None, str]:
    """Return the dataclass that a field holds and how: one of it, a list of it, or a map to it."""
    arguments = typing.get_args(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return hint, "one"
    if isinstance(hint, types.UnionType):
        return next((found for part in arguments if (found := _record_kind(part))[0]), (None, ""))
    if typing.get_origin(hint) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        kind, shape = _record_kind(arguments[0])
        return (kind, "list") if shape == "one" else (None, "")
    origin = typing.get_origin(hint)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        kind, shape = _record_kind(arguments[1])
        return (kind, "map") if shape == "one" else (None, "")
    return None, ""
