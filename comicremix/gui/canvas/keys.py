"""The keys of the canvas. The window may give the same commands other keys;
these work when the canvas has the focus."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from comicremix.gui.canvas.commands import chosen_here, delete_selection, nudge, select_all, select_next
from comicremix.gui.canvas.tools.base import ARROWS

if TYPE_CHECKING:
    from comicremix.gui.canvas.view import PageCanvas

TOOLS: Mapping[Qt.Key, str] = MappingProxyType({
    Qt.Key.Key_V: "select", Qt.Key.Key_B: "balloon", Qt.Key.Key_R: "reading", Qt.Key.Key_K: "knife",
    Qt.Key.Key_F: "frame", Qt.Key.Key_A: "nodes",
})  # fmt: skip
PAN = 48.0
"""Widget pixels that an arrow pans when nothing is selected."""


def handle_key(canvas: PageCanvas, event: QKeyEvent) -> bool:
    """Do what a key means on the canvas; tell whether it means anything."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return _control_key(canvas, event)
    key = Qt.Key(event.key())
    if key in ARROWS:
        return _arrow(canvas, key, far=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
    if key in canvas.tool_keys and not event.modifiers():
        canvas.use_tool(canvas.tool_keys[key])
        return True
    return _plain_key(canvas, key)


def _plain_key(canvas: PageCanvas, key: Qt.Key) -> bool:
    desk = canvas.desk
    match key:
        case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
            found = select_next(desk, back=key == Qt.Key.Key_Backtab)
            canvas.reveal(found)
        case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
            return delete_selection(desk)
        case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
            turn_page(canvas, -1 if key == Qt.Key.Key_PageUp else 1)
        case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
            chosen = chosen_here(desk)
            return len(chosen) == 1 and (canvas.edit_words(chosen[0]) or canvas.slide_picture())
        case Qt.Key.Key_Escape:
            desk.select(())
        case _:
            return False
    return True


def _control_key(canvas: PageCanvas, event: QKeyEvent) -> bool:
    if event.matches(QKeySequence.StandardKey.SelectAll):
        select_all(canvas.desk)
    elif event.matches(QKeySequence.StandardKey.ZoomIn) or event.key() == Qt.Key.Key_Equal:
        canvas.zoom_in()
    elif event.matches(QKeySequence.StandardKey.ZoomOut):
        canvas.zoom_out()
    elif event.key() == Qt.Key.Key_0:
        canvas.fit()
    else:
        return False
    return True


def _arrow(canvas: PageCanvas, key: Qt.Key, *, far: bool) -> bool:
    dx, dy = ARROWS[key]
    step = 10 if far else 1
    if not nudge(canvas.desk, dx * step, dy * step):
        canvas.navigator.pan(-dx * PAN, -dy * PAN)
    return True


def turn_page(canvas: PageCanvas, by: int) -> None:
    """Show the page that lies ``by`` pages further on, if there is one."""
    desk = canvas.desk
    wanted = desk.page_index + by
    if 0 <= wanted < len(desk.book.pages):
        desk.go_to_page(desk.book.pages[wanted].id)
