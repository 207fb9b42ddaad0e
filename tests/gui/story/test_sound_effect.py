"""S draws a sound effect: words without a balloon, on an arc."""

from __future__ import annotations

from comicremix.geometry import Rect
from comicremix.model.source import BalloonKind
from tests.gui.story.studio import Studio


def test_a_sound_effect_on_an_arc(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    panel = studio.panels[3]
    box = studio.box(panel)
    studio.add_sound(Rect(box.x + 20, box.y + 200, box.width - 40, 90), "BOOM")
    sound = studio.page.balloons[-1]
    assert sound.kind is BalloonKind.SOUND_EFFECT
    assert sound.text == "BOOM"
    assert sound.arc != 0
    assert sound.panel == panel.id
    assert studio.canvas.tool == "select"
    assert studio.desk.session.history[-2:] == ("New balloon", "Type words")
