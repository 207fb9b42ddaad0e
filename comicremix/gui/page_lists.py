"""Layers and history as tabs below the side panel, of which either or none is shown."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.fields import icon_button
from comicremix.gui.history.panel import HistoryPanel
from comicremix.gui.icons import icon
from comicremix.gui.layers.panel import LayersPanel

translate = QCoreApplication.translate
ListName = Literal["layers", "history"]
NAMES: tuple[ListName, ...] = ("layers", "history")


class PageLists(QTabWidget):
    """The two lists. ``closed`` names one that the user has closed at its tab."""

    closed = Signal(str)

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__()
        self.setObjectName("pageLists")
        self.setDocumentMode(True)
        self.layers, self.history = LayersPanel(canvas), HistoryPanel(canvas.desk)
        for panel, sign, words in (
            (self.layers, "layers", translate("Layers", "Layers")),
            (self.history, "history", translate("History", "History")),
        ):
            self.addTab(panel, icon(sign), words)
        for index, name in enumerate(NAMES):
            self.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button(name))
            self.setTabVisible(index, False)
        self.setVisible(False)

    def is_shown(self, name: ListName) -> bool:
        return self.isTabVisible(NAMES.index(name))

    def show_list(self, name: ListName, *, shown: bool) -> None:
        """Show or hide one list; the lists as a whole are hidden when both are."""
        index = NAMES.index(name)
        self.setTabVisible(index, shown)
        if shown:
            self.setCurrentIndex(index)
        self.setVisible(any(self.isTabVisible(known) for known in range(len(NAMES))))

    def refresh(self) -> None:
        """Fill both anew: the tones have changed."""
        self.layers.refresh()
        self.history.refresh()

    def _close_button(self, name: ListName) -> QToolButton:
        words = (
            translate("Layers", "Close the layers") if name == "layers" else translate("History", "Close the history")
        )
        button = icon_button("x", words, lambda: self.closed.emit(name))
        button.setIconSize(QSize(14, 14))
        button.setFixedSize(22, 22)
        button.setStyleSheet("padding: 0")
        return button
