"""The small numbered badges of notes that are pinned to a panel or a point of a page."""

from __future__ import annotations

from collections.abc import Iterator

from comicremix.geometry import Point, Rect, bounds, contains, path_bounds, path_points
from comicremix.layout.balloon import mark_groups
from comicremix.layout.frame import Group, PathItem
from comicremix.layout.shapes import ellipse_path, shape_path
from comicremix.layout.words import Setting
from comicremix.lettering.look import TextLook
from comicremix.model.markup import Span
from comicremix.model.note import Pin
from comicremix.model.page import Page, Panel
from comicremix.model.style import STYLE_DPI, Stroke

DIAMETER = 62.0
"""At 300 dpi: 5 mm on paper."""
INSET = 14.0
GROUND, INK = "#1d1a33", "#ffffff"


def pin_badges(page: Page, setting: Setting) -> Iterator[Group]:
    """Yield the badge of every note that is pinned on ``page`` and has a number."""
    for note in setting.book.notes:
        number = setting.numbers.get(note.id)
        centre = _centre(page, note.pin) if note.pin else None
        if number and centre:
            owner = note.pin.panel or page.id if note.pin else page.id
            yield _badge(centre, str(number), f"#note:{note.id}", owner, page, setting)


def _centre(page: Page, pin: Pin) -> Point | None:
    """Return the middle of the badge, or None when the pin is on another page."""
    unit = page.dpi / STYLE_DPI
    if pin.panel is not None:
        panel = next((p for p in page.panels if p.id == pin.panel), None)
        if panel is None:
            return None
        box = bounds(panel.outline)
        if pin.point is not None:
            return (box.x + pin.point[0], box.y + pin.point[1])
        return _free_corner(page, panel)
    if pin.page != page.id:
        return None
    return pin.point or (page.width / 2, DIAMETER * unit)


def _free_corner(page: Page, panel: Panel) -> Point:
    """Return the first corner of a panel, from the upper right, where a badge hides no balloon; else the upper right
    one."""
    size = DIAMETER * page.dpi / STYLE_DPI
    inner = bounds(panel.outline).inset(size / 2 + INSET * page.dpi / STYLE_DPI)
    corners = ((inner.right, inner.y), (inner.right, inner.bottom), (inner.x, inner.bottom), (inner.x, inner.y))
    for x, y in corners:
        place = Rect(x - size / 2, y - size / 2, size, size)
        taken = any(place.meets(path_bounds(shape_path(balloon.shape))) for balloon in page.balloons)
        if not taken and all(contains(panel.outline, corner) for corner in place.outline()):
            return (x, y)
    return corners[0]


def _badge(centre: Point, number: str, target: str, owner: str, page: Page, setting: Setting) -> Group:
    from comicremix.lettering.letter import letter

    size = DIAMETER * page.dpi / STYLE_DPI
    box = Rect(centre[0] - size / 2, centre[1] - size / 2, size, size)
    disc = ellipse_path(box)
    look = TextLook(
        family="Noto Sans", bold=True, italic=False, leading=1.0, case="as-written", alignment="centre",
        hyphenate=False, colour=INK, stroke=None, size=size * 0.52, minimum=size * 0.2,
    )  # fmt: skip
    words = letter(
        (Span(number),), path_points(disc, 0.1), look=look, language=setting.language.tag, direction="ltr",
        catalogue=setting.catalogue,
    )  # fmt: skip
    shape = PathItem(disc, GROUND, Stroke("#ffffff", size * 0.06))
    (mark,) = mark_groups(((target, box),), owner)
    return Group(mark.id, (shape, *words.runs, *mark.items), "mark", box)
