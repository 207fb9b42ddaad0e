"""Undo and redo give back the very books that were; gestures leave one step, typing one a pause."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.book import Book
from comicremix.session import Session

START = Book(title="start")


def test_undo_and_redo_give_back_the_same_book():
    session = Session(START)
    edited = replace(START, title="edited")
    session.commit(edited, "Rename")
    assert session.undo_name == "Rename"
    session.undo()
    assert session.book is START
    assert session.redo_name == "Rename"
    session.redo()
    assert session.book is edited


@given(st.lists(st.sampled_from(["edit", "undo", "redo", "preview"]), max_size=40))
def test_undoing_everything_gives_back_the_first_book(moves):
    session = Session(START)
    for number, move in enumerate(moves):
        edited = replace(session.committed, title=str(number))
        if move == "edit":
            session.commit(edited, "Edit")
        elif move == "preview":
            session.preview(edited)
        else:
            session.undo() if move == "undo" else session.redo()
    session.preview(None)
    done = session.committed
    while session.can_undo:
        session.undo()
    assert session.book is START
    while session.can_redo and session.book is not done:
        session.redo()
    assert session.book is done


def test_a_gesture_is_one_step():
    session = Session(START)
    for title in "abc":
        session.preview(replace(START, title=title))
        assert session.book.title == title
        assert session.committed is START
    session.commit(replace(START, title="c"), "Drag")
    session.undo()
    assert session.book is START


def test_a_dropped_gesture_leaves_nothing():
    session = Session(START)
    session.preview(replace(START, title="x"))
    session.preview(None)
    assert session.book is START
    assert not session.can_undo
    assert not session.dirty


def test_typing_is_one_step_until_a_pause():
    session = Session(START)
    for title in ("h", "he", "hey"):
        session.commit(replace(session.book, title=title), "Type", merge="title")
    session.end_merge()
    session.commit(replace(session.book, title="hey you"), "Type", merge="title")
    assert session.history == ("Type", "Type")
    session.undo()
    assert session.book.title == "hey"
    session.undo()
    assert session.book is START


def test_typing_after_undo_does_not_swallow_the_step_before():
    session = Session(START)
    session.commit(replace(START, title="a"), "Type", merge="t")
    session.commit(replace(START, title="b"), "Other")
    session.undo()
    session.commit(replace(session.book, title="c"), "Type", merge="t")
    session.undo()
    assert session.book.title == "a"


def test_a_new_edit_ends_redo():
    session = Session(START)
    session.commit(replace(START, title="a"), "A")
    session.undo()
    session.commit(replace(START, title="b"), "B")
    assert not session.can_redo


def test_an_edit_that_changes_nothing_makes_no_step():
    session = Session(START)
    session.commit(START, "Nothing")
    assert not session.can_undo


def test_dirty_is_what_is_not_on_disk():
    session = Session(START)
    session.commit(replace(START, title="a"), "A")
    assert session.dirty
    session.mark_saved(session.committed)
    assert not session.dirty
    session.undo()
    assert session.dirty
    session.redo()
    assert not session.dirty


def test_listeners_hear_of_every_change_until_they_leave():
    session, heard = Session(START), []
    leave = session.subscribe(lambda: heard.append(session.book.title))
    session.preview(replace(START, title="p"))
    session.commit(replace(START, title="c"), "C")
    session.undo()
    leave()
    session.redo()
    assert heard == ["p", "c", "start"]


def test_any_step_can_be_gone_to_at_once():
    now = iter(range(100))
    session = Session(START, clock=lambda: float(next(now)))
    for title in "abc":
        session.commit(replace(START, title=title), title.upper())
    told = []
    session.subscribe(lambda: told.append(session.book.title))
    assert [(step.name, step.at) for step in session.steps] == [("", 0), ("A", 1), ("B", 2), ("C", 3)]
    session.go_to(1)
    assert (session.book.title, session.present, len(session.steps)) == ("a", 1, 4)
    session.go_to(3)
    session.go_to(7)
    assert (session.book.title, session.present) == ("c", 3)
    assert told == ["a", "c", "c"]
    session.go_to(0)
    assert session.book is START
