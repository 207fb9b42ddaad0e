"""Columns: which characters of a text stand upright in them, which lie turned, and which share one em.

After Unicode Annex #50, with what Japanese typesetters add: short numbers and pairs such as !? stand side by side in
one em (tate-chu-yoko), a lone letter stands upright.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from comicremix.lettering.faces import Face
from comicremix.lettering.glyphs import vertical_form
from comicremix.lettering.styled import Item, StyledText, Way, is_invisible

_NARROW = "A-Za-z0-9À-ɏ"
_BESIDE = re.compile(
    rf"(?<![{_NARROW}])(?<![0-9][.,])[0-9]{{1,3}}(?![{_NARROW}]|[.,][0-9])"  # a short number
    rf"|(?<![{_NARROW}'’.-])[A-Za-zÀ-ɏ](?![{_NARROW}'’.-])"  # a lone letter
    rf"|(?<![{_NARROW}!?！？])[!?！？]{{2,3}}(?![!?！？])"  # !? and the like
    rf"|(?<![{_NARROW}!?.'\"’”)])[!?](?![!?])"  # a lone mark that closes no turned word
)
_MOST_BESIDE = 3
_LONG = frozenset("ー〜～－…‥—―–")
"""What runs along the line; a form of it that lies across the column is a slip of the font."""
_TURN_WITHOUT_FORM = frozenset("：；＝｜＿゠｟｠")
"""Besides brackets: what lies on its side when the face has no form of it for columns."""
_ALWAYS_UPRIGHT = re.compile(r"[\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff©®™‼⁇⁈⁉※†‡§¶№℃℉∞∴∵]")
_SMALL_FULL_STOPS = frozenset("、。，．")
_SMALL_KANA = frozenset("ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ")
_STOP_SHIFT, _KANA_SHIFT = 0.55, 0.1


def column_items(styled: StyledText) -> tuple[Item, ...]:
    """Cut the stretches of a text anew, each with the way its glyphs follow each other in a column."""
    return tuple(
        replace(stretch, start=start, end=end, way=way)
        for stretch in styled.stretches
        for start, end, way in _ways(styled, stretch)
    )


def shift(face: Face, char: str, language: str) -> tuple[float, float]:
    """Return how far a small sign moves to the upper right in its em, when the face does not know how; ems."""
    if char in _SMALL_FULL_STOPS and vertical_form(face, char, language) is None:
        return _STOP_SHIFT, -_STOP_SHIFT
    if char in _SMALL_KANA and vertical_form(face, char, language) is None:
        return _KANA_SHIFT, -_KANA_SHIFT
    return 0.0, 0.0


def _ways(styled: StyledText, stretch: Item) -> Iterator[tuple[int, int, Way]]:
    """Yield (start, end, way) for the parts of one stretch."""
    if stretch.manner.superscript:
        yield stretch.start, stretch.end, "beside" if stretch.end - stretch.start <= _MOST_BESIDE else "turned"
        return
    position = stretch.start
    for match in _BESIDE.finditer(styled.text[stretch.start : stretch.end]):
        start, end = stretch.start + match.start(), stretch.start + match.end()
        yield from _letters(styled, stretch, position, start)
        yield start, end, "beside"
        position = end
    yield from _letters(styled, stretch, position, stretch.end)


def _letters(styled: StyledText, stretch: Item, start: int, end: int) -> Iterator[tuple[int, int, Way]]:
    first = start
    way: Way = "upright"
    for at in range(start, end):
        char = styled.text[at]
        if at > start and (unicodedata.category(char)[0] == "M" or (is_invisible(char) and not char.isspace())):
            continue
        wanted: Way = "upright" if _is_upright(stretch.face, char, styled.language) else "turned"
        if wanted != way:
            if at > first:
                yield first, at, way
            first, way = at, wanted
    if end > first:
        yield first, end, way


@cache
def _is_upright(face: Face, char: str, language: str) -> bool:
    wide = unicodedata.east_asian_width(char) in {"W", "F"} or bool(_ALWAYS_UPRIGHT.match(char))
    bracket = unicodedata.category(char) in {"Ps", "Pe", "Pi", "Pf"}
    if char in _LONG:
        form = vertical_form(face, char, language)
        return form is not None and form.bottom - form.top > form.right - form.left
    if (wide and bracket) or char in _TURN_WITHOUT_FORM or (bracket and not char.isascii()):
        return vertical_form(face, char, language) is not None
    return wide
