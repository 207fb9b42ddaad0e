"""The lettering of an edition is set beside the window: direction, columns, fonts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from comicremix.edit.texts import add_language
from comicremix.gui.desk import Desk
from comicremix.gui.settings import Settings
from comicremix.gui.styles.edition_dialog import EditionDialog


@pytest.fixture
def dialog(desk: Desk, settings: Settings, qtbot: QtBot) -> EditionDialog:
    desk.commit(add_language(desk.book, "ja"), "Language")
    desk.set_language("fr")
    made = EditionDialog(desk, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_follows_the_edition_in_view(dialog: EditionDialog, desk: Desk) -> None:
    assert not dialog.isModal()
    assert dialog.title.text() == "Lettering of Français"
    assert not dialog.writing.isVisible()
    desk.set_language("ja")
    assert dialog.title.text() == "Lettering of 日本語"
    assert dialog.writing.isVisible()
    assert dialog.ruby.isVisible()


def test_direction_and_columns(dialog: EditionDialog, desk: Desk) -> None:
    desk.set_language("ja")
    for box, value in ((dialog.writing, "vertical"), (dialog.direction, "rtl")):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    assert (desk.book.language("ja").writing, desk.book.language("ja").direction) == ("vertical", "rtl")
    desk.session.undo()
    assert dialog.direction.currentData() == "ltr"


def test_one_font_for_all_styles_and_another_for_one(dialog: EditionDialog, desk: Desk) -> None:
    dialog.every.chosen.emit("Shantell Sans")
    assert dialog.fonts["speech"].text() == "as the style (Shantell Sans)"
    dialog.fonts["shout"].chosen.emit("Noto Sans")
    assert desk.book.language("fr").fonts == {"*": "Shantell Sans", "shout": "Noto Sans"}
    dialog.fonts["shout"].chosen.emit("")
    dialog.every.chosen.emit("")
    assert desk.book.language("fr").fonts == {}


def test_it_closes_with_its_edition(dialog: EditionDialog, desk: Desk) -> None:
    from comicremix.edit.styles import rename_style
    from comicremix.edit.texts import remove_language

    desk.commit(rename_style(desk.book, "shout", "Scream"), "Rename")
    assert "Scream" in dialog.fonts
    desk.commit(remove_language(desk.book, "fr"), "Remove")
    assert desk.language == "en"
    assert dialog.title.text() == "Lettering of English"
