"""Where terms stand in texts, and what became of them in the translation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.flat import flat
from comicremix.model.glossary import Term, in_order
from comicremix.model.term_search import fold, judge_terms, spans_of, terms_in


def found(term: str, text: str) -> list[str]:
    return [text[start:end] for start, end in spans_of(term, text)]


@pytest.mark.parametrize(
    ("term", "text", "wanted"),
    [
        ("panel", "Two Panels, one panel's edge; panelling", ["Panels", "panel's"]),
        ("story", "Stories of a story", ["Stories", "story"]),
        ("browse", "browsing", ["browsing"]),
        ("data", "the date of the data", ["data"]),
        ("app", "apps apply apple app", ["apps", "app"]),
        ("IT", "it is IT", ["IT"]),
        ("search engine", "Search engines and search-\u00a0engine", ["Search engines", "search-\u00a0engine"]),
        ("État", "l’etat, l’ÉTAT", ["etat", "ÉTAT"]),
        ("машина", "машиной, Машины", ["машиной", "Машины"]),
        ("Haus", "die Häuser", ["Häuser"]),
        ("كتاب", "والكتاب كتابَ مكتب", ["كتاب", "كتاب"]),
        ("ספר", "בספרים", ["ספרים"]),
        ("漫画", "この漫画は", ["漫画"]),
        ("アリ", "アリスとアリ", ["アリ"]),
        ("การ์ตูน", "อ่านการ์ตูนไทย", ["การ์ตูน"]),
        ("만화", "만화에서", ["만화에서"]),
        ("cat", "concatenate", []),
        ("  ", "a b", []),
    ],
)
def test_a_term_is_found_inflected(term: str, text: str, wanted: list[str]) -> None:
    assert found(term, text) == wanted


def test_spans_are_those_of_the_written_text() -> None:
    text = "A *big **brow**ser*[^n-1] {漢字|かんじ}"
    (start, end), *_ = spans_of("browser", text)
    assert text[start:end] == "brow**ser"
    (start, end), *_ = spans_of("漢字", text)
    assert text[start:end] == "漢字"


def test_the_longest_of_overlapping_terms_counts() -> None:
    terms = (Term("browser"), Term("web browser"))
    assert [x.term.term for x in terms_in("A web browser, a browser", terms)] == ["web browser", "browser"]


@pytest.mark.parametrize(
    ("translation", "verdict"),
    [
        ("Un moteur de recherche.", "used"),
        ("Deux moteurs de recherche.", "used"),
        ("Un outil de recherche.", "used"),
        ("Un moteur.", "forbidden"),
        ("Une machine.", "missed"),
        ("", "missed"),
    ],
)
def test_what_became_of_a_term(translation: str, verdict: str) -> None:
    term = Term("search engine", "moteur de recherche", ("outil de recherche",), ("moteur",))
    (use,) = judge_terms("The search engines and a search engine.", translation, [term])
    assert use.verdict == verdict
    assert judge_terms("Nothing here.", translation, [term]) == ()


def test_a_term_without_a_translation_only_forbids() -> None:
    term = Term("Chrome", forbidden=("Krom",))
    assert judge_terms("Chrome!", "", [term])[0].verdict == "used"
    (use,) = judge_terms("Chrome!", "Le *Krom* !", [term])
    assert (use.verdict, use.spans) == ("forbidden", ((4, 8),))


def test_a_glossary_is_sorted_and_has_each_term_once() -> None:
    terms = in_order([Term("b"), Term("A", "x"), Term("a"), Term("A", "y"), Term(" ")])
    assert [(x.term, x.translation) for x in terms] == [("A", "y"), ("a", ""), ("b", "")]


@given(st.text(max_size=30))
def test_every_text_is_found_in_itself_or_has_no_letters(text: str) -> None:
    words, places = fold(text)
    assert len(words) == len(places)
    for start, end in spans_of(text[:8], text):
        assert 0 <= start < end <= len(text)


@given(st.text(alphabet="ab *[^n-1]{|}é\n", max_size=30))
def test_flat_words_know_where_they_are_written(text: str) -> None:
    there = flat(text)
    assert len(there.words) == len(there.places)
    assert all(0 <= start < end <= len(text) for start, end in there.places)
    assert list(there.places) == sorted(there.places)
