"""Small parts that all side panels are made of: headings, rows, number fields, colour buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.icons import SPACED, icon
from comicremix.gui.theme import tones

translate = QCoreApplication.translate
MM_PER_INCH = 25.4
LARGE_TEXT = 28
"""Lines higher than this, in widget pixels, leave a side panel no room for labels beside fields."""


def text_is_large() -> bool:
    """Tell whether the user reads with much larger letters than usual."""
    return QFontMetrics(QApplication.font()).height() > LARGE_TEXT


def heading(words: str) -> QLabel:
    """Return a section's heading."""
    label = QLabel(words)
    label.setProperty("role", "heading")
    return label


def hint(words: str) -> QLabel:
    """Return a quiet line that wraps."""
    label = QLabel(words)
    label.setProperty("role", "hint")
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def rule() -> QFrame:
    """Return a thin line between two sections."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def icon_button(name: str, words: str, do: Callable[[], object], *, text: str = "") -> QToolButton:
    """Return a flat button with an icon; ``words`` are its tool tip and accessible name."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(18, 18))
    button.setToolTip(words)
    button.setAccessibleName(words)
    if text:
        button.setIconSize(SPACED)
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.clicked.connect(lambda _checked=False: do())
    return button


class NumberField(QDoubleSpinBox):
    """A number that is committed when it is finished, not while it is typed; the wheel scrolls the panel instead."""

    finished = Signal(float)

    def __init__(
        self, name: str, suffix: str = "", *, least: float = -100_000, most: float = 100_000, decimals: int = 0
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setDecimals(decimals)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(72)
        self.setMinimumHeight(self.fontMetrics().height() + 10)
        self._filling = False
        self.valueChanged.connect(self._changed)

    def show_value(self, value: float) -> None:
        """Show a value without telling anybody."""
        self._filling = True
        self.setValue(value)
        self._filling = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _changed(self, value: float) -> None:
        if not self._filling:
            self.finished.emit(value)


class ColourButton(QToolButton):
    """Shows a colour, opens a dialog for another."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("field", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._colour = "#ffffff"
        self.clicked.connect(self._choose)

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self.setIcon(swatch(colour))
        self.setText(colour)

    def _choose(self) -> None:
        found = QColorDialog.getColor(QColor(self._colour), self, self.accessibleName())
        if found.isValid():
            self.chosen.emit(found.name())


def swatch(colour: str, side: int = 16) -> QIcon:
    """Return a square of a colour with a thin line around it."""
    picture = QPixmap(side, side)
    picture.fill(QColor(colour))
    painter = QPainter(picture)
    painter.setPen(QColor(tones().border))
    painter.drawRect(0, 0, side - 1, side - 1)
    painter.end()
    return QIcon(picture)


def beside(field: QWidget, *buttons: QWidget) -> QWidget:
    """Return a field that takes all the room that the buttons at its side leave."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(field, 1)
    for button in buttons:
        row.addWidget(button)
    return whole


class Rows(QGridLayout):
    """Labels on the left, fields on the right, aligned. With large text each label stands above its field, and what
    would stand side by side stands one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._large = text_is_large()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(8)
        self.setColumnStretch(1, 1)
        self.setColumnMinimumWidth(0, 0 if self._large else 84)

    def add(self, words: str, *widgets: QWidget) -> QLabel:
        """Add a row and return its label, which belongs to the first widget; without words it is not shown."""
        row = self.rowCount()
        label = QLabel(words)
        label.setProperty("role", "muted")
        label.setBuddy(widgets[0])
        # A language's own name may be written from the right; its label still stands on the left.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(left | Qt.AlignmentFlag.AlignVCenter)
        if words:
            self.addWidget(label, row, 0, 1, 2 if self._large else 1)
        place = (row + 1, 0, 1, 2) if self._large else (row, 1, 1, 1)
        if len(widgets) == 1:
            self.addWidget(widgets[0], *place)
            return label
        box = QVBoxLayout() if self._large else QHBoxLayout()
        box.setSpacing(8)
        for widget in widgets:
            box.addWidget(widget, 1)
        self.addLayout(box, *place)
        return label


class SidePage(QScrollArea):
    """A scrolling column with even margins: what every side panel stands on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("sideScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        never, sometimes = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(sometimes if text_is_large() else never)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("sideBody")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        self.setWidget(body)


def millimetres(one: float, other: float, dpi: float, words: str = "") -> str:
    """Return two lengths in page pixels as they are printed: ``210.0 × 297.0 mm``, or in the pattern ``words``."""
    locale = QLocale()
    first, second = (locale.toString(length / dpi * MM_PER_INCH, "f", 1) for length in (one, other))
    return (words or translate("PanelForm", "{0} × {1} mm")).format(first, second)


def muted() -> QLabel:
    """Return an empty quiet line."""
    label = QLabel()
    label.setProperty("role", "muted")
    return label
