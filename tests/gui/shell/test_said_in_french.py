"""In the French window errors, warnings of a book and import reports are in French."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from comicremix.errors import BookError, InputError, Sentence, joined
from comicremix.gui.message_bar import Message, message_of
from comicremix.gui.sentences import said
from comicremix.gui.window import MainWindow
from comicremix.resources import translations_folder
from comicremix.store.disk import told
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import write_pages

NB = "\u00a0"


@pytest.fixture(autouse=True)
def in_french(qapp: QCoreApplication) -> Iterator[None]:
    translator = QTranslator(qapp)
    assert translator.load("comicremix_fr", str(translations_folder()))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def shown(window: MainWindow) -> list[Message]:
    return list(window.messages.messages)


def test_an_error_is_said_with_its_place_and_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(BookError) as caught, told(tmp_path / "book.json"):
        raise OSError(5, "Input/output error")
    message = message_of(caught.value)
    fault = f"Le fichier ne peut pas être utilisé{NB}: erreur d’entrée-sortie du disque."
    assert message.text == f"{tmp_path / 'book.json'}{NB}: {fault}"
    assert message.detail == "Vérifiez le disque et réessayez."
    assert "The file cannot be used: Input/output error." in str(caught.value)


def test_words_that_nobody_translated_stay_as_they_are() -> None:
    assert said(Sentence("{a} and not {b}", a="{x}", b=joined((Sentence("page"), 3)))) == "{x} and not page 3"
    assert said("The disk is full.") == "The disk is full."


def test_a_damaged_book_says_so(window: MainWindow, open_it: OpenIt, book_folder: Path) -> None:
    page = book_folder / "pages" / "pg-two22222.json"
    page.write_bytes(b"<<<<<<< ours\n")
    open_it(book_folder)
    remedy = "ou demandez-en un à Git : git checkout --ours FICHIER, ou --theirs.".replace(" :", f"{NB}:")
    warning = next(message for message in shown(window) if message.tone == "warning")
    assert warning.text.startswith(f"pages/pg-two22222.json{NB}: Le fichier contient un conflit de fusion Git")
    assert warning.text.endswith(remedy)


def test_files_that_were_passed_over_say_why(with_book: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (page,) = write_pages(tmp_path / "in", 1)
    torn = tmp_path / "in" / "torn.png"
    torn.write_bytes(b"")
    with_book.jobs.add_pages([page, torn])
    qtbot.waitUntil(lambda: not with_book.runner.busy, timeout=20_000)
    report = next(message for message in shown(with_book) if message.key == "faults")
    assert report.detail == f"{torn}{NB}: Le fichier est vide.\nCopiez ou téléchargez le fichier de nouveau."


def test_no_page_at_all_says_every_reason() -> None:
    lines = joined((InputError(Sentence("The file is empty."), where="a.png").sentence,), "\n")
    words = said(Sentence("none of the files could be read\n{lines}", lines=lines))
    assert words == f"aucun des fichiers n’a pu être lu\na.png{NB}: Le fichier est vide."
