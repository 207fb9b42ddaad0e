"""The Translate desk says that balloons change in one edition only; other desks and the source edition do not."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from comicremix.gui.window import MainWindow


def hint(window: MainWindow) -> str:
    assert window.view is not None
    return window.view.canvas.hint_bar.findChildren(QLabel)[0].text()


def test_the_hint_follows_desk_and_edition(with_book: MainWindow) -> None:
    with_book.set_edition("fr")
    assert "Français" not in hint(with_book)
    with_book.show_desk("translate")
    assert hint(with_book).startswith("Balloons change in Français only")
    with_book.set_edition("en")
    assert hint(with_book).startswith("Drag to move")
    with_book.set_edition("fr")
    with_book.show_desk("remix")
    assert hint(with_book).startswith("Drag to move")
