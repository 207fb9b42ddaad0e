"""Words that look other than those of their kind get a style."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.app.told_styles import Look, look_of, with_styles
from comicremix.geometry import Rect
from comicremix.model.source import BalloonKind
from comicremix.model.told import ToldBalloon
from tests.samples import HELLO, imported_book

PLACE = Rect(0, 0, 10, 10).outline()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({}, ""),
        ({"size": 44.0}, ""),
        ({"colour": "#000000"}, ""),
        ({"colour": "#ff0000"}, "sign #ff0000"),
        ({"size": 84.0}, "sign × 2.1"),
        ({"size": 20.0, "contour": ("#00ff00", 0.2), "colour": "#ff0000"}, "sign #ff0000 on #00ff00 × 0.5"),
    ],
)
def test_what_is_usual_has_no_style_of_its_own(said: dict[str, object], name: str) -> None:
    balloon = ToldBalloon(PLACE, {}, BalloonKind.SIGN, **said)  # type: ignore[arg-type]
    assert look_of(balloon, 40.0).name == name


def test_without_a_usual_size_all_are_usual() -> None:
    assert look_of(ToldBalloon(PLACE, {}, size=90.0), None).name == ""


def test_a_style_is_that_of_its_kind_but_for_what_was_told() -> None:
    book = imported_book()
    kind = next(style for style in book.styles if style.name == "sign")
    style = Look(BalloonKind.SIGN, "#ffffff", ("#112233", 0.1), 0.5).style(book)
    assert (style.font, style.bold, style.margin) == (kind.font, kind.bold, kind.margin)
    assert (style.size, style.minimum, style.colour) == (23.0, 11.5, "#ffffff")
    assert (style.text_outline, style.text_outline_width) == ("#112233", pytest.approx(2.3))


def test_only_styles_that_a_balloon_has_come_into_the_book() -> None:
    book = imported_book()
    used, unused = Look(BalloonKind.SIGN, "#ff0000"), Look(BalloonKind.SIGN, "#00ff00")
    pages = tuple(
        replace(page, balloons=tuple(replace(b, style=used.name) if b.id == HELLO else b for b in page.balloons))
        for page in book.pages
    )
    made = with_styles(replace(book, pages=pages), {look.name: look for look in (used, unused)})
    assert [style.name for style in made.styles[len(book.styles) :]] == [used.name]
    assert with_styles(made, {used.name: used}) is made
