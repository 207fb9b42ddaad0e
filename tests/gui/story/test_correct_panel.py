"""F4 shows the source page; an edge that was found wrong is dragged, and the book's page follows."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt

from comicremix.geometry import bounds
from comicremix.gui.canvas.view import PageCanvas
from tests.gui.canvas.workshop import Hand
from tests.gui.story.comic import PANELS
from tests.gui.story.studio import Studio


def test_an_edge_is_dragged_on_the_source_page(studio: Studio) -> None:
    before = studio.book
    studio.key(Qt.Key.Key_F4)
    assert studio.view.correcting
    hand = Hand(cast(PageCanvas, studio.view.source.canvas))
    upper = PANELS[0]
    hand.click((upper.right - 60, upper.centre[1] + 60))
    hand.drag((upper.centre[0], upper.bottom), (upper.centre[0], upper.bottom - 60))
    box = bounds(studio.book.sources[0].panels[0].outline)
    assert box.bottom == pytest.approx(upper.bottom - 60, abs=3)
    studio.qtbot.keyClick(studio.view.source.canvas, Qt.Key.Key_Escape)
    studio.qtbot.keyClick(studio.view.source.canvas, Qt.Key.Key_Escape)
    assert not studio.view.correcting
    assert bounds(studio.page.panels[0].outline) == box
    studio.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert studio.book is before
