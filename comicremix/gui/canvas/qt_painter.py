"""The Frame on the screen: turns its items into Qt drawings once, then paints them at any zoom.

Glyphs are painted as paths, never as text: that is exact at every zoom and equals the printed page.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from comicremix.geometry import Affine, Path, Rect
from comicremix.gui.canvas.pixmaps import Pixmaps
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem, Picture
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import FaceRef, Glyphs, glyph_affine
from comicremix.model.style import Stroke
from comicremix.paint.walk import lettering_and_others

PLACEHOLDER = QColor(196, 198, 202)
"""What stands where pixels are still being decoded."""
KEPT_DRAWINGS = 2000
"""A lettered balloon takes some 30 kB."""
NEARLY = 0.01
"""Device pixels by which a box may reach into a pixel and not touch it."""
SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture, where it goes, and what of it is seen."""

    picture: Picture
    transform: QTransform
    clip: QPainterPath | None
    bounds: QRectF


@dataclass(frozen=True, slots=True)
class PathMark:
    """A path to fill and then to stroke."""

    path: QPainterPath
    brush: QBrush | None
    pen: QPen | None
    bounds: QRectF
    words: bool = False


Mark = PictureMark | PathMark


@dataclass(frozen=True, slots=True)
class Drawing:
    """A top-level item of a Frame, ready to paint. ``id`` is empty for what belongs to nothing."""

    id: str
    marks: tuple[Mark, ...]
    bounds: QRectF


@dataclass
class DrawingRoom:
    """Makes drawings and keeps them: an item that a new layout shares with the old one is not made twice."""

    catalogue: Catalogue
    most: int = KEPT_DRAWINGS
    """So many are kept, and at least those of the last Frame."""
    _drawings: OrderedDict[int, tuple[Item, Drawing]] = field(default_factory=OrderedDict)
    _outlines: dict[tuple[str, int], QPainterPath] = field(default_factory=dict)

    def drawings(self, frame: Frame) -> tuple[Drawing, ...]:
        """Return the drawings of a Frame, in painting order."""
        found = tuple(self._drawing(item) for item in frame.items)
        self._drop_old(len(found))
        return found

    def drawing(self, item: Item) -> Drawing:
        """Return the drawing of one item. Items are known by identity: they never change."""
        found = self._drawing(item)
        self._drop_old(1)
        return found

    def _drop_old(self, least: int) -> None:
        while len(self._drawings) > max(self.most, least):
            self._drawings.popitem(last=False)

    def _drawing(self, item: Item) -> Drawing:
        kept = self._drawings.get(id(item))
        if kept is not None and kept[0] is item:
            self._drawings.move_to_end(id(item))
            return kept[1]
        marks = tuple(self._marks(item))
        box = QRectF()
        for mark in marks:
            box = box.united(mark.bounds)
        made = Drawing(item.id if isinstance(item, Group) else "", marks, box)
        self._drawings[id(item)] = (item, made)
        return made

    def glyph_path(self, face: FaceRef, gid: int) -> QPainterPath:
        """Return a glyph's outline in ems, origin on the baseline, y down."""
        key = (face.key, gid)
        if key not in self._outlines:
            self._outlines[key] = qt_path(self.catalogue.face(face).outline(gid))
        return self._outlines[key]

    def _marks(self, item: Item) -> Iterator[Mark]:
        match item:
            case Group():
                for inner in lettering_and_others(item.items):
                    yield from self._words_marks(inner) if isinstance(inner, list) else self._marks(inner)
            case Image():
                yield _picture_mark(item)
            case PathItem():
                yield _path_mark(qt_path(item.path), _brush(item.fill), item.stroke)
            case Glyphs():
                yield from self._words_marks([item])
            case Link():
                return

    def _words_marks(self, runs: list[Glyphs]) -> Iterator[PathMark]:
        """Yield the strokes of runs, then their fills."""
        runs = [run for run in runs if not run.hidden]
        paths = [self._run_path(run) for run in runs]
        for run, path in zip(runs, paths, strict=True):
            if run.stroke is not None:
                stroke = Stroke(run.stroke.colour, run.stroke.width * run.transform.scale, run.stroke.dash)
                yield _path_mark(path, None, stroke, words=True)
        for run, path in zip(runs, paths, strict=True):
            yield _path_mark(path, _words_brush(run), None, words=True)

    def _run_path(self, run: Glyphs) -> QPainterPath:
        path = QPainterPath()
        for glyph in run.glyphs:
            path.addPath(qt_transform(glyph_affine(glyph, run)).map(self.glyph_path(run.face, glyph.gid)))
        path.setFillRule(Qt.FillRule.WindingFill)
        return path


def paint_frame(painter: QPainter, frame: Frame, pixmaps: Pixmaps, catalogue: Catalogue) -> None:
    """Paint a whole page, ground included. The painter maps page pixels to its device."""
    painter.fillRect(QRectF(0.0, 0.0, frame.width, frame.height), QColor(frame.ground))
    painter.save()
    painter.setClipRect(QRectF(0.0, 0.0, frame.width, frame.height), Qt.ClipOperation.IntersectClip)
    paint_drawings(painter, DrawingRoom(catalogue).drawings(frame), pixmaps)
    painter.restore()


