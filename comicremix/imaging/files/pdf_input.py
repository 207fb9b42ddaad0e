"""Pages of a PDF as pictures: a page that is one JPEG comes out byte for byte, any other is rendered."""

from __future__ import annotations

import ctypes
import io
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from comicremix.errors import InputError, Sentence
from comicremix.geometry import bounds
from comicremix.imaging.files.decode import check_size
from comicremix.imaging.files.text_layer import Letter, page_letters
from comicremix.jobs import PDFIUM
from comicremix.model.markup import escaped
from comicremix.model.told import Told, ToldText

POINTS_PER_INCH = 72
FILL_TOLERANCE = 0.01
"""How much of the page's width or height an image may miss and still count as filling it."""
NATIVE_DPI = (72.0, 1200.0)
MOST_LINES = 5_000
MOST_LANGUAGE_BYTES = 200
_LINE_ENDS = {0x02: "\u00ad", 0xFFFE: "\u00ad", 0x0D: " ", 0x0A: " "}
"""What PDFium puts for the hyphen of a broken word."""

Closable = TypeVar("Closable", pdfium.PdfPage, pdfium.PdfTextPage)


class PdfPages:
    """The pages of an open PDF file."""

    def __init__(self, document: pdfium.PdfDocument, path: Path) -> None:
        self._document, self._path = document, path

    def __len__(self) -> int:
        return len(self._document)

    def picture(self, index: int, *, dpi: float, most: float | None = None) -> tuple[bytes, float]:
        """Return the picture of page ``index`` (from 0) and its resolution in dpi.

        A page that shows one JPEG and nothing else gives the JPEG's own bytes. One that shows another single picture is
        rendered at that picture's own resolution, all others at ``dpi``; none at more than ``most``.

        Raises:
            InputError: damaged, empty, or too large at this resolution.
        """
        where = Sentence("{file}, page {number}", file=self._path, number=index + 1)
        try:
            with PDFIUM, _closing(self._document[index]) as page:
                return self._picture(page, dpi, most or math.inf, where)
        except (pdfium.PdfiumError, ValueError, MemoryError, ctypes.ArgumentError) as fault:
            remedy = Sentence("Repair the file, or export the page as a picture.")
            raise InputError(
                Sentence("The page is damaged ({fault}).", fault=fault), where=where, remedy=remedy
            ) from fault

    def letters(self, index: int) -> tuple[Letter, ...]:
        """Return the characters of page ``index`` (from 0) that are there as text; none for a damaged page."""
        try:
            with PDFIUM, _closing(self._document[index]) as page:
                return tuple(page_letters(page))
        except (pdfium.PdfiumError, ValueError, MemoryError, ctypes.ArgumentError):
            return ()

    def lines(self, index: int, width: float) -> tuple[ToldText, ...]:
        """Return the lines of text of page ``index`` (from 0), in pixels of its picture, which is ``width`` wide; none
        when the text is damaged."""
        try:
            with PDFIUM, _closing(self._document[index]) as page, _closing(page.get_textpage()) as text:
                return tuple(_lines(page, text, width / page.get_width()))
        except (pdfium.PdfiumError, ValueError, ArithmeticError, MemoryError, ctypes.ArgumentError):
            return ()

    def told(self) -> Told:
        """Return what the file says of itself."""
        with PDFIUM:
            said = self._document.get_metadata_dict(skip_empty=True)
            language = _language(self._document)
        title = " ".join(said.get("Title", "").split())
        author = " ".join(said.get("Author", "").split())
        return Told(titles={"": title} if title else {}, author=author, language=language)

    def _picture(self, page: pdfium.PdfPage, dpi: float, most: float, where: str) -> tuple[bytes, float]:
        image = _only_image(page)
        if image is not None:
            native = image.get_px_size()[0] * POINTS_PER_INCH / page.get_width()
            if _is_plain_jpeg(image):
                return bytes(image.get_data(decode_simple=False)), native
            dpi = native if NATIVE_DPI[0] <= native <= NATIVE_DPI[1] else dpi
        dpi = min(dpi, most)
        return _rendered(page, dpi, where), dpi


@contextmanager
def open_pdf(path: Path) -> Iterator[PdfPages]:
    """Open a PDF file.

    Raises:
        InputError: encrypted, damaged, or without pages.
    """
    try:
        with PDFIUM:
            document = pdfium.PdfDocument(path)
    except (pdfium.PdfiumError, ValueError, OSError) as fault:
        raise _not_opened(path, str(fault)) from fault
    try:
        if not len(document):
            raise InputError(Sentence("This PDF has no pages."), where=path, remedy=Sentence("Choose another file."))
        yield PdfPages(document, path)
    finally:
        with PDFIUM:
            document.close()


