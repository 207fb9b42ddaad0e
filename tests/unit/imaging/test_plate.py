"""Plates: what is taken out is gone, everything else is untouched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Outline, Rect
from comicremix.imaging.plates.plate import Order, Plate, make_plate, plate_crop
from comicremix.model.source import MarkKind, PlateMark
from tests.unit.imaging.drawn import BALLOONS, add_balloon, comic_page

Removal = Literal["lettering", "balloons"]


def ellipse(box: Rect) -> Outline:
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    x, y = box.centre
    return tuple((float(x + box.width / 2 * np.cos(a)), float(y + box.height / 2 * np.sin(a))) for a in angles)


OUTLINES = tuple(ellipse(box) for box in BALLOONS)


def made(page: Image.Image, outlines: Sequence[Outline], what: Removal) -> Image.Image:
    return make_plate(page, Order.of(outlines, what)).image


def near(outlines: tuple[Outline, ...], margin: int) -> np.ndarray:
    mask = np.zeros((1200, 800), np.uint8)
    for outline in outlines:
        cv2.fillPoly(mask, [np.round(np.array(outline)).astype(np.int32)], (255,))
    return cv2.dilate(mask, np.ones((2 * margin + 1, 2 * margin + 1), np.uint8)) > 0


@pytest.mark.parametrize("what", ["lettering", "balloons"])
def test_pixels_away_from_the_balloons_stay(what: Removal) -> None:
    page = comic_page()
    before, after = np.asarray(page), np.asarray(made(page, OUTLINES, what))
    changed = (before != after).any(axis=2)
    assert changed.any()
    assert not changed[~near(OUTLINES, 12)].any()


def test_lettering_goes_and_the_balloons_line_stays() -> None:
    page = comic_page()
    before, after = (
        np.asarray(page.convert("L"), int),
        np.asarray(made(page, OUTLINES, "lettering").convert("L"), int),
    )
    for box in BALLOONS:
        core = np.s_[int(box.y + 25) : int(box.bottom - 25), int(box.x + 45) : int(box.right - 45)]
        assert before[core].min() < 60
        assert after[core].min() > 245
        line = np.s_[int(box.y - 3) : int(box.y + 5), int(box.centre[0] - 5) : int(box.centre[0] + 5)]
        assert (before[line] == after[line]).all()


def test_tinted_paper_keeps_its_tint() -> None:
    page = Image.new("RGB", (400, 300), "navy")
    box = Rect(60, 60, 280, 160)
    add_balloon(ImageDraw.Draw(page), box, fill="#fff2c0")
    after = np.asarray(made(page, [ellipse(box)], "lettering"))
    assert (after[115:165, 140:260] == (255, 242, 192)).all()


def test_light_lettering_on_dark_paper_goes() -> None:
    page = Image.new("RGB", (400, 300), (30, 30, 60))
    ImageDraw.Draw(page).text((200, 150), "IN THE DARK", fill="white", font_size=30, anchor="mm")
    after = np.asarray(made(page, [Rect(60, 90, 280, 120).outline()], "lettering"), int)
    assert after[..., 0].max() < 60


def test_the_art_is_made_up_under_a_balloon() -> None:
    ramp = np.linspace(40, 200, 400).astype(np.uint8)
    art = np.repeat(np.tile(ramp, (300, 1))[..., None], 3, axis=2)
    page = Image.fromarray(art)
    box = Rect(120, 80, 160, 120)
    add_balloon(ImageDraw.Draw(page), box)
    outlines = [ellipse(box), ((176, 192), (276, 256), (238, 185))]
    after = np.asarray(made(page, outlines, "balloons"), int)
    assert np.abs(after - art).max() < 25


@pytest.mark.parametrize("what", ["lettering", "balloons"])
@pytest.mark.parametrize(
    "crop", [Rect(60, 40, 300, 200), Rect(100.4, 90.7, 60, 40), Rect(0, 0, 800, 1200), Rect(700, 1100, 300, 300)]
)
def test_a_crop_equals_the_plates_part(what: Removal, crop: Rect) -> None:
    page = comic_page()
    whole = made(page, OUTLINES, what)
    box = (int(crop.x), int(crop.y), min(800, int(np.ceil(crop.right))), min(1200, int(np.ceil(crop.bottom))))
    part = plate_crop(page, Order.of(OUTLINES, what), crop).image
    assert part.size == (box[2] - box[0], box[3] - box[1])
    assert part.tobytes() == whole.crop(box).tobytes()


def test_the_order_of_balloons_does_not_matter() -> None:
    page = comic_page()
    close = (*OUTLINES, Rect(360, 100, 90, 80).outline())
    assert made(page, close, "balloons").tobytes() == made(page, close[::-1], "balloons").tobytes()


def test_a_plate_is_the_same_every_time() -> None:
    page = comic_page()
    assert made(page, OUTLINES, "balloons").tobytes() == made(page, OUTLINES, "balloons").tobytes()


@pytest.mark.parametrize("outline", [(), ((5, 5),), ((5, 5), (9, 9)), ((-900, -900), (-800, -900), (-800, -800))])
def test_outlines_of_nothing_change_nothing(outline: Outline) -> None:
    page = comic_page()
    assert made(page, [outline], "balloons").tobytes() == page.tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "RGBA", "P"])
@pytest.mark.parametrize("what", ["lettering", "balloons"])
def test_every_mode_gives_rgb(mode: str, what: Removal) -> None:
    plate = made(comic_page().convert(mode), OUTLINES[:1], what)
    assert (plate.mode, plate.size) == ("RGB", (800, 1200))


def test_an_outline_around_the_whole_page_is_survived() -> None:
    page = Image.new("RGB", (50, 40), "red")
    assert made(page, [Rect(-5, -5, 80, 80).outline()], "balloons").size == page.size


PAPERS = {
    "white": ((255, 255, 255), (20, 20, 20)), "cream": ((250, 240, 215), (60, 30, 20)),
    "yellow": ((252, 222, 90), (0, 0, 0)), "blue": ((70, 110, 200), (10, 10, 30)),
    "dark": ((25, 25, 45), (240, 240, 240)), "red on white": ((255, 255, 255), (200, 20, 20)),
}  # fmt: skip


def lettered_page(paper: np.ndarray, ink: tuple[int, int, int]) -> tuple[Image.Image, Outline]:
    """Draw a balloon filled with ``paper`` (400 × 600 × 3) on noisy art, with a line and two rows of words."""
    rng = np.random.default_rng(1)
    art = cv2.GaussianBlur(rng.integers(0, 255, (400, 600, 3), dtype=np.uint8), (0, 0), 2)
    box = Rect(100, 80, 400, 240)
    inside = np.zeros((400, 600), np.uint8)
    cv2.ellipse(inside, (300, 200), (200, 120), 0, 0, 360, 255, -1)
    page = Image.fromarray(np.where(inside[..., None] > 0, paper, art).astype(np.uint8))
    pen = ImageDraw.Draw(page)
    pen.ellipse((box.x, box.y, box.right, box.bottom), outline="black", width=4)
    for y in (165, 230):
        pen.text((300, y), "SOME OLD WORDS", fill=ink, font_size=34, anchor="mm")
    return page, ellipse(box.inset(-1))


@pytest.mark.parametrize("name", PAPERS)
def test_no_ink_is_left_on_any_paper(name: str) -> None:
    colour, ink = PAPERS[name]
    paper = np.broadcast_to(np.array(colour, np.uint8), (400, 600, 3))
    page, outline = lettered_page(paper, ink)
    after = np.asarray(made(page, [outline], "lettering"), int)
    core = after[140:260, 150:450]
    assert np.abs(core - np.array(colour)).max() <= 6
    line = np.s_[76:86, 290:310]
    assert (after[line] == np.asarray(page, int)[line]).all()


def test_paper_that_runs_from_one_colour_to_another_goes_on_running() -> None:
    ramp = np.linspace(90, 250, 600)[None, :, None] * np.array([1.0, 0.8, 0.6])
    paper = np.broadcast_to(ramp, (400, 600, 3)).astype(np.uint8)
    page, outline = lettered_page(paper, (10, 0, 30))
    after = np.asarray(made(page, [outline], "lettering"), int)
    assert np.abs(after - paper)[140:260, 150:450].max() <= 8


def test_letters_that_touch_the_edge_go_whole() -> None:
    page = Image.new("RGB", (400, 300), "white")
    pen = ImageDraw.Draw(page)
    for y in (60, 110, 160):
        pen.text((200, y), "WORDS ON WHITE", fill="black", font_size=30, anchor="mm")
    outline = Rect(60, 55, 280, 150).outline()  # cuts through the first row
    after = np.asarray(made(page, [outline], "lettering").convert("L"))
    assert after[58:200, 70:330].min() > 240


def test_drawing_inside_an_outline_is_left_alone_and_said() -> None:
    rng = np.random.default_rng(2)
    art = cv2.GaussianBlur(rng.integers(0, 255, (300, 400, 3), dtype=np.uint8), (0, 0), 3)
    page = Image.fromarray(cv2.normalize(art, None, 0, 255, cv2.NORM_MINMAX))
    outline = Rect(80, 60, 240, 160).outline()
    plate = make_plate(page, Order(cleared=(outline,)))
    assert plate.image.tobytes() == page.tobytes()
    assert [skipped.outline for skipped in plate.skipped] == [outline]
    assert "drawing" in plate.skipped[0].reason


def test_texture_goes_on_under_a_balloon() -> None:
    rows, columns = np.mgrid[0:400, 0:600]
    art = np.where((rows + columns) // 6 % 2, 210, 60).astype(np.uint8)
    page = Image.fromarray(np.repeat(art[..., None], 3, axis=2))
    box = Rect(220, 130, 160, 110)
    ImageDraw.Draw(page).ellipse((box.x, box.y, box.right, box.bottom), fill="white", outline="black", width=3)
    after = np.asarray(made(page, [ellipse(box)], "balloons").convert("L"), float)
    here = after[150:220, 250:350]
    assert here.std() > 50, "a smear has no stripes"
    assert np.abs(here - art[150:220, 250:350]).mean() < 40


def two_panels() -> tuple[Image.Image, Outline, tuple[Outline, ...]]:
    """Draw two panels, red above and green below, with a balloon on their gutter."""
    page = Image.new("RGB", (500, 500), "white")
    pen = ImageDraw.Draw(page)
    panels = (Rect(20, 20, 460, 220), Rect(20, 260, 460, 220))
    for panel, colour in zip(panels, ("#a02020", "#20a040"), strict=True):
        pen.rectangle((panel.x, panel.y, panel.right - 1, panel.bottom - 1), fill=colour, outline="black", width=3)
    box = Rect(150, 180, 200, 140)
    pen.ellipse((box.x, box.y, box.right, box.bottom), fill="white", outline="black", width=3)
    return page, ellipse(box), tuple(panel.outline() for panel in panels)


def test_each_panel_gives_its_own_art_and_the_gutter_goes_on() -> None:
    page, balloon, panels = two_panels()
    clean = two_panels()[0]
    pen = ImageDraw.Draw(clean)
    for top, colour in ((20, "#a02020"), (260, "#20a040")):
        pen.rectangle((20, 240, 479, 259), fill="white")
        pen.rectangle((20, top, 479, top + 219), fill=colour, outline="black", width=3)
    plate = make_plate(page, Order(removed=(balloon,), panels=panels)).image
    off = np.abs(np.asarray(plate, int) - np.asarray(clean, int)).max(axis=2)
    assert (off > 40).mean() < 0.0005


def test_words_on_the_gutter_leave_gutter() -> None:
    page, _, panels = two_panels()
    clean = page.copy()
    pen = ImageDraw.Draw(clean)
    pen.rectangle((0, 241, 499, 258), fill="white")
    page = clean.copy()
    ImageDraw.Draw(page).text((430, 250), "MEANWHILE", fill="black", font_size=11, anchor="mm")
    words = Rect(385, 242, 90, 16).outline()
    plate = np.asarray(make_plate(page, Order(removed=(words,), panels=panels)).image, int)
    here = np.s_[245:256, 380:480]
    assert (plate[here] == 255).all()


MARK = ((200.0, 40.0), (300.0, 40.0), (300.0, 100.0), (200.0, 100.0))


def marked(page: Image.Image, *marks: PlateMark, removed: tuple[Outline, ...] = ()) -> np.ndarray:
    return np.asarray(make_plate(page, Order(removed=removed, marks=marks)).image, int)


def test_what_a_hand_added_is_rebuilt() -> None:
    page = Image.new("RGB", (500, 200), "#336699")
    ImageDraw.Draw(page).rectangle((220, 50, 280, 90), fill="yellow")
    assert np.abs(marked(page, PlateMark(MarkKind.ADD, MARK)) - (0x33, 0x66, 0x99)).max() <= 2


def test_a_fill_has_its_colour_and_nothing_else_changes() -> None:
    page = comic_page()
    after = marked(page, PlateMark(MarkKind.FILL, MARK, "#123456"))
    assert (after[41:99, 201:299] == (0x12, 0x34, 0x56)).all()
    after[39:101, 199:301] = np.asarray(page, int)[39:101, 199:301]
    assert (after == np.asarray(page, int)).all()


@pytest.mark.parametrize("kind", [MarkKind.SPARE, MarkKind.RESTORE])
def test_what_a_hand_keeps_stays_as_it_came(kind: MarkKind) -> None:
    page, box = comic_page(), BALLOONS[0]
    x, y = box.centre
    keep = Rect(x - 20, y - 15, 40, 30).outline()
    after = marked(page, PlateMark(kind, keep), removed=OUTLINES)
    here = np.s_[int(y - 14) : int(y + 14), int(x - 19) : int(x + 19)]
    assert (after[here] == np.asarray(page, int)[here]).all()
    assert (after != np.asarray(page, int)).any()


def test_a_spared_place_loses_its_lettering_and_a_restored_one_does_not() -> None:
    page = comic_page()
    whole = BALLOONS[0].inset(-5).outline()
    spared = make_plate(page, Order(cleared=OUTLINES, marks=(PlateMark(MarkKind.SPARE, whole),))).image
    restored = make_plate(page, Order(cleared=OUTLINES[:1], marks=(PlateMark(MarkKind.RESTORE, whole),))).image
    assert spared.tobytes() == made(page, OUTLINES, "lettering").tobytes()
    assert restored.tobytes() == page.tobytes()


def test_the_last_mark_counts() -> None:
    page = comic_page()
    fill, restore = PlateMark(MarkKind.FILL, MARK, "#ff0000"), PlateMark(MarkKind.RESTORE, MARK)
    assert (marked(page, fill, restore) == np.asarray(page, int)).all()
    assert (marked(page, restore, fill) == marked(page, fill)).all()


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (2, 60)])
@pytest.mark.parametrize("what", ["lettering", "balloons"])
def test_tiny_pages_are_survived(size: tuple[int, int], what: Removal) -> None:
    page = Image.new("RGB", size, "white")
    plate: Plate = make_plate(page, Order.of([Rect(-4, -4, 90, 90).outline(), Rect(0, 0, 1, 1).outline()], what))
    assert plate.image.size == size


@pytest.mark.parametrize("mode", ["CMYK", "LA", "I;16", "F"])
def test_odd_modes_are_survived(mode: str) -> None:
    page = Image.new(mode, (120, 90))
    assert made(page, [Rect(20, 20, 60, 40).outline()], "balloons").mode == "RGB"


@pytest.mark.parametrize("what", ["lettering", "balloons"])
def test_a_huge_page_is_worked_on_around_its_balloons_with_the_same_result(
    what: Removal, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = comic_page()
    mark = PlateMark(MarkKind.FILL, MARK, "#123456")
    order = Order.of(OUTLINES, what)
    whole = make_plate(page, Order(order.cleared, order.removed, (mark,)))
    monkeypatch.setattr("comicremix.imaging.plates.plate.MOST_WHOLE", 1000)
    around = make_plate(page, Order(order.cleared, order.removed, (mark,)))
    assert around.image.tobytes() == whole.image.tobytes()
    assert around.skipped == whole.skipped


@pytest.mark.parametrize("what", ["lettering", "balloons"])
def test_a_page_with_many_pixels_loses_its_words_and_keeps_its_edges(what: Removal) -> None:
    page, outline = lettered_page(np.broadcast_to(np.array((252, 222, 90), np.uint8), (400, 600, 3)), (0, 0, 0))
    large = Image.new("RGB", (3600, 3600), "navy")
    large.paste(page.resize((2400, 1600)), (600, 800))
    far = tuple((x * 4 + 600, y * 4 + 800) for x, y in outline)
    before, after = np.asarray(large, int), np.asarray(made(large, [far], what), int)
    words = np.s_[1360:1840, 1200:2400]
    if what == "lettering":
        assert np.abs(after[words] - (252, 222, 90)).max() <= 8
        assert (after[1112:1122, 1780:1820] == before[1112:1122, 1780:1820]).all()
    else:
        assert (np.abs(after[words] - (252, 222, 90)).max(axis=2) < 30).mean() < 0.05
    assert (after[:760] == before[:760]).all()
    assert (after[2500:] == before[2500:]).all()
