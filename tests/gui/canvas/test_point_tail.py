"""A tail is drawn out of a balloon by its handle and points where it is let go."""

from __future__ import annotations

import pytest

from comicremix.edit.balloons import set_kind
from comicremix.geometry import Point
from comicremix.gui.canvas.handles import TAIL_OUT, Handle, handles_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import BalloonId
from comicremix.model.source import BalloonKind
from tests.gui.canvas.workshop import Hand


def test_a_first_tail_is_drawn_out_and_then_moved(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.click((280, 665))
    hand.drag((280, 710 + TAIL_OUT / canvas.camera.scale), (330, 740))
    hand.drag((330, 740), (250, 750))
    (tail,) = desk.book.balloon(BalloonId("b-free")).tails
    assert tail.tip == pytest.approx((250, 750), abs=2)
    assert desk.session.history == ("Point tail", "Point tail")


def test_a_tail_is_bent_by_its_middle_and_set_straight_again(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    free = BalloonId("b-free")
    hand.click((280, 665))
    hand.drag((280, 710 + TAIL_OUT / canvas.camera.scale), (280, 790))
    middle = _middle(canvas)
    hand.drag(middle, (middle[0] + 20, middle[1]))
    (tail,) = desk.book.balloon(free).tails
    assert tail.tip == pytest.approx((280, 790), abs=2)
    assert _middle(canvas) == pytest.approx((middle[0] + 20, middle[1]), abs=3)
    there = _middle(canvas)
    hand.drag(there, (middle[0] + 1, middle[1]))
    assert desk.book.balloon(free).tails[0].bend == 0
    assert desk.session.history[-2:] == ("Bend tail", "Bend tail")


def test_the_puffs_of_a_thought_are_not_bent(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.click((280, 665))
    hand.drag((280, 710 + TAIL_OUT / canvas.camera.scale), (280, 790))
    desk.commit(set_kind(desk.book, BalloonId("b-free"), BalloonKind.THOUGHT), "Thought")
    assert not any(handle.bends for handle in _handles(canvas))


def _handles(canvas: PageCanvas) -> tuple[Handle, ...]:
    return handles_of(next(target for target in canvas.targets if target.id == "b-free"), canvas.camera)


def _middle(canvas: PageCanvas) -> Point:
    (handle,) = (handle for handle in _handles(canvas) if handle.bends)
    return canvas.camera.to_page(handle.place)
