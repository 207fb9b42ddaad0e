"""A balloon's handle changes its box; in a language with a shape of its own, there alone."""

from __future__ import annotations

import pytest

from comicremix.edit.texts import set_override
from comicremix.geometry import Rect
from comicremix.gui.desk import Desk
from comicremix.model.ids import BalloonId
from comicremix.model.language import Override
from comicremix.model.page import Shape, ShapeKind
from tests.gui.canvas.workshop import Hand, box_of


def test_a_corner_changes_width_and_height(desk: Desk, hand: Hand) -> None:
    hand.click((280, 665))
    hand.drag((360, 710), (400, 730))
    box = box_of(desk.book, "b-free")
    assert (box.x, box.y) == pytest.approx((200, 620))
    assert (box.width, box.height) == pytest.approx((200, 110), abs=2)
    assert desk.session.history == ("Resize balloon",)


def test_a_shape_of_one_language_changes_there_alone(desk: Desk, hand: Hand) -> None:
    shape = Shape(ShapeKind.ELLIPSE, Rect(200, 620, 160, 90))
    balloon = BalloonId("b-free")
    desk.commit(set_override(desk.book, "fr", balloon, Override(shape=shape)), "Own shape")
    desk.set_language("fr")
    hand.click((280, 665))
    hand.drag((360, 710), (400, 730))
    own = desk.book.language("fr").overrides[balloon].shape
    assert own is not None
    assert own.box.width == pytest.approx(200, abs=2)
    assert box_of(desk.book, "b-free") == (200, 620, 160, 90)
