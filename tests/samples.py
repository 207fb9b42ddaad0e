"""Small books made by hand, for tests that want to know what is in them."""

from __future__ import annotations

from comicremix.geometry import Outline, Rect, polygon_path
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, FoundId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.note import Note, Pin
from comicremix.model.page import Balloon, Base, Body, Page, Panel, Shape, ShapeKind, Tail
from comicremix.model.source import Art, AssetRef, BalloonKind, FoundPanel, SourcePage

SOURCE = SourceId("s-1")
LEFT, RIGHT, LOWER = PanelId("p-left"), PanelId("p-right"), PanelId("p-lower")
ONE, TWO = PageId("pg-1"), PageId("pg-2")
HELLO, OUCH = BalloonId("b-hello"), BalloonId("b-ouch")

OUTLINES: dict[PanelId, Outline] = {
    LEFT: Rect(50, 50, 430, 400).outline(),
    RIGHT: Rect(520, 50, 430, 400).outline(),
    LOWER: Rect(50, 500, 900, 850).outline(),
}


def asset(digit: str = "a") -> AssetRef:
    return AssetRef(digit * 64, ".png", 1000, 1400, 300.0)


def drawn_balloon(name: BalloonId, box: Rect, text: str, panel: PanelId | None) -> Balloon:
    shape = Shape(ShapeKind.ELLIPSE, box)
    tail = Tail((box.centre[0], box.bottom + 60), 30)
    return Balloon(name, BalloonKind.SPEECH, shape, text, (tail,), panel=panel)


def balloon_in_art(name: BalloonId, outline: Outline, text: str, panel: PanelId | None) -> Balloon:
    shape = Shape.traced(polygon_path(outline))
    return Balloon(name, BalloonKind.SPEECH, shape, text, panel=panel, body=Body.ART, art=Art(SOURCE, outline))


def imported_book() -> Book:
    """Two pages: the first shows the only source page as it came, with three panels and two balloons (one in the art,
    one drawn by the program); the second is empty."""
    found = tuple(FoundPanel(FoundId(f"f-{name}"), outline) for name, outline in OUTLINES.items())
    source = SourcePage(SOURCE, "page.png", asset(), found)
    panels = tuple(Panel(name, Art(SOURCE, outline)) for name, outline in OUTLINES.items())
    whole = Art(SOURCE, Rect(0, 0, 1000, 1400).outline())
    balloons = (
        balloon_in_art(HELLO, Rect(80, 80, 200, 120).outline(), "Hello!", LEFT),
        drawn_balloon(OUCH, Rect(600, 600, 240, 160), "Ouch, *that* hurt.[^n-1]", LOWER),
    )
    first = Page(ONE, 1000, 1400, base=Base(whole), panels=panels, balloons=balloons)
    notes = (Note(NoteId("n-1"), "Indeed."), Note(NoteId("n-2"), "A pin.", Pin(panel=LEFT)))
    languages = (Language("en"), Language("fr"), Language("ar", "rtl"))
    return Book("Test", pages=(first, Page(TWO, 1000, 1400)), sources=(source,), languages=languages, notes=notes)
