"""Pages of the remixed book. Coordinates are page pixels unless a name says source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeVar

from comicremix.geometry import Outline, Path, Point, Rect, path_bounds, transform_points
from comicremix.model.ids import BalloonId, PageId, PanelId
from comicremix.model.source import Art, BalloonKind

Colour = str
"""``#rrggbb``."""
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def check_colours(*colours: Colour | None) -> None:
    """Raises ValueError when one is neither ``#rrggbb`` nor None: a mistyped book must not open."""
    for colour in colours:
        if colour is not None and not _COLOUR.fullmatch(colour):
            raise ValueError(f"{colour!r} is no colour such as '#ff8800'")


Item = TypeVar("Item", "Panel", "Balloon")


class Body(StrEnum):
    """What a balloon's shape is made of."""

    DRAWN = "drawn"
    """The program draws it."""
    ART = "art"
    """It stands in the drawing; only its words are replaced."""
    PIECE = "piece"
    """It is a piece of the drawing, cut out along its outline, and lies where a hand put it."""
    NONE = "none"
    """There is no shape, only words."""


@dataclass(frozen=True, slots=True)
class Border:
    width: float
    colour: Colour = "#000000"

    def __post_init__(self) -> None:
        check_colours(self.colour)


@dataclass(frozen=True, slots=True)
class Panel:
    """A piece of a source page placed on a page."""

    id: PanelId
    art: Art
    border: Border | None = None
    alt: str = ""
    """Alternative text in the book's source language."""
    locked: bool = False
    """A hand cannot move, reshape or delete it by accident."""

    @property
    def outline(self) -> Outline:
        """The outline on the page, in page pixels."""
        return transform_points(self.art.outline, self.art.placement.affine)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a panel is wanted: a frame drawn on the page that waits for its picture. It is never printed."""

    id: PanelId
    """Among the ids of panels; it is gone when a panel fills it."""
    outline: Outline
    """Page pixels."""


class ShapeKind(StrEnum):
    ELLIPSE = "ellipse"
    ROUNDED = "rounded"
    SUPERELLIPSE = "superellipse"
    RECTANGLE = "rectangle"
    CLOUD = "cloud"
    BURST = "burst"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Shape:
    """A balloon's outline without its tails: a named form that fills ``box``, or a traced ``path``."""

    kind: ShapeKind
    box: Rect
    path: Path = ()
    """Only for ``ShapeKind.PATH``; ``box`` is then its bounds."""

    @staticmethod
    def traced(path: Path) -> Shape:
        return Shape(ShapeKind.PATH, path_bounds(path), path)


@dataclass(frozen=True, slots=True)
class Tail:
    """The part that points at the speaker. ``width`` is its root on the balloon; ``bend`` moves its middle sideways,
    in page pixels."""

    tip: Point
    width: float = 60.0
    bend: float = 0.0


@dataclass(frozen=True, slots=True)
class Balloon:
    """One lettered element: speech, thought, caption, sound effect, sign."""

    id: BalloonId
    kind: BalloonKind
    shape: Shape
    text: str = ""
    """The words in the source language, with ``*italic*``, ``**bold**``, line breaks and ``[^n-id]``."""
    tails: tuple[Tail, ...] = ()
    style: str = ""
    """Name of a style of the book; empty: the style that the book gives to this kind."""
    panel: PanelId | None = None
    """The panel that it follows."""
    body: Body = Body.DRAWN
    art: Art | None = None
    """With ``Body.ART`` the balloon's place in the drawing, with ``Body.PIECE`` the piece of it; the plate takes its
    lettering away when there are words to set."""
    fill: Colour | None = None
    """Overrides the style's."""
    joined: BalloonId | None = None
    """The balloon with which it shares one outline."""
    rotation: float = 0.0
    """Degrees, clockwise, of shape and words about the centre of ``shape.box``."""
    arc: float = 0.0
    """Degrees of the circle that the longest line spans: above 0 the words rise in the middle, below 0 they sag."""
    grow: bool = False
    """A drawn body grows with its words instead of the words getting smaller."""
    locked: bool = False
    """A hand cannot move, reshape or delete it by accident."""
    as_drawn: bool = False
    """``text`` says what stands in the drawing: where no other words are to be set, the drawn lettering stays."""

    def __post_init__(self) -> None:
        check_colours(self.fill)

    @property
    def keeps_lettering(self) -> bool:
        """Whether editions that show the source words show them as they are drawn."""
        return self.as_drawn and self.body in (Body.ART, Body.PIECE)


@dataclass(frozen=True, slots=True)
class Base:
    """A whole source page lying under the panels: an imported page stays as it came until something is moved.

    ``holes``: outlines in source pixels of the panels that were moved away; there the page's ground shows.
    """

    art: Art
    holes: tuple[Outline, ...] = ()


PagePart = Literal["story", "front", "cover"]


@dataclass(frozen=True, slots=True)
class Page:
    """One page. Panels and balloons lie in z-order, lowest first, which is the reading order too unless ``reading``
    names another."""

    id: PageId
    width: float
    height: float
    dpi: float = 300.0
    ground: Colour = "#ffffff"
    base: Base | None = None
    panels: tuple[Panel, ...] = ()
    balloons: tuple[Balloon, ...] = ()
    reading: tuple[str, ...] = ()
    """Ids of panels in reading order, where it differs from ``panels``."""
    label: str = ""
    """Printed page label; empty: its number."""
    chapter: str = ""
    """Title of the chapter that begins with this page, in the source language; empty: none begins."""
    places: tuple[Place, ...] = ()
    """Frames that wait for a panel; they lie above all panels."""
    part: PagePart = "story"
    """Pages of the story count from 1, those before it have small Roman numbers, covers are called so."""
    double: bool = False
    """It is two facing pages in one: readers show it alone."""

    def __post_init__(self) -> None:
        check_colours(self.ground)

    @property
    def box(self) -> Rect:
        return Rect(0.0, 0.0, self.width, self.height)

    def shows_in_base(self, panel: Panel) -> bool:
        """Tell whether the base already shows ``panel`` where it lies, so that nothing needs to be drawn for it."""
        return (
            self.base is not None
            and self.base.art.source == panel.art.source
            and self.base.art.placement == panel.art.placement
            and panel.art.outline not in self.base.holes
            and set(panel.art.removed) <= set(self.base.art.removed)
            and panel.border is None
        )

    def panel(self, panel_id: PanelId) -> Panel:
        """Raises KeyError when it is not on this page."""
        return _by_id(self.panels, panel_id)

    def balloon(self, balloon_id: BalloonId) -> Balloon:
        """Raises KeyError when it is not on this page."""
        return _by_id(self.balloons, balloon_id)


def _by_id(items: tuple[Item, ...], wanted: str) -> Item:
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)
