"""An edition as one long strip, for readers that scroll."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image as Pixels

from comicremix.model.book import Book
from comicremix.publish.edition import Printer, Wishes
from comicremix.publish.pictures import encoded, page_pixels

STRIP_WIDTH = 1080
"""Pixels, unless the pages are narrower or a dpi is asked for."""
MOST_HIGH = 60_000
"""JPEG ends at 65,535 rows: a longer strip becomes several, cut between pages."""


def strips_of(printer: Printer, book: Book, language: str, wishes: Wishes) -> Iterator[bytes]:
    """Yield an edition's pages, all of one width, beneath one another, as JPEG files that are as long as can be."""
    gathered: list[Pixels.Image] = []
    height = 0
    for frame in printer.frames(book, language):
        dpi = wishes.dpi or min(frame.dpi, frame.dpi * STRIP_WIDTH / frame.width)
        page = page_pixels(printer, frame, dpi)
        width = gathered[0].width if gathered else page.width
        if page.width != width:
            page = page.resize((width, max(1, round(page.height * width / page.width))), Pixels.Resampling.LANCZOS)
        if gathered and height + page.height > MOST_HIGH:
            yield _joined(gathered, height, wishes)
            gathered, height = [], 0
        gathered.append(page)
        height += page.height
    if gathered:
        yield _joined(gathered, height, wishes)


def _joined(pages: list[Pixels.Image], height: int, wishes: Wishes) -> bytes:
    strip = Pixels.new("RGB", (pages[0].width, height), "#ffffff")
    top = 0
    for page in pages:
        strip.paste(page, (0, top))
        top += page.height
    return encoded(strip, "jpeg", wishes, wishes.dpi or 96.0)
