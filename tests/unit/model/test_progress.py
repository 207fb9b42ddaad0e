"""How far an edition is, in texts and in words."""

from __future__ import annotations

import pytest

from comicremix.edit.balloons import set_text
from comicremix.edit.texts import mark_draft, set_translation
from comicremix.model.progress import count_words, progress_of
from comicremix.model.texts import completeness, texts
from tests.samples import HELLO, OUCH, imported_book


def test_states_are_counted_once_each() -> None:
    book = set_translation(imported_book(), "fr", f"balloon:{HELLO}", "Salut !")
    book = mark_draft(book, "fr", f"balloon:{HELLO}")
    book = set_translation(book, "fr", f"balloon:{OUCH}", "Aïe")
    book = set_text(book, OUCH, "Ouch, that really hurt.")
    found = progress_of(book, "fr")
    assert (found.draft, found.stale) == (1, 1)
    assert found.texts == sum(1 for _ in texts(book))
    assert found.missing + found.draft + found.stale + found.done == found.texts
    assert found.share == completeness(book, "fr")


def test_words_of_finished_texts_are_done() -> None:
    before = progress_of(imported_book(), "fr")
    after = progress_of(set_translation(imported_book(), "fr", f"balloon:{OUCH}", "Aïe"), "fr")
    source = imported_book().balloon(OUCH).text
    assert after.words == before.words
    assert after.done_words - before.done_words == count_words(source)


def test_the_source_language_is_done() -> None:
    found = progress_of(imported_book(), "en")
    assert (found.open, found.done_words) == (0, found.words)


@pytest.mark.parametrize(
    ("text", "many"),
    [("Don't *you* dare, e-mail me![^n-1]", 5), ("注意して", 4), ("", 0), ("Grüße aus Köln", 3)],
)
def test_words_are_counted_as_translators_do(text: str, many: int) -> None:
    assert count_words(text) == many
