"""Frames as a press-ready PDF file: the end of the way from page to print.

ReportLab writes the contents (``pdf_canvas``, ``pdf_text``), images wait in a spool beside the target (``pdf_images``,
``pdf_spool``), pikepdf puts images, fonts, links and metadata in (``pdf_fonts``, ``pdf_links``, ``pdf_finish``) and
writes the file. The same Frames give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, String

from comicremix.jobs import SILENT, Progress
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue
from comicremix.paint.output import scratch_file, whole_file, writing
from comicremix.paint.pdf_canvas import PageWriter, user_unit
from comicremix.paint.pdf_finish import DocumentInfo, PageEntry, describe_document, number_pages, outline_pages
from comicremix.paint.pdf_fonts import FontStore
from comicremix.paint.pdf_images import ImageStore
from comicremix.paint.pdf_links import PageLinks, add_links, page_links
from comicremix.paint.pdf_spool import Spool
from comicremix.paint.pictures import Pictures

__all__ = ["DocumentInfo", "write_pdf"]


@dataclass
class _Pages:
    """What is kept of each page while the next is drawn: little, so that memory does not grow with the images."""

    images: list[tuple[int, ...]] = field(default_factory=list)
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
) -> None:
    """Write ``frames`` as the pages of the PDF file ``target``, whole or not at all.

    Args:
        frames: may be lazy; one Frame is held at a time. A page pixel becomes 72/dpi points.
        total: how many Frames there are, for the progress; 0 when that is not known.
        progress: told of every page; may raise ``Cancelled``.

    Raises:
        ExportError: the file cannot be written, or there is no page. What was there before is still there.
        FontError: a face is missing or may not be embedded.
        Cancelled: raised by ``progress``; nothing is left behind.
    """
    with whole_file(target) as part, scratch_file(target, "images") as images, Spool(images, target) as spool:
        fonts = FontStore(catalogue)
        writer, pages = PageWriter(fonts, ImageStore(spool, pictures)), _Pages()
        done = 0
        for done, frame in enumerate(frames, start=1):
            progress.step(done - 1, max(total, done), frame.label)
            pages.images.append(writer.write(frame))
            pages.links.append(page_links(frame))
            pages.entries.append(PageEntry(frame.label, frame.title, user_unit(frame)))
        progress.step(done, max(total, done))
        spool.close()
        _assemble(writer.finish(), images, part, target, info=info, fonts=fonts, pages=pages)


def _assemble(
    content: bytes, images: Path, part: Path, target: Path, *, info: DocumentInfo, fonts: FontStore, pages: _Pages
) -> None:
    stream_only = pikepdf.AccessMode.stream  # mapped into memory, the images would count as memory
    with pikepdf.open(io.BytesIO(content)) as pdf, pikepdf.open(images, access_mode=stream_only) as spooled:
        resources = fonts.embed(pdf)
        shared = pdf.make_indirect(resources) if resources else None
        copies: dict[int, pikepdf.Object] = {}
        for page, shown, entry in zip(pdf.pages, pages.images, pages.entries, strict=True):
            page.obj.Resources = _resources(pdf, spooled, shown, copies, shared)
            if entry.user_unit != 1:
                page.obj.UserUnit = entry.user_unit
        add_links(pdf, pages.links)
        number_pages(pdf, pages.entries)
        outline_pages(pdf, pages.entries)
        describe_document(pdf, info)
        _identify(pdf, content)
        with writing(target):
            pdf.save(part, static_id=True)


def _resources(
    pdf: pikepdf.Pdf,
    spooled: pikepdf.Pdf,
    shown: tuple[int, ...],
    copies: dict[int, pikepdf.Object],
    fonts: pikepdf.Object | None,
) -> Dictionary:
    resources = Dictionary()
    if fonts is not None:
        resources.Font = fonts
    if shown:
        for number in shown:
            if number not in copies:
                copies[number] = pdf.copy_foreign(spooled.get_object(number, 0))
        resources.XObject = Dictionary({f"/I{number}": copies[number] for number in shown})
    return resources


def _identify(pdf: pikepdf.Pdf, content: bytes) -> None:
    """Name the document by its contents, so that readers tell editions apart and the same book gives the same bytes."""
    digest = hashlib.sha256(content).digest()[:16]
    pdf.trailer.ID = Array([String(digest), String(digest)])
