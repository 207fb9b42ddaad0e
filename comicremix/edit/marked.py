"""Edits inside one text with markup, by what its reader sees: stars are kept in pairs, readings with their words.

Positions count the characters of the text as it is written, markup included.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from comicremix.model.markup import Piece, pieces


class Manner(NamedTuple):
    """How words are set."""

    bold: bool = False
    italic: bool = False


_PLAIN = Manner()


def replace_words(text: str, start: int, end: int, words: str) -> tuple[str, int]:
    """Put ``words`` in the place of ``text[start:end]``; return the text and the position after them.

    Stars whose words are gone go too; others stay in pairs. What is left of a word that had a reading loses it.
    """
    cut = _cut(text, start, end)
    inside = [piece for piece in pieces(text) if piece.start < end and start < piece.end]
    manner = _manner(inside[0]) if inside and words else cut.before
    segments = [(cut.kept_before, cut.before), (words, manner), (cut.kept_after, cut.after)]
    written, places = _write([segment for segment in segments if segment[0]], cut.before, cut.after)
    at = places[len(segments[0][0]) > 0] if words else (places[0] if cut.kept_before else 0)
    return text[: cut.start] + written + text[cut.end :], cut.start + at


def excerpt(text: str, start: int, end: int) -> str:
    """Return ``text[start:end]`` with stars in pairs, to be put elsewhere."""
    return _write(_segments(text, start, end), _PLAIN, _PLAIN)[0]


def is_manner(text: str, start: int, end: int, manner: Literal["bold", "italic"]) -> bool:
    """Tell whether all of ``text[start:end]`` is bold, or italic."""
    found = [getattr(held, manner) for _, held in _segments(text, start, end)]
    return bool(found) and all(found)


def set_manner(text: str, start: int, end: int, manner: Literal["bold", "italic"], *, on: bool) -> tuple[str, int, int]:
    """Make ``text[start:end]`` bold or italic, or no longer so; return the text and where those words stand in it."""
    for piece in pieces(text):
        if piece.span.ruby and piece.start < end and start < piece.end:
            start, end = min(start, piece.start), max(end, piece.end)
    segments = [(words, held._replace(**{manner: on})) for words, held in _segments(text, start, end)]
    if not segments:
        return text, start, end
    left, right = _over_stars(text, start, end)
    before, after = _manner_at(text, left), _manner_at(text, right)
    written, places = _write(segments, before, after)
    first = len(_stars(before, segments[0][1]))
    return text[:left] + written + text[right:], left + first, left + places[-1]


class _Cut(NamedTuple):
    """What is taken out: ``start`` to ``end``, less what is kept of words with a reading; the manners on both sides."""

    start: int
    end: int
    kept_before: str
    kept_after: str
    before: Manner
    after: Manner


def _cut(text: str, start: int, end: int) -> _Cut:
    left, right = start, end
    kept_before = kept_after = ""
    for piece in pieces(text) if start < end else ():
        if not piece.span.ruby or piece.start >= end or piece.end <= start:
            continue
        first, last = piece.letters[0][0], piece.letters[-1][1]
        if start > first:
            left, kept_before = piece.start, text[first : min(start, last)]
        if end < last:
            right, kept_after = piece.end, text[max(end, first) : last]
        left, right = min(left, piece.start), max(right, piece.end)
    if start < end:
        left, right = _over_stars(text, left, right)
    return _Cut(left, right, kept_before, kept_after, _manner_at(text, left), _manner_at(text, right))


def _over_stars(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``start`` and ``end`` moved over the stars that they touch."""
    found = pieces(text)
    start = max((piece.end for piece in found if piece.end <= start), default=0) if _on_star(text, start - 1) else start
    end = min((piece.start for piece in found if piece.start >= end), default=len(text)) if _on_star(text, end) else end
    return start, end


def _on_star(text: str, position: int) -> bool:
    """Tell whether the character at ``position`` is markup between spans."""
    return 0 <= position < len(text) and not any(piece.start <= position < piece.end for piece in pieces(text))


def _manner_at(text: str, position: int) -> Manner:
    """Return the manner of the letter before ``position``, of the one after it at the start of a span."""
    found = pieces(text)
    before = next((piece for piece in found if piece.start < position <= piece.end), None)
    piece = before or next((piece for piece in found if piece.start == position), None)
    return _manner(piece) if piece else _PLAIN


def _segments(text: str, start: int, end: int) -> list[tuple[str, Manner]]:
    found = []
    for piece in pieces(text):
        if start <= piece.start and piece.end <= end:
            found.append((text[piece.start : piece.end], _manner(piece)))
            continue
        inside = [place for place in piece.letters if start <= place[0] and place[1] <= end]
        if inside:
            found.append((text[inside[0][0] : inside[-1][1]], _manner(piece)))
    return found


def _write(segments: Iterable[tuple[str, Manner]], before: Manner, after: Manner) -> tuple[str, list[int]]:
    """Return segments with the stars between them, and where each ends."""
    written, places, held = "", [], before
    for words, manner in segments:
        written += _stars(held, manner) + words
        places.append(len(written))
        held = manner
    return written + _stars(held, after), places or [0]


def _stars(before: Manner, after: Manner) -> str:
    return "**" * (before.bold != after.bold) + "*" * (before.italic != after.italic)


def _manner(piece: Piece) -> Manner:
    return Manner(piece.span.bold, piece.span.italic)
