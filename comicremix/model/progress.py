"""How far an edition is: its texts by state, and the source words that are translated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from comicremix.model.book import Book
from comicremix.model.language import State
from comicremix.model.reading import NOTE_MARK
from comicremix.model.texts import DONE, Reading, reading, sources_by_key

# Translators count what is written without spaces by characters.
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’-]\w+)*"
)


@dataclass(frozen=True, slots=True)
class Progress:
    """``words`` counts source words. A stale text counts as such, whatever its state."""

    texts: int = 0
    missing: int = 0
    draft: int = 0
    stale: int = 0
    translated: int = 0
    reviewed: int = 0
    words: int = 0
    done_words: int = 0

    @property
    def done(self) -> int:
        """Texts that are translated or reviewed and not stale."""
        return self.translated + self.reviewed

    @property
    def open(self) -> int:
        """Texts that need work."""
        return self.texts - self.done

    @property
    def share(self) -> float:
        """The share of texts that are done, 0 to 1."""
        return self.done / self.texts if self.texts else 1.0


def progress_of(book: Book, language: str) -> Progress:
    """Return how far a language is; the source language is done.

    Raises:
        KeyError: the book has no such language.
    """
    counts = dict.fromkeys(("missing", "draft", "stale", "translated", "reviewed"), 0)
    texts = words = done_words = 0
    for key, source in sources_by_key(book):
        found, many = reading(book, language, key, source), count_words(source)
        if language == book.source_language:
            found = Reading(source, State.REVIEWED)  # words in the drawing are as done as typed ones
        texts, words = texts + 1, words + many
        counts["stale" if found.stale else found.state.value] += 1
        done_words += many if found.state in DONE and not found.stale else 0
    return Progress(texts, words=words, done_words=done_words, **counts)


@lru_cache(maxsize=1 << 16)
def count_words(text: str) -> int:
    """Count the words of a text, without its note marks; where nothing parts words, characters count."""
    return len(_WORD.findall(NOTE_MARK.sub("", text)))
