"""What editions say by themselves."""

from __future__ import annotations

import pytest

from comicremix.model.scripts import spoken_tag
from comicremix.model.words import WORDS, built_in_word, is_known
from comicremix.publish.epub.words import epub_words, knows
from comicremix.publish.web.words import web_words


@pytest.mark.parametrize(
    ("tag", "spoken"),
    [("fr-CA", "fr"), ("zh", "zh"), ("zh-Hans", "zh"), ("zh_TW", "zh-hant"), ("zh-Hant-HK", "zh-hant"),
     ("zh-Hans-HK", "zh")],
)  # fmt: skip
def test_tables_of_words_know_two_kinds_of_chinese(tag: str, spoken: str) -> None:
    assert spoken_tag(tag) == spoken


@pytest.mark.parametrize(
    "tag", ["de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ar", "he", "fa", "ja", "vi", "zh", "zh-TW"]
)
def test_every_word_is_said_in_every_language(tag: str) -> None:
    assert is_known(tag)
    assert knows(tag)
    assert epub_words(tag).contents != epub_words("en").contents
    assert web_words(tag).guided != web_words("en").guided
    for key, english in WORDS.items():
        said = built_in_word(key, tag)
        assert said
        assert sorted(part for part in ("{page}", "{panel}", "{share}", "{url}") if part in said) == sorted(
            part for part in ("{page}", "{panel}", "{share}", "{url}") if part in english
        )
