"""Glyph runs as paths, for painters and passes that draw outlines instead of text."""

from __future__ import annotations

from comicremix.geometry import Path, transform_path
from comicremix.lettering.faces import Face
from comicremix.lettering.run import Glyphs, glyph_affine


def run_outline(run: Glyphs, face: Face) -> Path:
    """Return the outlines of all glyphs of ``run`` as one path in page pixels."""
    return tuple(
        segment for glyph in run.glyphs for segment in transform_path(face.outline(glyph.gid), glyph_affine(glyph, run))
    )
