"""A finding leads to its place, and what was chosen is there when one comes back."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from comicremix.app.findings import Place, finding
from comicremix.gui.desk import Desk
from tests.gui.publishing.conftest import Open
from tests.samples import HELLO


def test_show_me_goes_to_the_balloon(desk: Desk, opened: Open, store: QSettings) -> None:
    dialog = opened()
    dialog.cards.choose("print")
    page = desk.book.page_of(HELLO)
    number = desk.book.pages.index(page) + 1
    dialog.spoilers.show_findings((finding("near-trim", "Words.", Place(number, 1, HELLO), "en"),))
    assert dialog.spoilers.list.item(0).text() == f"Page {number}, panel 1: words are too near to the cut"
    dialog.spoilers.show_me.click()
    assert not dialog.isVisible()
    assert desk.page is page
    assert desk.selection == (HELLO,)
    assert opened().request().options.preset == "print"


def test_what_has_no_place_cannot_be_shown(opened: Open) -> None:
    dialog = opened()
    dialog.spoilers.show_findings((finding("missing-asset", "It is gone.", Place()),))
    assert not dialog.spoilers.show_me.isEnabled()


def test_nothing_found_is_said(opened: Open) -> None:
    dialog = opened()
    dialog.spoilers.show_findings(())
    assert dialog.spoilers.summary.text() == "Nothing would spoil it."
    assert not dialog.spoilers.show_me.isVisible()
