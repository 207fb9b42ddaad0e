"""Random small books for property tests: every kind of thing that a book can hold, never more than a few of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from comicremix.geometry import Outline, Rect, polygon_path
from comicremix.model.book import Book
from comicremix.model.glossary import Term, in_order
from comicremix.model.ids import BalloonId, FoundId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language, Override, State, Translation
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.page import Balloon, Base, Body, Border, Page, Panel, Place, Shape, ShapeKind, Tail
from comicremix.model.publishing import BOOKLET, PRINT
from comicremix.model.setup import PRESETS
from comicremix.model.source import (
    Art,
    AssetRef,
    BalloonKind,
    FoundBalloon,
    FoundPanel,
    MarkKind,
    Placement,
    PlateMark,
    Rights,
    SourcePage,
)
from comicremix.model.style import DEFAULT_STYLES, BalloonStyle, Shadow
from comicremix.model.texts import texts

Draw = Callable[[st.SearchStrategy[Any]], Any]

WORDS = st.text(max_size=12) | st.sampled_from(
    [
        "Hello",
        'She said "no"',
        "a\nb",
        "*so* **what**[^n-0]",
        "\\n",
        "tab\t",
        "a\u2028b",
        "مرحبا",
        "日本",
        "reviewed: A B C",
        "#~ x",
    ]
)
NAMES = st.sampled_from(["", "Ann", "Ann Lee", "Zoë  O'Hara"])
COLOURS = st.sampled_from(["#000000", "#ffffff", "#12ab9f"])
EXPORTS = st.sampled_from(((), (replace(PRINT, name="Our press", bleed=3.5), replace(BOOKLET, name="Zine"))))


def lengths(least: float = -500.0, most: float = 5000.0) -> st.SearchStrategy[float]:
    """Page pixels with more decimals than are kept."""
    return st.floats(least, most, allow_nan=False).map(lambda x: round(x, 4))


@st.composite
def outlines(draw: Draw) -> Outline:
    x, y = draw(lengths(0)), draw(lengths(0))
    width, height = draw(lengths(1, 900)), draw(lengths(1, 900))
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return corners[: draw(st.integers(3, 4))]


@st.composite
def arts(draw: Draw, sources: list[SourceId]) -> Art:
    scale = draw(st.floats(0.05, 8).map(lambda x: round(x, 8)))
    placement = Placement(
        draw(lengths()), draw(lengths()), scale, draw(st.sampled_from([0.0, 12.34567])), draw(st.booleans())
    )
    return Art(
        draw(st.sampled_from(sources)), draw(outlines()), placement, tuple(draw(st.lists(outlines(), max_size=1)))
    )


@st.composite
def shapes(draw: Draw) -> Shape:
    kind = draw(st.sampled_from(ShapeKind))
    if kind is ShapeKind.PATH:
        return Shape.traced(polygon_path(draw(outlines())))
    return Shape(kind, Rect(draw(lengths()), draw(lengths()), draw(lengths(1, 900)), draw(lengths(1, 900))))


@st.composite
def balloons(draw: Draw, name: str, panels: list[PanelId], sources: list[SourceId]) -> Balloon:
    body = draw(st.sampled_from(Body))
    return Balloon(
        BalloonId(name),
        draw(st.sampled_from(BalloonKind)),
        draw(shapes()),
        draw(WORDS),
        tails=tuple(
            Tail((draw(lengths()), draw(lengths())), bend=draw(lengths(-50, 50)))
            for _ in range(draw(st.integers(0, 2)))
        ),
        style=draw(st.sampled_from(["", "shout", "gone"])),
        panel=draw(st.sampled_from([None, *panels])),
        body=body,
        art=draw(arts(sources)) if sources and body is Body.ART else None,
        fill=draw(st.none() | COLOURS),
        rotation=draw(st.sampled_from([0.0, 7.123456])),
        arc=draw(st.sampled_from([0.0, -60.5])),
        grow=draw(st.booleans()),
        locked=draw(st.booleans()),
        as_drawn=draw(st.booleans()),
    )


@st.composite
def pages(draw: Draw, number: int, sources: list[SourceId]) -> Page:
    ids = [PanelId(f"p-{number}{letter}") for letter in "abc"[: draw(st.integers(0, 3))]] if sources else []
    border = st.none() | st.builds(Border, lengths(0, 20), COLOURS)
    panels = tuple(Panel(panel, draw(arts(sources)), draw(border), draw(WORDS), draw(st.booleans())) for panel in ids)
    places = st.lists(st.builds(Place, st.just(PanelId(f"p-{number}place")), outlines()), max_size=1).map(tuple)
    found = [draw(balloons(f"b-{number}{letter}", ids, sources)) for letter in "abc"[: draw(st.integers(0, 3))]]
    holes = st.lists(outlines(), max_size=1).map(tuple)
    return Page(
        PageId(f"pg-{number}"),
        draw(lengths(1)),
        draw(lengths(1)),
        dpi=draw(st.sampled_from([300.0, 72.0, 299.9994])),
        ground=draw(COLOURS),
        base=draw(st.none() | st.builds(Base, arts(sources), holes)) if sources else None,
        panels=panels,
        balloons=tuple(found),
        reading=tuple(draw(st.permutations(ids))) if draw(st.booleans()) else (),
        label=draw(st.sampled_from(["", "iv"])),
        places=draw(places),
    )


@st.composite
def source_pages(draw: Draw, number: int) -> SourcePage:
    asset = AssetRef(
        f"{number:064x}", draw(st.sampled_from([".png", ".jpg"])), 100 + number, 200, draw(st.none() | lengths(1, 600))
    )
    panels = [
        FoundPanel(FoundId(f"f-{number}{i}"), draw(outlines()), draw(st.booleans()))
        for i in range(draw(st.integers(0, 2)))
    ]
    tail = st.none() | st.tuples(lengths(), lengths())
    found = [
        FoundBalloon(FoundId(f"f-{number}b{i}"), draw(outlines()), draw(st.sampled_from(BalloonKind)), draw(tail))
        for i in range(draw(st.integers(0, 2)))
    ]
    rights = draw(st.none() | st.builds(Rights, NAMES, NAMES))
    colours = st.sampled_from(["#ffffff", "#123456"])
    marks = draw(st.lists(st.builds(PlateMark, st.sampled_from(MarkKind), outlines(), colours), max_size=2))
    batch = draw(st.sampled_from(["", "i-1", "i-2"]))
    return SourcePage(
        SourceId(f"s-{number}"), draw(WORDS), asset, tuple(panels), tuple(found), rights, tuple(marks), batch
    )


@st.composite
def translations(draw: Draw, source: str) -> Translation:
    return Translation(
        draw(WORDS),
        draw(st.sampled_from([source, source, "older words"])),
        draw(st.sampled_from(State)),
        draw(st.sampled_from(["", "", "to do", "two\nlines", "state: draft", " # odd  "])),
        draw(NAMES),
        draw(st.sampled_from(["", "2026-11-24"])),
    )


@st.composite
def languages(draw: Draw, tag: str, keys: dict[str, str]) -> Language:
    chosen = draw(st.lists(st.sampled_from([*keys, "balloon:b-gone"]), unique=True, max_size=5))
    overrides = st.builds(
        Override,
        st.none() | shapes(),
        st.none() | lengths(5, 90),
        st.sampled_from([None, "Noto Sans"]),
        st.sampled_from([None, "vertical"]),
    )
    return Language(
        tag,
        "rtl" if tag == "ar" else "ltr",
        draw(st.sampled_from(["horizontal", "vertical"])),
        fonts=draw(st.dictionaries(st.sampled_from(["*", "shout"]), st.just("Noto Sans"), max_size=2)),
        translations={key: draw(translations(keys.get(key, "gone"))) for key in chosen},
        overrides=draw(st.dictionaries(st.sampled_from([BalloonId("b-0a"), BalloonId("b-1b")]), overrides, max_size=2)),
        glossary=in_order(draw(st.lists(TERMS, max_size=3))),
        known_words=tuple(draw(st.lists(st.sampled_from(["Lumo", "Ørsted", "漫画 x", "naïve"]), max_size=2))),
        binding=draw(st.sampled_from(["auto", "left", "right"])),
    )


SAID = st.lists(WORDS, max_size=2).map(tuple)
TERMS = st.builds(Term, WORDS, WORDS, SAID, SAID, WORDS)


CSL = st.fixed_dictionaries(
    {"type": st.just("book"), "title": WORDS},
    optional={
        "issued": st.just({"date-parts": [[2008, 9, 1]]}),
        "volume": st.integers(0, 9) | st.floats(0, 1),
        "author": st.lists(st.fixed_dictionaries({"family": WORDS, "given": NAMES}), max_size=2),
    },
)


@st.composite
def notes(draw: Draw, number: int, book: Book, references: list[str]) -> Note:
    panels = [panel.id for page in book.pages for panel in page.panels]
    point = st.none() | st.tuples(lengths(), lengths())
    pins = st.none() | st.builds(Pin, panel=st.sampled_from([None, *panels]), page=st.just(None), point=point)
    cited = st.lists(st.builds(Citation, st.sampled_from([*references, "gone"]), NAMES), max_size=2).map(tuple)
    return Note(NoteId(f"n-{number}"), draw(WORDS), draw(pins), draw(cited))


@st.composite
def books(draw: Draw) -> Book:
    """Books of up to two sources, three pages, three languages, two notes and two references; ids are unique."""
    sources = tuple(draw(source_pages(i)) for i in range(draw(st.integers(0, 2))))
    found = tuple(draw(pages(i, [s.id for s in sources])) for i in range(draw(st.integers(0, 3))))
    own_style = st.builds(
        BalloonStyle,
        st.just("mine"),
        size=lengths(1, 99),
        leading=st.floats(1, 2),
        fill=st.none() | COLOURS,
        sizing=st.sampled_from(["page", "book"]),
        letter_spacing=st.floats(-0.1, 1),
        features=st.sampled_from([(), ("ss01", "-liga")]),
        shadow=st.none() | st.builds(Shadow, COLOURS, lengths(-9, 9), lengths(-9, 9)),
    )
    book = Book(
        title=draw(WORDS),
        author=draw(NAMES),
        licence=draw(NAMES),
        pages=found,
        sources=sources,
        styles=(*DEFAULT_STYLES, *draw(st.lists(own_style, max_size=1))),
        credits=draw(WORDS),
        setup=draw(st.none() | st.sampled_from([preset.setup() for preset in PRESETS])),
        exports=draw(EXPORTS),
    )
    references = tuple(SourceReference(i, {"id": i, **draw(CSL)}) for i in ("r1", "r2")[: draw(st.integers(0, 2))])
    written = tuple(draw(notes(i, book, [r.id for r in references])) for i in range(draw(st.integers(0, 2))))
    book = replace(book, notes=written, references=references)
    keys = {entry.key: entry.source for entry in texts(book)}
    tags = draw(st.lists(st.sampled_from(["fr", "pt-BR", "ar"]), unique=True, max_size=2))
    return replace(book, languages=(Language("en"), *(draw(languages(tag, keys)) for tag in tags)))
