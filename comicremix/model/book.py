"""The root of the model: one frozen tree that shares what an edit leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.note import Note, SourceReference
from comicremix.model.note_setup import NoteSetup
from comicremix.model.page import Balloon, Page, Panel
from comicremix.model.publishing import ExportOptions
from comicremix.model.setup import PageSetup
from comicremix.model.source import SourcePage
from comicremix.model.style import DEFAULT_STYLES, STYLE_OF_KIND, BalloonStyle

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Book:
    """A whole book. Lookups raise KeyError for an id that is not in it."""

    title: str = ""
    author: str = ""
    licence: str = ""
    source_language: str = "en"
    pages: tuple[Page, ...] = ()
    sources: tuple[SourcePage, ...] = ()
    languages: tuple[Language, ...] = ()
    """Every language of the book, the source language among them."""
    styles: tuple[BalloonStyle, ...] = DEFAULT_STYLES
    notes: tuple[Note, ...] = ()
    references: tuple[SourceReference, ...] = ()
    credits: str = ""
    """Printed after the notes, in the source language."""
    setup: PageSetup | None = None
    """Size, margins, gutter and bleed of its pages; None: as its first page has them (see ``model.setup``)."""
    note_setup: NoteSetup = NoteSetup()
    exports: tuple[ExportOptions, ...] = ()
    """Ways of exporting that it keeps, each under a name of its own."""

    def page(self, page_id: PageId) -> Page:
        return _only((p for p in self.pages if p.id == page_id), page_id)

    def source(self, source_id: SourceId) -> SourcePage:
        return _only((s for s in self.sources if s.id == source_id), source_id)

    def language(self, tag: str) -> Language:
        return _only((x for x in self.languages if x.tag == tag), tag)

    def note(self, note_id: NoteId) -> Note:
        return _only((n for n in self.notes if n.id == note_id), note_id)

    def reference(self, reference_id: str) -> SourceReference:
        return _only((r for r in self.references if r.id == reference_id), reference_id)

    def style(self, balloon: Balloon) -> BalloonStyle:
        """Return the style of ``balloon``: its own, or its kind's;
        the first style of the book when neither is there."""
        for wanted in (balloon.style, STYLE_OF_KIND[balloon.kind]):
            for style in self.styles:
                if style.name == wanted:
                    return style
        return self.styles[0] if self.styles else BalloonStyle("speech")

    def page_of(self, item_id: PanelId | BalloonId) -> Page:
        """Return the page on which a panel or balloon lies."""
        pages = (p for p in self.pages if item_id in {x.id for x in p.panels} | {x.id for x in p.balloons})
        return _only(pages, item_id)

    def panel(self, panel_id: PanelId) -> Panel:
        return self.page_of(panel_id).panel(panel_id)

    def balloon(self, balloon_id: BalloonId) -> Balloon:
        return self.page_of(balloon_id).balloon(balloon_id)


def _only(found: Iterator[T], wanted: str) -> T:
    for item in found:
        return item
    raise KeyError(wanted)
