"""Columns are offered to the scripts that know them."""

from __future__ import annotations

import pytest

from comicremix.model.scripts import knows_columns


@pytest.mark.parametrize(
    ("tag", "known"),
    [("ja", True), ("zh-Hant", True), ("zh-CN", True), ("ko", True), ("ja-Latn", False), ("fr", False), ("ar", False)],
)
def test_chinese_japanese_korean(tag, known):
    assert knows_columns(tag) is known
