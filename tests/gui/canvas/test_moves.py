"""Arrows follow the direction of reading."""

from __future__ import annotations

import pytest

from comicremix.gui.canvas.moves import Arrow, Step, moved, step_of
from comicremix.layout.typed import TypedText
from comicremix.lettering.carets import Place


@pytest.mark.parametrize(
    ("arrow", "along", "from_right", "in_columns"),
    [
        ("right", "next", "previous", "previous-line"),
        ("left", "previous", "next", "next-line"),
        ("down", "next-line", "next-line", "next"),
        ("up", "previous-line", "previous-line", "previous"),
        ("word-right", "next-word", "previous-word", "previous-word"),
    ],
)
def test_an_arrow_means_a_step(arrow: Arrow, along: Step, from_right: Step, in_columns: Step) -> None:
    assert step_of(arrow, backwards=False, vertical=False) == along
    assert step_of(arrow, backwards=True, vertical=False) == from_right
    assert step_of(arrow, backwards=False, vertical=True) == in_columns


def test_without_lettering_a_text_is_one_line() -> None:
    text = TypedText("One two", ("One two",))
    assert moved(text, None, Place(2), "line-end")[0] == Place(7)
    assert moved(text, None, Place(2), "next-line")[0] == Place(7)
    assert moved(text, None, Place(2), "previous-line")[0] == Place(0)
    assert moved(text, None, Place(0), "next-word")[0] == Place(4)
