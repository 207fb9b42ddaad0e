"""Fonts are lent only for scripts that the system has none for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from comicremix.gui.fonts import LENT, lend_fonts
from comicremix.resources import fonts_folder


def test_every_lent_folder_holds_fonts() -> None:
    assert all(list((fonts_folder() / folder).glob("*.ttf")) for folder in LENT.values())


def test_what_is_missing_is_lent(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    def families(script: QFontDatabase.WritingSystem) -> list[str]:
        return [] if script is QFontDatabase.WritingSystem.Hebrew else ["Some"]

    monkeypatch.setattr(QFontDatabase, "families", families)
    assert {path.parent.name for path in lend_fonts()} == {"playpen-sans-hebrew"}
