"""What a pointer can hit on a page: panels, frames that wait for one, and balloons, as the reader of one edition sees
them. Page pixels, free of Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from comicremix.geometry import (
    IDENTITY,
    Affine,
    Outline,
    Point,
    Rect,
    area,
    bounds,
    contains,
    path_points,
    transform_points,
)
from comicremix.layout.shapes import shape_path
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.page import Balloon, Body, Page, Panel, Shape, Tail
from comicremix.model.reading import reading_balloons, reading_panels
from comicremix.model.source import BalloonKind

TargetKind = Literal["panel", "balloon", "place"]


SPEAKING = (BalloonKind.SPEECH, BalloonKind.THOUGHT, BalloonKind.SHOUT, BalloonKind.WHISPER)


@dataclass(frozen=True, slots=True)
class Target:
    """One thing on the page. ``outline`` is what is hit, ``box`` what the handles stand around."""

    id: str
    kind: TargetKind
    outline: Outline
    box: Rect
    tails: tuple[Tail, ...] = ()
    follows: str = ""
    """The panel that a balloon follows."""
    bends: bool = False
    """Its tails can be bent; those of a thought are puffs."""
    speaks: bool = False
    """It is a balloon that may want a tail."""
    turn: float = 0.0
    """How far its handles are turned clockwise about the middle of ``box``, in degrees."""
    turns: bool = False
    """It can be turned by hand."""
    locked: bool = False
    own: bool = False
    """It is a balloon that is another in this edition than in all."""
    within: Outline = ()
    """The frame outside of which nothing is seen of it; empty: it is seen as a whole."""

    @property
    def upright(self) -> bool:
        """Whether the outline is the box itself."""
        return area(self.outline) > 0.995 * self.box.width * self.box.height

    @property
    def stand(self) -> Rect:
        """The box on which the handles stand, before it is turned."""
        return bounds(transform_points(self.outline, self.upwards)) if self.turn and self.kind == "panel" else self.box

    @property
    def upwards(self) -> Affine:
        """The map that turns it upright."""
        return Affine.rotation(-self.turn, self.box.centre) if self.turn else IDENTITY


def shape_in(book: Book, language: str, balloon: Balloon) -> Shape:
    """Return a balloon's shape as it is in one edition."""
    entry = next((x for x in book.languages if x.tag == language), None)
    override = entry.overrides.get(balloon.id) if entry else None
    return (override.shape if override else None) or balloon.shape


def targets_of(book: Book, page: Page, language: str, grown: Mapping[BalloonId, Shape]) -> tuple[Target, ...]:
    """Return what lies on ``page``, lowest first. ``grown``: the shapes of balloons that grow with their words."""
    panels = tuple(panel_target(panel) for panel in page.panels)
    shapes = ((balloon, grown.get(balloon.id) or shape_in(book, language, balloon)) for balloon in page.balloons)
    places = (Target(place.id, "place", place.outline, bounds(place.outline)) for place in page.places)
    owned = next((x.overrides.keys() for x in book.languages if x.tag == language), ())
    balloons = (
        replace(balloon_target(b, shape), within=_frame_around(page, b), own=b.id in owned) for b, shape in shapes
    )
    return (*panels, *places, *balloons)


def panel_target(panel: Panel) -> Target:
    target = Target(panel.id, "panel", panel.outline, bounds(panel.outline), turns=True, locked=panel.locked)
    turn = panel.art.placement.rotation % 90.0
    return target if not turn or target.upright else replace(target, turn=turn)


def balloon_target(balloon: Balloon, shape: Shape) -> Target:
    """Return a balloon's target: its body; tails are hit by their tips alone."""
    outline = _outline(shape, balloon.rotation)
    speaks = balloon.kind in SPEAKING and balloon.body is Body.DRAWN
    return Target(
        balloon.id,
        "balloon",
        outline,
        shape.box,
        balloon.tails,
        balloon.panel or "",
        bends=speaks and balloon.kind is not BalloonKind.THOUGHT,
        speaks=speaks,
        turn=balloon.rotation,
        turns=balloon.body in (Body.DRAWN, Body.NONE),
        locked=balloon.locked,
    )


