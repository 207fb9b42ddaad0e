"""Forms beside PDF are listed behind their card, say what they write, and are written."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comicremix.gui.publishing.forms import file_words, forms
from comicremix.gui.window import MainWindow
from comicremix.publish.registry import FORMATS
from tests.gui.publishing.conftest import Open
from tests.gui.shell.conftest import book_folder, open_it, settings, window, with_book

__all__ = ["book_folder", "open_it", "settings", "window", "with_book"]


def test_every_form_can_be_written() -> None:
    assert {form.kind for form in forms()} == {"pdf", "svg", *FORMATS}


@pytest.mark.parametrize(
    "key", [form.key for form in forms() if form.preset is None and form.key not in ("html", "svg")]
)
def test_the_files_that_are_told_are_those_that_come(
    key: str, with_book: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    form = next(form for form in forms() if form.key == key)
    assert with_book.opened is not None
    told = file_words(with_book.opened.session.book, ("fr",), form)
    job = with_book.jobs.export(("fr",), form.kind, tmp_path / "out")
    assert job is not None
    with qtbot.waitSignal(job.done, timeout=30_000):
        pass
    first = min(path.name for path in (tmp_path / "out").iterdir())
    assert f"Writes {first}" in told


@pytest.mark.parametrize(
    ("key", "words"), [("cbz", "Writes test-en.cbz."), ("html", "Writes the folder test-web."),
                       ("svg", "Writes test-en-001.svg and so on.")],
)  # fmt: skip
def test_what_is_written_is_said(key: str, words: str, opened: Open) -> None:
    dialog = opened()
    dialog.cards.choose("other")
    dialog.others.setCurrentIndex(dialog.others.findData(key))
    assert dialog.request().kind == key
    assert dialog.files.text() == words


def test_an_archive_is_written(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    job = with_book.jobs.export(("fr",), "cbz", tmp_path / "out")
    assert job is not None
    with qtbot.waitSignal(job.done, timeout=30_000):
        pass
    (written,) = (tmp_path / "out").iterdir()
    assert written.suffix == ".cbz"
    assert zipfile.is_zipfile(written)


def test_a_web_site_has_its_own_folder(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    job = with_book.jobs.export(("fr",), "html", tmp_path / "out")
    assert job is not None
    with qtbot.waitSignal(job.done, timeout=30_000):
        pass
    (folder,) = (tmp_path / "out").iterdir()
    assert folder.name.endswith("-web")
    assert list(folder.rglob("*.html"))
