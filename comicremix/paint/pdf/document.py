"""Frames as a press-ready PDF file: the end of the way from page to print.

ReportLab writes the contents (``canvas``, ``text``), images go to the file as they come (``images``,
``file``), pikepdf adds fonts, links and metadata at the end (``fonts``, ``links``, ``finish``). The
same Frames give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, String

from comicremix.errors import ExportError, Sentence
from comicremix.geometry import Rect
from comicremix.jobs import SILENT, Progress
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.publishing import MM, PLAIN, ExportOptions
from comicremix.paint.output import whole_file, writing
from comicremix.paint.pdf.canvas import Look, PageResources, PageWriter
from comicremix.paint.pdf.file import GrowingPdf
from comicremix.paint.pdf.finish import DocumentInfo, PageEntry, describe_document, number_pages, outline_pages
from comicremix.paint.pdf.fonts import FontStore
from comicremix.paint.pdf.images import ImageStore
from comicremix.paint.pdf.ink import Ink, ink_of
from comicremix.paint.pdf.links import PageLinks, add_links, page_links
from comicremix.paint.pdf.marks import ALL_INKS, ROOM, colour_bar, crop_marks, registration_space
from comicremix.paint.pdf.paper import Paper, set_boxes, user_unit
from comicremix.paint.pdf.standard import promise
from comicremix.paint.pdf.structure import add_structure
from comicremix.paint.pdf.treatment import packing_of
from comicremix.paint.pictures import Pictures
from comicremix.paint.profiles import Profile, Separator, press_profile, srgb_profile

__all__ = ["DocumentInfo", "Written", "write_pdf"]

Slug = Callable[[Frame], Sequence[Glyphs]]
"""Returns the words that stand outside the cut, in the Frame's pixels."""


class Written(NamedTuple):
    """What came into a file: its pages, fonts by name, and the assets whose colour profile was no good."""

    pages: int
    fonts: tuple[str, ...]
    broken_profiles: tuple[str, ...]


@dataclass
class _Pages:
    """What is kept of each page while the next is drawn: little, so that memory does not grow with the images."""

    resources: list[PageResources] = field(default_factory=list)
    links: list[PageLinks] = field(default_factory=list)
    entries: list[PageEntry] = field(default_factory=list)
    boxes: list[tuple[Rect, Rect]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Job:
    """One file's wishes and what they need."""

    options: ExportOptions
    info: DocumentInfo
    profile: Profile
    separator: Separator | None
    look: Look

    @staticmethod
    def of(options: ExportOptions, info: DocumentInfo, slug: Slug | None, *, outlines: bool) -> _Job:
        inks = options.colour == "cmyk"
        profile = press_profile(options.profile) if inks else srgb_profile()
        separator = Separator(profile) if inks else None
        paper = _paper(options)
        look = Look(
            ink_of(options.colour, separator), paper, outlines, options.tagged, _outside(options, paper, slug)
        )  # fmt: skip
        return _Job(options, info, profile, separator, look)


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
    options: ExportOptions = PLAIN,
    slug: Slug | None = None,
) -> Written:
    """Write ``frames`` as the pages of the PDF file ``target``, whole or not at all.

    Args:
        frames: may be lazy; one Frame is held at a time. A page pixel becomes 72/dpi points.
        total: how many Frames there are, for the progress; 0 when that is not known.
        progress: told of every page; may raise ``Cancelled``.
        outlines: words are drawn as paths, for what shall be looked at only.
        options: what the file is for; a booklet's folding is not done here (see ``sheets``).
        slug: tells the words outside the cut, where there is room for them.

    Raises:
        ExportError: the file cannot be written, or there is no page, or the ICC profile is no good. What was there
            before is still there.
        FontError: a face is missing.
        Cancelled: raised by ``progress``; nothing is left behind.
    """
    job = _Job.of(options, info, slug, outlines=outlines)
    version = b"1.6" if options.promise == "PDF/X-4" else b"1.7"
    with whole_file(target) as part:
        with GrowingPdf(part, target, version) as file:
            fonts, images = FontStore(catalogue), ImageStore(file, pictures, packing_of(options, job.separator))
            writer, pages = PageWriter(fonts, images, job.look), _Pages()
            for done, frame in enumerate(frames):
                progress.step(done, max(total, done + 1), frame.label)
                _draw(writer, frame, pages, job.look.paper)
            done = len(pages.entries)
            if not done:
                remedy = Sentence("Add a page to the book first.")
                raise ExportError(Sentence("There is no page to export."), where=target, remedy=remedy)
            progress.step(done, max(total, done))
            _complete(file.document, writer.finish(), job, fonts=fonts, pages=pages)
            file.finish()
        if _wants_order(options, part):
            _linearize(part, target)
    return Written(done, fonts.names, tuple(images.broken_profiles))


