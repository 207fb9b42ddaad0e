"""Edits of panels: place, move, scale, swap, send to another page. A panel's balloons go with it."""

from __future__ import annotations

from collections.abc import Iterable

from comicremix.edit.change import change_page, change_panel, changed
from comicremix.edit.transform import transformed_art, transformed_balloon
from comicremix.geometry import Affine, Outline, Point, Rect, bounds
from comicremix.model.book import Book
from comicremix.model.ids import PageId, PanelId, SourceId, new_panel_id
from comicremix.model.page import Base, Border, Page, Panel
from comicremix.model.source import Art, Placement


def transform_panel(book: Book, panel_id: PanelId, by: Affine) -> Book:
    """Map a panel and the balloons that follow it by a similarity of the page."""
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    art = transformed_art(panel.art, by)
    if art == panel.art:
        return book
    moved = changed(panel, art=art)
    balloons = tuple(transformed_balloon(b, by) if b.panel == panel_id else b for b in page.balloons)
    panels = tuple(moved if p is panel else p for p in page.panels)
    return change_page(
        book, page.id, lambda p: changed(p, base=detached_base(p, panel), panels=panels, balloons=balloons)
    )


def move_panel(book: Book, panel_id: PanelId, dx: float, dy: float) -> Book:
    """Move a panel by (dx, dy) page pixels."""
    return transform_panel(book, panel_id, Affine.translation(dx, dy))


def fit_panel(book: Book, panel_id: PanelId, box: Rect) -> Book:
    """Scale and move a panel, keeping its proportions, so that it fills ``box``
    as far as it can from its top left corner."""
    old = bounds(book.panel(panel_id).outline)
    scale = min(box.width / (old.width or 1.0), box.height / (old.height or 1.0))
    return transform_panel(book, panel_id, Affine(scale, 0.0, 0.0, scale, box.x - old.x * scale, box.y - old.y * scale))


def mirror_panel(book: Book, panel_id: PanelId) -> Book:
    """Mirror a panel left to right inside its own box."""
    centre = bounds(book.panel(panel_id).outline).centre
    return transform_panel(book, panel_id, Affine.scaling(-1.0, 1.0, about=centre))


def turn_panel(book: Book, panel_id: PanelId, degrees: float) -> Book:
    """Turn a panel clockwise about the middle of its box."""
    centre = bounds(book.panel(panel_id).outline).centre
    return transform_panel(book, panel_id, Affine.rotation(degrees, centre))


def flip_panel(book: Book, panel_id: PanelId) -> Book:
    """Mirror a panel top to bottom inside its own box."""
    centre = bounds(book.panel(panel_id).outline).centre
    return transform_panel(book, panel_id, Affine.scaling(1.0, -1.0, about=centre))


def crop_panel(book: Book, panel_id: PanelId, outline: Outline) -> Book:
    """Cut the panel to ``outline`` (source pixels); the picture stays where it lies."""
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    book = change_page(book, page.id, lambda p: changed(p, base=detached_base(p, panel)))
    return change_panel(book, panel_id, lambda p: changed(p, art=changed(p.art, outline=outline)))


def move_panel_to_page(
    book: Book, panel_id: PanelId, page_id: PageId, *, at: Point | None = None, index: int | None = None
) -> Book:
    """Move a panel with its balloons to another page; ``at`` is its top left corner there (default: where it stood),
    ``index`` its z-order (default: on top)."""
    old_page = book.page_of(panel_id)
    if old_page.id != page_id:
        panel = old_page.panel(panel_id)
        balloons = tuple(b for b in old_page.balloons if b.panel == panel_id)
        book = change_page(book, old_page.id, lambda p: _without_panel(p, panel))

        def received(page: Page) -> Page:
            place = len(page.panels) if index is None else index
            panels = (*page.panels[:place], panel, *page.panels[place:])
            return changed(page, panels=panels, balloons=(*page.balloons, *balloons))

        book = change_page(book, page_id, received)
    if at is None:
        return book
    box = bounds(book.panel(panel_id).outline)
    return move_panel(book, panel_id, at[0] - box.x, at[1] - box.y)


def remove_panel(book: Book, panel_id: PanelId) -> Book:
    """Take a panel off its page; its balloons go too, the source page keeps what was found."""
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)

    def removed(page: Page) -> Page:
        page = _without_panel(page, panel)
        return changed(page, balloons=tuple(b for b in page.balloons if b.panel != panel_id))

    return change_page(book, page.id, removed)


def place_panel(
    book: Book, page_id: PageId, source_id: SourceId, outline: Outline, *, box: Rect, mirrored: bool = False,
    border: Border | None = None, alt: str = "", panel_id: PanelId | None = None,
) -> Book:  # fmt: skip
    """Put the piece ``outline`` (source pixels) of a source page on a page, on top, filling ``box`` as far as its
    proportions allow."""
    cut = bounds(outline)
    scale = min(box.width / (cut.width or 1.0), box.height / (cut.height or 1.0))
    x = box.x + (cut.right if mirrored else -cut.x) * scale
    placement = Placement(x, box.y - cut.y * scale, scale, 0.0, mirrored)
    panel = Panel(panel_id or new_panel_id(), Art(source_id, outline, placement), border, alt)
    return change_page(book, page_id, lambda p: changed(p, panels=(*p.panels, panel)))


def restack_panel(book: Book, panel_id: PanelId, index: int) -> Book:
    """Give a panel another place in the z-order: 0 is lowest."""
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    others = [p for p in page.panels if p is not panel]
    others.insert(max(0, min(index, len(others))), panel)
    return change_page(book, page.id, lambda p: changed(p, panels=tuple(others)))


def set_border(book: Book, panel_ids: Iterable[PanelId], border: Border | None) -> Book:
    for panel_id in panel_ids:
        book = change_panel(book, panel_id, lambda p: changed(p, border=border))
    return book


def detached_base(page: Page, panel: Panel) -> Base | None:
    """Return the page's base with a hole where ``panel`` was part of it."""
    if page.base is None or not page.shows_in_base(panel):
        return page.base
    return changed(page.base, holes=(*page.base.holes, panel.art.outline))


def _without_panel(page: Page, panel: Panel) -> Page:
    gone = panel.id
    return changed(
        page,
        base=detached_base(page, panel),
        panels=tuple(p for p in page.panels if p is not panel),
        balloons=tuple(b for b in page.balloons if b.panel != gone),
        reading=tuple(i for i in page.reading if i != gone),
    )
