"""Arabic and Hebrew lines come out of the PDF as they went in, in poppler and in PDFium, pure and mixed ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from comicremix.geometry import Affine, Outline
from comicremix.layout.frame import Frame, Group
from comicremix.layout.words import note_spans
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.letter import Lettering, letter
from comicremix.lettering.look import TextLook
from comicremix.model.ids import NoteId
from comicremix.paint.pdf.rtl import Slot, narrowed, place_words
from tests.unit.paint.reading import INFO, POPPLER, check, frame_of, pdfium_lines, poppler_lines, raster, write
from tests.unit.paint.test_pdf_text import BOX

PURE = {
    "ar": (
        "مرحبا بالعالم", "قال: «لا إله إلا الله».", "شُكْرًا جَزِيلًا.", "هل هذا (صحيح)؟ [ربما]", "سنة ٢٠٠٨ و١٢٬٣٤٥",
        "السلام.[^n-1] وعليكم[^n-2]", "«شكرًا!»", "٪١٠٠ أو 100%؟", "لا! لا، لا… لا؛ لا: لا", "هل أحفظه عنكِ.[^n-12]",
        "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ.", "الرقم ١٢٫٥٪ (أو ٥٠٪)، صح؟",
    ),
    "he": (
        "שלום עולם", "«שלום עולם», אמר הדפדפן.", "מה? לא! [אולי] {כן}: 100%", "דף ראשון[^n-1] ועוד דף.[^n-2]",
        "א־ב, ג׳ירפה וצה״ל <3", "אֱלֹהִים אֵת הַשָּׁמַיִם (וְאֵת) הָאָרֶץ.", "שִׁי!? … «מַה»", "אמר «שלום»,\nכן.",
    ),
}  # fmt: skip
MIXED = {
    "ar": (
        "عام 2008: نسخة Chrome هنا",
        "الرخصة CC BY-SA 4.0، المساهمون في comicremix.",
        "قال «Chrome» (2008) كلامًا جيدًا",
    ),
    "he": ("וסיפרתי ל־Google על זה!", "הדפדפן Chrome של 42!", "בלילה (2008), אמרתי: «OK»!"),
}
LINES = [pytest.param(tag, words, id=f"{tag}-{index}") for tag in PURE for index, words in enumerate(PURE[tag])]
MIXED_LINES = [pytest.param(tag, words, id=f"{tag}-{index}") for tag in MIXED for index, words in enumerate(MIXED[tag])]
WIDE: Outline = BOX.outline()
NUMBERS = {NoteId(f"n-{number}"): str(number) for number in range(20)}


def set_words(language: str, words: str, arc: float = 0.0) -> Lettering:
    look = TextLook("Comic Relief", size=44.0, arc=arc, free=True)
    return letter(note_spans(words, NUMBERS), WIDE, look=look, language=language, direction="rtl",
                  catalogue=bundled_catalogue())  # fmt: skip


def page(found: Lettering) -> Frame:
    return frame_of(Group("b-1", found.runs, "balloon", BOX))


@pytest.mark.parametrize(("language", "words"), [*LINES, *MIXED_LINES])
def test_both_readers_read_the_words(tmp_path: Path, language: str, words: str) -> None:
    found = set_words(language, words)
    path = write(tmp_path / "words.pdf", [page(found)], info=replace(INFO, language=language, direction="rtl"))
    check(path)
    assert [line.replace("\u200f", "").rstrip() for line in pdfium_lines(path, BOX)] == list(found.lines)
    if POPPLER:
        assert poppler_lines(path, BOX) == list(found.lines)


@pytest.mark.parametrize("language", PURE)
def test_pure_lines_are_read_in_left_to_right_books_too(tmp_path: Path, language: str) -> None:
    for words in PURE[language]:
        found = set_words(language, words)
        read = pdfium_lines(write(tmp_path / "words.pdf", [page(found)]), BOX)
        assert [line.rstrip() for line in read] == list(found.lines)


@pytest.mark.parametrize("arc", [0.0, 70.0, -40.0])
@pytest.mark.parametrize("degrees", [0.0, -12.0, 30.0])
def test_leaning_and_bent_lines_are_read(tmp_path: Path, arc: float, degrees: float) -> None:
    found = set_words("ar", "قال: «لا إله إلا الله».\nسنة ٢٠٠٨", arc)
    runs = tuple(replace(run, transform=Affine.rotation(degrees, BOX.centre)) for run in found.runs)
    path = write(tmp_path / "turned.pdf", [frame_of(Group("b-1", runs, "balloon", BOX))])
    assert [line.rstrip() for line in pdfium_lines(path, BOX)] == list(found.lines)
    if POPPLER:
        assert poppler_lines(path, BOX) == list(found.lines)


def test_what_is_read_is_not_seen(tmp_path: Path) -> None:
    found = set_words("ar", "«شكرًا!»")
    marked = raster(write(tmp_path / "words.pdf", [page(found)]))
    dark = sum(count for count, colour in marked.getcolors(1 << 24) if colour != (255, 255, 255))
    assert 0 < dark < 0.4 * found.ink.width * found.ink.height


def test_characters_tile_the_line_from_left_to_right() -> None:
    slots = [Slot(char, 0.5) for char in "אב (7)? ג"]
    placed = [item for item in place_words(slots) if item.width]
    assert [item.x for item in placed] == [pytest.approx(0.5 * index) for index in range(len(slots))]
    assert "".join(item.char for item in placed) == "ג ?)7( בא"


def test_marks_and_brackets_give_their_width_to_letters() -> None:
    slots = narrowed([Slot("(", 0.4), Slot("ש", 0.2), Slot("\u05b4", 0.2), Slot("\u05c1", 0.2), Slot(")", 0.4)])
    assert sum(slot.width for slot in slots) == pytest.approx(1.4)
    assert all(slot.width < 0.1 for slot in slots if slot.char != "ש")
