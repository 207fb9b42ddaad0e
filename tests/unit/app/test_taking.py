"""What of a translator's file is taken, text by text, and what is refused and told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.app.taking import take, take_memory
from comicremix.edit.balloons import set_text
from comicremix.edit.change import change_language
from comicremix.errors import InputError
from comicremix.exchange.units import Delivery, Given, Remembered
from comicremix.model.language import State, Translation
from tests.samples import HELLO, imported_book

HELLO_KEY, OUCH_KEY = "balloon:b-hello", "balloon:b-ouch"
OUCH_WORDS = "Ouch, *that* hurt.[^n-1]"


def book_with(**translations):
    keyed = {f"balloon:b-{name}": translation for name, translation in translations.items()}
    return change_language(imported_book(), "fr", lambda x: replace(x, translations=keyed))


def taken(book, *given, **more):
    return take(book, "fr", Delivery("fr", given=given, **more))


def hello(book):
    return book.language("fr").translations.get(HELLO_KEY)


def test_a_translation_is_taken_and_a_second_import_changes_nothing():
    given = Given(HELLO_KEY, "Bonjour !", source="Hello!", state=State.DRAFT, comment="so?")
    book, report = taken(book_with(), given)
    assert hello(book) == Translation("Bonjour !", "Hello!", State.DRAFT, "so?")
    assert (report.taken, report.unchanged, report.refused, report.remarks) == (1, 0, (), ())
    again, report = taken(book, given)
    assert again is book
    assert (report.taken, report.unchanged) == (0, 1)


def test_words_without_a_state_are_translated_and_old_ones_keep_theirs():
    book, _ = taken(book_with(), Given(HELLO_KEY, "Salut"))
    assert hello(book).state is State.TRANSLATED
    draft = book_with(hello=Translation("Salut", "Hello!", State.DRAFT))
    assert taken(draft, Given(HELLO_KEY, "Salut"))[0] is draft


def test_an_empty_text_leaves_what_the_book_has():
    book = book_with(hello=Translation("Salut", "Hello!", comment="mine"))
    assert taken(book, Given(HELLO_KEY, "", source="Hello!", state=None))[0] is book
    book, report = taken(book, Given(HELLO_KEY, "", comment="new"))
    assert hello(book) == Translation("Salut", "Hello!", comment="new")
    assert report.taken == 1


def test_a_comment_on_a_missing_text_is_taken():
    book, _ = taken(book_with(), Given(HELLO_KEY, "", comment="what?"))
    assert hello(book) == Translation("", "Hello!", State.MISSING, "what?")


def test_an_empty_comment_leaves_the_books():
    book, _ = taken(book_with(hello=Translation("Salut", "Hello!", comment="mine")), Given(HELLO_KEY, "Bonjour"))
    assert hello(book).comment == "mine"


def test_words_for_older_source_words_are_stale_and_told():
    book = set_text(book_with(), HELLO, "Hello, you!")
    given = Given(HELLO_KEY, "Bonjour !", source="Hello!", where="line 7")
    book, report = taken(book, given)
    assert hello(book) == Translation("Bonjour !", "Hello!")
    (remark,) = report.remarks
    assert remark.startswith(f"line 7, {HELLO_KEY}: ")
    assert "stale" in remark
    assert taken(book, given)[0] is book


def test_a_stale_mark_of_the_file_is_kept_without_a_remark():
    book, report = taken(book_with(), Given(HELLO_KEY, "Salut", source="Hello!", made_from="Hi!", state=State.REVIEWED))
    assert hello(book) == Translation("Salut", "Hi!", State.REVIEWED)
    assert report.remarks == ()


def test_what_was_confirmed_since_the_export_stays_confirmed():
    book = book_with(hello=Translation("Salut", "Hello!", State.REVIEWED, "", "Ann", "2026-11-24"))
    assert taken(book, Given(HELLO_KEY, "Salut", source="Hi!", state=State.TRANSLATED))[0] is book
    assert taken(book, Given(HELLO_KEY, "Salut", source="Hello!", made_from="Hi!", state=State.DRAFT))[0] is book


def test_a_review_of_the_same_words_outlives_a_file_that_says_translated():
    book = book_with(hello=Translation("Salut", "Hello!", State.REVIEWED, "", "Ann", "2026-11-24"))
    assert taken(book, Given(HELLO_KEY, "Salut", state=State.TRANSLATED))[0] is book
    assert taken(book, Given(HELLO_KEY, "Salut", state=State.REVIEWED))[0] is book
    assert hello(taken(book, Given(HELLO_KEY, "Salut", state=State.DRAFT))[0]).state is State.DRAFT
    other = hello(taken(book, Given(HELLO_KEY, "Salut", state=State.REVIEWED, reviewer="Bo"))[0])
    assert other.reviewer == "Bo"


def test_line_ends_of_another_system_are_no_change():
    book = book_with(hello=Translation("Sa\nlut", "Hello!"))
    assert taken(book, Given(HELLO_KEY, "Sa\r\nlut", source="Hello!\r\n"))[0] is book


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Aïe.", "the note mark [^n-1] is lost"),
        ("Aïe.[^n-1][^n-1]", "the note mark [^n-1] is there once too often"),
        ("Aïe.[^n-1][^n-2]", "the note mark [^n-2] is there once too often"),
        ("Aïe.[^n_1]", "the note mark [^n-1] is lost"),
    ],
)
def test_note_marks_lost_or_doubled_are_refused(text, words):
    start = book_with(ouch=Translation("Aïe ![^n-1]", OUCH_WORDS))
    book, report = taken(start, Given(OUCH_KEY, text), Given(HELLO_KEY, "Salut"))
    assert report.taken == 1
    assert book.language("fr").translations[OUCH_KEY] == start.language("fr").translations[OUCH_KEY]
    (refused,) = report.refused
    assert refused.startswith(f"{OUCH_KEY}: ")
    assert words in refused


def test_marks_are_held_against_the_words_that_were_translated():
    given = Given(OUCH_KEY, "Aïe ![^n-2]", source="Ouch![^n-2]")
    assert taken(book_with(), given)[1].taken == 1


def test_unknown_and_repeated_texts_are_refused():
    given = (Given("balloon:b-gone", "x"), Given(HELLO_KEY, "Salut"), Given(HELLO_KEY, "Bonjour", where="row 9"))
    book, report = taken(book_with(), *given, faults=("row 2: broken",))
    assert hello(book).text == "Salut"
    assert report.refused[0] == "row 2: broken"
    assert report.refused[1] == "balloon:b-gone: the book has no such text"
    assert report.refused[2].startswith(f"row 9, {HELLO_KEY}: it stands in the file a second time")


def test_another_books_file_is_refused_whole():
    given = (Given("book:title", "Titre"), Given("balloon:b-x", "x"), Given("note:n-y", "y"))
    with pytest.raises(InputError, match="another book, “Theirs”: this one has none of its 2 texts"):
        taken(book_with(), *given, title="Theirs")


def memory(*pairs, source="en", target="fr"):
    return [Remembered(key, {source: words, target: translated}) for key, words, translated in pairs]


def test_a_memory_gives_drafts_for_the_same_words():
    units = memory(("", "Hello!", "Coucou"), ("", OUCH_WORDS, "Aïe[^n-1]"), ("", "Something", "x"))
    book, report = take_memory(book_with(), "fr", units)
    assert hello(book) == Translation("Coucou", "Hello!", State.DRAFT)
    assert (report.taken, report.unchanged) == (2, 0)
    again, report = take_memory(book, "fr", units)
    assert again is book
    assert (report.taken, report.unchanged) == (0, 2)


def test_a_memory_never_replaces_words_but_keeps_their_comments():
    book = book_with(hello=Translation("Salut", "Older"))
    assert take_memory(book, "fr", memory(("", "Hello!", "Coucou")))[0] is book
    book = book_with(hello=Translation("", "Hello!", State.MISSING, "what?"))
    book, _ = take_memory(book, "fr", memory(("", "Hello!", "Coucou")))
    assert hello(book) == Translation("Coucou", "Hello!", State.DRAFT, "what?")


def test_a_memorys_unit_of_the_same_text_wins_over_later_ones():
    units = memory((HELLO_KEY, "Hello!", "Salut"), ("t2", "Hello!", "Coucou"))
    assert hello(take_memory(book_with(), "fr", units)[0]).text == "Salut"
    assert hello(take_memory(book_with(), "fr", memory(("a", "Hello!", "A"), ("b", "Hello!", "B")))[0]).text == "B"


def test_a_memory_of_kindred_languages_is_used_and_the_rest_told():
    book, report = take_memory(book_with(), "fr", memory(("", "Hello!", "Allô"), source="en-us", target="fr-ca"))
    assert hello(book).text == "Allô"
    _, report = take_memory(book_with(), "fr", memory(("", "Hello!", "Hallo"), target="de"))
    assert (report.taken, report.remarks) == (0, ("units of the memory that are not in both languages (en, fr): 1",))


def test_marks_that_a_memory_lost_are_refused():
    _, report = take_memory(book_with(), "fr", memory(("", OUCH_WORDS, "Aïe")))
    assert "is lost" in report.refused[0]
