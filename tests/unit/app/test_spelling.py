"""Spelling with dictionaries that the tests bring themselves: the machine may have none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.app.spelling import (
    Speller,
    dictionary_folders,
    find_dictionary,
    load_speller,
    misspelt,
    package_for,
)
from comicremix.errors import InputError
from comicremix.model.glossary import Term
from comicremix.model.language import Language
from comicremix.model.spelled import known_words, names_in, words_to_spell
from tests.samples import imported_book

AFF = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzé'\nSFX S Y 1\nSFX S 0 s .\nWORDCHARS '-\n"
DIC = "6\nchien/S\nl'ami\nnavigateur/S\nété\ngrand\npère\n"


def make_dictionary(folder: Path, name: str = "fr_FR", aff: str = AFF, dic: str = DIC) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(aff, encoding="utf-8")
    (folder / f"{name}.dic").write_text(dic, encoding="utf-8")
    return folder / f"{name}.aff"


@pytest.fixture
def speller(tmp_path: Path) -> Speller:
    return load_speller(make_dictionary(tmp_path / "dictionaries of mine é"))


def wrong(text: str, speller: Speller, *known: frozenset[str], language: str = "fr") -> list[str]:
    return [each.word for each in misspelt(text, language, speller, known)]


def test_unknown_words_are_found_with_their_places(speller: Speller) -> None:
    text = "Chiens et *cha*t, l’ami, e\u0301te\u0301[^n-1]."
    (et, chat) = misspelt(text, "fr", speller)
    assert (et.word, text[et.start : et.end]) == ("et", "et")
    assert chat.word == "chat"
    assert text[chat.start : chat.end] == "cha*t"


def test_what_is_no_word_is_not_looked_at(speller: Speller) -> None:
    text = "a 2008 mp3 https://exemple.org/xyz moi@exemple.org www.exemple.org {page} [^n-1] grand-père"
    assert wrong(text, speller) == []


def test_sounds_and_words_in_other_scripts_are_not_judged(speller: Speller) -> None:
    assert wrong("Pfff, Tadaaa, chiens et Алексей et 獨孤欣, Pff", speller) == ["et", "et", "Pff"]


def test_known_words_are_right(speller: Speller) -> None:
    book = imported_book()
    french = replace(
        book.language("fr"), glossary=(Term("Cookie", "témoin de session", ("biscotte",)),), known_words=("Lumo",)
    )
    known = known_words(french)
    assert wrong("témoin session Biscotte cookie lumo l'Lumo Lumo's", speller, known) == []
    assert wrong("témoignage", speller, known) == ["témoignage"]


def test_names_of_the_source_are_right(speller: Speller) -> None:
    book = imported_book()
    page = book.pages[0]
    balloon = replace(page.balloons[0], text="Look, Zorblax is here. Then Krypto!")
    shouted = replace(page.balloons[1], text="RUN QUICKLY")
    book = replace(book, pages=(replace(page, balloons=(balloon, shouted)),))
    assert names_in(book) == {"zorblax", "krypto"}
    assert wrong("Zorblax quickly", speller, names_in(book)) == ["quickly"]
    assert names_in(replace(book, source_language="de")) == frozenset()


def test_suggestions_come_from_the_dictionary(speller: Speller) -> None:
    assert "navigateur" in speller.suggest("navigateurr")


def test_letters_that_the_dictionary_cannot_write_are_not_judged(tmp_path: Path) -> None:
    aff = "SET ISO8859-1\n"
    speller = load_speller(make_dictionary(tmp_path, "de_DE", aff, "1\nHund\n"))
    assert speller.knows("собака")
    assert speller.suggest("собака") == ()
    assert not speller.knows("Katze")


def test_a_dictionary_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load_speller(tmp_path / "fr.aff")


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("fr", "fr_FR"), ("fr-CA", "fr_CA"), ("fr-BE", "fr_FR"), ("en", "en_US"), ("en-AU", "en_US"),
        ("pt-BR", "pt_BR"), ("sr-Latn", "sr_Latn_RS"), ("nb", "nb_NO"), ("nn", "nn_NO"), ("de", "de_AT"), ("it", None),
        ("ja", None),
    ],
)  # fmt: skip
def test_the_dictionary_of_the_region_is_preferred(tmp_path: Path, tag: str, name: str | None) -> None:
    for each in ("fr_FR", "fr_CA", "en_GB", "en_US", "pt_BR", "sr_Latn_RS", "nb_NO", "nn_NO", "de_AT", "ja"):
        make_dictionary(tmp_path, each)
    (tmp_path / "it_IT.aff").write_text("SET UTF-8\n", encoding="utf-8")  # without its words
    found = find_dictionary(tag, [tmp_path / "none", tmp_path])
    assert (found.stem if found else None) == name


@pytest.mark.parametrize(
    ("tag", "package"),
    [("fr", "hunspell-fr"), ("fr-CA", "hunspell-fr"), ("en-GB", "hunspell-en-gb"), ("en", "hunspell-en-us"),
     ("pt-BR", "hunspell-pt-br"), ("nb", "hunspell-no"), ("eo", "myspell-eo"), ("ja", ""), ("zh-Hant", ""), ("xx", "")],
)  # fmt: skip
def test_the_missing_package_is_named(tag: str, package: str) -> None:
    assert package_for(tag) == package


def test_languages_without_spaces_are_not_spelled(speller: Speller) -> None:
    assert wrong("これは漫画です", speller, language="ja") == []


def test_folders_that_the_user_names_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert dictionary_folders()[0] == tmp_path


def test_known_words_of_an_empty_language_are_none() -> None:
    assert known_words(Language("fr")) == frozenset()


@given(st.text(max_size=40))
def test_words_lie_inside_their_text(text: str) -> None:
    last = 0
    for word, (start, end) in words_to_spell(text):
        assert word
        assert last <= start < end <= len(text)
        last = end
