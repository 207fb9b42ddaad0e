"""One note as lines of a column: its number, where it is marked, its words, its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from comicremix.geometry import Rect
from comicremix.layout.back.beside import THUMBNAIL, Beside, code_picture, code_room, panel_picture, set_beside
from comicremix.layout.back.lines import Line, Placed, text_lines
from comicremix.layout.citations import Cite, StyleError, format_citation, language_of
from comicremix.layout.frame import Link
from comicremix.layout.sheet import BODY, QUIET, SMALL, Sheet, set_words
from comicremix.layout.words import number_spans
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import Span
from comicremix.model.note import Note, SourceReference
from comicremix.model.note_body import Block, body_blocks
from comicremix.model.page_labels import page_label
from comicremix.model.reading import NoteMark
from comicremix.model.texts import reading, word

SHORT_NOTE = 6
"""Lines of notes that are not parted between columns."""
_PARAGRAPH, _ITEM = 0.3, 1.3
"""Room above paragraphs, and how far items of lists stand in, both in ems."""
_MEASURED = 8
"""Labels that are measured for the widest: those with the most characters differ little."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SOURCE_LEADING = 0.96
"""Of the words' leading: lines of small type need a little less."""
_PICTURE_SHARE = 0.6
"""Width of a picture in a body as a share of the words' measure."""

Marks = Sequence[tuple[str, NoteMark]]
"""Group ids of the marks of a note, and where they are."""


@dataclass(frozen=True)
class Desk:
    """What setting every note of an edition needs. ``hang``: px between the number's edge and the words."""

    sheet: Sheet
    hang: float
    side: float
    """Width, px, of what stands beside the words of any note; 0: nothing."""
    works: Mapping[str, SourceReference]
    archived: str
    labels: Mapping[NoteId, str] = field(default_factory=dict)

    @cached_property
    def measure(self) -> float:
        return self.sheet.column - self.hang - (self.side + self.sheet.gap if self.side else 0.0)

    @property
    def left(self) -> float:
        """Left edge of the words in the column."""
        return self.sheet.column - self.hang - self.measure if self.sheet.rtl else self.hang

    @property
    def beside(self) -> tuple[float, float]:
        """Left and right edge of what stands beside the words."""
        left = 0.0 if self.sheet.rtl else self.sheet.column - self.side
        return (left, left + self.side)


def make_desk(sheet: Sheet, labels: Mapping[NoteId, str], notes: Sequence[Note]) -> Desk:
    """Measure the numbers and the pictures of ``notes``."""
    book = sheet.setting.book
    setup = book.note_setup
    works = {reference.id: reference for reference in book.references}
    digits = max(map(len, labels.values()), default=0)
    widest = sorted(label for label in labels.values() if len(label) == digits)[-_MEASURED:]
    longest = max((label_width(sheet, label) for label in widest), default=0.0)
    side = THUMBNAIL * sheet.column if setup.thumbnails else 0.0
    if setup.qr_codes:
        side = max(side, code_room(sheet, [url for note in notes for url in web_addresses(note, works)]))
    archived = word(book, sheet.setting.language.tag, "word:archived")
    return Desk(sheet, longest + 0.75 * BODY * sheet.unit, side, works, archived, labels)


def label_width(sheet: Sheet, label: str) -> float:
    """Return the width of a note's number, px."""
    paragraph = set_words(sheet, (Span(label, bold=True),), sheet.width, BODY, hyphenate=False)
    return max((line.width for line in paragraph.lines), default=0.0)


def web_addresses(note: Note, works: Mapping[str, SourceReference]) -> Iterator[str]:
    """Yield the addresses of the works that a note cites."""
    for citation in note.citations:
        address = str(works[citation.reference].csl.get("URL", "")) if citation.reference in works else ""
        if address.startswith(("http://", "https://")):
            yield address


