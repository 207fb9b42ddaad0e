"""Small pictures of what each text stands in, for people who translate in a spreadsheet."""

from __future__ import annotations

import io
from collections.abc import Iterator

import PIL.Image

from comicremix.app.press import Press
from comicremix.geometry import Rect, bounds
from comicremix.jobs import SILENT, Progress
from comicremix.model.book import Book
from comicremix.model.language import TextKey
from comicremix.model.page import Page
from comicremix.paint.png import png_page

WIDTH, HEIGHT = 240, 150
"""Room for a picture, in pixels of a screen."""
_PAGE_HEIGHT = 1500
"""Pixels of a page that pictures are cut from: words in a balloon can be read in them."""
_AROUND = 0.5
"""How much of its surroundings a balloon is shown with, as a share of its shorter side."""


def text_pictures(press: Press, book: Book, progress: Progress = SILENT) -> dict[TextKey, bytes]:
    """Return a JPEG file of each balloon with words, as the source edition shows it, and of each panel with an
    alternative text; none is larger than ``WIDTH`` by ``HEIGHT``.

    Raises:
        ComicRemixError: a page cannot be painted.
        Cancelled: by ``progress``.
    """
    found: dict[TextKey, bytes] = {}
    for number, page in enumerate(book.pages):
        progress.step(number, len(book.pages))
        places = dict(_places(page))
        if not places:
            continue
        frame = press.frame(book, page.id, book.source_language)
        scale = min(1.0, _PAGE_HEIGHT / max(frame.height, frame.width))
        data = png_page(frame, pictures=press.pictures, catalogue=press.catalogue, dpi=frame.dpi * scale)
        with PIL.Image.open(io.BytesIO(data)) as picture:
            found |= {key: _cut(picture, box, picture.width / frame.width) for key, box in places.items()}
    return found


def _places(page: Page) -> Iterator[tuple[TextKey, Rect]]:
    """Yield the boxes of the page (page pixels) that pictures are cut out of."""
    for panel in page.panels:
        if panel.alt:
            yield f"alt:{panel.id}", bounds(panel.outline)
    for balloon in page.balloons:
        if balloon.text:
            box = balloon.shape.box
            more = _AROUND * min(box.width, box.height)
            yield f"balloon:{balloon.id}", Rect(box.x - more, box.y - more, box.width + 2 * more, box.height + 2 * more)


def _cut(picture: PIL.Image.Image, box: Rect, scale: float) -> bytes:
    left, top = max(0, round(box.x * scale)), max(0, round(box.y * scale))
    right = min(picture.width, max(left + 1, round(box.right * scale)))
    bottom = min(picture.height, max(top + 1, round(box.bottom * scale)))
    cut = picture.crop((min(left, right - 1), min(top, bottom - 1), right, bottom)).convert("RGB")
    cut.thumbnail((WIDTH, HEIGHT), PIL.Image.Resampling.LANCZOS)
    data = io.BytesIO()
    cut.save(data, "JPEG", quality=85)
    return data.getvalue()
