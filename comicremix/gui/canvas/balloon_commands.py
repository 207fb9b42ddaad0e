"""What menus and keys do with the chosen balloons: each function is one step of undo
and tells whether it did something."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from comicremix.edit.balloons import lift_balloon, redraw_balloon, set_shape, set_tails
from comicremix.edit.joints import join_balloons, part_balloons
from comicremix.edit.texts import set_override
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.language import Override
from comicremix.model.page import Balloon, Body, Tail

translate = QCoreApplication.translate
TAIL_OUT = 0.7
"""How far below its balloon a new tail ends, in heights of the balloon."""
TAIL_WIDTH = 0.22
"""Width of a new tail at its root, in widths of the balloon."""


def chosen_balloons(desk: Desk) -> tuple[Balloon, ...]:
    """Return the balloons of the page in view that are chosen and not locked."""
    balloons = desk.page.balloons if desk.page is not None else ()
    return tuple(balloon for balloon in balloons if balloon.id in desk.selection and not balloon.locked)


def only_locked(desk: Desk) -> bool:
    """Tell whether balloons are chosen, but all of them are locked."""
    balloons = desk.page.balloons if desk.page is not None else ()
    return any(balloon.id in desk.selection for balloon in balloons) and not chosen_balloons(desk)


def join(desk: Desk) -> bool:
    """Let the chosen balloons share one outline."""
    ids = [balloon.id for balloon in chosen_balloons(desk)]
    return _commit(desk, join_balloons(desk.book, ids), translate("Balloons", "Join balloons"))


def part(desk: Desk) -> bool:
    """Give each of the chosen balloons an outline of its own again."""
    ids = [balloon.id for balloon in chosen_balloons(desk)]
    return _commit(desk, part_balloons(desk.book, ids), translate("Balloons", "Part balloons"))


def lift(desk: Desk) -> bool:
    """Cut the chosen balloons out of the drawing."""
    book = desk.book
    for balloon in chosen_balloons(desk):
        book = lift_balloon(book, balloon.id)
    return _commit(desk, book, translate("Balloons", "Lift balloons off the drawing"))


def redraw(desk: Desk) -> bool:
    """Draw the chosen balloons anew, in the book's style."""
    book = desk.book
    for balloon in chosen_balloons(desk):
        if balloon.body in (Body.ART, Body.PIECE):
            book = redraw_balloon(book, balloon.id)
    return _commit(desk, book, translate("Balloons", "Redraw balloons"))


def fit_to_words(desk: Desk) -> bool:
    """Make the chosen balloons just as large as their words in the edition in view need. In a translation, balloons get
    a shape of that language's own."""
    book = desk.book
    for balloon in chosen_balloons(desk):
        book = _fitted(desk, book, balloon)
    return _commit(desk, book, translate("Balloons", "Fit balloons to their words"))


def add_tail(desk: Desk) -> bool:
    """Give the chosen balloons one more tail, pointing down."""
    book = desk.book
    for balloon in chosen_balloons(desk):
        box = balloon.shape.box
        tail = Tail((box.centre[0], box.bottom + TAIL_OUT * box.height), TAIL_WIDTH * box.width)
        book = set_tails(book, balloon.id, (*balloon.tails, tail))
    return _commit(desk, book, translate("Balloons", "Add tail"))


def remove_tails(desk: Desk) -> bool:
    """Take all tails off the chosen balloons."""
    book = desk.book
    for balloon in chosen_balloons(desk):
        book = set_tails(book, balloon.id, ()) if balloon.tails else book
    return _commit(desk, book, translate("Balloons", "Remove tails"))


def _fitted(desk: Desk, book: Book, balloon: Balloon) -> Book:
    shape = desk.press.fitted_shape(book, balloon.id, desk.language)
    if desk.language == book.source_language:
        return set_shape(book, balloon.id, shape) if shape != balloon.shape else book
    own = book.language(desk.language).overrides.get(balloon.id, Override())
    return set_override(book, desk.language, BalloonId(balloon.id), replace(own, shape=shape))


def _commit(desk: Desk, book: Book, name: str) -> bool:
    if book is desk.book:
        return False
    desk.commit(book, name)
    return True
