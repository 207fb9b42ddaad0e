"""Words of scripts that part none."""

from __future__ import annotations

from comicremix.lettering.words import ClusterBreaker, phrase_breaker, word_breaker


def test_thai_words() -> None:
    text = "สวัสดีครับ"
    (position,) = word_breaker("Thai").breaks(text)
    assert (text[:position], text[position:]) == ("สวัสดี", "ครับ")


def test_nothing_to_break() -> None:
    assert word_breaker("Thai").breaks("") == ()
    assert ClusterBreaker().breaks("") == ()


def test_clusters_keep_their_signs() -> None:
    text = "ສະບາຍດີ"
    for position in word_breaker("Laoo").breaks(text):
        assert text[position] not in "ະາີ"
    assert not ClusterBreaker().breaks("ເມ")


def test_only_languages_with_a_model_have_phrases() -> None:
    assert phrase_breaker("en") is None
    chinese = phrase_breaker("zh-Hant")
    assert chinese is not None
    assert chinese.breaks("今天天氣很好")
