"""The rows of the list of layers as values: what lies on a page, from top to bottom. Free of Qt but for the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from comicremix.gui.canvas.keeping import is_off_page
from comicremix.gui.canvas.targets import Target
from comicremix.gui.names import kind_name
from comicremix.model.book import Book
from comicremix.model.markup import plain
from comicremix.model.page import Page
from comicremix.model.reading import reading_panels

translate = QCoreApplication.translate
LONGEST = 40
"""Characters of a text that are shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: how it is called, and what can be done with it."""

    id: str
    is_panel: bool
    words: str
    off_page: bool = False
    can_hide: bool = True


def rows_of(book: Book, page: Page, language: str, targets: Sequence[Target]) -> tuple[Row, ...]:
    """Return what lies on a page, topmost first: balloons lie above panels. ``targets``: where each thing lies."""
    numbers = {panel.id: number for number, panel in enumerate(reading_panels(page), 1)}
    boxes = {target.id: target.box for target in targets}
    told = next((x.translations for x in book.languages if x.tag == language), {})
    off = {item for item, box in boxes.items() if is_off_page(page.box, box)}
    rows: list[Row] = []
    for balloon in reversed(page.balloons):
        translation = told.get(f"balloon:{balloon.id}")
        said = _short(translation.text if translation is not None else balloon.text)
        words = _told(kind_name(balloon.kind), said)
        rows.append(Row(balloon.id, False, words, balloon.id in off))
    for panel in reversed(page.panels):
        name = translate("Layers", "Panel {0}").format(numbers[panel.id])
        rows.append(Row(panel.id, True, _told(name, _short(panel.alt)), panel.id in off, not page.shows_in_base(panel)))
    return tuple(rows)


def height_after(rows: Sequence[Row], moved: str) -> int:
    """Return the height, 0 lowest, that a thing has among its like when the rows stand in this order."""
    mine = next(row for row in rows if row.id == moved)
    like = [row.id for row in rows if row.is_panel == mine.is_panel]
    return len(like) - 1 - like.index(moved)


def _told(name: str, words: str) -> str:
    return translate("Layers", "{0}: {1}").format(name, words) if words else name


def _short(text: str) -> str:
    words = " ".join(plain(text).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
