"""The facing page stands beside the one in view; a click makes it the one in view, and nothing jumps."""

from __future__ import annotations

import pytest

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.facing import facing_index, stands_left
from comicremix.model.ids import PageId
from tests.gui.canvas.workshop import Hand, box_of


@pytest.mark.parametrize(("index", "other"), [(0, None), (1, 2), (2, 1), (3, 4), (4, 3), (5, None)])
def test_pages_go_in_pairs_after_the_first(index: int, other: int | None) -> None:
    assert facing_index(index, 6) == other


def test_the_first_page_stands_right() -> None:
    assert not stands_left(0)
    assert stands_left(1)
    assert stands_left(0, from_right=True)


def test_both_pages_are_in_view(canvas: PageCanvas, desk: Desk) -> None:
    desk.go_to_page(PageId("pg-2"))
    canvas.facing.on = True
    left, right = canvas.camera.to_view((0, 0))[0], canvas.camera.to_view((1200, 0))[0]
    assert left > 0
    assert right < canvas.width()
    assert left == pytest.approx(canvas.width() - right, abs=1)
    canvas.facing.on = False
    assert canvas.camera.to_view((300, 0))[0] == pytest.approx(canvas.width() / 2)


def test_a_click_on_it_turns_to_it_without_a_jump(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    desk.go_to_page(PageId("pg-2"))
    canvas.facing.on = True
    corner = canvas.camera.to_view((600, 0))
    hand.click((900, 400))
    assert desk.page is not None
    assert desk.page.id == "pg-3"
    assert canvas.camera.to_view((0, 0)) == pytest.approx(corner)


def test_it_does_not_jump_when_zoomed(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    desk.go_to_page(PageId("pg-2"))
    canvas.facing.on = True
    canvas.set_zoom(0.9)
    corner = canvas.camera.to_view((600, 0))
    hand.click((700, 400))
    assert canvas.camera.to_view((0, 0)) == pytest.approx(corner)


def test_what_faces_it_is_painted(canvas: PageCanvas, desk: Desk) -> None:
    desk.go_to_page(PageId("pg-3"))
    canvas.facing.on = True
    canvas.grab()
    x, y = canvas.camera.to_view((-600 + 200, 200))
    assert canvas.grab().toImage().pixelColor(round(x), round(y)).name() != "#ffffff"


def test_the_first_page_stands_alone(canvas: PageCanvas) -> None:
    canvas.facing.on = True
    assert canvas.facing.page is None
    assert canvas.camera.to_view((300, 0))[0] == pytest.approx(canvas.width() / 2)


def test_a_panel_is_dragged_over_the_fold(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    desk.go_to_page(PageId("pg-2"))
    canvas.facing.on = True
    hand.drag((200, 200), (900, 300))
    assert [panel.id for panel in desk.book.pages[2].panels] == ["p-other"]
    assert desk.page is not None
    assert desk.page.id == "pg-3"
    assert tuple(box_of(desk.book, "p-other")) == pytest.approx((140, 140, 300, 300), abs=3)
    desk.session.undo()
    assert [panel.id for panel in desk.book.pages[1].panels] == ["p-other"]
