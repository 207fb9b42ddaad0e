"""Ctrl+C in the terminal and the system's request to end: the window's event loop hears them, and no work is lost."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

HEEDED = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Calls ``told`` on the window's thread when the process is asked to end.

    Python runs signal handlers between two of its own steps only, and an idle event loop takes none: a socket that the
    signal writes to wakes it.
    """

    def __init__(self, told: Callable[[int], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        self._woken = signal.set_wakeup_fd(self._write.fileno())
        self._before = {number: signal.signal(number, self._ignore) for number in HEEDED}
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def close(self) -> None:
        """Leave signals as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._woken)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()

    def _hear(self) -> None:
        for number in self._read.recv(64):
            if number in HEEDED:
                self._told(number)

    @staticmethod
    def _ignore(number: int, frame: FrameType | None) -> None:
        """The number comes through the socket."""
