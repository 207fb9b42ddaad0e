"""Scans that PDF can hold as they are though their files cannot be copied: black and white, CMYK, 16 bits of grey.

Black and white becomes CCITT Group 4 (ITU-T T.6), as fax machines and image setters have it: lossless and small.
"""

from __future__ import annotations

import io
import warnings
import zlib

import numpy as np
import PIL.Image
from PIL import TiffImagePlugin

from comicremix.paint.pdf.stream import Stream

_ORIENTATION, _ROWS_PER_STRIP, _OFFSETS, _COUNTS = 0x0112, 278, 273, 279
_FAULTS = (OSError, SyntaxError, ValueError, PIL.Image.DecompressionBombError)


def scan_stream(data: bytes) -> Stream | None:
    """Return a TIFF file's first picture as a stream; None when it is of another kind, turned or cannot be read."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about damaged files; they are packed from what can be read
        try:
            with PIL.Image.open(io.BytesIO(data), formats=("TIFF",)) as image:
                return _own_stream(image)
        except _FAULTS:
            return None


def _own_stream(image: PIL.Image.Image) -> Stream | None:
    if image.getexif().get(_ORIENTATION, 1) != 1:
        return None
    if image.mode == "1":
        return bilevel_stream(image)
    if image.mode == "CMYK":
        return flate_stream(image, "DeviceCMYK", image.info.get("icc_profile") or b"")
    return _deep_grey(image) if image.mode in ("I;16", "I;16B") else None


def bilevel_stream(image: PIL.Image.Image) -> Stream:
    """Return a picture of mode ``1`` in CCITT Group 4."""
    buffer = io.BytesIO()
    directory = TiffImagePlugin.ImageFileDirectory_v2()
    directory[_ROWS_PER_STRIP] = image.height
    image.save(buffer, "TIFF", compression="group4", tiffinfo=directory)
    with PIL.Image.open(io.BytesIO(buffer.getvalue()), formats=("TIFF",)) as written:
        assert isinstance(written, TiffImagePlugin.TiffImageFile), "Pillow's own"  # noqa: S101
        (offset,), (count,) = written.tag_v2[_OFFSETS], written.tag_v2[_COUNTS]
        black_is_0 = written.tag_v2[262] == 1
    parms = {"K": -1, "Columns": image.width, "Rows": image.height, "BlackIs1": False}
    data = buffer.getvalue()[offset : offset + count]
    # T.6 has white runs first: a file in which 0 is black has its pixels the other way round
    return Stream(
        image.width, image.height, "DeviceGray", "CCITTFaxDecode", data, bits=1, parms=parms, inverted=black_is_0
    )


def flate_stream(image: PIL.Image.Image, space: str, profile: bytes = b"") -> Stream:
    """Return 8-bit pixels without loss; each row holds the differences to the one above (PNG's predictor Up)."""
    rows = np.asarray(image).reshape(image.height, -1)
    up = np.zeros((image.height, rows.shape[1] + 1), dtype=np.uint8)
    up[:, 0] = 2
    up[0, 1:] = rows[0]
    np.subtract(rows[1:], rows[:-1], out=up[1:, 1:])
    colours = len(image.getbands())
    parms = {"Predictor": 15, "Colors": colours, "BitsPerComponent": 8, "Columns": image.width}
    return Stream(
        image.width, image.height, space, "FlateDecode", zlib.compress(up.tobytes(), 4), parms=parms, profile=profile
    )


def _deep_grey(image: PIL.Image.Image) -> Stream:
    values = np.asarray(image).astype(">u2")
    parms = {"Predictor": 1}
    return Stream(
        image.width, image.height, "DeviceGray", "FlateDecode", zlib.compress(values.tobytes(), 6), bits=16,
        parms=parms,
    )  # fmt: skip
