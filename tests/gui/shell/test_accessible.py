"""Everything that can be focused says what it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar, QWidget

from comicremix.gui.window import MainWindow

INNER = ("qt_spinbox_lineedit", "qt_scrollarea_viewport")


def nameless(window: MainWindow) -> list[str]:
    found = []
    for widget in window.findChildren(QWidget):
        focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if not focusable or isinstance(widget, QScrollBar) or widget.objectName() in INNER:
            continue
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}".strip())
    return found


def test_the_start_page(window: MainWindow) -> None:
    assert nameless(window) == []


def test_the_desks(with_book: MainWindow) -> None:
    for name in ("remix", "translate", "notes"):
        with_book.handlers.desk(name)
        assert nameless(with_book) == [], name


def test_tab_reaches_the_buttons_of_the_start_page_in_order(window: MainWindow) -> None:
    place = window.start_page.place
    order = [place.new, place.open, place.sample]
    place.new.setFocus()
    reached = [window.focusWidget()]
    for _ in order[1:]:
        window.focusNextChild()
        reached.append(window.focusWidget())
    assert reached == order
