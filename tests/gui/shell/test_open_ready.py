"""The page that is seen first is laid out before the window has to wait for it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from comicremix.app import press
from comicremix.errors import FontError
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.texts.panel import TextsPanel
from comicremix.gui.window import MainWindow
from comicremix.layout.frame import Frame
from comicremix.layout.words import Setting
from tests.gui.shell.conftest import OpenIt


def test_the_first_layout_is_not_the_windows(
    window: MainWindow, open_it: OpenIt, book_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    real = press.lay_out_story_page

    def watched(setting: Setting, number: int) -> Frame:
        threads.append(threading.get_ident())
        return real(setting, number)

    monkeypatch.setattr(press, "lay_out_story_page", watched)
    open_it(book_folder)
    assert threads[0] != threading.get_ident()


def test_a_page_that_cannot_be_laid_out_keeps_no_book_shut(
    window: MainWindow, open_it: OpenIt, book_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main, real = threading.get_ident(), press.lay_out_story_page

    def refused(setting: Setting, number: int) -> Frame:
        if threading.get_ident() != main:
            raise FontError("no font")
        return real(setting, number)

    monkeypatch.setattr(press, "lay_out_story_page", refused)
    open_it(book_folder)
    assert window.opened is not None


def test_panels_of_other_desks_are_made_when_they_are_wanted(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    assert view.findChildren(TextsPanel) == []
    with_book.show_desk("translate")
    assert view.findChildren(TextsPanel) == [view.side.currentWidget()]
    assert view.desk_name == "translate"
    with_book.show_desk("notes")
    assert view.findChildren(NotesPanel) == [view.side.currentWidget()]
    assert view.desk_name == "notes"
    with_book.show_desk("remix")
    assert view.side.currentWidget() is view.inspector
