"""The glossary of a language: how terms of the source language are to be translated, and how not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. A glossary has no two of the same ``term``; it is kept sorted (``in_order``)."""

    term: str
    """In the book's source language."""
    translation: str = ""
    """What it is called in this language; empty: nothing is asked for."""
    also: tuple[str, ...] = ()
    """Other translations that are right."""
    forbidden: tuple[str, ...] = ()
    """Translations that are wrong."""
    note: str = ""

    @property
    def right(self) -> tuple[str, ...]:
        """All translations that are right, the wanted one first."""
        return tuple(words for words in (self.translation, *self.also) if words)


def in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return ``terms`` sorted as files and lists have them; the last of several with the same words counts."""
    known = {term.term: term for term in terms if term.term.strip()}
    return tuple(sorted(known.values(), key=lambda term: (term.term.casefold(), term.term)))
