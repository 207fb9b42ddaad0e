"""The works that a book cites: lists of other programs taken in, and the works as one line each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from comicremix.edit.sources import Taken, take_works
from comicremix.errors import InputError, Sentence, os_fault
from comicremix.exchange.references import read_works
from comicremix.layout.citations import Cite, format_citation
from comicremix.model.book import Book
from comicremix.model.note import SourceReference


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What became of a list, work by work, and what in it could not be read."""

    taken: tuple[Taken, ...]
    faults: tuple[Sentence, ...]


def import_works(book: Book, data: bytes, where: str) -> tuple[Book, SourceReport]:
    """Take a list of works in CSL-JSON, BibTeX or RIS into the book; it is told by its content.

    Raises:
        InputError: it is none of these, or damaged as a whole.
    """
    read = read_works(data, where)
    changed, taken = take_works(book, read.items)
    return changed, SourceReport(taken, read.faults)


def import_works_file(book: Book, path: Path) -> tuple[Book, SourceReport]:
    """Take a file in. Raises as ``import_works`` does, and InputError when it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            Sentence("the list of sources cannot be read ({fault})", fault=os_fault(error)),
            where=path,
            remedy=Sentence("Look whether the name is right."),
        ) from error
    return import_works(book, data, str(path))


def work_line(reference: SourceReference, language: str) -> str:
    """Return a work as notes cite it, in plain words."""
    return "".join(span.text for span in format_citation(Cite.of(reference), language))