def paint_drawings(
    painter: QPainter, drawings: Iterable[Drawing], pixmaps: Pixmaps, *, seen: QRectF | None = None, wordless: str = ""
) -> None:
    """Paint drawings in page pixels; those outside ``seen`` are left out, and so are the words
    of the one named ``wordless``."""
    painter.setRenderHints(SMOOTH)
    for drawing in drawings:
        if seen is not None and not drawing.bounds.intersects(seen):
            continue
        for mark in drawing.marks:
            if seen is not None and not mark.bounds.intersects(seen):
                continue
            if isinstance(mark, PictureMark):
                _paint_picture(painter, mark, pixmaps)
            elif not (mark.words and wordless and drawing.id == wordless):
                _paint_path(painter, mark)


def paint_words(painter: QPainter, drawing: Drawing) -> None:
    """Paint nothing but the words of a drawing, in page pixels."""
    painter.setRenderHints(SMOOTH)
    for mark in drawing.marks:
        if isinstance(mark, PathMark) and mark.words:
            _paint_path(painter, mark)


def qt_transform(affine: Affine) -> QTransform:
    return QTransform(affine.a, affine.b, affine.c, affine.d, affine.e, affine.f)


def qt_rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def qt_path(path: Path) -> QPainterPath:
    """Return ``path`` for Qt, to be filled by the nonzero rule."""
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for kind, numbers in path:
        if kind == "M":
            made.moveTo(*numbers)
        elif kind == "L":
            made.lineTo(*numbers)
        elif kind == "C":
            made.cubicTo(*numbers)
        else:
            made.closeSubpath()
    return made


def qt_pen(stroke: Stroke) -> QPen:
    """Return a stroke's pen, with round joins and caps; Qt counts dashes in pen widths."""
    pen = QPen(QColor(stroke.colour), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash and stroke.width > 0:
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
    return pen


def _picture_mark(item: Image) -> PictureMark:
    transform = qt_transform(item.transform)
    clip = qt_path(item.clip) if item.clip is not None else None
    bounds = transform.mapRect(QRectF(0.0, 0.0, *item.picture.size))
    if clip is not None:
        bounds = bounds.intersected(clip.boundingRect())
    return PictureMark(item.picture, transform, clip, bounds)


def _path_mark(path: QPainterPath, brush: QBrush | None, stroke: Stroke | None, *, words: bool = False) -> PathMark:
    reach = stroke.width / 2 if stroke else 0.0
    box = path.boundingRect().adjusted(-reach, -reach, reach, reach)
    return PathMark(path, brush, qt_pen(stroke) if stroke else None, box, words)


def _brush(fill: str | None) -> QBrush | None:
    return QBrush(QColor(fill)) if fill else None


def _words_brush(run: Glyphs) -> QBrush:
    if run.gradient is None:
        return QBrush(QColor(run.colour))
    shade = QLinearGradient(QPointF(*run.gradient.start), QPointF(*run.gradient.end))
    shade.setColorAt(0.0, QColor(run.gradient.first))
    shade.setColorAt(1.0, QColor(run.gradient.last))
    brush = QBrush(shade)
    brush.setTransform(qt_transform(run.transform))
    return brush


def _paint_path(painter: QPainter, mark: PathMark) -> None:
    if mark.brush is not None:
        painter.fillPath(mark.path, mark.brush)
    if mark.pen is not None:
        painter.strokePath(mark.path, mark.pen)


def _paint_picture(painter: QPainter, mark: PictureMark, pixmaps: Pixmaps) -> None:
    painter.save()
    if mark.clip is not None:
        painter.setClipPath(mark.clip, Qt.ClipOperation.IntersectClip)
    painter.setTransform(mark.transform, combine=True)
    device = painter.deviceTransform()
    scale = math.sqrt(abs(device.determinant()))
    width, height = mark.picture.size
    level = pixmaps.image(mark.picture, scale)
    if level is None:
        painter.fillRect(QRectF(0.0, 0.0, width, height), PLACEHOLDER)
    else:
        part = QRectF(0.0, 0.0, width / level.shrink, height / level.shrink)
        painter.drawImage(_on_whole_pixels(QRectF(0.0, 0.0, width, height), device), level.image, part)
    painter.restore()


def _on_whole_pixels(box: QRectF, device: QTransform) -> QRectF:
    """Return ``box`` so large that it fills all device pixels that it touches, unless it is turned: so upright pictures
    lie where PDFs are shown, and one at its own size is sharp wherever it lies."""
    back, possible = device.inverted()
    if device.isRotating() or not possible:
        return box
    seen = device.mapRect(box)
    left, top = math.floor(seen.left() + NEARLY), math.floor(seen.top() + NEARLY)
    right, bottom = math.ceil(seen.right() - NEARLY), math.ceil(seen.bottom() - NEARLY)
    return back.mapRect(QRectF(left, top, right - left, bottom - top))


def path_of(points: Iterable[tuple[float, float]]) -> QPainterPath:
    """Return a closed path through ``points``."""
    made = QPainterPath()
    corners = [QPointF(x, y) for x, y in points]
    if corners:
        made.moveTo(corners[0])
        for corner in corners[1:]:
            made.lineTo(corner)
        made.closeSubpath()
    return made
