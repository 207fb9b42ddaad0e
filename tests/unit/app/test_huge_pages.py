"""A page of very many pixels is looked at reduced, and what is found lies where it does on the page itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from comicremix.app import importing
from comicremix.app.importing import new_book
from comicremix.geometry import bounds
from comicremix.model.source import SourcePage
from tests.unit.imaging.drawn import comic_page, encoded


def imported(folder: Path, file: Path) -> SourcePage:
    open_book, report = new_book(folder, [file])
    with open_book:
        assert not report.faults
        return open_book.book.sources[0]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_is_found_lies_where_it_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    page = comic_page()
    page = page.resize((page.width * 2, page.height * 2))
    file = tmp_path / f"page.{kind.lower()}"
    file.write_bytes(encoded(page, kind))
    whole = imported(tmp_path / "whole", file)
    monkeypatch.setattr(importing, "MOST_LOOKED_AT", page.width * page.height // 3)
    reduced = imported(tmp_path / "reduced", file)
    assert (reduced.width, reduced.height) == page.size
    assert len(reduced.panels) == len(whole.panels) > 1
    for one, other in zip(reduced.panels, whole.panels, strict=True):
        assert bounds(one.outline) == pytest.approx(bounds(other.outline), abs=page.width / 200)
    assert len(reduced.balloons) == len(whole.balloons) > 0
