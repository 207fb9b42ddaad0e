"""Measuring: a styled text cut at its breaks into pieces whose widths the fitting adds up."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from comicremix.lettering.breaks import Break, find_breaks
from comicremix.lettering.fit import Measure, Piece
from comicremix.lettering.proper_names import proper_names
from comicremix.lettering.sense import sense_penalty
from comicremix.lettering.shape import Shaper
from comicremix.lettering.styled import StyledText


def measure_text(
    shaper: Shaper, *, hyphenate: bool, names: bool = True, sense: bool = True, extra: Sequence[Break] = ()
) -> Measure:
    """Return the pieces of the shaper's text, in ems, with ``extra`` breaks where there are none else.

    Words parted by hyphens are measured from their first letter on.

    Args:
        names: part proper names too.
        sense: judge how well lines end with each piece.
    """
    styled = shaper.styled
    text, spaced = styled.text, bool(styled.spacing)
    breaks: Sequence[Break] = _breaks(styled, hyphenate=hyphenate, names=names)
    if extra:
        usual = {item.position for item in breaks}
        breaks = sorted([*breaks, *(item for item in extra if item.position not in usual)], key=itemgetter(0))
    pieces: list[Piece] = []
    start, origin = 0, 0.0
    word_start, word_origin = 0, 0.0
    for item in breaks:
        end = line_end(text, start, item)
        width = shaper.advance(word_start, end) - (origin - word_origin)
        hyphen = shaper.hyphen_advance(end) if item.hyphen else -shaper.tail(end) if spaced else 0.0
        judged = sense and not item.hyphen and not item.forced
        penalty = sense_penalty(text[start:end].lstrip(), styled.language) if judged else 0.0
        pieces.append(Piece(origin, origin + width + hyphen, item, penalty))
        if item.hyphen:
            origin += width
        else:
            blank = text[end : item.position].replace("\n", "")
            origin += width
            if blank:
                origin += shaper.advance(end, end + len(blank))
            word_start, word_origin = item.position, origin
        start = item.position
    return Measure(tuple(pieces))


def names_part(styled: StyledText) -> bool:
    """Tell whether there are breaks inside proper names."""
    return _breaks(styled, hyphenate=True, names=True) != _breaks(styled, hyphenate=True, names=False)


def _breaks(styled: StyledText, *, hyphenate: bool, names: bool) -> tuple[Break, ...]:
    whole = () if names or not hyphenate else proper_names(styled.written or styled.text, styled.language)
    return find_breaks(styled.text, styled.language, hyphenate=hyphenate, kept=styled.stuck, whole=whole)


def line_end(text: str, start: int, item: Break) -> int:
    """Return where the visible part of a line ends that is broken at ``item``: before its line feed and spaces."""
    end = item.position
    while end > start and text[end - 1] in " \n\u200b":
        end -= 1
    return end
