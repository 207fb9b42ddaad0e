"""Find and replace over all texts of a book."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit.finding import Hit, Scope, Sought, count, find_texts, replace_all, replaced
from comicremix.edit.texts import mark_reviewed, set_comment, set_source_text, set_translation
from comicremix.errors import UsageError
from comicremix.model.book import Book
from comicremix.model.language import State
from comicremix.model.texts import texts
from tests.samples import imported_book

EVERYWHERE = Scope(("source", "translation", "comment"), ("fr", "ar"))


def book() -> Book:
    made = set_translation(imported_book(), "fr", "balloon:b-hello", "Salut\u00a0! Un navigateur, l’ami.")
    made = set_translation(made, "fr", "note:n-1", "Le Navigateur.", State.DRAFT)
    made = set_comment(made, "fr", "balloon:b-ouch", "navigateur?")
    return mark_reviewed(made, "fr", "balloon:b-hello", reviewer="Ann", on="2026-11-25")


def found(what: str, scope: Scope = EVERYWHERE, **options: bool) -> list[tuple[str, str, str, list[str]]]:
    hits = find_texts(book(), Sought(what, **options), scope)
    return [(x.key, x.language, x.part, [x.text[a:b] for a, b in x.spans]) for x in hits]


def test_words_are_found_in_reading_order_in_all_parts() -> None:
    assert found("navigateur") == [
        ("balloon:b-hello", "fr", "translation", ["navigateur"]),
        ("balloon:b-ouch", "fr", "comment", ["navigateur"]),
        ("note:n-1", "fr", "translation", ["Navigateur"]),
    ]
    assert len(found("navigateur", case=True)) == 2
    assert found("NAVIGATEUR", case=True) == []
    assert found("that") == [("balloon:b-ouch", "en", "source", ["that"])]
    assert found("") == []


def test_whole_words_spaces_and_apostrophes() -> None:
    assert found("ell") == [("balloon:b-hello", "en", "source", ["ell"])]
    assert found("ell", whole_word=True) == []
    assert found("salut !")[0][3] == ["Salut\u00a0!"]
    assert found("l'ami")[0][3] == ["l’ami"]
    assert found(".", EVERYWHERE)[0][3] == ["."]


def test_the_scope_narrows() -> None:
    assert [x[0] for x in found("navigateur", Scope(("translation",), ("fr",), "note"))] == ["note:n-1"]
    assert found("navigateur", Scope(("translation",), ("ar",))) == []
    assert found("ouch", Scope(("translation",), ("fr",))) == []


def test_note_marks_are_no_words() -> None:
    assert found("n-1") == []
    assert found(r"\^n", regex=True) == []
    assert found(r"hurt\.$", regex=True) == []


def test_a_wrong_pattern_is_told() -> None:
    with pytest.raises(UsageError, match="no regular expression"):
        find_texts(book(), Sought("(", regex=True), EVERYWHERE)
    hits = find_texts(book(), Sought("(a)mi", regex=True), EVERYWHERE)
    with pytest.raises(UsageError, match="group"):
        replace_all(book(), hits, Sought("(a)mi", regex=True), r"\2")


def test_all_is_replaced_in_one_new_book() -> None:
    before = book()
    sought = Sought(r"\b(n)avigateur", regex=True)
    after = replace_all(before, find_texts(before, sought, EVERYWHERE), sought, r"\1aveur")
    french = after.language("fr").translations
    assert french["balloon:b-hello"].text == "Salut\u00a0! Un naveur, l’ami."
    assert french["balloon:b-hello"].state is State.TRANSLATED
    assert french["balloon:b-hello"].reviewer == ""
    assert (french["note:n-1"].text, french["note:n-1"].state) == ("Le Naveur.", State.DRAFT)
    assert french["balloon:b-ouch"].comment == "naveur?"
    assert after.language("ar") is before.language("ar")
    assert after.pages is before.pages


def test_a_literal_replacement_knows_no_groups() -> None:
    hits = find_texts(book(), Sought("navigateur"), EVERYWHERE)
    assert replaced(hits[0], Sought("navigateur"), r"\1").count(r"\1") == 1


def test_source_words_are_replaced_and_make_stale() -> None:
    before = book()
    sought = Sought("Hello", case=True)
    after = replace_all(before, find_texts(before, sought, EVERYWHERE), sought, "Hi")
    assert after.pages[0].balloons[0].text == "Hi!"
    assert after.pages[1] is before.pages[1]
    assert after.notes is before.notes
    assert after.language("fr").translations["balloon:b-hello"].source == "Hello!"


def test_one_place_of_several_is_replaced() -> None:
    before = set_translation(imported_book(), "fr", "note:n-1", "la la la")
    (hit,) = find_texts(before, Sought("la"), EVERYWHERE)
    assert count([hit]) == 3
    after = replace_all(before, [hit], Sought("la"), "do", only=1)
    assert after.language("fr").translations["note:n-1"].text == "la do la"


def test_emptied_translations_go_and_changed_texts_are_passed_over() -> None:
    before = set_translation(imported_book(), "fr", "note:n-1", "la")
    hits = find_texts(before, Sought("la"), EVERYWHERE)
    assert "note:n-1" not in replace_all(before, hits, Sought("la"), "").language("fr").translations
    later = set_translation(before, "fr", "note:n-1", "lala")
    assert replace_all(later, hits, Sought("la"), "") == later


def test_the_programs_own_words_are_not_found_in_the_source() -> None:
    assert [x for x in found("notes") if x[2] == "source"] == []


@given(st.text(alphabet="ab'’ \u00a0.*[^n-1]", min_size=1, max_size=4), st.text(alphabet="ab [^n-1]", max_size=20))
def test_spans_hold_what_was_sought(what: str, text: str) -> None:
    made = set_source_text(imported_book(), "note:n-1", text)
    for hit in find_texts(made, Sought(what, case=True), Scope(("source",), (), "note")):
        for start, end in hit.spans:
            assert re.sub("[\u00a0]", " ", hit.text[start:end]).replace("’", "'") == re.sub(
                "\u00a0", " ", what
            ).replace("’", "'")


def test_a_long_book_is_searched() -> None:
    page = imported_book().pages[0]
    many = tuple(replace(page.balloons[1], id=f"b-{n}", text=f"Ouch, number {n} hurt.") for n in range(2000))
    large = replace(imported_book(), pages=(replace(page, balloons=many),))
    keys = [entry.key for entry in texts(large)]
    translation = book().language("fr").translations["balloon:b-hello"]
    languages = tuple(
        replace(large.language("fr"), tag=f"x{n}", translations=dict.fromkeys(keys, translation)) for n in range(8)
    )
    large = replace(large, languages=(large.language("en"), *languages))
    scope = Scope(("source", "translation"), tuple(x.tag for x in languages))
    hits: tuple[Hit, ...] = find_texts(large, Sought("navigateur"), scope)
    assert len(hits) > 16_000
