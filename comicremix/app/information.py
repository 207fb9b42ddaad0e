"""What a book holds, in figures."""

from __future__ import annotations

from typing import Any

from comicremix.model.book import Book
from comicremix.model.reading import note_numbers, reading_balloons, reading_panels
from comicremix.model.texts import completeness, texts


def information(book: Book) -> dict[str, Any]:
    """Return counts, languages with completeness, and the reading order of panels and balloons, ready for JSON."""
    return {
        "title": book.title,
        "author": book.author,
        "source_language": book.source_language,
        "sources": len(book.sources),
        "pages": [
            {
                "id": page.id,
                "width": page.width,
                "height": page.height,
                "dpi": page.dpi,
                "panels": [panel.id for panel in reading_panels(page)],
                "balloons": [balloon.id for balloon in reading_balloons(page)],
            }
            for page in book.pages
        ],
        "panels": sum(len(page.panels) for page in book.pages),
        "balloons": sum(len(page.balloons) for page in book.pages),
        "texts": sum(1 for _ in texts(book)),
        "notes": len(book.notes),
        "numbered_notes": len(note_numbers(book)),
        "references": len(book.references),
        "languages": {language.tag: round(completeness(book, language.tag), 4) for language in book.languages},
    }
