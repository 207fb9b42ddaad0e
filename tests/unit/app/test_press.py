"""The press lays out what has changed and hands out the very same groups for what has not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.app.press import KEPT_FRAMES, Press
from comicremix.edit.texts import set_translation
from comicremix.geometry import Rect
from comicremix.layout.book import lay_out_story_page, setting_of
from comicremix.layout.frame import Frame, Group
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId
from comicremix.model.language import Language
from comicremix.model.note import Note, Pin
from comicremix.model.page import Balloon, Page, Shape, ShapeKind
from comicremix.model.source import BalloonKind
from comicremix.store.folder import create_book

PAGE = PageId("pg-one22222")


def balloon(number: int) -> Balloon:
    shape = Shape(ShapeKind.ELLIPSE, Rect(40, 40 + 150 * number, 300, 120))
    return Balloon(BalloonId(f"b-{number}2222222"), BalloonKind.SPEECH, shape, f"Number {number}.")


BOOK = Book(
    pages=(Page(PAGE, 600, 800, 150.0, balloons=tuple(balloon(number) for number in range(4))),),
    languages=(Language("en"), Language("fr")),
)


@pytest.fixture
def press(tmp_path: Path) -> Iterator[Press]:
    with create_book(tmp_path / "book", BOOK) as opened:
        yield Press(opened, bundled_catalogue())


def typed(book: Book, words: str) -> Book:
    page = book.pages[0]
    first, *others = page.balloons
    return replace(book, pages=(replace(page, balloons=(replace(first, text=words), *others)),))


def groups(frame: Frame) -> dict[str, Group]:
    return {item.id: item for item in frame.items if isinstance(item, Group)}


def test_what_has_not_changed_is_the_same_object(press: Press) -> None:
    before = groups(press.frame(BOOK, PAGE, "en"))
    after = groups(press.frame(typed(BOOK, "Other words."), PAGE, "en"))
    changed = {name for name in after if after[name] is not before[name]}
    assert changed == {BOOK.pages[0].balloons[0].id}


def test_the_frame_is_what_the_layout_says(press: Press) -> None:
    press.frame(BOOK, PAGE, "en")
    book = typed(BOOK, "Other words.")
    assert press.frame(book, PAGE, "en") == lay_out_story_page(setting_of(book, "en", press.catalogue), 1)


def test_undo_finds_the_frame_from_before(press: Press) -> None:
    first = press.frame(BOOK, PAGE, "en")
    book = typed(BOOK, "Other words.")
    second = press.frame(book, PAGE, "en")
    assert press.frame(BOOK, PAGE, "en") is first
    assert press.frame(book, PAGE, "en") is second


def test_old_states_are_let_go(press: Press) -> None:
    first = press.frame(BOOK, PAGE, "en")
    for number in range(KEPT_FRAMES):
        press.frame(typed(BOOK, f"Take {number}."), PAGE, "en")
    assert press.frame(BOOK, PAGE, "en") is not first
    assert press.frame(BOOK, PAGE, "en") == first


def test_editions_do_not_mix(press: Press) -> None:
    english = press.frame(BOOK, PAGE, "en")
    book = set_translation(BOOK, "fr", f"balloon:{BOOK.pages[0].balloons[0].id}", "Des mots.")
    french = press.frame(book, PAGE, "fr")
    assert french != english
    assert french.language == "fr"


def test_a_kept_frame_needs_no_layout(press: Press) -> None:
    assert press.kept_frame(BOOK, PAGE, "en") is None
    frame = press.frame(BOOK, PAGE, "en")
    assert press.kept_frame(BOOK, PAGE, "en") is frame
    assert press.kept_frame(typed(BOOK, "Other words."), PAGE, "en") is None


def test_a_badge_that_moved_is_laid_out_anew(press: Press) -> None:
    note = NoteId("n-1")
    near, far = (
        replace(BOOK, notes=(Note(note, "Proof.", Pin(page=PAGE, point=point)),)) for point in ((9, 9), (90, 9))
    )
    assert press.frame(near, PAGE, "en") != press.frame(far, PAGE, "en")


def test_another_press_keeps_its_own(press: Press) -> None:
    frame = press.frame(BOOK, PAGE, "en")
    another = press.another()
    assert another.kept_frame(BOOK, PAGE, "en") is None
    assert another.frame(BOOK, PAGE, "en") == frame


def test_presses_may_work_side_by_side(press: Press) -> None:
    words = (
        "Efficient “waffles”?",
        "שלום, world (12)",
        "مرحبا بالعالم",
        "ありがとうございます。",
        "ffi ﬁ Æsop",
    )
    books = [typed(BOOK, f"{word} {number}") for number, word in enumerate(words * 3)]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            others = [press.another() for _ in range(4)]
            runs = [pool.submit(lambda own=own: [own.frame(book, PAGE, "en") for book in books]) for own in others]
            found = [run.result(60) for run in runs]
    finally:
        sys.setswitchinterval(before)
    assert all(frames == [press.frame(book, PAGE, "en") for book in books] for frames in found)


def test_a_frame_of_another_press_is_taken_in(press: Press) -> None:
    frame = press.another().frame(BOOK, PAGE, "en")
    press.adopt(BOOK, PAGE, "en", frame)
    assert press.frame(BOOK, PAGE, "en") is frame
    press.adopt(BOOK, PAGE, "en", press.another().frame(BOOK, PAGE, "en"))
    assert press.frame(BOOK, PAGE, "en") is frame
