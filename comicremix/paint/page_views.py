"""Pages of a finished PDF as small pictures with their boxes, for whoever wants to see what would be printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pikepdf
import PIL.Image

from comicremix.geometry import Rect
from comicremix.paint.png import rasterised


@dataclass(frozen=True, slots=True)
class PageView:
    """A page on its paper. ``trim`` and ``bleed`` are shares of the picture's width and height, y down."""

    image: PIL.Image.Image
    trim: Rect
    bleed: Rect


def page_views(path: Path, most: int, side: int) -> tuple[PageView, ...]:
    """Return at most ``most`` pages of a PDF, each with ``side`` pixels on its longer side."""
    with pikepdf.open(path) as document:
        boxes = [
            (_rect(page.mediabox), _rect(page.trimbox), _rect(page.obj.get("/BleedBox", page.trimbox)))
            for page in list(document.pages)[:most]
        ]
    return tuple(_view(path, index, side, *found) for index, found in enumerate(boxes))


def _view(path: Path, index: int, side: int, media: Rect, trim: Rect, bleed: Rect) -> PageView:
    scale = side / max(media.width, media.height)
    width, height = (max(1, round(length * scale)) for length in (media.width, media.height))
    return PageView(rasterised(path, index, width, height), _share(trim, media), _share(bleed, media))


def _rect(box: pikepdf.Object) -> Rect:
    left, below, right, above = (float(number) for number in box)
    return Rect(left, below, right - left, above - below)


def _share(box: Rect, media: Rect) -> Rect:
    top = media.y + media.height - box.y - box.height
    return Rect((box.x - media.x) / media.width, top / media.height, box.width / media.width, box.height / media.height)
