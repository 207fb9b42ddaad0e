"""The dialog knows how complete each edition is, and wants one at least."""

from __future__ import annotations

from pathlib import Path

from comicremix.gui.desk import Desk
from comicremix.gui.publishing.dialog import ExportRequest
from tests.gui.publishing.conftest import Open


def test_the_edition_in_view_is_ticked(desk: Desk, opened: Open, tmp_path: Path) -> None:
    desk.set_language("fr")
    dialog = opened()
    assert dialog.request() == ExportRequest(("fr",), "pdf", tmp_path / "book" / "exports")
    assert dialog.files.text() == "Writes test-fr.pdf."
    assert not dialog.unfinished.isHidden()


def test_completeness_is_said(opened: Open) -> None:
    words = {tag: box.accessibleDescription() for tag, box in opened().editions.boxes.items()}
    assert words["en"] == "source language"
    assert 0 < int(words["fr"].removesuffix(" %")) < 100


def test_nothing_chosen_is_nothing_to_export(opened: Open) -> None:
    dialog = opened()
    dialog.editions.boxes["en"].setChecked(False)
    assert not dialog.export.isEnabled()
    dialog.editions.all_of_them.click()
    assert dialog.request().languages == ("en", "fr", "ar")
    assert dialog.export.isEnabled()
