"""Fonts are chosen from a list in their own letters: favourites and recent first, found by name or script."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.styles import style_named
from comicremix.gui.desk import Desk
from comicremix.gui.settings import Settings
from comicremix.gui.styles.families import name_path, regular_face, scripts_of
from comicremix.gui.styles.font_choice import FontList
from comicremix.gui.styles.panel import StylesPanel
from comicremix.lettering.faces import bundled_catalogue


def opened(styles: StylesPanel) -> FontList:
    return styles.letters.font_button.open_list()


def test_typing_and_enter_choose(styles: StylesPanel, desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    board = opened(styles)
    qtbot.keyClicks(board.search, "shantell")
    assert board.families() == ["Shantell Sans"]
    qtbot.keyClick(board.search, Qt.Key.Key_Return)
    assert style_named(desk.book, "shout").font == "Shantell Sans"
    assert settings.recent_fonts == ("Shantell Sans",)


def test_a_script_finds_the_fonts_that_write_it(styles: StylesPanel, qtbot: QtBot) -> None:
    board = opened(styles)
    qtbot.keyClicks(board.search, "hebrew")
    assert "Playpen Sans Hebrew" in board.families()
    assert "Comic Relief" not in board.families()
    board.close()


def test_favourites_stand_first(styles: StylesPanel, settings: Settings, desk: Desk, qtbot: QtBot) -> None:
    board = opened(styles)
    row = next(n for n in range(board.list.count()) if board.list.item(n).text() == "Shantell Sans")
    board.list.scrollToItem(board.list.item(row))
    box = board.list.visualItemRect(board.list.item(row))
    before = desk.book
    qtbot.mouseClick(board.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 10, box.center().y()))
    assert settings.favourite_fonts == ("Shantell Sans",)
    assert board.families()[0] == "Shantell Sans"
    assert desk.book is before
    qtbot.keyClick(board.list, Qt.Key.Key_Space)
    assert settings.favourite_fonts == ()
    board.close()


def test_arrows_pass_over_titles(styles: StylesPanel, settings: Settings, qtbot: QtBot) -> None:
    settings.favourite_fonts = ("Comic Relief",)
    board = opened(styles)
    assert board.list.currentItem().text() == "Comic Relief"
    qtbot.keyClick(board.search, Qt.Key.Key_Down)
    assert board.list.currentItem().text() == board.families()[1]
    board.close()


def test_a_language_has_a_font_of_its_own(styles: StylesPanel, desk: Desk) -> None:
    button = styles.languages.buttons["ar"]
    assert "Playpen Sans Arabic" in button.text()
    button.chosen.emit("Noto Sans")
    assert desk.book.language("ar").fonts == {"shout": "Noto Sans"}
    assert button.text() == "Noto Sans"
    button.chosen.emit("")
    assert desk.book.language("ar").fonts == {}


def test_a_name_is_drawn_in_its_own_letters_if_it_can_be() -> None:
    face = regular_face(bundled_catalogue(), "Comic Relief")
    assert face is not None
    path = name_path(face, "Comic Relief")
    assert path is not None
    assert 3 < path.boundingRect().width() < 9
    assert name_path(face, "日本") is None
    assert "Cyrillic" in scripts_of(face)
    assert "Japanese" not in scripts_of(face)
