"""Styles, the lettering of an edition and a font of one's own are reached by commands of the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from comicremix.gui.window import MainWindow
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.ids import PageId


def own_font(folder: Path) -> Path:
    """Return a font file of a family that the program does not have."""
    from fontTools.ttLib import TTFont

    face = bundled_catalogue().family_faces("Comic Relief")[0]
    path = folder / "own.ttf"
    with TTFont(str(face.path)) as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = "My Own Hand"
        font.save(str(path))
    return path


def test_styles_are_shown_beside_the_page(with_book: MainWindow) -> None:
    with_book.handlers.desk("translate")
    with_book.actions_by_name["styles"].trigger()
    assert with_book.view is not None
    assert with_book.view.desk_name == "remix"
    assert with_book.view.inspector.currentWidget() is with_book.view.inspector.styles


def test_the_lettering_of_the_edition_stands_beside_the_window(with_book: MainWindow, qtbot: QtBot) -> None:
    with_book.set_edition("fr")
    with_book.actions_by_name["edition-settings"].trigger()
    view = with_book.view
    assert view is not None
    dialog = view._edition
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.title.text() == "Lettering of Français"
    dialog.close()
    with_book.actions_by_name["edition-settings"].trigger()
    assert view._edition is dialog


def test_a_font_that_is_added_can_be_chosen_and_is_seen(with_book: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened, view = with_book.opened, with_book.view
    assert opened is not None
    assert view is not None
    desk = opened.desk
    before = desk.frame()
    with_book.jobs.add_fonts([own_font(tmp_path)])
    qtbot.waitUntil(lambda: "My Own Hand" in desk.press.catalogue.families(), timeout=20_000)
    assert with_book.settings.recent_fonts == ("My Own Hand",)
    assert any("My Own Hand" in message.text for message in with_book.messages.messages)
    view.inspector.show_styles("speech")
    view.inspector.styles.letters.font_button.chosen.emit("My Own Hand")
    frame = desk.frame(PageId("pg-one22222"))
    assert frame is not None
    assert frame != before
    assert view.canvas.stage.frame is frame
    view.canvas.grab()


def test_a_file_that_is_no_font_is_refused(with_book: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttf"
    bad.write_bytes(b"no font at all")
    with_book.jobs.add_fonts([bad])
    qtbot.waitUntil(lambda: any(m.tone == "error" for m in with_book.messages.messages), timeout=20_000)
    message = next(m for m in with_book.messages.messages if m.tone == "error")
    assert "bad.ttf" in message.text
