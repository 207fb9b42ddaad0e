"""The balloon tool draws every kind: clouds for thoughts, bursts for shouts, bare words on an arc for sounds."""

from __future__ import annotations

import pytest

from comicremix.gui.canvas.view import PageCanvas
from comicremix.model.page import Body, ShapeKind
from comicremix.model.source import BalloonKind
from tests.gui.canvas.workshop import Hand


@pytest.mark.parametrize(
    ("kind", "shape", "body"),
    [
        (BalloonKind.SPEECH, ShapeKind.SUPERELLIPSE, Body.DRAWN),
        (BalloonKind.THOUGHT, ShapeKind.CLOUD, Body.DRAWN),
        (BalloonKind.SHOUT, ShapeKind.BURST, Body.DRAWN),
        (BalloonKind.CAPTION, ShapeKind.RECTANGLE, Body.DRAWN),
        (BalloonKind.SOUND_EFFECT, ShapeKind.RECTANGLE, Body.NONE),
    ],
)
def test_a_kind_is_drawn(canvas: PageCanvas, hand: Hand, kind: BalloonKind, shape: ShapeKind, body: Body) -> None:
    canvas.draw_balloons(kind)
    hand.drag((100, 300), (260, 400))
    page = canvas.desk.page
    assert page is not None
    made = page.balloons[-1]
    assert (made.kind, made.shape.kind, made.body) == (kind, shape, body)
    assert (made.arc > 0) == (kind is BalloonKind.SOUND_EFFECT)
    assert canvas.typing
