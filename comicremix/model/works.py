"""What tells cited works apart: their titles, addresses and dates, out of CSL-JSON."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

WEB_TYPES = frozenset({"webpage", "post", "post-weblog", "article-newspaper", "article-magazine", "broadcast"})
"""Kinds that have a date, and that may change after they were cited."""
LONGEST_URL = 2000
"""Characters: longer addresses no browser is sure to take."""

Csl = Mapping[str, Any]


def title_of(csl: Csl, fallback: str = "") -> str:
    """Return the title without markup, or what else names a work."""
    words = re.sub(r"<[^<>]+>", "", str(csl.get("title") or "")).strip()
    return words or str(csl.get("URL") or csl.get("DOI") or fallback or csl.get("id") or "")


def url_fault(url: str) -> str:
    """Return what is wrong with the address of a work, in a few English words; empty:
    nothing that can be seen offline."""
    if any(char.isspace() or char in '<>"{}|\\^`' for char in url):
        return "it has characters that no address has"
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "it is no address"
    if parts.scheme.lower() not in ("http", "https", "ftp"):
        return "it does not begin with https://"
    host = parts.hostname or ""
    if "." not in host or ".." in host or host.startswith(".") or host.endswith("-"):
        return "its server has no name"
    return "it is too long" if len(url) > LONGEST_URL else ""


def has_date(csl: Csl, key: str = "issued") -> bool:
    """Tell whether a work says when it appeared, or was looked at."""
    value = csl.get(key)
    if isinstance(value, Mapping):
        parts = value.get("date-parts")
        first = parts[0] if isinstance(parts, list) and parts else ()
        return bool((isinstance(first, list) and first and first[0]) or value.get("raw") or value.get("literal"))
    return bool(value)


def identities(csl: Csl) -> frozenset[str]:
    """Return what a work can be known by: DOI, ISBN with the pages, address, and title with author and year."""
    found = set()
    doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", "", str(csl.get("DOI") or ""), flags=re.IGNORECASE)
    if doi:
        found.add(f"doi {doi.lower()}")
    url = str(csl.get("URL") or "")
    if url:
        found.add("url " + re.sub(r"^https?://(?:www\.)?", "", url).split("#")[0].rstrip("/"))
    title = _folded(title_of({"title": csl.get("title")}))
    if title:
        found.add(f"title {title} {_first_author(csl)} {_year(csl)} {csl.get('volume', '')} {csl.get('page', '')}")
    return frozenset(found)


def _folded(words: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", words.casefold()) if char.isalnum())


def _first_author(csl: Csl) -> str:
    people = csl.get("author")
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], Mapping) else {}
    return _folded(str(first.get("family") or first.get("literal") or ""))


def _year(csl: Csl) -> str:
    match = re.search(r"\d{4}", str(csl.get("issued", "")))
    return match[0] if match else ""
