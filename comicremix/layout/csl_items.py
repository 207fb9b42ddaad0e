"""CSL-JSON items as citeproc takes them: known fields alone, names and dates in their forms, whatever came in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from citeproc import DATES, NAMES, VARIABLES

from comicremix.layout.cited_words import OTHERS
from comicremix.model.note import SourceReference

_YEAR = re.compile(r"-?\d{1,4}")
_DATE = re.compile(r"\s*(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T\s].*)?\s*")
_EASTERN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SPARE = frozenset({"abstract", "note", "keyword", "annote", "language"})
"""Fields that no style should print, some of them long."""
_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")


def clean_item(reference: SourceReference, archived: str = "") -> dict[str, Any]:
    """Return the item without what citeproc does not know. Never raises.

    Args:
        archived: the pattern for the archived copy's address, ``archived at {url}``.
    """
    csl: dict[str, Any] = {"type": str(reference.csl.get("type") or "document")}
    for key, value in reference.csl.items():
        name = key.replace("-", "_")
        if name not in VARIABLES or key in _SPARE:
            continue
        cleaned = list(_names(value)) if name in NAMES else _date(value) if name in DATES else _words(value)
        if cleaned:
            csl[key] = cleaned
    if str(csl.get("number", "")) in str(csl.get("title", "")):
        csl.pop("number", None)
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", str(csl.get("edition", ""))):
        csl["edition"] = csl["edition"][:-2]
    language = str(reference.csl.get("language") or _guessed_language(str(csl.get("title", ""))))
    if language:
        csl["language"] = language
    address = str(csl.pop("archive_location", ""))
    if address.startswith(("http://", "https://")):
        csl["archive_location"] = archived.replace("{url}", address) if archived else address
    return csl


def _guessed_language(title: str) -> str:
    """Return that a title with other letters than English has is in no known language,
    so that it keeps its capitals."""
    return "" if title.translate(_TYPOGRAPHIC).isascii() else "und"


_TYPOGRAPHIC = dict.fromkeys(map(ord, "‘’‚“”„«»‹›–—…‐‑\u00a0\u202f"))


def _words(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _names(value: Any) -> Iterator[dict[str, str]]:
    for name in value if isinstance(value, list) else ():
        if not isinstance(name, Mapping):
            continue
        parts = {part: str(name[part]) for part in _PARTS if name.get(part)}
        literal = str(name.get("literal") or _eastern(parts))
        if literal == "others" or parts == {"family": "others"}:
            literal = OTHERS
        if literal or parts:
            yield {"literal": literal} if literal else parts


def _eastern(parts: Mapping[str, str]) -> str:
    """Return a name in Chinese, Japanese or Korean letters in its own order, without a space; empty: it is another."""
    family, given = parts.get("family", ""), parts.get("given", "")
    return family + given if _EASTERN.search(family) and (not given or _EASTERN.search(given)) else ""


def _date(value: Any) -> dict[str, Any] | None:
    """Return a date in parts; None for one that says nothing. Of words that are no date a year is kept."""
    if isinstance(value, Mapping):
        parts = value.get("date-parts")
        if isinstance(parts, list) and parts and all(isinstance(part, list) and part for part in parts):
            found = [_whole(part) for part in parts]
            found = [part for part in found if part]
            return {"date-parts": found[:2]} if found else None
        value = value.get("raw") or value.get("literal") or ""
    match = _DATE.fullmatch(str(value))
    if match:
        return {"date-parts": [_whole(part for part in match.groups() if part)]}
    year = re.search(r"\b\d{4}\b", str(value))
    return {"date-parts": [[int(year[0])]]} if year else None


def _whole(parts: Any) -> list[int]:
    """Return year, month and day up to the first that cannot be."""
    found: list[int] = []
    for part, most in zip(parts, (9999, 12, 31), strict=False):
        words = str(part).strip()
        if not _YEAR.fullmatch(words) or int(words) > most or (found and int(words) < 1):
            break
        found.append(int(words))
    return found
