"""Two panels change places, like the tiles of a puzzle."""

from __future__ import annotations

from comicremix.edit.change import change_page, changed
from comicremix.edit.filling import fill_cell, view_of
from comicremix.edit.panels import move_panel_to_page
from comicremix.model.book import Book
from comicremix.model.ids import PanelId


def swap_panels(book: Book, first: PanelId, second: PanelId) -> Book:
    """Let two panels, on one page or two, change places: each fills the other's frame, balloons follow."""
    if first == second:
        return book
    page_a, page_b = book.page_of(first), book.page_of(second)
    a, b = page_a.panel(first), page_b.panel(second)
    views = {first: view_of(book, page_a, a), second: view_of(book, page_b, b)}
    index_a, index_b = page_a.panels.index(a), page_b.panels.index(b)
    if page_a.id != page_b.id:
        book = move_panel_to_page(book, first, page_b.id, index=index_b)
        book = move_panel_to_page(book, second, page_a.id, index=index_a)
    else:
        panels = list(page_a.panels)
        panels[index_a], panels[index_b] = panels[index_b], panels[index_a]
        book = change_page(book, page_a.id, lambda p: changed(p, panels=tuple(panels)))
    book = fill_cell(book, first, b.outline, view=views[first])
    return fill_cell(book, second, a.outline, view=views[second])
