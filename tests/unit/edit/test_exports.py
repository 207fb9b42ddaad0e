"""Ways of exporting that a book keeps under names of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit.exports import remove_export, rename_export, save_export
from comicremix.model.book import Book
from comicremix.model.publishing import PRINT, SCREEN

PRESS = replace(PRINT, name="Our press")


def test_the_same_name_keeps_its_place():
    book = save_export(save_export(Book(), PRESS), replace(SCREEN, name="Web"))
    again = save_export(book, replace(PRESS, bleed=5.0))
    assert [(kept.name, kept.bleed) for kept in again.exports] == [("Our press", 5.0), ("Web", 0.0)]
    assert save_export(again, again.exports[0]) == again


@pytest.mark.parametrize("name", ["", "  ", "screen", "Print "])
def test_names_of_the_program_are_refused(name):
    with pytest.raises(ValueError, match="name of a way to export"):
        save_export(Book(), replace(PRINT, name=name))


def test_forgotten_by_name():
    book = save_export(Book(), PRESS)
    assert remove_export(book, "Our press").exports == ()
    with pytest.raises(KeyError):
        remove_export(book, "our press")


def test_called_something_else_in_its_place():
    book = save_export(save_export(Book(), PRESS), replace(SCREEN, name="Web"))
    again = rename_export(book, "Our press", "Riso")
    assert again.exports == (replace(PRESS, name="Riso"), book.exports[1])
    for name in ("Web", "print", " "):
        with pytest.raises(ValueError, match="name"):
            rename_export(book, "Our press", name)
    with pytest.raises(KeyError):
        rename_export(book, "Riso", "Other")
