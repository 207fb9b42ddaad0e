"""ICC profiles: whether one can be used, and pixels through it into the four inks of a press (LittleCMS by Pillow)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import PIL.Image

from comicremix.errors import ExportError, Sentence
from comicremix.paint.colour import rgb
from comicremix.resources import profiles_folder

SIGNATURES = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}
"""Colour spaces, as a profile's header names them, and how many components each has (ICC.1, 7.2.6)."""
COATED = "ISOcoated_v2_300_bas.icc"
"""basICColor's ISO Coated v2 300 %: offset on coated paper (FOGRA39), at most 300 % of ink. Licence: zlib."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An ICC profile: its bytes, how it describes itself, and by which name printers know its condition."""

    data: bytes
    description: str
    condition: str
    components: int


def usable(data: bytes) -> bool:
    """Tell whether LittleCMS can read a profile: broken ones are worse than none."""
    return bool(data) and data[16:20] in SIGNATURES and _readable(data)


@lru_cache(maxsize=64)
def _readable(data: bytes) -> bool:
    from PIL import ImageCms  # few pages bring a profile, and LittleCMS takes its time to load

    try:
        ImageCms.ImageCmsProfile(io.BytesIO(data))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return False
    return True


@lru_cache(maxsize=1)
def srgb_profile() -> Profile:
    """Return the profile of the colours that pages are kept in."""
    return Profile((profiles_folder() / "sRGB.icc").read_bytes(), "sRGB IEC61966-2.1", "sRGB", 3)


def press_profile(path: str) -> Profile:
    """Return the profile of the press from a file; ``path`` empty: the one that comes along.

    Raises:
        ExportError: it cannot be read, is no profile, or is not one for cyan, magenta, yellow and black.
    """
    where = Path(path) if path else profiles_folder() / COATED
    remedy = Sentence("Ask the printer for the profile of its press, or leave it out.")
    try:
        data = where.read_bytes()
    except OSError as error:
        raise ExportError(Sentence("The profile cannot be read."), where=where, remedy=remedy) from error
    if not usable(data):
        raise ExportError(Sentence("This is no ICC profile that can be used."), where=where, remedy=remedy)
    if data[16:20] != b"CMYK":
        raise ExportError(Sentence("The profile is not for the four inks of a press."), where=where, remedy=remedy)
    from PIL import ImageCms

    described = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(data))).strip()
    return Profile(data, described, "Custom" if path else "FOGRA39", 4)


class Separator:
    """Turns pictures and colours in sRGB into ink: relative colorimetric, black points matched, paper left white."""

    def __init__(self, profile: Profile) -> None:
        from PIL import ImageCms

        self._apply = ImageCms.applyTransform
        source = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile().data))
        target = ImageCms.ImageCmsProfile(io.BytesIO(profile.data))
        self._transform = ImageCms.buildTransform(
            source, target, "RGB", "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip

    def image(self, image: PIL.Image.Image) -> PIL.Image.Image:
        """Return an RGB picture in mode CMYK, 255 full ink."""
        separated = self._apply(image, self._transform)
        assert separated is not None, "not in place"  # noqa: S101
        return separated

    def colour(self, colour: str) -> tuple[float, ...]:
        """Return ``#rrggbb`` as ink from 0 to 1; greys in black alone, so that thin lines need no register."""
        red, green, blue = rgb(colour)
        if red == green == blue:
            return (0.0, 0.0, 0.0, round(1 - red, 4))
        pixel = PIL.Image.new("RGB", (1, 1), tuple(round(part * 255) for part in (red, green, blue)))
        found = self.image(pixel).getpixel((0, 0))
        assert isinstance(found, tuple), "four inks"  # noqa: S101
        return tuple(round(part / 255, 4) for part in found)
