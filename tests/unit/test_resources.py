"""Resources are found in a checkout and in an installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

from comicremix import resources


def test_a_checkout_reads_the_folders_where_they_lie() -> None:
    top = Path(resources.__file__).resolve().parents[1]
    assert resources.fonts_folder() == top / "assets/fonts"
    assert resources.icons_folder() == top / "assets/icons"
    assert resources.translations_folder() == top / "assets/translations"
    assert resources.sample_folder() == top / "projects/what-lumo-knows"


def test_an_installed_package_reads_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_assets").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.fonts_folder() == tmp_path / "_assets/fonts"
    assert resources.sample_folder() == tmp_path / "_assets/what-lumo-knows"


def test_fonts_and_icons_are_there() -> None:
    assert list(resources.fonts_folder().rglob("*.ttf"))
    assert list(resources.icons_folder().glob("*.svg"))
