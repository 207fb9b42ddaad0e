"""Pages and panels as pictures of any kind: PNG, JPEG, WebP, TIFF; of a page as it came, its own bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from PIL import Image as Pixels

from comicremix.geometry import Affine, Rect, bounds
from comicremix.layout.frame import Frame, Group, Image, Item
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.model.markup import Span
from comicremix.model.page import Page, Panel
from comicremix.model.reading import reading_panels
from comicremix.model.style import BalloonStyle
from comicremix.paint.png import png_page
from comicremix.publish.edition import Canvas, Printer, Wishes, credit_line

KINDS = MappingProxyType({"png": "PNG", "jpeg": "JPEG", "webp": "WEBP", "tiff": "TIFF"})
SUFFIXES = MappingProxyType({"png": ".png", "jpeg": ".jpg", "webp": ".webp", "tiff": ".tif"})
CANVASES: MappingProxyType[Canvas, tuple[int, int]] = MappingProxyType(
    {"square": (1080, 1080), "portrait": (1080, 1350), "story": (1080, 1920), "landscape": (1200, 675)}
)
"""Sizes of social media in pixels."""
PANEL_WIDTH = 640
"""Pixels of a panel that a note shows."""
CREDIT_BAND = 0.045
"""Height of the credit line, as a share of the picture's shorter side."""
WITHIN = 0.02
"""Margin around a picture on a canvas, as a share of the canvas's shorter side."""


def own_bytes(frame: Frame) -> Image | None:
    """Return the picture that is all of a page, upright and untouched; None: the page is more, or other, than that."""
    images = list(_seen(frame.items))
    if len(images) != 1 or not isinstance(images[0], Image):
        return None
    image = images[0]
    size = image.picture.size
    fills = image.transform == Affine(frame.width / size[0], 0.0, 0.0, frame.height / size[1])
    return image if fills and image.picture.untouched else None


def _seen(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group):
            yield from _seen(item.items)
        elif not isinstance(item, Glyphs) or not item.hidden:
            yield item


def page_pixels(printer: Printer, frame: Frame, dpi: float | None = None) -> Pixels.Image:
    """Return a page as RGB pixels. Raises ExportError as ``png_page``."""
    data = png_page(frame, pictures=printer.pictures, catalogue=printer.catalogue, dpi=dpi)
    with Pixels.open(io.BytesIO(data)) as image:
        image.load()
        return image


def panel_box(page: Page, panel: Panel) -> Rect:
    """Return what a picture of a panel shows: the panel and the balloons that follow it, inside the page."""
    box = bounds(panel.outline)
    for balloon in page.balloons:
        if balloon.panel == panel.id and (balloon.text or balloon.art):
            box = box.union(balloon.shape.box)
            for tail in balloon.tails:
                box = box.union(Rect(*tail.tip, 0.0, 0.0))
    return box.intersection(page.box)


def panel_pixels(printer: Printer, frame: Frame, page: Page, dpi: float | None) -> Iterator[Pixels.Image]:
    """Yield the panels of a page in reading order; the page itself where it has none."""
    whole = page_pixels(printer, frame, dpi)
    scale = whole.width / frame.width
    panels = reading_panels(page)
    for panel in panels:
        box = panel_box(page, panel)
        if box.width >= 1 and box.height >= 1:
            edges = (box.x, box.y, box.right, box.bottom)
            yield whole.crop(tuple(round(edge * scale) for edge in edges))  # type: ignore[arg-type]
    if not panels:
        yield whole


def panel_picture(
    printer: Printer, book: Book, language: str, panel_id: PanelId, width: int = PANEL_WIDTH
) -> Pixels.Image | None:
    """Return a panel as an edition shows it, at most ``width`` pixels wide; None for one that is not there."""
    page = next((page for page in book.pages if any(panel.id == panel_id for panel in page.panels)), None)
    box = panel_box(page, page.panel(panel_id)) if page is not None else Rect(0, 0, 0, 0)
    if page is None or box.width < 1 or box.height < 1:
        return None
    whole = page_pixels(printer, printer.frame(book, page.id, language))
    scale = whole.width / page.width
    edges = (box.x, box.y, box.right, box.bottom)
    shown = whole.crop(tuple(round(edge * scale) for edge in edges))  # type: ignore[arg-type]
    shown.thumbnail((width, 2 * width), Pixels.Resampling.LANCZOS)
    return shown


