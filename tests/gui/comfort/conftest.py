"""The canvas with a hand, and the whole window on a small book."""

from __future__ import annotations

from tests.gui.canvas.conftest import canvas, desk, hand, press
from tests.gui.shell.conftest import book_folder, open_it, settings, window, with_book

__all__ = ["book_folder", "canvas", "desk", "hand", "open_it", "press", "settings", "window", "with_book"]
