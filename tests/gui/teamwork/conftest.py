"""The shell's window, with a small book on disk."""

from __future__ import annotations

from tests.gui.shell.conftest import OpenIt, book_folder, open_it, settings, window, with_book

__all__ = ("OpenIt", "book_folder", "open_it", "settings", "window", "with_book")
