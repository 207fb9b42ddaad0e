"""The document around the pages: metadata, outline, page labels. The last step before the PDF file is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import comicremix
from comicremix.model.language import Direction
from comicremix.model.page_labels import roman

_FRONT = 100
"""No book has so many pages before its story."""
_PROGRAM = f"comicremix {comicremix.__version__}"


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What a PDF says of itself. ``language`` is a BCP 47 tag; ``direction``: in which its pages follow each other."""

    title: str
    author: str
    language: str
    direction: Direction
    subject: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page's label and its entry in the outline; empty: none."""

    label: str
    title: str
    user_unit: float = 1.0
    more_titles: tuple[tuple[str, str], ...] = ()
    """Further entries, each with the name of its destination."""
    chapter: str = ""
    """Title of the chapter under which the entries stand; empty: under none."""


def describe_document(pdf: pikepdf.Pdf, info: DocumentInfo) -> None:
    """Write title, author, language and reading direction where PDF readers and libraries look for them."""
    pdf.Root.Lang = String(info.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if info.direction == "rtl":
        pdf.Root.ViewerPreferences.Direction = Name.R2L
    _fill_info(pdf, info)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:format"] = "application/pdf"
        xmp["dc:title"] = info.title
        xmp["dc:language"] = {info.language}
        if info.author:
            xmp["dc:creator"] = [info.author]
        if info.subject:
            xmp["dc:description"] = info.subject
        if info.keywords:
            xmp["pdf:Keywords"] = ", ".join(info.keywords)
        xmp["pdf:Producer"] = xmp["xmp:CreatorTool"] = _PROGRAM


def _fill_info(pdf: pikepdf.Pdf, info: DocumentInfo) -> None:
    entries = {
        "Title": info.title,
        "Author": info.author,
        "Subject": info.subject,
        "Keywords": ", ".join(info.keywords),
        "Creator": _PROGRAM,
        "Producer": _PROGRAM,
    }
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary({f"/{key}": String(value) for key, value in entries.items() if value})
    )


def number_pages(pdf: pikepdf.Pdf, pages: Sequence[PageEntry]) -> None:
    """Label the pages as they are printed; nothing when no page has a label."""
    if not any(page.label for page in pages):
        return
    ranges = Array()
    expected: tuple[Name, int] | None = None
    for index, page in enumerate(pages):
        counted = _counted(page.label)
        if counted is None:
            ranges.extend(Array([index, Dictionary(P=String(page.label))]))
        elif counted != expected:
            ranges.extend(Array([index, Dictionary(S=counted[0], St=counted[1])]))
        expected = (counted[0], counted[1] + 1) if counted is not None else None
    pdf.Root.PageLabels = Dictionary(Nums=ranges)


def outline_pages(pdf: pikepdf.Pdf, pages: Sequence[PageEntry]) -> None:
    """Give every titled page an entry in the outline, under that of its chapter."""
    items: list[pikepdf.OutlineItem] = []
    chapter = ""
    for index, page in enumerate(pages):
        found = [pikepdf.OutlineItem(page.title, index, "Fit")] if page.title else []
        found += [pikepdf.OutlineItem(title, String(name)) for title, name in page.more_titles]
        if page.chapter and page.chapter != chapter:
            items.append(pikepdf.OutlineItem(page.chapter, index, "Fit"))
            items[-1].is_closed = True
        chapter = page.chapter
        (items[-1].children if chapter else items).extend(found)
    if items:
        with pdf.open_outline() as outline:
            outline.root.extend(items)


def _counted(label: str) -> tuple[Name, int] | None:
    """Return by which numerals a label counts (ISO 32000-1, table 159), and its number; None: it is words."""
    if label.isascii() and label.isdecimal() and not label.startswith("0"):
        return Name.D, int(label)
    return next(((Name.r, number) for number in range(1, _FRONT) if label == roman(number)), None)
