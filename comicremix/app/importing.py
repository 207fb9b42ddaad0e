"""Bring pages into a book: read files, find panels and balloons, make one page of the book for every source page."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from PIL import Image

from comicremix.app.languages import is_tag
from comicremix.app.told import Arrivals, Brought, NoteNames, fitted, in_the_picture, settled, title_of, told_page
from comicremix.edit.pages import add_page, add_source
from comicremix.edit.styles import scale_styles, style_named
from comicremix.edit.tray import balloon_in_art, owner_of
from comicremix.errors import Cancelled, ComicRemixError, InputError, Sentence, joined
from comicremix.geometry import Outline, Point, Rect
from comicremix.imaging.balloons.letter_size import lettering_size
from comicremix.imaging.cache import cached_detection
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.detect import BalloonFinding, Found, detect
from comicremix.imaging.files.decode import decode, decode_reduced
from comicremix.imaging.files.inputs import InputFault, InputPage, read_inputs
from comicremix.imaging.files.page_choice import ALL, Taking
from comicremix.imaging.files.slices import joined_slices
from comicremix.imaging.ground import find_ground
from comicremix.imaging.reading_order import Reading
from comicremix.intake.takers import INTAKE
from comicremix.jobs import SILENT, Progress, in_parallel
from comicremix.model.book import Book
from comicremix.model.ids import new_batch, new_found_id, new_page_id, new_panel_id, new_source_id
from comicremix.model.language import Language
from comicremix.model.page import Balloon, Base, Page, Panel
from comicremix.model.scripts import direction_of
from comicremix.model.source import Art, AssetRef, BalloonKind, FoundBalloon, FoundPanel, SourcePage
from comicremix.model.style import STYLE_DPI
from comicremix.model.told import Told, ToldPage
from comicremix.store.folder import OpenBook, create_book

Stored = tuple[InputPage, AssetRef, NoteNames] | InputFault
Each = Callable[[SourcePage, Page], None]
Records = tuple[tuple[FoundPanel, ...], tuple[FoundBalloon, ...], tuple[Outline, ...]]
LEAST_DPI = 100.0
"""Below this a file's dpi is a screen's, not a scanner's."""
MOST_LOOKED_AT = 40_000_000
"""Pixels: a larger page is looked at reduced, or looking would take gigabytes. A4 at 600 dpi is not."""
SAVE_EVERY = 3.0
"""Seconds: after each page, saving would take a fifth of the time of long imports."""
LIKE_SIZE = 0.05
"""Sizes of lettering that differ by less look alike."""
A4_LONG_SIDE = 11.69
"""Inches: the paper that a page of unknown resolution is taken to fill."""


NOTHING = Found((), (), ())


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came in; ``faults`` are the files and pages that did not, and why. ``letter_size`` is what most pages are
    lettered in, the em in page pixels at 300 dpi."""

    pages: int = 0
    panels: int = 0
    balloons: int = 0
    faults: tuple[ComicRemixError, ...] = field(default=())
    letter_size: float | None = None
    arrivals: Arrivals = field(default_factory=Arrivals)
    """What the files tell and ``settled`` puts into the book."""


def new_book(
    folder: Path, files: Sequence[Path], *, language: str | None = None, title: str = "",
    reading: Reading | None = None, dpi: float = 300, taking: Taking = ALL, progress: Progress = SILENT,
) -> tuple[OpenBook, ImportReport]:  # fmt: skip
    """Make a book of ``files`` in ``folder``, save it and return it open.

    ``language``, ``title`` and ``reading`` None or empty: what the files tell, else English, the folder's name
    and left to right.

    Raises:
        InputError: not one page could be read; then there is no book.
        BookError: the folder holds something already or cannot be written.
        Cancelled: by ``progress``; the pages read so far are a whole book.
    """
    told, pages = _told_first(_first_page(_read(files, dpi, reading, taking, progress)))
    language = language or (told.language if told and is_tag(told.language) else "en")
    languages = (Language(language, direction_of(language)),)
    book = Book(title=title or title_of(told, language) or folder.name, source_language=language, languages=languages)
    open_book = create_book(folder, book)
    book, report = _import(open_book, book, pages, reading, find=taking.find, save_now_and_then=True)
    open_book.save(lettered_alike(settled(book, report.arrivals, fresh=True), report))
    return open_book, report


def import_into(
    open_book: OpenBook, book: Book, files: Sequence[Path], *, reading: Reading | None = None, dpi: float = 300,
    taking: Taking = ALL, progress: Progress = SILENT, each: Each | None = None,
) -> tuple[Book, ImportReport]:  # fmt: skip
    """Return ``book`` with the pages of ``files`` at its end; their bytes are in the book's folder, the book is not
    saved. ``each`` is called with every page as it comes.

    Raises:
        InputError: not one page could be read.
    """
    pages = _first_page(_read(files, dpi, reading, taking, progress))
    book, report = _import(open_book, book, pages, reading, find=taking.find, each=each)
    return settled(book, report.arrivals, fresh=False), report


def _read(
    files: Sequence[Path], dpi: float, reading: Reading | None, taking: Taking, progress: Progress
) -> Iterator[InputPage | InputFault]:
    """Yield the wanted pages of ``files``; what is read from top to bottom was often cut into slices,
    which are put together."""
    found = read_inputs(files, dpi=dpi, progress=progress, intake=INTAKE, pages=taking.pages)
    return joined_slices(found) if reading == "ttb" and taking.join else found


def lettered_alike(book: Book, report: ImportReport) -> Book:
    """Return a book with the sizes of its styles such that new words look like those on the pages that came in."""
    wanted, size = report.letter_size, style_named(book, BalloonKind.SPEECH.value).size
    if wanted is None or abs(wanted / size - 1) < LIKE_SIZE:
        return book
    return scale_styles(book, wanted / size)


def _first_page(found: Iterator[InputPage | InputFault]) -> Iterator[InputPage | InputFault]:
    """Make sure that there is a page among ``found`` before anything is made of it."""
    ahead: list[InputPage | InputFault] = []
    for item in found:
        ahead.append(item)
        if isinstance(item, InputPage):
            return _chain(ahead, found)
    faults = [item.error for item in ahead if isinstance(item, InputFault)]
    if len(faults) == 1:
        raise faults[0]
    lines = joined((fault.sentence for fault in faults), "\n")
    none = Sentence("there are no pages to import")
    raise InputError(
        Sentence("none of the files could be read\n{lines}", lines=lines) if faults else none,
        remedy=Sentence("Give pictures, folders, comic archives, PDF, EPUB, ACBF or SVG files."),
    )


def _told_first(
    found: Iterator[InputPage | InputFault],
) -> tuple[Told | None, Iterator[InputPage | InputFault]]:
    """Return what the first page's file tells, and all pages."""
    ahead: list[InputPage | InputFault] = []
    for item in found:
        ahead.append(item)
        if isinstance(item, InputPage):
            return item.told, _chain(ahead, found)
    return None, _chain(ahead, found)


