"""A book of two pages with a drawn balloon, two languages and a note, and page files to import."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw

from comicremix.edit.texts import set_translation
from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.note import Note, Pin
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, AssetRef, BalloonKind, SourcePage
from comicremix.store.folder import create_book

WIDTH, HEIGHT = 600, 800
FIRST, SECOND = BalloonId("b-first222"), BalloonId("b-second22")
PANEL = PanelId("p-left2222")


def page_picture(seed: int = 0) -> bytes:
    """Return a PNG page: four dark panels on white."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(picture)
    for x in (20, 310):
        for y in (20, 410):
            draw.rectangle((x, y, x + 270, y + 370), fill=(40 + seed * 9 % 120, 80, 120), outline="black", width=4)
    data = io.BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()


def write_pages(folder: Path, count: int) -> list[Path]:
    """Write ``count`` page files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"page-{number + 1}.png" for number in range(count)]
    for number, file in enumerate(files):
        file.write_bytes(page_picture(number))
    return files


def write_small_book(folder: Path) -> Path:
    """Make the book in ``folder`` and return the folder."""
    with create_book(folder, Book()) as opened:
        asset = opened.add_asset(page_picture(), suffix=".png", width=WIDTH, height=HEIGHT, dpi=None)
        opened.save(small_book(asset))
    return folder


def small_book(asset: AssetRef) -> Book:
    """Return the book; the second balloon has no French yet."""
    source = SourcePage(SourceId("s-scan2222"), "scan.png", asset)
    outline = Rect(20, 20, 270, 370).outline()
    first = Page(
        PageId("pg-one22222"),
        WIDTH,
        HEIGHT,
        dpi=100.0,
        panels=(Panel(PANEL, Art(source.id, outline), alt="A blue panel."),),
        balloons=(balloon(FIRST, "Good evening.", 60, PANEL), balloon(SECOND, "Who are you?", 420)),
    )
    second = Page(PageId("pg-two22222"), WIDTH, HEIGHT, dpi=100.0)
    book = Book(
        title="Small book",
        pages=(first, second),
        sources=(source,),
        languages=(Language("en"), Language("fr")),
        notes=(Note(NoteId("n-blue2222"), "Blue is a colour.", Pin(panel=PANEL)),),
    )
    return set_translation(book, "fr", f"balloon:{FIRST}", "Bonsoir.")


def balloon(name: BalloonId, text: str, y: float, panel: PanelId | None = None) -> Balloon:
    return Balloon(name, BalloonKind.SPEECH, Shape(ShapeKind.ELLIPSE, Rect(60, y, 200, 120)), text, panel=panel)
