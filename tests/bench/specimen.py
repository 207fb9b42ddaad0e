"""A type specimen through the program's own model and layout: written as PDF, PNG and as the window shows it.

    python -m tests.bench.specimen OUT

Prints the mean difference (of 255) of each two pictures at equal resolution, and whether the words come out of the PDF
as they went in, for poppler and PDFium.
"""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import PIL.Image
import pypdfium2

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from comicremix.geometry import Rect
from comicremix.gui.canvas.pixmaps import EagerPixmaps
from comicremix.gui.canvas.qt_painter import paint_frame
from comicremix.layout.book import lay_out_story_page, setting_of
from comicremix.layout.frame import Frame, Group
from comicremix.layout.words import lettered
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import Lettering
from comicremix.paint.png import png_page
from tests.bench.specimen_book import HEIGHT, PAGES, RIGHT_TO_LEFT, SOUNDS, specimen_book
from tests.unit.paint.reading import DPI as READ_DPI
from tests.unit.paint.reading import INFO, Files, poppler_lines, raster, write

SHOWN = 150.0
"""Dots per inch of the pictures: as large as a page is on a good screen."""
FINER = 4
GOAL = 0.5
_MARKS = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\ufe0f"))
_HYPHENS = dict.fromkeys(map(ord, "\u00ad\u2010\u0002\ufffe"), "-")


def main(out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication.instance() or QGuiApplication([])
    sheets: dict[str, list[np.ndarray]] = {"pdf": [], "png": [], "window": []}
    print(f"{'page':12} {'pdf-png':>8} {'pdf-window':>10} {'png-window':>10}   poppler  pdfium")
    for name in (*PAGES, *SOUNDS):
        frame, words = _laid_out(name)
        path = write(out / f"{name}.pdf", [frame], info=_info(frame))
        found = _pictures(frame, path)
        for kind, pixels in found.items():
            sheets[kind].append(pixels)
        read = " ".join(
            f"{_read_well(frame, words, path, reader)}/{len(words)}    " for reader in ("poppler", "pdfium")
        )
        print(f"{name:12} {_differences(found)}   {read}{_faults(words)}")
    for kind, pixels in sheets.items():
        PIL.Image.fromarray(np.vstack(pixels).astype(np.uint8)).save(out / f"specimen-{kind}.png")
    whole = {kind: np.vstack(pixels) for kind, pixels in sheets.items()}
    print(f"{'all':12} {_differences(whole)}   (goal: {GOAL})")
    del app
    return 0


def _laid_out(name: str) -> tuple[Frame, dict[str, Lettering]]:
    book = specimen_book(name)
    setting = setting_of(book, book.source_language, bundled_catalogue())
    words = {balloon.id: lettered(balloon, book.pages[0], setting) for balloon in book.pages[0].balloons}
    return lay_out_story_page(setting, 1), {key: found for key, found in words.items() if found}


def _info(frame: Frame):
    return replace(INFO, language=frame.language, direction="rtl" if frame.language in RIGHT_TO_LEFT else "ltr")


def _pictures(frame: Frame, path: Path) -> dict[str, np.ndarray]:
    picture = PIL.Image.open(io.BytesIO(png_page(frame, pictures=Files(), catalogue=bundled_catalogue(), dpi=SHOWN)))
    return {
        "pdf": _printed(path),
        "png": np.asarray(picture.convert("RGB")).astype(np.int16),
        "window": _window(frame),
    }


def _printed(path: Path) -> np.ndarray:
    """Return what PDFium shows, drawn finer and averaged: else it moves small glyphs to whole pixels."""
    fine = raster(path, SHOWN * FINER)
    size = (round(fine.width / FINER), round(fine.height / FINER))
    return np.asarray(fine.resize(size, PIL.Image.Resampling.BOX)).astype(np.int16)


def _window(frame: Frame) -> np.ndarray:
    scale = SHOWN / frame.dpi
    image = QImage(round(frame.width * scale), round(frame.height * scale), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_frame(painter, frame, EagerPixmaps(Files()), bundled_catalogue())
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[:, :, 2::-1].astype(np.int16)


def _differences(found: dict[str, np.ndarray]) -> str:
    pairs = (("pdf", "png", 8), ("pdf", "window", 10), ("png", "window", 10))
    return " ".join(f"{np.abs(found[one] - found[two]).mean():{width}.3f}" for one, two, width in pairs)


def _read_well(frame: Frame, words: dict[str, Lettering], path: Path, reader: str) -> int:
    """Return of how many balloons the words come out, in the order of their lines, as they were set."""
    if reader == "poppler":
        read = {group.id: _plain(poppler_lines(path, _place(group, frame))) for group in _balloons(frame)}
    else:
        everything = _plain(_pdfium_text(path).split("\n"))
        read = {key: everything if _plain(found.lines) in everything else "" for key, found in words.items()}
    good = 0
    for key, found in words.items():
        well = _plain(found.lines) in read[key]
        good += well
        if not well and "-v" in sys.argv:
            print(f"  {reader} {key}\n    set  {_plain(found.lines)}\n    read {read[key] or everything}")
    return good


def _balloons(frame: Frame) -> list[Group]:
    return [item for item in frame.items if isinstance(item, Group) and item.role == "balloon"]


def _place(group: Group, frame: Frame) -> Rect:
    """Return the column of a balloon in pixels of the reader."""
    scale = READ_DPI / frame.dpi
    return Rect(group.box.x * scale, 0.0, group.box.width * scale, HEIGHT * scale)


def _pdfium_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return str(document[0].get_textpage().get_text_range()).replace("\r", "")


def _plain(lines: Iterable[str]) -> str:
    """Return lines as words: without directional marks, hyphens at line ends and what else readers decide alone.

    Poppler drops the hyphen at a line's end, even one that belongs to the word. Between
    ideographs, and in Thai, a line's end is no space.
    """
    text = "\n".join(line.translate(_MARKS).translate(_HYPHENS).strip() for line in lines if line.strip())
    text = re.sub(r"\s+", " ", re.sub("-\n?", "", unicodedata.normalize("NFC", text))).strip()
    return re.sub(" (?=[\u0e00-\u0e7f\u3000-\u9fff\uff00-\uffef])", "", text)


def _faults(words: dict[str, Lettering]) -> str:
    missing = sorted({char for found in words.values() for char in found.missing})
    small = sum(found.overflow > 0 for found in words.values())
    return (f" missing {' '.join(missing)}" if missing else "") + (f" {small} too small" if small else "")


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