def note_lines(desk: Desk, note: Note, marks: Marks, places: Sequence[str]) -> list[Line]:
    """Return the lines of a note; ``places`` say in words where each mark stands, empty: they are not printed."""
    words = [*_place_lines(desk, marks, places), *_body_lines(desk, note)]
    pictures = list(_thumbnail(desk, marks))
    for citation in dict.fromkeys(note.citations):
        reference = desk.works.get(citation.reference)
        if reference is None:
            continue
        start = len(words)
        words += _source_lines(desk, reference, citation.locator)
        address = str(reference.csl.get("URL", ""))
        if desk.sheet.setting.book.note_setup.qr_codes and address.startswith(("http://", "https://")):
            code = code_picture(desk.sheet, address)
            pictures += [replace(code, line=start)] if code else []
    if not words:
        words = text_lines(desk.sheet, (Span("–"),), BODY, left=desk.left, width=desk.measure)
    words[0] = _numbered(desk, words[0], desk.labels[note.id], marks)
    lines = set_beside(words, pictures, desk.beside, desk.sheet) if pictures else words
    return _finished(lines, note.id, desk.sheet.gap)


def _finished(lines: list[Line], note: NoteId, gap: float) -> list[Line]:
    """Name the owner of the lines and say how they break: short notes not at all, of long ones neither the first two
    lines nor the last two are parted."""
    last = len(lines) - 1
    whole = last < SHORT_NOTE
    return [
        line._replace(
            owner=f"note:{note}",
            above=gap if index == 0 else line.above,
            keep_with_next=index < last and (whole or line.keep_with_next or index in (0, 1, last - 1)),
        )
        for index, line in enumerate(lines)
    ]


def _numbered(desk: Desk, line: Line, label: str, marks: Marks) -> Line:
    """Hang the number beside the first line, on its baseline, linked to the first mark."""
    sheet = desk.sheet
    paragraph = set_words(sheet, (Span(label, bold=True),), sheet.width, BODY, hyphenate=False)
    first = paragraph.lines[0]
    down = line.baseline - first.baseline
    air = 0.75 * BODY * sheet.unit
    x = sheet.column - desk.hang + air if sheet.rtl else desk.hang - air - first.width
    start = x - (sheet.width - first.width) if sheet.rtl else x
    runs = tuple(Placed(run, start, down) for run in first.runs)
    link = Placed(Link(Rect(x, down, first.width, paragraph.height), f"#{marks[0][0]}", label))
    return line._replace(items=(*runs, link, *line.items), label=label)


def _place_lines(desk: Desk, marks: Marks, places: Sequence[str]) -> list[Line]:
    """Say where the note is marked: one place plainly, several with the letters that lead back to each."""
    if not places and len(marks) < 2:
        return []
    spans: list[Span] = []
    for number, (target, _) in enumerate(marks):
        if spans:
            spans.append(Span(" · " if places else "  "))
        letter = back_letter(number) if len(marks) > 1 else ""
        words = " ".join(filter(None, (letter and f"{letter}", places[number] if places else "")))
        if letter:
            spans.append(Span(letter, bold=True, link=f"#{target}"))
        if places:
            spans.append(Span(f"\u00a0{places[number]}" if letter else words, link=f"#{target}"))
    lines = text_lines(desk.sheet, spans, SMALL, QUIET, left=desk.left, width=desk.measure, hyphenate=False)
    return [line._replace(keep_with_next=True) for line in lines]


def back_letter(number: int) -> str:
    """Return the letter of the ``number``-th way back, counted from 0: a … z, aa …"""
    times, index = divmod(number, len(_LETTERS))
    return (_LETTERS[times - 1] if times else "") + _LETTERS[index]


def _body_lines(desk: Desk, note: Note) -> Iterator[Line]:
    book, tag = desk.sheet.setting.book, desk.sheet.setting.language.tag
    body = reading(book, tag, f"note:{note.id}", note.body).text or note.body
    em = BODY * desk.sheet.unit
    blocks = body_blocks(body)
    for index, block in enumerate(blocks):
        lines = _block_lines(desk, block)
        listed = any(after.kind == "item" for after in blocks[index + 1 : index + 2])
        if lines and listed and block.kind == "paragraph":
            lines[-1] = lines[-1]._replace(keep_with_next=True)
        if lines and index:
            above = _PARAGRAPH * em if block.kind != "item" else 0.0
            lines[0] = lines[0]._replace(above=above)
        yield from lines


