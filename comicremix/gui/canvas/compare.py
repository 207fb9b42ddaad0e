"""Before and after: as long as a key is held, the source page of a panel lies over the page, or beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from comicremix.geometry import Affine, Outline, Rect, bounds, transform_points
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.overlay import Overlay, paint_shadow
from comicremix.gui.canvas.qt_painter import qt_transform
from comicremix.layout.frame import Picture
from comicremix.model.page import Page, Panel
from comicremix.model.source import Art, SourcePage

if TYPE_CHECKING:
    from comicremix.gui.canvas.view import PageCanvas

MARGIN = 24.0
"""Widget pixels around a source page that is shown beside."""


@dataclass(frozen=True, slots=True)
class Before:
    """A source page, where it is shown in the widget, and the outline of the panel in source pixels."""

    source: SourcePage
    to_view: Affine
    outline: Outline


class Compare(QObject):
    """Shows where things come from until a key is let go or a button pressed, wherever the keyboard is."""

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.on = False

    def begin(self) -> None:
        if not self.on:
            self.on = True
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
            self._canvas.update()

    def end(self) -> None:
        if self.on:
            self.on = False
            application = QApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
            self._canvas.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        released = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat()
        if released or event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.ApplicationDeactivate):
            self.end()
        return False

    def paint(self, painter: QPainter) -> None:
        canvas, page = self._canvas, self._canvas.desk.page
        overlay = Overlay(painter, canvas.camera, canvas.palette())
        view = Rect(0.0, 0.0, float(canvas.width()), float(canvas.height()))
        found = before_of(page, art_of(page, canvas.desk.selection), canvas.desk.book.sources, canvas.camera, view)
        if found is None:
            words = QCoreApplication.translate("Canvas", "Nothing on this page comes from a source page.")
            overlay.label(QPointF(view.centre[0], MARGIN), words, QColor("#1e2023"))
            return
        _paint_source(canvas, painter, found)
        plain = Overlay(painter, Camera(), canvas.palette())
        plain.outline(transform_points(found.outline, found.to_view), plain.accent, width=2.5)
        words = QCoreApplication.translate("Canvas", "Source page: {0}").format(found.source.name)
        plain.label(QPointF(view.centre[0], MARGIN), words, QColor("#1e2023"))


def art_of(page: Page | None, selection: tuple[str, ...]) -> Art | None:
    """Return the art of what is selected: a panel's, or that of the panel which a balloon follows; else what lies under
    the whole page, else the first panel's."""
    if page is None:
        return None
    panels: dict[str, Panel] = {panel.id: panel for panel in page.panels}
    owners: dict[str, str] = {balloon.id: balloon.panel or "" for balloon in page.balloons}
    for item in selection:
        panel = panels.get(item) or panels.get(owners.get(item, ""))
        if panel is not None:
            return panel.art
    if page.base is not None:
        return page.base.art
    return page.panels[0].art if page.panels else None


def before_of(
    page: Page | None, art: Art | None, sources: tuple[SourcePage, ...], camera: Camera, view: Rect
) -> Before | None:
    """Return how the source page of ``art`` is shown: over the page where it still lies as it came, else beside what
    was made of it, fitted into the half of the view that the panel does not cover."""
    source = next((known for known in sources if art is not None and known.id == art.source), None)
    if page is None or art is None or source is None:
        return None
    seen = Affine(camera.scale, 0.0, 0.0, camera.scale, camera.x, camera.y)
    base = page.base
    if base is not None and base.art.source == art.source:
        return Before(source, base.art.placement.affine.then(seen), art.outline)
    panel = bounds(transform_points(art.outline, art.placement.affine.then(seen)))
    left = panel.centre[0] > view.centre[0]
    half = Rect(view.x if left else view.centre[0], view.y, view.width / 2, view.height).inset(MARGIN)
    scale = min(half.width / source.width, (half.height - MARGIN) / source.height)
    x = half.centre[0] - source.width * scale / 2
    y = half.y + MARGIN + (half.height - MARGIN - source.height * scale) / 2
    return Before(source, Affine(scale, 0.0, 0.0, scale, x, y), art.outline)


def _paint_source(canvas: PageCanvas, painter: QPainter, found: Before) -> None:
    source = found.source
    whole = Rect(0.0, 0.0, source.width, source.height).outline()
    box = bounds(transform_points(whole, found.to_view))
    level = canvas.pixmaps.image(Picture(source.asset), found.to_view.scale * canvas.devicePixelRatioF())
    painter.save()
    paint_shadow(painter, QRectF(box.x, box.y, box.width, box.height))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(qt_transform(found.to_view) * QTransform(painter.transform()))
    painter.fillRect(QRectF(0, 0, source.width, source.height), QColor("#808080"))
    if level is not None:
        painter.drawImage(QRectF(0, 0, source.width, source.height), level.image)
    painter.restore()
