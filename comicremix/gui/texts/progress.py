"""How far the edition in view is: a bar in parts, one for each state, and the words for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from comicremix.gui.states import SYMBOLS, TONES, Look, look_name
from comicremix.gui.theme import tones
from comicremix.model.progress import Progress

translate = QCoreApplication.translate
PARTS: tuple[Look, ...] = ("reviewed", "translated", "draft", "stale", "missing")
PATTERNS = {"draft": Qt.BrushStyle.Dense4Pattern, "stale": Qt.BrushStyle.BDiagPattern}
"""What needs work differs from what is done without colours too."""


class ProgressLine(QWidget):
    """Shows one Progress."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = PartsBar()
        self.share, self.words = QLabel(), QLabel()
        self.share.setProperty("role", "heading")
        self.words.setProperty("role", "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.share)
        row.addStretch(1)
        row.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.bar)

    def show_progress(self, name: str, progress: Progress) -> None:
        """Show how far the edition called ``name`` is."""
        self.share.setText(share_words(name, progress))
        self.words.setText(word_count(progress))
        self.bar.show_progress(progress)
        told = ", ".join(f"{getattr(progress, part)} {look_name(part)}" for part in PARTS if getattr(progress, part))
        self.setToolTip("\n".join(f"{SYMBOLS[part]} {getattr(progress, part)} {look_name(part)}" for part in PARTS))
        self.bar.setAccessibleName(self.share.text())
        self.bar.setAccessibleDescription(told)


class PartsBar(QWidget):
    """A bar of as many parts as there are states in the edition."""

    def __init__(self) -> None:
        super().__init__()
        self._progress = Progress()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, progress: Progress) -> None:
        if progress != self._progress:
            self._progress = progress
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(room, 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(room, QColor(tones().border))
        x, rtl = 0.0, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part in PARTS[:-1]:
            width = room.width() * getattr(self._progress, part) / max(1, self._progress.texts)
            colour = QColor(getattr(tones(), TONES[part]))
            left = room.width() - x - width if rtl else x
            painter.fillRect(QRectF(left, 0, width, room.height()), QBrush(colour, PATTERNS.get(part, _SOLID)))
            x += width
        painter.end()


_SOLID = Qt.BrushStyle.SolidPattern


def share_words(name: str, progress: Progress) -> str:
    """Say how far an edition is: ``Français 93 %``."""
    percent = int(progress.share * 100)  # 99.6 % is not complete
    return translate("Progress", "{0} {1} %").format(f"\u2068{name}\u2069", percent)


def word_count(progress: Progress) -> str:
    """Say how many source words are translated: ``1,204 of 1,302 words``."""
    number = QLocale().toString
    words = translate("Progress", "{0} of {1} words")
    return words.format(number(progress.done_words), number(progress.words))
