"""A Frame as a PNG picture: our own PDF page, rasterised by pdfium, so that there is one drawing and not two."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import pypdfium2

from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue
from comicremix.paint.pdf import DocumentInfo, write_pdf
from comicremix.paint.pictures import Pictures

POINTS_PER_INCH = 72


def png_page(frame: Frame, *, pictures: Pictures, catalogue: Catalogue, dpi: float | None = None) -> bytes:
    """Return ``frame`` as the bytes of an RGB PNG file that states its resolution.

    Args:
        dpi: resolution; absent: the page's own, one pixel a page pixel.

    Raises:
        FontError: a face is missing.
    """
    resolution = dpi or frame.dpi
    info = DocumentInfo(title=frame.title or frame.label or "page", author="", language=frame.language, direction="ltr")
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "page.pdf"
        write_pdf([frame], page, info=info, pictures=pictures, catalogue=catalogue)
        document = pypdfium2.PdfDocument(page)
        try:
            image = document[0].render(scale=resolution / POINTS_PER_INCH, draw_annots=False).to_pil().convert("RGB")
        finally:
            document.close()
    data = io.BytesIO()
    image.save(data, "PNG", dpi=(resolution, resolution))
    return data.getvalue()
