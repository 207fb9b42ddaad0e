"""Pictures as data URIs: a JPEG's or PNG's own bytes where every SVG viewer shows them alike, else their pixels."""

from __future__ import annotations

import base64
import io

import PIL.Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from comicremix.layout.frame import Picture
from comicremix.paint.pictures import Pictures

_EXIF_ORIENTATION = 0x0112
_PNG_MODES: tuple[str, ...] = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")


def data_uri(picture: Picture, pictures: Pictures) -> str:
    """Return ``picture`` as a ``data:`` address.

    SVG viewers must know JPEG and PNG only (SVG 1.1, 5.7), and do not agree on pictures turned by EXIF or made of inks.
    """
    if picture.untouched:
        own = pictures.original(picture.asset)
        kind = _shown_alike(own)
        if kind:
            return _uri(kind, own)
    file = io.BytesIO()
    pictures.pixels(picture).save(file, "PNG", icc_profile=None, exif=b"")
    return _uri("image/png", file.getvalue())


def _uri(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _shown_alike(data: bytes) -> str:
    """Return the media type under which the bytes may go out as they are; empty: they may not."""
    try:
        if data.startswith(b"\x89PNG"):
            image: PIL.Image.Image = PngImageFile(io.BytesIO(data))  # not Image.open: only the header is read
            kind, modes = "image/png", _PNG_MODES
        else:
            image = JpegImageFile(io.BytesIO(data))
            kind, modes = "image/jpeg", ("L", "RGB")
    except SyntaxError:
        return ""
    upright = image.getexif().get(_EXIF_ORIENTATION, 1) == 1
    return kind if image.mode in modes and upright else ""
