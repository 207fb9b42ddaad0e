"""Copies within the book: a page again, or some things on it, under new ids and with the same words in every
language."""

from __future__ import annotations

from collections.abc import Collection

from comicremix.edit.change import change_page, changed
from comicremix.edit.pages import add_page
from comicremix.edit.transform import transformed_art, transformed_balloon, transformed_shape
from comicremix.geometry import IDENTITY, Affine
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId, new_balloon_id, new_page_id, new_panel_id
from comicremix.model.language import Language
from comicremix.model.page import Body, Page

Renamed = dict[str, str]
"""New ids by old ones."""


def duplicate_page(book: Book, page_id: PageId, *, new_id: PageId | None = None) -> Book:
    """Insert a copy of a page after it. Notes stay where they are pinned; marks in the copied words mark the same
    notes.

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


def duplicate_items(book: Book, page_id: PageId, ids: Collection[str], dx: float, dy: float) -> tuple[Book, Renamed]:
    """Put copies of panels, with the balloons that follow them, and of balloons on a page, on top of all others and
    (dx, dy) page pixels away, with the same words in every language. Copies are not locked.

    Returns:
        The book, and the new ids by the old ones.
    """
    page = book.page(page_id)
    panels = [panel for panel in page.panels if panel.id in ids]
    followed = {panel.id for panel in panels}
    balloons = [balloon for balloon in page.balloons if balloon.id in ids or balloon.panel in followed]
    names: Renamed = {panel.id: new_panel_id() for panel in panels}
    names |= {balloon.id: new_balloon_id() for balloon in balloons}
    by = Affine.translation(dx, dy)
    copied = tuple(
        changed(panel, id=PanelId(names[panel.id]), art=transformed_art(panel.art, by), locked=False)
        for panel in panels
    )
    lettered = tuple(
        changed(
            transformed_balloon(balloon, by) if balloon.body is not Body.ART or balloon.panel in followed
            else changed(transformed_balloon(balloon, by), body=Body.PIECE),
            id=BalloonId(names[balloon.id]),
            panel=PanelId(names[balloon.panel]) if balloon.panel in names else balloon.panel,
            joined=BalloonId(names[balloon.joined]) if balloon.joined in names else None,
            locked=False,
        )
        for balloon in balloons
    )  # fmt: skip
    languages = tuple(_with_copies(language, names, by) for language in book.languages)
    book = change_page(
        book, page_id, lambda p: changed(p, panels=(*p.panels, *copied), balloons=(*p.balloons, *lettered))
    )
    return changed(book, languages=languages), names


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


def _with_copies(language: Language, names: Renamed, by: Affine = IDENTITY) -> Language:
    """Return the language with the words and overrides of copied things under their new ids too."""
    translations = dict(language.translations)
    overrides = dict(language.overrides)
    for old, new in names.items():
        for kind in ("balloon", "alt"):
            if f"{kind}:{old}" in translations:
                translations[f"{kind}:{new}"] = translations[f"{kind}:{old}"]
        if BalloonId(old) in overrides:
            override = overrides[BalloonId(old)]
            shape = transformed_shape(override.shape, by) if override.shape else None
            overrides[BalloonId(new)] = changed(override, shape=shape)
    if len(translations) == len(language.translations) and len(overrides) == len(language.overrides):
        return language
    return changed(language, translations=translations, overrides=overrides)
