"""A double click on a balloon opens it for new words, which replace the drawn ones on the page."""

from __future__ import annotations

from comicremix.gui.canvas.view import PageCanvas
from comicremix.layout.frame import Group
from comicremix.lettering.run import Glyphs
from tests.gui.story.studio import Studio


def lettered(canvas: PageCanvas) -> dict[str, str]:
    """Return what is lettered on the page in view, by balloon."""
    frame = canvas.desk.frame()
    assert frame is not None
    groups = [item for item in frame.items if isinstance(item, Group)]
    return {group.id: " ".join(run.text for run in _runs(group)) for group in groups}


def _runs(group: Group) -> list[Glyphs]:
    found: list[Glyphs] = []
    for item in group.items:
        found += [item] if isinstance(item, Glyphs) else _runs(item) if isinstance(item, Group) else []
    return found


def test_all_balloons_of_the_page_get_new_words(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    balloons = [balloon.id for balloon in studio.page.balloons]
    for number, balloon in enumerate(balloons):
        studio.type_into(balloon, f"Line {number} of the play.")
    assert [studio.book.balloon(name).text for name in balloons] == [
        f"Line {number} of the play." for number in range(len(balloons))
    ]
    shown = lettered(studio.canvas)
    assert all(f"Line {number}" in shown[name].replace("  ", " ") for number, name in enumerate(balloons))
    studio.rest()


def test_words_are_as_large_as_those_on_the_imported_pages(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    balloon = studio.page.balloons[0].id
    studio.type_into(balloon, "Hm.")
    fit = studio.desk.press.fits(studio.book, studio.page.id, studio.desk.language)[balloon]
    assert 18 <= fit.size <= 30, "the drawn words are 22 px high"


def test_what_a_frame_hides_cannot_be_typed_into(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    panel = studio.panels[1]
    (balloon,) = studio.balloons_of(panel)
    box, shape = studio.box(panel), studio.book.balloon(balloon.id).shape.box
    studio.hand.click((box.centre[0], box.bottom - 30))
    studio.hand.drag((box.centre[0], box.y), (box.centre[0], shape.bottom + 30))
    assert studio.box(panel).y > shape.bottom
    studio.hand.double_click(shape.centre)
    assert not studio.canvas.typing
