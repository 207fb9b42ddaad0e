"""Picture bytes to facts and to pixels: the first step of every imported page, and where Pillow is asked to decode."""

from __future__ import annotations

import io
import logging
import math
import struct
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from PIL import Image, ImageCms, ImageOps

from comicremix.errors import InputError, Sentence

MAX_PIXELS = 300_000_000
"""A page of more pixels is refused before it is decoded; twice A0 at 300 dpi still passes."""

SUFFIXES = MappingProxyType(
    {
        "PNG": ".png",
        "JPEG": ".jpg",
        "MPO": ".jpg",
        "WEBP": ".webp",
        "TIFF": ".tif",
        "GIF": ".gif",
        "BMP": ".bmp",
        "DIB": ".bmp",
        "AVIF": ".avif",
        "JPEG2000": ".jp2",
    }
)
"""The formats that are read, by Pillow's names, and the suffix under which each is kept."""

REDUCIBLE = frozenset({"L", "RGB", "CMYK"})
"""Modes that can be reduced as they were stored; averages of others are of no colours,
or of those behind what is transparent."""
READ_FORMATS = tuple(name for name in SUFFIXES if name != "MPO")  # Pillow finds MPO by way of JPEG
EXIF_ORIENTATION, EXIF_X_RESOLUTION = 0x0112, 0x011A
LEAST_DPI, MOST_DPI = 10.0, 20_000.0
SUPPORTED = Sentence("Use a PNG, JPEG, WebP, TIFF, GIF or BMP file.")

# What Pillow's readers raise on damaged files, seen on its own collection of them.
DECODER_FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    ArithmeticError,
    AttributeError,
    RuntimeError,
    MemoryError,
    struct.error,
    Image.DecompressionBombError,
)

HUGE = 40_000_000
"""Pixels: pages of more are decoded one at a time."""
_HUGE_PAGES = threading.Lock()
BLOCK_BYTES = 64 << 20
"""In blocks as large as this the C library gives the memory of a page back once it is let go of."""

Image.core.set_block_size(BLOCK_BYTES)  # type: ignore[attr-defined]  # documented, and not exported
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
logging.getLogger("PIL").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class PictureInfo:
    """What is known of a picture. ``width`` and ``height`` are pixels as it is seen, after its EXIF orientation."""

    width: int
    height: int
    dpi: float | None
    """Horizontal resolution that the file states; None when it states none that makes sense."""
    suffix: str
    mode: str
    """Pillow's mode as stored: ``RGB``, ``L``, ``CMYK`` …"""
    icc: bool
    orientation: int
    """EXIF orientation, 1 to 8; 1 is upright."""


