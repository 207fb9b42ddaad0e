"""Words that were read off the drawing become texts, the drawing stays, and no hand's words are lost."""

from __future__ import annotations

from comicremix.edit.balloons import lift_balloon, redraw_balloon, set_text
from comicremix.edit.drawn_words import set_as_drawn, take_read_words, unread_balloons
from comicremix.model.ids import BalloonId
from tests.samples import HELLO, OUCH, imported_book

BOOK = imported_book()
UNREAD = set_text(BOOK, HELLO, " ")


def test_only_balloons_in_the_art_without_words_are_unread():
    assert unread_balloons(BOOK.pages) == ()
    assert unread_balloons(UNREAD.pages) == (HELLO,)
    assert unread_balloons(set_text(BOOK, OUCH, "").pages) == ()


def test_read_words_are_texts_that_stand_in_the_drawing():
    book = take_read_words(UNREAD, {HELLO: "Hello!", OUCH: "No", BalloonId("b-gone"): "No"})
    assert (book.balloon(HELLO).text, book.balloon(HELLO).as_drawn) == ("Hello!", True)
    assert book.balloon(OUCH) is BOOK.balloon(OUCH)


def test_what_a_hand_has_typed_stays():
    assert take_read_words(BOOK, {HELLO: "Hallo"}) is BOOK
    assert take_read_words(UNREAD, {HELLO: ""}) is UNREAD


def test_a_correction_stays_in_the_drawing_until_a_note_must_be_lettered():
    book = set_text(take_read_words(UNREAD, {HELLO: "Hallo"}), HELLO, "Hello")
    assert book.balloon(HELLO).keeps_lettering
    assert not set_text(book, HELLO, "Hello[^n-1]").balloon(HELLO).keeps_lettering


def test_a_balloon_that_is_drawn_anew_has_no_lettering_to_keep():
    book = set_as_drawn(BOOK, (HELLO,), wanted=True)
    assert book.balloon(HELLO).keeps_lettering
    assert lift_balloon(book, HELLO).balloon(HELLO).keeps_lettering
    assert not redraw_balloon(book, HELLO).balloon(HELLO).keeps_lettering
    assert set_as_drawn(book, (HELLO,), wanted=False) == BOOK
