"""The bar under the page that says what the tool in hand does, with the tool's own options."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QLabel, QWidget

from comicremix.gui.canvas.tools.base import Tool

FROM_BOTTOM = 16
ROOM = 32
"""What is left free beside the bar at least, in widget pixels."""


class HintBar(QFrame):
    """Lies over the canvas at its lower edge; a tool without a hint hides it."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("toolHint")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._words = QLabel()
        self._label = QLabel()
        self._options: QWidget | None = None
        self._known: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self._label)
        self._row = row
        self.hide()

    def show_tool(self, tool: Tool) -> None:
        """Say what ``tool`` does and show its options."""
        if self._options is not None:
            self._row.removeWidget(self._options)
            self._options.hide()
        self._words.setText(tool.hint)
        self._options = tool.options()
        self._label.setVisible(self._options is not None)
        if self._options is not None:
            self._give_focus_back(self._options)
            self._label.setText(self._options.accessibleName())
            self._row.addWidget(self._options)
            self._options.show()
        self.setVisible(bool(tool.hint))
        self.settle()

    def _give_focus_back(self, options: QWidget) -> None:
        """Let Enter in the field go on with the page."""
        canvas = self.parentWidget()
        if isinstance(options, QAbstractSpinBox) and canvas is not None and options not in self._known:
            self._known.append(options)
            options.lineEdit().returnPressed.connect(canvas.setFocus)

    def settle(self) -> None:
        """Stand in the middle of the canvas's lower edge."""
        canvas = self.parentWidget()
        if canvas is None or self.isHidden():
            return
        self._words.setWordWrap(False)
        size = self.sizeHint()
        width = min(size.width(), canvas.width() - ROOM)
        if width < size.width():
            self._words.setWordWrap(True)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else size.height()
        self.setGeometry((canvas.width() - width) // 2, canvas.height() - height - FROM_BOTTOM, width, height)
