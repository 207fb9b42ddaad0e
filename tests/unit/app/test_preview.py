"""What the export dialog shows before there is a file: one page at once, the others after it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

import comicremix.app.preview
from comicremix.app.importing import new_book
from comicremix.app.press import Press
from comicremix.app.preview import VIEWS, picture_views, spoilers, views
from comicremix.errors import Cancelled, ExportError
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.publishing import BOOKLET, PRINT, SCREEN
from comicremix.publish.edition import Wishes

BLUE = (20, 60, 240)


@pytest.fixture
def press(tmp_path):
    files = []
    for number in range(VIEWS + 2):
        files.append(tmp_path / f"{number}.png")
        Image.new("RGB", (400, 600), BLUE).save(files[-1], dpi=(100, 100))
    opened, _ = new_book(tmp_path / "book", files, title="Ink")
    yield Press(opened, bundled_catalogue())
    opened.close()


def steps(press, options, **more):
    return list(views(press, press.open_book.book, "en", options, side=200, **more))


def middle(view):
    return view.image.convert("RGB").getpixel((view.image.width // 2, view.image.height // 2))


def test_the_first_page_of_a_screen_comes_alone(press):
    made = steps(press, SCREEN)
    assert [len(step) for step in made] == [1, VIEWS]
    assert made[0][0] == made[1][0]


def test_the_inks_of_a_press_come_after_the_colours_of_the_book(press):
    made = steps(press, PRINT)
    assert [len(step) for step in made] == [1, 1, VIEWS]
    assert middle(made[0][0]) == BLUE
    assert middle(made[1][0]) != BLUE  # no press has such a blue
    assert made[0][0].trim == made[1][0].trim


def test_a_booklets_first_side_holds_the_pages_it_will_have(press):
    made = steps(press, BOOKLET)
    assert [len(step) for step in made] == [1, VIEWS]
    assert made[0][0].image.tobytes() == made[1][0].image.tobytes()


def test_only_the_page_on_show_is_drawn_first(press, monkeypatch):
    drawn = []
    write = comicremix.app.preview.write_pdf

    def counted(frames, *args, **options):
        frames = list(frames)
        drawn.append(sum(bool(frame.items) for frame in frames))
        return write(frames, *args, **options)

    monkeypatch.setattr(comicremix.app.preview, "write_pdf", counted)
    next(views(press, press.open_book.book, "en", SCREEN))
    next(views(press, press.open_book.book, "en", PRINT))
    assert drawn == [1, 1]


def test_a_profile_that_is_no_good_is_told_before_anything_is_shown(press, tmp_path):
    with pytest.raises(ExportError, match="profile"):
        next(views(press, press.open_book.book, "en", replace(PRINT, profile=str(tmp_path / "none.icc"))))


def test_what_would_spoil_the_print_is_told_by_page(press):
    found = spoilers(press, press.open_book.book, "en", PRINT)
    coarse = [each for each in found if "100 dpi" in each.message]
    assert [each.page for each in coarse] == list(range(1, VIEWS + 3))


def test_pictures_come_one_after_the_other_in_the_shape_they_will_have(press):
    made = list(picture_views(press, press.open_book.book, "en", Wishes(canvas="square", dpi=300.0), side=200))
    assert [len(step) for step in made] == list(range(1, VIEWS + 1))
    assert {view.image.size for view in made[-1]} == {(200, 200)}


class StoppedAtOnce:
    def step(self, done, total, label=""):
        raise Cancelled


def test_looking_at_pictures_can_be_stopped(press):
    with pytest.raises(Cancelled):
        list(picture_views(press, press.open_book.book, "en", Wishes(), progress=StoppedAtOnce()))
