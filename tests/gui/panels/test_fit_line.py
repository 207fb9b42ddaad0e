"""The inspector says how words fit: in a sentence, on a gauge, and which characters no font has."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from comicremix.app.fitting import Fit
from comicremix.gui.inspector.fit_line import FitLine, fit_words, missing_words


@pytest.mark.parametrize(
    ("fit", "words"),
    [
        (Fit(46.0, 46.0, 46.0), "fits at 46 px"),
        (Fit(43.5, 46.0, 43.5), "fits at 43.5 px"),
        (Fit(41.0, 54.0, 46.0), "set at 41 px (shared 46)"),
        (Fit(41.0, 54.0), "set at 41 px instead of 54"),
    ],
)
def test_what_fits(qapp: object, fit: Fit, words: str) -> None:
    assert fit_words(fit) == words


def test_what_is_too_long(qapp: object) -> None:
    assert fit_words(Fit(28.0, 46.0, 46.0, 0.2, 12)).startswith("about 12 character")


def test_a_missing_character_is_named(qapp: object) -> None:
    assert missing_words("☃").startswith("No font has “☃” (U+2603, snowman).")


def test_nothing_is_shown_where_nothing_is_known(qtbot: QtBot) -> None:
    line = FitLine()
    qtbot.addWidget(line)
    line.show()
    line.show_fit(Fit(46.0, 46.0, missing=("☃",)))
    assert line.missing.isVisible()
    assert line.gauge.accessibleDescription() == "fits at 46 px"
    line.show_fit(None)
    assert not line.isVisible()
