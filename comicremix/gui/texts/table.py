"""The table of texts under the name that the window asks for."""

from comicremix.gui.texts.panel import TextsPanel as TextsTable

__all__ = ["TextsTable"]
