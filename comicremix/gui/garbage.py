"""Python's collector of cycles, kept to the window's thread.

Left to itself Python collects in whichever thread has just made an object. In a thread of the background that destroys
widgets and timers of the window behind Qt's back: their next event goes to memory that is free.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

LOOK_MS = 250
"""Between two looks whether enough has been made since the last collection."""
YOUNG = 700
"""Objects made, less objects freed, that make a collection worth it: Python's own measure."""


class Collector(QObject):
    """Collects in the thread that made it, in the pauses of the event loop, and nowhere else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # modules and classes stay: no pause need be spent on searching them
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(collect)
        self._timer.start()


def collect() -> None:
    """Collect the generations that are due; tell nothing."""
    _, *older = gc.get_threshold()
    young, *counts = gc.get_count()
    due = [generation for generation, count in enumerate(counts, 1) if count > older[generation - 1]]
    if due or young > YOUNG:
        gc.collect(max(due, default=0))


_collectors: list[Collector] = []


def collect_here() -> None:
    """From now on collect in this thread only, which is the application's. Calling it again does nothing."""
    application = QCoreApplication.instance()
    if application is None or any(isValid(collector) for collector in _collectors):
        return
    _collectors[:] = [Collector(application)]
