"""Drags as values: where a drag stands and the book that it would leave behind. Page pixels; nothing is committed here.

A gesture knows ``moving``, the things that look different while it lasts. If a mere map of the plane shows them well
enough until the hand rests, ``shown`` is that map; else they are laid out anew at every move."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from comicremix.edit.balloons import follow_panel, move_balloon
from comicremix.edit.panels import move_panel
from comicremix.edit.places import fill_place, transform_place
from comicremix.edit.styles import change_override
from comicremix.edit.swapping import swap_panels
from comicremix.edit.transform import transformed_shape
from comicremix.geometry import Affine, Point, Rect, area, bounds, contains
from comicremix.gui.canvas.keeping import kept_on_page
from comicremix.gui.canvas.snapping import Grid, Guide, make_grid, snap_box
from comicremix.gui.canvas.targets import Target, boxes_but, movable, movers
from comicremix.model.book import Book
from comicremix.model.book_setup import setup_for
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.language import Override
from comicremix.model.page import Page, Shape

SWAP_ALIKE = 3.0
"""A panel this many times larger or smaller than the other is laid on it, not swapped with it, unless Alt says so."""


@dataclass(frozen=True, slots=True)
class Touch:
    """Where the pointer is on the page, and the keys held: ``free`` (Ctrl) leaves snapping and swapping out."""

    point: Point
    free: bool = False
    alt: bool = False
    shift: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What a gesture starts from. ``reach`` is the snapping distance in page pixels; ``own``: balloons change in the
    edition in view alone."""

    book: Book
    page: Page
    language: str
    targets: tuple[Target, ...]
    reach: float
    own: bool = False

    def target(self, target_id: str) -> Target:
        return next(target for target in self.targets if target.id == target_id)

    def grid(self, moving: frozenset[str]) -> Grid:
        """Return the lines that a drag of ``moving`` snaps to."""
        setup = setup_for(self.book, self.page) if self.book.setup is not None else None
        return make_grid(self.page.box, boxes_but(self.targets, moving), setup)


class Gesture(Protocol):
    """One drag, from the first move to the release."""

    @property
    def scene(self) -> Scene: ...

    @property
    def name(self) -> str:
        """What the step of undo is called."""

    @property
    def moving(self) -> frozenset[str]: ...

    @property
    def on_top(self) -> bool:
        """Whether the moving things are shown above all others while they move."""

    @property
    def shown(self) -> Affine | None: ...

    @property
    def guides(self) -> tuple[Guide, ...]: ...

    def move_to(self, touch: Touch) -> None:
        """Follow the pointer."""

    def result(self) -> Book:
        """Return the book as the drag leaves it."""

    def resting(self) -> Book:
        """Return the book to show while the hand rests."""


class PlainGesture:
    """What most gestures are: all that changes is laid out anew, in its own place, and it rests as it will end."""

    guides: tuple[Guide, ...] = ()
    on_top = False

    @property
    def shown(self) -> Affine | None:
        return None

    def result(self) -> Book:
        raise NotImplementedError

    def resting(self) -> Book:
        return self.result()