def _chain(
    ahead: list[InputPage | InputFault], rest: Iterator[InputPage | InputFault]
) -> Iterator[InputPage | InputFault]:
    yield from ahead
    yield from rest


def _import(
    open_book: OpenBook,
    book: Book,
    found: Iterator[InputPage | InputFault],
    reading: Reading | None,
    *,
    find: bool = True,
    save_now_and_then: bool = False,
    each: Each | None = None,
) -> tuple[Book, ImportReport]:
    faults: list[ComicRemixError] = []
    batch = new_batch()
    panels = balloons = pages = 0
    sizes: list[float] = []
    arrivals = Arrivals()
    language, cache = book.source_language, open_book.cache_folder
    stored, saved = _stored(open_book, found, arrivals), time.monotonic()
    try:
        for made in in_parallel(stored, lambda item: _made(cache, item, reading, language, find=find)):
            if isinstance(made, InputFault):
                faults.append(made.error)
                continue
            source, page = replace(made.source, batch=batch), made.page
            sizes += [] if made.size is None else [made.size]
            arrivals.came(source, made.told, made.brought)
            book = add_page(add_source(book, source), page)
            pages, panels, balloons = pages + 1, panels + len(page.panels), balloons + len(page.balloons)
            if save_now_and_then and time.monotonic() - saved > SAVE_EVERY:
                open_book.save(book)
                saved = time.monotonic()
            if each is not None:
                each(source, page)
    except Cancelled:
        if save_now_and_then:
            open_book.save(book)
        raise
    return book, ImportReport(pages, panels, balloons, tuple(faults), median(sizes) if sizes else None, arrivals)


def _stored(open_book: OpenBook, found: Iterator[InputPage | InputFault], arrivals: Arrivals) -> Iterator[Stored]:
    """Put the pages' bytes into the book, one after the other: what follows can be done several at a time."""
    for item in found:
        if isinstance(item, InputFault):
            yield item
            continue
        info = item.info
        asset = open_book.add_asset(item.data, suffix=info.suffix, width=info.width, height=info.height, dpi=info.dpi)
        yield (item, asset, arrivals.names(item.told))


@dataclass(frozen=True, slots=True)
class _Made:
    """A page that came. ``size`` is that of its lettering, the em in page pixels at 300 dpi."""

    source: SourcePage
    page: Page
    size: float | None
    told: Told | None
    brought: Brought


