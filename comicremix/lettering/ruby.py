"""Ruby: how a base is read, set half as large above it, or at its right in a column.

A ruby that is wider than its base hangs over neighbouring kana by half of its em at most, and spreads the base for the
rest; a narrower one is spread itself. After the Requirements for Japanese Text Layout (JLREQ), 3.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from comicremix.lettering.runs import ShapedRun, spread
from comicremix.lettering.scripts import char_script

SIZE = 0.5
"""Ems of the base."""
_OVERHANG = SIZE / 2
_RISE = 0.94
"""A ruby's baseline above that of its base: their em boxes touch, ems of the base."""
_AIR = 0.04
_ASIDE = 0.5 + SIZE / 2
"""A ruby's axis at the right of its column's."""
_KANA = frozenset({"Hira", "Kana"})


class Hang(NamedTuple):
    """How far a ruby may hang over what stands before and after its base, ems of the base."""

    before: float
    after: float


def overhang(text: str, start: int, end: int, first: int, last: int) -> Hang:
    """Return the overhang of a base ``text[first:last]`` in the line ``text[start:end]``."""
    before = first > start and char_script(text[first - 1]) in _KANA
    after = last < end and char_script(text[last]) in _KANA
    return Hang(_OVERHANG * before, _OVERHANG * after)


def base_extra(base: float, ruby: float, hang: Hang) -> float:
    """Return by how much a base ``base`` wide must be spread for a ruby whose words are ``ruby`` wide at its size."""
    return max(0.0, ruby - base - hang.before - hang.after)


def set_ruby(
    bases: Sequence[ShapedRun], ruby: Sequence[ShapedRun], hang: Hang
) -> tuple[list[ShapedRun], list[ShapedRun]]:
    """Return the base runs, spread, and the small ruby runs, whose ``x`` counts from where the base starts.

    ``ruby``: the runs of the ruby's own line in full size, in the order in which they are drawn.
    """
    width = sum(run.width for run in bases)
    small = sum(run.width for run in ruby) * SIZE
    extra = base_extra(width, small, hang)
    wide = [spread(run, extra * run.width / width if width else 0.0) for run in bases]
    spare = width + extra - small
    kana = all(char_script(run.text[:1]) in _KANA for run in ruby)
    rubies = [spread(run, spare / SIZE * run.width * SIZE / small) for run in ruby] if kana and spare > 0 else [*ruby]
    offset = 0.0 if kana and spare > 0 else _start(spare, hang)
    ink_top = min((run.ink.top for run in wide if run.ink), default=0.0)
    low = max((run.ink.bottom for run in rubies if run.ink), default=0.0) * SIZE
    vertical = wide[0].item.way != "along"
    rise = _ASIDE if vertical else max(_RISE, -ink_top + low + _AIR)
    placed = []
    for run in rubies:
        placed.append(run._replace(x=offset, width=run.width * SIZE, scale=run.scale * SIZE, rise=rise, ruby=True))
        offset += run.width * SIZE
    return wide, placed


def _start(spare: float, hang: Hang) -> float:
    """Return where a ruby starts: centred, or hanging over to the side where it may."""
    if spare >= 0:
        return spare / 2
    return -min(hang.before, max(-spare / 2, -spare - hang.after))
