"""Keeps a side panel up to date with the book, but only while it is seen, and not at every step of a gesture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from comicremix.gui.desk import Desk

GESTURE_MS = 60


class WhileSeen(QObject):
    """Calls ``fill`` when what the desk shows has changed; for a hidden widget, once when it is shown again."""

    def __init__(self, widget: QWidget, desk: Desk, fill: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._desk, self._fill = widget, desk, fill
        self._late = True
        self._later = QTimer(self, singleShot=True, interval=GESTURE_MS)
        self._later.timeout.connect(self.now)
        desk.book_changed.connect(self._book_changed)
        for signal in (desk.page_changed, desk.language_changed, desk.selection_changed):
            signal.connect(self.now)
        widget.installEventFilter(self)

    def now(self) -> None:
        """Fill the widget if it is seen."""
        self._later.stop()
        self._late = not self._widget.isVisible()
        if not self._late:
            self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and self._late:
            self._late = False
            self._fill()
        return False

    def _book_changed(self) -> None:
        if self._desk.book is self._desk.session.committed:
            self.now()
        elif not self._later.isActive():
            self._later.start()