@dataclass
class Move:
    """Drags panels, with their balloons, and balloons; a single panel changes places
    with the one that it is dropped on."""

    scene: Scene
    chosen: tuple[str, ...]
    start: Point
    offset: Point = (0.0, 0.0)
    wished: Point = (0.0, 0.0)
    """The offset as the pointer has it, off the page, too: onto the facing one."""
    swap_with: str = ""
    """The panel with which it would change places, or the place that it would fill."""
    guides: tuple[Guide, ...] = ()
    on_top: bool = True
    moving: frozenset[str] = field(init=False)
    _grid: Grid = field(init=False)
    _box: Rect = field(init=False)

    def __post_init__(self) -> None:
        self.moving = movers(self.scene.page, self.chosen)
        own = [target for target in self.scene.targets if target.id in self.chosen]
        panels = [target.box for target in own if target.kind != "balloon"] or [target.box for target in own]
        self._box = bounds(point for box in panels for point in box.outline())
        self._grid = self.scene.grid(self.moving)

    @property
    def name(self) -> str:
        if self._fills:
            return QCoreApplication.translate("Canvas", "Fill frame")
        if self.swap_with:
            return QCoreApplication.translate("Canvas", "Swap panels")
        if len(movable(self.scene.page, self.chosen)) > 1:
            return QCoreApplication.translate("Canvas", "Move selection")
        if self._single_panel():
            return QCoreApplication.translate("Canvas", "Move panel")
        return QCoreApplication.translate("Canvas", "Move balloon")

    @property
    def shown(self) -> Affine | None:
        return Affine.translation(*self.offset)

    def move_to(self, touch: Touch) -> None:
        dx, dy = touch.point[0] - self.start[0], touch.point[1] - self.start[1]
        if touch.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        self.swap_with = "" if touch.free else self._swap_under(touch)
        self.guides = ()
        if not touch.free and not self.swap_with and self._snaps():
            moved = Rect(self._box.x + dx, self._box.y + dy, self._box.width, self._box.height)
            snap = snap_box(moved, self._grid, self.scene.reach)
            dx, dy, self.guides = dx + snap.dx, dy + snap.dy, snap.guides
        self.wished = (dx, dy)
        self.offset = kept_on_page(self.scene.page.box, self._box, (dx, dy))

    def result(self) -> Book:
        if self._fills:
            page, filling = self.scene.page.id, PanelId(self.chosen[0])
            return fill_place(self.scene.book, page, PanelId(self.swap_with), filling)
        if self.swap_with:
            return swap_panels(self.scene.book, PanelId(self.chosen[0]), PanelId(self.swap_with))
        return followed(self.resting(), self.scene.page, self.chosen)

    def resting(self) -> Book:
        """Return the book with everything moved by ``offset``, whatever lies under the pointer."""
        scene = self.scene
        return moved_selection(scene.book, scene.page, scene.language, self.chosen, self.offset, own=scene.own)

    @property
    def _fills(self) -> bool:
        return bool(self.swap_with) and self.scene.target(self.swap_with).kind == "place"

    def _snaps(self) -> bool:
        return any(self.scene.target(item).kind != "balloon" for item in self.chosen)

    def _single_panel(self) -> bool:
        return len(self.chosen) == 1 and self.scene.target(self.chosen[0]).kind == "panel"

    def _swap_under(self, touch: Touch) -> str:
        if not self._single_panel():
            return ""
        own = area(self.scene.target(self.chosen[0]).outline) or 1.0
        for other in reversed(self.scene.targets):
            if other.id in self.moving or other.locked or not other.box.contains(touch.point):
                continue
            if other.kind == "place":
                return other.id
            if other.kind != "panel":
                continue
            ratio = (area(other.outline) or 1.0) / own
            alike = 1 / SWAP_ALIKE <= ratio <= SWAP_ALIKE
            middle = Rect(other.box.x + other.box.width / 4, other.box.y + other.box.height / 4,
                          other.box.width / 2, other.box.height / 2)  # fmt: skip
            if touch.alt or (alike and middle.contains(touch.point)):
                return other.id
        return ""


def moved_selection(
    book: Book, page: Page, language: str, chosen: tuple[str, ...], offset: Point, *, own: bool = False
) -> Book:
    """Return the book with panels (and their balloons) and balloons moved; a shape of this language's own moves for
    itself, and with ``own`` a balloon gets one by that."""
    panels, places = {panel.id for panel in page.panels}, {place.id for place in page.places}
    for item in movable(page, chosen):
        if item in panels:
            book = move_panel(book, PanelId(item), *offset)
        elif item in places:
            book = transform_place(book, page.id, PanelId(item), Affine.translation(*offset))
        else:
            book = moved_balloon(book, language, BalloonId(item), offset, own=own)
    return book


def followed(book: Book, before: Page, chosen: tuple[str, ...]) -> Book:
    """Return the book in which every balloon that was dragged over the edge of a panel follows the panel on which it
    lies now."""
    page = book.page(before.id)
    for item in movable(before, chosen):
        balloon = next((b for b in page.balloons if b.id == item), None)
        if balloon is None:
            continue
        now = _panel_under(page, balloon.shape.box.centre)
        if now is not None and now not in (
            balloon.panel,
            _panel_under(before, before.balloon(balloon.id).shape.box.centre),
        ):
            book = follow_panel(book, balloon.id, now)
    return book


def _panel_under(page: Page, point: Point) -> PanelId | None:
    return next((panel.id for panel in reversed(page.panels) if contains(panel.outline, point)), None)


def moved_balloon(book: Book, language: str, balloon_id: BalloonId, offset: Point, *, own: bool = False) -> Book:
    shape = own_shape(book, language, balloon_id, own=own)
    if shape is None:
        return move_balloon(book, balloon_id, *offset)
    if offset == (0.0, 0.0):
        return book
    shape = transformed_shape(shape, Affine.translation(*offset))
    return change_override(book, language, balloon_id, shape=shape)


def own_shape(book: Book, language: str, balloon_id: BalloonId, *, own: bool) -> Shape | None:
    """Return the shape that a hand changes in one edition alone: the one that it has of its own there, or with ``own``
    the book's. None: the book's shape is changed, for all editions."""
    override = override_of(book, language, balloon_id)
    if override is not None and override.shape is not None:
        return override.shape
    return book.balloon(balloon_id).shape if own else None


def override_of(book: Book, language: str, balloon_id: BalloonId) -> Override | None:
    entry = next((x for x in book.languages if x.tag == language), None)
    return entry.overrides.get(balloon_id) if entry else None
