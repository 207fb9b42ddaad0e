"""Lists and hints show the words of a note alone, without what makes them links, lists or italic."""

from __future__ import annotations

from comicremix.gui.notes.words import body_words, shortened


def test_only_the_words_are_left() -> None:
    body = "It is *open*, see [the manual](https://example.org/a).\n\n- first\n- second[^n-one]"
    assert body_words(body) == "It is open, see the manual. first second"


def test_they_end_after_a_whole_word() -> None:
    assert shortened("one, two three", 9) == "one, two…"
    assert shortened("one, two", 9) == "one, two"
