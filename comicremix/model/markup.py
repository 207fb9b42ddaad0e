"""The little markup of texts: ``*italic*``, ``**bold**``, line breaks, ``{base|ruby}`` and ``[^n-id]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\\([*\\\[{])|\[\^([\w-]+)\]|\{([^{}|\n]+)\|([^{}|\n]+)\}|(\*\*\*)|(\*\*)|(\*)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words in one face, or a note mark (``note`` is then set and ``text`` empty).

    ``link`` and ``superscript`` never come out of ``parse``: layout sets them before lettering.
    """

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""
    superscript: bool = False
    link: str = ""
    """A URL, or ``#`` and the id of a group."""
    ruby: str = ""
    """How ``text`` is read, set small beside it."""


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Span, ...]:
    """Split ``text`` into spans. A star that is never closed stands for itself; ``\\*`` always does."""
    spans: list[Span] = []
    words: list[str] = []
    bold = italic = False

    def flush() -> None:
        if words:
            spans.append(Span("".join(words), bold, italic))
            words.clear()

    position = 0
    for match in _TOKEN.finditer(text):
        words.append(text[position : match.start()])
        position = match.end()
        escaped, note, base, ruby, triple, double, single = match.groups()
        if escaped:
            words.append(escaped)
        elif note:
            flush()
            spans.append(Span("", bold, italic, note))
        elif base:
            flush()
            spans.append(Span(base, bold, italic, ruby=ruby))
        elif triple and bold == italic and (bold or "***" in text[position:]):
            flush()
            bold = italic = not bold
        elif double and (bold or "**" in text[position:]):
            flush()
            bold = not bold
        elif single and (italic or _closes(text[position:])):
            flush()
            italic = not italic
        else:
            words.append(match[0])
    words.append(text[position:])
    flush()
    return tuple(span for span in spans if span.text or span.note)


def plain(text: str) -> str:
    """Return the words alone, without markup and note marks."""
    return "".join(span.text for span in parse(text))


def note_ids(text: str) -> Iterator[str]:
    """Yield the ids of the notes that ``text`` marks, in order."""
    return (span.note for span in parse(text) if span.note)


def _closes(rest: str) -> bool:
    return bool(re.search(r"(?<!\*)\*(?!\*)|\*{3}", rest))
