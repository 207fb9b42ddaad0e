"""The pages of a TIFF file that has several, each as a file of its own."""

from __future__ import annotations

import io

from PIL import Image

from comicremix.errors import InputError, Sentence
from comicremix.imaging.files.decode import DECODER_FAULTS, opened

SUBFILE_TYPE, REDUCED = 254, 1


def tiff_pages(data: bytes, where: str) -> list[int]:
    """Return the indices of the full-size pages of a TIFF; empty for other pictures."""
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return []
    with opened(data, where) as image:
        try:
            found = []
            for index in range(getattr(image, "n_frames", 1)):
                image.seek(index)
                if not int(getattr(image, "tag_v2", {}).get(SUBFILE_TYPE, 0)) & REDUCED:
                    found.append(index)
            return found
        except DECODER_FAULTS:
            return []  # what is wrong comes out when the first page is probed


def tiff_page(data: bytes, index: int, where: str) -> bytes:
    """Return one page of a TIFF as a file of its own, with its orientation, resolution and colour profile."""
    with opened(data, where) as image:
        try:
            image.seek(index)
            exif = Image.Exif()
            orientation = image.getexif().get(0x0112, 1)
            exif[0x0112] = orientation
            kept = {key: image.info[key] for key in ("dpi", "icc_profile") if image.info.get(key)}
            stream = io.BytesIO()
            image.copy().save(stream, "TIFF", compression="tiff_adobe_deflate", exif=exif, **kept)
            return stream.getvalue()
        except DECODER_FAULTS as fault:
            raise InputError(
                Sentence("The page is damaged ({fault}).", fault=fault),
                where=where,
                remedy=Sentence("Export it again."),
            ) from fault
