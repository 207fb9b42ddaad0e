"""Parts of the work on one page done in two threads at once: OpenCV lets others go on while it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

First = TypeVar("First")
Second = TypeVar("Second")
Item = TypeVar("Item")
Made = TypeVar("Made")

FEWEST = 4
"""Things to do for which a thread is worth its start."""


def together(first: Callable[[], First], second: Callable[[], Second]) -> tuple[First, Second]:
    """Do both, ``second`` in a thread of its own, and return what both return."""
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(second)
        return first(), other.result()


def each_of_two(work: Callable[[Item], Made], items: Sequence[Item]) -> list[Made]:
    """Return ``work`` done on every item, in their order; two threads take turns with the items."""
    if len(items) < FEWEST:
        return [work(item) for item in items]
    even, odd = together(lambda: [work(item) for item in items[::2]], lambda: [work(item) for item in items[1::2]])
    return [(odd if index % 2 else even)[index // 2] for index in range(len(items))]
