"""A page of which much changes at once is laid out in a thread; the window goes on meanwhile."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from comicremix.app import press as press_module
from comicremix.app.press import Press
from comicremix.edit.styles import change_style
from comicremix.edit.texts import set_translation
from comicremix.geometry import Rect
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.layout.frame import Frame, Group
from comicremix.layout.words import Setting
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.session import Session
from comicremix.store.folder import OpenBook
from tests.gui.canvas.workshop import Pictures, balloon, small_book


@pytest.fixture
def desk(qapp: object) -> Desk:
    press = Press(cast(OpenBook, None), bundled_catalogue())
    press.pictures = Pictures()  # type: ignore[assignment]
    book = small_book()
    balloons = tuple(
        balloon(f"b-{number}", Rect(number % 4 * 150, number // 4 * 100, 140, 90), f"Words of {number}.")
        for number in range(20)
    )
    return Desk(press, Session(replace(book, pages=(replace(book.pages[0], balloons=balloons), *book.pages[1:]))))


def sizes(frame: Frame | None) -> set[float]:
    assert frame is not None
    groups = [item for item in frame.items if isinstance(item, Group)]
    return {round(item.size, 1) for group in groups for item in group.items if isinstance(item, Glyphs)}


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The threads that lay out pages."""
    found: list[int] = []
    real = press_module.lay_out_story_page

    def watched(setting: Setting, number: int) -> Frame:
        found.append(threading.get_ident())
        return real(setting, number)

    monkeypatch.setattr(press_module, "lay_out_story_page", watched)
    return found


def test_a_style_is_changed_in_a_thread(canvas: PageCanvas, desk: Desk, threads: list[int], qtbot: QtBot) -> None:
    before = canvas.stage.frame
    desk.commit(change_style(desk.book, "speech", size=20.0, minimum=10.0), "Smaller")
    assert canvas.stage.frame is before
    qtbot.waitUntil(lambda: canvas.stage.frame is not before)
    assert sizes(canvas.stage.frame) == {10.0}  # the page has 150 dots per inch
    assert threading.get_ident() not in threads


def test_the_last_of_many_changes_is_shown_at_the_end(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    for size in (30.0, 26.0, 22.0, 18.0):
        desk.commit(change_style(desk.book, "speech", size=size, minimum=8.0), "Smaller", merge="size")
    qtbot.waitUntil(lambda: sizes(canvas.stage.frame) == {9.0})


def test_typing_is_laid_out_at_once(canvas: PageCanvas, desk: Desk, threads: list[int]) -> None:
    desk.commit(set_translation(desk.book, "en", "balloon:b-3", "Other words"), "Type")
    assert threads == [threading.get_ident()]
    assert canvas.stage.frame is desk.frame()


def test_what_stays_is_the_same_object(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    before = desk.frame()
    assert before is not None
    desk.commit(change_style(desk.book, "caption", size=20.0), "Smaller captions")
    qtbot.waitUntil(lambda: canvas.stage.frame is not before)
    after = canvas.stage.frame
    assert after is not None
    assert all(a is b for a, b in zip(before.items, after.items, strict=True))


def test_a_page_that_was_never_seen_is_shown_at_once(canvas: PageCanvas, desk: Desk) -> None:
    desk.go_to_page(desk.book.pages[1].id)
    assert canvas.stage.frame is desk.frame()


def test_a_canvas_may_close_meanwhile(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    before = canvas.stage.frame
    desk.commit(change_style(desk.book, "speech", size=20.0), "Smaller")
    canvas.close_canvas()
    qtbot.wait(50)
    assert canvas.stage.frame is before
