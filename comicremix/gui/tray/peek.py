"""A look at a source page beside the tray, with one of its panels lit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from comicremix.geometry import Outline
from comicremix.gui.fields import icon_button
from comicremix.gui.theme import tones
from comicremix.gui.tray.crops import Crops
from comicremix.model.source import SourcePage

translate = QCoreApplication.translate
ROOM = QSize(300, 400)
"""Widget pixels for the page."""
EDGES = 12 + 12 + 4 + 1
"""Margins and the lines around."""
VEIL = QColor(0, 0, 0, 130)


class Peek(QFrame):
    """Closes with Escape or its button."""

    use_wanted = Signal()

    def __init__(self, crops: Crops, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAutoFillBackground(True)
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.picture = PageWithPanel(crops)
        self.uses = QPushButton()
        self.uses.clicked.connect(lambda _: self.use_wanted.emit())
        self.close_button = icon_button("x", translate("Peek", "Close (Esc)"), self.leave)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.uses)
        self._before: QWidget | None = None
        self.hide()

    def show_panel(self, source: SourcePage, outline: Outline, title: str, uses: str, beside: QWidget) -> None:
        """Show a panel on its source page.

        Args:
            outline: source pixels.
            uses: what the button says; empty: the panel is used nowhere.
            beside: the widget at whose right the look is shown.
        """
        self.title.setText(title)
        self.setAccessibleName(title)
        self.picture.show_panel(source, outline)
        self.uses.setText(uses)
        self.uses.setVisible(bool(uses))
        if not self.isVisible():
            self._before = self.window().focusWidget()
        width = max(self.picture.width(), self.uses.sizeHint().width() if uses else 0) + EDGES
        self.resize(width, self._column.totalHeightForWidth(width))
        parent = self.parentWidget() or self
        corner = beside.mapTo(parent, beside.rect().topRight())
        y = max(8, min(corner.y(), parent.height() - self.height() - 8))
        self.move(corner.x() + 12, y)
        self.show()
        self.raise_()
        (self.uses if uses else self.close_button).setFocus()

    def leave(self) -> None:
        """Close and give the keys back to who had them."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
            self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


class PageWithPanel(QWidget):
    """A source page, dark but for one panel."""

    def __init__(self, crops: Crops) -> None:
        super().__init__()
        self._crops = crops
        self._source: SourcePage | None = None
        self._outline: Outline = ()
        crops.came.connect(lambda _: self.update())

    def show_panel(self, source: SourcePage, outline: Outline) -> None:
        self._source, self._outline = source, outline
        size = QSize(source.width, source.height).scaled(ROOM, Qt.AspectRatioMode.KeepAspectRatio)
        self.setFixedSize(size.expandedTo(QSize(160, 40)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = self._source
        if source is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        scale = min(self.width() / source.width, self.height() / source.height)
        page = QRectF((self.width() - source.width * scale) / 2, 0, source.width * scale, source.height * scale)
        picture = self._crops.page(source)
        if picture is None:
            painter.fillRect(page, QColor(tones().hover))
        else:
            painter.drawImage(page, picture, QRectF(picture.rect()))
        panel = QPainterPath()
        panel.addPolygon(QPolygonF([QPointF(page.x() + x * scale, page.y() + y * scale) for x, y in self._outline]))
        panel.closeSubpath()
        rest = QPainterPath()
        rest.addRect(page)
        painter.fillPath(rest.subtracted(panel), VEIL)
        painter.strokePath(panel, QPen(QColor("#ffffff"), 4.0))
        painter.strokePath(panel, QPen(QColor(tones().fill), 2.0))
        painter.end()
