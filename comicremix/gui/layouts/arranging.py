"""The commands of the Arrange menu: each puts what is selected, or the whole page, in line as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from comicremix.edit.arrange import Axis, Side, align, boxes_of, distribute, equal_gutters, same_size
from comicremix.edit.locks import locked_on
from comicremix.geometry import bounds
from comicremix.gui.canvas.commands import chosen_here
from comicremix.gui.desk import Desk
from comicremix.model.book_setup import setup_for
from comicremix.model.page import Page
from comicremix.model.setup import usual_gutter

translate = QCoreApplication.translate
SIDES: tuple[Side, ...] = ("left", "centre", "right", "top", "middle", "bottom")

Say = Callable[[str], object]
"""Shows the user a sentence."""


def arrange_handlers(desk: Callable[[], Desk | None], say: Say) -> dict[str, Callable[[], object]]:
    """Return what each command of the menu does. ``desk`` is that of the open book; ``say`` tells what is missing."""

    def on_desk(do: Callable[[Desk, Say], object]) -> None:
        found = desk()
        if found is not None:
            do(found, say)

    return {
        **{f"align-{side}": partial(on_desk, partial(align_selection, side=side)) for side in SIDES},
        "distribute-x": partial(on_desk, partial(distribute_selection, axis="x")),
        "distribute-y": partial(on_desk, partial(distribute_selection, axis="y")),
        "same-width": partial(on_desk, partial(level_selection, axis="x")),
        "same-height": partial(on_desk, partial(level_selection, axis="y")),
        "equal-gutters": partial(on_desk, even_gutters),
        "fit-margins": partial(on_desk, fit_to_margins),
    }


def align_selection(desk: Desk, say: Say, *, side: Side) -> None:
    """Align what is selected to the box around it; a single thing to the margins."""
    page, items = _chosen(desk)
    if page is None or not items:
        say(translate("Arrange", "Select what is to be aligned: one thing goes to the margins, several to each other."))
        return
    boxes = boxes_of(page, items)
    room = bounds(point for box in boxes.values() for point in box.outline())
    within = room if len(boxes) > 1 else setup_for(desk.book, page).live
    desk.commit(align(desk.book, page.id, items, side, within), translate("Arrange", "Align"))


def distribute_selection(desk: Desk, say: Say, *, axis: Axis) -> None:
    """Make the gaps between three or more selected things equal."""
    page, items = _chosen(desk)
    if page is None or len(boxes_of(page, items)) < 3:
        say(translate("Arrange", "Select three things or more: the gaps between them become equal."))
        return
    desk.commit(distribute(desk.book, page.id, items, axis), translate("Arrange", "Distribute"))


def level_selection(desk: Desk, say: Say, *, axis: Axis) -> None:
    """Give all selected things the width or height of the one that was selected first."""
    page, items = _chosen(desk)
    if page is None or len(boxes_of(page, items)) < 2:
        say(translate("Arrange", "Select two things or more: all get the size of the one that you selected first."))
        return
    names = {"x": translate("Arrange", "Same width"), "y": translate("Arrange", "Same height")}
    desk.commit(same_size(desk.book, page.id, items, axis), names[axis])


def even_gutters(desk: Desk, say: Say) -> None:
    """Make the gutters equal: between the selected panels, or on the whole page."""
    page, items = _panels(desk)
    if page is None or len(items) < 2:
        say(translate("Arrange", "Gutters lie between panels: this page has fewer than two."))
        return
    gutter = setup_for(desk.book, page).gutter
    desk.commit(equal_gutters(desk.book, page.id, items, gutter), translate("Arrange", "Equal gutters"))


def fit_to_margins(desk: Desk, say: Say) -> None:
    """Let the selected panels, or all of the page, fill the room between the margins."""
    page, items = _panels(desk, least=1)
    if page is None or not items:
        say(translate("Arrange", "This page has no panel that could fill it."))
        return
    setup = setup_for(desk.book, page)
    gutter = usual_gutter(list(boxes_of(page, items).values()), page.box) if len(items) > 1 else 0.0
    book = equal_gutters(desk.book, page.id, items, gutter, setup.live)
    desk.commit(book, translate("Arrange", "Fit to margins"))


def _chosen(desk: Desk) -> tuple[Page | None, tuple[str, ...]]:
    """Return what of the page in view is selected and not locked."""
    page = desk.page
    locked = locked_on(page) if page is not None else frozenset()
    return page, tuple(item for item in chosen_here(desk) if item not in locked)


def _panels(desk: Desk, least: int = 2) -> tuple[Page | None, tuple[str, ...]]:
    """Return the selected panels and places if they are ``least`` or more, else all of the page; none is locked."""
    page, chosen = _chosen(desk)
    if page is None:
        return None, ()
    every = (*(panel.id for panel in page.panels if not panel.locked), *(place.id for place in page.places))
    some = tuple(item for item in chosen if item in every)
    return page, some if len(some) >= least else every
