"""Pictures are kept once, under their hash, and a changed one is never handed out."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from comicremix.errors import DamagedBook
from comicremix.model.source import AssetRef
from comicremix.store import disk
from comicremix.store.assets import AheadCheck, read_asset
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


def test_a_picture_checked_ahead_is_not_hashed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_folder(tmp_path) as opened:
        check = AheadCheck(tmp_path, [ASSET])
        check.wait()
        monkeypatch.setattr(disk, "sha256", lambda data: "another")
        assert read_asset(tmp_path, ASSET, check) == PICTURE
        with pytest.raises(DamagedBook, match="changed"):
            opened.asset_bytes(ASSET)  # nobody vouched for it here


def test_a_picture_that_changes_after_it_was_checked_is_not_handed_out(tmp_path: Path) -> None:
    with make_folder(tmp_path) as opened:
        path = opened.asset_path(ASSET)
        check = AheadCheck(tmp_path, [ASSET])
        check.wait()
        before = path.stat()
        time.sleep(0.02)  # longer than a tick of the disk's clock
        path.write_bytes(PICTURE[:-1] + b"?")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # only its times of change tell
        with pytest.raises(DamagedBook, match="changed"):
            read_asset(tmp_path, ASSET, check)


def test_a_picture_found_damaged_ahead_is_told_when_it_is_used(tmp_path: Path) -> None:
    with make_folder(tmp_path) as opened:
        opened.asset_path(ASSET).write_bytes(PICTURE[:-1])
        opened.check_ahead([ASSET])
        with pytest.raises(DamagedBook, match="changed"):
            opened.asset_bytes(ASSET)


def test_closing_a_book_ends_the_check_ahead(tmp_path: Path) -> None:
    with make_folder(tmp_path) as opened:
        opened.check_ahead([ASSET] * 1000)
    assert "asset check" not in [thread.name for thread in threading.enumerate()]
