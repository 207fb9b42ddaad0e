"""Words that stand in the drawing are read in PDFs, and no painter draws them again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import PIL.ImageChops
import pytest

from comicremix.geometry import Rect
from comicremix.layout.frame import Frame, Group
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import TextLook, letter
from comicremix.model.markup import parse
from comicremix.model.scripts import direction_of
from comicremix.paint.dump import dump_page
from comicremix.paint.svg.page import svg_page
from tests.unit.paint.reading import DPI, POPPLER, Files, check, pdfium_lines, poppler_lines, raster, write

PLACE = Rect(50, 50, 700, 400)
WORDS = {"en": "Nobody saw it here.", "ar": "أعرف أين كنت", "ja": "知っているよ"}


def page(language: str, *, hidden: bool, words: bool = True) -> Frame:
    found = letter(
        parse(WORDS[language]), PLACE.outline(), look=TextLook("Comic Relief", size=44),
        language=language, direction=direction_of(language), catalogue=bundled_catalogue(),
    )  # fmt: skip
    runs = tuple(replace(run, hidden=hidden) for run in found.runs) if words else ()
    return Frame(800.0, 500.0, DPI, "#ffffff", (Group("b-1", runs, "balloon"),), language)


def joined(lines: list[str]) -> str:
    return "".join("".join(lines).split())


@pytest.mark.parametrize("language", WORDS)
def test_they_are_read_and_not_seen(tmp_path: Path, language: str) -> None:
    path = write(tmp_path / "hidden.pdf", [page(language, hidden=True)])
    check(path)
    assert joined(pdfium_lines(path, PLACE)) == joined([WORDS[language]])
    if POPPLER:
        assert joined(poppler_lines(path, PLACE)) == joined([WORDS[language]])
    seen = write(tmp_path / "seen.pdf", [page(language, hidden=False)])
    blank = write(tmp_path / "blank.pdf", [page(language, hidden=True, words=False)])
    assert PIL.ImageChops.difference(raster(path), raster(blank)).getbbox() is None
    assert PIL.ImageChops.difference(raster(seen), raster(blank)).getbbox() is not None


@pytest.mark.parametrize("live", [True, False])
def test_a_drawing_does_not_have_them(live: bool) -> None:
    def drawn(*, hidden: bool, words: bool = True) -> str:
        frame = page("en", hidden=hidden, words=words)
        return svg_page(frame, pictures=Files(), catalogue=bundled_catalogue(), live=live)

    assert drawn(hidden=True) == drawn(hidden=True, words=False) != drawn(hidden=False)


def test_a_dump_tells_them() -> None:
    assert "hidden" in dump_page(page("en", hidden=True))
    assert "hidden" not in dump_page(page("en", hidden=False))
