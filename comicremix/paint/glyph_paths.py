"""Glyph runs as paths, for painters and passes that draw outlines instead of text."""

from __future__ import annotations

from comicremix.geometry import Affine, Path, transform_path
from comicremix.lettering.faces import Face
from comicremix.lettering.run import Glyph, Glyphs


def glyph_affine(glyph: Glyph, run: Glyphs) -> Affine:
    """Return the map from the glyph's outline (ems, y down) to the page."""
    upright = Affine(run.size, 0.0, -run.slant * run.size, run.size, 0.0, 0.0)
    turned = upright.then(Affine.rotation(glyph.angle, (0.0, 0.0))) if glyph.angle else upright
    return turned.then(Affine.translation(glyph.x, glyph.y)).then(run.transform)


def run_outline(run: Glyphs, face: Face) -> Path:
    """Return the outlines of all glyphs of ``run`` as one path in page pixels."""
    return tuple(
        segment for glyph in run.glyphs for segment in transform_path(face.outline(glyph.gid), glyph_affine(glyph, run))
    )
