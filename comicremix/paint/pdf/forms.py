"""Outlines that a document draws many times, as form XObjects (ISO 32000-1, 8.10): each is in the file once."""

from __future__ import annotations

import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name

from comicremix.geometry import Affine, path_bounds, transform_path
from comicremix.lettering.faces import Face
from comicremix.paint.pdf.syntax import outline


class GlyphForms:
    """Names the outlines of glyphs as they are met. They are in font units, y down, and filled with what is chosen
    where they are shown."""

    def __init__(self) -> None:
        self._names: dict[tuple[Face, int], str] = {}

    def name(self, face: Face, gid: int) -> str:
        """Return the resource that draws a glyph; empty: it has no ink."""
        key = (face, gid)
        if key not in self._names:
            self._names[key] = f"G{len(self._names) + 1}" if face.outline(gid) else ""
        return self._names[key]

    def embed(self, pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
        """Return the XObject resources of all pages, the forms embedded in ``pdf``."""
        return {name: _form(pdf, face, gid) for (face, gid), name in self._names.items() if name}


def _form(pdf: pikepdf.Pdf, face: Face, gid: int) -> pikepdf.Object:
    path = transform_path(face.outline(gid), Affine.scaling(face.upem))
    box = path_bounds(path)
    corners = (box.x - 1, box.y - 1, box.right + 1, box.bottom + 1)
    data = zlib.compress(f"{outline(path)} f".encode("ascii"))
    described = Dictionary(
        Type=Name.XObject, Subtype=Name.Form, BBox=Array([round(corner) for corner in corners]),
        Filter=Name.FlateDecode, Resources=Dictionary(),
    )  # fmt: skip
    form = pdf.make_stream(data, described)
    return pdf.make_indirect(form)
