"""Beneath the text in hand stands what helps with it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.app.memory import remember_book
from comicremix.edit.glossary import add_terms
from comicremix.edit.texts import set_source_text, set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.words.dictionaries import Dictionaries
from comicremix.gui.words.help_panel import WordsHelp
from comicremix.gui.words.help_rows import Section
from comicremix.gui.words.memory import memory_folder
from comicremix.model.glossary import Term
from comicremix.model.language import State
from tests.gui.panels.test_accessible import nameless
from tests.gui.words.conftest import KEY, say
from tests.samples import OUCH


def rows(section: Section) -> list[str]:
    return [f"{row.sign} {row.words}" for row in section.rows]


def words(desk: Desk) -> str:
    return desk.book.language("fr").translations[KEY].text


def test_one_click_mends_all_spaces(helps: WordsHelp, editor: TextEditor, desk: Desk) -> None:
    say(desk, editor, "«Bonjour» !")
    helps.look()
    (row,) = helps.faults.shown
    assert "narrow no-break space" in row.row.words
    helps.faults.asked.emit(row.row.asks)
    assert words(desk) == "«\u202fBonjour\u202f»\u202f!"
    assert helps.faults.rows == ()
    assert not helps.faults.isVisible()
    desk.undo()
    assert words(desk) == "«Bonjour» !"


def test_a_draft_that_is_mended_stays_a_draft(helps: WordsHelp, editor: TextEditor, desk: Desk) -> None:
    desk.commit(set_translation(desk.book, "fr", KEY, "Bonjour !", State.DRAFT), "Say")
    helps.look()
    helps.faults.asked.emit(helps.faults.rows[0].asks)
    assert desk.book.language("fr").translations[KEY].state is State.DRAFT


def test_what_has_changed_since_is_not_mended(helps: WordsHelp, editor: TextEditor, desk: Desk) -> None:
    say(desk, editor, "Bonjour !")
    helps.look()
    asked = helps.faults.rows[0].asks
    say(desk, editor, "Un chat !")
    helps.faults.asked.emit(asked)
    assert words(desk) == "Un chat !"


def test_terms_say_what_became_of_them_and_are_written_by_a_click(
    helps: WordsHelp, editor: TextEditor, desk: Desk
) -> None:
    terms = [Term("hello", "bonjour", forbidden=("salut",), note="at any time of day")]
    desk.commit(add_terms(desk.book, "fr", terms), "Terms")
    helps.look()
    assert [row.sign for row in helps.terms.rows] == ["→"]
    helps.terms.shown[0].chosen.emit(helps.terms.rows[0].put)
    assert words(desk) == "bonjour"
    helps.look()
    assert [row.sign for row in helps.terms.rows] == ["✓"]
    say(desk, editor, "Salut\u202f!")
    helps.look()
    assert [(row.sign, row.about) for row in helps.terms.rows] == [("✕", "not “Salut”")]
    say(desk, editor, "Un chat\u202f!")
    helps.look()
    assert [(row.sign, row.about) for row in helps.terms.rows] == [("○", "at any time of day")]


def test_similar_sentences_of_the_book_are_offered(helps: WordsHelp, editor: TextEditor, desk: Desk) -> None:
    book = set_source_text(desk.book, f"balloon:{OUCH}", "Hello")
    desk.commit(set_translation(book, "fr", f"balloon:{OUCH}", "Bonjour"), "Say")
    helps.shelf.reload()
    assert rows(helps.memory) == ["91 % Bonjour"]
    assert "Page 1, panel 3" in helps.memory.rows[0].about
    say(desk, editor, "Un chat")
    helps.memory.shown[0].chosen.emit("Bonjour")
    assert words(desk) == "Bonjour"


def test_nothing_is_written_where_nobody_may_write(helps: WordsHelp, editor: TextEditor, desk: Desk) -> None:
    desk.set_language("en")
    editor.show_text("word:notes", "Notes")
    before = desk.book
    helps.insert.emit("x")
    helps.instead.emit("x")
    assert desk.book is before


def test_similar_sentences_of_files_come_when_they_are_read(
    helps: WordsHelp, desk: Desk, qtbot: QtBot, tmp_path: object
) -> None:
    other = set_translation(desk.book, "fr", KEY, "Coucou\u202f!")
    remember_book(helps.shelf._folder, other, "old")
    helps.shelf.reload()
    qtbot.waitUntil(lambda: rows(helps.memory) == ["100 % Coucou\u202f!"])
    assert helps.memory.rows[0].about == "Test.fr"
    assert memory_folder().name == "memory"


def test_unknown_words_are_listed_and_can_be_right(
    helps: WordsHelp, editor: TextEditor, desk: Desk, qtbot: QtBot
) -> None:
    say(desk, editor, "Chatt, chienn\u202f!")
    helps.look()
    assert rows(helps.spelling) == ["~ Chatt", "~ chienn"]
    qtbot.waitUntil(lambda: "chien" in helps.spelling.rows[1].about)
    assert "Chat" in helps.spelling.rows[0].about
    say(desk, editor, "Chatt\u202f!")
    helps.look()
    helps.spelling.asked.emit(helps.spelling.rows[0].asks)
    assert helps.spelling.rows == ()
    assert desk.book.language("fr").known_words == ("Chatt",)


def test_a_missing_dictionary_is_told_with_its_package(
    helps: WordsHelp, editor: TextEditor, desk: Desk, known: Dictionaries, qtbot: QtBot
) -> None:
    desk.commit(set_translation(desk.book, "ar", KEY, "مرحبا"), "Say")
    desk.set_language("ar")
    qtbot.waitUntil(lambda: len(helps.spelling.rows) == 1)
    assert "apt install hunspell-ar" in helps.spelling.rows[0].words


def test_in_the_source_edition_only_the_words_themselves_are_judged(
    helps: WordsHelp, editor: TextEditor, desk: Desk
) -> None:
    desk.commit(set_source_text(desk.book, KEY, "Hello  there"), "Say")
    desk.set_language("en")
    helps.look()
    assert rows(helps.faults) == ["! Several spaces in a row"]
    assert not helps.terms.isVisible()
    helps.faults.asked.emit(helps.faults.rows[0].asks)
    assert desk.book.pages[0].balloons[0].text == "Hello there"


def test_without_a_text_there_is_no_help(helps: WordsHelp) -> None:
    helps.show_text("", "fr")
    assert not any(section.isVisible() for section in (helps.faults, helps.spelling, helps.terms, helps.memory))
    helps.show_text("balloon:b-gone", "fr")
    assert not helps.terms.isVisible()


def test_everything_has_a_name(helps: WordsHelp, editor: TextEditor, desk: Desk) -> None:
    desk.commit(add_terms(desk.book, "fr", [Term("hello", "bonjour")]), "Terms")
    say(desk, editor, "Chatt !")
    helps.look()
    assert len(helps.faults.rows) == len(helps.spelling.rows) == len(helps.terms.rows) == 1
    assert nameless(helps) == []
