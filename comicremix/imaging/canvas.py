"""A page made ready for finding: reduced to a working size, in colour and grey, with the way back to source pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline

Pixels = NDArray[np.uint8]
"""Height × width × 3 (RGB) or height × width."""
Mask = NDArray[np.uint8]
"""Height × width; 255 is inside, 0 outside."""

WORK_SIDE = 1040
"""Longest side while finding, pixels: lettering is still legible, and a page takes a fraction of a second."""
LEAST_SIDE = 640
"""A long strip keeps this width: its letters must not melt away."""
MOST_WORK_PIXELS = 4_000_000
MOST_LABELS = 65_000
REDUCED = frozenset({"L", "RGB", "RGBA", "LA", "CMYK", "YCbCr"})
"""The modes that Pillow can reduce."""


@dataclass(frozen=True, slots=True, eq=False)
class Canvas:
    """A page at working size. A working pixel times ``scale`` is source pixels."""

    rgb: Pixels
    grey: Pixels
    smooth: Pixels
    """``rgb`` with the grain of paper and print taken off."""
    scale: float
    page: Image.Image
    """As it came."""

    @property
    def size(self) -> tuple[int, int]:
        """Of the page, source pixels."""
        return self.page.size

    @property
    def height(self) -> int:
        return int(self.grey.shape[0])

    @property
    def width(self) -> int:
        return int(self.grey.shape[1])

    @property
    def unit(self) -> float:
        """A thousandth of the page's typical side, working pixels: the measure for lengths that depend on the page."""
        return min(math.sqrt(self.width * self.height), 1.5 * min(self.width, self.height)) / 1000

    def closely(self, left: int, top: int, right: int, bottom: int) -> Pixels:
        """Return a part of the page in its own pixels (source pixels), grey, no further than the page reaches."""
        return grey_pixels(self.page, (max(0, left), max(0, top), min(self.size[0], right), min(self.size[1], bottom)))

    def to_source(self, points: NDArray[np.float64] | Outline) -> Outline:
        """Map working pixels to source pixels, kept on the page."""
        limit_x, limit_y = self.size
        return tuple(
            (min(max(float(x) * self.scale, 0.0), float(limit_x)), min(max(float(y) * self.scale, 0.0), float(limit_y)))
            for x, y in points
        )


def make_canvas(image: Image.Image) -> Canvas:
    """Reduce ``image`` to the working size; transparency is laid on white."""
    page, (width, height) = image, image.size
    strip = max(min(width, height) / LEAST_SIDE, (width * height / MOST_WORK_PIXELS) ** 0.5)
    scale = max(1.0, min(max(width, height) / WORK_SIDE, strip))
    if image.mode == "1":
        image = image.convert("L")
    # By a whole factor first: that is quick, and keeps the memory for a huge page small.
    rgb = np.asarray(_as_rgb(image.reduce(int(scale)) if scale >= 2 and image.mode in REDUCED else image))
    if scale > 1:
        size = (max(1, round(width / scale)), max(1, round(height / scale)))
        near = rgb.shape[1] < 2 * size[0]
        rgb = np.asarray(
            cv2.resize(rgb, size, interpolation=cv2.INTER_LINEAR if near else cv2.INTER_AREA), dtype=np.uint8
        )
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    return Canvas(rgb, grey, np.asarray(cv2.blur(rgb, (3, 3)), dtype=np.uint8), scale, page)


def halved_canvas(canvas: Canvas) -> Canvas:
    """Return a canvas of half the size, without the odd row or column at the end."""
    width, height = canvas.width // 2, canvas.height // 2
    rgb, grey = (
        np.asarray(
            cv2.resize(pixels[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8
        )
        for pixels in (canvas.rgb, canvas.grey)
    )
    return Canvas(rgb, grey, rgb, 2 * canvas.scale, canvas.page)


def rgb_pixels(image: Image.Image) -> Pixels:
    """Return the pixels of ``image`` as height × width × 3, RGB; transparent pixels become white."""
    return np.array(_as_rgb(image), dtype=np.uint8)


def grey_pixels(image: Image.Image, box: tuple[int, int, int, int]) -> Pixels:
    """Return the grey pixels of a part (left, top, right, bottom) that lies on ``image``."""
    part = image.crop(box)
    part.info = dict(image.info)
    return np.asarray(cv2.cvtColor(rgb_pixels(part), cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _as_rgb(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image)
    elif image.mode in ("I", "F") or image.mode.startswith("I;16"):
        values = np.asarray(image, dtype=np.float32)
        scale = 255 / 65535 if float(values.max(initial=0)) > 255 else 1.0
        image = Image.fromarray(np.clip(values * scale, 0, 255).astype(np.uint8))
    return image if image.mode == "RGB" else image.convert("RGB")


def reduced(mask: Mask, side: int) -> tuple[Mask, float]:
    """Return ``mask`` no longer than ``side`` on either side, and by what its measures were multiplied.

    It is halved again and again, which is quick; an odd row or column at the end is left out.
    """
    factor = 1.0
    while max(mask.shape) > side and min(mask.shape) > 1:
        height, width = (length // 2 for length in mask.shape)
        half = cv2.resize(mask[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
        mask, factor = np.asarray(half, dtype=np.uint8), factor / 2
    return mask, factor


def line_sums(mask: Mask | cv2.typing.MatLike, axis: int) -> NDArray[np.float64]:
    """Return the sum of each column (``axis`` 0) or of each row (1)."""
    return np.asarray(cv2.reduce(mask, axis, cv2.REDUCE_SUM, dtype=cv2.CV_32S), dtype=np.float64).ravel()


def labels_type(mask: Mask | cv2.typing.MatLike) -> int:
    """Return the type of number that takes the labels of a mask's components: small ones are counted in half the time.

    A component begins, row by row, at a pixel with nothing above it and nothing to its left.
    """
    if mask.shape[0] * mask.shape[1] < 2 * MOST_LABELS:
        return cv2.CV_16U
    begins = cv2.subtract(mask[1:, 1:], mask[1:, :-1])
    begins = cv2.subtract(begins, mask[:-1, 1:])
    most = cv2.countNonZero(begins) + sum(mask.shape)
    return cv2.CV_16U if most < MOST_LABELS else cv2.CV_32S
