"""The canvas's context menu: what can be done with what is selected, for hands that do not drag."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from comicremix.gui.canvas.arranging import Arrangement, all_locked, arrangements
from comicremix.gui.canvas.commands import chosen_here, delete_selection, move_selection_to_page, select_all
from comicremix.gui.canvas.targets import hit, movable
from comicremix.gui.icons import icon

if TYPE_CHECKING:
    from comicremix.gui.canvas.view import PageCanvas


def context_menu(canvas: PageCanvas, place: QPoint | None) -> QMenu:
    """Return the menu for what lies at ``place`` (widget pixels), which becomes selected, or for the selection."""
    desk = canvas.desk
    if place is not None:
        under = hit(canvas.targets, canvas.camera.to_page((place.x(), place.y())))
        if under is not None and under.id not in desk.selection:
            desk.select((under.id,))
    chosen = chosen_here(desk)
    menu = QMenu(canvas)
    balloon = next((t for t in canvas.targets if chosen == (t.id,) and t.kind == "balloon"), None)
    panel = next((t for t in canvas.targets if chosen == (t.id,) and t.kind == "panel" and not t.locked), None)
    if panel is not None:
        _add(menu, QCoreApplication.translate("Canvas", "Slide picture in its frame"), canvas.slide_picture)
        _add(menu, QCoreApplication.translate("Canvas", "Edit nodes of its frame"), lambda: canvas.use_tool("nodes"))
        menu.addSeparator()
    if balloon is not None:
        _add(menu, QCoreApplication.translate("Canvas", "Edit words"), lambda: canvas.edit_words(balloon.id))
    menu.addActions(canvas.menu_actions)
    menu.addSeparator()
    if chosen:
        _add_pages(menu, canvas)
        _add_arrangements(menu, canvas)
        menu.addSeparator()
        for add in canvas.menu_additions:
            add(menu)
        delete = _add(menu, QCoreApplication.translate("Canvas", "Delete"), lambda: delete_selection(desk))
        delete.setEnabled(desk.page is not None and bool(movable(desk.page, chosen)))
        menu.addSeparator()
    _add(menu, QCoreApplication.translate("Canvas", "Select all"), lambda: select_all(desk))
    _add(menu, QCoreApplication.translate("Canvas", "Fit page"), canvas.fit)
    _add(menu, QCoreApplication.translate("Canvas", "Actual size"), canvas.actual_size)
    return menu


def _add_pages(menu: QMenu, canvas: PageCanvas) -> None:
    pages = menu.addMenu(QCoreApplication.translate("Canvas", "Move to page"))
    for index in range(len(canvas.desk.book.pages)):

        def move(_checked: bool = False, index: int = index) -> None:
            move_selection_to_page(canvas.desk, index)

        action = _add(pages, QCoreApplication.translate("Canvas", "Page {0}").format(index + 1), move)
        action.setEnabled(index != canvas.desk.page_index)
    pages.setEnabled(len(canvas.desk.book.pages) > 1)


def _add_arrangements(menu: QMenu, canvas: PageCanvas) -> None:
    """Add the commands of the Arrange menu that are possible now, with their keys beside them."""
    desk = canvas.desk
    menu.addSeparator()
    for entry in arrangements():
        if entry is None:
            menu.addSeparator()
            continue
        words = entry.words
        if entry.name == "lock":
            unlock, lock = QCoreApplication.translate("Canvas", "Unlock"), QCoreApplication.translate("Canvas", "Lock")
            words = unlock if all_locked(desk) else lock
        keys = QKeySequence(entry.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if entry.keys else ""

        def do(entry: Arrangement = entry) -> None:
            entry.do(desk)

        action = _add(menu, f"{words}\t{keys}" if keys else words, do)
        action.setIcon(icon(entry.sign))
        action.setEnabled(entry.possible(desk))


def _add(menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(lambda _checked=False: do())
    return action
