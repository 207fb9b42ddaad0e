"""While a source page is corrected, the side panel speaks of it."""

from __future__ import annotations

from comicremix.edit.found import add_found_balloon
from comicremix.model.ids import new_found_id
from tests.gui.source.conftest import BALLOON, SOURCE, Room


def test_the_form_counts_what_was_found_and_what_a_hand_made(room: Room) -> None:
    form = room.view.form
    assert (form.name.text(), form.extent.text(), form.panels.text()) == ("scan.png", "600 × 800 px", "2")
    assert form.used.text() == "page 1"
    assert form.rights.text() == "not said yet"
    book = add_found_balloon(room.desk.book, SOURCE, BALLOON.outline(), new_id=new_found_id())
    room.desk.commit(book, "Draw balloon")
    assert form.balloons.text() == "1, 1 of them by hand"


def test_the_form_asks_whose_page_it_is(room: Room) -> None:
    with room.qtbot.waitSignal(room.view.form.rights_wanted) as asked:
        room.view.form.rights_button.click()
    assert asked.args == [SOURCE]
