"""Lines from right to left for PDF readers: where each of their characters stands, unseen, and who may see it.

Poppler sorts characters by their places, PDFium takes those of one text object as they come. Both then turn what they
take for right-to-left around again, each by rules of its own, and PDFium puts mirrored brackets in place of brackets.
Here the words of a line are put into an order from left to right of which both make the right words again.

PDFium's rules (``CFX_BidiString``, ``CPDF_TextPage::CloseTempLine``) part a line into segments of left, weak (digits,
signs between them, marks on letters), neutral and right characters, by character alone. It goes through them from the
last to the first, turns right ones around, and neutral ones too unless left ones came before. Poppler's
(``TextPage::dumpFragment``) begin left-to-right words at a letter or a digit or a sign between digits and end them at
the next right-to-left character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import Literal

from fontTools.unicodedata import mirrored

_RIGHT_TO_LEFT_MARK = "\u200f"
_NARROW = 0.04
"""Ems of a mark on a letter or of a bracket beside one; Poppler sees a space in a wide gap."""
Side = Literal["left", "weak", "neutral", "right"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A character of the words with its width in ems."""

    char: str
    width: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A character at ``x`` ems from the left end of the line; one without ``width`` is for Poppler alone."""

    char: str
    x: float
    width: float
    instead: Instead | None = None
    """What PDFium must take its segment for."""


@dataclass(frozen=True, slots=True)
class Instead:
    """The words that PDFium gets for the segment at ``x``: it mirrors brackets, and does not turn marks around.

    It does not turn neutral segments around either when they are replaced.
    """

    words: str
    x: float


def place_words(slots: Sequence[Slot]) -> tuple[Placed, ...]:
    """Place the characters of a line, given in logical order, in the order in which they are to be shown."""
    segments = _segments(_marked(slots))
    placed: list[Placed] = []
    x = 0.0
    for side, part, turned in reversed(list(_directions(segments))):
        shown = _turned(part, x) if turned else _straight(part, side, x)
        x += sum(slot.width for slot in part)
        placed += shown
    return tuple(_begun(placed))


def _begun(placed: list[Placed]) -> list[Placed]:
    """Let no character stand alone at the left end: PDFium takes it for a part of the line above.

    The space that joins it is one that the line's end stands for anyhow.
    """
    if len(placed) > 2 and not placed[0].width and placed[1].instead is None and placed[2].instead is not None:
        return [Placed(" ", placed[0].x - _NARROW, _NARROW), *placed[1:]]
    return placed


def _side(char: str) -> Side:
    kind = unicodedata.bidirectional(char)
    if kind == "L":
        return "left"
    if kind in ("R", "AL"):
        return "right"
    return "weak" if kind in ("AN", "EN", "NSM", "CS", "ES", "ET", "BN") else "neutral"


def _segments(slots: Sequence[Slot]) -> list[tuple[Side, list[Slot]]]:
    return [(side, list(part)) for side, part in groupby(slots, key=lambda slot: _side(slot.char))]


def _marked(slots: Sequence[Slot]) -> list[Slot]:
    """End left-to-right words by a mark where several neutral characters follow: then all readers turn those."""
    found: list[Slot] = []
    segments = _segments(slots)
    for index, (side, part) in enumerate(segments):
        found += part
        follows = segments[index + 1] if index + 1 < len(segments) else None
        if side == "left" and follows and follows[0] == "neutral" and (len(follows[1]) > 1 or _mirror(follows[1][0])):
            found.append(Slot(_RIGHT_TO_LEFT_MARK, _NARROW))
    return found


def _directions(segments: Sequence[tuple[Side, list[Slot]]]) -> Iterator[tuple[Side, list[Slot], bool]]:
    """Yield the segments, and whether PDFium turns them around."""
    rightwards = False
    for side, part in segments:
        turned = side == "right" or (side == "neutral" and not rightwards)
        rightwards = False if turned else rightwards or side == "left"
        yield side, part, turned


def _straight(part: Sequence[Slot], side: Side, x: float) -> Iterator[Placed]:
    """Place a segment that is read as it stands, and the mark that keeps Poppler from turning it.

    Marks on letters come first and stand on the right, where their letter is.
    """
    marks = list(takewhile(_is_mark, part)) if side == "weak" else []
    words = part[len(marks) :]
    instead = Instead("".join(slot.char for slot in part), x) if marks and len(part) > 1 else None
    if words:
        yield Placed(_RIGHT_TO_LEFT_MARK, x, 0.0)
    for slot in (*words, *reversed(marks)):
        yield Placed(slot.char, x, slot.width, instead)
        x += slot.width


def _turned(part: Sequence[Slot], x: float) -> Iterator[Placed]:
    """Place a segment from its last character to its first."""
    words = "".join(_foreseen(slot) for slot in part)
    instead = Instead(words, x) if words != "".join(slot.char for slot in part) else None
    for slot in reversed(part):
        yield Placed(slot.char, x, slot.width, instead)
        x += slot.width


def _mirror(slot: Slot) -> str:
    found = mirrored(ord(slot.char))
    return chr(found) if found else ""


def _foreseen(slot: Slot) -> str:
    """Return what PDFium turns into the slot's character: it mirrors brackets and takes ellipses apart."""
    return _mirror(slot) or ("\ufe19" if slot.char == "\u2026" else slot.char)


def _is_mark(slot: Slot) -> bool:
    return unicodedata.bidirectional(slot.char) == "NSM"


def narrowed(slots: Sequence[Slot]) -> list[Slot]:
    """Give the width of marks and of brackets to the letters beside them, which readers then find close together."""
    found = list(slots)
    for index, slot in enumerate(slots):
        beside = _beside(slots, index)
        if beside is not None and slot.width > _NARROW:
            found[beside] = replace(found[beside], width=found[beside].width + slot.width - _NARROW)
            found[index] = replace(slot, width=_NARROW)
    return found


def _beside(slots: Sequence[Slot], index: int) -> int | None:
    """Return the letter or digit beside a mark or a bracket."""
    before = index - 1
    while before > 0 and _is_mark(slots[before]):
        before -= 1
    around = [before] if _is_mark(slots[index]) else [index + 1, before] if _mirror(slots[index]) else []
    return next((at for at in around if 0 <= at < len(slots) and slots[at].char.isalnum()), None)
