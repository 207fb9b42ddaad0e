"""Edits of a source page's plate: what a hand adds to it, spares, restores or fills. The picture itself never changes.

Outlines are in source pixels. The last edit counts where several overlap;
an outline that encloses nothing changes nothing.
"""

from __future__ import annotations

from comicremix.edit.change import change_source, changed
from comicremix.geometry import Outline, area
from comicremix.model.book import Book
from comicremix.model.ids import SourceId
from comicremix.model.page import Colour
from comicremix.model.source import MarkKind, PlateMark


def add_to_mask(book: Book, source_id: SourceId, outline: Outline) -> Book:
    """Let the plate rebuild the art inside ``outline``, too."""
    return _marked(book, source_id, PlateMark(MarkKind.ADD, outline))


def take_from_mask(book: Book, source_id: SourceId, outline: Outline) -> Book:
    """Let the plate rebuild nothing inside ``outline``; lettering goes all the same."""
    return _marked(book, source_id, PlateMark(MarkKind.SPARE, outline))


def restore_original(book: Book, source_id: SourceId, outline: Outline) -> Book:
    """Show the page as it came inside ``outline``."""
    return _marked(book, source_id, PlateMark(MarkKind.RESTORE, outline))


def fill_with_colour(book: Book, source_id: SourceId, outline: Outline, colour: Colour) -> Book:
    """Show ``colour`` (#rrggbb) inside ``outline``."""
    return _marked(book, source_id, PlateMark(MarkKind.FILL, outline, colour))


def _marked(book: Book, source_id: SourceId, mark: PlateMark) -> Book:
    if len(mark.outline) < 3 or not abs(area(mark.outline)) > 0:
        return book
    return change_source(book, source_id, lambda source: changed(source, plate=(*source.plate, mark)))
