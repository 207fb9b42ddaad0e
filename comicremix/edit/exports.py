"""Edits of the ways of exporting that a book keeps under names of its own."""

from __future__ import annotations

from dataclasses import replace

from comicremix.edit.change import changed
from comicremix.model.book import Book
from comicremix.model.publishing import PRESETS, ExportOptions


def save_export(book: Book, options: ExportOptions) -> Book:
    """Keep ``options`` under their name, in the place of those that had it before.

    Raises:
        ValueError: they have no name, or that of a preset of the program.
    """
    _check_name(options.name)
    kept = tuple(options if known.name == options.name else known for known in book.exports)
    return changed(book, exports=kept if options in kept else (*kept, options))


def remove_export(book: Book, name: str) -> Book:
    """Forget the options of this name. Raises KeyError: there are none."""
    if all(known.name != name for known in book.exports):
        raise KeyError(name)
    return changed(book, exports=tuple(known for known in book.exports if known.name != name))


def rename_export(book: Book, name: str, new: str) -> Book:
    """Call the options of ``name`` something else.

    Raises:
        KeyError: there are none.
        ValueError: ``new`` is empty, that of a preset of the program, or that of others.
    """
    _check_name(new)
    names = [known.name for known in book.exports]
    if name not in names:
        raise KeyError(name)
    if new != name and new in names:
        raise ValueError(f"{new!r} is the name of another way to export")
    return changed(
        book, exports=tuple(replace(known, name=new) if known.name == name else known for known in book.exports)
    )


def _check_name(name: str) -> None:
    if not name.strip() or name.strip().casefold() in PRESETS:
        raise ValueError(f"{name!r} cannot be the name of a way to export")
