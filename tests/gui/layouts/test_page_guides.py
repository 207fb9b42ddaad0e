"""Margins and bleed are shown over the page on wish."""

from __future__ import annotations

from comicremix.edit.setup import set_setup
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.setup import PageSetup

SETUP = PageSetup(600, 800, 150, 40, 40, 40, 40, gutter=20, bleed=30)


def test_lines_come_and_go(canvas: PageCanvas, desk: Desk) -> None:
    desk.commit(set_setup(desk.book, SETUP), "Page setup")
    x, y = (round(value) for value in canvas.camera.to_view((300, -30)))
    plain = canvas.grab().toImage()
    canvas.shows_guides = True
    canvas.update()
    lined = canvas.grab().toImage()
    column = [lined.pixelColor(x, row) != plain.pixelColor(x, row) for row in range(y - 2, y + 3)]
    assert any(column)
    canvas.shows_guides = False
    canvas.update()
    assert canvas.grab().toImage() == plain
