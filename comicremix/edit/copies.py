"""Copies within the book: a page again, with everything on it under new ids
and with the same words in every language."""

from __future__ import annotations

from comicremix.edit.change import changed
from comicremix.edit.pages import add_page
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId, new_balloon_id, new_page_id, new_panel_id
from comicremix.model.language import Language
from comicremix.model.page import Page

Renamed = dict[str, str]
"""New ids by old ones."""


def duplicate_page(book: Book, page_id: PageId, *, new_id: PageId | None = None) -> Book:
    """Insert a copy of a page after it. Notes stay where they are pinned;
    marks in the copied words mark the same notes.

    Raises:
        KeyError: the book has no such page.
    """
    page = book.page(page_id)
    names: Renamed = {panel.id: new_panel_id() for panel in page.panels}
    names |= {place.id: new_panel_id() for place in page.places}
    names |= {balloon.id: new_balloon_id() for balloon in page.balloons}
    copy = changed(_renamed(page, names), id=new_id or new_page_id(), label="")
    place = [p.id for p in book.pages].index(page_id) + 1
    languages = tuple(_with_copies(language, names) for language in book.languages)
    return changed(add_page(book, copy, place), languages=languages)


def _renamed(page: Page, names: Renamed) -> Page:
    panels = tuple(changed(panel, id=PanelId(names[panel.id])) for panel in page.panels)
    balloons = tuple(
        changed(
            balloon,
            id=BalloonId(names[balloon.id]),
            panel=PanelId(names[balloon.panel]) if balloon.panel in names else None,
            joined=BalloonId(names[balloon.joined]) if balloon.joined in names else None,
        )
        for balloon in page.balloons
    )
    reading = tuple(names[item] for item in page.reading if item in names)
    places = tuple(changed(place, id=PanelId(names[place.id])) for place in page.places)
    return changed(page, panels=panels, balloons=balloons, reading=reading, places=places)


def _with_copies(language: Language, names: Renamed) -> Language:
    """Return the language with the words and overrides of copied things under their new ids too."""
    translations = dict(language.translations)
    overrides = dict(language.overrides)
    for old, new in names.items():
        for kind in ("balloon", "alt"):
            if f"{kind}:{old}" in translations:
                translations[f"{kind}:{new}"] = translations[f"{kind}:{old}"]
        if BalloonId(old) in overrides:
            overrides[BalloonId(new)] = overrides[BalloonId(old)]
    if len(translations) == len(language.translations) and len(overrides) == len(language.overrides):
        return language
    return changed(language, translations=translations, overrides=overrides)
