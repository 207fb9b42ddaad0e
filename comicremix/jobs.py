"""Progress of long work, told to whoever watches: a terminal bar, the status bar, or nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")

PDFIUM = threading.Lock()
"""PDFium works in one thread at a time: whoever calls it, to read or to draw, holds this."""


class Progress(Protocol):
    """What long work calls between its steps. ``step`` raises ``errors.Cancelled`` when the user has stopped the
    work."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report ``done`` of ``total`` steps; ``what`` names the step at hand."""


class Silent:
    """Progress that nobody watches and nobody cancels."""

    def step(self, done: int, total: int, what: str = "") -> None:
        return


SILENT = Silent()


def stepping(items: Iterable[T], progress: Progress, what: str = "") -> Iterator[T]:
    """Yield ``items`` and report a step before each and after the last."""
    listed = list(items)
    for index, item in enumerate(listed):
        progress.step(index, len(listed), what)
        yield item
    progress.step(len(listed), len(listed), what)
