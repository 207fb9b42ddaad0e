"""Cited works as words: CSL-JSON items set by citeproc in the program's own endnote style or in one that the book
brings, in the edition's language."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unicodedata import bidirectional

from citeproc import LOCALES_PATH, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc import Citation as CiteCitation
from citeproc.source.json import CiteProcJSON

from comicremix.errors import ComicRemixError, Sentence
from comicremix.layout.cited_words import mended_words, spans_of
from comicremix.layout.citeproc import install
from comicremix.layout.csl_items import clean_item
from comicremix.model.locators import split_locator
from comicremix.model.markup import Span
from comicremix.model.note import SourceReference
from comicremix.model.scripts import direction_of
from comicremix.resources import styles_folder

install()

_MOST_STYLE = 2_000_000
"""Characters; the largest styles of the CSL project have a tenth of that."""
_HIDDEN = {ord(digit): 0xF0000 + int(digit) for digit in "0123456789"}
_UNHIDDEN = {code: digit for digit, code in _HIDDEN.items()}
"""Of ``4(1)`` citeproc sees two numbers, and says "articles"."""
_FAULTS = (AttributeError, KeyError, TypeError, ValueError, IndexError, AssertionError)
"""What citeproc raises at styles and works that it does not understand."""
_NO_ARTICLES = frozenset({"ja", "zh", "ko"})
"""Locales whose word for an article is that for one in a newspaper."""


class StyleError(ComicRemixError):
    """A citation style cannot be used."""

    exit_code = 4


@dataclass(frozen=True, slots=True)
class Cite:
    """One work as a note cites it: its CSL-JSON item as canonical text, and where in it."""

    item: str
    locator: str = ""

    @staticmethod
    def of(reference: SourceReference, locator: str = "", archived: str = "") -> Cite:
        """``archived`` is the pattern for the archived copy's address: ``archived at {url}``."""
        return Cite(json.dumps(clean_item(reference, archived), sort_keys=True), locator)


def format_citation(cite: Cite, language: str, style: str = "") -> tuple[Span, ...]:
    """Return the spans of one cited work in ``language`` (BCP 47; English where citeproc has no locale for it).

    URLs are printed in full and linked; titles of books stand in italics.

    Args:
        style: a CSL style, XML; empty: the program's own. In a style for notes a work is its first full citation, in
            others its entry in the bibliography.

    Raises:
        StyleError: the style cannot be used.
    """
    return _formatted(cite, _locale(language), style)


def format_bibliography(
    references: Sequence[SourceReference], language: str, style: str = "", archived: str = ""
) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Return each work's id and its entry, in the style's order. Raises as ``format_citation`` does."""
    locale = _locale(language)
    chosen = _style(locale, style)
    if not chosen.has_bibliography():
        chosen = _style(locale, "")
    source = CiteProcJSON([clean_item(ref, archived) | {"id": f"work{n}"} for n, ref in enumerate(references)])
    bibliography = CitationStylesBibliography(chosen, source, formatter.html)
    for number in range(len(references)):
        bibliography.register(CiteCitation([CitationItem(f"work{number}")]))
    bibliography.sort()
    order = [references[int(key.removeprefix("work"))].id for key in bibliography.keys]
    entries = [_entry(bibliography, item) for item in bibliography.items]
    found = [spans_of(mended_words(entry, chosen, locale, foreign=bool(style)), locale) for entry in entries]
    return tuple(zip(order, found, strict=True))


def _entry(bibliography: CitationStylesBibliography, item: CitationItem) -> str:
    """Return the entry of a work; of a kind that the style says nothing about, its title and address."""
    try:
        words = "".join(map(str, bibliography.style.render_bibliography([item])))
    except _FAULTS as error:
        raise _bad_style(str(error)) from error
    known = [str(item.reference[field]) for field in ("title", "URL") if item.reference.get(field)]
    return words or ", ".join(known)


def check_style(style: str) -> None:
    """Raises StyleError when ``style``, XML, is no CSL style that can set a work."""
    probe = {"id": "x", "type": "book", "title": "T", "author": [{"family": "A", "given": "B"}]}
    _formatted(Cite(json.dumps(probe)), "en-US", style)


def language_of(reference: SourceReference, language: str) -> str:
    """Return the language in which an edition cites a work: its own, but English for a work with a left-to-right
    title in a right-to-left edition, as dates and names of two directions in one line cannot be read."""
    title = str(reference.csl.get("title", ""))
    foreign = direction_of(language) == "rtl" and not any(bidirectional(c) in ("R", "AL") for c in title)
    return "en" if foreign else language


@lru_cache(maxsize=8192)
def _formatted(cite: Cite, locale: str, style: str) -> tuple[Span, ...]:
    chosen = _style(locale, style)
    # citeproc's source lower-cases ids; one work at a time needs none.
    source = CiteProcJSON([json.loads(cite.item) | {"id": "work"}])
    bibliography = CitationStylesBibliography(chosen, source, formatter.html)
    label, place = split_locator(cite.locator)
    if label == "article-locator" and locale[:2] in _NO_ARTICLES:
        label = ""
    hidden = "(" in place
    known = {"locator": Locator(label, place.translate(_HIDDEN) if hidden else place)} if label else {}
    work = CiteCitation([CitationItem("work", **known)])
    bibliography.register(work)
    in_note = chosen.root.get("class") == "note" or not chosen.has_bibliography()
    try:
        words = str(bibliography.cite(work, _nobody) if in_note else "".join(map(str, bibliography.bibliography())))
    except _FAULTS as error:
        raise _bad_style(str(error)) from error
    words = mended_words(words.translate(_UNHIDDEN) if hidden else words, chosen, locale, foreign=bool(style))
    if label and place:  # a place stays with its kind
        number = re.escape(place.replace("-", "–"))
        words = re.sub(rf"(?<=[^\s,;]) (?={number})", "\u00a0", words, count=1)
    missing = cite.locator if not label or not in_note else ""
    if missing:  # before the stop with which entries of bibliographies end
        words, stop = (words[:-1], ".") if words.endswith(".") else (words, "")
        place, address = html.escape(f", {missing}", quote=False), re.search(r",? (?=https?://)", words)
        at = address.start() if address else len(words)
        words = f"{words[:at]}{place}{words[at:]}{stop}"
    return spans_of(words, locale)


def _nobody(item: CitationItem) -> str:
    return str(item.key)


@lru_cache(maxsize=64)
def _style(locale: str, style: str) -> CitationStylesStyle:
    if not style:
        own = (styles_folder() / "endnote.csl").read_bytes()
        if not locale.startswith("en"):  # the comma before "and" is English
            own = own.replace(b'and="text"', b'and="text" delimiter-precedes-last="never"')
        return CitationStylesStyle(io.BytesIO(own), locale=locale, validate=False)
    from xml.etree.ElementTree import ParseError

    if len(style) > _MOST_STYLE or "<!DOCTYPE" in style or "<!ENTITY" in style:
        raise _bad_style("it is too long, or defines entities")
    try:
        chosen = CitationStylesStyle(io.BytesIO(style.encode()), locale=locale, validate=False)
        usable = chosen.root.get("class") and (chosen.root.citation is not None)
    except (ParseError, SyntaxError, AttributeError, ValueError) as error:
        raise _bad_style(str(error)) from error
    if not usable:
        raise _bad_style("it says nothing of citations")
    return chosen


def _bad_style(fault: str) -> StyleError:
    return StyleError(
        Sentence("the citation style cannot be used ({fault})", fault=fault),
        remedy=Sentence("Take an independent style from the CSL project, or none."),
    )


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
