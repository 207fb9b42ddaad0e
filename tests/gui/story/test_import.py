"""Pages dropped on the window become a book whose panels and balloons are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from comicremix.geometry import bounds
from tests.gui.story.comic import BALLOONS, PANELS, write_comic
from tests.gui.story.studio import Studio


def test_dropped_pages_are_shown_with_what_was_found(empty_studio: Studio, tmp_path: Path) -> None:
    empty_studio.drop(write_comic(tmp_path / "comic"))
    book = empty_studio.book
    assert len(book.pages) == len(book.sources) == 4
    assert empty_studio.page is book.pages[0]
    for source in book.sources:
        assert [tuple(bounds(panel.outline)) for panel in source.panels] == [
            pytest.approx(tuple(box), abs=4) for box in PANELS
        ]
        assert len(source.balloons) == len(BALLOONS)
    empty_studio.view.corner.tray.refresh()
    assert len(empty_studio.view.corner.tray.model.uses) == 12
