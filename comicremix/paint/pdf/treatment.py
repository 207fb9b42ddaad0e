"""Pictures made ready for what a file is for: smaller for the screen, grey, or in the inks of a press.

What is already as it is wanted keeps its own data: untouched JPEGs, line art in black and white, 16 bits, CMYK.
"""

from __future__ import annotations

import io
from dataclasses import replace

import PIL.Image
from PIL import ImageChops

from comicremix.layout.frame import Picture
from comicremix.model.publishing import ExportOptions
from comicremix.paint.pdf.images import AsTheyCame, Packing, own_stream, pack_pixels
from comicremix.paint.pdf.stream import Stream
from comicremix.paint.pictures import Pictures
from comicremix.paint.profiles import Separator

_WORTH = 90
"""Sides that would keep more hundredths than this keep all: resampling softens."""
_LEAST_SIDE = 8
_LOSSY = (".jpg", ".jpeg", ".webp", ".avif", ".jp2")
_KEPT = {"rgb": ("DeviceRGB", "DeviceGray"), "grey": ("DeviceGray",), "cmyk": ("DeviceCMYK", "DeviceGray")}
_QUALITY = 95
_BILEVEL_SPACE = 1


def packing_of(options: ExportOptions, separator: Separator | None) -> Packing:
    """Return how pictures become streams; a file that promises nothing keeps them as they came."""
    plain = options.colour == "rgb" and not options.promise and not options.quality and not options.most_dpi
    return AsTheyCame() if plain else Treatment(options, separator)


class Treatment:
    """Makes pictures ready by the wishes of ``options``."""

    def __init__(self, options: ExportOptions, separator: Separator | None) -> None:
        self._options, self._separator = options, separator

    def shrunk(self, picture: Picture, prints_at: float) -> int:
        most = self._options.most_dpi
        if not most or prints_at <= most:
            return 100
        share = round(100 * most / prints_at)
        smallest = min(picture.size) * share / 100
        return 100 if share > _WORTH or smallest < _LEAST_SIDE else share

    def pack(self, picture: Picture, pictures: Pictures, shrunk: int) -> Stream:
        untouched = picture.untouched and shrunk == 100
        if untouched:
            own = self._own(picture, pictures)
            if own is not None:
                return own
        image = pictures.pixels(picture)
        if shrunk != 100:
            size = tuple(max(1, round(side * shrunk / 100)) for side in image.size)
            image = image.resize((size[0], size[1]), PIL.Image.Resampling.LANCZOS)
        lossy = picture.asset.suffix in _LOSSY or bool(self._options.quality)
        return self._packed(image, lossy=lossy)

    def _own(self, picture: Picture, pictures: Pictures) -> Stream | None:
        """Return the picture's own data if they are as they are wanted."""
        bilevel = _bilevel(picture, pictures)
        if bilevel is not None:
            return bilevel
        if self._options.quality:
            return None
        own = own_stream(picture, pictures)
        if own is None or own.space not in _KEPT[self._options.colour] or (own.palette and not self._light):
            return None
        # in print these are amounts of ink, which nobody is to convert again
        return own if self._light else replace(own, profile=b"")

    @property
    def _light(self) -> bool:
        return self._options.colour == "rgb"

    def _packed(self, image: PIL.Image.Image, *, lossy: bool) -> Stream:
        if image.mode == "RGBA":
            alpha = image.getchannel("A")
            mask = None if alpha.getextrema() == (255, 255) else pack_pixels(alpha, lossy=False)
            return replace(self._packed(image.convert("RGB"), lossy=lossy), mask=mask)
        if image.mode != "L":
            image = image.convert("RGB")
            if self._options.colour == "grey" or (self._options.colour == "cmyk" and _is_grey(image)):
                image = image.convert("L")
        if image.mode == "RGB" and self._separator is not None and self._options.colour == "cmyk":
            return _inks(self._separator.image(image), lossy=lossy)
        return pack_pixels(image, lossy=lossy, quality=self._options.quality or _QUALITY)


def _is_grey(image: PIL.Image.Image) -> bool:
    red, green, blue = image.split()
    return all(ImageChops.difference(red, other).getextrema() == (0, 0) for other in (green, blue))


def _bilevel(picture: Picture, pictures: Pictures) -> Stream | None:
    """Return a PNG in black and white as CCITT Group 4; TIFFs are read so anyway."""
    if picture.asset.suffix != ".png":
        return None
    data = pictures.original(picture.asset)
    if data[24:26] != bytes((_BILEVEL_SPACE, 0)):  # depth and colour type in PNG's header
        return None
    from comicremix.paint.pdf.scans import bilevel_stream

    with PIL.Image.open(io.BytesIO(data), formats=("PNG",)) as image:
        plain = image.mode == "1" and "transparency" not in image.info and not image.getexif()
        return bilevel_stream(image) if plain else None


def _inks(image: PIL.Image.Image, *, lossy: bool) -> Stream:
    from comicremix.paint.pdf.scans import flate_stream

    if not lossy:
        return flate_stream(image, "DeviceCMYK")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0, icc_profile=None, exif=b"")
    # Pillow writes what Adobe's programs do: 255 is no ink
    return Stream(image.width, image.height, "DeviceCMYK", "DCTDecode", buffer.getvalue(), inverted=True)
