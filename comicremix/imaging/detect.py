"""Finding panels, balloons and free lettering on a page: a new book starts from it, always a mere proposal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from comicremix.geometry import Outline, Point, bounds, contains
from comicremix.imaging.balloons.clues import find_clues
from comicremix.imaging.balloons.free_lettering import find_lettering
from comicremix.imaging.balloons.paper_colour import paper_colour
from comicremix.imaging.balloons.search import Balloon, find_balloons
from comicremix.imaging.canvas import Canvas, make_canvas
from comicremix.imaging.ground import Ground, find_ground
from comicremix.imaging.panels.panel_confidence import panel_confidences
from comicremix.imaging.panels.search import find_panels, with_covered_gutters, without_balloons
from comicremix.imaging.reading_order import Reading
from comicremix.imaging.strips import joined_panels, strip_pieces
from comicremix.imaging.together import together
from comicremix.model.source import BalloonKind

VERSION = 17
"""Goes up whenever the same page may be found differently, so that kept results are made anew."""


@dataclass(frozen=True, slots=True)
class BalloonFinding:
    """A balloon; ``outline`` follows its drawn line, tail included. ``tail`` is the tip that points at the speaker."""

    outline: Outline
    kind: BalloonKind
    tail: Point | None
    confidence: float = 1.0
    """How sure it is that this is a balloon, and with this outline: 0 to 1."""
    fill: str | None = None
    """The colour of its paper, ``#rrggbb``; None where it is white."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on a page, in source pixels; panels in reading order."""

    panels: tuple[Outline, ...]
    balloons: tuple[BalloonFinding, ...]
    lettering: tuple[Outline, ...] = ()
    """Where texts stand on the art without a balloon."""
    sure: tuple[float, ...] = ()
    """How sure each of the panels is, 0 to 1; empty where nobody asked."""
    ground: tuple[int, int, int] | None = None
    """The gutters' colour, as red, green and blue; None where the page has none."""


def detect(image: Image.Image, *, reading: Reading = "ltr") -> Found:
    """Find the panels, the balloons and the lettering without a balloon of a page.

    Args:
        image: the page, any mode and size.
        reading: ``rtl`` for pages that are read from the right, as manga; ``ttb`` for strips.
    """
    width, pieces = image.width, strip_pieces(image)
    if len(pieces) == 1 and pieces[0] == (0, image.height):
        return _detect(image, reading)
    parts = [(top, _detect(image.crop((0, top, width, end)), reading)) for top, end in pieces]
    panels = joined_panels([(top, part.panels) for top, part in parts], width)
    return Found(
        panels,
        tuple(_lowered(balloon, top) for top, part in parts for balloon in part.balloons),
        tuple(_shifted(text, top) for top, part in parts for text in part.lettering),
        tuple(_least_sure(panel, parts) for panel in panels),
        next((part.ground for _, part in parts if part.ground), None),
    )


def _least_sure(panel: Outline, parts: Sequence[tuple[int, Found]]) -> float:
    """Return how sure a strip's panel is: as sure as the least sure of the panels that were joined to it."""
    lowered = (
        (_shifted(one, top), sure) for top, part in parts for one, sure in zip(part.panels, part.sure, strict=True)
    )
    return min((sure for one, sure in lowered if contains(panel, bounds(one).centre)), default=1.0)


def _lowered(balloon: BalloonFinding, by: int) -> BalloonFinding:
    tail = balloon.tail and (balloon.tail[0], balloon.tail[1] + by)
    return replace(balloon, outline=_shifted(balloon.outline, by), tail=tail)


def _shifted(outline: Outline, by: int) -> Outline:
    return tuple((x, y + by) for x, y in outline)


def _detect(image: Image.Image, reading: Reading) -> Found:
    canvas = make_canvas(image)
    (ground, panels), clues = together(lambda: _panels(canvas, reading), lambda: find_clues(canvas))
    balloons = find_balloons(canvas, ground, panels, clues)
    outlines = [balloon.outline for balloon in balloons]
    if ground:
        panels = with_covered_gutters(panels, outlines, canvas, ground, reading)
    panels = without_balloons(panels, outlines, canvas)
    return Found(
        tuple(canvas.to_source(panel) for panel in panels),
        tuple(_finding(canvas, balloon) for balloon in balloons),
        tuple(canvas.to_source(text) for text in find_lettering(canvas, clues.blocks, outlines)),
        tuple(panel_confidences(canvas, panels)),
        ground.colour if ground else None,
    )


def _panels(canvas: Canvas, reading: Reading) -> tuple[Ground | None, tuple[Outline, ...]]:
    ground = find_ground(canvas)
    return ground, find_panels(canvas, ground, reading)


def _finding(canvas: Canvas, balloon: Balloon) -> BalloonFinding:
    tail = canvas.to_source((balloon.tail,))[0] if balloon.tail else None
    fill = paper_colour(canvas.rgb, balloon.outline)
    return BalloonFinding(canvas.to_source(balloon.outline), balloon.kind, tail, balloon.confidence, fill)
