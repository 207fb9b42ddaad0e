"""Beneath its words a note is seen as it will be printed, laid out in the background."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.edit.notes import set_note_body
from comicremix.gui.desk import Desk
from comicremix.gui.notes.preview import NotePreview
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.ids import NoteId
from comicremix.session import Session
from comicremix.store.folder import OpenBook
from tests.samples import imported_book

NOTE = NoteId("n-2")


@pytest.fixture
def real_desk(qapp: object) -> Desk:
    return Desk(Press(cast(OpenBook, None), bundled_catalogue()), Session(imported_book()))


@pytest.fixture
def preview(real_desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[NotePreview]:
    widget = NotePreview(real_desk)
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    yield widget
    widget.close_preview()


def height(preview: NotePreview) -> float:
    return preview.printed.frame.height if preview.printed is not None else 0.0


def test_the_note_is_printed_with_its_number(preview: NotePreview, qtbot: QtBot) -> None:
    preview.show_note(NOTE)
    qtbot.waitUntil(lambda: preview.printed is not None, timeout=10_000)
    assert preview.printed is not None
    assert preview.printed.frame.label == "1"
    assert preview.printed.drawings


def test_it_follows_what_is_typed(preview: NotePreview, real_desk: Desk, qtbot: QtBot) -> None:
    preview.show_note(NOTE)
    qtbot.waitUntil(lambda: preview.printed is not None, timeout=10_000)
    before = height(preview)
    for count in range(1, 9):
        real_desk.commit(set_note_body(real_desk.book, NOTE, "Words of a note. " * 4 * count), "Type")
        preview.show_note(NOTE)
    qtbot.waitUntil(lambda: height(preview) > 2 * before, timeout=10_000)


def test_another_note_takes_its_place(preview: NotePreview, qtbot: QtBot) -> None:
    preview.show_note(NOTE)
    preview.show_note(NoteId("n-1"))
    qtbot.waitUntil(lambda: preview.printed is not None, timeout=10_000)
    assert preview.printed is not None
    assert preview.printed.frame.label == "2"
