"""Edits of the page setup: of the book, and of all its pages at once."""

from __future__ import annotations

from comicremix.edit.change import changed
from comicremix.edit.overrides import overrides_moved
from comicremix.edit.transform import transformed_art, transformed_balloon
from comicremix.geometry import IDENTITY, Affine, transform_points
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.note import Note
from comicremix.model.page import Border, Page, Panel
from comicremix.model.setup import PageSetup


def set_setup(book: Book, setup: PageSetup | None) -> Book:
    """Set the page setup for new pages and for snapping; pages stay as they are."""
    return changed(book, setup=setup)


def resize_pages(book: Book, setup: PageSetup, *, scale: bool) -> Book:
    """Give every page the size and dpi of ``setup``.

    Args:
        scale: what lies on a page grows or shrinks with it, as large as fits whole; else it keeps its size in pixels.
            Either way it stays centred.
    """
    maps = {page.id: content_map(page, setup, scale=scale) for page in book.pages}
    pages = tuple(_resized(page, setup, maps[page.id]) for page in book.pages)
    of_balloon = {balloon.id: maps[page.id] for page in book.pages for balloon in page.balloons}
    of_panel = {str(panel.id): maps[page.id] for page in book.pages for panel in page.panels}
    notes = tuple(_with_moved_pin(note, maps, of_panel) for note in book.notes)
    return overrides_moved(changed(book, pages=pages, notes=notes), of_balloon)


def content_map(page: Page, setup: PageSetup, *, scale: bool) -> Affine:
    """Return how what lies on ``page`` is mapped when it gets the size of ``setup``."""
    by = min(setup.width / page.width, setup.height / page.height) if scale else 1.0
    dx, dy = (setup.width - page.width * by) / 2, (setup.height - page.height * by) / 2
    return Affine(by, 0.0, 0.0, by, dx, dy)


def _resized(page: Page, setup: PageSetup, by: Affine) -> Page:
    base = changed(page.base, art=transformed_art(page.base.art, by)) if page.base else None
    return changed(
        page,
        width=setup.width,
        height=setup.height,
        dpi=setup.dpi,
        base=base,
        panels=tuple(_moved_panel(panel, by) for panel in page.panels),
        balloons=tuple(transformed_balloon(balloon, by) for balloon in page.balloons),
        places=tuple(changed(place, outline=transform_points(place.outline, by)) for place in page.places),
    )


def _moved_panel(panel: Panel, by: Affine) -> Panel:
    border = panel.border
    if border is not None:
        border = Border(border.width * by.scale, border.colour)
    return changed(panel, art=transformed_art(panel.art, by), border=border)


def _with_moved_pin(note: Note, pages: dict[PageId, Affine], panels: dict[str, Affine]) -> Note:
    pin = note.pin
    if pin is None or pin.point is None:
        return note
    if pin.panel is not None:
        scale = panels.get(str(pin.panel), IDENTITY).scale
        point = (pin.point[0] * scale, pin.point[1] * scale)  # it counts from the panel's corner
    else:
        point = pages.get(pin.page or PageId(""), IDENTITY).apply(pin.point)
    return changed(note, pin=changed(pin, point=point))
