"""Work shared between two threads gives what one would give, in order, errors included."""

from __future__ import annotations

import threading

import pytest

from comicremix.imaging.together import each_of_two, together


def test_both_are_done_side_by_side() -> None:
    meet = threading.Barrier(2, timeout=10)
    assert together(lambda: meet.wait() >= 0, lambda: meet.wait() >= 0) == (True, True)


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 12])
def test_the_order_stays(count: int) -> None:
    assert each_of_two(lambda n: n * n, range(count)) == [n * n for n in range(count)]


def test_an_error_in_the_other_thread_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        together(lambda: 1, lambda: 1 // 0)
