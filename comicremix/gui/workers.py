"""Threads of the window: do work in the background and hand over what came out on the window's thread.

Three rules keep Qt whole, whatever the work holds on to:

- Threads know a task by its number. The task, with all that it refers to, is kept here and let go of on the window's
  thread, after its outcome was delivered there; so no thread ever destroys a widget or a timer.
- Outcomes travel through one bell that lives as long as the program: no signal is sent by, or to,
  something that may be gone.
- Cycles are collected on the window's thread alone (``garbage``).
"""

from __future__ import annotations

import heapq
import itertools
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from comicremix.gui.garbage import collect_here

Letter = Callable[[], object]


class _Bell(QObject):
    """Opens one letter on its own thread for every ring in another."""

    rang = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.letters: deque[Letter] = deque()
        self.rang.connect(self._open, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _open(self) -> None:
        self.letters.popleft()()


_bells: list[_Bell] = []


def hand_over(letter: Letter) -> None:
    """Have ``letter`` called on the window's thread, in the next turn of its event loop. What it refers to must be kept
    by somebody else until then, or be no object of Qt."""
    bell = _bells[0]
    bell.letters.append(letter)
    bell.rang.emit()


@dataclass(slots=True)
class _Task:
    work: Callable[[], Any]
    take: Callable[[Any], object]
    outcome: Any = None
    error: BaseException | None = None


class Workers:
    """Up to ``most`` threads. What is urgent (a higher number) goes first, then what came first. Threads end when there
    is nothing to do."""

    def __init__(self, most: int) -> None:
        collect_here()
        if not _bells:
            _bells.append(_Bell())
        self._most = most
        self._changed = threading.Condition()
        self._threads = 0
        self._waiting: list[tuple[int, int]] = []
        self._tasks: dict[int, _Task] = {}
        self._numbers = itertools.count()

    def start(self, work: Callable[[], Any], take: Callable[[Any], object], urgency: int = 0) -> None:
        """Do ``work`` in a thread; ``take`` gets what it returns, on the window's thread.
        What it raises is raised there."""
        number = next(self._numbers)
        self._tasks[number] = _Task(work, take)
        with self._changed:
            heapq.heappush(self._waiting, (-urgency, number))
            more = self._threads < self._most
            self._threads += more
        if more:
            threading.Thread(target=self._serve, name="background").start()

    def clear(self) -> None:
        """Drop what has not begun."""
        with self._changed:
            dropped, self._waiting = self._waiting, []
        for _, number in dropped:
            del self._tasks[number]

    def wait(self, milliseconds: int) -> bool:
        """Wait until all work is done, though not all of it delivered; tell whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: self._threads == 0, milliseconds / 1000)

    # -- in a thread

    def _serve(self) -> None:
        while (number := self._next()) is not None:
            self._perform(number)
            hand_over(lambda number=number: self._deliver(number))  # type: ignore[misc]

    def _next(self) -> int | None:
        with self._changed:
            if self._waiting:
                return heapq.heappop(self._waiting)[1]
            self._threads -= 1
            self._changed.notify_all()
            return None

    def _perform(self, number: int) -> None:
        """Do the work. Once this has returned, the thread refers to nothing of the task."""
        task = self._tasks[number]
        try:
            task.outcome = task.work()
        except BaseException as error:
            task.error = error

    # -- on the window's thread

    def _deliver(self, number: int) -> None:
        task = self._tasks.pop(number)
        if task.error is not None:
            raise task.error
        task.take(task.outcome)
