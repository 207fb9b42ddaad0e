"""The whole story can be taken back to the very book it began with, and done again to the very book it ended with."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.gui.story.studio import CONTROL, SHIFT, Studio


def test_undo_to_the_start_and_redo_to_the_end(studio: Studio) -> None:
    start = studio.book
    studio.tell_story()
    end, steps = studio.book, len(studio.desk.session.history)
    assert steps > 15
    for _ in range(steps + 3):
        studio.key(Qt.Key.Key_Z, CONTROL)
    assert studio.book is start
    assert not studio.window.isWindowModified()
    for _ in range(steps + 3):
        studio.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert studio.book is end
    studio.rest()


def test_the_page_that_changes_is_shown(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    changed = studio.page.id
    studio.desk.go_to_page(studio.book.pages[4].id)
    studio.key(Qt.Key.Key_Z, CONTROL)
    assert studio.page.id == changed
    studio.desk.go_to_page(studio.book.pages[4].id)
    studio.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert studio.page.id == changed


def test_a_step_of_the_history_shows_its_page(studio: Studio) -> None:
    first = studio.page.id
    studio.add_page_of_four()
    studio.fill(0)
    changed = studio.page.id
    studio.desk.go_to_page(first)
    studio.desk.go_to_step(2)
    assert studio.page.id == changed
