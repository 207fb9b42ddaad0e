"""What the clipboard holds: pieces of a page with all that they need to live in another book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from comicremix.model.ids import BalloonId, PageId
from comicremix.model.language import Override, TextKey, Translation
from comicremix.model.note import Note, SourceReference
from comicremix.model.page import Balloon, Panel
from comicremix.model.source import SourcePage
from comicremix.model.style import BalloonStyle


@dataclass(frozen=True, slots=True)
class Clip:
    """Panels and balloons as they lay on a page, lowest first, in that page's pixels at its ``dpi``; with the source
    pages, styles and notes that they name, and their words and shapes in every language. Fonts travel by name alone."""

    page: PageId
    dpi: float
    source_language: str
    panels: tuple[Panel, ...] = ()
    balloons: tuple[Balloon, ...] = ()
    sources: tuple[SourcePage, ...] = ()
    styles: tuple[BalloonStyle, ...] = ()
    words: Mapping[str, Mapping[TextKey, Translation]] = field(default_factory=dict)
    """Translations by language tag."""
    overrides: Mapping[str, Mapping[BalloonId, Override]] = field(default_factory=dict)
    """Shapes and sizes by language tag."""
    notes: tuple[Note, ...] = ()
    """Those that the balloons' words mark, fastened nowhere else."""
    references: tuple[SourceReference, ...] = ()
    """What these notes cite."""
