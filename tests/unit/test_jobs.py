"""Work done several at a time comes in order, and stops when nobody wants more of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from comicremix.errors import Cancelled
from comicremix.jobs import in_parallel


def test_results_come_in_the_order_of_the_items() -> None:
    def work(number: int) -> int:
        time.sleep(0.002 * (5 - number % 5))
        return number * number

    assert list(in_parallel(range(20), work, workers=4)) == [n * n for n in range(20)]
    assert list(in_parallel([], work)) == []


def test_few_items_are_taken_ahead() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(50):
            taken.append(number)
            yield number

    results = in_parallel(items(), lambda number: number, workers=2)
    assert next(results) == 0
    assert len(taken) <= 4
    results.close()  # type: ignore[attr-defined]


def test_a_cancelled_source_stops_the_work() -> None:
    done: list[int] = []

    def items() -> Iterator[int]:
        yield 1
        yield 2
        raise Cancelled

    with pytest.raises(Cancelled):
        list(in_parallel(items(), done.append, workers=2))
    assert threading.active_count() < 20


def test_a_fault_in_one_item_is_told() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_parallel([1, 0], lambda number: 1 / number, workers=2))
