"""Pictures as PDF image streams: a JPEG's or PNG's own bytes wherever PDF can hold them, else pixels packed afresh.

Stands between ``Pictures`` and the growing file; what PDF allows is in ISO 32000-1, 7.4.4, 7.4.8 and 8.9.5.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

import pikepdf
import PIL.Image
from pikepdf import Array, Dictionary, Name, String
from PIL.JpegImagePlugin import JpegImageFile

from comicremix.geometry import Affine
from comicremix.layout.frame import Picture
from comicremix.paint.pdf.file import GrowingPdf
from comicremix.paint.pdf.stream import Stream
from comicremix.paint.pictures import Pictures
from comicremix.paint.profiles import usable

_PNG = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
_EXIF_ORIENTATION = 0x0112
_JPEG_SUFFIXES = (".jpg", ".jpeg")
_TIFF_SUFFIXES = (".tif", ".tiff")
_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}
_COMPONENTS = {"DeviceGray": (1, b"GRAY"), "DeviceRGB": (3, b"RGB "), "DeviceCMYK": (4, b"CMYK")}
_LOSSLESS_PATCH = 2_000_000
"""Pixels up to which a patch of a JPEG is tried without loss as well as with."""

_COARSE = 90
"""JPEG quality up to which colours are kept at half the resolution."""

_UPRIGHT = Affine(1.0, 0.0, 0.0, -1.0, 0.0, 1.0)
_ORIENTED = {
    1: Affine(),
    2: Affine(-1, 0, 0, 1, 1, 0),
    3: Affine(-1, 0, 0, -1, 1, 1),
    4: Affine(1, 0, 0, -1, 0, 1),
    5: Affine(0, 1, 1, 0, 0, 0),
    6: Affine(0, 1, -1, 0, 1, 0),
    7: Affine(0, -1, -1, 0, 1, 1),
    8: Affine(0, -1, 1, 0, 0, 1),
}
"""EXIF orientation: the unit square as stored to the unit square as seen, y down."""


@dataclass(frozen=True, slots=True)
class StoredImage:
    """An image in the file; ``unit`` maps PDF's unit square (y up) to the picture's own pixels (y down)."""

    name: str
    xobject: pikepdf.Object
    unit: Affine


class Packing(Protocol):
    """How pictures become streams."""

    def shrunk(self, picture: Picture, prints_at: float) -> int:
        """Return by how much, in hundredths, the sides of a picture get shorter that prints at so many dpi; 100: it
        keeps its pixels."""

    def pack(self, picture: Picture, pictures: Pictures, shrunk: int) -> Stream:
        """Return the picture as a stream."""


class AsTheyCame:
    """Keeps every pixel."""

    def shrunk(self, picture: Picture, prints_at: float) -> int:
        return 100

    def pack(self, picture: Picture, pictures: Pictures, shrunk: int) -> Stream:
        return packed(picture, pictures)


class ImageStore:
    """Puts every picture into the file once. ``broken_profiles`` are the assets whose ICC profile cannot be used."""

    def __init__(self, file: GrowingPdf, pictures: Pictures, packing: Packing | None = None) -> None:
        self._file, self._pictures = file, pictures
        self._packing = packing or AsTheyCame()
        self._stored: dict[tuple[Picture, int], StoredImage] = {}
        self._profiles: dict[bytes, pikepdf.Object] = {}
        self.broken_profiles: dict[str, None] = {}

    def store(self, picture: Picture, prints_at: float = 0.0) -> StoredImage:
        """Return the picture's place in the file, writing it on the first call.

        ``prints_at``: how many of its pixels come on an inch of paper.
        """
        key = (picture, self._packing.shrunk(picture, prints_at))
        if key not in self._stored:
            stream = self._packing.pack(picture, self._pictures, key[1])
            if stream.profile and not usable(stream.profile):
                self.broken_profiles[picture.asset.sha256] = None
                stream = replace(stream, profile=b"")
            oriented = _ORIENTED[stream.orientation].then(Affine.scaling(*picture.size))
            name = f"I{len(self._stored) + 1}"
            self._stored[key] = StoredImage(name, self._add(stream), _UPRIGHT.then(oriented))
        return self._stored[key]

    def _add(self, stream: Stream) -> pikepdf.Object:
        entries = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=stream.width,
            Height=stream.height,
            BitsPerComponent=stream.bits,
            ColorSpace=self._space(stream),
            Filter=Name(f"/{stream.filter}"),
        )
        if stream.parms:
            entries.DecodeParms = Dictionary({f"/{key}": value for key, value in stream.parms.items()})
        if stream.inverted:
            entries.Decode = Array([1, 0] * _COMPONENTS[stream.space][0])
        if stream.mask:
            entries.SMask = self._add(stream.mask)
        return self._file.add_stream(entries, stream.data)

    def _space(self, stream: Stream) -> pikepdf.Object:
        base: pikepdf.Object = Name(f"/{stream.space}")
        components, signature = _COMPONENTS[stream.space]
        if stream.profile[16:20] == signature:
            base = Array([Name.ICCBased, self._profile(stream.profile, components)])
        if stream.palette:
            return Array([Name.Indexed, base, len(stream.palette) // 3 - 1, String(stream.palette)])
        return base

    def _profile(self, profile: bytes, components: int) -> pikepdf.Object:
        key = hashlib.sha256(profile).digest()
        if key not in self._profiles:
            entries = Dictionary(N=components, Filter=Name.FlateDecode)
            self._profiles[key] = self._file.add_stream(entries, zlib.compress(profile))
        return self._profiles[key]


def packed(picture: Picture, pictures: Pictures) -> Stream:
    """Return the picture as a stream: as it came if it is untouched and PDF can hold it, else from its pixels."""
    lossy = picture.asset.suffix in _JPEG_SUFFIXES
    if picture.untouched:
        own = own_stream(picture, pictures)
        if own is not None:
            return own
        lossy = False
    return pack_pixels(pictures.pixels(picture), lossy=lossy)


def own_stream(picture: Picture, pictures: Pictures) -> Stream | None:
    """Return an untouched picture's own data, where PDF can hold it."""
    if picture.asset.suffix in _JPEG_SUFFIXES:
        return jpeg_stream(pictures.original(picture.asset))
    if picture.asset.suffix == ".png":
        return png_stream(pictures.original(picture.asset))
    if picture.asset.suffix in _TIFF_SUFFIXES:
        from comicremix.paint.pdf.scans import scan_stream  # few books have such pictures

        return scan_stream(pictures.original(picture.asset))
    return None


