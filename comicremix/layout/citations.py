"""Cited works as words: CSL-JSON items set by citeproc in the program's own endnote style, in the edition's
language."""

from __future__ import annotations

import html
import json
import re
from functools import lru_cache
from importlib import resources
from pathlib import Path
from unicodedata import bidirectional

from citeproc import LOCALES_PATH, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc import Citation as CiteCitation
from citeproc.source.json import CiteProcJSON

from comicremix.model.markup import Span
from comicremix.model.note import SourceReference
from comicremix.model.scripts import direction_of

_TAG = re.compile(r"<(/?)([bi])>|(https?://[^\s<>]+)")


def format_reference(reference: SourceReference, language: str) -> tuple[Span, ...]:
    """Return the spans of one cited work in ``language`` (BCP 47; English where citeproc has no locale for it).

    URLs are printed in full and linked; titles of books stand in italics.
    """
    return _formatted(json.dumps(dict(reference.csl) | {"id": reference.id}, sort_keys=True), _locale(language))


def language_of(reference: SourceReference, language: str) -> str:
    """Return the language in which an edition cites a work: its own, but English for a work with a left-to-right
    title in a right-to-left edition, as dates and names of two directions in one line cannot be read."""
    title = str(reference.csl.get("title", ""))
    foreign = direction_of(language) == "rtl" and not any(bidirectional(c) in ("R", "AL") for c in title)
    return "en" if foreign else language


@lru_cache(maxsize=4096)
def _formatted(item: str, locale: str) -> tuple[Span, ...]:
    csl = json.loads(item)
    csl.setdefault("type", "document")
    # citeproc's source lower-cases ids; one work at a time needs none.
    source = CiteProcJSON([csl | {"id": "work"}])
    bibliography = CitationStylesBibliography(_style(locale), source, formatter.html)
    bibliography.register(CiteCitation([CitationItem("work")]))
    return _spans("".join(str(entry) for entry in bibliography.bibliography()))


@lru_cache(maxsize=64)
def _style(locale: str) -> CitationStylesStyle:
    with resources.as_file(resources.files("comicremix.layout") / "endnote.csl") as path:
        return CitationStylesStyle(str(path), locale=locale, validate=False)


@lru_cache(maxsize=64)
def _locale(language: str) -> str:
    """Return the locale of citeproc that is nearest to a BCP 47 tag."""
    tags = sorted(path.stem.removeprefix("locales-") for path in Path(LOCALES_PATH).glob("locales-*.xml"))
    if language in tags:
        return language
    primary = language.split("-", maxsplit=1)[0].lower()
    if primary == "en":
        return "en-US"
    home = f"{primary}-{primary.upper()}"
    same = [tag for tag in tags if tag.split("-")[0] == primary]
    return home if home in same else (same or ["en-US"])[0]


def _spans(marked: str) -> tuple[Span, ...]:
    """Turn citeproc's little HTML into spans."""
    spans: list[Span] = []
    bold = italic = False
    position = 0
    for match in _TAG.finditer(marked):
        spans.append(Span(html.unescape(marked[position : match.start()]), bold, italic))
        position = match.end()
        closing, tag, url = match.groups()
        if url:
            whole = html.unescape(url).rstrip(".,;)")
            spans.append(Span(whole, bold, italic, link=whole))
            spans.append(Span(html.unescape(url)[len(whole) :], bold, italic))
        elif tag == "b":
            bold = not closing
        else:
            italic = not closing
    spans.append(Span(html.unescape(marked[position:]), bold, italic))
    return tuple(span for span in spans if span.text)
