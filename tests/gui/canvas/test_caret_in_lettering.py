"""While words are typed the balloon shows its real lettering, with a caret and a selection between its letters."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.edit.texts import set_translation
from comicremix.gui.canvas.in_place import WordsEditor
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.ids import BalloonId
from comicremix.model.language import Language
from comicremix.session import Session
from comicremix.store.folder import OpenBook
from tests.gui.canvas.workshop import Pictures, small_book

FREE = BalloonId("b-free")
WORDS = {
    "en": "The *very* end.",
    "ar": "أعرف أين Google كنت",
    "ja": "知っているよ。みんなに",
    "fr": "Déjà ?",
}
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
)  # fmt: skip


@pytest.fixture
def desk(qapp: object) -> Desk:
    press = Press(cast(OpenBook, None), bundled_catalogue())
    press.pictures = Pictures()  # type: ignore[assignment]
    languages = (Language("en"), Language("fr"), Language("ar", "rtl"), Language("ja", writing="vertical"))
    book = replace(small_book(), languages=languages)
    for tag, words in WORDS.items():
        book = set_translation(book, tag, f"balloon:{FREE}", words)
    return Desk(press, Session(book))


@pytest.fixture(autouse=True)
def still_caret(qapp: QApplication) -> None:
    QGuiApplication.styleHints().setCursorFlashTime(0)


def opened(canvas: PageCanvas, tag: str = "en") -> WordsEditor:
    canvas.desk.set_language(tag)
    canvas.edit_words(FREE)
    editor = canvas.findChild(WordsEditor)
    assert editor is not None
    return editor


def caret(editor: WordsEditor) -> QPointF:
    """Return the middle of the caret, in pixels of the field."""
    line = editor.field.caret_line()
    assert line is not None
    return (line[0] + line[1]) / 2


def letters_seen(canvas: PageCanvas) -> QImage:
    """Return the picture of the page without what belongs to typing."""
    canvas.end_editing()
    canvas.desk.select(())
    return canvas.grab().toImage()


def key(editor: WordsEditor, qtbot: QtBot, which: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(editor.field, which, held)


def test_the_letters_stay_where_they_are(canvas: PageCanvas, desk: Desk) -> None:
    rest = letters_seen(canvas)
    editor = opened(canvas)
    editor.field.set_written(0)
    carets = editor.field.carets
    assert carets is not None
    corners = [editor.field.to_field.apply(corner) for corner in carets.outline]
    box = QRectF(QPointF(*map(min, zip(*corners, strict=True))), QPointF(*map(max, zip(*corners, strict=True))))
    place = box.translated(QPointF(editor.pos())).toRect().adjusted(6, 0, 0, 0)  # beside the caret
    assert canvas.grab().toImage().copy(place) == rest.copy(place)


def test_typing_moves_the_caret_and_keeps_it_by_the_letters(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas)
    key(editor, qtbot, Qt.Key.Key_End)
    qtbot.keyClicks(editor.field, " ")
    after_blank = caret(editor)
    key(editor, qtbot, Qt.Key.Key_Left)
    assert caret(editor).x() < after_blank.x() - 2
    assert desk.book.balloon(FREE).text == "The *very* end. "


def test_markup_is_stepped_over(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas)
    key(editor, qtbot, Qt.Key.Key_Home, CONTROL)
    for _ in range(8):
        key(editor, qtbot, Qt.Key.Key_Right)
    qtbot.keyClicks(editor.field, "!")
    assert desk.book.balloon(FREE).text == "The *very!* end."
    for _ in range(5):
        key(editor, qtbot, Qt.Key.Key_Backspace)
    assert desk.book.balloon(FREE).text == "The  end."


@pytest.mark.parametrize(("tag", "which", "sign"), [("en", "Key_Right", (1, 0)), ("ar", "Key_Left", (-1, 0)),
                                                    ("ja", "Key_Down", (0, 1))])  # fmt: skip
def test_arrows_go_along_the_line(
    canvas: PageCanvas, qtbot: QtBot, tag: str, which: str, sign: tuple[int, int]
) -> None:
    editor = opened(canvas, tag)
    key(editor, qtbot, Qt.Key.Key_Home, CONTROL)
    before = caret(editor)
    key(editor, qtbot, Qt.Key[which])
    step = caret(editor) - before
    assert step.x() * sign[0] + step.y() * sign[1] > 2


def test_a_column_to_the_left_is_the_next_line(canvas: PageCanvas, qtbot: QtBot) -> None:
    editor = opened(canvas, "ja")
    key(editor, qtbot, Qt.Key.Key_Home, CONTROL)
    before = caret(editor)
    key(editor, qtbot, Qt.Key.Key_Left)
    assert caret(editor).x() < before.x() - 5
    assert editor.field.written >= 2


def test_a_click_puts_the_caret_between_two_letters(canvas: PageCanvas, qtbot: QtBot) -> None:
    for tag, words in WORDS.items():
        editor = opened(canvas, tag)
        for position in range(1, len(words) - 1):
            editor.field.set_written(position)
            seen = editor.field.place().position
            place = caret(editor).toPoint()
            qtbot.mouseClick(editor.field.viewport(), Qt.MouseButton.LeftButton, pos=place)
            assert (caret(editor) - QPointF(place)).manhattanLength() < 4, (tag, position)
            if tag != "ar":  # where directions change, two positions are seen in one place
                assert editor.field.place().position == seen
        canvas.end_editing()


def test_dragging_selects_and_a_double_click_takes_the_word(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas)
    field = editor.field
    field.set_written(0)
    start = caret(editor).toPoint()
    field.set_written(3)
    end = caret(editor).toPoint()
    qtbot.mousePress(field.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(field.viewport(), end)
    qtbot.mouseRelease(field.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert field.chosen == (0, 3)
    qtbot.mouseDClick(field.viewport(), Qt.MouseButton.LeftButton, pos=end + QPoint(14, 0))
    assert field.words()[slice(*field.chosen)] == "very"


def test_a_selection_is_washed_over(canvas: PageCanvas) -> None:
    editor = opened(canvas)
    editor.field.set_written(0)
    plain = editor.grab().toImage()
    editor.field.set_written(3, anchor=0)
    assert editor.grab().toImage() != plain


def test_italics_come_and_go_by_key(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas)
    editor.field.set_written(len("The *very* end"), anchor=len("The *very* "))
    key(editor, qtbot, Qt.Key.Key_I, CONTROL)
    assert desk.book.balloon(FREE).text == "The *very* *end*."
    key(editor, qtbot, Qt.Key.Key_I, CONTROL)
    assert desk.book.balloon(FREE).text == "The *very* end."


def test_cut_and_paste_keep_stars_in_pairs(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas)
    editor.field.set_written(8, anchor=0)  # The ver
    key(editor, qtbot, Qt.Key.Key_X, CONTROL)
    assert desk.book.balloon(FREE).text == "*y* end."
    key(editor, qtbot, Qt.Key.Key_End)
    key(editor, qtbot, Qt.Key.Key_V, CONTROL)
    assert desk.book.balloon(FREE).text == "*y* end.The *ver*"


def test_a_letter_and_its_marks_go_at_once(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas)
    editor.field.selectAll()
    editor.field.insert("noe\u0308l 👩\u200d🚀x")
    for _ in range(2):
        key(editor, qtbot, Qt.Key.Key_Backspace)
    assert editor.words() == "noe\u0308l "
    for _ in range(3):
        key(editor, qtbot, Qt.Key.Key_Backspace)
    assert editor.words() == "no"


def test_an_input_method_shows_its_words_in_the_lettering(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas, "ja")
    field = editor.field
    key(editor, qtbot, Qt.Key.Key_End, CONTROL)
    before = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    QApplication.sendEvent(field, QInputMethodEvent("かん", []))
    carets = field.carets
    assert carets is not None
    assert carets.galley.text == WORDS["ja"] + "かん"
    assert desk.session.history == ()
    start, end = field.composing()
    assert carets.galley.text[start:end] == "かん"
    assert field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle) != before
    done = QInputMethodEvent("", [])
    done.setCommitString("漢")
    QApplication.sendEvent(field, done)
    assert desk.session.history == ("Type words",)
    assert desk.book.language("ja").translations[f"balloon:{FREE}"].text == WORDS["ja"] + "漢"


def test_a_given_up_input_method_leaves_nothing(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas, "ja")
    QApplication.sendEvent(editor.field, QInputMethodEvent("かん", []))
    canvas.end_editing()
    assert desk.session.book is desk.session.committed


def test_words_that_are_too_many_are_seen(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas)
    editor.field.insert("Far too many words for such a small balloon. " * 6)
    box = next(target for target in canvas.targets if target.id == FREE).box
    assert editor.height() > box.height * canvas.camera.scale
    assert editor.rect().contains(caret(editor).toPoint())
    qtbot.waitUntil(lambda: editor.warning is not None)


def test_letters_too_small_to_read_are_magnified(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    canvas.set_zoom(0.1)
    editor = opened(canvas)
    assert editor.magnified
    assert editor.width() >= 170
    top, bottom = editor.field.caret_line() or (QPointF(), QPointF())
    assert bottom.y() - top.y() > 9
    assert QRect(QPoint(), editor.size()).contains(caret(editor).toPoint())
    canvas.set_zoom(1.0)
    assert not editor.magnified


def test_a_click_beside_the_balloon_ends_typing(canvas: PageCanvas, qtbot: QtBot) -> None:
    editor = opened(canvas)
    corner = editor.geometry().topLeft() + QPoint(2, 2)
    assert canvas.childAt(corner) is None
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=corner)
    assert not canvas.typing


def test_no_words_show_what_is_to_be_translated(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    editor = opened(canvas, "fr")
    key(editor, qtbot, Qt.Key.Key_Backspace)
    assert desk.book.language("fr").translations.get(f"balloon:{FREE}") is None
    empty = canvas.grab().toImage()
    qtbot.keyClicks(editor.field, "x")
    assert canvas.grab().toImage() != empty
    assert editor.field.accessibleDescription() == WORDS["en"]


def test_the_page_follows_the_caret(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.set_zoom(9.0)
    editor = opened(canvas)
    key(editor, qtbot, Qt.Key.Key_Home, CONTROL)

    def seen() -> QPoint:
        return caret(editor).toPoint() + editor.pos()

    assert canvas.rect().contains(seen())
    key(editor, qtbot, Qt.Key.Key_End, CONTROL)
    assert canvas.rect().contains(seen())
    still = canvas.camera
    key(editor, qtbot, Qt.Key.Key_Left)
    assert canvas.camera == still
