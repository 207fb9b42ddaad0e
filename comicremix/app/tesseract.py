"""Tesseract, where it is installed, as the machine that reads the words of the drawing (``reading_words.Reader``)."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PIL import Image

from comicremix.app.read_text import Seen, SeenWord
from comicremix.errors import InputError, Sentence
from comicremix.model.book import Book
from comicremix.model.scripts import knows_columns, primary

_NAMES = MappingProxyType(
    {
        "af": "afr", "am": "amh", "ar": "ara", "as": "asm", "az": "aze", "be": "bel", "bg": "bul", "bn": "ben",
        "bo": "bod", "br": "bre", "bs": "bos", "ca": "cat", "cs": "ces", "cy": "cym", "da": "dan", "de": "deu",
        "dz": "dzo", "el": "ell", "en": "eng", "eo": "epo", "es": "spa", "et": "est", "eu": "eus", "fa": "fas",
        "fi": "fin", "fil": "fil", "fo": "fao", "fr": "fra", "fy": "fry", "ga": "gle", "gd": "gla", "gl": "glg",
        "gu": "guj", "he": "heb", "hi": "hin", "hr": "hrv", "ht": "hat", "hu": "hun", "hy": "hye", "id": "ind",
        "is": "isl", "it": "ita", "iu": "iku", "ja": "jpn", "jv": "jav", "ka": "kat", "kk": "kaz", "km": "khm",
        "kmr": "kmr", "kn": "kan", "ko": "kor", "ku": "kmr", "ky": "kir", "la": "lat", "lb": "ltz", "lo": "lao",
        "lt": "lit", "lv": "lav", "mi": "mri", "mk": "mkd", "ml": "mal", "mn": "mon", "mr": "mar", "ms": "msa",
        "mt": "mlt", "my": "mya", "nb": "nor", "ne": "nep", "nl": "nld", "nn": "nor", "no": "nor", "oc": "oci",
        "or": "ori", "pa": "pan", "pl": "pol", "ps": "pus", "pt": "por", "qu": "que", "ro": "ron", "ru": "rus",
        "sa": "san", "sd": "snd", "si": "sin", "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp", "su": "sun",
        "sv": "swe", "sw": "swa", "syr": "syr", "ta": "tam", "te": "tel", "tg": "tgk", "th": "tha", "ti": "tir",
        "tl": "fil", "to": "ton", "tr": "tur", "tt": "tat", "ug": "uig", "uk": "ukr", "ur": "urd", "uz": "uzb",
        "vi": "vie", "yi": "yid", "yo": "yor", "zh": "chi_sim",
    }
)  # fmt: skip
"""What Tesseract calls the data of a language."""
_OF_SCRIPTS = MappingProxyType(
    {
        "zh-hant": "chi_tra", "zh-tw": "chi_tra", "zh-hk": "chi_tra", "zh-mo": "chi_tra", "sr-latn": "srp_latn",
        "az-cyrl": "aze_cyrl", "uz-cyrl": "uzb_cyrl",
    }
)  # fmt: skip
_ENDING = ".traineddata"
_BLOCK, _COLUMNS, _SCATTERED = 6, 5, 11
"""Tesseract's page segmentation: one block of lines, one of columns, and words anywhere."""
_INK = 128
"""Grey level below which a pixel is ink."""
_LEAST_COVERED = 0.9
"""Where words cover less of the ink, the picture is looked at once more."""


class TesseractReader:
    """One language in memory, some 20 MB for each thread that reads at once. ``close`` gives it back."""

    def __init__(self, folder: Path, name: str, columns: str = "") -> None:
        """Read with the data ``name`` of ``folder``, and, with the data ``columns``, what stands in columns too."""
        self._folder = folder
        self._ways = ((name, _BLOCK), *(((columns, _COLUMNS),) if columns else ()))
        self._spare: list[tuple[Any, ...]] = []
        self._lock = threading.Lock()

    def read(self, picture: Image.Image) -> Seen:
        """Return the words in a grey picture; of lines and columns, what could be read more surely. Raises InputError
        when the data of the language cannot be read."""
        with self._lock:
            engines = self._spare.pop() if self._spare else None
        engines = engines or tuple(self._engine(name, how) for name, how in self._ways)
        try:
            return max((_seen_by(engine, picture, how) for engine, (_, how) in zip(engines, self._ways, strict=True)),
                       key=_certainty)  # fmt: skip
        finally:
            with self._lock:
                self._spare.append(engines)

    def close(self) -> None:
        """Give the memory back."""
        for engines in self._spare:
            for engine in engines:
                engine.End()
        self._spare.clear()

    def _engine(self, name: str, how: int) -> Any:
        import tesserocr

        settings = {"debug_file": os.devnull, "user_defined_dpi": "300"}
        try:
            return tesserocr.PyTessBaseAPI(path=f"{self._folder}{os.sep}", lang=name, psm=how, variables=settings)
        except RuntimeError as error:
            what = Sentence("the data to read words in this language cannot be read")
            remedy = Sentence("Install its package again.")
            raise InputError(what, where=self._folder / f"{name}{_ENDING}", remedy=remedy) from error


