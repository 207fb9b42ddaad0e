"""What the tray does to the book: each function is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from comicremix.edit.tray import Placed, place_at, place_in_free_room, take_back
from comicremix.geometry import Point
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import PageId, PanelId
from comicremix.model.uses import FoundKey, Uses

translate = QCoreApplication.translate


def place_here(desk: Desk, page_id: PageId, keys: tuple[FoundKey, ...], at: Point) -> None:
    """Place found panels at a point of a page and select them."""
    _place(desk, page_id, keys, lambda book: place_at(book, page_id, keys, at))


def place_somewhere(desk: Desk, page_id: PageId, keys: tuple[FoundKey, ...]) -> None:
    """Place found panels where there is room on a page, and show them there."""
    _place(desk, page_id, keys, lambda book: place_in_free_room(book, page_id, keys))


def send_back(desk: Desk, panels: Iterable[PanelId], book: Book | None = None) -> None:
    """Take placed panels back to the tray, as they lie in ``book`` (default: the desk's)."""
    wanted = tuple(panels)
    if wanted:
        desk.commit(take_back(book or desk.book, wanted), translate("Tray", "Take back to the tray"))


def next_use(desk: Desk, uses: Uses) -> bool:
    """Show and select the place where a panel is used, the next one when one of them is selected; tell whether there
    is one."""
    if not uses.places:
        return False
    chosen = [number for number, use in enumerate(uses.places) if use.panel in desk.selection]
    use = uses.places[(chosen[-1] + 1) % len(uses.places) if chosen else 0]
    desk.go_to_page(use.page)
    desk.select((use.panel,))
    return True


def _place(desk: Desk, page_id: PageId, keys: tuple[FoundKey, ...], do: Callable[[Book], Placed]) -> None:
    if not keys:
        return
    book, new = do(desk.book)
    one, several = translate("Tray", "Place panel"), translate("Tray", "Place panels")
    desk.commit(book, one if len(keys) == 1 else several)
    desk.go_to_page(page_id)
    desk.select(new)
