"""What is wrong with notes and with the works that they cite, in the window's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from comicremix.app.source_check import Fault, note_faults, source_faults
from comicremix.model.book import Book
from comicremix.model.note import SourceReference

translate = QCoreApplication.translate
Findings = dict[str, tuple[str, ...]]
"""By the id of a note or work."""
UNCITED = "unreferenced-source"


def note_findings(book: Book) -> Findings:
    """Return what is wrong with notes, but not that they are marked nowhere: their place says that."""
    return _said(fault for fault in note_faults(book) if fault[0] != "orphan-note")


def source_findings(book: Book) -> Findings:
    """Return what is wrong with works."""
    return _said(source_faults(book))


class SourceFindings:
    """Remembers what is wrong with works as long as neither they nor what cites them have changed: notes are typed."""

    def __init__(self) -> None:
        self._seen: tuple[tuple[SourceReference, ...], frozenset[str]] = ((), frozenset())
        self._found: Findings = {}

    def of(self, book: Book) -> Findings:
        """Return what ``source_findings`` does."""
        cited = frozenset(citation.reference for note in book.notes for citation in note.citations)
        if self._seen[0] is not book.references or self._seen[1] != cited:
            self._seen, self._found = (book.references, cited), source_findings(book)
        return self._found


def _said(faults: Iterable[Fault]) -> Findings:
    found: dict[str, dict[str, None]] = {}
    for code, _, name in faults:
        found.setdefault(name, {})[finding_words(code)] = None
    return {name: tuple(words) for name, words in found.items()}


def finding_words(code: str) -> str:
    """Return a finding in a few words."""
    return {
        "note-cites-itself": translate("Findings", "Refers to itself"),
        "unknown-source": translate("Findings", "Cites a source that the book does not have"),
        "note-picture-lost": translate("Findings", "Shows a panel that is on no page"),
        "duplicate-note": translate("Findings", "Another note has the same id"),
        "duplicate-source": translate("Findings", "In the list twice"),
        UNCITED: translate("Findings", "No note cites it"),
        "malformed-url": translate("Findings", "Its address is wrong"),
        "undated-source": translate("Findings", "A date is missing"),
        "untitled-source": translate("Findings", "It has no title"),
    }.get(code, code)
