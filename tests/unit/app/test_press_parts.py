"""What moves is laid out alone, as it stands on the whole page; other fonts make every page anew."""

from __future__ import annotations

from typing import cast

import pytest

from comicremix.app.press import Press
from comicremix.edit.balloons import set_text
from comicremix.edit.change import changed
from comicremix.edit.styles import set_grow
from comicremix.layout.frame import Group
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.store.folder import OpenBook
from tests.samples import HELLO, ONE, OUCH, imported_book

LONG = "Nobody knows what it does, and nobody has asked. " * 2


@pytest.fixture
def press():
    return Press(cast(OpenBook, None), bundled_catalogue())


def sizes(frame, name):
    group = next(item for item in frame.items if isinstance(item, Group) and item.id == name)
    return {item.size for item in group.items if isinstance(item, Glyphs)}


def test_a_part_has_the_sizes_of_the_whole_page(press):
    book = set_text(imported_book(), HELLO, "Nobody knows what it does at all")
    whole = press.frame(book, ONE, "en")
    part, fits = press.part(book, ONE, "en", lambda page: changed(page, balloons=(page.balloon(OUCH),)))
    assert [item.id for item in part.items if isinstance(item, Group) and item.role == "balloon"] == [OUCH]
    assert sizes(part, OUCH) == sizes(whole, OUCH)
    assert set(fits) == {OUCH}


def test_only_balloons_that_grow_have_grown_shapes(press):
    book = set_text(imported_book(), OUCH, LONG)
    assert press.grown_shapes(book, ONE, "en") == {}
    grown = press.grown_shapes(set_grow(book, [OUCH], True), ONE, "en")
    assert set(grown) == {OUCH}
    assert grown[OUCH].box.width > book.balloon(OUCH).shape.box.width


def test_other_fonts_make_frames_anew(press):
    book = imported_book()
    before = press.frame(book, ONE, "en")
    assert press.frame(book, ONE, "en") is before
    press.use_catalogue(Catalogue([], bundled_catalogue()))
    after = press.frame(book, ONE, "en")
    assert after is not before
    assert sizes(after, OUCH) == sizes(before, OUCH)
