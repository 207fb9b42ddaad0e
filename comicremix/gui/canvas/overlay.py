"""What is drawn over the page and is never printed: selection, handles, guides, badges.
Sizes are screen pixels at any zoom."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from comicremix.geometry import Affine, Outline, Point, Rect, transform_points
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.handles import SIZE, Handle
from comicremix.gui.canvas.qt_painter import qt_rect
from comicremix.gui.canvas.snapping import Guide
from comicremix.gui.canvas.targets import Target
from comicremix.model.page import Page

LINE = 1.5
BADGE = 20.0
VEIL = 205
"""Of 255."""


def is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def warn_colour(palette: QPalette) -> QColor:
    """Return the colour of what must be looked at: it stands on white paper and on the dark window alike."""
    return QColor("#c92a2a") if not is_dark(palette) else QColor("#e03131")


def ground_colour(palette: QPalette) -> QColor:
    """Return the neutral ground around the page."""
    window = palette.color(QPalette.ColorRole.Window)
    return window.darker(150) if is_dark(palette) else window.darker(112)


class Overlay:
    """Paints with one painter in widget pixels; every line has a light twin beneath,
    so that it shows on any drawing."""

    def __init__(self, painter: QPainter, camera: Camera, palette: QPalette) -> None:
        self.painter = painter
        self.camera = camera
        self._palette = palette
        self.accent = palette.color(QPalette.ColorRole.Highlight)
        self.warn = warn_colour(palette)
        self.veil = ground_colour(palette)
        """What lies over all that does not matter just now."""
        self.veil.setAlpha(VEIL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def width(self) -> float:
        """Widget pixels."""
        return float(self.painter.window().width())

    def outline(self, points: Outline, colour: QColor, *, width: float = LINE, dashed: bool = False) -> None:
        polygon = self.polygon(points)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(255, 255, 255, 150), width + 2))
        self.painter.drawPolygon(polygon)
        pen = QPen(colour, width)
        if dashed:
            pen.setDashPattern([4, 3])
        self.painter.setPen(pen)
        self.painter.drawPolygon(polygon)

    def typed_in(self, target: Target) -> None:
        """Outline the balloon whose words are typed: one thin line, for it is painted anew at every key."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.accent, LINE))
        self.painter.drawPolygon(QPolygonF([QPointF(*self.camera.to_view(point)) for point in target.outline]))

    def words_in_the_middle(self, view: QRectF, page: Page | None, words: str) -> None:
        """Write a sentence in the middle of an empty page, as far as it is in ``view`` (widget pixels), or of the view
        where there is no page."""
        colour = self._palette.color(QPalette.ColorRole.PlaceholderText)
        room = view
        if page is not None:
            corner = QPointF(*self.camera.to_view((0.0, 0.0)))
            room = QRectF(corner, QPointF(*self.camera.to_view((page.width, page.height)))).intersected(view)
            colour.setRgb(96, 96, 104)
        width = min(420.0, room.width() - 32)
        box = QRectF(room.center().x() - width / 2, room.y(), width, room.height())
        self.painter.setPen(colour)
        self.painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)

    def hover(self, target: Target) -> None:
        colour = QColor(self.accent)
        colour.setAlpha(170)
        self.outline(target.outline, colour, width=1.0)
        if target.locked:
            self.lock(target)

    def own(self, target: Target) -> None:
        """Mark a balloon that is another in this edition than in all."""
        self.outline(target.outline, self.accent, width=LINE, dashed=True)

    def lock(self, target: Target) -> None:
        """Draw a small closed lock on a thing that cannot be moved."""
        x, y = self.camera.to_view((target.box.right, target.box.y))
        disc = QRectF(x - 26, y + 6, BADGE, BADGE)
        self.painter.setPen(QPen(QColor(255, 255, 255, 200), 1.0))
        self.painter.setBrush(self.accent)
        self.painter.drawEllipse(disc)
        ink, centre = _readable_on(self.accent), disc.center()
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(ink)
        self.painter.drawRoundedRect(QRectF(centre.x() - 4.5, centre.y() - 1, 9, 6.5), 1.5, 1.5)
        self.painter.setPen(QPen(ink, 1.6))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawArc(QRectF(centre.x() - 2.8, centre.y() - 5.5, 5.6, 8), 0, 180 * 16)

    def place(self, target: Target, *, named: bool = True) -> None:
        """Draw a frame that waits for a panel: it is seen here and never printed. ``named``: with what to do."""
        wash = QColor(self.accent)
        wash.setAlpha(22)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(wash)
        self.painter.drawPolygon(self.polygon(target.outline))
        self.outline(target.outline, self.accent, width=1.0, dashed=True)
        box = self.camera.rect_to_view(target.box)
        words = QCoreApplication.translate("Canvas", "Drop a panel here")
        width = QFontMetricsF(self.painter.font()).horizontalAdvance(words) + 24
        if named and width < box.width and box.height > 2 * BADGE:
            self.label(QPointF(*box.centre), words)

    def polygon(self, points: Outline) -> QPolygonF:
        """Return points of the page as a polygon of the widget."""
        return QPolygonF([QPointF(*self.camera.to_view(point)) for point in points])

    def selected(self, target: Target, *, boxed: bool) -> None:
        """Outline a selected thing; ``boxed`` adds the box that its handles stand on."""
        if boxed and not target.upright:
            colour = QColor(self.accent)
            colour.setAlpha(120)
            turned = transform_points(target.stand.outline(), Affine.rotation(target.turn, target.box.centre))
            self.outline(turned, colour, width=1.0)
        self.outline(target.outline, self.accent)
        if target.locked:
            self.lock(target)

    def handles(self, handles: Iterable[Handle], hot: Handle | None) -> None:
        for handle in handles:
            self._handle(handle, hot=handle == hot)

    def _handle(self, handle: Handle, *, hot: bool) -> None:
        half = SIZE / 2 + (1 if hot else 0)
        place = QRectF(handle.place[0] - half, handle.place[1] - half, 2 * half, 2 * half)
        self.painter.setPen(QPen(self.accent if not hot else QColor("white"), LINE))
        self.painter.setBrush(self.accent if hot else QColor("white"))
        if handle.grip is not None:
            self.painter.drawRect(place)
            return
        if handle.turns:
            self._turn_handle(place.center(), hot=hot)
            return
        if handle.fresh:
            self.painter.setPen(QPen(self.accent, LINE, Qt.PenStyle.DotLine))
            self.painter.drawLine(QPointF(handle.place[0], place.top() - 14), QPointF(handle.place[0], place.top()))
            self.painter.setPen(QPen(self.accent, LINE))
        self.painter.drawEllipse(place.adjusted(-1, -1, 1, 1))

    def _turn_handle(self, centre: QPointF, *, hot: bool) -> None:
        """Draw a disc with an arrow that runs round in it."""
        self.painter.drawEllipse(centre, 8, 8)
        ink = QColor("white") if hot else self.accent
        self.painter.setPen(QPen(ink, 1.5))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawArc(QRectF(centre.x() - 4, centre.y() - 4, 8, 8), 60 * 16, 270 * 16)
        tip = centre + QPointF(4.6, 4.2)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(ink)
        self.painter.drawPolygon(QPolygonF([tip, tip + QPointF(-4.6, -0.4), tip + QPointF(-0.6, -4.6)]))

    def band(self, rect: Rect) -> None:
        """Draw the rubber band; ``rect`` is in widget pixels."""
        fill = QColor(self.accent)
        fill.setAlpha(36)
        self.painter.setPen(QPen(self.accent, 1.0))
        self.painter.setBrush(fill)
        self.painter.drawRect(qt_rect(rect))

    def guides(self, guides: Iterable[Guide]) -> None:
        for guide in guides:
            if guide.axis == "x":
                a = self.camera.to_view((guide.at, guide.start))
                b = self.camera.to_view((guide.at, guide.end))
            else:
                a = self.camera.to_view((guide.start, guide.at))
                b = self.camera.to_view((guide.end, guide.at))
            if guide.gap is None:
                self.painter.setPen(QPen(self.accent, 1.0, Qt.PenStyle.DashLine))
                self.painter.drawLine(QPointF(*a), QPointF(*b))
            else:
                self._measure(QPointF(*a), QPointF(*b), guide)

    def _measure(self, a: QPointF, b: QPointF, guide: Guide) -> None:
        self.painter.setPen(QPen(self.accent, 1.0))
        self.painter.drawLine(a, b)
        tick = QPointF(4, 0) if guide.axis == "x" else QPointF(0, 4)
        for end in (a, b):
            self.painter.drawLine(end - tick, end + tick)
        middle = (a + b) / 2
        aside = QPointF(26, 0) if guide.axis == "x" else QPointF(0, 16)
        words = QCoreApplication.translate("Canvas", "{0} px").format(round(guide.gap or 0.0))
        self.label(middle + aside, words)

    def label(self, middle: QPointF, words: str, colour: QColor | None = None) -> None:
        """Write a few words on a pill, centred at ``middle``."""
        colour = colour or self.accent
        size = QFontMetricsF(self.painter.font()).size(0, words)
        pill = QRectF(0, 0, size.width() + 14, max(BADGE, size.height() + 4))
        pill.moveCenter(middle)
        self.painter.setPen(QPen(QColor(255, 255, 255, 200), 1.0))
        self.painter.setBrush(colour)
        self.painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        self.painter.setPen(_readable_on(colour))
        self.painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def angle(self, place: Point, degrees: float) -> None:
        """Write an angle beside the pointer, which is at a page point."""
        x, y = self.camera.to_view(place)
        shown = round(degrees, 1)
        self.label(QPointF(x + 40, y + 22), f"{shown:.0f}°" if shown == round(shown) else f"{shown:.1f}°")

    def size(self, view: Rect, box: Rect) -> None:
        """Write a box's width and height, in page pixels, in the middle of its place on the widget."""
        words = QCoreApplication.translate("Canvas", "{0} × {1} px").format(round(box.width), round(box.height))
        self.label(QPointF(*view.centre), words)

    def swap(self, target: Target) -> None:
        """Mark the panel that the dragged one would change places with."""
        wash = QColor(self.accent)
        wash.setAlpha(80)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(wash)
        self.painter.drawPolygon(self.polygon(target.outline))
        self.outline(target.outline, self.accent, width=3.0)

    def swap_badge(self, target: Target) -> None:
        """Draw two opposite arrows and the word at the middle of ``target``; a place takes what is dropped on it."""
        if target.kind == "place":
            middle = QPointF(*self.camera.to_view(target.box.centre))
            self.label(middle, QCoreApplication.translate("Canvas", "Fill the frame"))
            return
        centre = QPointF(*self.camera.to_view(target.box.centre))
        disc = QRectF(centre.x() - 28, centre.y() - 28, 56, 56)
        self.painter.setPen(QPen(QColor("white"), 2.0))
        self.painter.setBrush(self.accent)
        self.painter.drawEllipse(disc)
        ink = _readable_on(self.accent)
        self.painter.setPen(QPen(ink, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for sign in (1, -1):
            y = centre.y() - 6 * sign
            tip = QPointF(centre.x() + 13 * sign, y)
            self.painter.drawLine(QPointF(centre.x() - 13 * sign, y), tip)
            self.painter.drawPolyline(QPolygonF([tip + QPointF(-6 * sign, -6), tip, tip + QPointF(-6 * sign, 6)]))
        self.label(centre + QPointF(0, 44), QCoreApplication.translate("Canvas", "Swap panels"))

    def overflow(self, target: Target) -> None:
        """Mark the outline of a balloon whose words do not fit."""
        self.outline(target.outline, self.warn, width=2.0, dashed=True)

    def too_long(self, target: Target, too_many: int) -> None:
        """Write above the corner of a balloon by how many characters its words are too long, clear of its handles."""
        box = self.camera.rect_to_view(target.box)
        font = QFont(self.painter.font())
        font.setBold(True)
        self.painter.setFont(font)
        words = f"! +{too_many}" if too_many else "!"
        width = max(BADGE, QFontMetricsF(font).size(0, words).width() + 14)
        middle = QPointF(max(width / 2 + 2, box.right - width / 2), max(BADGE / 2 + 2, box.y - BADGE * 0.9))
        self.label(middle, words, self.warn)
        font.setBold(False)
        self.painter.setFont(font)


def paint_shadow(painter: QPainter, page: QRectF) -> None:
    """Paint a soft shadow around a page that is then painted over it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for reach in range(12, 0, -2):
        painter.setBrush(QColor(0, 0, 0, 9))
        painter.drawRoundedRect(page.adjusted(-reach, -reach + 3, reach, reach + 3), reach, reach)
    painter.restore()


def _readable_on(ground: QColor) -> QColor:
    """Return black or white, whichever has the higher contrast (WCAG relative luminance)."""
    light = 0.2126 * ground.redF() ** 2.2 + 0.7152 * ground.greenF() ** 2.2 + 0.0722 * ground.blueF() ** 2.2
    return QColor("black") if light > 0.18 else QColor("white")
