"""The words beside the tools that say what the tool in hand does, with the tool's own options."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from comicremix.gui.canvas.tools.base import Tool

LEAST_WIDTH = 240
"""Widget pixels."""


class HintBar(QFrame):
    """Stands in the row of tools, so that it hides nothing of the page.
    ``canvas`` gets the keyboard back from the options."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__()
        self.setObjectName("toolHint")
        self._canvas = canvas
        self._words = QLabel()
        self._words.setProperty("role", "hint")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._label = QLabel()
        self._options: QWidget | None = None
        self._known: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._label)
        self._row = row

    def show_tool(self, tool: Tool) -> None:
        """Say what ``tool`` does and show its options."""
        if self._options is not None:
            self._row.removeWidget(self._options)
            self._options.hide()
        self._words.setText(tool.hint)
        self._words.setToolTip(tool.hint)
        self._options = tool.options()
        self._label.setVisible(self._options is not None)
        if self._options is not None:
            self._give_focus_back(self._options)
            self._label.setText(self._options.accessibleName())
            self._row.addWidget(self._options)
            self._options.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # In a narrow bar a sentence would be a tower of syllables; the tool tip still says it.
        self._words.setVisible(event.size().width() >= LEAST_WIDTH)
        super().resizeEvent(event)

    def _give_focus_back(self, options: QWidget) -> None:
        """Let Enter in the field go on with the page."""
        if isinstance(options, QAbstractSpinBox) and options not in self._known:
            self._known.append(options)
            options.lineEdit().returnPressed.connect(self._canvas.setFocus)
