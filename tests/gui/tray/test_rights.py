"""One entry gives author, licence, title and address to all pages of an import."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from comicremix.gui.rights_dialog import RightsDialog
from comicremix.model.artwork import LICENCES
from comicremix.model.source import Rights
from tests.gui.canvas.workshop import make_desk
from tests.gui.tray.bench import source_page, tray_book


def two_imports() -> RightsDialog:
    book = tray_book()
    other = replace(source_page(9), name="album.cbz/1.png", batch="i-2", rights=Rights("Ann", "CC0"))
    return RightsDialog(make_desk(replace(book, sources=(*book.sources, other))))


def test_imports_say_whether_they_are_known(qapp: object, qtbot: QtBot) -> None:
    dialog = two_imports()
    qtbot.addWidget(dialog)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert lines == ["○  scan-001.png – scan-003.png", "●  album.cbz"]


def test_what_is_typed_goes_to_all_pages_in_one_step(qapp: object, qtbot: QtBot) -> None:
    dialog = two_imports()
    qtbot.addWidget(dialog)
    desk = dialog._desk
    qtbot.keyClicks(dialog.author, "David")
    dialog.licence.setCurrentIndex(0)
    dialog.accept()
    assert {source.rights for source in desk.book.sources[:3]} == {Rights("David", "CC BY 4.0")}
    assert desk.book.sources[3].rights == Rights("Ann", "CC0")
    assert desk.session.history == ("Change authors and licences",)


def test_cancel_leaves_the_book_as_it_is(qapp: object, qtbot: QtBot) -> None:
    dialog = two_imports()
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.author, "David")
    dialog.reject()
    assert dialog._desk.session.history == ()


def test_the_credits_are_shown_as_they_will_be_printed(qapp: object, qtbot: QtBot) -> None:
    dialog = two_imports()
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(1)
    assert dialog.sample.text() == "Artwork (adapted) – Ann · CC0"


def test_the_import_of_a_page_can_be_asked_for(qapp: object, qtbot: QtBot) -> None:
    dialog = RightsDialog(two_imports()._desk, source_id="s-9")
    qtbot.addWidget(dialog)
    assert dialog.name.text() == "album.cbz"


def test_any_licence_may_be_typed_and_some_are_suggested(qapp: object, qtbot: QtBot) -> None:
    dialog = two_imports()
    qtbot.addWidget(dialog)
    assert [dialog.licence.itemText(n) for n in range(dialog.licence.count())] == list(LICENCES)
    dialog.licence.setEditText("Used by permission")
    assert dialog.book.sources[0].rights == Rights(licence="Used by permission")


def test_fields_that_differ_say_so_and_stay(qapp: object, qtbot: QtBot) -> None:
    book = tray_book(count=2)
    one, two = book.sources
    sources = (replace(one, rights=Rights("Ann", "CC0")), replace(two, rights=Rights("Bob", "CC0")))
    dialog = RightsDialog(make_desk(replace(book, sources=sources)))
    qtbot.addWidget(dialog)
    assert dialog.author.text() == ""
    assert dialog.author.placeholderText() == "differs from page to page"
    qtbot.keyClicks(dialog.title, "T")
    assert [source.rights and source.rights.author for source in dialog.book.sources] == ["Ann", "Bob"]
