"""What menus and keys do with chosen panels and balloons beyond moving them: merge, mirror, lock, stack,
bleed. Each function is one step of undo; locked things are left alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from comicremix.edit.framing import bleed_panel
from comicremix.edit.knife import merge_all
from comicremix.edit.locks import locked_on, set_locked
from comicremix.edit.panels import flip_panel, mirror_panel
from comicremix.edit.stacking import Way, restack
from comicremix.gui.canvas.commands import chosen_here
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import PanelId

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A command on the selection. ``possible`` tells whether it has anything to work on."""

    name: str
    words: str
    keys: tuple[str, ...]
    sign: str
    do: Callable[[Desk], object]
    possible: Callable[[Desk], bool]


def arrangements() -> tuple[Arrangement | None, ...]:
    """Return all commands in the order of the menu; None is a line."""

    def stacked(name: str, words: str, keys: str, sign: str, way: Way) -> Arrangement:
        return Arrangement(name, words, (keys,), sign, lambda desk: stack(desk, way), _any_free)

    return (
        Arrangement("merge", translate("Actions", "Merge &panels"), ("Ctrl+J",), "link", merge, can_merge),
        None,
        Arrangement(
            "mirror", translate("Actions", "&Mirror left to right"), ("Shift+H",), "flip-horizontal", mirror, _panels
        ),
        Arrangement(
            "flip", translate("Actions", "Mirror &top to bottom"), ("Shift+V",), "flip-vertical", flip, _panels
        ),
        Arrangement("bleed", translate("Actions", "&Bleed to the page's edge"), (), "maximize", bleed, _panels),
        None,
        stacked("front", translate("Actions", "Bring to &front"), "Ctrl+Shift+]", "bring-to-front", "front"),
        stacked("forward", translate("Actions", "Bring for&ward"), "Ctrl+]", "arrow-up", "forward"),
        stacked("backward", translate("Actions", "S&end backward"), "Ctrl+[", "arrow-down", "backward"),
        stacked("back", translate("Actions", "Send to bac&k"), "Ctrl+Shift+[", "send-to-back", "back"),
        None,
        Arrangement("lock", translate("Actions", "Lock or &unlock"), ("Ctrl+Shift+K",), "lock", toggle_lock, _any),
    )


def merge(desk: Desk) -> None:
    """Make one panel of the chosen ones."""
    panels = chosen_panels(desk)
    if can_merge(desk):
        book = merge_all(desk.book, panels)
        left = [panel for panel in panels if _is_panel(book, panel)]
        desk.commit(book, translate("Canvas", "Merge panels"))
        desk.select(left)


def can_merge(desk: Desk) -> bool:
    """Tell whether two or more chosen panels lie on one picture."""
    panels = [desk.book.panel(panel) for panel in chosen_panels(desk)]
    return len(panels) > 1 and len({(panel.art.source, panel.art.placement) for panel in panels}) == 1


def mirror(desk: Desk) -> None:
    """Mirror each chosen panel left to right in its own place."""
    _each_panel(desk, mirror_panel, translate("Canvas", "Mirror panel"))


def flip(desk: Desk) -> None:
    """Mirror each chosen panel top to bottom in its own place."""
    _each_panel(desk, flip_panel, translate("Canvas", "Mirror panel"))


def bleed(desk: Desk) -> None:
    """Let the chosen panels reach the page's edges beside which they stand."""
    _each_panel(desk, bleed_panel, translate("Canvas", "Bleed panel"))


def stack(desk: Desk, way: Way) -> None:
    """Change what lies over what."""
    names: dict[Way, str] = {
        "front": translate("Canvas", "Bring to front"), "forward": translate("Canvas", "Bring forward"),
        "backward": translate("Canvas", "Send backward"), "back": translate("Canvas", "Send to back"),
    }  # fmt: skip
    if desk.page is not None:
        desk.commit(restack(desk.book, desk.page.id, _free(desk), way), names[way])


def toggle_lock(desk: Desk) -> None:
    """Lock the chosen things, or unlock them when all are locked."""
    page, chosen = desk.page, chosen_here(desk)
    if page is None or not chosen:
        return
    lock = not all_locked(desk)
    name = translate("Canvas", "Lock") if lock else translate("Canvas", "Unlock")
    desk.commit(set_locked(desk.book, page.id, chosen, lock), name)


def all_locked(desk: Desk) -> bool:
    """Tell whether everything that is chosen is locked."""
    return desk.page is not None and set(chosen_here(desk)) <= locked_on(desk.page)


def chosen_panels(desk: Desk) -> tuple[PanelId, ...]:
    """Return the chosen panels of the page in view that are not locked."""
    chosen = _free(desk)
    return tuple(panel.id for panel in desk.page.panels if panel.id in chosen) if desk.page is not None else ()


def _free(desk: Desk) -> tuple[str, ...]:
    locked = locked_on(desk.page) if desk.page is not None else frozenset()
    return tuple(item for item in chosen_here(desk) if item not in locked)


def _any(desk: Desk) -> bool:
    return bool(chosen_here(desk))


def _any_free(desk: Desk) -> bool:
    return bool(_free(desk))


def _panels(desk: Desk) -> bool:
    return bool(chosen_panels(desk))


def _is_panel(book: Book, panel_id: PanelId) -> bool:
    return any(panel.id == panel_id for page in book.pages for panel in page.panels)


def _each_panel(desk: Desk, change: Callable[[Book, PanelId], Book], name: str) -> None:
    book = desk.book
    for panel_id in chosen_panels(desk):
        book = change(book, panel_id)
    desk.commit(book, name)
