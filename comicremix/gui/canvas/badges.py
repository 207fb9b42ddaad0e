"""The badges of notes under the hand: which one lies at a point, and the drag that fastens a note elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from comicremix.edit.notes import move_pin
from comicremix.geometry import Affine, Point, Rect, bounds, contains, path_points
from comicremix.gui.canvas.gestures import Scene, Touch
from comicremix.gui.canvas.keeping import kept_on_page
from comicremix.gui.canvas.snapping import Guide
from comicremix.layout.frame import Frame, Group
from comicremix.layout.shapes import shape_path
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId
from comicremix.model.note import Pin
from comicremix.model.page import Page

KINDS = ("mark", "pin")


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge on the page: its drawing's id, its note, which of the note's pins it is,
    and its square in page pixels."""

    id: str
    note: NoteId
    pin: int
    owner: str
    box: Rect


def badges_of(book: Book, frame: Frame) -> tuple[Badge, ...]:
    """Return the badges on a page, lowest first; numbers in the words of balloons are none."""
    groups = (item for item in frame.items if isinstance(item, Group) and item.role == "mark")
    return tuple(badge for group in groups if (badge := _badge(book, group)) is not None)


def badge_at(badges: Sequence[Badge], point: Point, slack: float) -> Badge | None:
    """Return the topmost badge at a point of the page; a badge smaller than ``slack`` pixels is hit around it, too."""
    for badge in reversed(badges):
        more = max(0.0, (slack - min(badge.box.width, badge.box.height)) / 2)
        if badge.box.inset(-more).contains(point):
            return badge
    return None


def _badge(book: Book, group: Group) -> Badge | None:
    kind, *rest = group.id.split(":")
    if kind not in KINDS or len(rest) < 2:
        return None
    note = next((note for note in book.notes if note.id == rest[0]), None)
    pins = [n for n, pin in enumerate(note.pins) if pin.owner == rest[1]] if note is not None else []
    again = int(rest[2]) - 1 if len(rest) > 2 else 0
    if note is None or again >= len(pins):
        return None
    return Badge(group.id, note.id, pins[again], rest[1], group.box)


@dataclass
class MoveBadge:
    """Drags a badge: the note is fastened to the balloon, panel or page on which the badge is dropped."""

    scene: Scene
    badge: Badge
    start: Point
    offset: Point = (0.0, 0.0)
    on_top: bool = True
    guides: tuple[Guide, ...] = ()
    moving: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        page, note = self.scene.page, self.badge.note
        owners = (page.id, *(panel.id for panel in page.panels), *(balloon.id for balloon in page.balloons))
        others = {pin.owner for n, pin in enumerate(self.scene.book.note(note).pins) if n != self.badge.pin}
        free = (owner for owner in owners if owner not in others)
        # the drawing is named by what the note is fastened to, which changes on the way
        self.moving = frozenset({self.badge.id, *(f"{kind}:{note}:{owner}" for owner in free for kind in KINDS)})

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Move mark of a note")

    @property
    def shown(self) -> Affine | None:
        return Affine.translation(*self.offset)

    def move_to(self, touch: Touch) -> None:
        wished = (touch.point[0] - self.start[0], touch.point[1] - self.start[1])
        self.offset = kept_on_page(self.scene.page.box, self.badge.box, wished)

    def result(self) -> Book:
        x, y = self.badge.box.centre
        point = (x + self.offset[0], y + self.offset[1])
        pin = pin_at(self.scene.page, point, self.badge)
        return move_pin(self.scene.book, self.badge.note, self.badge.pin, pin)

    def resting(self) -> Book:
        return self.result()


def pin_at(page: Page, point: Point, badge: Badge) -> Pin:
    """Return what fastens a badge to ``point``: to the balloon there, else to the panel, else to the page. A badge that
    only overlaps its balloon or panel stays with it."""
    balloons = {balloon.id: bounds(path_points(shape_path(balloon.shape))) for balloon in page.balloons}
    panels = {panel.id: bounds(panel.outline) for panel in page.panels}
    on_balloon = next((name for name, box in reversed(balloons.items()) if box.contains(point)), None)
    reach = -badge.box.width / 2
    if on_balloon is None and badge.owner in balloons and balloons[BalloonId(badge.owner)].inset(reach).contains(point):
        on_balloon = BalloonId(badge.owner)
    if on_balloon is not None:
        return Pin(balloon=on_balloon, point=_from(balloons[on_balloon], point))
    on_panel = next((panel.id for panel in reversed(page.panels) if contains(panel.outline, point)), None)
    if on_panel is None and badge.owner in panels and panels[PanelId(badge.owner)].inset(reach).contains(point):
        on_panel = PanelId(badge.owner)
    if on_panel is not None:
        return Pin(panel=on_panel, point=_from(panels[on_panel], point))
    return Pin(page=page.id, point=point)


def _from(box: Rect, point: Point) -> Point:
    return (round(point[0] - box.x, 1), round(point[1] - box.y, 1))
