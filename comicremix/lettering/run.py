"""What lettering hands on: runs of placed glyphs. Units are page pixels, y down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from comicremix.geometry import IDENTITY, Affine, Point
from comicremix.model.page import Colour
from comicremix.model.style import Stroke


@dataclass(frozen=True, slots=True)
class FaceRef:
    """One face of the font catalogue. ``key`` names it: painters get its bytes and outlines from
    ``lettering.faces``."""

    key: str


class Glyph(NamedTuple):
    """``gid`` drawn with its origin at (x, y), turned clockwise by ``angle`` degrees about it.

    ``text`` is what it stands for, empty for all but the first of a cluster.
    """

    gid: int
    x: float
    y: float
    text: str = ""
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours shade from ``first`` at ``start`` to ``last`` at ``end``; beyond both they stay."""

    start: Point
    end: Point
    first: Colour
    last: Colour


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One run of one line in one face. ``glyphs`` come in logical order. ``transform`` maps the run's coordinates to
    the page.

    ``line`` numbers the lines of a Group from 0: runs of one line extract as one line. ``stroke`` is painted beneath
    the fill.
    """

    face: FaceRef
    size: float
    glyphs: tuple[Glyph, ...]
    colour: Colour = "#000000"
    stroke: Stroke | None = None
    line: int = 0
    text: str = ""
    """The words of the whole run, in logical order."""
    direction: Literal["ltr", "rtl", "ttb"] = "ltr"
    language: str = ""
    transform: Affine = IDENTITY
    slant: float = 0.0
    """How far the top of an em leans to the right, in ems: italics of a family that has none."""
    gradient: Gradient | None = None
    """Fills the glyphs instead of ``colour``; in the run's coordinates."""
    shadow: bool = False
    """It is drawn beneath words, on no ``line``, and never read."""
    hidden: bool = False
    """It is read and never drawn: the words stand in the drawing."""

    def moved(self, dx: float, dy: float, line: int | None = None) -> Glyphs:
        """Return the run at another place of the page, and as another line when ``line`` is given."""
        a, b, c, d, e, f = self.transform
        return Glyphs(
            self.face, self.size, self.glyphs, self.colour, self.stroke, self.line if line is None else line, self.text,
            self.direction, self.language, Affine(a, b, c, d, e + dx, f + dy), self.slant, self.gradient, self.shadow,
            self.hidden,
        )  # fmt: skip


def glyph_affine(glyph: Glyph, run: Glyphs) -> Affine:
    """Return the map from the glyph's outline (ems, y down) to the page."""
    lean = -run.slant * run.size
    if glyph.angle:
        turned = Affine(run.size, 0.0, lean, run.size).then(Affine.rotation(glyph.angle))
        placed = turned.then(Affine.translation(glyph.x, glyph.y))
    else:
        placed = Affine(run.size, 0.0, lean, run.size, glyph.x, glyph.y)
    return placed if run.transform is IDENTITY else placed.then(run.transform)
