"""What of files is wanted: which of their pages, by their numbers as they come, and what is done with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from comicremix.errors import Sentence, UsageError

MOST = 1_000_000
"""Numbers above this are slips of the hand."""
_PART = re.compile(r"\s*(\d+)?\s*(-)?\s*(\d+)?\s*")


@dataclass(frozen=True, slots=True)
class PageChoice:
    """Pages, counted from 1 over all files in the order in which they come; a page that cannot be read counts too."""

    ranges: tuple[tuple[int, int | None], ...] = ()
    """First and last, both included; last None: to the end."""
    but: bool = True
    """All pages but these."""

    def wants(self, number: int) -> bool:
        """Tell whether page ``number`` is wanted."""
        named = any(first <= number and (last is None or number <= last) for first, last in self.ranges)
        return named != self.but


ALL_PAGES = PageChoice()


@dataclass(frozen=True, slots=True)
class Taking:
    """What of files is wanted."""

    pages: PageChoice = ALL_PAGES
    find: bool = True
    """Panels and balloons are looked for where the files do not tell of them."""
    join: bool = True
    """Slices of a webtoon are put together."""


ALL = Taking()


def pages_named(words: str) -> PageChoice:
    """Read a choice such as ``1-5,8,12-``.

    Raises:
        UsageError: it is none.
    """
    ranges = []
    for part in words.split(","):
        match = _PART.fullmatch(part)
        first, dash, last = match.groups() if match else (None, None, None)
        start = int(first or 1)
        end = int(last) if last else None if dash else start
        if not (first or last) or not 1 <= start <= MOST or end is not None and not start <= end <= MOST:
            remedy = Sentence("Name pages from 1 on, such as 1-5,8 or 3-.")
            raise UsageError(Sentence("“{words}” are no pages", words=words), remedy=remedy)
        ranges.append((start, end))
    return PageChoice(tuple(ranges), but=False)


def pages_of(numbers: Iterable[int], *, but: bool = False) -> PageChoice:
    """Return the choice of single pages, or of all but these."""
    ranges: list[tuple[int, int | None]] = []
    for number in sorted(set(numbers)):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return PageChoice(tuple(ranges), but)
