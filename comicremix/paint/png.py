"""A Frame as a PNG picture: its own one-page PDF, rasterised, so that the picture shows what is printed."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import PIL.Image
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from comicremix.errors import ExportError, Sentence
from comicremix.jobs import PDFIUM
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from comicremix.paint.pictures import Pictures

_MOST_PIXELS = 500_000_000
_WITHIN = 0.004
"""Pixels by which the page is held inside the picture: PDFium stretches an image that reaches over a pixel's edge by a
hair to one pixel more, and all of it gets soft."""
_WHITE = (255, 255, 255, 255)


def png_page(frame: Frame, *, pictures: Pictures, catalogue: Catalogue, dpi: float | None = None) -> bytes:
    """Return ``frame`` as the bytes of an RGB PNG file that states its resolution.

    Args:
        dpi: resolution, more than 0; None: the Frame's own, so that a page pixel becomes one pixel.

    Raises:
        ExportError: the picture would be too large, or there is no room for the PDF that it is made from.
        FontError: a face is missing.
    """
    dpi = frame.dpi if dpi is None else dpi
    width, height = (max(1, round(side * dpi / frame.dpi)) for side in (frame.width, frame.height))
    if width * height > _MOST_PIXELS:
        what = Sentence("The picture would have {width} × {height} pixels.", width=width, height=height)
        raise ExportError(
            what,
            where=Sentence("page {label}", label=frame.label) if frame.label else Sentence("page"),
            remedy=Sentence("Ask for fewer dots per inch."),
        )
    info = DocumentInfo(title="", author="", language=frame.language, direction="ltr")
    with tempfile.TemporaryDirectory(prefix="comicremix-") as folder:
        page = Path(folder) / "page.pdf"
        # Words as paths: PDFium moves the glyphs of small type to whole pixels.
        write_pdf([frame], page, info=info, pictures=pictures, catalogue=catalogue, outlines=True)
        image = rasterised(page, 0, width, height)
    data = io.BytesIO()
    image.save(data, "PNG", dpi=(dpi, dpi))
    return data.getvalue()


def rasterised(path: Path, index: int, width: int, height: int) -> PIL.Image.Image:
    """Return a page of a PDF in exactly so many pixels; ``PdfPage.render`` may round up to one more."""
    with PDFIUM, pdfium.PdfDocument(path) as document:
        page = document[index]
        bitmap = pdfium.PdfBitmap.new_native(width, height, pdfium_c.FPDFBitmap_BGR)
        try:
            bitmap.fill_rect(_WHITE, 0, 0, width, height)
            across, down = (width - 2 * _WITHIN) / page.get_width(), (height - 2 * _WITHIN) / page.get_height()
            matrix = pdfium_c.FS_MATRIX(across, 0, 0, down, _WITHIN, _WITHIN)
            clip = pdfium_c.FS_RECTF(0, 0, width, height)
            pdfium_c.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, 0)
            image: PIL.Image.Image = bitmap.to_pil()
        finally:
            bitmap.close()
            page.close()
    return image
