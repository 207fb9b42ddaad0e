"""Frames as a press-ready PDF file: the end of the way from page to print.

ReportLab writes the contents (``pdf_canvas``, ``pdf_text``), images go to the file as they come (``pdf_images``,
``pdf_file``), pikepdf adds fonts, links and metadata at the end (``pdf_fonts``, ``pdf_links``, ``pdf_finish``). The
same Frames give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, String

from comicremix.errors import ExportError, Sentence
from comicremix.jobs import SILENT, Progress
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue
from comicremix.paint.output import whole_file
from comicremix.paint.pdf_canvas import PageResources, PageWriter, user_unit
from comicremix.paint.pdf_file import GrowingPdf
from comicremix.paint.pdf_finish import DocumentInfo, PageEntry, describe_document, number_pages, outline_pages
from comicremix.paint.pdf_fonts import FontStore
from comicremix.paint.pdf_images import ImageStore
from comicremix.paint.pdf_links import PageLinks, add_links, page_links
from comicremix.paint.pictures import Pictures

__all__ = ["DocumentInfo", "write_pdf"]


@dataclass
class _Pages:
    """What is kept of each page while the next is drawn: little, so that memory does not grow with the images."""

    resources: list[PageResources] = field(default_factory=list)
    links: list[PageLinks] = field(default_factory=list)
    entries: list[PageEntry] = field(default_factory=list)


def write_pdf(
    frames: Iterable[Frame],
    target: Path,
    *,
    info: DocumentInfo,
    pictures: Pictures,
    catalogue: Catalogue,
    total: int = 0,
    progress: Progress = SILENT,
    outlines: bool = False,
) -> None:
    """Write ``frames`` as the pages of the PDF file ``target``, whole or not at all.

    Args:
        frames: may be lazy; one Frame is held at a time. A page pixel becomes 72/dpi points.
        total: how many Frames there are, for the progress; 0 when that is not known.
        progress: told of every page; may raise ``Cancelled``.
        outlines: words are drawn as paths, for what shall be looked at only.

    Raises:
        ExportError: the file cannot be written, or there is no page. What was there before is still there.
        FontError: a face is missing.
        Cancelled: raised by ``progress``; nothing is left behind.
    """
    with whole_file(target) as part, GrowingPdf(part, target) as file:
        fonts = FontStore(catalogue)
        writer, pages = PageWriter(fonts, ImageStore(file, pictures), outlines=outlines), _Pages()
        for done, frame in enumerate(frames):
            progress.step(done, max(total, done + 1), frame.label)
            pages.resources.append(writer.write(frame))
            pages.links.append(page_links(frame))
            pages.entries.append(PageEntry(frame.label, frame.title, user_unit(frame), frame.more_titles))
        done = len(pages.entries)
        if not done:
            raise ExportError(
                Sentence("There is no page to export."), where=target, remedy=Sentence("Add a page to the book first.")
            )
        progress.step(done, max(total, done))
        _complete(file.document, writer.finish(), info=info, fonts=fonts, pages=pages)
        file.finish()


def _complete(document: pikepdf.Pdf, content: bytes, *, info: DocumentInfo, fonts: FontStore, pages: _Pages) -> None:
    with pikepdf.open(io.BytesIO(content)) as drawn:
        _add_pages(document, drawn, fonts, pages)
    add_links(document, pages.links)
    number_pages(document, pages.entries)
    outline_pages(document, pages.entries)
    describe_document(document, info)
    _identify(document, content)


def _add_pages(pdf: pikepdf.Pdf, drawn: pikepdf.Pdf, fonts: FontStore, pages: _Pages) -> None:
    """Take the drawn pages over into the document that has their images, and name images and fonts to them."""
    resources = fonts.embed(pdf)
    shared = pdf.make_indirect(resources) if resources else None
    for page, shown, entry in zip(drawn.pages, pages.resources, pages.entries, strict=True):
        del page.obj.Resources  # ReportLab's, with a Helvetica that is not embedded
        pdf.pages.append(page)
        added = pdf.pages[-1].obj
        added.Resources = Dictionary()
        if shared is not None:
            added.Resources.Font = shared
        if shown.xobjects:
            added.Resources.XObject = Dictionary({f"/{name}": xobject for name, xobject in shown.xobjects.items()})
        if shown.patterns:
            added.Resources.Pattern = Dictionary({f"/{name}": pattern for name, pattern in shown.patterns.items()})
        if entry.user_unit != 1:
            added.UserUnit = entry.user_unit


def _identify(pdf: pikepdf.Pdf, content: bytes) -> None:
    """Name the document by its contents, so that readers tell editions apart and the same book gives the same bytes."""
    digest = hashlib.sha256(content).digest()[:16]
    pdf.trailer.ID = Array([String(digest), String(digest)])
