"""Proof sheets: each page's picture beside a numbered table of its texts, source and translation, with room to write.

The sheets lie across; an edition that is read from the right has its picture and its numbers on the right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from comicremix.geometry import Affine, Point, Rect, polygon_path
from comicremix.layout.frame import Frame, Group, Item, PathItem
from comicremix.layout.scaled import scaled_items
from comicremix.layout.shapes import ellipse_path
from comicremix.layout.sheet import INK, QUIET, Sheet, set_words
from comicremix.layout.words import Setting, note_spans
from comicremix.lettering.paragraph import Paragraph
from comicremix.lettering.run import Glyphs
from comicremix.model.ids import PageId
from comicremix.model.markup import Span
from comicremix.model.page import Page
from comicremix.model.style import STYLE_DPI, Stroke
from comicremix.model.texts import TextEntry, reading, texts

Paper = Literal["a4", "letter"]
PAPERS: MappingProxyType[Paper, tuple[float, float]] = MappingProxyType(
    {"a4": (3508.0, 2480.0), "letter": (3300.0, 2550.0)}
)
"""Sheets lying across, at 300 dpi."""
BODY, SMALL = 36.0, 26.0
MARGIN, GAP, HEAD = 150.0, 60.0, 90.0
NUMBER = 80.0
"""Width of the column of the numbers."""
WRITE, PADDING = 92.0, 22.0
"""Height of the line to write on, and the room around a row's words."""
PICTURE_SHARE = 0.42
SOURCE_SHARE = 0.44
"""Of the table's width that is left beside the numbers."""
DISC = 58.0
RULE, ACCENT, PAPER = "#b9bdc4", "#b3261e", "#ffffff"


