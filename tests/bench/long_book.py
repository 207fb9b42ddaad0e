"""A long book on disk for the benchmarks of the window: 200 pages with 2,000 balloons in two languages, 300 source
pages of 2481×3508 pixels."""

from __future__ import annotations

import io
from pathlib import Path

import PIL.Image
import PIL.ImageFilter

from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, FoundId, PageId, PanelId, SourceId
from comicremix.model.language import Language, State, Translation
from comicremix.model.page import Balloon, Border, Page, Panel, Shape, ShapeKind, Tail
from comicremix.model.source import Art, BalloonKind, FoundBalloon, FoundPanel, Placement, SourcePage
from comicremix.store.folder import OpenBook, create_book

WIDTH, HEIGHT = 2481, 3508
PAGES, SOURCES, BALLOONS = 200, 300, 2000
FULL_EVERY = 20
"""Every so many pages one holds forty balloons; the others share the rest. All have twelve panels."""
FULL = 40
COLUMNS, ROWS = 3, 4
PANELS = COLUMNS * ROWS
IN_A_PANEL = 4
QUALITY = 60
WORDS = (
    "Where did you get that?",
    "I found it in a box by the river, under the old mill, and it was ticking.",
    "Careful!",
    "Nobody knows what it does, and nobody has asked.",
    "So here we stand and wait for the next train to come.",
    "And then?",
    "Then we shall see who built it.",
)
MOTS = (
    "Où l’as-tu trouvé ?",
    "Dans une boîte près de la rivière, sous le vieux moulin, et il faisait tic-tac.",
    "Attention !",
    "Personne ne sait ce qu’il fait, et personne n’a demandé.",
    "Nous voilà donc à attendre le prochain train.",
    "Et alors ?",
    "Alors nous verrons qui l’a construit.",
)


def write_long_book(folder: Path) -> None:
    """Make the book in ``folder``, which may not exist yet, and close it."""
    with create_book(folder, Book(title="A long book")) as made:
        sources = tuple(source_page(made, number) for number in range(SOURCES))
        made.save(long_book(sources))


def long_book(sources: tuple[SourcePage, ...]) -> Book:
    """Return the book whose panels come from ``sources``, those of a page from three of them."""
    full = PAGES // FULL_EVERY
    few, more = divmod(BALLOONS - full * FULL, PAGES - full)
    counts = [FULL if number % FULL_EVERY == 0 else few for number in range(PAGES)]
    for number in range(1, more + 1):
        counts[number + (number - 1) // (FULL_EVERY - 1)] += 1
    pages = tuple(_page(number, counts[number], sources) for number in range(PAGES))
    balloons = [balloon for page in pages for balloon in page.balloons]
    told = {
        f"balloon:{balloon.id}": Translation(MOTS[number % len(MOTS)], balloon.text, State.TRANSLATED)
        for number, balloon in enumerate(balloons)
    }
    languages = (Language("en"), Language("fr", translations=told))
    return Book(title="A long book", pages=pages, sources=sources, languages=languages)


def cells() -> list[Rect]:
    """Return the boxes of the panels of a full page, which are those of a source page too."""
    return [Rect(120 + number % COLUMNS * 760, 120 + number // COLUMNS * 830, 720, 790) for number in range(PANELS)]


def picture_bytes(seed: int) -> bytes:
    """Return a JPEG of a source page's size; another for every ``seed``."""
    comment = f"page {seed}".encode()
    mark = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
    data = _JPEGS[seed % len(_JPEGS)] if _JPEGS else _fill_jpegs()[seed % 4]
    return data[:2] + mark + data[2:]


_JPEGS: list[bytes] = []


def _fill_jpegs() -> list[bytes]:
    for number in range(4):
        noise = PIL.Image.effect_noise((WIDTH // 8, HEIGHT // 8), 60 + number).resize((WIDTH, HEIGHT))
        soft = noise.filter(PIL.ImageFilter.GaussianBlur(3 + number))
        kept = io.BytesIO()
        PIL.Image.merge("RGB", (noise, soft, noise)).save(kept, "JPEG", quality=QUALITY)
        _JPEGS.append(kept.getvalue())
    return _JPEGS


def source_page(book: OpenBook, number: int) -> SourcePage:
    """Return one of the source pages, its picture stored in ``book``."""
    data = picture_bytes(number)
    asset = book.add_asset(data, suffix=".jpg", width=WIDTH, height=HEIGHT, dpi=300.0)
    panels = tuple(FoundPanel(FoundId(f"f-{number}-{n}"), box.outline()) for n, box in enumerate(cells()))
    balloons = tuple(
        FoundBalloon(FoundId(f"g-{number}-{n}"), Rect(box.x + 40, box.y + 40, 300, 200).outline(), BalloonKind.SPEECH)
        for n, box in enumerate(cells())
    )
    return SourcePage(SourceId(f"s-{number}"), f"scan {number:03}.jpg", asset, panels, balloons)


def _page(number: int, balloons: int, sources: tuple[SourcePage, ...]) -> Page:
    panels = tuple(
        Panel(
            PanelId(f"p-{number}-{place}"),
            Art(_found_in(number, place, sources).id, box.outline(), Placement()),
            Border(6.0),
        )
        for place, box in enumerate(cells())
    )
    kept = tuple(_balloon(number, place, panels[place % PANELS]) for place in range(balloons))
    return Page(PageId(f"pg-{number}"), float(WIDTH), float(HEIGHT), 300.0, panels=panels, balloons=kept)


def _found_in(number: int, place: int, sources: tuple[SourcePage, ...]) -> SourcePage:
    return sources[(number * 3 + place % 3) // 2 % len(sources)]


def _balloon(page: int, place: int, panel: Panel) -> Balloon:
    box = cells()[place % PANELS]
    corner = place // PANELS
    room = Rect(box.x + 20 + corner % 2 * 345, box.y + 20 + corner // 2 * 390, 330, 250)
    tails = (Tail((room.centre[0], room.bottom + 80)),)
    words = WORDS[(page + place) % len(WORDS)]
    shape = Shape(ShapeKind.SUPERELLIPSE, room)
    return Balloon(BalloonId(f"b-{page}-{place}"), BalloonKind.SPEECH, shape, words, tails, panel=panel.id)
