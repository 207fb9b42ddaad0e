"""Edits of balloons: add, move, reshape, point, restyle.

A balloon that stands in the art is cut out of it to be moved, and the plate fills its place; to be bent or pointed
elsewhere it is drawn anew.
"""

from __future__ import annotations

import math
from dataclasses import replace

from comicremix.edit.change import change_balloon, change_page, changed
from comicremix.edit.transform import shape_fitted, transformed_balloon
from comicremix.geometry import Affine, Point, Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId
from comicremix.model.markup import note_ids
from comicremix.model.page import Balloon, Body, Colour, Page, Panel, Shape, Tail
from comicremix.model.source import Art, BalloonKind

NEARLY = 0.01
"""Page pixels by which two edges may differ and are the same."""


def add_balloon(book: Book, page_id: PageId, balloon: Balloon) -> Book:
    """Put a balloon on top of a page."""
    return change_page(book, page_id, lambda p: changed(p, balloons=(*p.balloons, balloon)))


def remove_balloon(book: Book, balloon_id: BalloonId) -> Book:
    """Remove a balloon. One that stands in the art is taken out of the drawing too."""
    book = lift_balloon(book, balloon_id)
    page = book.page_of(balloon_id)
    return change_page(book, page.id, lambda p: changed(p, balloons=tuple(b for b in p.balloons if b.id != balloon_id)))


def move_balloon(book: Book, balloon_id: BalloonId, dx: float, dy: float, *, with_tails: bool = False) -> Book:
    """Move a balloon by (dx, dy) page pixels; its tail tips stay on their speakers unless ``with_tails``. A balloon
    that stands in the art is lifted off it first."""
    if dx == 0 and dy == 0:
        return book
    book = lift_balloon(book, balloon_id)
    by = Affine.translation(dx, dy)

    def moved(balloon: Balloon) -> Balloon:
        with_all = transformed_balloon(balloon, by)
        return with_all if with_tails else changed(with_all, tails=balloon.tails)

    return change_balloon(book, balloon_id, moved)


def move_balloon_to_page(book: Book, balloon_id: BalloonId, page_id: PageId, *, at: Point | None = None) -> Book:
    """Move a balloon to another page, where it follows no panel; ``at`` is its top left corner there."""
    book = lift_balloon(book, balloon_id)
    old = book.page_of(balloon_id)
    balloon = changed(old.balloon(balloon_id), panel=None)
    if old.id != page_id:
        book = change_page(
            book, old.id, lambda p: changed(p, balloons=tuple(b for b in p.balloons if b.id != balloon_id))
        )
        book = add_balloon(book, page_id, balloon)
    if at is None:
        return book
    return move_balloon(book, balloon_id, at[0] - balloon.shape.box.x, at[1] - balloon.shape.box.y, with_tails=True)


def reshape_balloon(book: Book, balloon_id: BalloonId, box: Rect) -> Book:
    """Stretch a balloon to fill ``box``; its tails stay. A piece of the drawing keeps its proportions and what of its
    box the new box keeps: a corner, a side or the middle."""
    book = lift_balloon(book, balloon_id)

    def reshaped(balloon: Balloon) -> Balloon:
        if balloon.body is Body.PIECE:
            return transformed_balloon(balloon, _scaling(balloon.shape.box, box))
        return changed(balloon, shape=shape_fitted(balloon.shape, box))

    return change_balloon(book, balloon_id, reshaped)


def set_shape(book: Book, balloon_id: BalloonId, shape: Shape) -> Book:
    """Give a balloon another shape; a piece of the drawing is drawn anew."""
    book = redraw_balloon(book, balloon_id)
    return change_balloon(book, balloon_id, lambda b: changed(b, shape=shape))


def set_tails(book: Book, balloon_id: BalloonId, tails: tuple[Tail, ...]) -> Book:
    """Give a balloon other tails; a piece of the drawing is drawn anew."""
    book = redraw_balloon(book, balloon_id)
    return change_balloon(book, balloon_id, lambda b: changed(b, tails=tails))


def set_text(book: Book, balloon_id: BalloonId, text: str) -> Book:
    """Set a balloon's words in the source language. Translations made from other words become stale by themselves.

    Words that say what stands in the drawing are corrected by this and go on doing so, unless they get the mark of a
    note, whose number must be lettered.
    """
    marked = any(note_ids(text))
    return change_balloon(book, balloon_id, lambda b: changed(b, text=text, as_drawn=b.as_drawn and not marked))


