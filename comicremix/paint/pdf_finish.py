"""The document around the pages: metadata, outline, page labels. The last step before the PDF file is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import comicremix
from comicremix.model.language import Direction

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
    expected = 0
    for index, page in enumerate(pages):
        if _is_number(page.label):
            if int(page.label) != expected:
                ranges.extend(Array([index, Dictionary(S=Name.D, St=int(page.label))]))
            expected = int(page.label) + 1
        else:
            ranges.extend(Array([index, Dictionary(P=String(page.label))]))
            expected = 0
    pdf.Root.PageLabels = Dictionary(Nums=ranges)


def outline_pages(pdf: pikepdf.Pdf, pages: Sequence[PageEntry]) -> None:
    """Give every titled page an entry in the outline, and show the outline when the document is opened."""
    items = []
    for index, page in enumerate(pages):
        items += [pikepdf.OutlineItem(page.title, index, "Fit")] if page.title else []
        items += [pikepdf.OutlineItem(title, String(name)) for title, name in page.more_titles]
    if items:
        with pdf.open_outline() as outline:
            outline.root.extend(items)


def _is_number(label: str) -> bool:
    return label.isascii() and label.isdecimal() and not label.startswith("0")
