"""In a field of words a note's mark is a chip: one thing to cursor, eye and keys, ``[^n-…]`` to the book."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from comicremix.gui.inspector.note_chips import Chip
from comicremix.gui.inspector.words_field import WordsField

CHIPS = {"n-abc": Chip("1", "One."), "n-7k3f": Chip("12", "Twelve.")}
UNKNOWN = Chip("?", "No such note.", known=False)
WORDS = "So[^n-abc] it is[^n-7k3f]."
FIRST, LAST = (2, 10), (16, 25)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[WordsField]:
    field = WordsField("Words")
    qtbot.addWidget(field)
    field.show_notes(CHIPS, UNKNOWN)
    field.set_words(WORDS)
    field.resize(300, 100)
    field.show()
    field.setFocus()
    qtbot.waitExposed(field)
    yield field
    QToolTip.hideText()


def put(field: WordsField, at: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(at)
    field.setTextCursor(cursor)


def spot(field: WordsField, number: int = 0) -> QPoint:
    return field.chips.box_of(list(field.chips.marks())[number]).center().toPoint()


def test_the_cursor_steps_over_a_mark(field: WordsField) -> None:
    put(field, FIRST[0])
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(field, key)
        seen.append(field.textCursor().position())
    assert seen == [FIRST[1], FIRST[1] + 1, FIRST[1], FIRST[0]]


def test_a_selection_takes_whole_marks(field: WordsField) -> None:
    put(field, FIRST[0])
    QTest.keyClick(field, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert field.textCursor().selectedText() == "[^n-abc]"
    cursor = field.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(LAST[0] + 4, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    assert field.textCursor().selectedText() == WORDS[1 : LAST[1]]


@pytest.mark.parametrize(
    ("at", "key", "control"),
    [
        (FIRST[1], Qt.Key.Key_Backspace, False),
        (FIRST[0], Qt.Key.Key_Delete, False),
        (FIRST[1], Qt.Key.Key_Backspace, True),
        (FIRST[0], Qt.Key.Key_Delete, True),
    ],
)
def test_one_key_takes_a_mark_away(field: WordsField, qtbot: QtBot, at: int, key: Qt.Key, control: bool) -> None:
    put(field, at)
    with qtbot.waitSignal(field.typed) as told:
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(field, key, modifier)
    assert told.args == ["So it is[^n-7k3f]."]


def test_words_beside_a_mark_are_erased_as_ever(field: WordsField) -> None:
    put(field, FIRST[0])
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.toPlainText() == "S[^n-abc] it is[^n-7k3f]."


def test_copies_keep_the_mark(field: WordsField) -> None:
    put(field, FIRST[0])
    QTest.keyClick(field, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    field.copy()
    assert QGuiApplication.clipboard().text() == "[^n-abc]"
    put(field, 0)
    field.paste()
    assert field.toPlainText() == f"[^n-abc]{WORDS}"


def test_a_click_leads_to_the_note(field: WordsField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.note_wanted) as told:
        QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=spot(field, 1))
    assert told.args == ["n-7k3f"]


def test_a_note_that_is_not_there_leads_nowhere(field: WordsField, qtbot: QtBot) -> None:
    field.set_words("So[^n-gone].")
    (mark,) = field.chips.marks()
    assert field.chips.chip(mark.note) == UNKNOWN
    with qtbot.assertNotEmitted(field.note_wanted):
        QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=spot(field))


@pytest.mark.parametrize(("number", "tip"), [(0, "One."), (1, "Twelve.")])
def test_the_pointer_over_it_shows_the_first_words(field: WordsField, number: int, tip: str) -> None:
    at = spot(field, number)
    QApplication.sendEvent(field.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, field.viewport().mapToGlobal(at)))
    assert QToolTip.text() == tip


def test_a_chip_is_as_wide_as_its_number_wants(field: WordsField) -> None:
    short, long = (field.chips.box_of(mark) for mark in field.chips.marks())
    assert short.width() < long.width()
    before = short
    field.show_notes({**CHIPS, "n-abc": Chip("1184", "One.")}, UNKNOWN)
    assert field.chips.box_of(next(field.chips.marks())).width() > before.width()


@pytest.mark.parametrize(("words", "after"), [("هذا صحيح[^n-abc] اليوم", "right"), ("So it is[^n-abc] today", "left")])
def test_it_stands_behind_its_word_in_either_direction(field: WordsField, words: str, after: str) -> None:
    field.set_direction("rtl" if after == "right" else "ltr")
    field.set_words(words)
    (mark,) = field.chips.marks()
    chip = field.chips.box_of(mark)
    put(field, mark.start - 1)
    last_letter = field.cursorRect().center().x()
    assert (chip.center().x() < last_letter) == (after == "right")
    assert abs(chip.center().x() - last_letter) < 40


def test_it_moves_along_while_an_input_method_composes(field: WordsField) -> None:
    mark = next(field.chips.marks())
    before = field.chips.box_of(mark)
    put(field, 0)
    QApplication.sendEvent(field, QInputMethodEvent("にほんご", []))
    assert field.chips.box_of(mark).left() > before.left() + 20
    commit = QInputMethodEvent()
    commit.setCommitString("日本")
    QApplication.sendEvent(field, commit)
    assert field.toPlainText() == f"日本{WORDS}"


@pytest.mark.parametrize("composed", ["にほん", "😀"])
def test_what_is_composed_behind_a_mark_is_seen(field: WordsField, composed: str) -> None:
    put(field, FIRST[1])
    QApplication.sendEvent(field, QInputMethodEvent(composed, []))
    layout = field.document().firstBlock().layout()
    start = layout.preeditAreaPosition()
    end = start + len(composed.encode("utf-16-le")) // 2
    assert start == FIRST[1]
    unseen = [each for each in layout.formats() if each.format.foreground().color().alpha() == 0]
    assert unseen
    assert not [each for each in unseen if each.start < end and start < each.start + each.length]
    assert list(field.chips.marks())[1].start == LAST[0]
    assert (
        field.chips.box_of(list(field.chips.marks())[1]).left() > field.chips.box_of(next(field.chips.marks())).right()
    )


def test_letters_beyond_the_first_plane_do_not_shift_it(field: WordsField) -> None:
    field.set_words("😀😀[^n-abc]x")
    (mark,) = field.chips.marks()
    assert (mark.start, mark.end) == (4, 12)
    put(field, mark.end)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.toPlainText() == "😀😀x"