def _block_lines(desk: Desk, block: Block) -> list[Line]:
    sheet = desk.sheet
    spans = number_spans(tuple(_printed(block.spans)), desk.labels)
    if block.kind == "picture":
        return _picture_lines(desk, block)
    if block.kind == "paragraph":
        return text_lines(sheet, spans, BODY, left=desk.left, width=desk.measure)
    indent = _ITEM * BODY * sheet.unit
    left = desk.left + (0.0 if sheet.rtl else indent)
    lines = text_lines(sheet, spans, BODY, left=left, width=desk.measure - indent)
    mark = text_lines(sheet, (Span(block.mark),), BODY, left=desk.left, width=desk.measure)
    if lines and mark:
        lines[0] = lines[0]._replace(items=(*mark[0].items, *lines[0].items))
    return lines


def _printed(spans: Sequence[Span]) -> Iterator[Span]:
    """Print the address of a link behind its words, for readers of paper."""
    for index, span in enumerate(spans):
        yield span
        after = spans[index + 1] if index + 1 < len(spans) else None
        if not span.link or (after is not None and after.link == span.link):
            continue
        words = "".join(other.text for other in spans if other.link == span.link)
        if words not in span.link:
            yield Span(f" ({span.link.removeprefix('mailto:')})", link=span.link)


def _picture_lines(desk: Desk, block: Block) -> list[Line]:
    picture = panel_picture(desk.sheet, block.panel, _PICTURE_SHARE * desk.measure) if block.panel else None
    if picture is None:
        return []
    left = desk.left + (desk.measure - picture.width if desk.sheet.rtl else 0.0)
    shown = Line(tuple(Placed(item, left) for item in picture.items), picture.height)
    words = text_lines(desk.sheet, block.spans, SMALL, QUIET, left=desk.left, width=desk.measure)
    return [shown._replace(keep_with_next=bool(words)), *words]


def _thumbnail(desk: Desk, marks: Marks) -> Iterator[Beside]:
    """Yield the panel on which the note is marked first."""
    panel = next((mark.panel for _, mark in marks if mark.panel), None)
    if desk.sheet.setting.book.note_setup.thumbnails and panel is not None:
        picture = panel_picture(desk.sheet, panel, desk.side)
        if picture is not None:
            yield picture


def _source_lines(desk: Desk, reference: SourceReference, locator: str) -> list[Line]:
    sheet = desk.sheet
    language = language_of(reference, sheet.setting.language.tag)
    spans = cited_spans(sheet, Cite.of(reference, locator, desk.archived), language)
    lines = text_lines(
        sheet, spans, SMALL, QUIET, left=desk.left, width=desk.measure, language=language,
        leading=_SOURCE_LEADING * sheet.leading, hyphenate=False,
    )  # fmt: skip
    return [lines[0]._replace(above=0.12 * BODY * sheet.unit), *lines[1:]] if lines else []


def cited_spans(sheet: Sheet, cite: Cite, language: str) -> tuple[Span, ...]:
    """Return a cited work in the book's own style; one that cannot be used gives way to the program's."""
    try:
        return format_citation(cite, language, sheet.setting.csl)
    except StyleError:  # ``check`` says so
        return format_citation(cite, language)


def place_words(book: Book, language: str, mark: NoteMark) -> str:
    """Say where a mark stands: ``page 3, panel 2``. A translation that lost a placeholder gives way
    to the program's words."""
    key = "word:place" if mark.panel_number else "word:page"
    for pattern in (word(book, language, key), "page {page}, panel {panel}" if mark.panel_number else "page {page}"):
        wanted = {"{page}"} | ({"{panel}"} if mark.panel_number else set())
        if all(name in pattern for name in wanted):
            label = page_label(book, mark.page_number, language)
            return pattern.replace("{page}", label).replace("{panel}", str(mark.panel_number))
    raise AssertionError("the program's own words have every placeholder")
