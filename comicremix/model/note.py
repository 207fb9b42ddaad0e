"""Endnotes and the works that they cite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from comicremix.geometry import Point
from comicremix.model.ids import NoteId, PageId, PanelId


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a note is fastened when no text marks it: a panel, or a point of a page (page pixels)."""

    panel: PanelId | None = None
    page: PageId | None = None
    point: Point | None = None
    """On a panel: page pixels from the panel's top left corner; absent: its upper right corner."""


@dataclass(frozen=True, slots=True)
class Citation:
    reference: str
    """The id of a source reference."""
    locator: str = ""
    """Such as ``p. 12``."""


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered endnote; its number is computed from the place of its mark, never stored."""

    id: NoteId
    body: str = ""
    """In the source language; plain text with ``*italic*``, ``**bold**`` and line breaks."""
    pin: Pin | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceReference:
    """A cited work: ``csl`` is its CSL-JSON item, ``id`` included, as Zotero writes it; never changed in place."""

    id: str
    csl: Mapping[str, Any] = field(default_factory=dict)
