"""A balloon whose words do not fit is marked on the page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.in_place import WordsEditor
from comicremix.gui.canvas.view import PageCanvas
from tests.gui.canvas.workshop import HandPress


def test_it_is_told_while_typing(canvas: PageCanvas, press: HandPress, qtbot: QtBot) -> None:
    canvas.edit_words("b-free")
    editor = canvas.findChild(WordsEditor)
    assert editor is not None
    assert editor.warning is None
    press.too_long = {"b-free"}
    qtbot.keyClicks(editor.field, "Far too many words")
    qtbot.waitUntil(lambda: editor.warning is not None)
    assert editor.toolTip().startswith("about 12 character")


def test_the_mark_comes_and_goes(canvas: PageCanvas, press: HandPress, qtbot: QtBot) -> None:
    plain = canvas.grab().toImage()
    press.too_long = {"b-free"}
    canvas.show_page()
    qtbot.waitUntil(lambda: canvas.grab().toImage() != plain)
    press.too_long = set()
    canvas.show_page()
    qtbot.waitUntil(lambda: canvas.grab().toImage() == plain)
