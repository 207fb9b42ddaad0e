"""Source pages as they came: the pages of one import from one file or folder belong together and have one author."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comicremix.model.book import Book
from comicremix.model.source import Rights, SourcePage

_INSIDE = re.compile(r"^(?P<holder>.+?)(?:/.*|, page \d+)$")
"""Pages of an archive are called ``album.cbz/1.png``, those of a PDF ``album.pdf, page 1``."""
NO_RIGHTS = Rights()


@dataclass(frozen=True, slots=True)
class Import:
    """Source pages that came together. ``holder``: the archive or PDF that they came in; empty: pictures."""

    holder: str
    sources: tuple[SourcePage, ...]

    @property
    def name(self) -> str:
        """What people know it by: the archive's name, else those of its first and last picture."""
        first, last = self.sources[0].name, self.sources[-1].name
        return self.holder or (first if first == last else f"{first} – {last}")

    @property
    def rights(self) -> Rights:
        """What all its pages say alike; empty where they differ or say nothing."""
        all_rights = [source.rights or NO_RIGHTS for source in self.sources]
        fields = {name: {getattr(rights, name) for rights in all_rights} for name in Rights.__slots__}
        return Rights(**{name: next(iter(values)) if len(values) == 1 else "" for name, values in fields.items()})

    @property
    def is_said(self) -> bool:
        """Whether every page says under which licence it stands."""
        return all(source.rights is not None and source.rights.licence for source in self.sources)


def imports_of(book: Book) -> tuple[Import, ...]:
    """Return the book's source pages import by import, in the order in which they came."""
    groups: dict[tuple[str, str], list[SourcePage]] = {}
    for source in book.sources:
        groups.setdefault((source.batch, _holder(source.name)), []).append(source)
    return tuple(Import(holder, tuple(sources)) for (_, holder), sources in groups.items())


def _holder(name: str) -> str:
    match = _INSIDE.match(name)
    return match["holder"] if match else ""
