"""The window's commands for notes and sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comicremix.gui.book_view import BookView
    from comicremix.gui.window import MainWindow


class NoteCommands:
    """The commands of one window; without a book they do nothing."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {"note": self.note, "note-mark": self.mark, "note-setup": self.setup, "sources": self.sources}

    def note(self) -> None:
        """Add a note where the selection is and write it."""
        if self._view is not None:
            self._window.show_desk("notes")
            self._view.add_note()

    def mark(self) -> None:
        """Set a mark where the cursor stands in words; elsewhere, add a note where the selection is."""
        if self._view is None:
            return
        from comicremix.gui.notes.commands import insert_mark_here

        inserted = insert_mark_here(self._view.canvas)
        if inserted is None:
            self.note()
        elif inserted.new:
            self._window.write_note(inserted.note)

    def setup(self) -> None:
        """Show how notes are numbered, marked and printed."""
        if self._view is not None:
            self._window.show_desk("notes")
            self._view.notes.show_setup()

    def sources(self) -> None:
        """Show all works that the book cites."""
        if self._view is not None:
            self._view.notes.works.all_works()

    @property
    def _view(self) -> BookView | None:
        return self._window.view
