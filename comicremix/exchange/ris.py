"""RIS by rispy: entries of reference managers and libraries become CSL-JSON items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import rispy

from comicremix.errors import Sentence
from comicremix.exchange.cited_works import Item, ReadWorks

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case",
        "CHAP": "chapter", "COMP": "software", "CONF": "paper-conference", "CPAPER": "paper-conference",
        "DATA": "dataset", "DICT": "entry-dictionary", "EBOOK": "book", "EDBOOK": "book", "ELEC": "webpage",
        "ENCYC": "entry-encyclopedia", "GOVDOC": "report", "HEAR": "hearing", "ICOMM": "post",
        "JFULL": "article-journal", "JOUR": "article-journal", "EJOUR": "article-journal", "LEGAL": "legislation",
        "MAP": "map", "MGZN": "article-magazine", "MPCT": "motion_picture", "MUSIC": "musical_score",
        "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication",
        "RPRT": "report", "SOUND": "song", "STAT": "legislation", "THES": "thesis", "UNPB": "manuscript",
        "VIDEO": "motion_picture", "WEB": "webpage",
    }
)  # fmt: skip
_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {  # CSL's name: RIS's in rispy's words, the first that is there
        "title": ("title", "primary_title"),
        "container-title": ("secondary_title", "journal_name", "alternate_title3", "alternate_title2"),
        "collection-title": ("tertiary_title",),
        "publisher": ("publisher",),
        "publisher-place": ("place_published",),
        "volume": ("volume",),
        "edition": ("edition",),
        "DOI": ("doi",),
        "abstract": ("abstract", "notes_abstract"),
        "genre": ("type_of_work",),
        "language": ("language",),
    }
)
_PEOPLE = MappingProxyType({"author": ("first_authors", "authors"), "editor": ("secondary_authors",)})
_DATE = re.compile(r"(-?\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?")
_BEGIN, _END = re.compile(r"^\s*TY  - ?", re.MULTILINE), re.compile(r"^\s*ER  -.*$", re.MULTILINE)


def read_ris(text: str) -> ReadWorks:
    """Return the entries of a RIS file; one without its end is read up to the next."""
    faults: list[Sentence] = []
    items: list[Item] = []
    starts = [match.start() for match in _BEGIN.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        entry = _END.sub("", text[start:end]).rstrip() + "\nER  - \n"
        line = text.count("\n", 0, start) + 1
        try:
            items += [_item(found, f"ris-{line}") for found in rispy.loads(entry)]
        except (OSError, ValueError, IndexError) as error:
            faults.append(Sentence("line {line}: an entry is not whole: {start}", line=line, start=str(error)[:60]))
    return ReadWorks(tuple(items), tuple(faults), "ris")


def _item(found: Mapping[str, Any], name: str) -> Item:
    item: dict[str, Any] = {"id": str(found.get("id") or found.get("label") or name)}
    item["type"] = TYPES.get(str(found.get("type_of_reference", "")).strip().upper(), "document")
    for key, names in _FIELDS.items():
        words = next((str(found[name]).strip() for name in names if found.get(name)), "")
        if words:
            item[key] = words
    for key, names in _PEOPLE.items():
        people = [person for name in names for person in _people(found.get(name, ()))]
        if people:
            item[key] = people
    number = str(found.get("number", ""))
    if number:
        item["issue" if item["type"].startswith("article") else "number"] = number
    pages = "-".join(str(found[name]) for name in ("start_page", "end_page") if found.get(name))
    if pages:
        item["page"] = pages
    serial = str(found.get("issn", ""))
    if serial:
        item["ISSN" if item["type"].startswith("article") else "ISBN"] = serial
    urls = found.get("urls") or ()
    if urls:
        item["URL"] = str(urls[0]).strip()
    dates = {"issued": ("date", "year", "publication_year"), "accessed": ("access_date",)}
    return item | {key: date for key, names in dates.items() if (date := _date(found, names))}


def _people(names: Sequence[str]) -> Iterator[dict[str, str]]:
    for name in names:
        family, comma, given = str(name).partition(",")
        yield {"family": family.strip(), "given": given.strip()} if comma else {"literal": str(name).strip()}


def _date(found: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any] | None:
    """Return the first date that says something; those of RIS are ``2020/05/03/`` with parts left out."""
    for name in names:
        match = _DATE.match(str(found.get(name, "")).strip())
        if match:
            return {"date-parts": [[int(part) for part in match.groups() if part]]}
    return None