def on_canvas(
    printer: Printer, image: Pixels.Image, book: Book, language: str, canvas: Canvas, ground: str
) -> Pixels.Image:
    """Return a picture in a size of social media, the credit line beneath it."""
    width, height = CANVASES[canvas]
    short = min(width, height)
    band, margin = round(short * CREDIT_BAND), round(short * WITHIN)
    room = (width - 2 * margin, height - band - 2 * margin)
    scale = min(room[0] / image.width, room[1] / image.height)
    shown = image.resize(
        (max(1, round(image.width * scale)), max(1, round(image.height * scale))), Pixels.Resampling.LANCZOS
    )
    result = Pixels.new("RGB", (width, height), ground)
    result.paste(shown, ((width - shown.width) // 2, margin + (room[1] - shown.height) // 2))
    result.paste(_credit_band(printer, book, language, width, band), (0, height - band))
    return result


def _credit_band(printer: Printer, book: Book, language: str, width: int, height: int) -> Pixels.Image:
    from comicremix.layout.words import text_look
    from comicremix.lettering.letter import letter
    from comicremix.model.language import Override

    edition = book.language(language)
    page = Page("pg-credit", width, height)  # type: ignore[arg-type]  # a page that is never kept
    style = BalloonStyle("credit", size=height * 0.5, minimum=height * 0.2, hyphenate=False)
    words = letter(
        (Span(credit_line(book, language)),), page.box.inset(height * 0.1).outline(),
        look=text_look(style, page, edition, Override()), language=language, direction=edition.direction,
        catalogue=printer.catalogue,
    )  # fmt: skip
    frame = Frame(width, height, 300.0, "#ffffff", tuple(words.runs), language)
    return page_pixels(printer, frame)


def encoded(image: Pixels.Image, kind: str, wishes: Wishes, dpi: float) -> bytes:
    """Return pixels as the bytes of a file that states its resolution.

    Args:
        kind: a key of ``KINDS``.
        dpi: what the file states.
    """
    more: dict[str, Any] = {"dpi": (dpi, dpi)}
    if kind == "jpeg":
        more |= {"quality": wishes.quality, "subsampling": 0, "optimize": True}
    elif kind == "webp":
        more = {"quality": wishes.quality, "method": 4}
    elif kind == "tiff":
        more |= {"compression": "tiff_adobe_deflate"}
    stream = io.BytesIO()
    image.save(stream, KINDS[kind], **more)
    return stream.getvalue()


def pictures_of(
    printer: Printer, book: Book, language: str, kind: str, wishes: Wishes
) -> Iterator[tuple[str, Frame, bytes]]:
    """Yield the pictures of an edition with what tells each apart in its name (``003``, ``003-2``), page by page."""
    for name, frame, image in pixels_of(printer, book, language, wishes):
        yield name, frame, encoded(image, kind, wishes, wishes.dpi or frame.dpi)


def pixels_of(printer: Printer, book: Book, language: str, wishes: Wishes) -> Iterator[tuple[str, Frame, Pixels.Image]]:
    """Yield what ``pictures_of`` yields, as pixels."""
    for index, frame in enumerate(printer.frames(book, language)):
        page = book.pages[index] if index < len(book.pages) else None
        if wishes.per == "panel":
            images = list(panel_pixels(printer, frame, page, wishes.dpi)) if page else []
            names = [f"{index + 1:03}-{number}" for number in range(1, len(images) + 1)]
        else:
            images, names = [page_pixels(printer, frame, wishes.dpi)], [f"{index + 1:03}"]
        for name, image in zip(names, images, strict=True):
            shown = image
            if wishes.canvas:
                shown = on_canvas(printer, image, book, language, wishes.canvas, page.ground if page else "#ffffff")
            yield name, frame, shown


def archived(printer: Printer, frame: Frame, wishes: Wishes) -> tuple[bytes, str, tuple[int, int]]:
    """Return a page as a picture for an archive, the ending of its name and its size in pixels: a page as it came keeps
    its bytes, others are JPEG."""
    own = own_bytes(frame) if wishes.dpi is None else None
    if own is not None and re.fullmatch(r"\.(jpg|png|webp)", own.picture.asset.suffix):
        asset = own.picture.asset
        return printer.pictures.original(asset), asset.suffix, (asset.width, asset.height)
    image = page_pixels(printer, frame, wishes.dpi)
    return encoded(image, "jpeg", wishes, wishes.dpi or frame.dpi), ".jpg", image.size
