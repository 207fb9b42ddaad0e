"""Loads what the desks will need while the window has nothing to do: opening a book waits for none of it, and neither
does who turns to a desk for the first time."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

FIRST_MS, PAUSE_MS = 1500, 120
"""From the start, and between two modules: none takes longer than a hand would feel."""
MODULES = (
    "fontTools.ttLib", "comicremix.gui.inspector.text_editor", "comicremix.gui.styles.panel",
    "comicremix.gui.inspector.balloon_form", "comicremix.gui.inspector.panel_form", "comicremix.gui.texts.panel",
    "comicremix.gui.words.help_panel", "lxml.etree", "citeproc", "comicremix.app.sources", "comicremix.gui.notes.panel",
    "comicremix.gui.source.view", "comicremix.app.taking",
)  # fmt: skip


class Ahead(QObject):
    """Loads one module after the other, none while a mouse button is held."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = list(MODULES)
        self._timer = QTimer(self, interval=FIRST_MS)
        self._timer.timeout.connect(self._next)

    @property
    def done(self) -> bool:
        """Whether all is loaded."""
        return not self._waiting

    def start(self) -> None:
        """Begin, once a book is there to work on."""
        if not self.done:
            self._timer.start(FIRST_MS)

    def _next(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        import_module(self._waiting.pop(0))
        self._timer.setInterval(PAUSE_MS)
        if self.done:
            self._timer.stop()