def _language(document: pdfium.PdfDocument) -> str:
    """Return the language tag that a file names for its words; empty: none that looks like one."""
    size = pdfium_c.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < size <= MOST_LANGUAGE_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium_c.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    tag = buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0").strip()
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag) else ""


def _not_opened(path: Path, fault: str) -> InputError:
    if "assword" in fault:
        return InputError(
            Sentence("This PDF is encrypted."),
            where=path,
            remedy=Sentence("Save it without a password first, then import it."),
        )
    return InputError(
        Sentence("This PDF is damaged and cannot be opened."),
        where=path,
        remedy=Sentence("Repair it, or export its pages as pictures."),
    )


@contextmanager
def _closing(page: Closable) -> Iterator[Closable]:
    try:
        yield page
    finally:
        page.close()


def _lines(page: pdfium.PdfPage, text: pdfium.PdfTextPage, scale: float) -> Iterator[ToldText]:
    width, height = page.get_width() * scale, page.get_height() * scale
    for index in range(min(text.count_rects(), MOST_LINES)):
        left, bottom, right, top = text.get_rect(index)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).translate(_LINE_ENDS).split())
        corners = [_on_picture(page, x, y, width, height) for x, y in ((left, bottom), (right, top))]
        if words and words.isprintable():
            yield ToldText(bounds(corners), escaped(words))


def _on_picture(page: pdfium.PdfPage, x: float, y: float, width: float, height: float) -> tuple[float, float]:
    """Return a point of a page (points, from its lower left) as one of its picture."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, round(width), round(height), 0, x, y, across, down)
    return (float(across.value), float(down.value))


def _only_image(page: pdfium.PdfPage) -> pdfium.PdfImage | None:
    """Return the image that fills the page when nothing else is seen on it."""
    seen = []
    for thing in page.get_objects(max_depth=1):
        if not _is_invisible(thing):
            seen.append(thing)
        if len(seen) > 1:
            return None
    image = seen[0] if seen else None
    if not isinstance(image, pdfium.PdfImage) or _has_drawn_annotations(page):
        return None
    return image if _fills(page, image) else None


def _is_invisible(thing: pdfium.PdfObject) -> bool:
    """Tell whether it is the hidden text that recognition lays over a scan."""
    if thing.type != pdfium_c.FPDF_PAGEOBJ_TEXT:
        return False
    return bool(pdfium_c.FPDFTextObj_GetTextRenderMode(thing) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)


def _has_drawn_annotations(page: pdfium.PdfPage) -> bool:
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        subtype = pdfium_c.FPDFAnnot_GetSubtype(annotation)
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        if subtype not in (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP):
            return True
    return False


def _fills(page: pdfium.PdfPage, image: pdfium.PdfImage) -> bool:
    """Tell whether ``image`` stands upright over the whole visible page."""
    matrix = image.get_matrix()
    if page.get_rotation() or matrix.b or matrix.c or matrix.a <= 0 or matrix.d <= 0:
        return False
    left, bottom, right, top = page.get_cropbox()
    slack_x, slack_y = FILL_TOLERANCE * (right - left), FILL_TOLERANCE * (top - bottom)
    wanted = ((matrix.e, left, slack_x), (matrix.f, bottom, slack_y))
    ends = ((matrix.e + matrix.a, right, slack_x), (matrix.f + matrix.d, top, slack_y))
    return all(abs(found - edge) <= slack for found, edge, slack in (*wanted, *ends))


def _is_plain_jpeg(image: pdfium.PdfImage) -> bool:
    if image.get_filters() != ["DCTDecode"] or pdfium_c.FPDFPageObj_HasTransparency(image):
        return False
    return bytes(image.get_data(decode_simple=False)[:3]) == b"\xff\xd8\xff"


def _rendered(page: pdfium.PdfPage, dpi: float, where: str) -> bytes:
    scale = dpi / POINTS_PER_INCH
    width, height = page.get_width() * scale, page.get_height() * scale
    check_size(width, height, where)
    if min(width, height) < 1:
        raise InputError(Sentence("The page has no size."), where=where, remedy=Sentence("Leave this page out."))
    bitmap = page.render(scale=scale, may_draw_forms=False)
    stream = io.BytesIO()
    bitmap.to_pil().convert("RGB").save(stream, "PNG", compress_level=2, dpi=(dpi, dpi))
    bitmap.close()
    return stream.getvalue()
