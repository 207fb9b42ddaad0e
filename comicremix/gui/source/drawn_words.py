"""Words on the drawing outside balloons: found, they are made texts with one command, for who has many to translate."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from comicremix.edit.found import take_all_lettering
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.ids import SourceId


def drawn_words(book: Book) -> int:
    """Return how many texts on the drawings of a book nobody has taken yet."""
    return sum(len(source.lettering) for source in book.sources)


def take_drawn_words(desk: Desk, source: SourceId | None = None) -> int:
    """Make texts of the words on the drawings, of one source page or of all, as one step; return of how many."""
    book, many = desk.session.committed, drawn_words(desk.session.committed)
    taken = take_all_lettering(book, source)
    if taken is not book:
        desk.commit(taken, QCoreApplication.translate("Source", "Take words on the drawing"))
    return many - drawn_words(taken)
