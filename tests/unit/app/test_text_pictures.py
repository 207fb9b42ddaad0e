"""Small pictures of balloons for spreadsheets."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import cast

import PIL.Image
import pytest

from comicremix.app.press import Press
from comicremix.app.text_pictures import HEIGHT, WIDTH, text_pictures
from comicremix.edit.change import change_page
from comicremix.errors import Cancelled
from comicremix.geometry import Rect
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.store.folder import OpenBook
from tests.samples import ONE, drawn_balloon


@pytest.fixture
def press():
    return Press(cast(OpenBook, None), bundled_catalogue())


@pytest.fixture
def book():
    balloons = (
        replace(drawn_balloon(BalloonId("b-1"), Rect(100, 100, 300, 120), "Hello", None), fill="#ff0000"),
        drawn_balloon(BalloonId("b-2"), Rect(900, 1300, 300, 200), "Over the edge", None),
        drawn_balloon(BalloonId("b-3"), Rect(100, 500, 300, 120), "", None),
    )
    return Book("T", pages=(Page(ONE, 1000, 1400, balloons=balloons),), languages=(Language("en"), Language("fr")))


def test_each_balloon_with_words_has_a_picture_of_it(press, book):
    found = text_pictures(press, book)
    assert set(found) == {"balloon:b-1", "balloon:b-2"}
    with PIL.Image.open(io.BytesIO(found["balloon:b-1"])) as picture:
        assert picture.format == "JPEG"
        assert picture.width <= WIDTH
        assert picture.height <= HEIGHT
        red = sum(r > 200 and g < 60 for r, g, _ in picture.convert("RGB").get_flattened_data())
        assert 0.1 < red / (picture.width * picture.height) < 0.6


def test_a_balloon_off_the_page_does_no_harm(press, book):
    far = drawn_balloon(BalloonId("b-9"), Rect(5000, 5000, 300, 120), "Far", None)
    book = change_page(book, ONE, lambda page: replace(page, balloons=(far,)))
    assert set(text_pictures(press, book)) == {"balloon:b-9"}


def test_it_can_be_stopped(press, book):
    class Stopped:
        def step(self, done, total, what=""):
            raise Cancelled

    with pytest.raises(Cancelled):
        text_pictures(press, book, Stopped())
