"""A language file that somebody else edits while the book is open comes in, and nothing of either side is lost."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_translation
from comicremix.gui.opened import Opened
from comicremix.gui.teamwork.conflict_dialog import ConflictDialog
from comicremix.gui.window import MainWindow
from comicremix.store.merging import Side
from tests.gui.shell.small_book import FIRST, SECOND

KEY, OTHER = f"balloon:{FIRST}", f"balloon:{SECOND}"


def opened_in(window: MainWindow) -> Opened:
    assert window.opened is not None
    return window.opened


def words(window: MainWindow, key: str = KEY) -> str:
    found = opened_in(window).session.book.language("fr").translations.get(key)
    return found.text if found is not None else ""


def po(folder: Path) -> Path:
    return folder / "languages" / "fr.po"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def typed(window: MainWindow, key: str, text: str) -> None:
    desk = opened_in(window).desk
    desk.commit(set_translation(desk.book, "fr", key, text), "type")


def shown(window: MainWindow) -> list[str]:
    return [message.key for message in window.messages.messages]


def answering(monkeypatch: object, side: Side | None) -> None:
    def run(dialog: ConflictDialog) -> int:
        if side is not None:
            dialog.choose_all(side)
        return int(side is not None)

    monkeypatch.setattr(ConflictDialog, "exec", run)  # type: ignore[attr-defined]


def test_what_another_program_writes_comes_in_and_can_be_undone(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot
) -> None:
    edit(po(book_folder), "Bonsoir.", "Bonne nuit.")
    qtbot.waitUntil(lambda: words(with_book) == "Bonne nuit.", timeout=10_000)
    session = opened_in(with_book).session
    assert not session.dirty
    assert shown(with_book) == ["taken"]
    with_book.handlers.undo()
    assert words(with_book) == "Bonsoir."
    assert session.dirty


def test_unsaved_work_on_other_texts_stays_and_both_are_saved(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot
) -> None:
    typed(with_book, OTHER, "Qui es-tu ?")
    edit(po(book_folder), "Bonsoir.", "Bonne nuit.")
    with_book.save()
    qtbot.waitUntil(lambda: not opened_in(with_book).session.dirty, timeout=10_000)
    saved = po(book_folder).read_text(encoding="utf-8")
    assert "Bonne nuit." in saved
    assert "Qui es-tu ?" in saved
    assert "conflict" not in shown(with_book)


def test_a_text_that_both_changed_is_asked_about(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot, monkeypatch: object
) -> None:
    typed(with_book, KEY, "Salut.")
    edit(po(book_folder), "Bonsoir.", "Bonne nuit.")
    qtbot.waitUntil(lambda: shown(with_book) == ["disputed"], timeout=10_000)
    assert words(with_book) == "Salut."
    answering(monkeypatch, "theirs")
    with_book.together.settle()
    assert words(with_book) == "Bonne nuit."
    assert shown(with_book) == []


def test_mine_is_saved_over_theirs_once_it_was_chosen(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot, monkeypatch: object
) -> None:
    typed(with_book, KEY, "Salut.")
    edit(po(book_folder), "Bonsoir.", "Bonne nuit.")
    answering(monkeypatch, "ours")
    done: list[bool] = []
    with_book.save(then=lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    assert "Salut." in po(book_folder).read_text(encoding="utf-8")


def test_closing_the_dialog_loses_nothing(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot, monkeypatch: object
) -> None:
    typed(with_book, KEY, "Salut.")
    edit(po(book_folder), "Bonsoir.", "Bonne nuit.")
    asked: list[ConflictDialog] = []
    monkeypatch.setattr(ConflictDialog, "exec", lambda dialog: asked.append(dialog) or 0)  # type: ignore[attr-defined]
    with_book.save()
    qtbot.waitUntil(lambda: bool(asked), timeout=10_000)
    qtbot.waitUntil(lambda: not with_book.runner.busy, timeout=10_000)
    assert "Bonne nuit." in po(book_folder).read_text(encoding="utf-8")
    assert words(with_book) == "Salut."
    assert opened_in(with_book).session.dirty


def test_what_is_left_undecided_is_neither_saved_nor_lost(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot, monkeypatch: object
) -> None:
    typed(with_book, KEY, "Salut.")
    typed(with_book, "book:title", "Petit livre")
    edit(po(book_folder), "Bonsoir.", "Bonne nuit.")
    edit(po(book_folder), 'msgid "Small book"\nmsgstr ""', 'msgid "Small book"\nmsgstr "Livre court"')

    def run(dialog: ConflictDialog) -> int:
        next(row for row in dialog.rows if row.key == KEY).mine.setChecked(True)
        return 1

    monkeypatch.setattr(ConflictDialog, "exec", run)  # type: ignore[attr-defined]
    with_book.save()
    qtbot.waitUntil(lambda: "disputed" in shown(with_book), timeout=10_000)
    assert "Livre court" in po(book_folder).read_text(encoding="utf-8")
    assert words(with_book, "book:title") == "Petit livre"
    answering(monkeypatch, "theirs")
    with_book.together.settle()
    assert (words(with_book), words(with_book, "book:title")) == ("Salut.", "Livre court")
    with_book.save()
    qtbot.waitUntil(lambda: not opened_in(with_book).session.dirty, timeout=10_000)
    saved = po(book_folder).read_text(encoding="utf-8")
    assert "Salut." in saved
    assert "Livre court" in saved


def test_a_damaged_file_is_kept_when_it_is_saved_over_all_the_same(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot
) -> None:
    typed(with_book, OTHER, "Qui es-tu ?")
    edit(po(book_folder), 'msgstr "Bonsoir."', 'msgstr "Bonne nuit.')
    damaged = po(book_folder).read_bytes()
    with_book.save()
    qtbot.waitUntil(lambda: "conflict" in shown(with_book), timeout=10_000)
    with_book.save(force=True)
    qtbot.waitUntil(lambda: not opened_in(with_book).session.dirty, timeout=10_000)
    (copy,) = (book_folder / "languages").glob("fr.po.damaged-*")
    assert copy.read_bytes() == damaged


def test_a_damaged_file_is_told_and_not_taken(with_book: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    edit(po(book_folder), 'msgstr "Bonsoir."', '<<<<<<< ours\nmsgstr "A"\n=======\nmsgstr "B"\n>>>>>>> theirs')
    qtbot.waitUntil(lambda: len(with_book.messages.messages) == 1, timeout=10_000)
    message = with_book.messages.messages[0]
    assert message.tone == "error"
    assert "fr.po" in message.text
    assert "Git merge conflict" in message.text
    assert words(with_book) == "Bonsoir."


def test_a_language_that_appears_is_taken_in(with_book: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    text = po(book_folder).read_text(encoding="utf-8").replace("Bonsoir.", "Guten Abend.")
    (book_folder / "languages" / "de.po").write_text(text.replace("Language: fr", "Language: de"), encoding="utf-8")
    qtbot.waitUntil(lambda: "de" in opened_in(with_book).editions, timeout=10_000)
    assert opened_in(with_book).session.book.language("de").translations[KEY].text == "Guten Abend."
    assert not opened_in(with_book).session.dirty


def test_pages_that_somebody_else_changes_are_told_before_anything_is_saved(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot
) -> None:
    page = book_folder / "pages" / "pg-one22222.json"
    changed = page.read_text(encoding="utf-8").replace("Who are you?", "Who is it?")
    other = page.with_suffix(".new")
    other.write_text(changed, encoding="utf-8")
    other.replace(page)
    qtbot.waitUntil(lambda: shown(with_book) == ["conflict"], timeout=10_000)
    before = with_book.opened
    with_book.messages.bars[0].buttons()[0].click()
    qtbot.waitUntil(lambda: with_book.opened not in (None, before), timeout=20_000)
    assert opened_in(with_book).session.book.balloon(SECOND).text == "Who is it?"


def test_a_save_of_this_window_is_no_change_from_outside(
    with_book: MainWindow, book_folder: Path, qtbot: QtBot
) -> None:
    typed(with_book, KEY, "Salut.")
    opened_in(with_book).desk.commit(set_translation(opened_in(with_book).desk.book, "en", OTHER, "Who?"), "type")
    with_book.save()
    qtbot.waitUntil(lambda: not opened_in(with_book).session.dirty, timeout=10_000)
    qtbot.wait(1200)
    assert shown(with_book) == []
