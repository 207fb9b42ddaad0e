"""Paper is looked for around texts, by the colour of other balloons, and over gutters of its own colour."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Outline, Rect
from comicremix.imaging.balloons.blocks import find_blocks
from comicremix.imaging.balloons.clues import find_clues
from comicremix.imaging.balloons.evidence import NAMES, features_of
from comicremix.imaging.balloons.papers import find_papers
from comicremix.imaging.balloons.sheet import Paper, make_sheet
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.ground import find_ground

FONT = ImageFont.load_default(20)
YELLOW = (250, 226, 130)


def papers_on(page: Image.Image, panels: list[Outline]) -> list[Paper]:
    canvas = make_canvas(page)
    return find_papers(make_sheet(canvas, find_ground(canvas), panels), find_clues(canvas))


def covers(paper: Paper, box: tuple[int, int, int, int], off: int = 8) -> bool:
    left, top, right, bottom = box
    ends = (2 * paper.x, 2 * paper.y, 2 * (paper.x + paper.box[2]), 2 * (paper.y + paper.box[3]))
    return all(abs(one - other) <= off for one, other in zip(ends, (left, top, right, bottom), strict=True))


def drawn(boxes: list[tuple[tuple[int, int, int, int], str]], paper: tuple[int, int, int]) -> Image.Image:
    page = Image.new("RGB", (800, 940), (96, 120, 150))
    draw = ImageDraw.Draw(page)
    for box, text in boxes:
        draw.rectangle(box, fill=paper, outline=(10, 10, 10), width=2)
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        draw.multiline_text(middle, text, fill=(15, 15, 15), font=FONT, anchor="mm")
    return page


def test_a_caption_that_fits_tightly_around_capitals_is_found() -> None:
    box = (60, 60, 290, 96)
    found = papers_on(drawn([(box, "MEANWHILE IN TOWN")], YELLOW), [Rect(20, 20, 760, 900).outline()])
    assert any(covers(paper, box) for paper in found)


def test_a_lone_mark_on_the_colour_of_other_balloons_is_found() -> None:
    lone = (500, 600, 580, 690)
    boxes = [((60, 60, 360, 160), "What is it that\nyou have there?"), (lone, "!")]
    found = papers_on(drawn(boxes, YELLOW), [Rect(20, 20, 760, 900).outline()])
    assert any(covers(paper, lone) for paper in found)


def test_a_balloon_over_a_gutter_of_its_own_colour_is_one_piece() -> None:
    page = Image.new("RGB", (800, 600), "white")
    draw = ImageDraw.Draw(page)
    panels = [Rect(30, 30, 360, 540).outline(), Rect(410, 30, 360, 540).outline()]
    for panel in panels:
        draw.polygon(panel, fill=(90, 110, 150))
    draw.rectangle((220, 200, 600, 300), fill="white")
    draw.multiline_text((300, 250), "so very\nlong", fill="black", font=FONT, anchor="mm")
    draw.multiline_text((500, 250), "and wide\nagain", fill="black", font=FONT, anchor="mm")
    assert any(paper.view == 6 and covers(paper, (220, 200, 600, 300)) for paper in papers_on(page, panels))


def test_paper_that_cuts_through_a_text_is_told_by_its_features() -> None:
    text = "\n".join(["many words on one sheet of paper"] * 5)
    page = drawn([((60, 60, 560, 260), text)], (240, 236, 220))
    canvas = make_canvas(page)
    sheet, blocks = make_sheet(canvas, find_ground(canvas), []), find_blocks(canvas)
    (whole, *_) = [paper for paper in papers_on(page, []) if covers(paper, (60, 60, 560, 260))]
    part = Paper(whole.x, whole.y, whole.filled[:, :100], whole.colour, whole.view, whole.open_edge)
    cut = features_of(sheet, [whole, part], blocks)[:, NAMES.index("cut texts")]
    assert cut[0] < 0.1
    assert cut[1] > 0.4


def test_a_piece_without_letters_has_no_features() -> None:
    page = drawn([((60, 60, 360, 260), "")], (250, 250, 250))
    canvas = make_canvas(page)
    paper = Paper(30, 30, make_canvas(Image.new("L", (150, 100), 255)).grey, (250, 250, 250), 3, 0.0)
    sheet = make_sheet(canvas, find_ground(canvas), [])
    assert not features_of(sheet, [paper], find_blocks(canvas)).any()
