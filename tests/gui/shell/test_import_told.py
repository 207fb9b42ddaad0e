"""What a dropped file tells of its pages comes into the open book with them, in one step."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comicremix.exchange.acbf_write import AcbfArea, AcbfBook, AcbfPage, write_acbf
from comicremix.geometry import Rect
from comicremix.gui.intake.dialog import ImportDialog
from comicremix.gui.window import MainWindow
from comicremix.model.source import BalloonKind
from tests.gui.shell.small_book import page_picture


def acbf(folder: Path) -> Path:
    """Write an ACBF of one page with a balloon and a note, in Swahili and Welsh."""
    outline = Rect(20, 20, 120, 60).outline()
    areas = {
        tag: (AcbfArea(outline, BalloonKind.SPEECH, words),) for tag, words in (("sw", "Jambo[^n-1]"), ("cy", "Helo"))
    }
    page = AcbfPage("1.png", "#ffffff", (), areas)
    notes = (("n-1", {"sw": "Salamu", "cy": "Cyfarchiad"}),)
    book = AcbfBook({"sw": "T"}, "Ann", "", "", ("sw", "cy"), (page,), notes, {"n-1": 1})
    path = folder / "told.cbz"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("1.png", page_picture(1))
        file.writestr("a.acbf", write_acbf(book))
    return path


def test_words_in_all_languages_come_with_the_page(
    with_book: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)
    opened = with_book.opened
    assert opened is not None
    before = opened.session.book
    with_book.receive([acbf(tmp_path)])
    qtbot.waitUntil(lambda: not with_book.runner.busy and with_book.jobs.importing is None, timeout=60_000)
    book = opened.session.book
    (balloon,) = book.pages[-1].balloons
    (note,) = [note for note in book.notes if note not in before.notes]
    assert balloon.text == f"Jambo[^{note.id}]"
    assert book.language("cy").translations[f"balloon:{balloon.id}"].text == "Helo"
    assert book.language("cy").translations[f"note:{note.id}"].text == "Cyfarchiad"
    rights = book.sources[-1].rights
    assert rights is not None
    assert rights.author == "Ann"
    assert book.title == before.title
    with_book.handlers.undo()
    assert opened.session.book == before
