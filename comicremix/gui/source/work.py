"""Background work on a source page: tracing a balloon, moving an outline onto its line, finding everything again.

Each function runs in a thread and touches nothing of Qt.
"""

from __future__ import annotations

from PIL import Image

from comicremix.app.press import Press
from comicremix.geometry import Outline, Point
from comicremix.layout.frame import Picture
from comicremix.model.source import FoundBalloon, FoundPanel, SourcePage

Found = tuple[tuple[FoundPanel, ...], tuple[FoundBalloon, ...], tuple[Outline, ...]]


Drawn = tuple[Outline, Point | None, str | None]
"""A balloon's outline, its tail's tip, the colour of its paper."""


def traced_at(press: Press, source: SourcePage, point: Point) -> Drawn | None:
    """Return the balloon around a point (source pixels); None where there is none."""
    from comicremix.imaging.balloons.paper_colour import paper_colour_on
    from comicremix.imaging.trace import trace_outline

    page = page_of(press, source)
    traced = trace_outline(page, point)
    return (traced.outline, traced.tail, paper_colour_on(page, traced.outline)) if traced is not None else None


def snapped(press: Press, source: SourcePage, outline: Outline) -> Drawn:
    """Return a roughly drawn balloon with its outline on the drawn line beside it."""
    from comicremix.imaging.balloons.paper_colour import paper_colour_on
    from comicremix.imaging.snap import snap_outline

    page = page_of(press, source)
    found = snap_outline(page, outline)
    return found, None, paper_colour_on(page, found)


def found_on(press: Press, source: SourcePage, *, from_right: bool = False) -> Found:
    """Look for panels and balloons once more; ``from_right``: panels are read so."""
    from comicremix.app.importing import found_again

    return found_again(page_of(press, source), "rtl" if from_right else "ltr")


def colour_at(press: Press, source: SourcePage, point: Point) -> str:
    """Return the colour of a point of the page, ``#rrggbb``."""
    x, y = int(point[0]), int(point[1])
    return f"#{page_of(press, source).crop((x, y, x + 1, y + 1)).convert('RGB').tobytes().hex()}"


def page_of(press: Press, source: SourcePage) -> Image.Image:
    """Return the pixels of a source page. Raises DamagedBook when its file is gone."""
    return press.pictures.pixels(Picture(source.asset))
