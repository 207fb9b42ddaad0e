"""The words of balloons: one size for the balloons of a page, and balloons that grow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.geometry import Rect, polygon_path
from comicremix.layout.balloon import lay_out_balloon
from comicremix.layout.book import lay_out_story_page, setting_of
from comicremix.layout.words import Setting, fitted_shape, lettered, shared_size, shown_shape, words_of
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId
from comicremix.model.language import Language, Override, Translation, Writing
from comicremix.model.page import Balloon, Body, Page, Shape, ShapeKind
from comicremix.model.source import BalloonKind
from comicremix.model.style import DEFAULT_STYLES, Sizing

LONG = "A rather long sentence that needs more room than the others have to give, by far."


def balloon(name: str, width: float, height: float, text: str, **changes: object) -> Balloon:
    shape = Shape(ShapeKind.ELLIPSE, Rect(100.0, 100.0, width, height))
    return replace(Balloon(BalloonId(name), BalloonKind.SPEECH, shape, text), **changes)


def setting_with(*balloons: Balloon, sizing: Sizing = "page", language: Language | None = None) -> tuple[Page, Setting]:
    page = Page(PageId("pg-1"), 2000.0, 3000.0, balloons=balloons)
    styles = tuple(replace(style, sizing=sizing) for style in DEFAULT_STYLES)
    book = Book(pages=(page,), languages=(language or Language("en"),), styles=styles)
    return page, setting_of(book, "en", bundled_catalogue())


def sizes(page: Page, setting: Setting) -> list[float]:
    found = (lettered(b, page, setting) for b in page.balloons)
    return [words.size for words in found if words]


def test_balloons_with_room_have_the_size_of_their_style():
    page, setting = setting_with(balloon("b-1", 500, 300, "Hello there"), balloon("b-2", 700, 400, "And you?"))
    assert sizes(page, setting) == [46.0, 46.0]


def test_what_most_balloons_hold_is_the_size_of_all_but_the_fullest():
    full = [balloon(f"b-{n}", 430, 240, LONG[:42]) for n in range(4)]
    page, setting = setting_with(*full, balloon("b-5", 900, 600, "Short"), balloon("b-6", 300, 170, LONG))
    shared, *others = sizes(page, setting)[:5]
    assert 0.8 * 46 <= shared < 46
    assert others == [shared] * 4
    assert sizes(page, setting)[5] < shared


def test_a_book_may_have_one_size_for_all_its_pages():
    full = [balloon(f"b-{n}", 430, 240, LONG[:42]) for n in range(4)]
    page, setting = setting_with(*full, balloon("b-5", 900, 600, "Short"), sizing="book")
    assert sizes(page, setting)[4] == 46.0


@pytest.mark.parametrize(
    ("held", "shared"),
    [([46.0], 46.0), ([46.0, 46.0, 46.0, 30.0], 46.0), ([46.0, 42.0, 41.0, 30.0], 41.0), ([30.0, 28.0], 39.1)],
)
def test_one_full_balloon_does_not_make_all_small(held: list[float], shared: float):
    assert shared_size(held, 46.0) == pytest.approx(shared)


def test_a_size_of_its_own_is_kept_and_shared_with_nobody():
    own = Language("en", overrides={BalloonId("b-2"): Override(size=60.0)})
    page, setting = setting_with(balloon("b-1", 600, 400, "One"), balloon("b-2", 600, 400, "Two"), language=own)
    assert sizes(page, setting) == [46.0, 60.0]


def test_a_balloon_grows_about_its_middle_until_it_holds_its_words():
    page, setting = setting_with(balloon("b-1", 260, 150, LONG, grow=True))
    shape = shown_shape(page.balloons[0], page, setting)
    assert shape.box.centre == pytest.approx((230.0, 175.0))
    assert shape.box.width > 300
    words = lettered(page.balloons[0], page, setting)
    assert words
    assert (words.size, words.overflow) == (46.0, 0.0)
    smaller = Rect(0, 0, shape.box.width * 0.93, shape.box.height * 0.93)
    again, other = setting_with(balloon("b-1", smaller.width, smaller.height, LONG))
    assert sizes(again, other)[0] < 46.0


def test_a_traced_balloon_grows_too_and_its_body_with_it():
    path = polygon_path(Rect(0, 0, 250, 140).outline())
    traced = balloon("b-1", 1, 1, LONG, grow=True, shape=Shape.traced(path))
    page, setting = setting_with(traced)
    group = next(item for item in lay_out_story_page(setting, 1).items if getattr(item, "id", "") == "b-1")
    assert group.box == shown_shape(traced, page, setting).box
    assert group.box.width > 250


def test_balloons_in_the_art_do_not_grow():
    page, setting = setting_with(balloon("b-1", 200, 100, LONG, grow=True, body=Body.ART))
    assert shown_shape(page.balloons[0], page, setting) == page.balloons[0].shape


@pytest.mark.parametrize(
    ("tag", "override", "vertical"),
    [("ja", None, True), ("ja", "horizontal", False), ("fr", None, False)],
)
def test_columns_are_for_scripts_that_know_them(tag: str, override: Writing | None, vertical: bool):
    changes = {BalloonId("b-1"): Override(writing=override)}
    page = Page(PageId("pg-1"), 2000.0, 3000.0, balloons=(balloon("b-1", 400, 500, "これはペンです。"),))
    language = Language(tag, writing="vertical", overrides=changes)
    setting = setting_of(Book(pages=(page,), source_language=tag, languages=(language,)), tag, bundled_catalogue())
    words = lettered(page.balloons[0], page, setting)
    assert words
    assert {run.direction == "ttb" for run in words.runs} == {vertical}


@pytest.mark.parametrize(("width", "height"), [(300, 170), (900, 500), (1600, 900)])
def test_a_balloon_fitted_to_its_words_has_no_room_to_spare(width: float, height: float):
    page, setting = setting_with(balloon("b-1", width, height, LONG))
    shape = fitted_shape(page.balloons[0], page, setting)
    assert shape.box.width / shape.box.height == pytest.approx(width / height)
    fitting, words = setting_with(replace(page.balloons[0], shape=shape))
    assert sizes(fitting, words) == [46.0]
    tight = replace(page.balloons[0], shape=replace(shape, box=shape.box.inset(0.06 * shape.box.height)))
    smaller, words = setting_with(tight)
    assert sizes(smaller, words)[0] < 46.0


def test_a_balloon_without_words_keeps_its_shape():
    page, setting = setting_with(balloon("b-1", 300, 200, ""))
    assert fitted_shape(page.balloons[0], page, setting) is page.balloons[0].shape


def test_words_may_fill_their_balloon():
    small, large = balloon("b-1", 300, 120, "BANG"), balloon("b-2", 900, 360, "BANG")
    page, setting = setting_with(small, large, sizing="balloon")
    one, three = sizes(page, setting)
    assert one > 46.0
    assert 2.5 * one < three < 4 * one


def test_a_balloon_that_grows_is_not_filled():
    page, setting = setting_with(balloon("b-1", 900, 360, "BANG", grow=True), sizing="balloon")
    assert sizes(page, setting) == [46.0]


def test_a_size_of_its_own_ends_the_filling():
    own = Language("en", overrides={BalloonId("b-1"): Override(size=60.0)})
    page, setting = setting_with(balloon("b-1", 900, 360, "BANG"), sizing="balloon", language=own)
    assert sizes(page, setting) == [60.0]


def test_words_that_stand_in_the_drawing_are_set_in_translations_only():
    drawn = balloon("b-1", 600, 400, "Hello", body=Body.ART, as_drawn=True)
    page, setting = setting_with(drawn)
    assert lettered(drawn, page, setting) is None
    translations = {"balloon:b-1": Translation("Bonjour", "Hello")}
    editions = (Language("en"), Language("fr", translations=translations), Language("de"))
    book = replace(setting.book, languages=editions)
    set_in = {tag: words_of(drawn, setting_of(book, tag, bundled_catalogue())) for tag in ("en", "fr", "de")}
    assert set_in == {"en": "", "fr": "Bonjour", "de": ""}
    assert words_of(replace(drawn, body=Body.DRAWN), setting) == "Hello"


def test_words_that_stand_in_the_drawing_are_there_to_be_read():
    drawn = balloon("b-1", 600, 400, "Hello", body=Body.ART, as_drawn=True)
    page, setting = setting_with(drawn)
    runs = lay_out_balloon(drawn, page, setting).items
    assert [(run.text, run.hidden) for run in runs] == [("Hello", True)]
    translations = {"balloon:b-1": Translation("Bonjour", "Hello")}
    book = replace(setting.book, languages=(Language("en"), Language("fr", translations=translations)))
    french = lay_out_balloon(drawn, page, setting_of(book, "fr", bundled_catalogue())).items
    assert [(run.text, run.hidden) for run in french] == [("Bonjour", False)]
