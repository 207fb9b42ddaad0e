"""The open book's history: what was, what is, what is being dragged.
It tells its listeners when the book they see changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from comicremix.model.book import Book

Listener = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Step:
    """A book and the name of the edit that made it; ``merge`` joins it with a following edit of the same mark. ``at``:
    when it was made, in seconds of Unix time."""

    book: Book
    name: str = ""
    merge: str | None = None
    at: float = 0.0


class Session:
    """Undo and redo over immutable books.

    A gesture calls ``preview`` while it lasts and ``commit`` once at its end. Whatever the user sees is ``book``.
    """

    def __init__(self, book: Book, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._done = [Step(book, at=clock())]
        self._undone: list[Step] = []
        self._preview: Book | None = None
        self._saved = book
        self._listeners: list[Listener] = []

    @property
    def book(self) -> Book:
        """The book as it is to be seen, a preview included."""
        return self._preview if self._preview is not None else self.committed

    @property
    def committed(self) -> Book:
        """The book as it is to be saved."""
        return self._done[-1].book

    @property
    def dirty(self) -> bool:
        return self.committed is not self._saved

    @property
    def can_undo(self) -> bool:
        return len(self._done) > 1

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def undo_name(self) -> str:
        return self._done[-1].name if self.can_undo else ""

    @property
    def redo_name(self) -> str:
        return self._undone[-1].name if self._undone else ""

    @property
    def history(self) -> tuple[str, ...]:
        """Names of the edits done so far, oldest first."""
        return tuple(step.name for step in self._done[1:])

    @property
    def steps(self) -> tuple[Step, ...]:
        """All books that can be gone to, oldest first: the one that was opened, the edits done, the edits undone."""
        return (*self._done, *reversed(self._undone))

    @property
    def present(self) -> int:
        """Where among ``steps`` the committed book stands."""
        return len(self._done) - 1

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change of ``book``, undo state or ``dirty``;
        return the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def preview(self, book: Book | None) -> None:
        """Show ``book`` without making it a step; None shows the committed book again."""
        self._preview = book
        self._tell()

    def commit(self, book: Book, name: str, merge: str | None = None) -> None:
        """Make ``book`` the present. With the same ``merge`` mark as the step before, both are one step of undo; a
        book that is the present one makes no step."""
        self._preview = None
        last = self._done[-1]
        if book is last.book:
            self._tell()
            return
        if merge is not None and merge == last.merge and self.can_undo and not self._undone:
            self._done[-1] = Step(book, name, merge, self._clock())
        else:
            self._done.append(Step(book, name, merge, self._clock()))
        self._undone.clear()
        self._tell()

    def end_merge(self) -> None:
        """Let the next commit be a step of its own, whatever its mark: typing has paused."""
        last = self._done[-1]
        self._done[-1] = Step(last.book, last.name, at=last.at)

    def undo(self) -> None:
        """Go one step back; nothing at the beginning. A gesture under way is dropped."""
        self._preview = None
        if self.can_undo:
            self._undone.append(self._done.pop())
        self._tell()

    def redo(self) -> None:
        self._preview = None
        if self._undone:
            self._done.append(self._undone.pop())
        self._tell()

    def go_to(self, index: int) -> None:
        """Undo or redo as many edits as it takes to come to ``steps[index]``; nothing when there is no such step. The
        listeners are told once."""
        self._preview = None
        if 0 <= index < len(self.steps):
            while len(self._done) - 1 > index:
                self._undone.append(self._done.pop())
            while len(self._done) - 1 < index:
                self._done.append(self._undone.pop())
        self._tell()

    def mark_saved(self, book: Book) -> None:
        """Say that ``book`` is what is on disk now."""
        self._saved = book
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
