"""ComicInfo.xml, which comic archives carry beside their pages (schema 2.1 of the Anansi Project), read and written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from comicremix.exchange.xmltext import name_of, parse_xml, sub, to_bytes
from comicremix.model.told import Told, ToldPage

ROLES = ("Writer", "Penciller", "Inker", "Colorist", "Letterer", "CoverArtist", "Editor", "Translator")
AUTHORS = ("Writer", "Penciller")
"""Whose names stand on a cover."""


def read_comicinfo(data: bytes, pictures: tuple[str, ...]) -> Told:
    """Return what a ComicInfo.xml says of the pictures of its archive, given in natural order.

    Raises:
        InputError: it is no well-formed XML.
    """
    root = parse_xml(data)
    said = {name_of(child): (child.text or "").strip() for child in root}
    pages = next((child for child in root if name_of(child) == "Pages"), None)
    return Told(
        pages=tuple(_pages(pages, pictures)) if pages is not None else (),
        titles={"": title} if (title := _title(said)) else {},
        author=authors_of(said, AUTHORS),
        credits=credits_of((role, said.get(role, "")) for role in ROLES),
        url=said.get("Web", "").partition(" ")[0],
        language=said.get("LanguageISO", ""),
        reading={"YesAndRightToLeft": "rtl", "Yes": None, "No": "ltr"}.get(said.get("Manga", "")),
    )


def authors_of(said: Mapping[str, str], roles: Iterable[str]) -> str:
    """Return the names of several roles, each once."""
    names = [name.strip() for role in roles for name in said.get(role, "").split(",")]
    return ", ".join(dict.fromkeys(filter(None, names)))


def credits_of(roles: Iterable[tuple[str, str]]) -> str:
    """Return one line a role."""
    return "\n".join(f"{role}: {names}" for role, names in roles if names)


def _title(said: dict[str, str]) -> str:
    series, number, title = said.get("Series", ""), said.get("Number", ""), said.get("Title", "")
    if not series or series == title:
        return title or series
    numbered = f"{series} {number}".strip()
    return f"{numbered}: {title}" if title else numbered


def _pages(pages: etree._Element, pictures: tuple[str, ...]) -> Iterable[ToldPage]:
    for page in pages:
        index = page.get("Image", "")
        if name_of(page) == "Page" and index.isdecimal() and int(index) < len(pictures):
            double = page.get("DoublePage", "").casefold() in ("true", "1")
            yield ToldPage(pictures[int(index)], double=double)


@dataclass(frozen=True, slots=True)
class ComicPage:
    """One page as ComicInfo.xml lists it. ``size`` in bytes."""

    width: int
    height: int
    size: int
    double: bool = False
    bookmark: str = ""


def write_comicinfo(
    pages: Iterable[ComicPage],
    *,
    title: str,
    author: str,
    makers: str,
    licence: str,
    url: str,
    language: str,
    rtl: bool,
) -> bytes:
    """Return a ComicInfo.xml of schema 2.0. Lines of ``makers`` such as ``Inker: Name`` become elements of their own;
    the licence stands in the notes, since the format has no place for it."""
    root = etree.Element("ComicInfo", nsmap={"xsi": "http://www.w3.org/2001/XMLSchema-instance"})
    listed = list(pages)
    roles = _roles(makers) or ({"Writer": author} if author else {})
    if author and not any(role in roles for role in AUTHORS):
        roles["Writer"] = author
    values: dict[str, str] = {"Title": title, "Notes": f"Licence: {licence}" if licence else "", **roles, "Web": url}
    values |= {"PageCount": str(len(listed)), "LanguageISO": language, "Manga": "YesAndRightToLeft" if rtl else "No"}
    for name in _ORDER:
        if values.get(name):
            sub(root, name, values[name])
    holder = sub(root, "Pages")
    for index, page in enumerate(listed):
        more = {"Bookmark": page.bookmark} if page.bookmark else {}
        sub(
            holder, "Page", Image=str(index), Type="FrontCover" if index == 0 else "Story",
            DoublePage="true" if page.double else "false", ImageSize=str(page.size),
            ImageWidth=str(page.width), ImageHeight=str(page.height), **more,
        )  # fmt: skip
    return to_bytes(root)


_ORDER = (
    "Title", "Notes", "Writer", "Penciller", "Inker", "Colorist", "Letterer", "CoverArtist", "Editor", "Translator",
    "Web", "PageCount", "LanguageISO", "Manga",
)  # fmt: skip
"""The schema is a sequence: elements stand in this order."""


def _roles(makers: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in makers.splitlines())
    return {role: names for role, _, names in lines if role in ROLES and names}