def _draw(writer: PageWriter, frame: Frame, pages: _Pages, paper: Paper) -> None:
    pages.resources.append(writer.write(frame))
    pages.links.append(page_links(frame, paper))
    pages.entries.append(PageEntry(frame.label, frame.title, user_unit(frame), frame.more_titles, frame.chapter))
    pages.boxes.append((paper.trim(frame), paper.bled(frame)))


def _paper(options: ExportOptions) -> Paper:
    bleed = options.bleed * MM
    outside = options.marks or options.slug or options.colour_bar
    return Paper(bleed, bleed + ROOM if outside else bleed)


def _outside(
    options: ExportOptions, paper: Paper, slug: Slug | None
) -> Callable[[Frame], tuple[str, Sequence[Glyphs]]] | None:
    if not (options.marks or options.slug or options.colour_bar):
        return None

    def outside(frame: Frame) -> tuple[str, Sequence[Glyphs]]:
        trim, bled = paper.trim(frame), paper.bled(frame)
        marks = crop_marks(trim, bled, options.colour) if options.marks else ""
        bar = colour_bar(trim, bled, options.colour) if options.colour_bar else ""
        return f"{marks}\n{bar}", slug(frame) if slug is not None and options.slug else ()

    return outside


def _wants_order(options: ExportOptions, part: Path) -> bool:
    most = options.quick_most * 1e6
    return options.quick and (not most or part.stat().st_size <= most)


def _linearize(part: Path, target: Path) -> None:
    """Put what the first page needs at the beginning of the file (ISO 32000-1, annex F)."""
    other = part.with_name(f"{part.name}.quick")
    try:
        with writing(target), pikepdf.open(part) as document:
            packed = pikepdf.ObjectStreamMode.generate
            document.save(other, linearize=True, static_id=True, fix_metadata_version=False, object_stream_mode=packed)
        other.replace(part)
    finally:
        other.unlink(missing_ok=True)


def _complete(document: pikepdf.Pdf, content: bytes, job: _Job, *, fonts: FontStore, pages: _Pages) -> None:
    options = job.options
    with pikepdf.open(io.BytesIO(content)) as drawn:
        _add_pages(document, drawn, fonts, pages, job.look.ink, options)
    links = add_links(document, pages.links) if options.links else [[None] * len(page.links) for page in pages.links]
    number_pages(document, pages.entries)
    if options.links:
        outline_pages(document, pages.entries)
    describe_document(document, job.info)
    _identify(document, content)
    structures = [page.structure for page in pages.resources if page.structure is not None]
    if options.tagged:
        add_structure(document, structures, links)
    figures = [element for page in structures for element in page.elements.values() if element.kind == "Figure"]
    accessible = options.tagged and all(figure.alt for figure in figures) and bool(job.info.title)
    promise(document, options.promise, job.profile, accessible=accessible)


def _add_pages(
    pdf: pikepdf.Pdf, drawn: pikepdf.Pdf, fonts: FontStore, pages: _Pages, ink: Ink, options: ExportOptions
) -> None:
    """Take the drawn pages over into the document that has their images, and name images and fonts to them."""
    resources, forms = fonts.embed(pdf), fonts.forms.embed(pdf)
    shared: dict[str, pikepdf.Object | None] = {
        "/Font": pdf.make_indirect(resources) if resources else None,
        "/ExtGState": ink.states(),
    }
    space = registration_space(options.colour) if options.marks else None
    if space is not None:
        shared["/ColorSpace"] = Dictionary({f"/{ALL_INKS}": space})
    boxed = options.promise == "PDF/X-4" or options.bleed or options.marks
    for page, shown, entry, boxes in zip(drawn.pages, pages.resources, pages.entries, pages.boxes, strict=True):
        del page.obj.Resources  # ReportLab's, with a Helvetica that is not embedded
        pdf.pages.append(page)
        added = pdf.pages[-1].obj
        named = {"/XObject": _named({**shown.xobjects, **forms}), "/Pattern": _named(shown.patterns)}
        added.Resources = Dictionary({kind: value for kind, value in (shared | named).items() if value is not None})
        if entry.user_unit != 1:
            added.UserUnit = entry.user_unit
        if boxed:
            set_boxes(added, *boxes)


def _named(items: Mapping[str, pikepdf.Object]) -> Dictionary | None:
    return Dictionary({f"/{name}": item for name, item in items.items()}) if items else None


def _identify(pdf: pikepdf.Pdf, content: bytes) -> None:
    """Name the document by its contents, so that readers tell editions apart and the same book gives the same bytes."""
    digest = hashlib.sha256(content).digest()[:16]
    pdf.trailer.ID = Array([String(digest), String(digest)])
