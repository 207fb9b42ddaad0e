"""Words come out of the PDF as they went in, line by line, balloon by balloon."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from comicremix.geometry import Affine, Rect
from comicremix.layout.frame import Group
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyph, Glyphs
from comicremix.model.style import Stroke
from comicremix.paint.pdf.fonts import FontStore
from comicremix.paint.pdf.text import line_operators, needs_actual_text
from tests.unit.paint.reading import POPPLER, check, frame_of, pdfium_lines, poppler_lines, raster, write
from tests.unit.paint.typeset import Setting, set_line, set_lines, set_rtl_lines

BOX = Rect(20, 20, 900, 400)
LEFT_TO_RIGHT = {
    "en": ("Comic Relief", ["Wait. You mean Google", "collects my “fish” office?", "Affirmative 1,234.5!"]),
    "fr": ("Comic Relief", ["Attendez… C’est l’été,", "où « garçon » naïf", "œuvre\u202f?"]),
    "de": ("Shantell Sans", ["Größe, Fußgänger", "weg, Straße; Ärger."]),
    "hi": ("Playpen Sans Deva", ["क्या आप जानते हैं कि", "हिन्दी में श्री कृष्ण", "विद्यार्थी ने कहा!"]),
    "th": ("Noto Sans Thai", ["ภาษาไทยนี้สวยงาม", "น้ำใจดี กำลังทำ", "ปู่ย่าตายาย"]),
    "ja": ("Yusei Magic", ["これは日本語です。", "「漢字」とカタカナ、", "ブラウザー！"]),
}
RIGHT_TO_LEFT = {
    "ar": (
        "Playpen Sans Arabic",
        [["مرحبا بالعالم"], ["لا إله, السلام عليكم"], ["زيت وزير، رزق؛ دار؟"], ["شُكْرًا جَزِيلًا"]],
    ),
    "he": ("Playpen Sans Hebrew", [["שלום עולם"], ["הדפדפן ", "Chrome", " של ", "42", "!"]]),
}


def _ltr(language: str) -> tuple[Group, list[str]]:
    family, lines = LEFT_TO_RIGHT[language]
    return Group("b-1", set_lines(lines, 60, 90, Setting(family, language)), "balloon", BOX), lines


def _rtl(language: str) -> tuple[Group, list[str]]:
    family, lines = RIGHT_TO_LEFT[language]
    return Group("b-1", set_rtl_lines(lines, 800, 90, Setting(family, language)), "balloon", BOX), [
        "".join(line) for line in lines
    ]


CASES = [pytest.param(_ltr, tag, id=tag) for tag in LEFT_TO_RIGHT] + [
    pytest.param(_rtl, tag, id=tag) for tag in RIGHT_TO_LEFT
]


@pytest.mark.parametrize(("setter", "language"), CASES)
def test_pdfium_reads_the_words(tmp_path: Path, setter, language: str) -> None:
    group, lines = setter(language)
    path = write(tmp_path / "words.pdf", [frame_of(group)])
    check(path)
    assert pdfium_lines(path, BOX) == lines


@pytest.mark.skipif(POPPLER is None, reason="pdftotext reads the words here")
@pytest.mark.parametrize(("setter", "language"), CASES)
def test_poppler_reads_the_words(tmp_path: Path, setter, language: str) -> None:
    group, lines = setter(language)
    path = write(tmp_path / "words.pdf", [frame_of(group)])
    assert poppler_lines(path, BOX) == lines


@pytest.mark.skipif(POPPLER is None, reason="pdftotext reads the words here")
def test_poppler_reads_pointed_and_mixed_lines(tmp_path: Path) -> None:
    lines = [["نسخة ", "Chrome 2008", " هنا"], ["בְּרֵאשִׁית בָּרָא"]]
    group = Group("b", set_rtl_lines(lines, 800, 90, Setting("Playpen Sans Arabic", "ar")), "balloon", BOX)
    path = write(tmp_path / "words.pdf", [frame_of(group)])
    assert poppler_lines(path, BOX) == ["".join(line) for line in lines]


def test_stroked_words_are_there_once_and_their_stroke_lies_beneath(tmp_path: Path) -> None:
    loud = Setting(size=150, colour="#ffff00", stroke=Stroke("#ff0000", 20), bold=True)
    path = write(tmp_path / "loud.pdf", [frame_of(*set_line(["HI"], 200, 300, setting=loud))])
    assert pdfium_lines(path, BOX) == ["HI"]
    colours = {colour: count for count, colour in raster(path).getcolors(1 << 24)}
    plain = replace(loud, stroke=None)
    bare = write(tmp_path / "bare.pdf", [frame_of(*set_line(["HI"], 200, 300, setting=plain))])
    fills = {colour: count for count, colour in raster(bare).getcolors(1 << 24)}
    assert colours[255, 0, 0] > 3000
    assert colours[255, 255, 0] >= fills[255, 255, 0]


def test_a_run_lies_where_its_transform_puts_it(tmp_path: Path) -> None:
    turned = tuple(
        replace(run, transform=Affine.rotation(90, (500, 400)))
        for run in set_line(["Turned"], 420, 400, setting=Setting(size=60))
    )
    image = raster(write(tmp_path / "turned.pdf", [frame_of(*turned)]))
    left, top, right, bottom = image.convert("L").point(lambda level: 255 if level < 128 else 0).getbbox()
    assert bottom - top > 2 * (right - left)
    assert 470 < left < right < 560
    assert 310 < top < bottom < 560


@pytest.mark.skipif(POPPLER is None, reason="pdftotext reads the words here")
def test_a_note_number_stays_at_the_end_of_its_right_to_left_line(tmp_path: Path) -> None:
    arabic = Setting("Playpen Sans Arabic", "ar")
    lines = set_rtl_lines([["مرحبا بالعالم"], ["السلام."]], 800, 100, arabic)
    mark = set_line(["12"], lines[-1].glyphs[-1].x, 145, setting=replace(arabic, size=24), line=1, base="rtl")
    path = write(tmp_path / "mark.pdf", [frame_of(Group("b", (*lines, *mark), "balloon"))])
    assert poppler_lines(path, BOX) == ["مرحبا بالعالم", "السلام.12"]


def test_only_lines_that_need_it_get_actual_text() -> None:
    assert not needs_actual_text(set_lines(["office and fish"], 0, 0))
    assert needs_actual_text(set_lines(["हिन्दी"], 0, 0, Setting("Playpen Sans Deva", "hi")))
    assert not needs_actual_text(set_rtl_lines([["شُكْرًا"]], 0, 0, Setting("Playpen Sans Arabic", "ar")))
    [upright] = set_lines(["日本"], 0, 0, Setting("Yusei Magic", "ja"))
    assert needs_actual_text([replace(upright, direction="ttb")])


@pytest.mark.skipif(POPPLER is None, reason="pdftotext reads the words here")
def test_note_numbers_and_turned_words_stay_in_their_line(tmp_path: Path) -> None:
    [first] = set_lines(["Two lines of"], 100, 100)
    words = set_line(["words."], 100, 160, setting=Setting(), line=1)
    mark = set_line(["12"], 260, 145, setting=Setting(size=24), line=1)
    loud = set_line(["KRACH"], 300, 350, setting=Setting(size=90))
    turned = tuple(replace(run, transform=Affine.rotation(-8, (400, 350))) for run in loud)
    balloons = Group("b-1", (first, *words, *mark), "balloon"), Group("b-2", turned, "balloon")
    path = write(tmp_path / "uneven.pdf", [frame_of(*balloons)])
    expected = ["Two lines of", "words.12", "KRACH"]
    assert poppler_lines(path, BOX) == expected
    assert pdfium_lines(path, BOX) == expected


def test_a_run_in_another_language_says_so() -> None:
    runs = set_lines(["où"], 0, 0, Setting(language="fr"))
    fonts = FontStore(bundled_catalogue())
    assert "/Lang (fr)" in line_operators(runs, fonts, "en")
    assert "/Lang" not in line_operators(runs, fonts, "fr")


def test_one_glyph_with_two_meanings_reads_as_both(tmp_path: Path) -> None:
    [run] = set_lines(["AA"], 100, 100)
    first, second = run.glyphs
    glyphs = (first, Glyph(second.gid, second.x, second.y, "B"))
    run = Glyphs(run.face, run.size, glyphs, text="AB", language="en")
    path = write(tmp_path / "two.pdf", [frame_of(run)])
    assert pdfium_lines(path, BOX) == ["AB"]
    with pikepdf.open(path) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font
        assert len(fonts) == 2
        assert len({font.DescendantFonts[0].objgen for font in fonts.values()}) == 1


def test_emoji_between_words_are_read_by_both(tmp_path: Path) -> None:
    emoji = Setting("Noto Emoji", "en")
    tea, drink = set_line(["tea "], 100, 200, setting=Setting()), set_line(["🍵"], 172, 200, setting=emoji)
    line = (*tea, *drink, *set_line([" and"], 225, 200, setting=Setting()))
    path = write(tmp_path / "emoji.pdf", [frame_of(*line)])
    assert pdfium_lines(path, BOX) == ["tea 🍵 and"]
    if POPPLER:
        assert poppler_lines(path, BOX) == ["tea 🍵 and"]


def test_letters_from_two_subsets_stay_in_their_line() -> None:
    [run] = set_lines(["AAA"], 100, 100)
    changing = replace(
        run, glyphs=tuple(glyph._replace(text=text) for glyph, text in zip(run.glyphs, "ABA", strict=True)), text="ABA"
    )
    fonts = FontStore(bundled_catalogue())
    assert "/ActualText" not in line_operators([run], fonts, "en")
    assert "/ActualText <FEFF004100420041>" in line_operators([changing], fonts, "en")