def set_kind(book: Book, balloon_id: BalloonId, kind: BalloonKind) -> Book:
    return change_balloon(book, balloon_id, lambda b: changed(b, kind=kind))


def set_fill(book: Book, balloon_id: BalloonId, fill: Colour | None) -> Book:
    return change_balloon(book, balloon_id, lambda b: changed(b, fill=fill))


def turn_balloon(book: Book, balloon_id: BalloonId, degrees: float) -> Book:
    """Set how far a balloon is turned, in degrees clockwise; one that came from the art is drawn anew."""
    rotation = round(degrees % 360.0, 4)
    if book.balloon(balloon_id).rotation == rotation:
        return book
    book = redraw_balloon(book, balloon_id)
    return change_balloon(book, balloon_id, lambda b: changed(b, rotation=rotation))


def follow_panel(book: Book, balloon_id: BalloonId, panel_id: PanelId | None) -> Book:
    """Let a balloon follow a panel of its page, or none."""
    return change_balloon(book, balloon_id, lambda b: changed(b, panel=panel_id))


def restack_balloon(book: Book, balloon_id: BalloonId, index: int) -> Book:
    """Give a balloon another place in the z-order: 0 is lowest."""
    page = book.page_of(balloon_id)
    balloon = page.balloon(balloon_id)
    others = [b for b in page.balloons if b is not balloon]
    others.insert(max(0, min(index, len(others))), balloon)
    return change_page(book, page.id, lambda p: changed(p, balloons=tuple(others)))


def lift_balloon(book: Book, balloon_id: BalloonId) -> Book:
    """Cut a balloon out of the art: it becomes a piece that can be moved, and the plate fills its place."""
    page = book.page_of(balloon_id)
    balloon = page.balloon(balloon_id)
    if balloon.body is not Body.ART:
        return book
    art = balloon.art
    piece = replace(balloon, body=Body.PIECE if art else Body.DRAWN)
    book = change_balloon(book, balloon_id, lambda _: piece)
    return change_page(book, page.id, lambda p: _taken_out(p, art, balloon.panel)) if art else book


def redraw_balloon(book: Book, balloon_id: BalloonId) -> Book:
    """Let the program draw a balloon that came from the art, in its own shape and style."""
    book = lift_balloon(book, balloon_id)

    def drawn(balloon: Balloon) -> Balloon:
        if balloon.body is not Body.PIECE:
            return balloon
        return replace(balloon, body=Body.DRAWN, art=None)

    return change_balloon(book, balloon_id, drawn)


def _scaling(old: Rect, new: Rect) -> Affine:
    """Return the map that scales ``old`` evenly towards ``new``, about what the two boxes have in common."""
    across, down = new.width / (old.width or 1.0), new.height / (old.height or 1.0)
    factor = max(across, down, key=lambda x: abs(math.log(max(x, 1e-3))))
    about = (_kept(old.x, old.right, new.x, new.right), _kept(old.y, old.bottom, new.y, new.bottom))
    return Affine.scaling(max(factor, 1e-3), about=about)


def _kept(low: float, high: float, new_low: float, new_high: float) -> float:
    """Return the end that an interval keeps, or its middle when it keeps none or both."""
    moved = abs(new_low - low), abs(new_high - high)
    if moved[0] < NEARLY <= moved[1]:
        return low
    return high if moved[1] < NEARLY <= moved[0] else (low + high) / 2


def _taken_out(page: Page, art: Art, follows: PanelId | None) -> Page:
    """Return the page with ``art`` noted as removed from every piece of the same source page that shows it."""

    def shows(piece: Art) -> bool:
        return piece.source == art.source and piece.placement == art.placement

    def without(piece: Art) -> Art:
        return changed(piece, removed=(*piece.removed, art.outline))

    def cleared(panel: Panel) -> Panel:
        return changed(panel, art=without(panel.art)) if shows(panel.art) or panel.id == follows else panel

    base = page.base
    if base is not None and shows(base.art):
        base = changed(base, art=without(base.art))
    return changed(page, base=base, panels=tuple(cleared(panel) for panel in page.panels))
