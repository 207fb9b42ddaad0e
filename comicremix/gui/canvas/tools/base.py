"""What a tool is, and what of the canvas it may use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, SignalInstance
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QWidget

from comicremix.geometry import Point
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.gestures import Gesture, Scene, Touch
from comicremix.gui.canvas.handles import Handle
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.targets import Target
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.page import Panel

ARROWS: Mapping[Qt.Key, tuple[int, int]] = MappingProxyType({
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
})  # fmt: skip


class Memory(Protocol):
    """Remembers the options of tools between two runs."""

    def number(self, name: str, usual: float) -> float: ...

    def set_number(self, name: str, value: float) -> None: ...


class ShortMemory:
    """Remembers options as long as it lives."""

    def __init__(self) -> None:
        self._numbers: dict[str, float] = {}

    def number(self, name: str, usual: float) -> float:
        return self._numbers.get(name, usual)

    def set_number(self, name: str, value: float) -> None:
        self._numbers[name] = value


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse in all the planes that a tool may need: on the page, on the widget, on the screen."""

    touch: Touch
    view: Point
    screen: QPoint
    pressed: bool = False


class Easel(Protocol):
    """The canvas as its tools see it."""

    desk: Desk
    note_wanted: SignalInstance
    """Show this note at the Notes desk."""

    @property
    def camera(self) -> Camera: ...

    @property
    def targets(self) -> tuple[Target, ...]: ...

    @property
    def gesture(self) -> Gesture | None: ...

    @property
    def typing(self) -> bool:
        """Whether words are being typed in place."""

    def scene(self) -> Scene | None:
        """Return what a gesture on the page in view starts from."""

    def begin(self, gesture: Gesture) -> None:
        """Show a drag until it is finished or cancelled."""

    def drag(self, pointer: Pointer) -> None:
        """Move the drag under way."""

    def finish(self, pointer: Pointer) -> None:
        """Make the drag a step of undo."""

    def cancel(self) -> None:
        """Leave everything as it was before the drag."""

    def commit(self, book: Book, name: str) -> None: ...

    def edit_words(self, balloon_id: str) -> bool:
        """Let the words of a balloon be typed in place."""

    def end_editing(self) -> None: ...

    def use_tool(self, name: str) -> None: ...

    def set_pointer_shape(self, shape: Qt.CursorShape | QCursor) -> None: ...

    def set_tip(self, words: str) -> None:
        """Say something about what the pointer rests on; "": nothing."""

    def repaint_overlay(self) -> None: ...

    @property
    def memory(self) -> Memory: ...

    def paint_rest(self, overlay: Overlay, book: Book, panel: Panel) -> None:
        """Paint, dimmed, what of a panel's picture its frame does not show."""


class Tool:
    """The tool that does nothing. Others override what they need."""

    name = ""

    @property
    def hint(self) -> str:
        """What stands beside the tools while this one is in hand."""
        return ""

    def options(self) -> QWidget | None:
        """Return the field beside those words, with its accessible name before it."""
        return None

    def __init__(self, easel: Easel) -> None:
        self.easel = easel

    def activate(self) -> None:
        self.easel.set_pointer_shape(Qt.CursorShape.ArrowCursor)

    def deactivate(self) -> None:
        """Drop whatever was begun."""

    def mouse_press(self, pointer: Pointer) -> None:
        return

    def mouse_move(self, pointer: Pointer) -> None:
        return

    def mouse_release(self, pointer: Pointer) -> None:
        return

    def double_click(self, pointer: Pointer) -> None:
        return

    def wheel(self, pointer: Pointer, turned: float) -> bool:
        """Tell whether a turn of the wheel without Ctrl (eighths of a degree, away from the user above 0)
        was for this tool."""
        return False

    def key_press(self, event: QKeyEvent) -> bool:
        """Tell whether the key was for this tool."""
        return False

    def leave(self) -> None:
        """Forget what the pointer was over."""

    def paint(self, overlay: Overlay) -> None:
        """Paint the tool's own marks over the page."""

    def hot_handle(self) -> Handle | None:
        """Return the handle under the pointer."""
        return None

    def hovered(self) -> str:
        """Return the id of what lies under the pointer."""
        return ""
