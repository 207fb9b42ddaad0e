"""Other forms can be asked how pictures and drawings are wanted: what each knows, remembered, previewed, written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.gui.publishing.dialog import ExportDialog
from comicremix.gui.publishing.picture_options import KNOWN, PictureRows, PictureWishes
from comicremix.gui.window import MainWindow
from comicremix.publish.edition import Wishes
from comicremix.publish.registry import FORMATS
from tests.gui.publishing.conftest import Open
from tests.gui.shell.conftest import book_folder, open_it, settings, window, with_book

__all__ = ["book_folder", "open_it", "settings", "window", "with_book"]

PANELS_IN_A_SQUARE = PictureWishes(Wishes(dpi=300.0, per="panel", canvas="square", quality=80), live_text=True)


def choose(dialog: ExportDialog, form: str, **values: object) -> None:
    dialog.cards.choose("other")
    dialog.others.setCurrentIndex(dialog.others.findData(form))
    for field, value in values.items():
        row = dialog.picture_rows.rows[field]
        row.setCurrentIndex(row.findData(value))
        row.activated.emit(row.currentIndex())


def test_only_known_forms_have_rows() -> None:
    assert KNOWN.keys() <= {"svg", *FORMATS}


@pytest.mark.parametrize(
    ("kind", "seen"),
    [("svg", {"live_text"}), ("tiff", {"per", "canvas", "dpi"}), ("cbz", {"dpi", "quality"}), ("html", set())],
)
def test_a_form_shows_what_it_knows(kind: str, seen: set[str], qtbot: QtBot) -> None:
    rows = PictureRows(PictureWishes())
    qtbot.addWidget(rows)
    rows.show_form(kind)
    rows.show()
    assert {field for field, row in rows.rows.items() if row.isVisible()} == seen


def test_a_form_is_not_asked_for_what_another_knows() -> None:
    assert PANELS_IN_A_SQUARE.for_form("svg") == PictureWishes(live_text=True)
    assert PANELS_IN_A_SQUARE.for_form("cbz").pictures == Wishes(dpi=300.0, quality=80)


def test_a_canvas_has_its_own_resolution(opened: Open) -> None:
    dialog = opened()
    choose(dialog, "png", dpi=300.0, canvas="story")
    assert dialog.request().wishes.pictures == Wishes(canvas="story")
    assert not dialog.picture_rows.rows["dpi"].isEnabled()
    choose(dialog, "png", canvas=None)
    assert dialog.request().wishes.pictures == Wishes(dpi=300.0)


def test_what_was_chosen_is_remembered(opened: Open) -> None:
    dialog = opened()
    choose(dialog, "jpeg", per="panel", quality=60)
    dialog.accept()
    again = opened()
    assert again.form.key == "jpeg"
    assert again.request().wishes.pictures == Wishes(per="panel", quality=60)


@pytest.mark.parametrize("written", ["{", "[]", '{"paper": 3}'])
def test_what_cannot_be_read_is_forgotten(written: str, opened: Open, store: QSettings) -> None:
    opened().accept()
    (key,) = [key for key in store.allKeys() if key.startswith("export/pictures/")]
    store.setValue(key, written)
    assert opened().picture_rows.wishes == PictureWishes()


def test_the_preview_shows_the_pictures(looking: ExportDialog, qtbot: QtBot) -> None:
    choose(looking, "png", canvas="story")

    def is_high() -> bool:
        view = looking.preview.shown
        return view is not None and view.image.size == (360, 640)

    qtbot.waitUntil(is_high, timeout=30_000)


def test_panels_are_written_on_their_canvas(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    wishes = Wishes(per="panel", canvas="square")
    job = with_book.jobs.export(("en",), "png", tmp_path / "out", wishes=wishes)
    assert job is not None
    with qtbot.waitSignal(job.done, timeout=30_000):
        pass
    first = min((tmp_path / "out").iterdir())
    assert first.name.endswith("-001-1.png")
    with Image.open(first) as picture:
        assert picture.size == (1080, 1080)


def test_a_drawings_words_stay_text(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    job = with_book.jobs.export(("en",), "svg", tmp_path / "out", live_text=True)
    assert job is not None
    with qtbot.waitSignal(job.done, timeout=30_000):
        pass
    assert "<text" in min((tmp_path / "out").iterdir()).read_text("utf-8")
