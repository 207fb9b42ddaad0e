"""Photoshop files: the flattened picture that they bring along, as a file that every program shows."""

from __future__ import annotations

import io

from PIL import Image

from comicremix.errors import InputError, Sentence
from comicremix.imaging.files.decode import DECODER_FAULTS, check_size

MAGIC = b"8BPS"


def flattened(data: bytes, where: str) -> bytes:
    """Return a Photoshop file's picture as PNG, inks as TIFF; both without loss, with resolution and colour profile.

    Raises:
        InputError: damaged, too large, or of a kind that has no such picture, as those of 16 bits.
    """
    try:
        with Image.open(io.BytesIO(data), formats=["PSD"]) as image:
            check_size(image.width, image.height, where)
            image.load()
            kept = {key: image.info[key] for key in ("dpi", "icc_profile") if image.info.get(key)}
            stream = io.BytesIO()
            if image.mode in ("CMYK", "LAB"):
                image.save(stream, "TIFF", compression="tiff_adobe_deflate", **kept)
            else:
                image.save(stream, "PNG", compress_level=3, **kept)
            return stream.getvalue()
    except DECODER_FAULTS as fault:
        raise InputError(
            Sentence("The flattened picture of this Photoshop file cannot be read ({fault}).", fault=fault),
            where=where,
            remedy=Sentence("Save it with 8 bits a channel and maximum compatibility, or export it as PNG."),
        ) from fault
