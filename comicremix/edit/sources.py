"""Edits of the works that notes cite: lists from other programs are taken in, works are removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from comicremix.edit.change import changed
from comicremix.model.book import Book
from comicremix.model.note import SourceReference
from comicremix.model.works import identities, title_of

Outcome = Literal["new", "updated", "same", "known", "renamed"]
"""``known``: the book has this work under another id, which stays; ``renamed``: another work has its id."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one work of a list; ``id`` is its name in the book."""

    outcome: Outcome
    id: str
    title: str


def take_works(book: Book, items: Iterable[Mapping[str, Any]]) -> tuple[Book, tuple[Taken, ...]]:
    """Take works of a list into the book. A work that is there by its id is brought up to date, one that is there under
    another is passed over, and of two works with one id the second gets a new one; so a second import of the same
    list changes nothing."""
    works = {work.id: dict(work.csl) | {"id": work.id} for work in book.references}
    known: dict[str, str] = {}
    for name, csl in works.items():
        known.update(dict.fromkeys(identities(csl), name))
    report: list[Taken] = []
    met: set[str] = set()
    for item in items:
        taken = _take(dict(item), works, known, met)
        met.add(taken.id)
        report.append(taken)
    old = {work.id: work for work in book.references}
    references = tuple(
        old[name] if name in old and dict(old[name].csl) | {"id": name} == csl else SourceReference(name, csl)
        for name, csl in works.items()
    )
    return changed(book, references=references), tuple(report)


def _take(item: dict[str, Any], works: dict[str, dict[str, Any]], known: dict[str, str], met: set[str]) -> Taken:
    wanted = str(item.get("id") or "").strip() or "source"
    title, names = title_of(item), identities(item)
    candidate, count, other = wanted, 1, False
    while candidate in works:
        there = works[candidate]
        if there == item | {"id": candidate}:
            return Taken("same", candidate, title)
        if candidate not in met and (names & identities(there) or not names):
            works[candidate] = item | {"id": candidate}
            known.update(dict.fromkeys(names, candidate))
            return Taken("updated", candidate, title)
        count, other = count + 1, True
        candidate = f"{wanted}-{count}"
    elsewhere = next((known[name] for name in sorted(names) if name in known), None)
    if elsewhere is not None:
        return Taken("known", elsewhere, title)
    works[candidate] = item | {"id": candidate}
    known.update(dict.fromkeys(names, candidate))
    return Taken("renamed" if other else "new", candidate, title)


def remove_reference(book: Book, reference_id: str) -> Book:
    """Remove a work, and the citations of it."""
    notes = tuple(
        changed(note, citations=tuple(c for c in note.citations if c.reference != reference_id)) for note in book.notes
    )
    same = all(new is old for new, old in zip(notes, book.notes, strict=True))
    references = tuple(work for work in book.references if work.id != reference_id)
    return changed(book, references=references, notes=book.notes if same else notes)
