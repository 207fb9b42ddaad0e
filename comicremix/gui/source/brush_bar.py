"""What the brush does, how large it is, and with which colour it fills."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSlider, QToolButton, QWidget

from comicremix.gui.fields import ColourButton
from comicremix.gui.icons import icon
from comicremix.gui.source.brush import LEAST_RADIUS, BrushTool
from comicremix.model.source import MarkKind

translate = QCoreApplication.translate
LARGEST = 120


class BrushBar(QWidget):
    """Shown while the brush is in hand."""

    def __init__(self, brush: BrushTool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brush = brush
        self.kinds: dict[MarkKind, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        group = QButtonGroup(self)
        for kind, sign, words, tip in _kinds():
            button = QToolButton()
            button.setIcon(icon(sign))
            button.setIconSize(QSize(18, 18))
            button.setText(words)
            button.setToolTip(tip)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setChecked(kind is brush.kind)
            button.clicked.connect(lambda _checked=False, kind=kind: self.set_kind(kind))
            group.addButton(button)
            row.addWidget(button)
            self.kinds[kind] = button
        self.colour = ColourButton(translate("Source", "Colour to fill with"))
        self.colour.show_colour(brush.colour)
        self.colour.chosen.connect(self.set_colour)
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(int(LEAST_RADIUS), LARGEST)
        self.size_slider.setValue(round(brush.radius))
        self.size_slider.setFixedWidth(110)
        self.size_slider.setAccessibleName(translate("Source", "Size of the brush"))
        self.size_slider.setToolTip(translate("Source", "Size of the brush ([ and ])"))
        self.size_slider.valueChanged.connect(self._resize)
        for widget in (self.colour, self.size_slider):
            row.addWidget(widget)

    def set_kind(self, kind: MarkKind) -> None:
        """Let the brush do something else."""
        self._brush.kind = kind
        self.kinds[kind].setChecked(True)
        self._brush.canvas.setFocus()
        self._brush.canvas.update()

    def set_colour(self, colour: str) -> None:
        """Fill with ``colour`` from now on."""
        self._brush.colour = colour
        self.colour.show_colour(colour)
        self.set_kind(MarkKind.FILL)

    def _resize(self, radius: int) -> None:
        self._brush.radius = float(radius)
        self._brush.canvas.update()


def _kinds() -> tuple[tuple[MarkKind, str, str, str], ...]:
    return (
        (MarkKind.ADD, "wand-sparkles", translate("Source", "Rebuild"),
         translate("Source", "What you paint over is rebuilt from the art around it")),
        (MarkKind.SPARE, "eraser", translate("Source", "Spare"),
         translate("Source", "Nothing is rebuilt where you paint; lettering goes all the same")),
        (MarkKind.RESTORE, "history", translate("Source", "Restore"),
         translate("Source", "The page as it came shows where you paint")),
        (MarkKind.FILL, "square", translate("Source", "Fill"),
         translate("Source", "Paint with one colour; Alt+click takes it from the page")),
    )  # fmt: skip
