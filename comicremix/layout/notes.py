"""The endnote pages: every numbered note with its sources and the way back to its mark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from comicremix.geometry import Rect
from comicremix.layout.citations import format_reference, language_of
from comicremix.layout.credits import artwork_spans
from comicremix.layout.frame import Frame, Group
from comicremix.layout.sheet import (
    BODY,
    HEADING,
    QUIET,
    SMALL,
    Line,
    Sheet,
    folio,
    number_items,
    paged,
    paragraph_lines,
)
from comicremix.layout.words import Setting, note_spans
from comicremix.model.artwork import artwork_of
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import Span, parse
from comicremix.model.note import Note
from comicremix.model.reading import NoteMark, note_marks
from comicremix.model.texts import reading, word

SHORT_NOTE = 7
"""Lines."""


def has_back_matter(setting: Setting) -> bool:
    """Tell whether an edition has pages after its story: for notes, for credits, or for whose drawings it shows."""
    book = setting.book
    return bool(book.pages and (setting.numbers or book.credits or artwork_of(book)))


def lay_out_notes(setting: Setting, first_number: int) -> tuple[Frame, ...]:
    """Lay out the notes pages of an edition, sized as the book's last page; none for a book without numbered notes or
    credits.

    Args:
        first_number: page number of the first of them.
    """
    book = setting.book
    if not has_back_matter(setting):
        return ()
    sheet = Sheet(book.pages[-1], setting)
    lines = [*_note_lines(sheet), *_credit_lines(sheet)]
    frames = []
    for index, placed in enumerate(paged(lines, sheet)):
        name = "word:notes" if setting.numbers else "word:credits"
        title = word(book, setting.language.tag, name) if index == 0 else ""
        frames.append(
            Frame(sheet.page.width, sheet.page.height, sheet.page.dpi, "#ffffff", (*placed, *folio(sheet, first_number
            + index)), setting.language.tag, str(first_number + index), title)
        )  # fmt: skip
    return tuple(frames)


def place_words(book: Book, language: str, mark: NoteMark) -> str:
    """Say where a mark stands: ``page 3, panel 2``. A translation that lost a placeholder gives way to the program's
    words."""
    key = "word:place" if mark.panel_number else "word:page"
    for pattern in (word(book, language, key), "page {page}, panel {panel}" if mark.panel_number else "page {page}"):
        wanted = {"{page}"} | ({"{panel}"} if mark.panel_number else set())
        if all(name in pattern for name in wanted):
            return pattern.replace("{page}", str(mark.page_number)).replace("{panel}", str(mark.panel_number))
    raise AssertionError("the program's own words have every placeholder")


def mark_ids(book: Book) -> dict[NoteId, list[tuple[str, NoteMark]]]:
    """Return, by note, the group ids of its marks (as ``balloon.mark_groups`` names them) with their places, in
    reading order."""
    found: dict[NoteId, list[tuple[str, NoteMark]]] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for mark in note_marks(book):
        owner = mark.balloon or mark.panel or mark.page
        seen[mark.note, owner] += 1
        count = seen[mark.note, owner]
        again = f":{count}" if count > 1 else ""
        found.setdefault(mark.note, []).append((f"mark:{mark.note}:{owner}{again}", mark))
    return found


def _note_lines(sheet: Sheet) -> Iterator[Line]:
    setting, book = sheet.setting, sheet.setting.book
    if not setting.numbers:
        return
    marks = mark_ids(book)
    yield from _heading_lines(sheet, word(book, setting.language.tag, "word:notes"))
    for note_id, number in setting.numbers.items():
        yield from _one_note(sheet, book.note(note_id), number, marks[note_id])


def _one_note(sheet: Sheet, note: Note, number: int, marks: list[tuple[str, NoteMark]]) -> Iterator[Line]:
    book, language = sheet.setting.book, sheet.setting.language
    body = reading(book, language.tag, f"note:{note.id}", note.body).text or note.body
    spans = [note_spans(part, sheet.setting.numbers) for part in (body or " ").split("\n")]
    paragraphs = [paragraph_lines(sheet, part, BODY) for part in spans]
    known = {reference.id: reference for reference in book.references}
    for citation in note.citations:
        if citation.reference in known:
            cited_in = language_of(known[citation.reference], language.tag)
            work = format_reference(known[citation.reference], cited_in)
            locator = (Span(f", {citation.locator}"),) if citation.locator else ()
            paragraphs.append(paragraph_lines(sheet, (*work, *locator), SMALL, QUIET, cited_in))
    paragraphs.append(paragraph_lines(sheet, _way_back(book, language.tag, marks), SMALL, QUIET))
    lines = [line for paragraph in paragraphs for line in paragraph]
    lines[0] = replace(lines[0], items=(*number_items(sheet, number, f"#{marks[0][0]}"), *lines[0].items))
    whole = len(lines) <= SHORT_NOTE
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        # Short notes are not broken; of long ones neither the first nor the last line stands alone.
        keep = (whole and not last) or index in (0, len(lines) - 2)
        yield replace(line, height=line.height + sheet.gap * last, owner=f"note:{note.id}", keep_with_next=keep)


def _way_back(book: Book, language: str, marks: list[tuple[str, NoteMark]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for target, mark in marks:
        if spans:
            spans.append(Span(" · "))
        spans.append(Span(place_words(book, language, mark), link=f"#{target}"))
    return tuple(spans)


def _credit_lines(sheet: Sheet) -> Iterator[Line]:
    """Yield what the book says of itself, then whose drawings it shows."""
    book, language = sheet.setting.book, sheet.setting.language
    artwork = artwork_of(book)
    if not book.credits and not artwork:
        return
    yield from _heading_lines(sheet, word(book, language.tag, "word:credits"))
    if book.credits:
        words = reading(book, language.tag, "book:credits", book.credits).text or book.credits
        paragraphs = [line for part in words.split("\n") for line in paragraph_lines(sheet, parse(part), BODY)]
        paragraphs[-1] = replace(paragraphs[-1], height=paragraphs[-1].height + sheet.gap * bool(artwork))
        yield from paragraphs
    for rights in artwork:
        lines = paragraph_lines(sheet, artwork_spans(book, language.tag, rights), BODY)
        for index, line in enumerate(lines):
            last = index == len(lines) - 1
            yield replace(line, height=line.height + sheet.gap / 2 * last, keep_with_next=not last)


def _heading_lines(sheet: Sheet, words: str) -> Iterator[Line]:
    for line in paragraph_lines(sheet, (Span(words, bold=True),), HEADING):
        heading = Group(
            f"heading:{words}", line.items, "heading", Rect(sheet.text_left, 0.0, sheet.measure, line.height)
        )
        yield Line((heading,), line.height + sheet.gap, keep_with_next=True)
