"""A glossary out to a spreadsheet and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.errors import InputError
from comicremix.exchange.glossary_csv import read_glossary_csv, write_glossary_csv
from comicremix.model.glossary import Term

TERM = Term("browser", "navigateur", ("butineur", "=x"), ("browser",), 'a "note",\nlong')


def test_what_goes_out_comes_back() -> None:
    terms = (TERM, Term("=SUM(A1)"), Term("متصفح", "x"))
    assert read_glossary_csv(write_glossary_csv(terms)) == terms
    assert write_glossary_csv(terms).startswith(b"\xef\xbb\xbfterm,translation,also,forbidden,note\r\n")


def test_other_programs_name_and_part_columns_otherwise() -> None:
    found = read_glossary_csv("Target;Source term;Comment\nnavigateur;browser;x\n;;\n;Lumo;\n".encode("utf-16"))
    assert found == (Term("browser", "navigateur", note="x"), Term("Lumo"))


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\n1,2\n",
        b"",
        b"\x00\x01\x02",
        b'term,translation\n"x',
        "term,translation\né,x".encode("latin-1"),
        b"term,term,translation\n",
    ],
)
def test_what_is_no_glossary_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        read_glossary_csv(data)


CELL = (
    st.text(
        st.characters(codec="utf-8", exclude_characters="|\r\n\0\x1c\x1d\x1e\x1f\x85\u2028\u2029\x0b\x0c"), max_size=6
    )
    .map(str.strip)
    .filter(lambda x: not x.startswith("'"))
)
WORDS = st.lists(CELL.filter(bool), max_size=2).map(tuple)


@given(st.lists(st.builds(Term, CELL.filter(bool), CELL, WORDS, WORDS, CELL), max_size=3).map(tuple))
def test_any_glossary_comes_back(terms: tuple[Term, ...]) -> None:
    assert read_glossary_csv(write_glossary_csv(terms)) == terms
