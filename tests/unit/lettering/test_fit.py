"""Breaks and sizes, without any font."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.lettering.breaks import Break
from comicremix.lettering.fit import Fitter, Measure, Piece, Slot, best_lines, fill_lines


def measure(*widths: float, hyphens: Sequence[int] = (), forced: Sequence[int] = ()) -> Measure:
    """Words of these widths with spaces of 1 between; after those in ``hyphens`` a hyphen of 1 and no space."""
    pieces, x = [], 0.0
    for at, width in enumerate(widths):
        parted = at in hyphens
        after = Break(at + 1, hyphen=parted, forced=at in forced or at == len(widths) - 1)
        pieces.append(Piece(x, x + width + parted, after))
        x += width + (0 if parted else 1)
    return Measure(tuple(pieces))


def test_lines_are_filled_first_to_last() -> None:
    assert fill_lines(measure(3, 3, 3), [7, 7]) == (1, 2)
    assert fill_lines(measure(3, 3, 3), [11, 7]) == (2,)
    assert fill_lines(measure(3, 3, 3), [7]) is None
    assert fill_lines(measure(9), [7]) is None


def test_forced_breaks_are_kept() -> None:
    assert fill_lines(measure(1, 1, 1, forced=[0]), [9, 9]) == (0, 2)
    setting = best_lines(measure(1, 1, 1, forced=[0]), [9, 9])
    assert setting is not None
    assert setting.lasts == (0, 2)


def test_a_block_takes_the_shape_of_its_widths() -> None:
    setting = best_lines(measure(*[2] * 9), [6, 15, 6])
    assert setting is not None
    assert setting.lasts == (1, 6, 8)
    even = best_lines(measure(*[2] * 9), [12, 12, 12])
    assert even is not None
    assert even.lasts == (2, 5, 8)


def test_no_two_hyphens_in_a_row() -> None:
    words = measure(4, 4, 4, hyphens=[0, 1])
    assert best_lines(words, [5, 5, 5]) is None
    assert fill_lines(words, [5, 5, 5]) is None
    assert best_lines(words, [9, 9]) is not None


def test_hyphens_only_where_needed() -> None:
    parts = Measure(
        (Piece(0, 4, Break(1)), Piece(5, 10, Break(2, 0.2, hyphen=True)), Piece(9, 13, Break(3, forced=True)))
    )
    setting = best_lines(parts, [10, 10])
    assert setting is not None
    assert setting.lasts == (0, 2)


def test_exactly_as_many_lines_as_asked_for() -> None:
    assert best_lines(measure(2, 2), [9, 9, 9]) is None


def box_fitter(words: Measure, width: float = 60, height: float = 30) -> Fitter:
    def slots(count: int, size: float) -> list[Slot]:
        return [Slot([width / size] * count, height / 2, 0.0)] if count * size <= height else []

    return Fitter(words, slots, width)


def test_largest_size() -> None:
    fitter = box_fitter(measure(*[3] * 6))
    size = fitter.largest(1, 20, 0.5)
    assert size is not None
    assert fitter.fits(size)
    assert not fitter.fits(size + 0.5)
    assert (20 - size) % 0.5 == 0


def test_largest_size_at_the_ends() -> None:
    assert box_fitter(measure(1)).largest(2, 10, 0.5) == 10
    assert box_fitter(measure(100)).largest(2, 10, 0.5) is None
    assert not Fitter(measure(1), lambda count, size: [], 0.0).fits(1)


@given(st.lists(st.floats(0.5, 6), min_size=1, max_size=12), st.floats(1, 30))
def test_the_best_breaks_fit(words: list[float], size: float) -> None:
    found = measure(*words)
    fitter = box_fitter(found)
    setting = fitter.best(size)
    assert (setting is not None) == fitter.fits(size)
    if setting:
        first = 0
        for last in setting.lasts:
            assert found.line_width(first, last) <= 60 / size + 1e-5
            first = last + 1
        assert first == len(words)
        assert len(setting.lasts) * size <= 30


def test_gap_is_the_widest_space() -> None:
    assert measure(1, 2, 3).gap == pytest.approx(1)
    assert measure(1).gap == 0


def test_a_lonely_short_word_is_taken_along() -> None:
    setting = best_lines(measure(4, 4, 4, 4, 4, 1), [16, 16])
    assert setting is not None
    assert setting.lasts == (2, 5)


def test_a_line_that_reads_well_ends_where_the_speaker_pauses() -> None:
    plain = measure(3, 3, 3, 3, 3)
    paused = Measure(tuple(p._replace(sense=-0.03 if at == 2 else 0.0) for at, p in enumerate(plain.pieces)))
    lasts = [setting.lasts for words in (plain, paused) if (setting := best_lines(words, [16, 17]))]
    assert lasts == [(1, 4), (2, 4)]


def test_the_better_of_two_places_is_taken() -> None:
    def slots(count: int, size: float) -> list[Slot]:
        return [Slot([9.0] * count, 10.0, 0.1), Slot([9.0] * count, 30.0, 0.0)]

    setting = Fitter(measure(3, 3), slots, 9.0).best(1.0)
    assert setting is not None
    assert setting.middle == 30.0
