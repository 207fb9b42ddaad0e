"""A tiny book that has one of everything, for tests that break it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from comicremix.geometry import Outline, Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, FoundId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language, Override, State, Translation
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind, Tail
from comicremix.model.source import Art, AssetRef, BalloonKind, FoundBalloon, FoundPanel, Rights, SourcePage
from comicremix.model.style import BalloonStyle
from comicremix.store.disk import sha256
from comicremix.store.folder import OpenBook, create_book

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f0001010100"
    "1bb6ee560000000049454e44ae426082"
)
"""A PNG of one grey pixel."""

SQUARE: Outline = ((0.0, 0.0), (100.0, 0.0), (100.0, 50.5), (0.0, 50.5))
ASSET = AssetRef(sha256(PICTURE), ".png", 1, 1)


STYLE = BalloonStyle(
    name="speech", font="Comic Relief", bold=False, italic=False, size=46.0, minimum=28.0, leading=1.15, case="upper",
    alignment="centre", hyphenate=True, margin=18.0, colour="#000000", text_outline=None, text_outline_width=0.0,
    fill="#ffffff", line="#000000", line_width=6.0, dash=(2.0, 1.5), sizing="book",
)  # fmt: skip


def panel(name: str) -> Panel:
    return Panel(PanelId(name), Art(SourceId("s-one"), SQUARE), alt=f"What {name} shows")


def balloon(name: str, text: str, panel_name: str) -> Balloon:
    shape = Shape(ShapeKind.ELLIPSE, Rect(10.0, 20.0, 300.0, 100.25))
    tails = (Tail((50.0, 200.0)),)
    return Balloon(BalloonId(name), BalloonKind.SPEECH, shape, text, tails, panel=PanelId(panel_name))


def page(number: int) -> Page:
    panels = (panel(f"p-{number}a"), panel(f"p-{number}b"))
    words = "Good morning" if number == 1 else f"Words of page {number}[^n-one]"
    return Page(
        PageId(f"pg-{number}"), 800.0, 1200.0, panels=panels, balloons=(balloon(f"b-{number}", words, f"p-{number}a"),)
    )


def make_book() -> Book:
    """Three pages, one source page, English with French and Arabic, a note, a reference."""
    found = (FoundPanel(FoundId("f-one"), SQUARE, by_hand=True),)
    source = SourcePage(
        SourceId("s-one"), "one.png", ASSET, found, (FoundBalloon(FoundId("f-two"), SQUARE),), Rights("Ada")
    )
    french = Language(
        "fr",
        translations={
            "balloon:b-1": Translation("Bonjour", "Good morning", State.REVIEWED, "friendly", "Zoë", "2026-11-24"),
            "balloon:b-2": Translation("Mots", "Older words", State.TRANSLATED),
            "balloon:b-3": Translation("Brouillon[^n-one]", "Words of page 3[^n-one]", State.DRAFT),
            "balloon:b-gone": Translation("Parti", "Gone", State.TRANSLATED),
        },
        overrides={BalloonId("b-1"): Override(size=40.0)},
    )
    csl = {"id": "ref", "type": "webpage", "title": "A page", "issued": {"date-parts": [[2008, 9, 1]]}, "volume": 1.125}
    return Book(
        title="Tiny",
        author="Ada",
        licence="CC-BY-4.0",
        pages=(page(1), page(2), page(3)),
        sources=(source,),
        languages=(Language("en"), french, Language("ar", "rtl")),
        styles=(STYLE,),
        notes=(Note(NoteId("n-one"), "See *there*.", Pin(panel=PanelId("p-1a")), (Citation("ref", "p. 12"),)),),
        references=(SourceReference("ref", csl),),
        credits="Thanks",
    )


def make_folder(folder: Path) -> OpenBook:
    """Create the tiny book with its picture and leave it open."""
    opened = create_book(folder, make_book())
    opened.add_asset(PICTURE, suffix=".png", width=1, height=1, dpi=None)
    return opened


def retitled(book: Book, title: str = "Other") -> Book:
    return replace(book, title=title)


def reworded(book: Book, text: str = "Good evening") -> Book:
    first, *rest = book.pages
    return replace(book, pages=(replace(first, balloons=(replace(first.balloons[0], text=text),)), *rest))


def translated(book: Book, key: str, text: str, tag: str = "fr") -> Book:
    def changed(language: Language) -> Language:
        source = Translation(text, "Good morning")
        return replace(language, translations={**language.translations, key: source})

    return replace(book, languages=tuple(changed(x) if x.tag == tag else x for x in book.languages))


def with_panel_moved(book: Book) -> Book:
    """The first panel of the first page goes to the second page."""
    first, second, *rest = book.pages
    moved, *kept = first.panels
    return replace(
        book, pages=(replace(first, panels=tuple(kept)), replace(second, panels=(*second.panels, moved)), *rest)
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file but the lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
