"""The select tool: click to choose, drag to move, drag handles to scale, crop, reshape and point, drag from empty
ground to band."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCursor, QKeyEvent

from comicremix.geometry import IDENTITY, Affine, Point, Rect
from comicremix.gui.canvas.badges import Badge, MoveBadge, badge_at, badges_of
from comicremix.gui.canvas.cursors import icon_cursor
from comicremix.gui.canvas.gestures import Gesture, Move, Scene
from comicremix.gui.canvas.handles import CORNERS, Grip, Handle, handle_at, handles_of
from comicremix.gui.canvas.marks import MoveMark, mark_at
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.resizing import BendTail, Crop, PointTail, Reshape, ReshapePlace, Scale
from comicremix.gui.canvas.sliding import Slide, scale_picture
from comicremix.gui.canvas.targets import Target, hit
from comicremix.gui.canvas.tools.base import Easel, Pointer, Tool
from comicremix.gui.canvas.turning import Turn
from comicremix.gui.names import native_name
from comicremix.gui.notes.words import note_words, shortened
from comicremix.model.ids import NoteId

if TYPE_CHECKING:
    from comicremix.gui.canvas.lettered_words import WordsMark

DRAG_DISTANCE = 4.0
"""How far the pointer goes, in widget pixels, before a press becomes a drag."""
HIT_SLACK = 24.0
"""The least side of what can be hit, in widget pixels."""
LONGEST_TIP = 90
"""Characters of a note that a hint shows."""

CURSORS: MappingProxyType[Grip, Qt.CursorShape] = MappingProxyType({
    "nw": Qt.CursorShape.SizeFDiagCursor, "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor, "sw": Qt.CursorShape.SizeBDiagCursor,
    "n": Qt.CursorShape.SizeVerCursor, "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor, "w": Qt.CursorShape.SizeHorCursor,
})  # fmt: skip


class SelectTool(Tool):
    """Knows one press at a time: on a handle, on a thing, or on empty ground."""

    name = "select"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._pressed: Pointer | None = None
        self._handle: Handle | None = None
        self._target: Target | None = None
        self._badge: Badge | None = None
        self._mark: WordsMark | None = None
        self._narrow = ""
        self._leave = ""
        """What a click with Shift or Ctrl takes out of the selection, unless it becomes a drag."""
        self._band: Rect | None = None
        self._hot: Handle | None = None
        self._hover = ""

    @property
    def hint(self) -> str:
        desk = self.easel.desk
        if desk.own_shapes:
            words = QCoreApplication.translate("Canvas", "Balloons change in {0} only · double-click one to type")
            return words.format(native_name(desk.language))
        return QCoreApplication.translate(
            "Canvas", "Drag to move · drop a panel on another to swap them · double-click a balloon to type"
        )

    def deactivate(self) -> None:
        self._forget()

    def mouse_press(self, pointer: Pointer) -> None:
        self._forget()
        self._pressed = pointer
        self._handle = self._handle_under(pointer.view)
        if self._handle is not None:
            return
        self._badge = self._badge_under(pointer)
        if self._badge is not None:
            self.easel.desk.select((self._badge.note,))
            return
        self._target = self._target_under(pointer)
        self._mark = self._mark_under(pointer, self._target)
        if self._mark is not None:
            self.easel.desk.select((self._mark.written.note,))
        elif self._target is not None:
            self._choose(self._target.id, add=pointer.touch.shift or pointer.touch.free)

    def mouse_move(self, pointer: Pointer) -> None:
        if self._pressed is None:
            self._point_at(pointer)
        elif self.easel.gesture is not None:
            self.easel.drag(pointer)
        elif self._band is not None or self._far(pointer.view):
            self._begin_or_band(pointer)

    def mouse_release(self, pointer: Pointer) -> None:
        pressed, band, narrow, leave = self._pressed, self._band, self._narrow, self._leave
        target, badge = self._target, self._badge
        self._forget()
        more = pointer.touch.shift or pointer.touch.free
        if self.easel.gesture is not None:
            self.easel.finish(pointer)
        elif band is not None:
            self._choose_banded(band, add=more)
        elif pressed is not None and target is None and badge is None and not more and self._handle is None:
            if self._handle_under(pressed.view) is None:
                self.easel.desk.select(())
        elif narrow:
            self.easel.desk.select((narrow,))
        elif leave:
            self.easel.desk.select(item for item in self.easel.desk.selection if item != leave)
        self._point_at(pointer)

    def double_click(self, pointer: Pointer) -> None:
        badge = self._badge_under(pointer)
        if badge is not None:
            self._forget()
            self.easel.note_wanted.emit(badge.note)
            return
        target = self._target_under(pointer)
        if target is None:
            return
        self._forget()
        mark = self._mark_under(pointer, target)
        if mark is not None:
            self.easel.note_wanted.emit(mark.written.note)
            return
        if target.kind == "balloon":
            self.easel.edit_words(target.id)
        elif target.kind == "panel" and not target.locked:
            self.easel.desk.select((target.id,))
            self.easel.use_tool("slide")

    def wheel(self, pointer: Pointer, turned: float) -> bool:
        target = self._target_under(pointer)
        if not pointer.touch.alt or target is None or target.kind != "panel" or target.locked:
            return False
        self.easel.desk.select((target.id,))
        scale_picture(self.easel.desk, target.id, pointer.touch.point, turned)
        return True

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and (self._pressed is not None or self.easel.gesture is not None):
            self.easel.cancel()
            self._forget()
            self.easel.repaint_overlay()
            return True
        return False

    def leave(self) -> None:
        if self._pressed is None:
            self._hot, self._hover = None, ""
            self.easel.repaint_overlay()

    def paint(self, overlay: Overlay) -> None:
        if self._band is not None:
            overlay.band(self._band)

    def hot_handle(self) -> Handle | None:
        return self._hot

    def hovered(self) -> str:
        return self._hover

    def _forget(self) -> None:
        self._pressed = self._handle = self._target = self._badge = self._mark = self._band = None
        self._narrow = self._leave = ""

    def _choose(self, target_id: str, *, add: bool) -> None:
        desk = self.easel.desk
        if add:
            if target_id in desk.selection:
                self._leave = target_id
            else:
                desk.select((*desk.selection, target_id))
        elif target_id not in desk.selection:
            desk.select((target_id,))
        else:
            self._narrow = target_id

    def _far(self, view: Point) -> bool:
        return self._pressed is not None and math.dist(view, self._pressed.view) >= DRAG_DISTANCE

    def _begin_or_band(self, pointer: Pointer) -> None:
        pressed = self._pressed
        if pressed is None:
            return
        scene = self.easel.scene()
        gesture = self._gesture(scene, pressed) if scene is not None else None
        if gesture is not None:
            self.easel.begin(gesture)
            self.easel.drag(pointer)
        elif self._target is None and self._badge is None and self._handle is None:
            self._band = _between(pressed.view, pointer.view)
            self.easel.repaint_overlay()

    def _gesture(self, scene: Scene, pressed: Pointer) -> Gesture | None:
        start = pressed.touch.point
        if self._handle is not None:
            return self._handle_gesture(scene, self._handle, start)
        if self._badge is not None:
            return MoveBadge(scene, self._badge, start)
        if self._mark is not None:
            from comicremix.gui.canvas.lettered_words import lettered_words

            self.easel.set_pointer_shape(Qt.CursorShape.ClosedHandCursor)
            return MoveMark(scene, self._mark, lambda balloon: lettered_words(self.easel.desk, balloon), start)
        here = {target.id for target in scene.targets}
        chosen = tuple(item for item in self.easel.desk.selection if item in here)
        target = self._target
        if target is None or target.id not in chosen or target.locked:
            return None
        if pressed.touch.alt and target.kind == "panel":
            self.easel.desk.select((target.id,))
            return Slide(scene, target.id, start)
        return Move(scene, tuple(item for item in chosen if not scene.target(item).locked), start)

    def _handle_gesture(self, scene: Scene, handle: Handle, start: Point) -> Gesture | None:
        target = self._single()
        if target is None:
            return None
        if handle.turns:
            return Turn(scene, target.id, start)
        if handle.bends:
            return BendTail(scene, target.id, handle.tail or 0, start)
        if handle.grip is None:
            return PointTail(scene, target.id, handle.tail or 0, start)
        if target.kind == "balloon":
            return Reshape(scene, target.id, handle.grip, start)
        if target.kind == "place":
            return ReshapePlace(scene, target.id, handle.grip, start)
        return (
            Scale(scene, target.id, handle.grip, start)
            if len(handle.grip) == 2
            else Crop(scene, target.id, handle.grip, start)
        )

    def _choose_banded(self, band: Rect, *, add: bool) -> None:
        inside = self.easel.camera.rect_to_page(band)
        found = [t.id for t in self.easel.targets if t.box.intersection(inside) == t.box]
        self.easel.desk.select((*self.easel.desk.selection, *found) if add else found)
        self.easel.repaint_overlay()

    def _single(self) -> Target | None:
        chosen = [target for target in self.easel.targets if target.id in self.easel.desk.selection]
        return chosen[0] if len(chosen) == 1 else None

    def _handle_under(self, view: Point) -> Handle | None:
        target = self._single()
        if target is None or self.easel.typing:
            return None
        camera = self.easel.camera
        upwards = Affine.rotation(-target.turn, camera.to_view(target.box.centre)) if target.turn else IDENTITY
        return handle_at(handles_of(target, camera), view, camera.rect_to_view(target.stand), upwards)

    def _target_under(self, pointer: Pointer) -> Target | None:
        return hit(self.easel.targets, pointer.touch.point, HIT_SLACK / self.easel.camera.scale)

    def _badge_under(self, pointer: Pointer) -> Badge | None:
        desk = self.easel.desk
        if desk.page is None or not desk.book.notes or self.easel.typing:
            return None
        frame = desk.press.kept_frame(desk.book, desk.page.id, desk.language)
        slack = HIT_SLACK / self.easel.camera.scale
        return badge_at(badges_of(desk.book, frame), pointer.touch.point, slack) if frame is not None else None

    def _mark_under(self, pointer: Pointer, target: Target | None) -> WordsMark | None:
        if target is None or target.kind != "balloon" or self.easel.typing:
            return None
        return mark_at(self.easel.desk, target.id, pointer.touch.point, HIT_SLACK / self.easel.camera.scale)

    def _tell_note(self, note: NoteId | None) -> None:
        desk = self.easel.desk
        words = note_words(desk.book, desk.language, note) if note is not None else ""
        self.easel.set_tip(shortened(words, LONGEST_TIP))

    def _point_at(self, pointer: Pointer) -> None:
        handle = self._handle_under(pointer.view)
        badge = self._badge_under(pointer) if handle is None else None
        target = self._target_under(pointer) if handle is None and badge is None else None
        mark = self._mark_under(pointer, target)
        self._tell_note(badge.note if badge is not None else mark.written.note if mark is not None else None)
        if handle is not None:
            chosen = self._single()
            self.easel.set_pointer_shape(_handle_cursor(handle, chosen.turn if chosen is not None else 0.0))
        elif badge is not None:
            self.easel.set_pointer_shape(Qt.CursorShape.SizeAllCursor)
        elif mark is not None:
            self.easel.set_pointer_shape(Qt.CursorShape.OpenHandCursor)
        elif target is None or target.locked:
            self.easel.set_pointer_shape(Qt.CursorShape.ArrowCursor)
        else:
            slides = pointer.touch.alt and target.kind == "panel"
            self.easel.set_pointer_shape(Qt.CursorShape.OpenHandCursor if slides else Qt.CursorShape.SizeAllCursor)
        hover = target.id if target is not None else ""
        if (handle, hover) != (self._hot, self._hover):
            self._hot, self._hover = handle, hover
            self.easel.repaint_overlay()


def _handle_cursor(handle: Handle, turn: float) -> Qt.CursorShape | QCursor:
    if handle.turns:
        return icon_cursor("rotate-cw")
    if handle.grip is None:
        return Qt.CursorShape.CrossCursor
    grips = tuple(CORNERS)
    return CURSORS[grips[(grips.index(handle.grip) + round(turn / 45)) % len(grips)]]


def _between(a: Point, b: Point) -> Rect:
    return Rect(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))
