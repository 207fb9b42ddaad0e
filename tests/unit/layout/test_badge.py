"""Badges stand where they hide nothing, one beside the other, in the look that the book gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from comicremix.geometry import Point, Rect
from comicremix.layout.badge import pin_badges
from comicremix.layout.book import setting_of
from comicremix.layout.frame import Group, PathItem
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.ids import NoteId
from comicremix.model.note import Note, Pin
from comicremix.model.note_setup import NoteSetup
from comicremix.model.page import Tail
from comicremix.model.source import AssetRef
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, imported_book

LEFT_BOX = Rect(50, 50, 430, 400)


def busy(*corners: str):
    """Return eyes that find the named corners of the left panel full of lines: ``tr`` is the top right one."""

    def look(asset: AssetRef, places: Sequence[Rect]) -> list[float]:
        return [1.0 if corner(place.centre) in corners else 0.0 for place in places]

    return look


def corner(point: Point) -> str:
    middle = LEFT_BOX.centre
    return ("t" if point[1] < middle[1] else "b") + ("l" if point[0] < middle[0] else "r")


def badges(pins: Sequence[Pin], *, calm=None, change=lambda page: page, **setup: object) -> list[Group]:
    notes = tuple(Note(NoteId(f"x-{n}"), pin=pin) for n, pin in enumerate(pins))
    book = replace(imported_book(), notes=notes, note_setup=NoteSetup(**setup))  # type: ignore[arg-type]
    page = change(book.pages[0])
    book = replace(book, pages=(page, book.pages[1]))
    return list(pin_badges(page, setting_of(book, "en", bundled_catalogue(), calm=calm)))


def where(group: Group) -> str:
    return corner(group.box.centre)


def test_the_upper_right_corner_is_the_usual_one():
    assert [where(badge) for badge in badges([Pin(panel=LEFT)])] == ["tr"]


@pytest.mark.parametrize(
    ("corners", "found"), [(("tr",), "br"), (("tr", "br"), "bl"), (("tr", "br", "bl", "tl"), "tr")]
)
def test_the_calmest_corner_is_taken(corners: tuple[str, ...], found: str):
    assert [where(badge) for badge in badges([Pin(panel=LEFT)], calm=busy(*corners))] == [found]


def test_no_balloon_is_hidden_even_in_a_calm_corner():
    """The balloon in the art lies in the panel's upper left."""
    (badge,) = badges([Pin(panel=LEFT)], calm=busy("tr", "br", "bl"))
    assert where(badge) == "tr"


def test_faces_are_spared_where_tails_point():
    def speaking(page):
        tip = (LEFT_BOX.right - 40, LEFT_BOX.y + 40)
        return replace(
            page, balloons=tuple(replace(b, tails=(Tail(tip),)) if b.id == OUCH else b for b in page.balloons)
        )

    assert [where(badge) for badge in badges([Pin(panel=LEFT)], change=speaking)] == ["br"]


def test_several_badges_do_not_lie_on_each_other():
    found = badges([Pin(panel=LEFT), Pin(panel=LEFT), Pin(page=ONE), Pin(page=ONE)])
    boxes = [badge.box for badge in found]
    assert len(boxes) == 4
    assert not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_a_point_is_kept_and_others_give_way():
    point = (LEFT_BOX.width - 40.0, 40.0)
    found = {badge.id: where(badge) for badge in badges([Pin(panel=LEFT), Pin(panel=LEFT, point=point)])}
    assert found == {f"mark:x-1:{LEFT}": "tr", f"mark:x-0:{LEFT}": "br"}


@pytest.mark.parametrize("balloon", [HELLO, OUCH])
def test_a_badge_on_a_balloon_sits_on_its_rim(balloon: str):
    (badge,) = badges([Pin(balloon=balloon)])
    box = imported_book().balloon(balloon).shape.box
    assert badge.box.meets(box)
    assert not box.inset(box.height * 0.35).meets(badge.box)
    assert badge.id == f"pin:x-0:{balloon}"


def test_the_look_is_the_books():
    (disc,) = badges([Pin(panel=LOWER)], badge_colour="#123456", badge_size=90.0)
    shape = disc.items[0]
    assert isinstance(shape, PathItem)
    assert (shape.fill, round(disc.box.width)) == ("#123456", 90)
    (square,) = badges([Pin(panel=LOWER)], badge="square")
    assert isinstance(square.items[0], PathItem)
    assert len(square.items[0].path) == 5
    (bare,) = badges([Pin(panel=LOWER)], badge="bare")
    assert isinstance(bare.items[0], Glyphs)
    assert bare.items[0].stroke is not None


def test_symbols_and_silence():
    (badge,) = badges([Pin(panel=LOWER)], signs="symbols")
    assert [item.text for item in badge.items if isinstance(item, Glyphs)] == ["*"]
    assert badges([Pin(panel=LOWER)], silent=("en",)) == []


def test_pins_on_what_is_gone_are_passed_over():
    assert badges([Pin(panel="p-404"), Pin(balloon="b-404"), Pin()]) == []
