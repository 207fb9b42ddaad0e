"""What an SVG page defines once and uses often: glyphs, pictures and clips. Serves ``page``."""

from __future__ import annotations

from svgwrite.base import BaseElement

from comicremix.geometry import IDENTITY, Affine, Path
from comicremix.layout.frame import Picture
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import FaceRef, Gradient
from comicremix.paint.pictures import Pictures
from comicremix.paint.svg.images import data_uri
from comicremix.paint.svg.marks import bare, mapped, number, path_data

EM = 1000
"""Units of a glyph's definition in an em: so outlines stay exact with few digits."""


class Definitions:
    """Fills ``defs``. Each method returns the name of a definition, which it makes on the first call."""

    def __init__(self, defs: BaseElement, pictures: Pictures, catalogue: Catalogue) -> None:
        self._defs, self._pictures, self._catalogue = defs, pictures, catalogue
        self._glyphs: dict[tuple[FaceRef, int], str] = {}
        self._images: dict[Picture, str] = {}
        self._clips: dict[Path, str] = {}
        self._gradients: dict[tuple[Gradient, Affine], str] = {}

    def glyph(self, face: FaceRef, gid: int) -> str:
        """Name an outline of ``EM`` units, its origin on the baseline. Empty: the glyph has no ink."""
        key = (face, gid)
        if key not in self._glyphs:
            data = path_data(self._catalogue.face(face).outline(gid), EM)
            name = f"_glyph-{len(self._glyphs) + 1}"
            self._glyphs[key] = self._define(bare("path", d=data), name) if data else ""
        return self._glyphs[key]

    def picture(self, picture: Picture) -> str:
        """Name an image of ``picture.size``, its origin top left."""
        if picture not in self._images:
            width, height = map(number, picture.size)
            data = data_uri(picture, self._pictures)
            image = bare("image", width=width, height=height, preserveAspectRatio="none", **{"xlink:href": data})
            self._images[picture] = self._define(image, f"_picture-{len(self._images) + 1}")
        return self._images[picture]

    def clip(self, clip: Path) -> str:
        """Name a clip path in page pixels."""
        if clip not in self._clips:
            made = bare("clipPath")
            made.add(bare("path", d=path_data(clip)))
            self._clips[clip] = self._define(made, f"_clip-{len(self._clips) + 1}")
        return self._clips[clip]

    def gradient(self, gradient: Gradient, transform: Affine) -> str:
        """Name a gradient in page pixels; ``transform`` leads there from its own coordinates."""
        key = (gradient, transform)
        if key not in self._gradients:
            ends = zip(("x1", "y1", "x2", "y2"), map(number, (*gradient.start, *gradient.end)), strict=True)
            made = bare("linearGradient", gradientUnits="userSpaceOnUse", **dict(ends))
            if transform != IDENTITY:
                made["gradientTransform"] = mapped(transform)["transform"]
            made.add(bare("stop", offset="0", stop_color=gradient.first))
            made.add(bare("stop", offset="1", stop_color=gradient.last))
            self._gradients[key] = self._define(made, f"_gradient-{len(self._gradients) + 1}")
        return self._gradients[key]

    def _define(self, element: BaseElement, name: str) -> str:
        element["id"] = name
        self._defs.add(element)
        return name
