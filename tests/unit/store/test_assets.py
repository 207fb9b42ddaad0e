"""Pictures are kept once, under their hash, and a changed one is never handed out."""

from __future__ import annotations

from pathlib import Path

import pytest

from comicremix.errors import DamagedBook
from comicremix.model.source import AssetRef
from comicremix.store.folder import open_book
from tests.unit.store.sample import ASSET, PICTURE, contents, make_folder


def test_bytes_come_back_and_are_kept_once(tmp_path: Path) -> None:
    with make_folder(tmp_path) as opened:
        before = contents(tmp_path)
        assert opened.add_asset(PICTURE, suffix=".PNG", width=1, height=1, dpi=None) == ASSET
        assert contents(tmp_path) == before
        assert opened.asset_bytes(ASSET) == PICTURE


def test_a_missing_picture_is_a_warning_and_an_error_where_it_is_used(tmp_path: Path) -> None:
    with make_folder(tmp_path) as opened:
        opened.asset_path(ASSET).unlink()
    with open_book(tmp_path) as opened:
        assert [w for w in opened.warnings if "one.png" in w and "missing" in w]
        with pytest.raises(DamagedBook, match="missing"):
            opened.asset_bytes(ASSET)


def test_a_changed_picture_is_told_and_mended_by_importing_it_again(tmp_path: Path) -> None:
    with make_folder(tmp_path) as opened:
        opened.asset_path(ASSET).write_bytes(PICTURE[:-1])
        with pytest.raises(DamagedBook, match="changed"):
            opened.asset_bytes(ASSET)
        opened.add_asset(PICTURE, suffix=".png", width=1, height=1, dpi=None)
        assert opened.asset_bytes(ASSET) == PICTURE


@pytest.mark.parametrize(("sha256", "suffix"), [("../../x", ".png"), (ASSET.sha256, "/../../x"), ("", "")])
def test_a_name_that_leads_elsewhere_is_no_picture(tmp_path: Path, sha256: str, suffix: str) -> None:
    with make_folder(tmp_path) as opened, pytest.raises(DamagedBook, match="names no picture"):
        opened.asset_bytes(AssetRef(sha256, suffix, 1, 1))
