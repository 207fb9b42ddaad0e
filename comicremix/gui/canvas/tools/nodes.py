"""The nodes tool: frames and balloons of any shape. Drag nodes and edges, double-click an edge to add a node, Delete
removes it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPen

from comicremix.geometry import Outline
from comicremix.gui.canvas.handles import REACH, SIZE
from comicremix.gui.canvas.outline_hosts import (
    BalloonBodies,
    MoveNodes,
    OutlineHost,
    PanelFrames,
    Places,
    moved_nodes,
)
from comicremix.gui.canvas.overlay import LINE, Overlay
from comicremix.gui.canvas.points import edge_near, node_near
from comicremix.gui.canvas.targets import Target, hit
from comicremix.gui.canvas.tools.base import ARROWS, Easel, Pointer, Tool

FEWEST = 3


class NodesTool(Tool):
    """Edits the outline of the one selected thing, if one of ``hosts`` (none: panels, places, balloons)
    knows its kind."""

    name = "nodes"

    def __init__(self, easel: Easel, hosts: tuple[OutlineHost, ...] = ()) -> None:
        super().__init__(easel)
        known = hosts or (PanelFrames(), Places(), BalloonBodies(easel.desk))
        self._hosts = {host.kind: host for host in known}
        self._item = ""
        self.node: int | None = None
        """The index of the chosen node."""
        self._hot: int | None = None
        self._hover = ""

    @property
    def hint(self) -> str:
        return QCoreApplication.translate(
            "Canvas", "Drag nodes and edges · double-click an edge: new node · Delete: remove it"
        )

    def activate(self) -> None:
        self.easel.set_pointer_shape(Qt.CursorShape.ArrowCursor)
        self.node = self._hot = None

    def deactivate(self) -> None:
        self.node = self._hot = None
        self._hover = ""

    def mouse_press(self, pointer: Pointer) -> None:
        target, scene = self._target(), self.easel.scene()
        if target is not None and scene is not None:
            host, outline = self._hosts[target.kind], self._outline(target)
            node, edge = self._node_under(outline, pointer), self._edge_under(outline, pointer)
            if node is not None or edge is not None:
                self.node = node
                nodes = (node,) if node is not None else (edge or 0, ((edge or 0) + 1) % len(outline))
                self.easel.begin(MoveNodes(scene, target.id, host, nodes, pointer.touch.point))
                return
        under = hit(self._editable(), pointer.touch.point)
        self.node = None
        self.easel.desk.select((under.id,) if under is not None else ())

    def mouse_move(self, pointer: Pointer) -> None:
        if self.easel.gesture is not None:
            self.easel.drag(pointer)
            return
        target = self._target()
        outline = self._outline(target) if target is not None else ()
        self._hot = self._node_under(outline, pointer)
        on_edge = self._hot is None and self._edge_under(outline, pointer) is not None
        under = hit(self._editable(), pointer.touch.point)
        self._hover = under.id if under is not None and self._hot is None and not on_edge else ""
        shape = Qt.CursorShape.SizeAllCursor if self._hot is not None else Qt.CursorShape.PointingHandCursor
        self.easel.set_pointer_shape(shape if self._hot is not None or on_edge else Qt.CursorShape.ArrowCursor)
        self.easel.repaint_overlay()

    def mouse_release(self, pointer: Pointer) -> None:
        if self.easel.gesture is not None:
            self.easel.finish(pointer)

    def double_click(self, pointer: Pointer) -> None:
        target = self._target()
        if target is None:
            return
        outline = self._outline(target)
        if self._node_under(outline, pointer) is not None:
            return
        found = edge_near(outline, pointer.touch.point, REACH / self.easel.camera.scale)
        if found is not None:
            place, point = found
            self._commit(
                target,
                (*outline[: place + 1], point, *outline[place + 1 :]),
                QCoreApplication.translate("Canvas", "Add node"),
            )
            self.node = place + 1

    def key_press(self, event: QKeyEvent) -> bool:
        target, key = self._target(), Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif target is None:
            return False
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            count = len(self._outline(target))
            step = -1 if key == Qt.Key.Key_Backtab else 1
            self.node = (self.node + step) % count if self.node is not None else 0
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(target)
        elif key in ARROWS and self.node is not None:
            step = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            dx, dy = ARROWS[key]
            outline = moved_nodes(self._outline(target), (self.node,), dx * step, dy * step)
            merge = f"node:{target.id}:{self.node}"
            self._commit(target, outline, QCoreApplication.translate("Canvas", "Move node"), merge)
        else:
            return False
        self.easel.repaint_overlay()
        return True

    def leave(self) -> None:
        self._hot, self._hover = None, ""
        self.easel.repaint_overlay()

    def hovered(self) -> str:
        return self._hover

    def paint(self, overlay: Overlay) -> None:
        target, gesture = self._target(), self.easel.gesture
        if target is None:
            return
        outline = gesture.outline if isinstance(gesture, MoveNodes) else self._outline(target)
        for place, node in enumerate(outline):
            self._paint_node(
                overlay, QPointF(*overlay.camera.to_view(node)), chosen=place == self.node, hot=place == self._hot
            )

    def _paint_node(self, overlay: Overlay, point: QPointF, *, chosen: bool, hot: bool) -> None:
        half = SIZE / 2 + (1 if hot or chosen else 0)
        overlay.painter.setPen(QPen(QColor("white") if chosen else overlay.accent, LINE))
        overlay.painter.setBrush(overlay.accent if chosen else QColor("white"))
        overlay.painter.drawEllipse(QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half))

    def _escape(self) -> None:
        if self.easel.gesture is not None:
            self.easel.cancel()
        elif self.node is not None:
            self.node = None
        else:
            self.easel.use_tool("select")

    def _remove(self, target: Target) -> None:
        outline = self._outline(target)
        if self.node is None or len(outline) <= FEWEST:
            return
        left = (*outline[: self.node], *outline[self.node + 1 :])
        self._commit(target, left, QCoreApplication.translate("Canvas", "Remove node"))
        self.node = None

    def _commit(self, target: Target, outline: Outline, name: str, merge: str | None = None) -> None:
        page = self.easel.desk.page
        if page is not None:
            book = self._hosts[target.kind].with_outline(self.easel.desk.book, page.id, target.id, outline)
            self.easel.desk.commit(book, name, merge)

    def _editable(self) -> tuple[Target, ...]:
        return tuple(t for t in self.easel.targets if t.kind in self._hosts and not t.locked)

    def _target(self) -> Target | None:
        chosen = [t for t in self._editable() if t.id in self.easel.desk.selection]
        found = chosen[0] if len(chosen) == 1 else None
        if found is None or found.id != self._item or (self.node or 0) >= len(self._outline(found)):
            self.node = None
        self._item = found.id if found is not None else ""
        return found

    def _outline(self, target: Target) -> Outline:
        page = self.easel.desk.page
        return self._hosts[target.kind].outline(page, target.id) if page is not None else ()

    def _node_under(self, outline: Outline, pointer: Pointer) -> int | None:
        return node_near(outline, pointer.touch.point, REACH / self.easel.camera.scale)

    def _edge_under(self, outline: Outline, pointer: Pointer) -> int | None:
        found = edge_near(outline, pointer.touch.point, REACH / 2 / self.easel.camera.scale)
        return found[0] if found is not None else None
