"""Light and dark: every text can be read, every icon that the window names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

import comicremix.gui
from comicremix.gui.actions import commands
from comicremix.gui.icons import icon
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.message_bar import ICONS
from comicremix.gui.states import TONES
from comicremix.gui.theme import DARK, LIGHT, Tones, apply_theme, contrast, tones
from comicremix.gui.window import MainWindow
from comicremix.resources import icons_folder
from tests.gui.shell.small_book import FIRST

LEAST = 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_words_stand_out_from_their_ground(look: Tones) -> None:
    inks = {"text", "muted", "accent", "warning", "danger", "success"}
    assert set(TONES.values()) <= inks
    faint = {
        (ink, ground): round(contrast(getattr(look, ink), getattr(look, ground)), 2)
        for ink in sorted(inks)
        for ground in ("window", "base", "raised")
        if contrast(getattr(look, ink), getattr(look, ground)) < LEAST
    }
    assert faint == {}
    assert contrast(look.on_fill, look.fill) >= LEAST
    assert contrast(look.text, look.tint) >= LEAST
    assert contrast(look.text, look.hover) >= LEAST


def test_contrast_of_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


def test_every_icon_is_there() -> None:
    named = {command.sign for menu in commands().values() for command in menu if command.sign}
    named |= {name for name, _ in ICONS.values()}
    for path in Path(comicremix.gui.__file__).parent.rglob("*.py"):
        named |= set(re.findall(r'(?:icon|icon_button|Sign)\(\s*"([a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    assert len(named) > 30
    assert {name for name in named if not (icons_folder() / f"{name}.svg").is_file()} == set()


def test_icons_follow_the_look(qapp: QApplication, window: MainWindow) -> None:
    folder = icon("folder")
    apply_theme(qapp, "dark")
    dark = folder.pixmap(16, 16).toImage()
    assert tones() is DARK
    apply_theme(qapp, "light")
    light = folder.pixmap(16, 16).toImage()
    assert tones() is LIGHT
    assert dark != light


def test_icons_are_crisp(qapp: QApplication) -> None:
    for ratio in (1.0, 1.25, 1.5, 2.0):
        drawn = icon("folder").pixmap(QSize(16, 16), ratio)
        assert drawn.size() == QSize(16, 16) * ratio
        assert drawn.devicePixelRatio() == ratio


def test_the_look_is_remembered(window: MainWindow, qapp: QApplication) -> None:
    window.handlers.look("dark")
    assert window.settings.look == "dark"
    assert tones() is DARK
    window.handlers.look("light")


def test_a_states_sign_follows_the_look(with_book: MainWindow) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    with_book.set_edition("fr")
    opened.desk.select((FIRST,))
    sign = next(editor.sign for editor in view.inspector.findChildren(TextEditor) if editor.isVisible())
    for look in (DARK, LIGHT):
        with_book.handlers.look("dark" if look is DARK else "light")
        wanted = getattr(look, sign.property("tone"))
        assert sign.palette().color(QPalette.ColorRole.WindowText).name() == wanted
