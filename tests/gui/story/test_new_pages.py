"""A layout of the gallery becomes a new page whose frames wait for panels."""

from __future__ import annotations

from tests.gui.story.studio import Studio


def test_two_pages_of_four_frames(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.add_page_of_four()
    assert len(studio.book.pages) == 6
    assert [len(page.places) for page in studio.book.pages] == [0, 4, 4, 0, 0, 0]
    assert studio.page is studio.book.pages[2]
    assert studio.view.strip.list.currentIndex().row() == 2