@dataclass(frozen=True, slots=True)
class _Row:
    """A text set in its columns; ``number`` is empty on what goes on from the sheet before."""

    key: str
    number: str
    source: Paragraph
    translation: Paragraph
    place: str


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns of a table stand, px of the sheet."""

    left: float
    width: float
    rtl: bool

    @property
    def source_width(self) -> float:
        return (self.width - NUMBER - GAP) * SOURCE_SHARE

    @property
    def translation_width(self) -> float:
        return self.width - NUMBER - GAP - self.source_width

    @property
    def number(self) -> float:
        return self.left + self.width - NUMBER if self.rtl else self.left

    @property
    def source(self) -> float:
        beside = self.left + NUMBER
        return self.left + self.translation_width + GAP if self.rtl else beside

    @property
    def translation(self) -> float:
        return self.left if self.rtl else self.left + self.width - self.translation_width


def lay_out_proof(setting: Setting, frame_of: Callable[[PageId], Frame], paper: Paper = "a4") -> Iterator[Frame]:
    """Yield the proof sheets of an edition: page by page, then the texts that stand on no page.

    Args:
        frame_of: gives the Frame of a page in the edition.
    """
    width, height = PAPERS[paper]
    sheet = Sheet(Page(PageId("proof"), width, height, dpi=STYLE_DPI), setting)
    of_page, others = _by_page(setting)
    for page in setting.book.pages:
        entries = of_page[page.id]
        yield from _sheets(sheet, entries, frame_of(page.id), page)
    if others:
        yield from _sheets(sheet, others, None, None)


def _by_page(setting: Setting) -> tuple[dict[str, list[TextEntry]], list[TextEntry]]:
    """Return the texts of each page in reading order, those that nobody sees last, and those of no page."""
    homes: dict[str, str] = {}
    for page in setting.book.pages:
        homes |= {f"alt:{panel.id}": page.id for panel in page.panels}
        homes |= {f"balloon:{balloon.id}": page.id for balloon in page.balloons}
    of_page: dict[str, list[TextEntry]] = {page.id: [] for page in setting.book.pages}
    others: list[TextEntry] = []
    for entry in texts(setting.book):
        home = homes.get(entry.key)
        (others if home is None else of_page[home]).append(entry)
    for entries in of_page.values():
        entries.sort(key=lambda entry: not entry.key.startswith("balloon:"))
    return of_page, others


def _sheets(sheet: Sheet, entries: Sequence[TextEntry], frame: Frame | None, page: Page | None) -> Iterator[Frame]:
    rtl, whole = sheet.rtl, sheet.page.width - 2 * MARGIN
    pictured = whole * PICTURE_SHARE if frame is not None else 0.0
    room = Rect(MARGIN, MARGIN + HEAD, pictured, sheet.page.height - 2 * MARGIN - HEAD)
    table = _Grid(MARGIN + (pictured + GAP if pictured else 0.0), whole - (pictured + GAP if pictured else 0.0), rtl)
    if rtl and pictured:
        room = Rect(sheet.page.width - MARGIN - pictured, room.y, room.width, room.height)
        table = _Grid(MARGIN, table.width, rtl)
    rows = [_row(sheet, table, entry, str(number)) for number, entry in enumerate(entries, 1)]
    marks = {entry.key: str(number) for number, entry in enumerate(entries, 1)}
    label = frame.label if frame is not None else ""
    title = frame.title if frame is not None else ""
    for count, placed in enumerate(_paged(rows, table, sheet)):
        items: list[Item] = [*_heading(sheet, label)]
        if frame is not None and page is not None:
            items += _picture(sheet, frame, page, room, marks)
        yield Frame(
            sheet.page.width, sheet.page.height, sheet.page.dpi, PAPER, (*items, *placed),
            sheet.setting.language.tag, label, title if count == 0 else "",
        )  # fmt: skip


def _row(sheet: Sheet, table: _Grid, entry: TextEntry, number: str) -> _Row:
    setting = sheet.setting
    book, tag = setting.book, setting.language.tag
    words = reading(book, tag, entry.key, entry.source).text
    source = _set(sheet, entry.source, table.source_width, book.source_language)
    return _Row(entry.key, number, source, _set(sheet, words, table.translation_width, tag), entry.place)


def _set(sheet: Sheet, words: str, width: float, language: str) -> Paragraph:
    """Set words with their own line breaks; nothing for none."""
    parts = [
        set_words(sheet, note_spans(part or " ", sheet.setting.numbers), width, BODY, INK, language)
        for part in words.split("\n")
    ]
    lines, height = [], 0.0
    for part in parts:
        for line in part.lines:
            moved = tuple(_shifted(run, 0.0, height) for run in line.runs)
            lines.append(replace(line, runs=moved, baseline=line.baseline + height))
        height += part.height
    return Paragraph(tuple(lines), height)


def _paged(rows: Iterable[_Row], table: _Grid, sheet: Sheet) -> Iterator[tuple[Item, ...]]:
    """Break the rows into sheets; one that is higher than a sheet goes on on the next."""
    top, bottom = MARGIN + HEAD, sheet.page.height - MARGIN
    items: list[Item] = []
    y = top
    for row in rows:
        rest: _Row | None = row
        while rest is not None:
            if items and y + min(_height(rest), bottom - top) > bottom:
                yield tuple(items)
                items, y = [], top
            part, rest = _split(rest, bottom - y)
            items += _row_items(part, table, y, sheet)
            y += _height(part)
    yield tuple(items)


def _height(row: _Row) -> float:
    return max(row.source.height, row.translation.height + WRITE) + 2 * PADDING + SMALL * 1.4


def _split(row: _Row, room: float) -> tuple[_Row, _Row | None]:
    """Return what of a row has room, and what is left."""
    if _height(row) <= room or room <= 0:
        return row, None
    free = room - 2 * PADDING - SMALL * 1.4 - WRITE
    first, later = zip(*(_cut(words, free) for words in (row.source, row.translation)), strict=True)
    if not any(words.lines for words in first):
        return row, None
    return replace(row, source=first[0], translation=first[1]), replace(
        row, number="", source=later[0], translation=later[1]
    )


def _cut(words: Paragraph, room: float) -> tuple[Paragraph, Paragraph]:
    """Cut a paragraph after the last line that has room."""
    step = words.height / max(1, len(words.lines))
    count = max(0, min(len(words.lines), int(room // step))) if step else 0
    later = tuple(
        replace(line, runs=tuple(_shifted(run, 0.0, -count * step) for run in line.runs), baseline=line.baseline - count
        * step) for line in words.lines[count:]
    )  # fmt: skip
    return Paragraph(words.lines[:count], count * step), Paragraph(later, words.height - count * step)


def _row_items(row: _Row, table: _Grid, y: float, sheet: Sheet) -> Iterator[Item]:
    """Yield a row with its top at ``y``: number, place, words, the line to write on, the rule below."""
    end = y + _height(row)
    inner = y + PADDING
    items: list[Item] = []
    if row.number:
        number = set_words(sheet, (Span(row.number, bold=True),), NUMBER, BODY, ACCENT, "en")
        shift = NUMBER - number.lines[0].width if table.rtl else 0.0
        items += _runs(number, table.number + shift, inner)
    items += _runs(row.source, table.source, inner)
    items += _runs(row.translation, table.translation, inner)
    place = set_words(sheet, (Span(row.place),), table.source_width + table.translation_width, SMALL, QUIET, "en")
    start = table.source if not table.rtl else table.source + table.source_width - place.lines[0].width
    items += _runs(place, start, end - PADDING - SMALL * 1.2)
    yield Group(f"proof:{row.key}:{row.number}", tuple(_numbered(items)), "text", Rect(table.left, y, table.width,
    end - y))  # fmt: skip
    yield _line((table.translation, end - PADDING - 8), table.translation_width, 2.0)
    yield _line((table.left, end), table.width, 3.0)


def _numbered(items: Iterable[Item]) -> Iterator[Item]:
    """Each of the words has a line of its own, whatever they were set as."""
    for number, item in enumerate(items):
        yield replace(item, line=number) if isinstance(item, Glyphs) else item


def _picture(sheet: Sheet, frame: Frame, page: Page, room: Rect, marks: dict[str, str]) -> Iterator[Item]:
    """Yield the page as large as it has room, with a frame around it and the numbers of its texts."""
    scale = min(room.width / frame.width, room.height / frame.height)
    width, height = frame.width * scale, frame.height * scale
    x = room.right - width if sheet.rtl else room.x
    box = polygon_path(Rect(x, room.y, width, height).outline())
    yield PathItem(box, frame.ground)
    yield from scaled_items(frame, scale, x, room.y)
    yield PathItem(box, None, Stroke(RULE, 3.0))
    for key, number in marks.items():
        point = _mark_point(page, key)
        if point is not None:
            yield from _disc(sheet, (x + point[0] * scale, room.y + point[1] * scale), number)


def _mark_point(page: Page, key: str) -> Point | None:
    """Return where the number of a balloon stands on its page: at its upper left. Alternative texts are not seen."""
    kind, _, name = key.partition(":")
    for balloon in page.balloons if kind == "balloon" else ():
        if balloon.id == name:
            box = balloon.shape.box
            return (box.x + 0.06 * box.width, box.y + 0.06 * box.height)
    return None


def _disc(sheet: Sheet, centre: Point, number: str) -> Iterator[Item]:
    box = Rect(centre[0] - DISC / 2, centre[1] - DISC / 2, DISC, DISC)
    yield PathItem(ellipse_path(box), ACCENT, Stroke("#ffffff", 4.0))
    words = set_words(sheet, (Span(number, bold=True),), 4 * DISC, SMALL * 1.15, "#ffffff", "en")
    yield from _runs(words, centre[0] - words.lines[0].width / 2, centre[1] - words.height / 2)


def _heading(sheet: Sheet, label: str) -> Iterator[Item]:
    """Yield the title of the book in both languages and the page, and a rule."""
    book, tag = sheet.setting.book, sheet.setting.language.tag
    title = reading(book, tag, "book:title", book.title).text or book.title
    words = " · ".join(part for part in (title, f"{book.source_language} → {tag}", label) if part)
    whole = sheet.page.width - 2 * MARGIN
    line = set_words(sheet, (Span(words, bold=True),), whole, SMALL * 1.15, QUIET)
    yield Group("proof:heading", tuple(_runs(line, MARGIN, MARGIN)), "text", Rect(MARGIN, MARGIN, whole, line.height))
    yield _line((MARGIN, MARGIN + HEAD - 24), whole, 3.0)


def _line(start: Point, width: float, thick: float) -> PathItem:
    return PathItem((("M", start), ("L", (start[0] + width, start[1]))), None, Stroke(RULE, thick))


def _runs(words: Paragraph, x: float, y: float) -> list[Glyphs]:
    return [_shifted(run, x, y) for line in words.lines for run in line.runs]


def _shifted(run: Glyphs, dx: float, dy: float) -> Glyphs:
    return replace(run, transform=run.transform.then(Affine.translation(dx, dy)))
