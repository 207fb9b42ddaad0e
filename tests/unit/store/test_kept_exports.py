"""Ways of exporting in ``book.json``: only what differs is written, and what nobody knows survives."""

from __future__ import annotations

import json
from dataclasses import replace

from comicremix.edit.exports import save_export
from comicremix.model.book import Book
from comicremix.model.publishing import BOOKLET, PRINT, Booklet
from comicremix.store.folder import create_book, open_book


def test_kept_exports_are_there_again(tmp_path):
    press = replace(PRINT, name="Our press", bleed=5.0)
    zine = replace(BOOKLET, name="Zine", booklet=Booklet(fold="zine", sheet="Letter"))
    with create_book(tmp_path / "book", Book(title="T")) as opened:
        opened.save(save_export(save_export(opened.book, press), zine))
    with open_book(tmp_path / "book", write=False) as again:
        assert again.book.exports == (press, zine)
    record = json.loads((tmp_path / "book" / "book.json").read_text())
    assert record["exports"][1]["booklet"] == {"fold": "zine", "sheet": "Letter"}


def test_unknown_keys_survive(tmp_path):
    with create_book(tmp_path / "book", Book(title="T")) as opened:
        opened.save(save_export(opened.book, replace(PRINT, name="Our press")))
    path = tmp_path / "book" / "book.json"
    record = json.loads(path.read_text())
    record["exports"][0]["scent"] = "ink"
    path.write_text(json.dumps(record))
    with open_book(tmp_path / "book", write=True) as opened:
        opened.save(replace(opened.book, title="Other"))
    assert json.loads(path.read_text())["exports"][0]["scent"] == "ink"
