"""The knife cuts what its line crosses, on snapped lines, with a gutter that is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.edit.locks import set_locked
from comicremix.geometry import bounds
from comicremix.gui.canvas.tools.knife import KnifeTool
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import PageId, PanelId
from tests.gui.canvas.workshop import Hand, box_of


@pytest.fixture
def knife(canvas: PageCanvas, qtbot: QtBot) -> KnifeTool:
    qtbot.keyClick(canvas, Qt.Key.Key_K)
    tool = canvas._tools["knife"]
    assert canvas.tool == "knife"
    assert isinstance(tool, KnifeTool)
    return tool


def boxes(desk: Desk) -> list[tuple[float, ...]]:
    return [tuple(round(x) for x in bounds(panel.outline)) for panel in desk.book.pages[0].panels]


def test_a_line_cuts_the_panel_under_it_with_the_usual_gutter(knife: KnifeTool, desk: Desk, hand: Hand) -> None:
    hand.drag((100, 560), (500, 563))
    assert boxes(desk)[2:] == [(40, 360, 520, 190), (40, 570, 520, 190)]  # at the panel's middle: it snaps
    assert desk.session.history == ("Cut panel",)
    assert len(desk.selection) == 2


def test_every_selected_panel_is_cut(knife: KnifeTool, desk: Desk, hand: Hand) -> None:
    desk.select(("p-one", "p-two"))
    hand.drag((60, 100), (540, 100))
    assert len(desk.book.pages[0].panels) == 5
    assert box_of(desk.book, "p-wide") == (40, 360, 520, 400)


def test_shift_cuts_at_45_degrees(knife: KnifeTool, desk: Desk, hand: Hand) -> None:
    hand.held = Qt.KeyboardModifier.ShiftModifier
    hand.drag((120, 400), (420, 720))
    pieces = desk.book.pages[0].panels[2:]
    assert len(pieces) == 2
    slopes = {
        round((b[1] - a[1]) / (b[0] - a[0]), 3)
        for piece in pieces
        for a, b in zip(piece.outline, (*piece.outline[1:], piece.outline[0]), strict=True)
        if abs(b[0] - a[0]) > 1
    }
    assert slopes == {0.0, 1.0}


def test_the_parts_are_seen_before_they_are_cut(knife: KnifeTool, desk: Desk, hand: Hand, canvas: PageCanvas) -> None:
    before = canvas.grab().toImage()
    hand.press((100, 560))
    hand.move((500, 560))
    middle = hand.at((300, 553))
    assert canvas.grab().toImage().pixelColor(middle).name() == "#ffffff"
    assert before.pixelColor(middle).name() != "#ffffff"
    assert not desk.session.can_undo


def test_escape_drops_the_line_and_then_the_knife(
    knife: KnifeTool, canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot
) -> None:
    hand.press((100, 560))
    hand.move((500, 560))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    hand.release((500, 560))
    assert not desk.session.can_undo
    assert canvas.tool == "knife"
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "select"


def test_alt_and_the_wheel_make_the_gutter_wider(knife: KnifeTool, canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    assert knife.gutter == 20  # the page's usual one
    place = QPointF(hand.at((300, 500)))
    for _ in range(3):
        event = QWheelEvent(
            place, QPointF(canvas.mapToGlobal(place)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.AltModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)
    assert knife.gutter == 23
    field = knife.options()
    assert canvas.hint_bar.isAncestorOf(field)
    assert field.value() == 23
    hand.drag((100, 560), (500, 560))
    upper, lower = desk.book.pages[0].panels[2:]
    assert bounds(lower.outline).y - bounds(upper.outline).bottom == pytest.approx(23)


def test_a_typed_gutter_counts_and_enter_goes_back_to_the_page(
    knife: KnifeTool, canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot
) -> None:
    field = knife.options()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "8")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert canvas.hasFocus()
    hand.drag((100, 560), (500, 560))
    upper, lower = desk.book.pages[0].panels[2:]
    assert bounds(lower.outline).y - bounds(upper.outline).bottom == pytest.approx(8)


def test_a_locked_panel_is_not_cut(knife: KnifeTool, desk: Desk, hand: Hand) -> None:
    desk.commit(set_locked(desk.book, PageId("pg-1"), {"p-wide"}, True), "Lock")
    hand.drag((100, 560), (500, 560))
    assert len(desk.book.pages[0].panels) == 3


def test_undo_makes_one_of_it_again(knife: KnifeTool, desk: Desk, hand: Hand) -> None:
    whole = desk.book.panel(PanelId("p-wide"))
    hand.drag((100, 560), (500, 560))
    desk.session.undo()
    assert desk.book.pages[0].panels[2] is whole
