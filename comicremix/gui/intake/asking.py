"""Asks what of files shall come in, and starts the import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comicremix.gui.intake.dialog import ImportDialog
from comicremix.gui.new_book_dialog import NewBookDialog
from comicremix.imaging.files.archive_entry import is_single

if TYPE_CHECKING:
    from comicremix.gui.window import MainWindow


def ask_new_book(window: MainWindow, files: list[Path]) -> None:
    """Ask for pages, title and folder, then make a book in the background."""
    dialog = NewBookDialog(files, window.settings.books_folder, window, settings=window.settings, runner=window.runner)
    accepted, answers = dialog.exec(), dialog.answers
    dialog.chooser.stop()
    dialog.deleteLater()
    if accepted:
        window.leave_book(then=lambda: window.jobs.make(answers, files))


def ask_pages(window: MainWindow, files: list[Path]) -> None:
    """Add pages to the open book; ask which, unless single pictures were named: those can be seen, and undone."""
    if all(map(is_single, files)):
        window.jobs.add_pages(files)
        return
    dialog = ImportDialog(files, window.settings, window.runner, window)
    accepted, reading, taking = dialog.exec(), dialog.side.way, dialog.side.taking
    dialog.chooser.stop()
    dialog.deleteLater()
    if accepted:
        window.jobs.add_pages(files, reading, taking)
