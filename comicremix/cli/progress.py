"""A progress bar on stderr when it is a terminal, silence when it is not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from comicremix.jobs import SILENT, Progress


class Bar:
    """Progress as a line that redraws itself."""

    def __init__(self, what: str) -> None:
        from tqdm import tqdm

        self._bar = tqdm(desc=what, file=sys.stderr, leave=False, dynamic_ncols=True)

    def step(self, done: int, total: int, what: str = "") -> None:
        self._bar.total = total
        if what:
            self._bar.set_postfix_str(what, refresh=False)
        self._bar.n = done
        self._bar.refresh()

    def close(self) -> None:
        self._bar.close()


@contextmanager
def progress_bar(what: str) -> Iterator[Progress]:
    """Show a bar while the body runs, if somebody sees it."""
    if not sys.stderr.isatty():
        yield SILENT
        return
    bar = Bar(what)
    try:
        yield bar
    finally:
        bar.close()
