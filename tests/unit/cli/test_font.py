"""``comicremix font``: add, list, remove, with exit codes and words."""

from __future__ import annotations

import pytest

from comicremix.cli.main import main
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.store.folder import create_book
from tests.unit.oddfonts import box_font


@pytest.fixture
def book(tmp_path):
    create_book(tmp_path / "book", Book(title="T", languages=(Language("en"),))).close()
    return str(tmp_path / "book")


@pytest.fixture
def font(tmp_path):
    path = tmp_path / "Box.ttf"
    path.write_bytes(box_font(fs_type=2))
    return str(path)


def test_fonts_come_and_go(book, font, capsys):
    assert main(["font", book, "add", font]) == 0
    told = capsys.readouterr()
    assert told.out == "Box Test Regular (Box.ttf): added\n"
    assert "Box.ttf: its licence bits" in told.err
    assert main(["font", book, "add", font]) == 0
    assert "is there already" in capsys.readouterr().out
    assert main(["font", book, "list"]) == 0
    assert capsys.readouterr().out == "Box Test Regular (Box.ttf): may not be embedded\n"
    assert main(["font", book, "remove", "Box Test"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert main(["font", book, "list"]) == 0
    assert capsys.readouterr().out == ""


def test_what_is_no_font_ends_with_five(book, font, tmp_path, capsys):
    (tmp_path / "no.ttf").write_text("text")
    assert main(["font", book, "add", str(tmp_path / "no.ttf"), font]) == 5
    told = capsys.readouterr()
    assert "Box Test Regular" in told.out
    assert "no.ttf: The file is no font that can be read." in told.err
    assert "Traceback" not in told.err
    assert main(["font", book, "remove", "Nobody"]) == 5


def test_wrong_usage(book):
    assert main(["font", book, "add"]) == 2
    assert main(["font", book, "remove"]) == 2
    assert main(["font", book, "paint"]) == 2