def load_reader(book: Book) -> TesseractReader:
    """Return what reads the words of a book's source language.

    Raises:
        InputError: Tesseract or its data for the language is not installed, or it cannot read the language.
    """
    try:
        import tesserocr  # noqa: F401
    except ImportError as error:
        what = Sentence("reading words off the drawing needs Tesseract, which is not installed")
        remedy = Sentence('Install it with pip install "comicremix[ocr]", and the data of the language: {package}.',
                          package=data_package(book.source_language))  # fmt: skip
        raise InputError(what, remedy=remedy) from error
    tag = book.source_language
    name = data_name(tag)
    folder = next((folder for folder in data_folders() if (folder / f"{name}{_ENDING}").is_file()), None)
    if not name or folder is None:
        raise _no_data(tag, name)
    columns = f"{name}_vert" if knows_columns(tag) else ""
    vertical = book.language(tag).writing == "vertical"
    if columns and not (folder / f"{columns}{_ENDING}").is_file():
        if vertical:
            raise _no_data(tag, columns)
        columns = ""
    return TesseractReader(folder, name, columns)


def data_name(tag: str) -> str:
    """Return what Tesseract calls the data of a BCP 47 tag; empty where it knows no such language."""
    language, *rest = tag.lower().replace("_", "-").split("-")
    special = (_OF_SCRIPTS.get(f"{language}-{part}") for part in rest)
    return next((name for name in special if name), None) or _NAMES.get(primary(tag), "")


def data_package(tag: str) -> str:
    """Return the package of Debian that brings the data of a language."""
    return _package(data_name(tag) or "eng")


def data_folders() -> tuple[Path, ...]:
    """Return the folders of this machine that may hold data of languages, first the one that was asked for."""
    return tuple(folder for folder in _folders() if folder.is_dir())


def _folders() -> Iterator[Path]:
    if wanted := os.environ.get("TESSDATA_PREFIX"):
        yield from (Path(wanted), Path(wanted) / "tessdata")
    for root in (Path(sys.prefix), Path("/usr"), Path("/usr/local"), Path("/opt/homebrew"), Path("/opt/local")):
        yield root / "share/tessdata"
        yield from sorted((root / "share/tesseract-ocr").glob("*/tessdata"), reverse=True)
    if programs := os.environ.get("PROGRAMFILES"):
        yield Path(programs) / "Tesseract-OCR/tessdata"


def _no_data(tag: str, name: str) -> InputError:
    if not name:
        return InputError(
            Sentence("Tesseract does not read the language “{tag}”", tag=tag),
            remedy=Sentence("See that the source language of the book is the one of its drawings."),
        )
    remedy = Sentence(
        "On Debian and Ubuntu install {package}; elsewhere put {file} into the folder that TESSDATA_PREFIX names.",
        package=_package(name),
        file=f"{name}{_ENDING}",
    )
    return InputError(Sentence("the data to read words in “{tag}” is not installed", tag=tag), remedy=remedy)


def _package(name: str) -> str:
    return f"tesseract-ocr-{name.replace('_', '-')}"


def _seen_by(engine: Any, picture: Image.Image, how: int) -> Seen:
    """Read a picture; where a line was overlooked, as words that may stand anywhere."""
    engine.SetPageSegMode(how)
    engine.SetImage(picture)
    seen = seen_in_table(engine.GetTSVText(0), picture)
    if seen.covered >= _LEAST_COVERED or how != _BLOCK:
        return seen
    engine.SetPageSegMode(_SCATTERED)
    engine.SetImage(picture)  # else the words of before are told again
    again = seen_in_table(engine.GetTSVText(0), picture)
    return max(seen, again, key=_certainty)


def seen_in_table(table: str, picture: Image.Image) -> Seen:
    """Return the words of Tesseract's table: level, page, block, paragraph, line, word, left, top, width and height of
    the box, confidence of 100, text."""
    lines: dict[tuple[str, ...], list[SeenWord]] = {}
    ink = picture.point(lambda level: 255 * (level < _INK))
    total = ink.histogram()[255]
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            word = SeenWord(cells[11].strip(), max(0.0, float(cells[10])) / 100)
            lines.setdefault(tuple(cells[1:5]), []).append(word)
            left, top, width, height = map(int, cells[6:10])
            ink.paste(0, (left, top, left + width, top + height))
    return Seen(list(lines.values()), 1 - ink.histogram()[255] / total if total else 1.0)


def _certainty(seen: Seen) -> float:
    """Return the mean confidence of the words, by their length, times what they cover."""
    sized = [(len(word.text), word.confidence) for line in seen.lines for word in line]
    return seen.covered * sum(length * sure for length, sure in sized) / max(1, sum(length for length, _ in sized))
