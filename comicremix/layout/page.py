"""A page of the book in one language as a Frame: base, panels, balloons, note badges,
in the order in which they are painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comicremix.geometry import Outline, Rect, bounds, polygon_path, transform_points
from comicremix.layout.art import piece_images
from comicremix.layout.badge import pin_badges
from comicremix.layout.balloon import lay_out_balloon, lay_out_body
from comicremix.layout.frame import Frame, Group, Item, PathItem
from comicremix.layout.words import Setting, words_of
from comicremix.model.page import Balloon, Body, Page, Panel
from comicremix.model.reading import reading_sections
from comicremix.model.source import Art
from comicremix.model.style import Stroke
from comicremix.model.texts import reading


def lay_out_page(page: Page, setting: Setting, *, label: str = "", title: str = "") -> Frame:
    """Lay out ``page``, which must be of ``setting.book``. Pure: equal arguments give an equal Frame."""
    items: list[Item] = [*_base(page, setting), *_panels(page, setting), *_balloons(page, setting)]
    items += pin_badges(page, setting)
    return Frame(
        page.width, page.height, page.dpi, page.ground, tuple(items), setting.language.tag, label, title,
        reading=reading_sections(page),
    )  # fmt: skip


def replaced_lettering(page: Page, setting: Setting) -> dict[Art, list[Outline]]:
    """Return, by the piece of art that shows them (without its removed outlines), the outlines of balloons in the art
    that get other words."""
    found: dict[Art, list[Outline]] = {}
    for balloon in page.balloons:
        if balloon.body is Body.ART and balloon.art is not None and words_of(balloon, setting).strip():
            found.setdefault(sheet_of(balloon.art), []).append(balloon.art.outline)
    return found


def sheet_of(art: Art) -> Art:
    """Return what pieces of one source page in one placement have in common."""
    return Art(art.source, (), art.placement)


def _base(page: Page, setting: Setting) -> Iterator[Item]:
    base = page.base
    if base is None:
        return
    cleared = replaced_lettering(page, setting).get(sheet_of(base.art), [])
    images = piece_images(setting.book, base.art, cleared, clip=False)
    holes = (transform_points(hole, base.art.placement.affine) for hole in base.holes)
    covers = (PathItem(polygon_path(hole), fill=page.ground, stroke=Stroke(page.ground, 2.0)) for hole in holes)
    yield Group(f"base:{page.id}", (*images, *covers), "base", page.box)


def _panels(page: Page, setting: Setting) -> Iterator[Item]:
    cleared = replaced_lettering(page, setting)
    drawn: list[Rect] = []
    for panel in page.panels:
        box = bounds(panel.outline)
        outlines = cleared.get(sheet_of(panel.art), [])
        # the base lies under all panels: what it shows must be drawn again over one that was put beneath it
        shown = page.shows_in_base(panel) and not any(box.meets(other) for other in drawn)
        items = () if shown else _panel_items(panel, outlines, setting)
        drawn += [] if shown else [box]
        alt = reading(setting.book, setting.language.tag, f"alt:{panel.id}", panel.alt).text or panel.alt
        yield Group(panel.id, items, "panel", box, alt)


def _panel_items(panel: Panel, cleared: Iterable[Outline], setting: Setting) -> tuple[Item, ...]:
    box = bounds(panel.art.outline)
    shown = [outline for outline in cleared if bounds(outline).meets(box)]
    images = piece_images(setting.book, panel.art, shown, clip=True)
    if panel.border is None:
        return images
    stroke = Stroke(panel.border.colour, panel.border.width)
    return (*images, PathItem(polygon_path(panel.outline), stroke=stroke))


def _balloons(page: Page, setting: Setting) -> Iterator[Item]:
    drawn: set[str] = set()
    for balloon in page.balloons:
        joined = _joined(balloon, page.balloons)
        if len(joined) > 1 and not drawn & {b.id for b in joined}:
            yield _joint_body(joined, page, setting)
            drawn |= {b.id for b in joined}
        yield lay_out_balloon(balloon, page, setting, with_body=balloon.id not in drawn)


def _joined(balloon: Balloon, others: tuple[Balloon, ...]) -> list[Balloon]:
    """Return the balloons that share an outline with ``balloon``, itself among them, in z-order."""
    leader = balloon.joined or balloon.id
    return [b for b in others if leader in (b.id, b.joined)]


def _joint_body(joined: list[Balloon], page: Page, setting: Setting) -> Group:
    """Draw the lines of joined balloons under all their fills."""
    items = [item for balloon in joined for item in lay_out_body(balloon, page, setting)]
    lines = [item for item in items if item.stroke]
    fills = [item for item in items if not item.stroke]
    return Group(f"body:{joined[0].id}", (*lines, *fills), "balloon", joined[0].shape.box)
