"""Copy, cut and paste on the page: one step of undo each, and for other programs a picture and the words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.menu import context_menu
from comicremix.gui.clipboard import CLIP, PNG, settle
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST, PANEL, SECOND

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def things(window: MainWindow, page: int = 0) -> tuple[int, int]:
    """Return how many panels and balloons a page has."""
    assert window.opened is not None
    found = window.opened.session.book.pages[page]
    return len(found.panels), len(found.balloons)


def test_a_panel_is_pasted_on_another_page_and_undone_in_one_step(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    before = opened.session.book
    opened.desk.select((PANEL,))
    qtbot.keyClick(view.canvas, Qt.Key.Key_C, CONTROL)
    opened.desk.go_to_page(before.pages[1].id)
    qtbot.keyClick(view.canvas, Qt.Key.Key_V, CONTROL | SHIFT)
    assert things(with_book, 1) == (1, 1)
    pasted = opened.session.book.pages[1].panels[0]
    assert pasted.outline == before.panel(PANEL).outline
    assert opened.desk.selection == (pasted.id,)
    text = opened.session.book.language("fr").translations[f"balloon:{opened.session.book.pages[1].balloons[0].id}"]
    assert text.text == "Bonsoir."
    with_book.handlers.undo()
    assert opened.session.book is before


def test_a_paste_never_covers_its_original_exactly(with_book: MainWindow) -> None:
    opened, do = with_book.opened, with_book.handlers.comfort
    assert opened is not None
    opened.desk.select((SECOND,))
    do.copy()
    for _ in range(3):
        do.paste()
    boxes = [balloon.shape.box for balloon in opened.session.book.pages[0].balloons]
    assert len(boxes) == 5
    assert len({(round(box.x), round(box.y)) for box in boxes}) == 5


def test_cut_takes_away_and_pastes_back(with_book: MainWindow) -> None:
    opened, do = with_book.opened, with_book.handlers.comfort
    assert opened is not None
    before = opened.session.book.balloon(SECOND)
    opened.desk.select((SECOND,))
    do.cut()
    assert things(with_book) == (1, 1)
    assert opened.session.undo_name == "Cut"
    do.paste_in_place()
    back = opened.session.book.pages[0].balloons[-1]
    assert (back.text, back.shape) == (before.text, before.shape)


def test_a_duplicate_leaves_the_clipboard_alone(with_book: MainWindow) -> None:
    opened, do = with_book.opened, with_book.handlers.comfort
    assert opened is not None
    QGuiApplication.clipboard().setText("mine")
    opened.desk.select((PANEL, FIRST))
    do.duplicate()
    assert things(with_book) == (2, 3)
    assert opened.session.book.pages[0].balloons[-1].panel == opened.session.book.pages[0].panels[-1].id
    assert QGuiApplication.clipboard().text() == "mine"


def test_other_programs_get_a_picture_and_words(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    opened.desk.select((PANEL,))
    with_book.handlers.comfort.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert set(data.formats()) == {CLIP, PNG, "text/plain"}
    assert data.text() == "Good evening."
    picture = QImage.fromData(data.data(PNG))
    assert picture.width() == 270
    assert picture.pixelColor(135, 300).blue() == 120


def test_what_was_copied_outlives_the_program(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    opened.desk.select((PANEL,))
    with_book.handlers.comfort.copy()
    clip = bytes(QGuiApplication.clipboard().mimeData().data(CLIP).data())
    settle()
    left = QGuiApplication.clipboard().mimeData()
    assert bytes(left.data(CLIP).data()) == clip
    assert not QImage.fromData(left.data(PNG)).isNull()
    assert left.text() == "Good evening."


def test_the_context_menu_has_the_same_commands(with_book: MainWindow) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    opened.desk.select((SECOND,))
    menu = context_menu(view.canvas, None)
    next(action for action in menu.actions() if action.objectName() == "duplicate").trigger()
    assert things(with_book) == (1, 3)