def _made(cache: Path, stored: Stored, reading: Reading | None, language: str, *, find: bool) -> _Made | InputFault:
    if isinstance(stored, InputFault):
        return stored
    item, asset, names = stored
    shrink = _shrink_of(asset)
    image = decode_reduced(item.data, item.name, shrink, finer=1) if shrink > 1 else decode(item.data, item.name)
    told = item.page and fitted(item.page, asset.width, asset.height)

    way = reading or (item.told.reading if item.told else None) or "ltr"

    def look() -> Found:
        return _enlarged(detect(image, reading=way), shrink, asset)

    found = with_told(told, (lambda: cached_detection(cache, asset.sha256, way, look)) if find else lambda: NOTHING)
    if found.ground is None and told is not None:
        gutters = find_ground(make_canvas(image))
        found = replace(found, ground=gutters.colour if gutters else None)
    source = source_page(item.name, found, asset=asset)
    page = page_of(source, ground=colour_name(found.ground))
    brought = Brought()
    if told is not None:
        page, brought = told_page(page, source, told, language, names)
    outlines = [_scaled(balloon.outline, 1 / shrink) for balloon in found.balloons]
    size = lettering_size(image, outlines)
    size = told.letter_size if told is not None and told.letter_size else size and size * shrink
    return _Made(source, page, size and size * STYLE_DPI / page.dpi, item.told, brought)


def with_told(told: ToldPage | None, look: Callable[[], Found]) -> Found:
    """Return what is on a page: what its file tells, and what is found where that says nothing."""
    shown = in_the_picture(told) if told is not None else None
    found = look() if told is None or told.panels is None or shown is None else NOTHING
    if told is not None and told.panels is not None:
        found = replace(found, panels=told.panels, sure=())
    if shown is not None:
        balloons = tuple(BalloonFinding(b.outline, b.kind, b.tail, 1.0) for b in shown)
        found = replace(found, balloons=balloons, lettering=())
    return found


def _shrink_of(asset: AssetRef) -> int:
    """Return by what, a power of two, a page's sides are divided before anything is looked for on it."""
    shrink = 1
    while asset.width * asset.height > MOST_LOOKED_AT * shrink**2:
        shrink *= 2
    return shrink


def _enlarged(found: Found, by: int, asset: AssetRef) -> Found:
    """Return in source pixels what was found on a page whose sides had been divided by ``by``."""
    if by == 1:
        return found

    def outline(points: Outline) -> Outline:
        return tuple(map(point, points))

    def point(place: Point) -> Point:
        return (min(place[0] * by, float(asset.width)), min(place[1] * by, float(asset.height)))

    balloons = tuple(
        replace(balloon, outline=outline(balloon.outline), tail=balloon.tail and point(balloon.tail))
        for balloon in found.balloons
    )
    lettering = tuple(map(outline, found.lettering))
    return replace(found, panels=tuple(map(outline, found.panels)), balloons=balloons, lettering=lettering)


def _scaled(points: Outline, by: float) -> Outline:
    return tuple((x * by, y * by) for x, y in points) if by != 1 else points


def source_page(name: str, found: Found, *, asset: AssetRef) -> SourcePage:
    """Record an asset and what was found on it as a source page."""
    panels, balloons, lettering = _recorded(found)
    return SourcePage(new_source_id(), name, asset, panels, balloons, lettering=lettering)


def found_again(image: Image.Image, reading: Reading = "ltr") -> Records:
    """Look for panels, balloons and free lettering once more."""
    return _recorded(detect(image, reading=reading))


def _recorded(found: Found) -> Records:
    sure = found.sure or (1.0,) * len(found.panels)
    panels = tuple(
        FoundPanel(new_found_id(), outline, confidence=share) for outline, share in zip(found.panels, sure, strict=True)
    )
    balloons = tuple(
        FoundBalloon(new_found_id(), b.outline, b.kind, b.tail, confidence=b.confidence, fill=b.fill)
        for b in found.balloons
    )
    return panels, balloons, found.lettering


def page_of(source: SourcePage, *, ground: str = "#ffffff") -> Page:
    """Make a page that shows a source page as it came, its panels and balloons in place and ready to be moved."""
    whole = Art(source.id, Rect(0, 0, source.width, source.height).outline())
    panels = tuple(Panel(new_panel_id(), Art(source.id, panel.outline)) for panel in source.panels)
    ids = {panel.id: new.id for panel, new in zip(source.panels, panels, strict=True)}
    balloons = tuple(
        balloon_in_art(source.id, found, ids[owner.id] if (owner := owner_of(found, source)) else None)
        for found in source.balloons
    )
    return Page(
        new_page_id(),
        source.width,
        source.height,
        _dpi(source),
        ground,
        Base(whole),
        panels,
        _in_reading_order(balloons, panels),
    )


def colour_name(ground: tuple[int, int, int] | None) -> str:
    """Return the colour of a page's gutters as CSS writes it, white where it has none."""
    return "#{:02x}{:02x}{:02x}".format(*ground) if ground else "#ffffff"


def _in_reading_order(balloons: tuple[Balloon, ...], panels: tuple[Panel, ...]) -> tuple[Balloon, ...]:
    """Sort by panel, within a panel as they were found."""
    order = {panel.id: index for index, panel in enumerate(panels)}
    return tuple(sorted(balloons, key=lambda b: order.get(b.panel, len(order)) if b.panel else len(order)))


def _dpi(source: SourcePage) -> float:
    given = source.asset.dpi
    if given is not None and given >= LEAST_DPI:
        return given
    return round(max(source.width, source.height) / A4_LONG_SIDE, 1)
