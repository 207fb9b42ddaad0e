"""Which found panels are shown on pages, where and how often."""

from __future__ import annotations

from comicremix.edit.knife import split_panel
from comicremix.edit.panels import crop_panel, move_panel_to_page, place_panel, remove_panel
from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.ids import FoundId, PanelId
from comicremix.model.uses import FoundKey, Use, find_uses, origin
from tests.samples import LEFT, LOWER, ONE, RIGHT, SOURCE, TWO, imported_book

BOOK = imported_book()
PLACE = Rect(100, 100, 400, 400)


def key(panel: PanelId) -> FoundKey:
    return FoundKey(SOURCE, FoundId(f"f-{panel}"))


def test_every_panel_of_an_imported_page_is_used_once():
    uses = find_uses(BOOK)
    assert list(uses) == [key(LEFT), key(RIGHT), key(LOWER)]
    assert uses[key(LEFT)].places == (Use(ONE, LEFT),)
    assert {found.state for found in uses.values()} == {"used"}


def test_a_removed_panel_is_unused():
    uses = find_uses(remove_panel(BOOK, LEFT))
    assert uses[key(LEFT)].state == "unused"
    assert uses[key(RIGHT)].state == "used"


def test_a_panel_placed_again_is_used_twice():
    book = place_panel(BOOK, TWO, SOURCE, BOOK.panel(LEFT).art.outline, box=PLACE)
    uses = find_uses(book)[key(LEFT)]
    assert (uses.state, uses.times) == ("several", 2)
    assert uses.places == (Use(ONE, LEFT), Use(TWO, book.page(TWO).panels[0].id))


def test_a_panel_that_moves_to_another_page_is_used_there():
    assert find_uses(move_panel_to_page(BOOK, LEFT, TWO))[key(LEFT)].places == (Use(TWO, LEFT),)


def test_a_cropped_panel_keeps_its_origin():
    book = crop_panel(BOOK, LOWER, Rect(400, 700, 200, 200).outline())
    assert origin(book, LOWER) == key(LOWER)
    assert find_uses(book)[key(LOWER)].times == 1


def test_two_halves_of_a_panel_show_it_once():
    book = split_panel(BOOK, LOWER, (500.0, 400.0), (500.0, 1500.0))
    uses = find_uses(book)[key(LOWER)]
    assert len(uses.places) == 2
    assert (uses.state, uses.times) == ("used", 1)


def test_a_panel_around_two_found_ones_shows_both():
    both = Rect(50, 50, 900, 400).outline()
    book = place_panel(remove_panel(remove_panel(BOOK, LEFT), RIGHT), TWO, SOURCE, both, box=PLACE)
    uses = find_uses(book)
    assert (uses[key(LEFT)].state, uses[key(RIGHT)].state, uses[key(LOWER)].times) == ("used", "used", 1)


def test_a_piece_between_the_panels_comes_from_none():
    book = place_panel(BOOK, TWO, SOURCE, Rect(0, 452, 1000, 40).outline(), box=PLACE, panel_id=PanelId("p-strip"))
    assert origin(book, PanelId("p-strip")) is None


def test_a_panel_without_its_source_page_comes_from_none():
    book = Book(pages=BOOK.pages)
    assert origin(book, LEFT) is None
    assert find_uses(book) == {}
