"""Where painters get pixels from: the book's assets as they came, and the parts of plates. The app provides it."""

from __future__ import annotations

from typing import Protocol

import PIL.Image

from comicremix.layout.frame import Picture
from comicremix.model.source import AssetRef


class Pictures(Protocol):
    """Bytes and pixels of what a Frame's Images name."""

    def original(self, asset: AssetRef) -> bytes:
        """Return the asset's bytes as they were imported."""

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        """Return the picture in mode RGB, RGBA or L, EXIF-oriented, in sRGB, with ``picture.size`` pixels."""