def _frame_around(page: Page, balloon: Balloon) -> Outline:
    """Return the frame that cuts a balloon which stands in the drawing: that of its panel, where the page's base does
    not show the drawing around it."""
    if balloon.body is not Body.ART or balloon.art is None or balloon.panel is None:
        return ()
    if page.base is not None and page.base.art.placement == balloon.art.placement:
        return ()
    return next((panel.outline for panel in page.panels if panel.id == balloon.panel), ())


@lru_cache(maxsize=2048)
def _outline(shape: Shape, rotation: float) -> Outline:
    outline = path_points(shape_path(shape), tolerance=2.0)
    return transform_points(outline, Affine.rotation(rotation, shape.box.centre)) if rotation else outline


def hit(targets: tuple[Target, ...], point: Point, slack: float = 0.0) -> Target | None:
    """Return the topmost target under ``point``; small ones may be missed by ``slack`` page pixels."""
    for target in reversed(targets):
        if contains(target.outline, point) and (not target.within or contains(target.within, point)):
            return target
    near = [target for target in targets if _grown(target.box, slack).contains(point)]
    small = [target for target in near if min(target.box.width, target.box.height) < slack]
    return small[-1] if small else None


def in_reading_order(page: Page) -> tuple[str, ...]:
    """Return the ids of the page's panels, each followed by its balloons, as they are read, and
    last of its places."""
    balloons = reading_balloons(page)
    panels = reading_panels(page)
    known = {panel.id for panel in panels}
    order: list[str] = []
    loose = [balloon for balloon in balloons if balloon.panel not in known]
    top = min((bounds(panel.outline).y for panel in panels), default=0.0)
    order += [balloon.id for balloon in loose if balloon.shape.box.bottom <= top]
    for panel in panels:
        order.append(panel.id)
        order += [balloon.id for balloon in balloons if balloon.panel == panel.id]
    order += [balloon.id for balloon in loose if balloon.shape.box.bottom > top]
    order += [place.id for place in page.places]
    return tuple(order)


def movers(page: Page, chosen: tuple[str, ...]) -> frozenset[str]:
    """Return the ids of all that moves when ``chosen`` moves: panels take their balloons along."""
    balloons = (balloon.id for balloon in page.balloons if balloon.panel in chosen)
    return frozenset((*chosen, *balloons))


def only_moving(page: Page, moving: frozenset[str]) -> Page:
    """Return the page with nothing on it but what moves and what is needed to lay that out: the balloons in its art and
    those that share its outline."""
    panels = tuple(panel for panel in page.panels if panel.id in moving)
    near = {balloon.joined for balloon in page.balloons if balloon.id in moving} - {None}
    balloons = tuple(
        balloon
        for balloon in page.balloons
        if moving & {balloon.id, balloon.panel, balloon.joined} or near & {balloon.id, balloon.joined}
    )
    return replace(page, base=None, panels=panels, balloons=balloons)


def movable(page: Page, selection: tuple[str, ...]) -> tuple[PanelId | BalloonId, ...]:
    """Return what of the selection must be told to move: balloons whose panel moves,
    and all that is locked, are left out."""
    panels = [panel.id for panel in page.panels if panel.id in selection and not panel.locked]
    places = [place.id for place in page.places if place.id in selection]
    balloons = [b.id for b in page.balloons if b.id in selection and b.panel not in panels and not b.locked]
    return (*panels, *places, *balloons)


def boxes_but(targets: tuple[Target, ...], moving: frozenset[str]) -> Iterator[Rect]:
    """Yield the boxes of the panels and places that stay."""
    return (target.box for target in targets if target.kind != "balloon" and target.id not in moving)


def _grown(box: Rect, slack: float) -> Rect:
    return box.inset(-slack / 2)
