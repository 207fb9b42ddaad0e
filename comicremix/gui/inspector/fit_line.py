"""How the words fit their balloon: a gauge, a sentence, and the characters that no font has."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from comicremix.app.fitting import Fit
from comicremix.gui.states import too_many_words
from comicremix.gui.theme import tones

translate = QCoreApplication.translate
LIMIT = 0.75
"""Where on the gauge the balloon is full."""


class FitLine(QWidget):
    """Shows one Fit; ``show_fit(None)`` shows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.gauge = Gauge()
        self.words = QLabel()
        self.missing = QLabel()
        for label, role in ((self.words, "muted"), (self.missing, "warning")):
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.gauge)
        row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.missing)
        self.show_fit(None)

    def show_fit(self, fit: Fit | None) -> None:
        """Show how words fit."""
        self.setVisible(fit is not None)
        if fit is None:
            return
        self.gauge.show_share(fit.filled, too_long=not fit.fits)
        self.words.setText(fit_words(fit))
        self.words.setProperty("tone", None if fit.fits else "danger")
        self.words.style().polish(self.words)
        self.gauge.setAccessibleDescription(self.words.text())
        self.missing.setText("\n".join(missing_words(character) for character in fit.missing))
        self.missing.setVisible(bool(fit.missing))


class Gauge(QWidget):
    """A bar with a mark where the balloon is full; what is too much stands beyond it in another colour and hatched."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._too_long = 0.0, False
        self.setAccessibleName(translate("FitLine", "How full the balloon is"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """About what share of the room is taken; above 1: too much."""
        return self._share

    def show_share(self, share: float, *, too_long: bool) -> None:
        self._share, self._too_long = share, too_long
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(72, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = QRectF(0, 3, self.width(), self.height() - 6)
        painter.setBrush(QColor(tones().border))
        painter.drawRoundedRect(room, 3, 3)
        full = room.width() * LIMIT
        taken = min(room.width(), full * self._share)
        painter.setBrush(QColor(tones().success if not self._too_long else tones().danger))
        painter.drawRoundedRect(QRectF(room.x(), room.y(), max(6.0, taken), room.height()), 3, 3)
        painter.setBrush(QColor(tones().text))
        painter.drawRect(QRectF(full - 1, 0, 2, self.height()))
        painter.end()


def fit_words(fit: Fit) -> str:
    """Say how words fit: ``fits at 46 px``, ``set at 41 px (shared 46)``, ``about 12 characters too long at 28 px``."""
    if not fit.fits:
        words = translate("FitLine", "{0} at {1} px")
        return words.format(too_many_words(fit.too_many), _number(fit.size))
    size, aim = round(fit.size, 1), round(fit.shared or fit.wanted, 1)
    if size >= aim:
        return translate("FitLine", "fits at {0} px").format(_number(size))
    if fit.shared is not None:
        return translate("FitLine", "set at {0} px (shared {1})").format(_number(size), _number(aim))
    return translate("FitLine", "set at {0} px instead of {1}").format(_number(size), _number(aim))


def _number(size: float) -> str:
    return QLocale().toString(round(size, 1))


def missing_words(character: str) -> str:
    """Say that no font has a character, and which it is: ``No font has “☃” (U+2603, snowman).``"""
    code = "+".join(f"U+{ord(char):04X}" for char in character)
    name = unicodedata.name(character[0], "").lower()
    named = f"{code}, {name}" if name else code
    return translate("FitLine", "No font has “{0}” ({1}). Add a font that does, or write it otherwise.").format(
        character, named
    )
