"""Commands on the selection: merge, mirror, bleed, stack."""

from __future__ import annotations

import pytest

from comicremix.edit.knife import split_panel
from comicremix.gui.canvas.arranging import arrangements, bleed, can_merge, flip, merge, mirror, stack
from comicremix.gui.desk import Desk
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import box_of

WIDE = PanelId("p-wide")


def test_merging_takes_a_cut_back(desk: Desk) -> None:
    desk.commit(split_panel(desk.book, WIDE, (0, 500), (600, 500), gutter=20), "Cut")
    desk.select(panel.id for panel in desk.book.pages[0].panels[2:])
    assert can_merge(desk)
    merge(desk)
    assert box_of(desk.book, WIDE) == pytest.approx((40, 360, 520, 400))
    assert desk.selection == (WIDE,)


def test_panels_of_two_pictures_are_not_merged(desk: Desk) -> None:
    desk.select(("p-one", "p-wide"))
    assert not can_merge(desk)
    merge(desk)
    assert not desk.session.can_undo


def test_mirroring_twice_is_nothing(desk: Desk) -> None:
    before = desk.book.panel(WIDE)
    desk.select((WIDE,))
    for change in (mirror, flip):
        change(desk)
        assert desk.book.panel(WIDE).art.placement.mirrored
        change(desk)
        now = desk.book.panel(WIDE).art.placement
        assert (now.x, now.y, now.rotation, now.mirrored) == pytest.approx(
            (before.art.placement.x, before.art.placement.y, 0, False), abs=1e-6
        )


def test_a_wide_panel_bleeds_on_three_sides(desk: Desk) -> None:
    desk.select((WIDE,))
    bleed(desk)
    assert box_of(desk.book, WIDE) == pytest.approx((0, 360, 600, 440), abs=0.01)


def test_one_step_forward(desk: Desk) -> None:
    desk.select(("p-one",))
    stack(desk, "forward")
    assert [panel.id for panel in desk.book.pages[0].panels] == ["p-two", "p-one", "p-wide"]
    assert desk.session.history == ("Bring forward",)


def test_without_a_selection_nothing_is_possible(desk: Desk) -> None:
    assert not any(entry.possible(desk) for entry in arrangements() if entry is not None)
    for entry in arrangements():
        if entry is not None:
            entry.do(desk)
    assert not desk.session.can_undo
