"""The inspector says where in the book a page stands, and the strip calls it so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from comicremix.gui.desk import Desk
from comicremix.gui.inspector.page_form import PageForm
from comicremix.gui.strip.model import PagesModel


def test_cover_number_and_chapter_are_set_and_undone(desk: Desk, qtbot: object) -> None:
    form = PageForm(desk)
    desk.book_changed.connect(form.refresh)
    pages = PagesModel(desk, form)
    form.refresh()
    form.part.setCurrentIndex(form.part.findData("cover"))
    form.part.activated.emit(form.part.currentIndex())
    assert desk.page is not None
    assert desk.page.part == "cover"
    assert form.title.text() == "Cover"
    assert form.label.placeholderText() == "cover"
    assert pages.data(pages.index(0)) == "cover"
    form.chapter.setText("Dawn")
    QTest.keyClick(form.chapter, Qt.Key.Key_Return)
    assert desk.page.chapter == "Dawn"
    assert desk.page.part == "cover"
    desk.session.undo()
    desk.session.undo()
    assert (desk.page.chapter, desk.page.part) == ("", "story")


def test_leaving_a_field_as_it_was_is_no_edit(desk: Desk, qtbot: object) -> None:
    form = PageForm(desk)
    form.refresh()
    before = desk.book
    form.label.editingFinished.emit()
    form.chapter.editingFinished.emit()
    assert desk.book is before