def jpeg_stream(data: bytes) -> Stream | None:
    """Return a JPEG file's own bytes as a stream; None when it is no JPEG of 1, 3 or 4 components of 8 bits."""
    try:
        image = JpegImageFile(io.BytesIO(data))  # not Image.open: only the header is read, so no bomb can burst
    except SyntaxError:
        return None
    if image.mode not in _SPACES:
        return None
    adobe = "adobe" in image.info
    letters = [component[0] for component in image.layer] == list(b"RGB")
    orientation = int(image.getexif().get(_EXIF_ORIENTATION, 1))
    return Stream(
        width=image.width,
        height=image.height,
        space=_SPACES[image.mode],
        filter="DCTDecode",
        data=data,
        parms={"ColorTransform": 0} if letters and not adobe else {},
        inverted=image.mode == "CMYK" and adobe,  # Adobe stores ink as 255 - ink
        profile=image.info.get("icc_profile") or b"",
        orientation=orientation if orientation in _ORIENTED else 1,
    )


def png_stream(data: bytes) -> Stream | None:
    """Return a PNG file's own packed rows as a stream; None when it is interlaced, transparent, turned or no PNG.

    PDF's Flate filter with predictor 15 reads what PNG's IDAT chunks hold (ISO 32000-1, 7.4.4.4).
    """
    if not data.startswith(_PNG):
        return None
    rows: list[bytes] = []
    found: dict[bytes, bytes] = {}
    for kind, body in _chunks(data):
        if kind == b"IDAT":
            rows.append(bytes(body))
        else:
            found[kind] = bytes(body)
    if len(found.get(b"IHDR", b"")) != _HEADER.size or not rows:
        return None
    width, height, bits, colour, _, _, interlaced = _HEADER.unpack(found[b"IHDR"])
    if colour not in (0, 2, 3) or interlaced or b"tRNS" in found or b"eXIf" in found:
        return None
    colours = 3 if colour == 2 else 1
    return Stream(
        width=width,
        height=height,
        space="DeviceGray" if colour == 0 else "DeviceRGB",
        filter="FlateDecode",
        data=b"".join(rows),
        bits=bits,
        parms={"Predictor": 15, "Colors": colours, "BitsPerComponent": bits, "Columns": width},
        palette=found.get(b"PLTE", b"") if colour == 3 else b"",
        profile=_png_profile(found.get(b"iCCP", b"")),
    )


def pack_pixels(image: PIL.Image.Image, *, lossy: bool, quality: int = 95) -> Stream:
    """Pack 8-bit pixels; transparency becomes a soft mask.

    Args:
        image: mode L, RGB or RGBA; other modes are converted.
        lossy: the pixels come from a JPEG, so that JPEG with full colour resolution is good enough where it is smaller.
        quality: of that JPEG.
    """
    if image.mode == "RGBA":
        alpha = image.getchannel("A")
        mask = None if alpha.getextrema() == (255, 255) else _flate(alpha)
        return replace(pack_pixels(image.convert("RGB"), lossy=lossy, quality=quality), mask=mask)
    plain = image if image.mode in ("L", "RGB") else image.convert("RGB")
    if not lossy:
        return _flate(plain)
    packed = _dct(plain, quality)
    if plain.width * plain.height <= _LOSSLESS_PATCH:
        lossless = _flate(plain)
        return min(lossless, packed, key=lambda stream: len(stream.data))
    return packed


def _flate(image: PIL.Image.Image) -> Stream:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", icc_profile=None, exif=b"")
    stream = png_stream(buffer.getvalue())
    assert stream is not None, "Pillow's own plain PNG"  # noqa: S101
    return stream


def _dct(image: PIL.Image.Image, quality: int) -> Stream:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, subsampling=0 if quality > _COARSE else 2, icc_profile=None, exif=b"")
    return Stream(image.width, image.height, _SPACES[image.mode], "DCTDecode", buffer.getvalue())


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    view, at = memoryview(data), len(_PNG)
    while at + 12 <= len(data):
        length = int.from_bytes(view[at : at + 4], "big")
        yield bytes(view[at + 4 : at + 8]), view[at + 8 : at + 8 + length]
        at += length + 12


def _png_profile(chunk: bytes) -> bytes:
    name_end = chunk.find(b"\0")
    try:
        return zlib.decompress(chunk[name_end + 2 :]) if name_end > 0 else b""
    except zlib.error:
        return b""
