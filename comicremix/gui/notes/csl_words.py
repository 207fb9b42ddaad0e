"""The fields of a CSL-JSON item as people write them, and back: names, dates, ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

_DATE = re.compile(r"(-?\d{1,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_EUROPEAN = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
"""Day, month, year."""


def names_words(names: Any) -> str:
    """Return names as ``Family, Given; Institution``."""
    people = [name for name in names if isinstance(name, Mapping)] if isinstance(names, list) else []
    return "; ".join(filter(None, map(_name_words, people)))


def _name_words(name: Mapping[str, Any]) -> str:
    if name.get("literal"):
        return str(name["literal"])
    family = " ".join(str(name[part]) for part in ("non-dropping-particle", "family") if name.get(part))
    return f"{family}, {name['given']}" if name.get("given") else family


def names_of(words: str) -> list[dict[str, str]]:
    """Return the names that somebody wrote: parted by semicolons, family name first; without a comma a whole name."""
    return [_name_of(name) for name in words.split(";") if name.strip()]


def _name_of(name: str) -> dict[str, str]:
    family, comma, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma else {"literal": name.strip()}


def date_words(value: Any) -> str:
    """Return a date as ``2019-05-03``, ``2019-05`` or ``2019``; other words as they are."""
    if not isinstance(value, Mapping):
        return str(value or "")
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else ()
    if isinstance(first, list) and first:
        return "-".join(f"{part:0>2}" if index else str(part) for index, part in enumerate(first))
    return str(value.get("raw") or value.get("literal") or "")


def date_of(words: str) -> dict[str, Any] | None:
    """Return the date that somebody wrote; None for no words, the words themselves where they are no date."""
    words = words.strip()
    european, plain = _EUROPEAN.fullmatch(words), _DATE.fullmatch(words)
    if european:
        return {"date-parts": [[int(european[3]), int(european[2]), int(european[1])]]}
    if plain:
        return {"date-parts": [[int(part) for part in plain.groups() if part]]}
    return {"literal": words} if words else None


def today() -> dict[str, Any]:
    """Return the present day as CSL's date."""
    now = datetime.now().astimezone()
    return {"date-parts": [[now.year, now.month, now.day]]}


def short_title(csl: Mapping[str, Any]) -> str:
    """Return a work in a few words: ``Zuboff 2019 · The Age of …``."""
    people = csl.get("author") or csl.get("editor") or csl.get("director") or []
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], Mapping) else {}
    name = str(first.get("family") or first.get("literal") or "")
    year = date_words(csl.get("issued")).partition("-")[0]
    head = " ".join(part for part in (name, year) if part)
    title = str(csl.get("title") or csl.get("URL") or csl.get("id") or "")
    return f"{head} · {title}" if head else title


def new_id(csl: Mapping[str, Any], taken: Collection[str]) -> str:
    """Return an id for a work that people can read in files, ``zuboff2019``; none of ``taken``."""
    words = short_title(csl).partition(" · ")[0]
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "", plain.lower())[:24] or "work"
    found, count = name, 1
    while found in taken:
        count += 1
        found = f"{name}-{count}"
    return found
