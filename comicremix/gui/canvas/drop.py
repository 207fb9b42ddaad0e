"""Where a drag may leave the canvas to: the pages of the strip.
And the small picture that follows the pointer there."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from comicremix.model.book import Book
from comicremix.model.ids import PageId

GHOST_SIDE = 84


class DropTarget(Protocol):
    """A widget that shows pages on which things can be dropped."""

    def page_at(self, screen: QPoint) -> PageId | None:
        """Return the page under a point of the screen."""

    def mark_drop(self, page_id: PageId | None) -> None:
        """Show that a drop would go to ``page_id``; None: nowhere."""


class BackTarget(Protocol):
    """A widget that takes panels off the page."""

    def is_over(self, screen: QPoint) -> bool:
        """Tell whether a point of the screen lies on it."""

    def mark_back(self, chosen: tuple[str, ...]) -> None:
        """Show that a drop of ``chosen`` would be taken; nothing: not any more."""

    def take_back(self, book: Book, chosen: tuple[str, ...]) -> None:
        """Take panels that were dropped, as they lie in ``book``; what is no panel stays where it was."""


class Ghost(QLabel):
    """A small picture of what is dragged, over everything else in the window."""

    def __init__(self, picture: QPixmap, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setPixmap(picture)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.adjustSize()

    def follow(self, screen: QPoint) -> None:
        place = self._window.mapFromGlobal(screen)
        self.move(place.x() - self.width() // 2, place.y() - self.height() // 2)
        self.raise_()
        self.show()
