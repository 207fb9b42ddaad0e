"""BibTeX and BibLaTeX by bibtexparser: entries become CSL-JSON items,
broken ones are refused alone with their line."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import NormalizeFieldKeys
from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import Block, DuplicateBlockKeyBlock, Entry, ParsingFailedBlock
from pylatexenc.latex2text import LatexNodes2Text

from comicremix.errors import Sentence
from comicremix.exchange.cited_works import Item, ReadWorks

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # what it warns of comes back as faults

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "article-journal", "book": "book", "booklet": "pamphlet", "inbook": "chapter",
        "incollection": "chapter", "inproceedings": "paper-conference", "conference": "paper-conference",
        "manual": "book", "mastersthesis": "thesis", "phdthesis": "thesis", "thesis": "thesis", "proceedings": "book",
        "collection": "book", "techreport": "report", "report": "report", "unpublished": "manuscript",
        "online": "webpage", "electronic": "webpage", "www": "webpage", "patent": "patent",
        "legislation": "legislation",
        "jurisdiction": "legal_case", "video": "motion_picture", "movie": "motion_picture", "audio": "song",
        "image": "graphic", "dataset": "dataset", "software": "software", "reference": "book",
        "inreference": "entry-encyclopedia",
    }
)  # fmt: skip
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "title": "title", "journal": "container-title", "journaltitle": "container-title",
        "booktitle": "container-title", "maintitle": "container-title", "publisher": "publisher",
        "institution": "publisher", "school": "publisher", "organization": "publisher", "address": "publisher-place",
        "location": "publisher-place", "volume": "volume", "edition": "edition", "series": "collection-title",
        "pages": "page", "isbn": "ISBN", "issn": "ISSN", "howpublished": "medium", "note": "note",
        "abstract": "abstract", "langid": "language", "eventtitle": "event",
    }
)  # fmt: skip
_RAW = MappingProxyType({"url": "URL", "doi": "DOI", "archiveurl": "archive_location"})
"""Addresses: what LaTeX would read in them is part of them."""
_PEOPLE = MappingProxyType({"author": "author", "editor": "editor", "translator": "translator"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPED = re.compile(r"\\([%_#&~{}$])(?:\{\})?")
_HOME = re.compile(r"\\url\{([^{}]+)\}")


def read_bibtex(text: str) -> ReadWorks:
    """Return the entries of a BibTeX file; of two entries with one key both, the second under a name of its own."""
    library = parse_string(text, append_middleware=[NormalizeFieldKeys(allow_inplace_modification=True)])
    faults: list[Sentence] = []
    items = tuple(_item(entry) for entry in _entries(library, faults))
    return ReadWorks(items, tuple(faults), "bibtex")


def _entries(library: Library, faults: list[Sentence]) -> Iterator[Entry]:
    for block in library.blocks:
        if isinstance(block, Entry):
            yield block
        elif isinstance(block, DuplicateBlockKeyBlock) and isinstance(block.ignore_error_block, Entry):
            yield block.ignore_error_block
        elif isinstance(block, ParsingFailedBlock):
            line = (block.start_line or 0) + 1
            faults.append(Sentence("line {line}: an entry is not whole: {start}", line=line, start=_start_of(block)))


def _start_of(block: Block) -> str:
    return " ".join(str(block.raw or "").split())[:40]


def _item(entry: Entry) -> Item:
    fields = {field.key.lower(): str(field.value) for field in entry.fields}
    item: dict[str, Any] = {"id": entry.key, "type": TYPES.get(entry.entry_type.lower(), _guessed(fields))}
    for name, key in _FIELDS.items():
        if name in fields and key not in item:
            item[key] = _plain(fields[name])
    for name, key in _RAW.items():
        if name in fields:
            item[key] = _ESCAPED.sub(r"\1", fields[name]).strip()
    for name, key in _PEOPLE.items():
        if name in fields:
            item[key] = list(_people(fields[name]))
    number = "issue" if item["type"].startswith("article") else "number"
    if "number" in fields or "issue" in fields:
        item[number] = _plain(fields.get("number") or fields["issue"])
    if "subtitle" in fields:
        item["title"] = f"{item.get('title', '')}: {_plain(fields['subtitle'])}"
    if "page" in item:
        item["page"] = re.sub(r"\s*(?:--+|–)\s*", "-", item["page"])
    address = _HOME.search(fields.get("howpublished", ""))
    if address:
        item.setdefault("URL", _ESCAPED.sub(r"\1", address[1]))
        item.pop("medium", None)
    return item | _dates(fields)


def _guessed(fields: Mapping[str, str]) -> str:
    """An entry of the kind ``misc`` is a page of the web when it has an address."""
    return "webpage" if "url" in fields or "\\url" in fields.get("howpublished", "") else "document"


def _dates(fields: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    issued = fields.get("date") or _year_and_month(fields)
    for key, date in (("issued", issued), ("accessed", fields.get("urldate", ""))):
        found_parts = [part for part in _plain(date).replace("~", "").split("/") if _is_date(part)]
        parts = [[int(number) for number in re.findall(r"\d+", part)] for part in found_parts]
        if parts:
            found[key] = {"date-parts": parts[:2]}
        elif date:
            found[key] = {"raw": _plain(date)}
    return found


def _is_date(part: str) -> bool:
    return bool(re.fullmatch(r"-?\d{4}(-\d{2}){0,2}", part))


def _year_and_month(fields: Mapping[str, str]) -> str:
    year, month = _plain(fields.get("year", "")), _plain(fields.get("month", "")).lower()
    if not re.fullmatch(r"\d{4}", year) or not month:
        return year
    number = int(month) if month.isdecimal() else next((n for n, m in enumerate(_MONTHS, 1) if month.startswith(m)), 0)
    return f"{year}-{number:02}" if 1 <= number <= 12 else year


def _people(words: str) -> Iterator[dict[str, str]]:
    for name in split_multiple_persons_names(words):
        stripped = name.strip()
        if stripped.startswith("{") and stripped.endswith("}") and "}" not in stripped[1:-1]:
            yield {"literal": _plain(stripped)}
            continue
        try:
            parts = parse_single_name_into_parts(stripped)
        except InvalidNameError:
            yield {"literal": _plain(stripped)}
            continue
        found = {
            "family": " ".join(parts.last), "given": " ".join(parts.first),
            "non-dropping-particle": " ".join(parts.von), "suffix": " ".join(parts.jr),
        }  # fmt: skip
        yield {key: _plain(value) for key, value in found.items() if value}


_LATEX = LatexNodes2Text(math_mode="verbatim")


def _plain(words: str) -> str:
    """Return words without LaTeX; italics stay as CSL has them. A percent sign is no comment here."""
    words = re.sub(r"\\((?:Lua|Xe|pdf)?(?:La)?TeX|BibTeX)\b(?:\{\})?", r"\1", words)
    marked = re.sub(r"\\(?:emph|textit)\s*\{([^{}]*)\}", r"<i>\1</i>", words)
    decoded = str(_LATEX.latex_to_text(re.sub(r"(?<!\\)%", r"\\%", marked)))
    return " ".join(decoded.replace("{", "").replace("}", "").split())
