"""``comicremix read``: what it tells, and that it misses Tesseract in plain words."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from comicremix.app.read_text import Seen, SeenWord
from comicremix.cli import reading
from comicremix.cli.main import main
from comicremix.store.folder import open_book
from tests.unit.app.test_reading_words import ONE, TWO, opened

__all__ = ["opened"]


class Fake:
    def read(self, picture):
        return Seen([[SeenWord("Hello", 0.9), SeenWord("you", 0.9 if picture.width > 250 else 0.2)]])

    def close(self):
        pass


@pytest.fixture
def book(opened):
    folder = opened.folder
    opened.close()
    return str(folder)


def test_it_reads_saves_and_tells_what_to_look_at(book, capsys, monkeypatch):
    monkeypatch.setattr(reading, "load_reader", lambda book: Fake())
    assert main(["read", book]) == 0
    assert capsys.readouterr().out == "2 of 3 balloons read, 1 to look at\n  Page 1, speech: Hello you\n"
    saved = open_book(Path(book))
    assert [saved.book.balloon(name).text for name in (ONE, TWO)] == ["Hello you"] * 2
    assert saved.book.balloon(ONE).as_drawn
    saved.close()


def test_it_tells_programs(book, capsys, monkeypatch):
    monkeypatch.setattr(reading, "load_reader", lambda book: Fake())
    assert main(["read", book, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["texts"]
    assert [(row["id"], row["text"], row["confidence"], row["doubtful"]) for row in told] == [
        (ONE, "Hello you", 0.9, False), (TWO, "Hello you", 0.2, True), ("b-3", "", 0.0, False),
    ]  # fmt: skip


def test_without_tesseract_it_ends_with_four(book, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    assert main(["read", book]) == 4
    assert "comicremix[ocr]" in capsys.readouterr().err
