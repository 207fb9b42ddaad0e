"""Running text on paper: lines of paragraphs, broken into pages, with page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from comicremix.geometry import Affine, Rect
from comicremix.layout.frame import Group, Item, Link
from comicremix.layout.words import Setting
from comicremix.lettering.letter import TextLook
from comicremix.lettering.paragraph import Paragraph, set_paragraph
from comicremix.lettering.run import Glyphs
from comicremix.model.markup import Span
from comicremix.model.page import Page
from comicremix.model.scripts import direction_of
from comicremix.model.style import STYLE_DPI

FAMILY = "Noto Sans"
INK, QUIET = "#1a1a1a", "#555555"
MARGIN, HANG, BODY, SMALL, HEADING = 300.0, 110.0, 44.0, 36.0, 92.0
"""At 300 dpi; a hang is the room of the numbers."""
GAP = 40.0
"""Between two notes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of the notes pages: size in px, px per unit of the lengths above, and what the words need."""

    page: Page
    setting: Setting

    @property
    def unit(self) -> float:
        return self.page.dpi / STYLE_DPI

    @property
    def margin(self) -> float:
        return min(MARGIN * self.unit, 0.12 * self.page.width)

    @property
    def hang(self) -> float:
        return HANG * self.unit

    @property
    def measure(self) -> float:
        """Width of the text beside the numbers."""
        return self.page.width - 2 * self.margin - self.hang

    @property
    def gap(self) -> float:
        return GAP * self.unit

    @property
    def rtl(self) -> bool:
        return self.setting.language.direction == "rtl"

    @property
    def text_left(self) -> float:
        return self.margin + (0.0 if self.rtl else self.hang)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the notes: items with the line's top at y = 0, and how it breaks."""

    items: tuple[Item, ...]
    height: float
    owner: str = ""
    """``note:…`` on every line of a note."""
    keep_with_next: bool = False


def paragraph_lines(
    sheet: Sheet, spans: Sequence[Span], size: float, colour: str = INK, language: str = ""
) -> tuple[Line, ...]:
    """Set ``spans`` across the measure at ``size`` (at 300 dpi); x counts from the page's left edge, y from each
    line's top."""
    paragraph = set_words(sheet, spans, sheet.measure, size, colour, language)
    height = paragraph.height / max(1, len(paragraph.lines))
    lines = []
    for index, line in enumerate(paragraph.lines):
        dx, dy = sheet.text_left, -index * height
        runs = [_shifted(run, dx, dy) for run in line.runs]
        links = [
            Link(Rect(box.x + dx, box.y + dy, box.width, box.height), target, target) for target, box in line.links
        ]
        lines.append(Line((*runs, *links), height))
    return tuple(lines)


def number_items(sheet: Sheet, number: int, target: str) -> tuple[Item, ...]:
    """Return a note's number, hanging beside its first line and linked to the first mark."""
    width = sheet.hang * 0.7
    paragraph = set_words(sheet, (Span(str(number), bold=True),), width, BODY, INK)
    ink = paragraph.lines[0].width
    gap = sheet.hang - width
    x = sheet.margin + sheet.measure + gap if sheet.rtl else sheet.margin + width - ink
    start = x - (width - ink) if sheet.rtl else x
    runs = [_shifted(run, start, 0.0) for run in paragraph.lines[0].runs]
    return (*runs, Link(Rect(x, 0.0, ink, paragraph.height), target, str(number)))


def paged(lines: Sequence[Line], sheet: Sheet) -> Iterator[tuple[Item, ...]]:
    """Break ``lines`` into pages and gather each owner's lines into a group, once a page (the first has the owner's
    id)."""
    top, bottom = sheet.margin, sheet.page.height - sheet.margin
    named: set[str] = set()
    page: list[tuple[Line, float]] = []
    y = top
    for block in _blocks(lines):
        height = sum(line.height for line in block)
        if page and y + height > bottom:
            yield _grouped(page, named)
            page, y = [], top
        for line in block:
            if page and y + line.height > bottom:
                yield _grouped(page, named)
                page, y = [], top
            page.append((line, y))
            y += line.height
    if page:
        yield _grouped(page, named)


def folio(sheet: Sheet, number: int) -> tuple[Item, ...]:
    """Return the page number at the foot, centred."""
    paragraph = set_words(sheet, (Span(str(number)),), sheet.measure, SMALL, QUIET)
    line = paragraph.lines[0]
    left = sheet.measure - line.width if sheet.rtl else 0.0
    x, y = (sheet.page.width - line.width) / 2 - left, sheet.page.height - 0.62 * sheet.margin
    runs = tuple(_shifted(run, x, y) for run in line.runs)
    return (Group("", runs, "folio", Rect(x, y, line.width, paragraph.height)),)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines that must stay together."""
    block: list[Line] = []
    for line in lines:
        block.append(line)
        if not line.keep_with_next:
            yield block
            block = []
    if block:
        yield block


def _grouped(page: Sequence[tuple[Line, float]], named: set[str]) -> tuple[Item, ...]:
    """Return a page's lines at their places, those of one owner in one group."""
    items: list[Item] = []
    parts: dict[str, list[tuple[Line, float]]] = {}
    for line, y in page:
        if line.owner:
            parts.setdefault(line.owner, []).append((line, y))
        else:
            items += [_moved(item, y) for item in line.items]
    for owner, lines in parts.items():
        inside = tuple(_renumbered(_moved(item, y), n) for n, (line, y) in enumerate(lines) for item in line.items)
        links = [item.box for item in inside if isinstance(item, Link)]
        (_, y), (last, bottom) = lines[0], lines[-1]
        box = Rect(min((b.x for b in links), default=0.0), y, 0.0, bottom + last.height - y)
        items.append(Group(owner if owner not in named else f"{owner}:more", inside, "note", box))
        named.add(owner)
    return tuple(items)


def _moved(item: Item, dy: float) -> Item:
    if isinstance(item, Glyphs):
        return _shifted(item, 0.0, dy)
    if isinstance(item, Link):
        return replace(item, box=Rect(item.box.x, item.box.y + dy, item.box.width, item.box.height))
    if isinstance(item, Group):
        box = Rect(item.box.x, item.box.y + dy, item.box.width, item.box.height)
        return replace(item, items=tuple(_moved(inner, dy) for inner in item.items), box=box)
    return item


def _renumbered(item: Item, line: int) -> Item:
    return replace(item, line=line) if isinstance(item, Glyphs) else item


def _shifted(run: Glyphs, dx: float, dy: float) -> Glyphs:
    return replace(run, transform=run.transform.then(Affine.translation(dx, dy)))


def set_words(
    sheet: Sheet, spans: Sequence[Span], width: float, size: float, colour: str = INK, language: str = ""
) -> Paragraph:
    """Set ``spans`` in lines of ``width`` (px) at ``size`` (at 300 dpi). ``language``: default the edition's."""
    size = size * sheet.unit
    look = TextLook(
        family=FAMILY, bold=False, italic=False, leading=1.42, case="as-written", alignment="start", hyphenate=True,
        colour=colour, stroke=None, size=size, minimum=size,
    )  # fmt: skip
    edition = sheet.setting.language
    direction = direction_of(language) if language else edition.direction
    return set_paragraph(
        spans, width, look=look, size=size, language=language or edition.tag, direction=direction,
        catalogue=sheet.setting.catalogue,
    )  # fmt: skip