def probe(data: bytes, name: str) -> PictureInfo:
    """Return the facts of a picture after decoding it once, so that it is known to be whole.

    Args:
        data: the bytes of a picture file.
        name: the place named in errors.

    Raises:
        InputError: no picture, a kind that is not read, damaged, truncated, or more than ``MAX_PIXELS``.
    """
    with opened(data, name) as image:
        info = picture_info(image)
        try:
            if image.format == "JPEG":
                # Decoding at an eighth still reads every byte; it is quicker and needs a fraction of the memory.
                image.draft(image.mode, (max(1, image.width // 8), max(1, image.height // 8)))
            with _turn(image):
                image.load()
        except DECODER_FAULTS as fault:
            raise _damaged(name, fault) from fault
    if info.suffix == ".png" and not _png_is_whole(data):
        raise _damaged(name, Sentence("the end is missing"))
    return info


def facts(data: bytes, name: str) -> PictureInfo:
    """Return the facts of a picture without decoding it: it may yet turn out to be damaged.

    Raises:
        InputError: no picture, a kind that is not read, or more than ``MAX_PIXELS``.
    """
    with opened(data, name) as image:
        return picture_info(image)


def decode(data: bytes, name: str) -> Image.Image:
    """Return the first picture in ``data`` upright, in sRGB, with 8 bits a channel, mode ``RGB``, ``RGBA`` or ``L``.

    Raises:
        InputError: as ``probe``.
    """
    with opened(data, name) as image:
        try:
            with _turn(image):
                image.load()
            ImageOps.exif_transpose(image, in_place=True)  # a copy of a huge page would be as large again
            return as_srgb(image)
        except DECODER_FAULTS as fault:
            raise _damaged(name, fault) from fault


def decode_reduced(data: bytes, name: str, shrink: int, *, finer: int = 2) -> Image.Image:
    """Return what ``decode`` does at 1/``shrink`` of its width and height, rounded up. Of a JPEG little more is decoded
    than that takes.

    Args:
        shrink: a power of two.
        finer: so many times as fine, 1 or 2, a JPEG is decoded at least. What its decoder makes smaller itself looks a
            trifle sharper than averages.

    Raises:
        InputError: as ``probe``.
    """
    with opened(data, name) as image:
        try:
            before = max(image.size)
            if image.format in ("JPEG", "MPO") and shrink > finer:
                width, height = (max(1, side * finer // shrink) for side in image.size)
                image.draft(image.mode, (width, height))
            with _turn(image):
                image.load()
                ImageOps.exif_transpose(image, in_place=True)
                left = shrink // max(1, round(before / max(image.size)))
                if left > 1 and image.mode not in REDUCIBLE:
                    return as_srgb(image).reduce(left)
                return as_srgb(image.reduce(left) if left > 1 else image)
        except DECODER_FAULTS as fault:
            raise _damaged(name, fault) from fault


@contextmanager
def _turn(image: Image.Image) -> Iterator[None]:
    """Let a huge page wait until no other is being decoded."""
    if image.width * image.height <= HUGE:
        yield
        return
    with _HUGE_PAGES:
        yield


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Image.Image]:
    """Open a picture lazily for a ``with`` block, in which Pillow's warnings are silent.

    Raises:
        InputError: no picture, a kind that is not read, or more than ``MAX_PIXELS``.
    """
    if not data:
        raise InputError(Sentence("The file is empty."), where=name, remedy=Sentence("Copy or download it again."))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(io.BytesIO(data), formats=READ_FORMATS)
        except Image.DecompressionBombError as fault:
            raise _too_large(name) from fault
        except DECODER_FAULTS as fault:
            raise InputError(_not_a_picture(data), where=name, remedy=SUPPORTED) from fault
        with image:
            check_size(image.width, image.height, name)
            yield image


def check_size(width: float, height: float, name: str) -> None:
    """Raise InputError when a page of ``width`` × ``height`` pixels is too large to work with."""
    if width * height > MAX_PIXELS:
        raise _too_large(
            name,
            Sentence(
                "{width} × {height} pixels are too many: at most {most} million can be worked with.",
                width=f"{width:,.0f}",
                height=f"{height:,.0f}",
                most=MAX_PIXELS // 1_000_000,
            ),
        )


def picture_info(image: Image.Image) -> PictureInfo:
    """Return the facts of an opened picture without decoding it."""
    orientation = _orientation(image)
    width, height = image.size if orientation < 5 else image.size[::-1]
    suffix = SUFFIXES[image.format or "PNG"]
    icc = bool(image.info.get("icc_profile"))
    return PictureInfo(width, height, _dpi(image), suffix, image.mode, icc, orientation)


def as_srgb(image: Image.Image) -> Image.Image:
    """Return ``image`` with 8 bits a channel in sRGB, its profile applied, mode ``RGB``, ``RGBA`` or ``L``."""
    image = _eight_bits(image)
    profile = image.info.get("icc_profile")
    converted = _through_profile(image, profile) if profile else None
    if converted is not None:
        return converted
    if image.mode in ("RGB", "RGBA", "L"):
        return image
    if image.mode == "LAB":
        return _through_profile(image, None) or image.convert("L").convert("RGB")
    return image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return modes that a profile or a plain conversion understands: L, RGB, RGBA, CMYK, LAB and the like."""
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return _scaled_grey(image)
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("LA", "La", "PA", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("RGB") if image.mode in ("P", "RGBX", "YCbCr", "HSV") else image


def _scaled_grey(image: Image.Image) -> Image.Image:
    values = np.nan_to_num(np.asarray(image, dtype=np.float32))
    top = float(values.max(initial=0.0))
    scale = 255.0 if image.mode == "F" and top <= 1 else 1.0 if top <= 255 and image.mode != "I;16" else 255 / 65535
    return Image.fromarray(np.clip(values * scale + 0.5, 0, 255).astype(np.uint8))


def _through_profile(image: Image.Image, profile: bytes | None) -> Image.Image | None:
    """Convert to sRGB; None when the profile is broken or made for another kind of picture."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile)) if profile else ImageCms.createProfile("LAB")
        if profile and image.mode in ("RGB", "RGBA") and "srgb" in ImageCms.getProfileDescription(source).lower():
            return image
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(EXIF_ORIENTATION, 1)
    except DECODER_FAULTS:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _dpi(image: Image.Image) -> float | None:
    """Return the stated horizontal resolution. Pillow's 72 for a JPEG whose EXIF states none is no statement."""
    try:
        stated = image.format not in ("JPEG", "MPO") or image.info.get("jfif_unit") in (1, 2)
        if not stated and EXIF_X_RESOLUTION not in image.getexif():
            return None
        dpi = float(image.info["dpi"][0])
    except DECODER_FAULTS:
        return None
    return round(dpi, 3) if math.isfinite(dpi) and LEAST_DPI <= dpi <= MOST_DPI else None


def _png_is_whole(data: bytes) -> bool:
    """Tell whether the end chunk is there: Pillow is content with a PNG that stops after its last pixel."""
    return b"IEND" in data


def _not_a_picture(data: bytes) -> Sentence:
    head = data[:512]
    if b"\0" not in head and all(byte >= 32 or byte in b"\t\n\r\f" for byte in head):
        return Sentence("This is a text file, not a picture.")
    return Sentence("This is not a picture of a known kind, or its first bytes are damaged.")


def _damaged(name: str, fault: object) -> InputError:
    told = str(fault).strip().rstrip(".") or type(fault).__name__
    detail = fault if isinstance(fault, Sentence) else told
    return InputError(
        Sentence("The picture is damaged or cut off ({detail}).", detail=detail),
        where=name,
        remedy=Sentence("Copy, download or export it again."),
    )


def _too_large(name: str, what: Sentence | None = None) -> InputError:
    most = MAX_PIXELS // 1_000_000
    plain = Sentence("The picture's pixels are too many: at most {most} million can be worked with.", most=most)
    remedy = Sentence("Cut it into pages or make it smaller in a picture editor.")
    return InputError(what or plain, where=name, remedy=remedy)
