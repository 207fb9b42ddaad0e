"""A Frame as SVG: glyphs as reused outlines, pictures inside the file, groups and links with the ids of the book."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable
from typing import Any, assert_never

import svgwrite
from svgwrite.base import BaseElement, Title

from comicremix.geometry import IDENTITY, Affine, Path
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import FaceRef, Glyphs
from comicremix.model.style import Stroke
from comicremix.paint.pictures import Pictures
from comicremix.paint.targets import group_id, web_address

MILLIMETRES_PER_INCH = 25.4
_MEDIA = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".webp": "image/webp"}


def svg_page(frame: Frame, *, pictures: Pictures, catalogue: Catalogue) -> str:
    """Return ``frame`` as an SVG document of its size on paper; user units are page pixels.

    Raises:
        FontError: a face is missing.
    """
    unit = MILLIMETRES_PER_INCH / frame.dpi
    drawing = svgwrite.Drawing(
        size=(f"{frame.width * unit:.3f}mm", f"{frame.height * unit:.3f}mm"),
        viewBox=f"0 0 {_number(frame.width)} {_number(frame.height)}", debug=False,
    )  # fmt: skip
    drawing.attribs["xml:lang"] = frame.language
    if frame.title:
        drawing.add(Title(frame.title))
    drawing.add(drawing.rect((0, 0), (frame.width, frame.height), fill=frame.ground))
    _Painter(drawing, pictures, catalogue).paint(frame.items, drawing)
    return str(drawing.tostring())


class _Painter:
    """Adds items to a drawing; remembers which glyphs and clips it has defined."""

    def __init__(self, drawing: Any, pictures: Pictures, catalogue: Catalogue) -> None:
        self._drawing, self._pictures, self._catalogue = drawing, pictures, catalogue
        self._glyphs: dict[tuple[str, int], str] = {}
        self._clips = 0

    def paint(self, items: Iterable[Item], parent: Any) -> None:
        for item in items:
            match item:
                case Group():
                    group = self._drawing.g(id=item.id, class_=item.role) if item.id else self._drawing.g()
                    if item.alt:
                        group.add(Title(item.alt))
                    self.paint(item.items, parent.add(group))
                case Image():
                    parent.add(self._image(item))
                case PathItem():
                    parent.add(self._path(item))
                case Glyphs():
                    parent.add(self._run(item))
                case Link():
                    self._link(item, parent)
                case _:
                    assert_never(item)

    def _image(self, item: Image) -> BaseElement:
        width, height = item.picture.size
        element = self._drawing.image(self._data(item), (0, 0), (width, height), preserveAspectRatio="none")
        element.attribs["transform"] = _matrix(item.transform)
        if item.clip is None:
            return element
        self._clips += 1
        clip = self._drawing.defs.add(self._drawing.clipPath(id=f"clip-{self._clips}"))
        clip.add(self._drawing.path(d=_d(item.clip)))
        outer = self._drawing.g(clip_path=f"url(#clip-{self._clips})")
        outer.add(element)
        return outer

    def _data(self, item: Image) -> str:
        """Return a data URI: the file's own bytes where a browser reads them upright as they are, else a PNG of the pixels."""
        asset = item.picture.asset
        data, media = b"", _MEDIA.get(asset.suffix, "")
        if item.picture.untouched and media in ("image/jpeg", "image/png"):
            data = self._pictures.original(asset)
        if not data or (media == "image/jpeg" and b"Exif\0" in data[:4096]):
            buffer, media = io.BytesIO(), "image/png"
            self._pictures.pixels(item.picture).save(buffer, "PNG")
            data = buffer.getvalue()
        return f"data:{media};base64,{base64.b64encode(data).decode()}"

    def _path(self, item: PathItem) -> BaseElement:
        element = self._drawing.path(d=_d(item.path), fill=item.fill or "none")
        if item.stroke:
            _stroke(element, item.stroke)
        return element

    def _run(self, run: Glyphs) -> BaseElement:
        group = self._drawing.g(fill=run.colour)
        group.attribs["aria-label"] = run.text
        if run.transform != IDENTITY:
            group.attribs["transform"] = _matrix(run.transform)
        uses = [(self._glyph(run.face.key, glyph.gid), glyph) for glyph in run.glyphs]
        if run.stroke:
            # The outlines are scaled from ems, so the line is, too.
            under = group.add(self._drawing.g())
            _stroke(under, Stroke(run.stroke.colour, run.stroke.width / run.size, run.stroke.dash))
            for name, glyph in uses:
                under.add(self._use(name, run.size, glyph.x, glyph.y))
        for name, glyph in uses:
            group.add(self._use(name, run.size, glyph.x, glyph.y))
        return group

    def _use(self, name: str, size: float, x: float, y: float) -> BaseElement:
        element = self._drawing.use(f"#{name}")
        element.attribs["transform"] = _matrix(Affine(size, 0.0, 0.0, size, x, y))
        return element

    def _glyph(self, face: str, gid: int) -> str:
        """Define a glyph's outline, in ems, at its first use and return its id."""
        key = (face, gid)
        if key not in self._glyphs:
            self._glyphs[key] = f"glyph-{len(self._glyphs)}"
            outline = self._catalogue.face(FaceRef(face)).outline(gid)
            self._drawing.defs.add(self._drawing.path(id=self._glyphs[key], d=_d(outline, 5)))
        return self._glyphs[key]

    def _link(self, item: Link, parent: Any) -> None:
        inner = group_id(item.target)
        address = f"#{inner}" if inner else web_address(item.target)
        if address is None:
            return
        link = parent.add(self._drawing.a(address, target="_self" if inner else "_blank"))
        if item.contents:
            link.add(Title(item.contents))
        link.add(self._drawing.rect(item.box[:2], item.box[2:], fill="none", pointer_events="all"))


def _stroke(element: BaseElement, stroke: Stroke) -> None:
    element.attribs["stroke"] = stroke.colour
    element.attribs["stroke-width"] = _number(stroke.width, 5)
    element.attribs["stroke-linejoin"] = element.attribs["stroke-linecap"] = "round"
    if stroke.dash:
        element.attribs["stroke-dasharray"] = " ".join(map(_number, stroke.dash))


def _d(path: Path, digits: int = 2) -> str:
    return " ".join(kind + " ".join(_number(value, digits) for value in numbers) for kind, numbers in path)


def _matrix(affine: Affine) -> str:
    return "matrix(" + " ".join(_number(value, 6) for value in affine) + ")"


def _number(value: float, digits: int = 3) -> str:
    return f"{round(value, digits) + 0.0:.{digits}f}".rstrip("0").rstrip(".") or "0"
