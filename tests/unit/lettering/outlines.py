"""Outlines and a one-line way to letter them, for the tests of this folder."""

from __future__ import annotations

import math
from typing import Any

from comicremix.geometry import Outline, Point, contains
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import Lettering, TextLook, letter
from comicremix.lettering.run import Glyphs
from comicremix.model.markup import Span, parse
from comicremix.model.scripts import direction_of
from comicremix.paint.glyph_paths import glyph_affine

LOOK = TextLook("Comic Relief")


def ellipse(width: float, height: float, corners: int = 64) -> Outline:
    angles = (2 * math.pi * k / corners for k in range(corners))
    return tuple((width / 2 * (1 + math.cos(a)), height / 2 * (1 + math.sin(a))) for a in angles)


def box(width: float, height: float) -> Outline:
    return ((0, 0), (width, 0), (width, height), (0, height))


def burst(width: float, height: float, spikes: int = 14) -> Outline:
    radii = [1.0 if k % 2 else 0.74 for k in range(2 * spikes)]
    angles = [math.pi * k / spikes for k in range(2 * spikes)]
    return tuple(
        (width / 2 * (1 + r * math.cos(a)), height / 2 * (1 + r * math.sin(a)))
        for r, a in zip(radii, angles, strict=True)
    )


def ell(width: float, height: float) -> Outline:
    """An L: a narrow upper half, a wide lower half."""
    return ((0, 0), (width * 0.45, 0), (width * 0.45, height / 2), (width, height / 2), (width, height), (0, height))


def set_in(text: str | tuple[Span, ...], outline: Outline, language: str = "en", **wishes: Any) -> Lettering:
    look = wishes.pop("look", LOOK)
    spans = parse(text) if isinstance(text, str) else text
    return letter(
        spans,
        outline,
        look=look,
        language=language,
        direction=wishes.pop("direction", direction_of(language)),
        catalogue=bundled_catalogue(),
        **wishes,
    )


def ink_points(runs: tuple[Glyphs, ...]) -> list[Point]:
    """Return points on the outlines of all glyphs: ends of segments lie on the ink, control points are left out."""
    points: list[Point] = []
    for run in runs:
        face = bundled_catalogue().face(run.face)
        for glyph in run.glyphs:
            for _, numbers in face.outline(glyph.gid):
                if numbers:
                    points.append(glyph_affine(glyph, run).apply((numbers[-2], numbers[-1])))
    return points


def sticks_out(lettering: Lettering, outline: Outline) -> list[Point]:
    return [point for point in ink_points(lettering.runs) if not contains(outline, point)]


def run_text(lettering: Lettering, line: int) -> str:
    return "".join(run.text for run in lettering.runs if run.line == line)
