"""What keys and menus do with the selection on the page: each function is one step of undo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from comicremix.edit.balloons import move_balloon_to_page, remove_balloon, restack_balloon
from comicremix.edit.panels import move_panel_to_page, remove_panel, restack_panel
from comicremix.edit.places import remove_place, send_place
from comicremix.geometry import Point
from comicremix.gui.canvas.gestures import moved_selection
from comicremix.gui.canvas.keeping import box_of_all, is_off_page, kept_on_page, way_back
from comicremix.gui.canvas.targets import in_reading_order, movable, targets_of
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId, SourceId
from comicremix.model.page import Page


def chosen_here(desk: Desk) -> tuple[str, ...]:
    """Return what of the selection lies on the page in view."""
    page = desk.page
    if page is None:
        return ()
    here = {item.id for group in (page.panels, page.places, page.balloons) for item in group}
    return tuple(item for item in desk.selection if item in here)


def nudge(desk: Desk, dx: float, dy: float) -> bool:
    """Move the selection by a few page pixels; nudges in a row are one step.
    Tell whether there was something to move."""
    page, chosen = desk.page, chosen_here(desk)
    if page is None or not chosen:
        return False
    box = box_of_all(targets_of(desk.book, page, desk.language, {}), chosen)
    offset = kept_on_page(page.box, box, (dx, dy)) if box is not None else (dx, dy)
    book = moved_selection(desk.book, page, desk.language, chosen, offset, own=desk.own_shapes)
    desk.commit(book, QCoreApplication.translate("Canvas", "Nudge"), merge="nudge:" + ",".join(chosen))
    return True


def bring_back(desk: Desk) -> bool:
    """Move what lies beyond the page's edge onto it: what is selected, or all of it when nothing is. Tell whether
    something was moved."""
    page = desk.page
    if page is None:
        return False
    book, targets = desk.book, targets_of(desk.book, page, desk.language, {})
    panels = {panel.id for panel in page.panels if panel.id in chosen_here(desk)}
    for target in targets:
        wanted = target.id in chosen_here(desk) or (not desk.selection and is_off_page(page.box, target.box))
        if wanted and target.follows not in panels:
            offset = way_back(page.box, target.box)
            book = moved_selection(book, book.page(page.id), desk.language, (target.id,), offset)
    moved = book is not desk.book
    desk.commit(book, QCoreApplication.translate("Canvas", "Bring back"))
    return moved


def restack(desk: Desk, item: str, index: int) -> None:
    """Give a panel or balloon another height among its like: 0 is lowest."""
    page = desk.page
    if page is None:
        return
    panel = any(known.id == item for known in page.panels)
    change = (
        restack_panel(desk.book, PanelId(item), index) if panel else restack_balloon(desk.book, BalloonId(item), index)
    )
    desk.commit(change, QCoreApplication.translate("Canvas", "Restack"))


def without_selection(desk: Desk) -> Book | None:
    """Return the book without the chosen panels, with their balloons, and balloons; None when nothing is chosen."""
    page, chosen = desk.page, chosen_here(desk)
    if page is None or not chosen:
        return None
    book = desk.book
    for item in movable(page, chosen):
        if any(place.id == item for place in page.places):
            book = remove_place(book, page.id, PanelId(item))
            continue
        is_panel = any(panel.id == item for panel in page.panels)
        book = remove_panel(book, PanelId(item)) if is_panel else remove_balloon(book, BalloonId(item))
    return book


def delete_selection(desk: Desk) -> bool:
    """Take the selection off the page."""
    book = without_selection(desk)
    if book is not None:
        desk.commit(book, QCoreApplication.translate("Canvas", "Delete"))
    return book is not None


def select_all(desk: Desk) -> None:
    if desk.page is not None:
        desk.select(in_reading_order(desk.page))


def select_next(desk: Desk, *, back: bool = False, balloons_only: bool = False) -> str:
    """Select what is read next (from the end: the first) and return its id; empty on an empty page."""
    page = desk.page
    if page is None:
        return ""
    order = in_reading_order(page)
    if balloons_only:
        balloons = {balloon.id for balloon in page.balloons}
        order = tuple(item for item in order if item in balloons)
    if not order:
        return ""
    chosen = chosen_here(desk)
    step = -1 if back else 1
    at = order.index(chosen[-1]) + step if chosen and chosen[-1] in order else (len(order) - 1 if back else 0)
    found = order[at % len(order)]
    desk.select((found,))
    return found


def move_selection_to_page(desk: Desk, index: int) -> bool:
    """Move the selection to the page at ``index``, to the place where it stood, and go there with it."""
    if not 0 <= index < len(desk.book.pages):
        return False
    return send_to_page(desk, desk.book, desk.book.pages[index].id)


def send_to_page(desk: Desk, book: Book, target: PageId) -> bool:
    """Move the selection, as it lies in ``book``, to another page, and show it there."""
    page, chosen = desk.page, chosen_here(desk)
    if page is None or not chosen or target == page.id:
        return False
    moved = _sent(book, page, chosen, target)
    name = QCoreApplication.translate("Canvas", "Move to page {0}").format(_number(book, target))
    desk.commit(moved, name)
    desk.go_to_page(target)
    desk.select(chosen)
    return True


def _sent(book: Book, page: Page, chosen: tuple[str, ...], target: PageId) -> Book:
    for item in movable(page, chosen):
        if any(place.id == item for place in page.places):
            book = send_place(book, page.id, PanelId(item), target)
        elif any(panel.id == item for panel in page.panels):
            book = move_panel_to_page(book, PanelId(item), target, at=_inside(book, target, item))
        else:
            box = book.balloon(BalloonId(item)).shape.box
            book = move_balloon_to_page(book, BalloonId(item), target, at=(box.x, box.y))
    return book


def _inside(book: Book, target: PageId, item: str) -> Point | None:
    """Return a place for a panel on a page where it would otherwise lie outside; None: where it stands is fine."""
    page = book.page(target)
    outline = book.panel(PanelId(item)).outline
    x, y = min(p[0] for p in outline), min(p[1] for p in outline)
    width, height = max(p[0] for p in outline) - x, max(p[1] for p in outline) - y
    inside_x = min(max(x, 0.0), max(0.0, page.width - width))
    inside_y = min(max(y, 0.0), max(0.0, page.height - height))
    return None if (inside_x, inside_y) == (x, y) else (inside_x, inside_y)


def _number(book: Book, page_id: PageId) -> int:
    return next(number for number, page in enumerate(book.pages, 1) if page.id == page_id)


def source_in_view(desk: Desk) -> SourceId | None:
    """Return the source page of the chosen panel, else of the page in view, else the first; None without any."""
    page = desk.page
    if page is not None:
        chosen = [panel.art.source for panel in page.panels if panel.id in desk.selection]
        base = [page.base.art.source] if page.base is not None else []
        placed = [panel.art.source for panel in page.panels]
        for source in (*chosen, *base, *placed):
            return source
    return desk.book.sources[0].id if desk.book.sources else None
