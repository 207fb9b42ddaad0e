"""A balloon cut out of the art is shown where it was put: as it came, or with its lettering away under new words."""

from __future__ import annotations

from comicremix.edit.balloons import lift_balloon, move_balloon, set_text
from comicremix.edit.styles import set_rotation
from comicremix.geometry import bounds, path_bounds
from comicremix.layout.book import setting_of
from comicremix.layout.frame import Group, Image
from comicremix.layout.page import lay_out_page
from comicremix.lettering.faces import bundled_catalogue
from tests.samples import HELLO, ONE, imported_book

BOOK = imported_book()
OUTLINE = BOOK.balloon(HELLO).art.outline


def images_of(book) -> tuple[Image, ...]:
    frame = lay_out_page(book.page(ONE), setting_of(book, "en", bundled_catalogue()))
    group = next(item for item in frame.items if isinstance(item, Group) and item.id == HELLO)
    return tuple(item for item in group.items if isinstance(item, Image))


def test_without_words_it_is_as_it_came():
    book = set_text(move_balloon(BOOK, HELLO, 300, 200), HELLO, "")
    (image,) = images_of(book)
    assert image.picture.untouched
    assert path_bounds(image.clip) == bounds((x + 300, y + 200) for x, y in OUTLINE)
    assert image.transform.apply((0, 0)) == (300, 200)


def test_with_words_its_lettering_is_gone():
    whole, patch = images_of(move_balloon(BOOK, HELLO, 300, 200))
    assert patch.picture.cleared == (OUTLINE,)
    assert patch.clip == whole.clip


def test_it_turns_about_its_middle():
    book = set_rotation(lift_balloon(BOOK, HELLO), [HELLO], 90)
    image = images_of(book)[0]
    assert path_bounds(image.clip).centre == bounds(OUTLINE).centre
    assert path_bounds(image.clip).width == bounds(OUTLINE).height


def test_in_the_art_nothing_is_drawn_twice():
    assert images_of(BOOK) == ()
