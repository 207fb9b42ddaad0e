"""The inspector sets how one balloon, or several, are lettered."""

from __future__ import annotations

import pytest

from comicremix.edit.styles import change_override, set_style
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from comicremix.model.language import Override
from tests.samples import HELLO, LEFT, OUCH


@pytest.fixture
def one(inspector: Inspector, desk: Desk) -> Inspector:
    desk.select((OUCH,))
    return inspector


def test_the_arc_is_drawn_with_the_slider_as_one_step(one: Inspector, desk: Desk) -> None:
    rows = one.balloon_form.lettering
    for degrees in (10, 25, 40):
        rows.arc_slider.setValue(degrees)
    assert (desk.book.balloon(OUCH).arc, rows.arc.value()) == (40.0, 40.0)
    assert desk.session.history == ("Bend words",)
    rows.arc.setValue(-200)
    assert desk.book.balloon(OUCH).arc == -200.0
    assert rows.arc_slider.value() == -180


def test_rotation_and_back(one: Inspector, desk: Desk) -> None:
    rows = one.balloon_form.lettering
    assert not rows.straight.isVisible()
    rows.rotation.setValue(12.5)
    assert desk.book.balloon(OUCH).rotation == 12.5
    rows.straight.click()
    assert (desk.book.balloon(OUCH).rotation, rows.rotation.value()) == (0.0, 0.0)


def test_a_balloon_may_grow_if_the_program_draws_it(one: Inspector, desk: Desk) -> None:
    one.balloon_form.lettering.grow.setChecked(True)
    assert desk.book.balloon(OUCH).grow
    desk.select((HELLO,))
    assert not one.balloon_form.lettering.grow.isEnabled()


def test_several_balloons_are_lettered_together(inspector: Inspector, desk: Desk) -> None:
    desk.commit(set_style(desk.book, [HELLO], "caption"), "Style")
    desk.select((HELLO, OUCH, LEFT))
    rows = inspector.several_form.lettering
    assert rows.style_box.currentText() == "various"
    rows.style_box.setCurrentIndex(rows.style_box.findData("whisper"))
    rows.style_box.activated.emit(rows.style_box.currentIndex())
    rows.arc_slider.setValue(30)
    found = [desk.book.balloon(name) for name in (HELLO, OUCH)]
    assert [(balloon.style, balloon.arc) for balloon in found] == [("whisper", 30.0)] * 2
    desk.select((LEFT, "p-right"))
    assert not rows.isVisible()


def test_what_an_edition_changes_is_taken_back_with_a_click(one: Inspector, desk: Desk) -> None:
    desk.set_language("fr")
    rows = one.balloon_form.overrides
    assert not any(button.isVisible() for button in rows.back.values())
    rows.size_field.setValue(30)
    rows.font_button.chosen.emit("Noto Sans")
    assert desk.book.language("fr").overrides[OUCH] == Override(size=30.0, font="Noto Sans")
    assert rows.back["size"].isVisible()
    rows.back["size"].click()
    rows.back["font"].click()
    assert OUCH not in desk.book.language("fr").overrides
    assert rows.size_field.value() == 46.0
    assert not rows.back["size"].isVisible()


def test_columns_are_offered_where_the_script_knows_them(one: Inspector, desk: Desk) -> None:
    from comicremix.edit.texts import add_language

    rows = one.balloon_form.overrides
    desk.set_language("fr")
    assert not rows.writing.isVisible()
    desk.commit(add_language(desk.book, "ja"), "Language")
    desk.set_language("ja")
    assert rows.writing.isVisible()
    rows.writing.setCurrentIndex(rows.writing.findData("vertical"))
    rows.writing.activated.emit(rows.writing.currentIndex())
    assert desk.book.language("ja").overrides[OUCH].writing == "vertical"
    desk.commit(change_override(desk.book, "ja", OUCH, writing=None), "Back")
    assert rows.writing.currentData() == ""


def test_the_drawn_lettering_is_kept_until_a_hand_wants_it_lettered(inspector: Inspector, desk: Desk) -> None:
    desk.select((OUCH,))
    drawn = inspector.balloon_form.drawn
    assert not drawn.isVisible()
    desk.select((HELLO,))
    assert (drawn.isVisible(), drawn.isChecked()) == (True, False)
    drawn.click()
    assert desk.book.balloon(HELLO).keeps_lettering
    inspector.balloon_form.editor.field.setFocus()
    inspector.balloon_form.editor.field.typed.emit("Hallo!")
    assert (desk.book.balloon(HELLO).text, desk.book.balloon(HELLO).keeps_lettering) == ("Hallo!", True)
    drawn.click()
    assert not desk.book.balloon(HELLO).keeps_lettering
    assert desk.session.history == ("Keep the drawn lettering", "Type words", "Letter the words")
    desk.set_language("fr")
    assert not drawn.isVisible()
