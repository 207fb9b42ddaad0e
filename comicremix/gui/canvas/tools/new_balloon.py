"""The balloon tool: drag a box on the page, let go, and type."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from comicremix.edit.balloons import add_balloon
from comicremix.geometry import Point, Rect
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.targets import hit
from comicremix.gui.canvas.tools.base import Easel, Pointer, Tool
from comicremix.model.ids import PanelId, new_balloon_id
from comicremix.model.page import Balloon, Body, Page, Shape, ShapeKind
from comicremix.model.source import BalloonKind

LEAST = 12.0
"""A drag shorter than this, in widget pixels, gives a balloon of the usual size around the pointer."""
SHAPES = MappingProxyType(
    {
        BalloonKind.THOUGHT: ShapeKind.CLOUD,
        BalloonKind.SHOUT: ShapeKind.BURST,
        BalloonKind.CAPTION: ShapeKind.RECTANGLE,
        BalloonKind.SOUND_EFFECT: ShapeKind.RECTANGLE,
        BalloonKind.SIGN: ShapeKind.RECTANGLE,
    }
)
"""The shape of a new balloon by its kind; others are full-cheeked."""
USUAL, USUAL_SOUND = (480.0, 300.0), (700.0, 320.0)
"""Page pixels at 300 dpi."""
BODILESS = (BalloonKind.SOUND_EFFECT, BalloonKind.SIGN)
SOUND_ARC = 40.0
"""Degrees of the arc on which a new sound effect stands."""


class NewBalloonTool(Tool):
    """Adds a balloon that follows the panel beneath its middle; then the select tool is back.
    ``kind`` is what it draws."""

    name = "balloon"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self.kind = BalloonKind.SPEECH
        self._start: Point | None = None
        self._end: Point = (0.0, 0.0)

    @property
    def hint(self) -> str:
        return QCoreApplication.translate("Canvas", "Drag where the words shall stand, then type them · Esc: done")

    def activate(self) -> None:
        self.easel.set_pointer_shape(Qt.CursorShape.CrossCursor)

    def deactivate(self) -> None:
        self._start = None

    def mouse_press(self, pointer: Pointer) -> None:
        self._start = self._end = pointer.view

    def mouse_move(self, pointer: Pointer) -> None:
        if self._start is not None:
            self._end = pointer.view
            self.easel.repaint_overlay()

    def mouse_release(self, pointer: Pointer) -> None:
        page = self.easel.desk.page
        if self._start is None or page is None:
            return
        box = self._box(page)
        self._start = None
        self._add(page, box)

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        if self._start is None:
            self.easel.use_tool("select")
        self._start = None
        self.easel.repaint_overlay()
        return True

    def paint(self, overlay: Overlay) -> None:
        if self._start is not None:
            overlay.band(self._dragged())

    def _dragged(self) -> Rect:
        a, b = self._start or self._end, self._end
        return Rect(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))

    def _box(self, page: Page) -> Rect:
        dragged = self._dragged()
        if min(dragged.width, dragged.height) >= LEAST:
            return self.easel.camera.rect_to_page(dragged)
        x, y = self.easel.camera.to_page(self._end)
        usual = USUAL_SOUND if self.kind is BalloonKind.SOUND_EFFECT else USUAL
        width, height = (side * page.dpi / 300 for side in usual)
        return Rect(x - width / 2, y - height / 2, width, height)

    def _add(self, page: Page, box: Rect) -> None:
        panels = tuple(target for target in self.easel.targets if target.kind == "panel")
        under = hit(panels, box.centre)
        follows = PanelId(under.id) if under else None
        balloon = _new(self.kind, box, follows)
        book = add_balloon(self.easel.desk.book, page.id, balloon)
        self.easel.commit(book, QCoreApplication.translate("Canvas", "New balloon"))
        self.easel.use_tool("select")
        self.easel.desk.select((balloon.id,))
        self.easel.edit_words(balloon.id)


def _new(kind: BalloonKind, box: Rect, follows: PanelId | None) -> Balloon:
    return Balloon(
        new_balloon_id(), kind, Shape(SHAPES.get(kind, ShapeKind.SUPERELLIPSE), box), panel=follows,
        body=Body.NONE if kind in BODILESS else Body.DRAWN, arc=SOUND_ARC if kind is BalloonKind.SOUND_EFFECT else 0.0,
    )  # fmt: skip
