"""The small numbered badges of notes that are fastened to a balloon, a panel, or a point of a page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from comicremix.geometry import Point, Rect, bounds, contains, path_bounds, path_points, polygon_path, transform_points
from comicremix.layout.balloon import mark_groups
from comicremix.layout.frame import Group, PathItem
from comicremix.layout.shapes import ellipse_path, shape_path
from comicremix.layout.words import Setting
from comicremix.lettering.look import TextLook
from comicremix.model.ids import NoteId
from comicremix.model.markup import Span
from comicremix.model.note import Pin
from comicremix.model.page import Balloon, Page, Panel
from comicremix.model.style import STYLE_DPI, Stroke

INSET = 14.0
"""Between a badge and its panel's edge, px at 300 dpi."""
_OVERLAP = 0.3
"""How deep a badge reaches into its balloon, in diameters."""
_BALLOON, _FACE, _OTHER, _OUTSIDE = 4.0, 2.0, 6.0, 8.0
"""What it costs to hide some of a balloon, to stand where a tail points (at a speaker's face), on another badge, or
over the panel's edge; the busiest drawing costs 1."""
_FACE_REACH = 3.0
"""Diameters from a tail's tip within which a face is to be expected."""
_LESS_USUAL = 0.04
"""What each corner costs more than the one before it, so that equally calm ones are taken in a fixed order."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """A page, what its badges need, and where they stand so far."""

    page: Page
    setting: Setting
    size: float
    taken: list[Rect] = field(default_factory=list)


def pin_badges(page: Page, setting: Setting) -> Iterator[Group]:
    """Yield the badge of every note that is pinned on ``page`` and has a number."""
    if not setting.numbering.shown:
        return
    desk = _Desk(page, setting, setting.book.note_setup.badge_size * page.dpi / STYLE_DPI)
    labels = setting.numbering.on(page.id)
    for note, pin in _pins(page, setting):
        centre = _centre(desk, pin)
        if centre and note in labels:
            desk.taken.append(_square(centre, desk.size))
            yield _badge(desk, centre, labels[note], note, pin)


def _pins(page: Page, setting: Setting) -> Iterator[tuple[NoteId, Pin]]:
    """Yield the pins on ``page``, those with a point first: they have no choice."""
    owners = {page.id, *(panel.id for panel in page.panels), *(balloon.id for balloon in page.balloons)}
    here = [(note.id, pin) for note in setting.book.notes for pin in note.pins if pin.owner in owners]
    yield from sorted(here, key=lambda item: item[1].point is None)


def _centre(desk: _Desk, pin: Pin) -> Point | None:
    """Return the middle of the badge, or None when what it is pinned to is on another page."""
    page = desk.page
    if pin.balloon is not None:
        balloon = next((b for b in page.balloons if b.id == pin.balloon), None)
        return _at_balloon(desk, balloon, pin) if balloon else None
    if pin.panel is not None:
        panel = next((p for p in page.panels if p.id == pin.panel), None)
        if panel is None:
            return None
        box = bounds(panel.outline)
        return (box.x + pin.point[0], box.y + pin.point[1]) if pin.point else _calmest_corner(desk, panel)
    return pin.point or _free_margin(desk)


def _free_margin(desk: _Desk) -> Point:
    """Return a place at the page's head for a note about all of it, beside those that stand there."""
    x, y = desk.page.width / 2, desk.size
    while any(_square((x, y), desk.size).meets(other) for other in desk.taken) and x < desk.page.width - desk.size:
        x += 1.2 * desk.size
    return (x, y)


def _at_balloon(desk: _Desk, balloon: Balloon, pin: Pin) -> Point:
    """Return a place on the rim of a balloon, at its upper right, where there are the fewest words."""
    box = bounds(_balloon_points(balloon))
    if pin.point:
        return (box.x + pin.point[0], box.y + pin.point[1])
    outline = path_points(shape_path(balloon.shape))
    reach = math.hypot(box.width, box.height)
    toward = (box.centre[0] + reach * 0.7, box.centre[1] - reach * 0.7)
    rim = min(outline, key=lambda point: math.dist(point, toward))
    out = (0.5 - _OVERLAP) * desk.size * math.sqrt(0.5)
    x, y = rim[0] + out, rim[1] - out
    half = desk.size / 2
    return (min(max(half, x), desk.page.width - half), min(max(half, y), desk.page.height - half))


def _balloon_points(balloon: Balloon) -> Sequence[Point]:
    return path_points(shape_path(balloon.shape))


def _calmest_corner(desk: _Desk, panel: Panel) -> Point:
    """Return the corner of a panel where a badge hides the least: no balloon, no face, no lines of the drawing."""
    inner = bounds(panel.outline).inset(desk.size / 2 + INSET * desk.page.dpi / STYLE_DPI)
    corners = ((inner.right, inner.y), (inner.right, inner.bottom), (inner.x, inner.bottom), (inner.x, inner.y))
    places = [_square(corner, desk.size) for corner in corners]
    busy = _busyness(desk, panel, places)
    costs = [_cost(desk, panel, place) + busy[n] + _LESS_USUAL * n for n, place in enumerate(places)]
    return corners[costs.index(min(costs))]


def _busyness(desk: _Desk, panel: Panel, places: Sequence[Rect]) -> Sequence[float]:
    calm, back = desk.setting.calm, panel.art.placement.affine
    if calm is None or not back.scale:
        return [0.0] * len(places)
    inverse = back.inverse()
    asset = desk.setting.book.source(panel.art.source).asset
    return calm(asset, [bounds(transform_points(place.outline(), inverse)) for place in places])


def _cost(desk: _Desk, panel: Panel, place: Rect) -> float:
    hides = any(place.meets(path_bounds(shape_path(balloon.shape))) for balloon in desk.page.balloons)
    tips = [tail.tip for balloon in desk.page.balloons for tail in balloon.tails]
    faces = any(math.dist(place.centre, tip) < _FACE_REACH * desk.size for tip in tips)
    crowded = any(place.meets(other) for other in desk.taken)
    outside = not all(contains(panel.outline, corner) for corner in place.outline())
    return _BALLOON * hides + _FACE * faces + _OTHER * crowded + _OUTSIDE * outside


def _square(centre: Point, size: float) -> Rect:
    return Rect(centre[0] - size / 2, centre[1] - size / 2, size, size)


def _badge(desk: _Desk, centre: Point, number: str, note: NoteId, pin: Pin) -> Group:
    from comicremix.lettering.letter import letter

    setup, size = desk.setting.book.note_setup, desk.size
    box = _square(centre, size)
    ground = ellipse_path(box) if setup.badge != "square" else polygon_path(box.outline())
    bare = setup.badge == "bare"
    rim = Stroke(setup.badge_ink, size * (0.14 if bare else 0.06))
    look = TextLook(
        family="Noto Sans", bold=True, italic=False, leading=1.0, case="as-written", alignment="centre",
        hyphenate=False, colour=setup.badge_colour if bare else setup.badge_ink, stroke=rim if bare else None,
        size=size * (0.8 if bare else 0.52), minimum=size * 0.2,
    )  # fmt: skip
    words = letter(
        (Span(number),), path_points(ground, 0.1), look=look, language=desk.setting.language.tag, direction="ltr",
        catalogue=desk.setting.catalogue,
    )  # fmt: skip
    shape = () if bare else (PathItem(ground, setup.badge_colour, rim),)
    (mark,) = mark_groups(((f"#note:{note}", box),), str(pin.owner))
    name = mark.id.replace("mark:", "pin:", 1) if pin.balloon else mark.id
    return Group(name, (*shape, *words.runs, *mark.items), "mark", box)
