"""The little markup of texts: ``*italic*``, ``**bold**``, line breaks, ``{base|ruby}`` and ``[^n-id]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"\\([*\\\[{])|\[\^([\w-]+)\]|\{([^{}|\n]+)\|([^{}|\n]+)\}|(\*\*\*)|(\*\*)|(\*)")

_SPECIAL = re.compile(r"([*\\\[{])")


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


class Piece(NamedTuple):
    """A span and where it is written: ``text[start:end]``, without the stars around it."""

    span: Span
    start: int
    end: int
    letters: tuple[tuple[int, int], ...]
    """Where each character of ``span.text`` is written; of a note mark, the whole mark."""


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Span, ...]:
    """Split ``text`` into spans. A star that is never closed stands for itself; ``\\*`` always does."""
    return tuple(piece.span for piece in pieces(text))


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[Piece, ...]:
    """Split ``text`` as ``parse`` does, and say where each character of each span is written."""
    found: list[Piece] = []
    letters: list[tuple[str, int, int]] = []
    bold = italic = False

    def flush() -> None:
        if letters:
            words = "".join(letter for letter, _, _ in letters)
            places = tuple((start, end) for _, start, end in letters)
            found.append(Piece(Span(words, bold, italic), places[0][0], places[-1][1], places))
            letters.clear()

    position = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        letters += _as_written(text, position, start)
        position = end
        escaped, note, base, ruby, triple, double, single = match.groups()
        if escaped:
            letters.append((escaped, start, end))
        elif note:
            flush()
            found.append(Piece(Span("", bold, italic, note), start, end, ((start, end),)))
        elif base:
            flush()
            places = tuple((at, at + 1) for at in range(start + 1, start + 1 + len(base)))
            found.append(Piece(Span(base, bold, italic, ruby=ruby), start, end, places))
        elif triple and _turns(text[position:], bold=bold, italic=italic):
            flush()
            bold, italic = not bold, not italic
        elif double and (bold or "**" in text[position:]):
            flush()
            bold = not bold
        elif single and (italic or _closes(text[position:])):
            flush()
            italic = not italic
        else:
            letters += _as_written(text, start, end)
    letters += _as_written(text, position, len(text))
    flush()
    return tuple(found)


def _as_written(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    return ((text[at], at, at + 1) for at in range(start, end))


def escaped(text: str | None) -> str:
    """Return plain words as a text in which nothing reads as markup."""
    return _SPECIAL.sub(r"\\\1", text or "")


def plain(text: str) -> str:
    """Return the words alone, without markup and note marks."""
    return "".join(span.text for span in parse(text))


def note_ids(text: str) -> Iterator[str]:
    """Yield the ids of the notes that ``text`` marks, in order."""
    return (span.note for span in parse(text) if span.note)


def _turns(rest: str, *, bold: bool, italic: bool) -> bool:
    """Tell whether three stars before ``rest`` change both: open, close, or end one where the other begins."""
    if bold or italic:
        return (bold or "**" in rest) and (italic or _closes(rest))
    return "***" in rest or ("**" in rest and _closes(rest))


def _closes(rest: str) -> bool:
    return bool(re.search(r"(?<!\*)\*(?!\*)|\*{3}", rest))
