"""Only options that make sense for what is chosen are seen."""

from __future__ import annotations

from comicremix.gui.publishing.dialog import ExportDialog
from comicremix.model.publishing import BOOKLET, PRINT, SCREEN
from tests.gui.publishing.conftest import Open


def seen(dialog: ExportDialog) -> set[str]:
    return {field for field, row in dialog.rows.rows.items() if row.editor.isVisible()}


def test_options_wait_behind_more(opened: Open) -> None:
    dialog = opened()
    assert seen(dialog) == set()
    dialog.more.click()
    assert seen(dialog) == {"quality", "most_dpi", "links", "tagged", "quick"}


def test_a_press_has_marks_and_inks(opened: Open) -> None:
    dialog = opened()
    dialog.more.click()
    dialog.cards.choose("print")
    assert {"bleed", "marks", "colour_bar", "slug", "colour", "profile"} <= seen(dialog)
    assert not {"links", "booklet.fold"} & seen(dialog)
    colour = dialog.rows.rows["colour"].editor
    colour.setCurrentIndex(colour.findData("grey"))
    colour.activated.emit(colour.currentIndex())
    assert "profile" not in seen(dialog)
    assert dialog.request().options.colour == "grey"


def test_a_fold_has_its_own_questions(opened: Open) -> None:
    dialog = opened()
    dialog.more.click()
    dialog.cards.choose("booklet")
    assert {"booklet.fold", "booklet.creep", "booklet.back_cover"} <= seen(dialog)
    fold = dialog.rows.rows["booklet.fold"].editor
    fold.setCurrentIndex(fold.findData("poster"))
    fold.activated.emit(fold.currentIndex())
    assert {"booklet.across", "booklet.down", "booklet.overlap"} <= seen(dialog)
    assert not {"booklet.creep", "booklet.back_cover", "booklet.up"} & seen(dialog)


def test_an_untouched_card_is_its_preset(opened: Open) -> None:
    dialog = opened()
    for key, preset in (("screen", SCREEN), ("print", PRINT), ("booklet", BOOKLET)):
        dialog.cards.choose(key)
        assert dialog.request().options == preset


def test_other_forms_have_no_options(opened: Open) -> None:
    dialog = opened()
    dialog.more.click()
    dialog.cards.choose("other")
    assert seen(dialog) == set()
    assert dialog.others.isVisible()
    assert not dialog.more.isVisible()
    assert dialog.request().kind == "svg"
