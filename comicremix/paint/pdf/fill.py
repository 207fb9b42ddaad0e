"""What glyphs are filled with in a PDF: a colour, or an axial shading as a pattern (ISO 32000-1, 8.7.4)."""

from __future__ import annotations

from collections.abc import Callable

from pikepdf import Array, Dictionary, Name

from comicremix.geometry import Affine
from comicremix.lettering.run import Glyphs, Gradient
from comicremix.paint.pdf.ink import LIGHT, Ink

Fill = Callable[[Glyphs], str]
"""Returns the operators that choose what a run is filled with."""


def plain_fill(run: Glyphs) -> str:
    """Choose the run's colour."""
    return LIGHT.words(run.colour)


class PageFills:
    """The fills of one page; ``patterns`` are what its resources must name."""

    def __init__(self, to_paper: Affine, ink: Ink = LIGHT) -> None:
        self._to_paper, self._ink = to_paper, ink
        self._names: dict[tuple[Gradient, Affine], str] = {}
        self.patterns: dict[str, Dictionary] = {}

    def choose(self, run: Glyphs) -> str:
        """Choose the run's gradient, or else its colour."""
        if run.gradient is None:
            return self._ink.words(run.colour)
        key = (run.gradient, run.transform)
        if key not in self._names:
            self._names[key] = f"P{len(self._names) + 1}"
            self.patterns[self._names[key]] = _pattern(run.gradient, run.transform.then(self._to_paper), self._ink)
        return f"/Pattern cs /{self._names[key]} scn"


def _pattern(gradient: Gradient, to_paper: Affine, ink: Ink) -> Dictionary:
    """Return a shading pattern; its matrix leads to the page's own space, whatever is in force where it is used."""
    between = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1, C0=_colour(gradient.first, ink), C1=_colour(gradient.last, ink)
    )
    shading = Dictionary(
        ShadingType=2,
        ColorSpace=Name(f"/{ink.space}"),
        Coords=Array([round(value, 3) for value in (*gradient.start, *gradient.end)]),
        Function=between,
        Extend=Array([True, True]),
    )
    matrix = Array([round(value, 6) for value in to_paper])
    return Dictionary(Type=Name.Pattern, PatternType=2, Matrix=matrix, Shading=shading)


def _colour(colour: str, ink: Ink) -> Array:
    return Array([round(part, 4) for part in ink.components(colour)])
