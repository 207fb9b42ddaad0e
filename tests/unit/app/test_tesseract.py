"""Tesseract as a reader: found where it is, and missed in plain words where it is not."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from comicremix.app import tesseract
from comicremix.app.read_text import text_read
from comicremix.errors import InputError
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.resources import fonts_folder

FONT = str(fonts_folder() / "comic-relief" / "ComicRelief-Regular.ttf")
INSTALLED = importlib.util.find_spec("tesserocr") is not None
DATA = any((folder / "eng.traineddata").is_file() for folder in tesseract.data_folders())


def book_in(tag: str) -> Book:
    return Book(source_language=tag, languages=(Language(tag),))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of data, and a Tesseract that need not be there."""
    monkeypatch.setattr(tesseract, "_folders", lambda: iter((tmp_path,)))
    monkeypatch.setitem(sys.modules, "tesserocr", sys)
    return tmp_path


@pytest.mark.parametrize(
    ("tag", "name", "package"),
    [
        ("en", "eng", "tesseract-ocr-eng"), ("pt-BR", "por", "tesseract-ocr-por"), ("ja", "jpn", "tesseract-ocr-jpn"),
        ("zh-Hant-TW", "chi_tra", "tesseract-ocr-chi-tra"), ("zh", "chi_sim", "tesseract-ocr-chi-sim"),
        ("sr-Latn", "srp_latn", "tesseract-ocr-srp-latn"), ("tlh", "", "tesseract-ocr-eng"),
    ],
)  # fmt: skip
def test_names_of_data_and_packages(tag: str, name: str, package: str):
    assert (tesseract.data_name(tag), tesseract.data_package(tag)) == (name, package)


def test_without_tesseract_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    with pytest.raises(InputError, match="Tesseract") as told:
        tesseract.load_reader(book_in("fr"))
    assert 'pip install "comicremix[ocr]"' in told.value.remedy
    assert "tesseract-ocr-fra" in told.value.remedy


def test_without_the_languages_data_it_says_which(data: Path):
    (data / "eng.traineddata").touch()
    with pytest.raises(InputError, match="“fr”") as told:
        tesseract.load_reader(book_in("fr"))
    assert "tesseract-ocr-fra" in told.value.remedy
    assert "fra.traineddata" in told.value.remedy


def test_a_language_that_nobody_reads(data: Path):
    with pytest.raises(InputError, match="“tlh”"):
        tesseract.load_reader(book_in("tlh"))


def test_japanese_in_columns_needs_data_of_its_own(data: Path):
    (data / "jpn.traineddata").touch()
    tesseract.load_reader(book_in("ja")).close()
    columns = Book(source_language="ja", languages=(Language("ja", writing="vertical"),))
    with pytest.raises(InputError, match="“ja”") as told:
        tesseract.load_reader(columns)
    assert "tesseract-ocr-jpn-vert" in told.value.remedy
    (data / "jpn_vert.traineddata").touch()
    tesseract.load_reader(columns).close()


def test_the_folder_that_was_asked_for_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "tessdata").mkdir()
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert tesseract.data_folders()[:2] == (tmp_path, tmp_path / "tessdata")


def test_lines_and_covered_ink_of_a_table():
    picture = Image.new("L", (100, 40), 255)
    picture.paste(0, (10, 10, 30, 20))
    picture.paste(0, (60, 10, 80, 20))
    rows = ["1\t1\t0\t0\t0\t0\t0\t0\t100\t40\t-1\t", "5\t1\t1\t1\t1\t1\t10\t10\t20\t10\t95.5\tHi", "no table"]
    seen = tesseract.seen_in_table("\n".join(rows), picture)
    assert [[(word.text, word.confidence) for word in line] for line in seen.lines] == [[("Hi", 0.955)]]
    assert seen.covered == pytest.approx(0.5)
    assert tesseract.seen_in_table("", Image.new("L", (9, 9), 255)).covered == 1.0


@pytest.mark.skipif(not (INSTALLED and DATA), reason="Tesseract or its data for English is not installed")
def test_it_reads():
    picture = Image.new("L", (700, 200), 255)
    draw = ImageDraw.Draw(picture)
    words = "The people must fear\ntheir new king!"
    draw.multiline_text((350, 100), words, font=ImageFont.truetype(FONT, 48), fill=0, anchor="mm", align="center")
    reader = tesseract.load_reader(book_in("en"))
    try:
        for _ in range(2):
            text, confidence = text_read(reader.read(picture), "en")
            assert text == "The people must fear their new king!"
            assert confidence > 0.7
    finally:
        reader.close()
