"""Progress of long work, told to whoever watches: a terminal bar, the status bar, or nobody."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")

PDFIUM = threading.Lock()
"""PDFium works in one thread at a time: whoever calls it, to read or to draw, holds this."""


class Progress(Protocol):
    """What long work calls between its steps. ``step`` raises ``errors.Cancelled``
    when the user has stopped the work."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report ``done`` of ``total`` steps; ``what`` names the step at hand."""


class Silent:
    """Progress that nobody watches and nobody cancels."""

    def step(self, done: int, total: int, what: str = "") -> None:
        return


SILENT = Silent()

WORKERS = min(4, os.cpu_count() or 1)


def in_parallel(items: Iterable[T], work: Callable[[T], R], workers: int = WORKERS) -> Iterator[R]:
    """Yield what ``work`` makes of each item, in their order, several at a time; few items are taken ahead.

    When the caller stops listening or an item cannot be had (cancelled, say), what has not begun is dropped and what
    has is waited for.
    """
    pending: deque[Future[R]] = deque()
    pool = ThreadPoolExecutor(workers)
    try:
        for item in items:
            pending.append(pool.submit(work, item))
            if len(pending) > workers:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def stepping(items: Iterable[T], progress: Progress) -> Iterator[T]:
    """Yield ``items`` and report a step before each and after the last."""
    listed = list(items)
    for index, item in enumerate(listed):
        progress.step(index, len(listed))
        yield item
    progress.step(len(listed), len(listed))
