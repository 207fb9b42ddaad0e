"""Marks on a plate: they come and go, and undo finds the book before."""

from __future__ import annotations

from comicremix.edit import plates
from comicremix.geometry import Rect
from comicremix.model.source import MarkKind
from comicremix.session import Session
from tests.samples import SOURCE, imported_book

BOOK = imported_book()
HERE = Rect(10, 20, 30, 40).outline()


def test_each_edit_adds_its_mark_last():
    book = plates.add_to_mask(BOOK, SOURCE, HERE)
    book = plates.take_from_mask(book, SOURCE, HERE)
    book = plates.restore_original(book, SOURCE, HERE)
    book = plates.fill_with_colour(book, SOURCE, HERE, "#ff8800")
    marks = book.source(SOURCE).plate
    assert [mark.kind for mark in marks] == [MarkKind.ADD, MarkKind.SPARE, MarkKind.RESTORE, MarkKind.FILL]
    assert marks[-1].colour == "#ff8800"
    assert book.pages is BOOK.pages


def test_an_outline_of_nothing_changes_nothing():
    assert plates.add_to_mask(BOOK, SOURCE, ()) is BOOK
    assert plates.fill_with_colour(BOOK, SOURCE, ((1, 1), (5, 5), (9, 9)), "#000000") is BOOK


def test_undo_finds_the_book_before():
    session = Session(BOOK)
    session.commit(plates.restore_original(BOOK, SOURCE, HERE), "restore")
    session.undo()
    assert session.book is BOOK
