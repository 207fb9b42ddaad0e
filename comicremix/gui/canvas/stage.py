"""The page as it is painted: a still picture of all that rests, and over it the few things that move."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion, QTransform

from comicremix.geometry import IDENTITY, Affine
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.overlay import paint_shadow
from comicremix.gui.canvas.pixmaps import Pixmaps
from comicremix.gui.canvas.qt_painter import Drawing, DrawingRoom, paint_drawings, qt_transform
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue

LARGEST_SPRITE = 16_000_000
"""Moving things larger than this, in device pixels, are painted anew at every move."""
EVEN = 1e-6
PATCH_EDGE = 2
"""Widget pixels around a changed thing that smoothing may have touched."""


@dataclass(frozen=True, slots=True)
class View:
    """Where the still picture is seen from. Two equal views show the same."""

    camera: Camera
    size: tuple[int, int]
    ratio: float
    ground: str


@dataclass(slots=True)
class _Sprite:
    pixmap: QPixmap
    place: QPointF
    """Widget pixels, when nothing has moved yet."""
    scale: float
    ratio: float


class Stage:
    """Holds one Frame and paints it. ``moving`` names what is kept out of the still picture."""

    def __init__(self, room: DrawingRoom, pixmaps: Pixmaps) -> None:
        self._room = room
        self._pixmaps = pixmaps
        self._frame: Frame | None = None
        self._drawings: tuple[Drawing, ...] = ()
        self._moving: frozenset[str] = frozenset()
        self._on_top = False
        self._wordless = ""
        self._fresh: tuple[Drawing, ...] | None = None
        self._below: QPixmap | None = None
        self._above: QPixmap | None = None
        self._view: View | None = None
        self._sprite: _Sprite | None = None
        self._outdated: list[QRectF] = []
        """Parts of the still picture, in page pixels, that show what was there before."""

    @property
    def frame(self) -> Frame | None:
        return self._frame

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Draw in other fonts; the Frame must be shown anew."""
        self._room = DrawingRoom(catalogue)
        self._frame, self._drawings, self._fresh = None, (), None
        self.refresh()

    def show_frame(self, frame: Frame | None) -> None:
        """Show another Frame. While something moves, what rests is taken to rest, and its picture is kept."""
        if frame is self._frame:
            return
        before, self._frame = (self._frame, self._drawings), frame
        self._fresh = None
        self._drawings = self._room.drawings(frame) if frame else ()
        self._sprite = None
        if self._moving:
            return
        if frame is None or before[0] is None or _sheet(frame) != _sheet(before[0]):
            self.refresh()
        else:
            self._outdated += changed_parts(before[1], self._drawings)

    def show_moving(self, frame: Frame) -> None:
        """Take what moves from ``frame``, and all else from the Frame that is shown."""
        self._fresh = self._room.drawings(frame)
        self._sprite = None

    def lift(self, moving: frozenset[str], *, on_top: bool) -> None:
        """Take things out of the still picture; an empty set puts all back."""
        self._fresh = None
        if moving != self._moving or on_top != self._on_top:
            self._moving, self._on_top = moving, on_top
            self.refresh()

    def leave_words_out(self, drawing_id: str) -> None:
        """Paint one balloon without its words: they are being typed."""
        if drawing_id != self._wordless:
            changed = (drawing_id, self._wordless)
            self._wordless = drawing_id
            self._outdated += [drawing.bounds for drawing in self._drawings if drawing.id and drawing.id in changed]

    def drawing(self, drawing_id: str) -> Drawing | None:
        """Return what is drawn of one thing on the page."""
        return next((drawing for drawing in self._drawings if drawing.id == drawing_id), None)

    def refresh(self) -> None:
        """Paint the still picture anew at the next chance."""
        self._below = self._above = self._sprite = None
        self._outdated.clear()

    def paint(self, painter: QPainter, view: View, shift: Affine | None, *, faint: bool = False) -> None:
        """Paint the page as ``view`` sees it, the moving things mapped by ``shift`` (page pixels)."""
        if self._below is None or view != self._view:
            self._outdated.clear()
            self._below = self._paint_still(view)
        elif self._outdated:
            self._patch_still(self._below, view)
        painter.drawPixmap(0, 0, self._below)
        if self._moving:
            painter.setOpacity(0.55 if faint else 1.0)
            self._paint_moving(painter, view, shift or IDENTITY)
            painter.setOpacity(1.0)
        if self._above is not None:
            painter.drawPixmap(0, 0, self._above)

    def still_picture(self, ids: frozenset[str], side: int) -> QPixmap:
        """Return a small picture of some things, at most ``side`` pixels wide or high."""
        drawings = [drawing for drawing in self._drawings if belongs(drawing.id, ids)]
        box = _united(drawings)
        scale = side / max(1.0, box.width(), box.height())
        pixmap = QPixmap(max(1, math.ceil(box.width() * scale)), max(1, math.ceil(box.height() * scale)))
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        painter.translate(-box.topLeft())
        paint_drawings(painter, drawings, self._pixmaps)
        painter.end()
        return pixmap

    def _paint_still(self, view: View) -> QPixmap:
        if self._view is None or view.camera.scale != self._view.camera.scale or view.ratio != self._view.ratio:
            self._sprite = None
        self._view = view
        resting = [drawing for drawing in self._drawings if not belongs(drawing.id, self._moving)]
        above: list[Drawing] = []
        if self._moving and not self._on_top:
            first = next((d for d in self._drawings if belongs(d.id, self._moving)), None)
            before = self._drawings.index(first) if first is not None else len(self._drawings)
            lowest = self._drawings[:before]
            above = [drawing for drawing in resting if drawing not in lowest]
            resting = list(lowest)
        still = self._canvas(view, view.ground)
        painter = QPainter(still)
        self._paint_page(painter, view, resting)
        painter.end()
        self._above = None
        if above:
            self._above = self._canvas(view, None)
            painter = QPainter(self._above)
            self._paint(painter, view, above)
            painter.end()
        return still

    def _patch_still(self, still: QPixmap, view: View) -> None:
        """Paint what is outdated of a still picture on which all rests."""
        region = QRegion()
        for part in self._outdated:
            region += _on_screen(part, view)
        self._outdated.clear()
        touched = [drawing for drawing in self._drawings if region.intersects(_on_screen(drawing.bounds, view))]
        painter = QPainter(still)
        painter.setClipRegion(region)
        painter.fillRect(region.boundingRect(), QColor(view.ground))
        self._paint_page(painter, view, touched, within=QRectF(region.boundingRect()))
        painter.end()

    def _paint_page(
        self, painter: QPainter, view: View, drawings: list[Drawing], *, within: QRectF | None = None
    ) -> None:
        """Paint the page and its shadow; ``within``: only that part of it is seen."""
        if self._frame is None:
            return
        page = QRectF(*view.camera.to_view((0.0, 0.0)), self._frame.width * view.camera.scale,
                      self._frame.height * view.camera.scale)  # fmt: skip
        if within is None or not page.contains(within):
            paint_shadow(painter, page)
        painter.fillRect(page, QColor(self._frame.ground))
        self._paint(painter, view, drawings)

    def _canvas(self, view: View, ground: str | None) -> QPixmap:
        pixmap = QPixmap(QSize(*view.size) * view.ratio)
        pixmap.setDevicePixelRatio(view.ratio)
        pixmap.fill(QColor(ground) if ground else QColor(0, 0, 0, 0))
        return pixmap

    def _paint(self, painter: QPainter, view: View, drawings: list[Drawing], shift: Affine = IDENTITY) -> None:
        if self._frame is None:
            return
        camera = view.camera
        painter.save()
        painter.setTransform(QTransform(camera.scale, 0, 0, camera.scale, camera.x, camera.y), combine=True)
        page = QRectF(0, 0, self._frame.width, self._frame.height)
        painter.setClipRect(page, Qt.ClipOperation.IntersectClip)
        seen: QRectF | None = QRectF(
            *camera.to_page((0.0, 0.0)), view.size[0] / camera.scale, view.size[1] / camera.scale
        )
        if shift != IDENTITY:
            painter.setTransform(qt_transform(shift), combine=True)
            seen = None
        paint_drawings(painter, drawings, self._pixmaps, seen=seen, wordless=self._wordless)
        painter.restore()

    def _paint_moving(self, painter: QPainter, view: View, shift: Affine) -> None:
        moving = self._moving_drawings()
        if not moving or self._frame is None:
            return
        scaled = abs(shift.scale - 1.0) > EVEN
        if scaled or self._fresh is not None:  # a picture kept of it would be coarse, or serve only once
            self._paint(painter, view, moving, shift)
            return
        if self._sprite is None:
            self._sprite = self._make_sprite(moving, view)
        if self._sprite is None:
            self._paint(painter, view, moving, shift)
            return
        sprite = self._sprite
        if shift[:4] != IDENTITY[:4]:
            self._paint_turned(painter, view, sprite, shift)
            return
        x, y = view.camera.to_view((shift.e, shift.f))
        place = sprite.place + QPointF(x, y)
        ratio = sprite.ratio
        painter.drawPixmap(QPointF(round(place.x() * ratio) / ratio, round(place.y() * ratio) / ratio), sprite.pixmap)

    def _paint_turned(self, painter: QPainter, view: View, sprite: _Sprite, shift: Affine) -> None:
        scale = view.camera.scale
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(view.camera.x, view.camera.y)
        painter.setTransform(qt_transform(Affine(*shift[:4], shift.e * scale, shift.f * scale)), combine=True)
        painter.drawPixmap(sprite.place, sprite.pixmap)
        painter.restore()

    def _make_sprite(self, moving: list[Drawing], view: View) -> _Sprite | None:
        """Paint what moves once, off screen; it is then only copied."""
        box = _united(moving).adjusted(-2, -2, 2, 2)
        scale = view.camera.scale * view.ratio
        width, height = math.ceil(box.width() * scale) + 1, math.ceil(box.height() * scale) + 1
        if width * height > LARGEST_SPRITE:
            return None
        pixmap = QPixmap(width, height)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        painter.translate(-box.topLeft())
        paint_drawings(painter, moving, self._pixmaps, wordless=self._wordless)
        painter.end()
        pixmap.setDevicePixelRatio(view.ratio)
        return _Sprite(pixmap, box.topLeft() * view.camera.scale, view.camera.scale, view.ratio)

    def _moving_drawings(self) -> list[Drawing]:
        drawings = self._drawings if self._fresh is None else self._fresh
        return [drawing for drawing in drawings if belongs(drawing.id, self._moving)]


