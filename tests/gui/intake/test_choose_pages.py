"""Pages of a file stand as pictures in the dialog; a person chooses among them before anything comes in."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.intake.dialog import ImportDialog
from comicremix.gui.new_book_dialog import NewBookDialog
from comicremix.gui.runner import Runner
from comicremix.gui.settings import Settings
from tests.unit.imaging.drawn import encoded

PAGES = 12
INFO = (
    "<ComicInfo><Title>Two Moons</Title><Writer>Ada</Writer><LanguageISO>fr</LanguageISO>"
    "<Manga>YesAndRightToLeft</Manga></ComicInfo>"
)


@pytest.fixture
def comic(tmp_path: Path) -> Path:
    """Twelve pages, the last of which is broken."""
    path = tmp_path / "two.cbz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ComicInfo.xml", INFO)
        for number in range(1, PAGES):
            archive.writestr(f"{number:02}.png", encoded(Image.new("RGB", (400, 600), (number * 20, 90, 90))))
        archive.writestr("12.png", b"\x89PNG broken")
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def runner(qapp: object, qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.cancel_all()
    qtbot.waitUntil(lambda: not made.busy)


@pytest.fixture
def dialog(comic: Path, settings: Settings, tmp_path: Path, runner: Runner, qtbot: QtBot) -> Iterator[NewBookDialog]:
    made = NewBookDialog([comic], tmp_path, settings=settings, runner=runner)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.chooser.done, timeout=20_000)
    yield made
    made.chooser.stop()


def wanted(dialog: NewBookDialog) -> list[int]:
    return [number for number in range(1, PAGES + 1) if dialog.answers.taking.pages.wants(number)]


def click(
    dialog: NewBookDialog, qtbot: QtBot, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    grid = dialog.chooser.grid
    grid.scrollTo(dialog.chooser.model.index(row))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, keys, grid.centre_of(row))


def test_all_pages_are_seen_and_chosen(dialog: NewBookDialog) -> None:
    model = dialog.chooser.model
    assert [model.row(row).pixmap is not None for row in range(PAGES)] == [True] * 11 + [False]
    assert (model.rowCount(), model.chosen) == (PAGES, 11)
    assert "12.png" in dialog.side.faults.text()
    assert wanted(dialog) == list(range(1, PAGES + 1))  # the broken one too: the import says why it did not come


def test_what_the_file_tells_is_answered_unless_a_person_has(dialog: NewBookDialog, qtbot: QtBot) -> None:
    answers = dialog.answers
    assert (answers.title, answers.language, answers.reading) == ("Two Moons", "fr", "rtl")
    assert answers.folder.name == "Two Moons"


def test_clicks_and_shift_choose_ranges(dialog: NewBookDialog, qtbot: QtBot) -> None:
    click(dialog, qtbot, 1)
    click(dialog, qtbot, 4, Qt.KeyboardModifier.ShiftModifier)
    assert wanted(dialog) == [1, *range(6, 13)]
    assert dialog.chooser.count.text() == "7 of 12 pages"
    dialog.chooser.invert.click()
    assert wanted(dialog) == [2, 3, 4, 5]
    click(dialog, qtbot, 2)
    assert wanted(dialog) == [2, 4, 5]


def test_keys_choose_too(dialog: NewBookDialog, qtbot: QtBot) -> None:
    grid = dialog.chooser.grid
    dialog.chooser.none.click()
    assert not dialog._ok.isEnabled()
    grid.setFocus()
    grid.setCurrentIndex(dialog.chooser.model.index(0))
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert wanted(dialog) == [1, 2, 3]
    assert dialog._ok.isEnabled()
    qtbot.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog.chooser.model.chosen == 11


def test_finding_is_remembered(
    dialog: NewBookDialog, settings: Settings, comic: Path, runner: Runner, qtbot: QtBot
) -> None:
    dialog.side.finding.setChecked(False)
    assert not dialog.answers.taking.find
    dialog.accept()
    again = ImportDialog([comic], settings, runner, None)
    qtbot.addWidget(again)
    assert not again.side.taking.find
    again.reject()


def test_high_strips_are_read_downwards(tmp_path: Path, settings: Settings, runner: Runner, qtbot: QtBot) -> None:
    folder = tmp_path / "toon"
    folder.mkdir()
    for number in range(3):
        Image.new("RGB", (100, 400), "red").save(folder / f"{number}.png")
    dialog = ImportDialog([folder], settings, runner, None)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.chooser.done, timeout=20_000)
    assert dialog.side.way == "ttb"
    assert dialog.side.joining.isVisibleTo(dialog)
    assert dialog.side.taking.join
