"""The knife cuts a panel in two with a gutter between them; every balloon stays with the half on which it stands."""

from __future__ import annotations

from tests.gui.story.studio import Studio


def test_one_panel_becomes_two(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    panel = studio.panels[1]
    whole, said = studio.box(panel), [balloon.id for balloon in studio.balloons_of(panel)]
    before = {each.id for each in studio.page.panels}
    studio.cut(panel)
    halves = [each for each in studio.page.panels if each.id == panel.id or each.id not in before]
    upper, lower = sorted((studio.box(half) for half in halves), key=lambda box: box.y)
    assert len(studio.page.panels) == 5
    assert upper.y == whole.y
    assert lower.bottom == whole.bottom
    assert lower.y > upper.bottom
    followed = [balloon.panel for balloon in studio.page.balloons if balloon.id in said]
    assert followed == [half.id for half in halves if studio.box(half) == upper]
    assert studio.canvas.tool == "select"
