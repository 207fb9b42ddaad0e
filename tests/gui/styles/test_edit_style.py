"""Every field of the style form changes the book at once, as one step of undo per pause."""

from __future__ import annotations

import pytest

from comicremix.edit.styles import style_named
from comicremix.gui.desk import Desk
from comicremix.gui.styles.panel import StylesPanel
from comicremix.model.style import BalloonStyle, Shadow


def style(desk: Desk, name: str = "shout") -> BalloonStyle:
    return style_named(desk.book, name)


def test_lengths_are_page_pixels_with_points_beside(styles: StylesPanel, desk: Desk) -> None:
    letters = styles.letters
    assert (letters.size_field.value(), letters.points.text()) == (54.0, "13.0 pt in print")
    letters.size_field.setValue(60.0)
    letters.least.setValue(30.0)
    assert (style(desk).size, style(desk).minimum) == (60.0, 30.0)
    assert letters.points.text() == "14.4 pt in print"


def test_changes_of_one_field_are_one_step_until_a_pause(styles: StylesPanel, desk: Desk) -> None:
    for size in (55, 56, 57):
        styles.letters.size_field.setValue(size)
    styles.letters.leading.setValue(1.3)
    assert len(desk.session.history) == 2
    desk.session.undo()
    desk.session.undo()
    assert style(desk).size == 54.0
    assert styles.letters.size_field.value() == 54.0


def test_how_lines_are_set(styles: StylesPanel, desk: Desk) -> None:
    letters = styles.letters
    for box, value in ((letters.case, "upper"), (letters.alignment, "start"), (letters.sizing, "book")):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    letters.hyphenate.setChecked(False)
    letters.spacing.setValue(0.05)
    letters.margin.setValue(20)
    letters.bold.setChecked(False)
    letters.italic.setChecked(True)
    made = style(desk)
    assert (made.case, made.alignment, made.sizing, made.hyphenate) == ("upper", "start", "book", False)
    assert (made.letter_spacing, made.margin, made.bold, made.italic) == (0.05, 20.0, False, True)


def test_a_font_without_slanted_letters_says_so(styles: StylesPanel) -> None:
    assert not styles.letters.no_face.isVisible()
    styles.letters.italic.setChecked(True)
    assert "slanted" in styles.letters.no_face.text()


def test_colours_of_the_letters(styles: StylesPanel, desk: Desk) -> None:
    ink = styles.ink
    ink.ink.chosen.emit("#aa0000")
    ink.below.chosen.emit("#00aa00")
    ink.outline.chosen.emit("#ffffff")
    ink.outline_width.setValue(9.0)
    ink.shadow.chosen.emit("#333333")
    ink.right.setValue(-4)
    made = style(desk)
    assert (made.colour, made.colour_below, made.text_outline, made.text_outline_width) == (
        "#aa0000", "#00aa00", "#ffffff", 9.0,
    )  # fmt: skip
    assert made.shadow == Shadow("#333333", -4.0, 5.0)
    ink.shadow.chosen.emit("")
    ink.below.chosen.emit("")
    assert (style(desk).shadow, style(desk).colour_below) == (None, None)


def test_fill_and_line_of_the_balloon(styles: StylesPanel, desk: Desk) -> None:
    body = styles.body
    body.paper.chosen.emit("")
    body.width_field.setValue(9.0)
    body.dash.setCurrentIndex(1)
    body.dash.activated.emit(1)
    assert (style(desk).fill, style(desk).line_width, style(desk).dash) == (None, 9.0, (18.0, 14.0))
    body.line.chosen.emit("")
    assert style(desk).line is None
    assert not body.dash.isEnabled()


def test_showing_another_style_edits_nothing(styles: StylesPanel, desk: Desk) -> None:
    before = desk.book
    for row in range(styles.list.count()):
        styles.list.setCurrentRow(row)
        assert styles.style_name == desk.book.styles[row].name
    assert desk.book is before


@pytest.mark.parametrize("dpi", [150.0, 300.0])
def test_a_page_of_another_resolution_shows_its_own_pixels(styles: StylesPanel, desk: Desk, dpi: float) -> None:
    from comicremix.edit.change import change_page, changed

    page = desk.book.pages[0].id
    desk.commit(change_page(desk.book, page, lambda p: changed(p, dpi=dpi)), "Resolution")
    assert styles.letters.size_field.value() == 54.0 * dpi / 300
    styles.letters.size_field.setValue(30)
    assert style(desk).size == 30 * 300 / dpi
