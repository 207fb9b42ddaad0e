"""Styles are added, changed, renamed and removed, and what is lettered in them follows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicremix.edit import styles
from comicremix.edit.balloons import set_fill
from comicremix.model.language import Override
from comicremix.model.style import DEFAULT_STYLES, Shadow
from comicremix.session import Session
from tests.samples import HELLO, ONE, OUCH, TWO, imported_book

BOOK = imported_book()


def names(book):
    return [style.name for style in book.styles]


def test_a_style_is_added_under_a_free_name():
    assert styles.free_name(BOOK, "robot") == "robot"
    book = styles.duplicate_style(BOOK, "shout", styles.free_name(BOOK, "speech"))
    assert sorted(names(book)) == sorted([*names(BOOK), "speech 2"])
    assert styles.free_name(book, "speech") == "speech 3"


@pytest.mark.parametrize("name", ["speech", "", "  ", "*"])
def test_a_name_that_is_taken_or_none_is_refused(name):
    with pytest.raises(ValueError, match=r".*"):
        styles.duplicate_style(BOOK, "shout", name)
    with pytest.raises(ValueError, match=r".*"):
        styles.rename_style(BOOK, "shout", name)


def test_changing_a_style_leaves_pages_and_other_styles_alone():
    shadow = Shadow("#ff0000", 3, 4)
    book = styles.change_style(BOOK, "shout", size=60.0, shadow=shadow, features=("ss01",))
    new = styles.style_named(book, "shout")
    assert (new.size, new.shadow, new.features) == (60.0, shadow, ("ss01",))
    assert book.pages is BOOK.pages
    assert book.styles[0] is BOOK.styles[0]


def test_the_same_values_are_no_edit():
    assert styles.change_style(BOOK, "shout", size=styles.style_named(BOOK, "shout").size) is BOOK
    assert styles.rename_style(BOOK, "shout", "shout") is BOOK
    assert styles.set_arc(BOOK, [OUCH], 0.0) is BOOK
    assert styles.set_font(BOOK, "fr", "shout", None) is BOOK
    assert styles.change_override(BOOK, "fr", OUCH, size=None) is BOOK


def test_what_is_not_there_is_a_key_error():
    for edit in (
        lambda: styles.change_style(BOOK, "gone", size=3.0),
        lambda: styles.rename_style(BOOK, "gone", "new"),
        lambda: styles.duplicate_style(BOOK, "gone", "new"),
        lambda: styles.remove_style(BOOK, "speech", "gone"),
    ):
        with pytest.raises(KeyError):
            edit()


def test_a_copy_stands_behind_its_model():
    book = styles.duplicate_style(BOOK, "thought", "dream")
    assert names(book)[1:3] == ["thought", "dream"]
    assert styles.style_named(book, "dream").font == styles.style_named(BOOK, "thought").font


def test_renaming_takes_balloons_and_fonts_along():
    book = styles.set_font(styles.set_style(BOOK, [OUCH], "shout"), "fr", "shout", "Noto Sans")
    book = styles.rename_style(book, "shout", "Scream")
    assert book.balloon(OUCH).style == "Scream"
    assert book.language("fr").fonts == {"Scream": "Noto Sans"}
    assert book.language("ar") is BOOK.language("ar")


def test_balloons_that_have_a_style_by_their_kind_follow_too():
    book = styles.rename_style(BOOK, "speech", "Dialogue")
    assert [book.style(book.balloon(name)).name for name in (HELLO, OUCH)] == ["Dialogue", "Dialogue"]
    assert styles.balloons_of_style(book, "Dialogue") == 2


def test_removing_a_style_gives_its_balloons_another():
    book = styles.set_font(BOOK, "fr", "speech", "Noto Sans")
    book = styles.remove_style(book, "speech", "caption")
    assert "speech" not in names(book)
    assert book.balloon(HELLO).style == "caption"
    assert book.language("fr").fonts == {}
    with pytest.raises(ValueError, match="caption"):
        styles.remove_style(book, "caption", "caption")


def test_several_balloons_are_set_at_once_and_the_other_page_is_shared():
    book = styles.set_arc(BOOK, [HELLO, OUCH], 400)
    book = styles.set_grow(styles.set_rotation(book, [HELLO, OUCH], 270), [OUCH], True)
    assert [(b.arc, b.rotation, b.grow) for b in book.page(ONE).balloons] == [(360, -90, False), (360, -90, True)]
    assert book.page(TWO) is BOOK.page(TWO)


def test_a_language_has_its_own_fonts_writing_and_direction():
    book = styles.set_font(BOOK, "ar", styles.EVERY_STYLE, "Noto Sans")
    book = styles.set_direction(styles.set_writing(book, "ar", "vertical"), "ar", "ltr")
    language = book.language("ar")
    assert (dict(language.fonts), language.writing, language.direction) == ({"*": "Noto Sans"}, "vertical", "ltr")
    assert styles.set_font(book, "ar", styles.EVERY_STYLE, None).language("ar").fonts == {}


def test_an_override_is_changed_one_value_at_a_time():
    book = styles.change_override(BOOK, "fr", OUCH, size=30.0)
    book = styles.change_override(book, "fr", OUCH, font="Noto Sans")
    assert book.language("fr").overrides[OUCH] == Override(size=30.0, font="Noto Sans")
    book = styles.change_override(styles.change_override(book, "fr", OUCH, size=None), "fr", OUCH, font=None)
    assert book.language("fr").overrides == {}


STYLES = st.sampled_from([style.name for style in DEFAULT_STYLES])
BALLOONS = st.lists(st.sampled_from([HELLO, OUCH]), max_size=2)
EDITS = st.one_of(
    st.tuples(st.just(styles.rename_style), STYLES, st.sampled_from(["one", "two", "speech"])),
    st.tuples(st.just(styles.remove_style), STYLES, STYLES),
    st.tuples(st.just(styles.duplicate_style), STYLES, st.sampled_from(["one", "two"])),
    st.tuples(st.just(styles.set_style), BALLOONS, STYLES),
    st.tuples(st.just(styles.set_arc), BALLOONS, st.floats(-400, 400)),
    st.tuples(st.just(styles.set_rotation), BALLOONS, st.floats(-400, 400)),
    st.tuples(st.just(styles.set_font), st.just("fr"), STYLES, st.sampled_from([None, "Noto Sans"])),
    st.tuples(st.just(set_fill), st.just(OUCH), st.sampled_from([None, "#ff0000"])),
)


@settings(max_examples=60)
@given(st.lists(st.tuples(EDITS, st.booleans()), max_size=20))
def test_whatever_is_done_to_styles_can_be_undone(walk):
    start = imported_book()
    session = Session(start)
    for (edit, *arguments), back in walk:
        before = {b.id: session.book.style(b).name for page in session.book.pages for b in page.balloons}
        try:
            session.commit(edit(session.book, *arguments), edit.__name__)
        except (KeyError, ValueError):
            continue
        kept = {style.name for style in session.book.styles}
        assert len(kept) == len(session.book.styles) > 0
        if edit is styles.remove_style:
            removed, replacement = arguments
            after = {b.id: session.book.style(b).name for page in session.book.pages for b in page.balloons}
            assert after == {name: replacement if was == removed else was for name, was in before.items()}
        if back:
            session.undo()
    while session.can_undo:
        session.undo()
    assert session.book is start
    assert start == imported_book()
