"""Words in a font that forbids embedding are drawn as outlines, and read all the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import PIL.ImageChops
import pytest

from comicremix.geometry import Rect
from comicremix.layout.frame import Frame, Group
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import Lettering, TextLook, letter
from comicremix.model.markup import parse
from comicremix.model.scripts import direction_of
from comicremix.paint.svg.page import svg_page
from tests.unit.paint.reading import DPI, POPPLER, Files, check, pdfium_lines, poppler_lines, raster, write

PLACE = Rect(100, 60, 640, 420)
WORDS = {
    "en": "The office at the *far* end of the **street** is shut.",
    "de": "Die Datenschutzgrundverordnung verlangt es.",
    "th": "ฉันรู้ว่าเมื่อคืนนี้คุณอยู่ที่ไหน",
    "hi": "मुझे पता है कि तुम कल रात कहाँ थीं",
    "ar": "أعرف أين كنت ليلة أمس",
    "ja": "知っているよ。みんなに12話した！",
}


@pytest.fixture
def shut(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let no bundled font be embedded any more."""

    def shut_all() -> None:
        for face in bundled_catalogue().faces():
            monkeypatch.setattr(face, "embeddable", False)

    return shut_all


def set_words(language: str, *, vertical: bool = False) -> Lettering:
    return letter(
        parse(WORDS[language]), PLACE.outline(), look=TextLook("Comic Relief", size=44), language=language,
        direction=direction_of(language), catalogue=bundled_catalogue(), vertical=vertical,
    )  # fmt: skip


def page(found: Lettering, language: str) -> Frame:
    return Frame(900.0, 600.0, DPI, "#ffffff", (Group("b-1", found.runs, "balloon"),), language)


def joined(lines: list[str]) -> str:
    return "".join("".join(lines).split()).replace("\u00ad", "").replace("\ufffe", "").replace("-", "")


@pytest.mark.parametrize("language", WORDS)
def test_they_are_read_and_no_font_of_theirs_is_in_the_file(
    tmp_path: Path, language: str, shut: Callable[[], None]
) -> None:
    shut()
    found = set_words(language)
    path = write(tmp_path / "shut.pdf", [page(found, language)])
    check(path)
    with pikepdf.open(path) as pdf:
        fonts = {str(font.BaseFont) for font in pdf.pages[0].obj.Resources.Font.values()}
    assert fonts == {"/UnseenWords"}
    wanted = joined(list(found.lines))
    assert joined(pdfium_lines(path, PLACE)) == wanted
    if POPPLER:
        assert joined(poppler_lines(path, PLACE)) == wanted


def test_columns_are_read_too(tmp_path: Path, shut: Callable[[], None]) -> None:
    shut()
    path = write(tmp_path / "shut.pdf", [page(set_words("ja", vertical=True), "ja")])
    assert joined(pdfium_lines(path, PLACE)) == WORDS["ja"]


def test_words_that_stand_on_one_line_are_read_with_their_spaces(tmp_path: Path, shut: Callable[[], None]) -> None:
    shut()
    found = set_words("en")
    path = write(tmp_path / "shut.pdf", [page(found, "en")])
    assert [line.strip() for line in pdfium_lines(path, PLACE)] == [line.strip() for line in found.lines]


@pytest.mark.parametrize("language", ["en", "hi"])
def test_they_look_the_same(tmp_path: Path, language: str, shut: Callable[[], None]) -> None:
    frame = page(set_words(language), language)
    open_file = raster(write(tmp_path / "open.pdf", [frame]), 288)
    shut()
    shut_file = raster(write(tmp_path / "shut.pdf", [frame]), 288)
    difference = PIL.ImageChops.difference(open_file, shut_file).convert("L").point(lambda value: 255 * (value > 160))
    assert difference.histogram()[255] < 40


def test_live_text_in_svg_stays_paths(shut: Callable[[], None]) -> None:
    frame = page(set_words("en"), "en")
    live = svg_page(frame, pictures=Files(), catalogue=bundled_catalogue(), live=True)
    assert "<text" in live
    shut()
    closed = ET.fromstring(svg_page(frame, pictures=Files(), catalogue=bundled_catalogue(), live=True))  # noqa: S314
    assert list(closed.iter("{http://www.w3.org/2000/svg}text")) == []
    assert list(closed.iter("{http://www.w3.org/2000/svg}path")) != []
