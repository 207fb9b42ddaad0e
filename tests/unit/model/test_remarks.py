"""Remarks go into a comment and come back; what other programs wrote stays as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.remarks import Remark, comment_of, remarks_of, signed

NAMES = st.text(min_size=1, max_size=80).filter(str.strip)
WORDS = st.text(alphabet="ab ,:-20\n", max_size=40).filter(str.strip)


@given(st.text(alphabet="ab, :2026-1\n", max_size=60).map(str.strip))
def test_a_comment_survives(comment: str) -> None:
    assert comment_of(remarks_of(comment)) == comment


@given(st.lists(st.tuples(WORDS, NAMES), max_size=4))
def test_what_is_signed_is_read_again(given_: list[tuple[str, str]]) -> None:
    remarks = tuple(signed(words, name, "2026-11-25") for words, name in given_)
    assert remarks_of(comment_of(remarks)) == remarks


def test_a_comment_of_another_program_has_no_name() -> None:
    assert remarks_of("Is this the cat?\nAna, 2026-11-25: It is.\nI asked.") == (
        Remark("Is this the cat?"),
        Remark("It is.\nI asked.", "Ana", "2026-11-25"),
    )
