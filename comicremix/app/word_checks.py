"""What the texts of an edition lack as words: marks, numbers, spaces, terms of the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from comicremix.errors import Sentence
from comicremix.model.book import Book
from comicremix.model.language import State
from comicremix.model.term_search import TermUse, judge_terms
from comicremix.model.text_checks import TextFault, check_text
from comicremix.model.texts import TextEntry, reading

ELSEWHERE = "note-mark-lost"
"""A code that ``checking`` finds by itself."""


class WordChecks:
    """Checks texts of one edition of a book as it is now. Raises KeyError when the book has no such language."""

    def __init__(self, book: Book, language: str) -> None:
        self._book, self._language = book, language
        self._terms = book.language(language).glossary if language != book.source_language else ()

    def text_faults(self, entry: TextEntry) -> tuple[TextFault, ...]:
        """Return what is wrong with the text at a key; nothing while it is missing."""
        found = reading(self._book, self._language, entry.key, entry.source)
        if found.state is State.MISSING:
            return ()
        source = self._book.source_language
        if self._language == source or not entry.source:  # what stands in the drawing cannot be compared
            return check_text(found.text, self._language)
        return check_text(found.text, self._language, entry.source, source)

    def term_uses(self, entry: TextEntry) -> tuple[TermUse, ...]:
        """Return what became of the glossary's terms that stand in the source words of a key."""
        if not self._terms:
            return ()
        found = reading(self._book, self._language, entry.key, entry.source)
        return judge_terms(entry.source, found.text, self._terms)

    def faults(self, entry: TextEntry) -> Iterator[tuple[str, str]]:
        """Yield code and message of each fault of a text that is there."""
        for fault in self.text_faults(entry):
            if fault.code != ELSEWHERE:
                yield fault.code, f"{fault.message}."
        found = reading(self._book, self._language, entry.key, entry.source)
        if found.state is State.MISSING:
            return
        for use in self.term_uses(entry):
            if use.verdict == "forbidden":
                start, end = use.spans[0]
                yield "term-forbidden", Sentence("the glossary forbids “{word}”.", word=found.text[start:end])
            elif use.verdict == "missed":
                yield (
                    "term-missed",
                    Sentence(
                        "“{term}” is “{translation}” in the glossary.",
                        term=use.term.term,
                        translation=use.term.right[0],
                    ),
                )
