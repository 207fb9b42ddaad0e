"""Only features that the font really has are offered, under their own names."""

from __future__ import annotations

from comicremix.edit.styles import change_style, style_named
from comicremix.gui.desk import Desk
from comicremix.gui.styles.features_section import is_on, switched
from comicremix.gui.styles.panel import StylesPanel
from comicremix.lettering.features import Feature


def test_a_font_without_any_says_so(styles: StylesPanel) -> None:
    assert styles.features.boxes == {}
    assert styles.features.none.isVisibleTo(styles)


def test_boxes_write_what_css_would(styles: StylesPanel, desk: Desk) -> None:
    desk.commit(change_style(desk.book, "shout", font="Noto Sans"), "Font")
    boxes = styles.features.boxes
    assert boxes["liga"].isChecked()
    assert not boxes["smcp"].isChecked()
    boxes["smcp"].setChecked(True)
    boxes["liga"].setChecked(False)
    assert style_named(desk.book, "shout").features == ("smcp", "-liga")
    boxes["liga"].setChecked(True)
    assert style_named(desk.book, "shout").features == ("smcp",)


def test_stylistic_sets_have_the_name_that_the_font_gives_them(styles: StylesPanel, desk: Desk) -> None:
    desk.commit(change_style(desk.book, "shout", font="Shantell Sans"), "Font")
    assert styles.features.boxes["ss01"].text() == "Bulgarian Cyrillic ON (ss01)"


def test_the_last_word_on_a_feature_counts() -> None:
    salt, liga = Feature("salt"), Feature("liga")
    assert is_on(salt, ("salt=2",))
    assert not is_on(salt, ("salt=2", "-salt"))
    assert not is_on(liga, ("liga=0",))
    assert switched(("salt=2", "ss01"), salt, on=False) == ("ss01",)