def belongs(drawing_id: str, moving: frozenset[str]) -> bool:
    """Tell whether a drawing moves along: the body that joined balloons share, and the badge of a note pinned to a
    panel, do."""
    if drawing_id in moving:
        return True
    kind, _, rest = drawing_id.partition(":")
    return (kind == "body" and rest in moving) or (
        kind == "mark" and rest.split(":")[1:2] != [] and rest.split(":")[1] in moving
    )


def without(frame: Frame, hidden: frozenset[str]) -> Frame:
    """Return a Frame without some things; the Frame itself when nothing is hidden."""
    if not hidden:
        return frame
    return replace(frame, items=tuple(item for item in frame.items if not belongs(getattr(item, "id", ""), hidden)))


def _united(drawings: list[Drawing]) -> QRectF:
    box = QRectF()
    for drawing in drawings:
        box = box.united(drawing.bounds)
    return box


def changed_parts(before: tuple[Drawing, ...], after: tuple[Drawing, ...]) -> list[QRectF]:
    """Return where a page looks different, in page pixels: all that is not the same drawing at the same height."""
    if len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return [part.bounds for pair in pairs if pair[0] is not pair[1] for part in pair]
    start = next((n for n, (old, new) in enumerate(zip(before, after, strict=False)) if old is not new), len(after))
    start = min(start, len(before), len(after))
    most = min(len(before), len(after)) - start
    end = next((n for n in range(most) if before[-1 - n] is not after[-1 - n]), most)
    return [part.bounds for part in (*before[start : len(before) - end], *after[start : len(after) - end])]


def _sheet(frame: Frame) -> tuple[float, float, str]:
    return (frame.width, frame.height, frame.ground)


def _on_screen(part: QRectF, view: View) -> QRect:
    """Return the widget pixels that a part of the page may touch."""
    corner = QPointF(*view.camera.to_view((part.x(), part.y())))
    seen = QRectF(corner, part.size() * view.camera.scale)
    return seen.toAlignedRect().adjusted(-PATCH_EDGE, -PATCH_EDGE, PATCH_EDGE, PATCH_EDGE)
