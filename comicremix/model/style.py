"""Balloon styles: how the words and the shape of a balloon look. Lengths are page pixels at 300 dpi, scaled by the
page's dpi."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from comicremix.model.page import Colour, check_colours
from comicremix.model.source import BalloonKind

STYLE_DPI = 300.0
"""The resolution that lengths in styles are written for."""

Case = Literal["as-written", "upper"]
Alignment = Literal["start", "centre", "end"]
Sizing = Literal["page", "book", "balloon"]
"""Where the balloons of a style share one size: on each page the one that most of them hold, or in the whole book the
style's own; or nowhere, and each balloon is filled by its words. A balloon that cannot hold its words at the shared
size has one of its own."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line drawn centred on its path; ``dash`` alternates drawn and left-out lengths."""

    colour: Colour
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shadow:
    """A hard shadow beneath the words, moved by (``dx``, ``dy``)."""

    colour: Colour
    dx: float
    dy: float

    def __post_init__(self) -> None:
        check_colours(self.colour)


@dataclass(frozen=True, slots=True)
class BalloonStyle:
    """``size`` is the size aimed at and ``minimum`` the least legible one, both the font's em
    in page pixels at 300 dpi."""

    name: str
    font: str = "Comic Relief"
    """Family name; each language falls back to its own family where this one lacks its script."""
    bold: bool = False
    italic: bool = False
    size: float = 46.0
    minimum: float = 28.0
    leading: float = 1.15
    """Distance of two baselines, in ems."""
    case: Case = "as-written"
    alignment: Alignment = "centre"
    hyphenate: bool = True
    margin: float = 13.0
    """Least distance of the ink from the outline, page pixels."""
    colour: Colour = "#000000"
    text_outline: Colour | None = None
    text_outline_width: float = 0.0
    fill: Colour | None = "#ffffff"
    line: Colour | None = "#000000"
    line_width: float = 6.0
    dash: tuple[float, ...] = ()
    sizing: Sizing = "page"
    letter_spacing: float = 0.0
    """Added between letters, in ems."""
    features: tuple[str, ...] = ()
    """OpenType features as CSS writes them: ``ss01``, ``-liga``, ``salt=2``."""
    colour_below: Colour | None = None
    """The words shade from ``colour`` at their top to this at their bottom."""
    shadow: Shadow | None = None

    def __post_init__(self) -> None:
        check_colours(self.colour, self.text_outline, self.fill, self.line, self.colour_below)


def _style(name: str, **changes: object) -> BalloonStyle:
    return BalloonStyle(name, **changes)  # type: ignore[arg-type]


DEFAULT_STYLES: tuple[BalloonStyle, ...] = (
    _style("speech"),
    _style("thought"),
    _style("shout", bold=True, size=54.0),
    _style("whisper", size=40.0, colour="#444444", dash=(18.0, 14.0)),
    _style("caption", fill="#fff6d8", margin=18.0),
    _style("sound-effect", bold=True, size=150.0, minimum=48.0, hyphenate=False, fill=None, line=None, margin=0.0,
           colour="#ffd23f", text_outline="#000000", text_outline_width=16.0, sizing="balloon"),
    _style("sign", bold=True, fill=None, line=None, hyphenate=False),
)  # fmt: skip

STYLE_OF_KIND: Mapping[BalloonKind, str] = MappingProxyType({kind: kind.value for kind in BalloonKind})
"""The name of the style that a balloon of a kind has when it names none."""
