"""The Inspector under its other name."""

from comicremix.gui.inspector.panel import Inspector

__all__ = ["Inspector"]
