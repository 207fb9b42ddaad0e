"""Texts go out to a translator and come back through the window, with a report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from comicremix.app.texts import export_texts
from comicremix.edit.texts import set_translation
from comicremix.gui.teamwork.export_texts_dialog import KINDS, ExportTextsDialog, TextKind, TextsRequest
from comicremix.gui.teamwork.report_dialog import ReportDialog
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST, SECOND

KEY, OTHER = f"balloon:{FIRST}", f"balloon:{SECOND}"


@pytest.fixture
def sent(with_book: MainWindow, tmp_path: Path) -> Path:
    """A table that a translator has filled in."""
    opened = with_book.opened
    assert opened is not None
    done = set_translation(opened.session.book, "fr", OTHER, "Qui es-tu ?")
    done = set_translation(done, "fr", KEY, "Bonne nuit.")
    export_texts(done, "fr", tmp_path / "fr.csv")
    return tmp_path / "fr.csv"


@pytest.fixture(autouse=True)
def no_report_stays(with_book: MainWindow) -> Iterator[None]:
    yield
    for dialog in reports(with_book):
        dialog.close()


def reports(window: MainWindow) -> list[ReportDialog]:
    return [dialog for dialog in window.findChildren(ReportDialog) if dialog.isVisible()]


def take(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.receive([file])
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)


def words(window: MainWindow, key: str) -> str:
    assert window.opened is not None
    found = window.opened.session.book.language("fr").translations.get(key)
    return found.text if found is not None else ""


def test_a_dropped_file_is_taken_as_one_step_and_a_second_time_changes_nothing(
    with_book: MainWindow, sent: Path, qtbot: QtBot
) -> None:
    assert with_book.opened is not None
    session = with_book.opened.session
    take(with_book, sent, qtbot)
    assert (words(with_book, KEY), words(with_book, OTHER)) == ("Bonne nuit.", "Qui es-tu ?")
    assert len(session.history) == 1
    assert "2 taken" in with_book.messages.messages[0].text
    assert not reports(with_book)
    take(with_book, sent, qtbot)
    assert len(session.history) == 1
    assert "0 taken" in with_book.messages.messages[0].text
    with_book.handlers.undo()
    assert (words(with_book, KEY), words(with_book, OTHER)) == ("Bonsoir.", "")


def test_what_is_refused_is_reported_with_its_reason_and_can_be_shown(
    with_book: MainWindow, sent: Path, qtbot: QtBot
) -> None:
    text = sent.read_text(encoding="utf-8-sig").replace("Qui es-tu ?", "Qui es-tu ?[^n-lost]")
    sent.write_text(text, encoding="utf-8")
    take(with_book, sent, qtbot)
    (dialog,) = reports(with_book)
    refused = dialog.tree.topLevelItem(0)
    assert refused is not None
    assert refused.text(0) == "Refused (1)"
    assert "once too often" in refused.child(0).text(1)
    dialog.tree.setCurrentItem(refused.child(0))
    assert dialog.key() == OTHER
    dialog.show_it.click()
    assert with_book.opened is not None
    assert with_book.opened.desk.selection == (SECOND,)
    assert with_book.opened.desk.language == "fr"


def test_what_is_typed_meanwhile_stays(with_book: MainWindow, sent: Path, qtbot: QtBot) -> None:
    opened = with_book.opened
    assert opened is not None
    with_book.receive([sent])
    opened.desk.commit(set_translation(opened.desk.book, "fr", KEY, "Salut."), "type")
    qtbot.waitUntil(lambda: not with_book.runner.busy, timeout=20_000)
    assert (words(with_book, KEY), words(with_book, OTHER)) == ("Salut.", "Qui es-tu ?")


def test_a_file_that_is_none_is_told(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "x.xlf"
    file.write_text("<nothing", encoding="utf-8")
    take(with_book, file, qtbot)
    assert with_book.messages.messages[0].tone == "error"
    assert "x.xlf" in with_book.messages.messages[0].text


def test_without_a_book_it_says_what_to_do(window: MainWindow, tmp_path: Path) -> None:
    window.leave_book()
    window.receive([tmp_path / "fr.po"])
    assert "Open the book first" in window.messages.messages[0].text


@pytest.mark.parametrize("kind", KINDS)
def test_every_form_is_written(kind: TextKind, with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / f"out-{kind}"
    with_book.handlers.teamwork.export(TextsRequest("fr", kind, target))
    qtbot.waitUntil(lambda: not with_book.runner.busy, timeout=30_000)
    assert target.stat().st_size > 200
    assert target.name in with_book.messages.messages[0].text


def test_the_dialog_suggests_a_file_and_remembers_the_form(
    with_book: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert with_book.opened is not None
    store = QSettings(str(tmp_path / "texts.ini"), QSettings.Format.IniFormat)
    asked: list[str] = []

    def name(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(suggested).name)
        return str(tmp_path / "named"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    dialog = ExportTextsDialog(with_book.opened.session.book, "fr", store=store)
    qtbot.addWidget(dialog)
    assert dialog.pictures.isEnabled()
    dialog.kinds["proof"].setChecked(True)
    assert not dialog.pictures.isEnabled()
    dialog.accept()
    assert asked == ["small-book-fr-proof.pdf"]
    assert dialog.request() == TextsRequest("fr", "proof", tmp_path / "named.pdf", True, "a4")
    again = ExportTextsDialog(with_book.opened.session.book, "fr", store=store)
    qtbot.addWidget(again)
    assert again.kind == "proof"


def test_a_dropped_svg_page_of_the_book_gives_its_words(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page = tmp_path / "page.svg"
    page.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" xml:lang="en"><g id="layer1">'
        f'<g class="balloon" id="{FIRST}"><text>BONNE NUIT.</text></g></g></svg>',
        encoding="utf-8",
    )
    pages = len(with_book.opened.session.book.pages) if with_book.opened else 0
    take(with_book, page, qtbot)
    assert words(with_book, KEY) == "BONNE NUIT."
    assert with_book.opened is not None
    assert len(with_book.opened.session.book.pages) == pages
