"""A copied page: the same things under new names, the same words in every language."""

from __future__ import annotations

import pytest

from comicremix.edit.copies import duplicate_page
from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId, SourceId
from comicremix.model.language import Language, Override, Translation
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, BalloonKind

BOX = Rect(10, 10, 40, 30)


def make_book() -> Book:
    panel = Panel(PanelId("p-1"), Art(SourceId("s-1"), Rect(0, 0, 90, 90).outline()), alt="A lamp.")
    shape = Shape(ShapeKind.ELLIPSE, BOX)
    one = Balloon(BalloonId("b-1"), BalloonKind.SPEECH, shape, "Hello.", panel=panel.id)
    two = Balloon(BalloonId("b-2"), BalloonKind.SPEECH, shape, "You!", joined=one.id)
    page = Page(PageId("pg-1"), 100, 100, panels=(panel,), balloons=(one, two), reading=("p-1",), label="i")
    last = Page(PageId("pg-2"), 100, 100)
    words = {"balloon:b-1": Translation("Salut.", "Hello."), "alt:p-1": Translation("Une lampe.", "A lamp.")}
    french = Language("fr", translations=words, overrides={one.id: Override(size=20.0)})
    return Book(pages=(page, last), languages=(Language("en"), french))


def test_the_copy_follows_its_page() -> None:
    book = duplicate_page(make_book(), PageId("pg-1"), new_id=PageId("pg-9"))
    assert [page.id for page in book.pages] == ["pg-1", "pg-9", "pg-2"]
    assert book.pages[0] == make_book().pages[0]


def test_no_name_is_used_twice_and_all_names_hold_together() -> None:
    first, copy, _ = duplicate_page(make_book(), PageId("pg-1")).pages
    names = [item.id for page in (first, copy) for item in (*page.panels, *page.balloons)]
    assert len(set(names)) == len(names) == 6
    assert copy.balloons[0].panel == copy.panels[0].id
    assert copy.balloons[1].joined == copy.balloons[0].id
    assert copy.reading == (copy.panels[0].id,)
    assert copy.label == ""


def test_translations_and_overrides_are_copied() -> None:
    book = duplicate_page(make_book(), PageId("pg-1"))
    copy, french = book.pages[1], book.language("fr")
    assert french.translations[f"balloon:{copy.balloons[0].id}"].text == "Salut."
    assert french.translations[f"alt:{copy.panels[0].id}"].text == "Une lampe."
    assert french.overrides[copy.balloons[0].id].size == 20.0
    assert book.language("en") is not None
    assert len(french.translations) == 4


def test_an_empty_page_changes_no_language() -> None:
    before = make_book()
    after = duplicate_page(before, PageId("pg-2"))
    assert all(new is old for new, old in zip(after.languages, before.languages, strict=True))


def test_a_page_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        duplicate_page(make_book(), PageId("pg-x"))
