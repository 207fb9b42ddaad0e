"""How words fit is told per balloon: sizes, what is too much, characters that no font has."""

from __future__ import annotations

from comicremix.app.fitting import fits_of
from comicremix.edit import styles
from comicremix.edit.balloons import reshape_balloon, set_text
from comicremix.geometry import Rect
from comicremix.layout.book import setting_of
from comicremix.lettering.faces import bundled_catalogue
from tests.samples import HELLO, ONE, OUCH, imported_book

BOOK = imported_book()


def fits(book, language="en"):
    return fits_of(book.page(ONE), setting_of(book, language, bundled_catalogue()))


def test_balloons_of_a_style_share_a_size():
    found = fits(BOOK)
    assert found[HELLO].shared == found[OUCH].shared
    assert all(fit.fits and fit.size <= fit.wanted and 0 < fit.filled <= 1 for fit in found.values())


def test_an_arc_or_a_size_of_its_own_is_not_shared():
    own = styles.change_override(styles.set_arc(BOOK, [HELLO], 40), "en", OUCH, size=20.0)
    found = fits(own)
    assert (found[HELLO].shared, found[OUCH].shared) == (None, None)
    assert (found[OUCH].wanted, found[OUCH].size) == (20.0, 20.0)


def test_too_many_words_are_counted():
    fit = fits(set_text(BOOK, OUCH, "far too many words for this small balloon " * 8))[OUCH]
    assert not fit.fits
    assert fit.too_many > 40
    assert fit.filled > 1
    less = fits(set_text(BOOK, OUCH, "far too many words for this small balloon " * 6))[OUCH]
    assert 0 < less.too_many < fit.too_many


def test_a_full_balloon_says_how_far_below_the_others_it_is():
    words = set_text(BOOK, OUCH, "Nobody knows what it does.")
    book = reshape_balloon(words, OUCH, Rect(600, 600, 225, 170))
    fit = fits(book)[OUCH]
    assert fit.fits
    assert fit.shared is not None
    assert fit.size < fit.shared


def test_a_character_that_no_font_has_is_named():
    assert fits(set_text(BOOK, OUCH, "Look: \U00013000"))[OUCH].missing == ("\U00013000",)


def test_a_balloon_without_words_has_no_fit():
    assert OUCH not in fits(set_text(BOOK, OUCH, ""))
