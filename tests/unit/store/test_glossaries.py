"""Glossaries and known words on disk: one record a line, nothing lost, damage told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.book import Book
from comicremix.model.glossary import Term, in_order
from comicremix.model.language import Language
from comicremix.store.folder import create_book, open_book
from comicremix.store.glossaries import clean_words, glossary_bytes, read_glossary, read_words, words_bytes
from tests.strategies import TERMS

TERM = Term("browser", "navigateur", ("butineur",), ("browser",), "on every page")
FILE = "languages/fr.glossary.jsonl"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    french = Language("fr", glossary=in_order([TERM, Term("cookie")]), known_words=("Lumo", "mégaoctet"))
    create_book(tmp_path / "book", Book("T", languages=(Language("en"), french))).close()
    return tmp_path / "book"


def french(book: Book) -> Language:
    return book.language("fr")


def with_terms(book: Book, *terms: Term) -> Book:
    new = replace(french(book), glossary=in_order(terms))
    return replace(book, languages=(book.language("en"), new))


def test_each_term_and_each_word_has_a_line(folder: Path) -> None:
    lines = (folder / FILE).read_text(encoding="utf-8").splitlines()
    assert lines[0] == (
        '{"also": ["butineur"], "forbidden": ["browser"], "note": "on every page", "term": "browser", '
        '"translation": "navigateur"}'
    )
    assert lines[1:] == ['{"term": "cookie"}']
    assert (folder / "languages/fr.words.txt").read_text(encoding="utf-8") == "Lumo\nmégaoctet\n"
    assert not list(folder.glob("languages/en.*l*t*"))
    with open_book(folder) as opened:
        assert french(opened.book).glossary == (TERM, Term("cookie"))
        assert french(opened.book).known_words == ("Lumo", "mégaoctet")
        assert opened.warnings == ()


def test_unknown_keys_survive(folder: Path) -> None:
    (folder / FILE).write_text('{"term": "cookie", "x": {"y": 1}}\n', encoding="utf-8")
    with open_book(folder) as opened:
        opened.save(with_terms(opened.book, *french(opened.book).glossary, Term("app")))
    assert (folder / FILE).read_text(encoding="utf-8") == '{"term": "app"}\n{"term": "cookie", "x": {"y": 1}}\n'


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b'{"term": 4}', "Line 2: The entry term is wrong"),
        (b'{"trem": "x"}', "Line 2: The content is wrong"),
        (b'{"term": "x"', "Line 2: It is not whole JSON"),
        (b"\xff\xfe", "Line 2: It is not whole JSON"),
        (b"<<<<<<< HEAD", "Line 2: The file holds an unresolved Git merge conflict"),
        (b"=======", "Line 2: The file holds an unresolved Git merge conflict"),
        (b'{"term": "  "}', "Line 2 has no term"),
        (b'{"term": "a"}', "Line 2: “a” stands here a second time"),
        (b"[]", "Line 2: The content is wrong"),
    ],
)
def test_a_broken_line_is_told_and_never_lost(folder: Path, line: bytes, told: str) -> None:
    damaged = b'{"term": "a"}\n' + line + b'\n{"term": "b"}\n'
    (folder / FILE).write_bytes(damaged)
    with open_book(folder) as opened:
        (warning,) = opened.warnings
        assert warning.startswith(f"{FILE}: {told}")
        assert [term.term for term in french(opened.book).glossary] == ["a", "b"]
        opened.save(replace(opened.book, title="Other"))
        assert (folder / FILE).read_bytes() == damaged
        opened.save(with_terms(opened.book, Term("c")))
    assert (folder / FILE).read_bytes() == b'{"term": "c"}\n'
    (copy,) = folder.glob(f"{FILE}.damaged-*")
    assert copy.read_bytes() == damaged


def test_a_glossary_that_was_emptied_leaves_no_file(folder: Path) -> None:
    with open_book(folder) as opened:
        opened.save(with_terms(opened.book))
    assert not (folder / FILE).exists()


def test_known_words_with_a_conflict_are_told(folder: Path) -> None:
    (folder / "languages/fr.words.txt").write_bytes(b"a\n<<<<<<< HEAD\nb\n\xff\n")
    with open_book(folder) as opened:
        assert french(opened.book).known_words == ("a", "b")
        assert [warning.partition(": ")[2][:6] for warning in opened.warnings] == ["Line 2", "Line 4"]


@given(st.lists(TERMS, max_size=4))
def test_glossaries_come_back(terms: list[Term]) -> None:
    glossary = in_order(terms)
    data = glossary_bytes(glossary, {})
    found = read_glossary(data)
    assert (found.terms, found.faults) == (glossary, ())
    assert glossary_bytes(found.terms, found.extras) == data


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="<>=|"), max_size=8), max_size=4))
def test_known_words_come_back(words: list[str]) -> None:
    clean = clean_words(words)
    assert read_words(words_bytes(words)) == (clean, ())
