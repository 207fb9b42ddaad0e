"""Endnotes and the works that they cite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from comicremix.geometry import Point
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a note is fastened when no text marks it: a balloon, a panel, a point of a page (page pixels), or a page
    as a whole."""

    panel: PanelId | None = None
    page: PageId | None = None
    point: Point | None = None
    """On a panel or balloon: page pixels from its top left corner; absent: where the badge hides the least."""
    balloon: BalloonId | None = None

    @property
    def owner(self) -> BalloonId | PanelId | PageId | None:
        """The thing that it is fastened to; None: nothing."""
        return self.balloon or self.panel or self.page


@dataclass(frozen=True, slots=True)
class Citation:
    reference: str
    """The id of a source reference."""
    locator: str = ""
    """Such as ``p. 12`` or ``§ 4``."""


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered endnote; its number is computed from the place of its mark, never stored."""

    id: NoteId
    body: str = ""
    """In the source language; what may stand in it says ``model.note_body``."""
    pin: Pin | None = None
    citations: tuple[Citation, ...] = ()
    more_pins: tuple[Pin, ...] = ()
    """Further places that cite the same note."""

    @property
    def pins(self) -> tuple[Pin, ...]:
        """All places that it is fastened to besides its marks in texts."""
        return (self.pin, *self.more_pins) if self.pin else self.more_pins


@dataclass(frozen=True, slots=True)
class SourceReference:
    """A cited work: ``csl`` is its CSL-JSON item, ``id`` included, as Zotero writes it; never changed in place."""

    id: str
    csl: Mapping[str, Any] = field(default_factory=dict)
