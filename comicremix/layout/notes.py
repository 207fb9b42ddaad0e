"""The pages after the story: numbered notes with sources and the way back to their marks, cited works, credits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from comicremix.geometry import Rect
from comicremix.layout.back.entries import Desk, make_desk, note_lines, place_words
from comicremix.layout.back.flow import Filled, Section, fill_pages, grouped
from comicremix.layout.back.lines import Line, Placed, text_lines
from comicremix.layout.back.running import folio, running_head
from comicremix.layout.back.works import work_lines
from comicremix.layout.credits import artwork_spans
from comicremix.layout.frame import Frame, Group
from comicremix.layout.sheet import BODY, HEADING, SUBHEADING, Sheet, set_words
from comicremix.layout.words import Setting
from comicremix.model.artwork import artwork_of
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import Span, parse
from comicremix.model.page_labels import page_label
from comicremix.model.reading import NoteMark, note_marks
from comicremix.model.texts import reading, word


def has_back_matter(setting: Setting) -> bool:
    """Tell whether an edition has pages after its story: for notes, for credits, or for whose drawings it shows."""
    book = setting.book
    return bool(book.pages and (setting.numbers or book.credits or artwork_of(book)))


def lay_out_notes(setting: Setting, first_number: int) -> tuple[Frame, ...]:
    """Lay out the pages after the story, sized as the book's last page;
    none for a book without numbered notes or credits.

    Args:
        first_number: page number of the first of them.
    """
    if not has_back_matter(setting):
        return ()
    sheet = Sheet(setting.book.pages[-1], setting)
    named: set[str] = set()
    pages = fill_pages(_sections(sheet), sheet)
    return tuple(_frame(sheet, page, first_number + index, named) for index, page in enumerate(pages))


def _frame(sheet: Sheet, page: Filled, number: int, named: set[str]) -> Frame:
    head = () if page.begins else running_head(sheet, page, number)
    items = (*grouped(page, named), *head, *folio(sheet, number))
    return Frame(
        sheet.page.width, sheet.page.height, sheet.page.dpi, "#ffffff", items, sheet.setting.language.tag, str(number),
        page.titles[0][0] if page.titles else "", tuple(page.titles[1:]),
    )  # fmt: skip


def mark_ids(book: Book) -> dict[NoteId, list[tuple[str, NoteMark]]]:
    """Return, by note, the group ids of its marks (as ``balloon.mark_groups`` names them) with their places, in
    reading order."""
    found: dict[NoteId, list[tuple[str, NoteMark]]] = {}
    seen: Counter[tuple[str, str, bool]] = Counter()
    for mark in note_marks(book):
        key = (mark.note, mark.owner, mark.pinned)
        seen[key] += 1
        again = f":{seen[key]}" if seen[key] > 1 else ""
        kind = "pin" if mark.pinned and mark.balloon else "mark"
        found.setdefault(mark.note, []).append((f"{kind}:{mark.note}:{mark.owner}{again}", mark))
    return found


def _sections(sheet: Sheet) -> Iterator[Section]:
    setting = sheet.setting
    book, tag = setting.book, setting.language.tag
    if setting.numbers:
        yield _section(sheet, word(book, tag, "word:notes"), list(_note_lines(sheet)))
        works = work_lines(sheet) if book.note_setup.bibliography else []
        if works:
            yield _section(sheet, word(book, tag, "word:sources"), works)
    credits_ = list(_credit_lines(sheet))
    if credits_:
        yield _section(sheet, word(book, tag, "word:credits"), credits_)


def _section(sheet: Sheet, title: str, lines: list[Line]) -> Section:
    return Section(tuple(_heading_lines(sheet, title)), tuple(lines), title)


def _note_lines(sheet: Sheet) -> Iterator[Line]:
    setting, book = sheet.setting, sheet.setting.book
    numbering, marks = setting.numbering, mark_ids(setting.book)
    notes = {note.id: note for note in book.notes}
    desk = make_desk(sheet, setting.numbers, [notes[note] for note in setting.numbers])
    section: int | None = None
    for note_id, label in numbering.labels.items():
        places = [place_words(book, setting.language.tag, mark) for _, mark in marks[note_id]]
        lines = note_lines(desk, notes[note_id], marks[note_id], places if book.note_setup.places else ())
        if label.section != section and numbering.sections:
            section = label.section
            yield from _subheading(desk, section, lines[0].above)
        yield from lines


def _subheading(desk: Desk, section: int, above: float) -> list[Line]:
    """Return the title of a chapter, or the page that notes belong to; nothing before the first chapter."""
    setting = desk.sheet.setting
    book, tag = setting.book, setting.language.tag
    if book.note_setup.numbering == "page":
        title = word(book, tag, "word:page").replace("{page}", page_label(book, section, tag))
        title = title[:1].upper() + title[1:]
    else:
        page = next((p for p, number in setting.numbering.sections.items() if number == section), None)
        chapter = book.page(page).chapter if page is not None else ""
        title = reading(book, tag, f"chapter:{page}", chapter).text or chapter
    lines = text_lines(desk.sheet, (Span(title, bold=True),), SUBHEADING, left=desk.left, width=desk.measure)
    return [line._replace(keep_with_next=True, above=0.0 if n else 1.5 * above) for n, line in enumerate(lines)]


def _credit_lines(sheet: Sheet) -> Iterator[Line]:
    """Yield what the book says of itself, then whose drawings it shows."""
    book, language = sheet.setting.book, sheet.setting.language
    words = reading(book, language.tag, "book:credits", book.credits).text or book.credits
    for index, part in enumerate(words.split("\n") if words else ()):
        lines = text_lines(sheet, parse(part or " "), BODY, left=0.0, width=sheet.column)
        yield from _spaced(lines, 0.3 * sheet.gap if index else 0.0)
    for rights in artwork_of(book):
        lines = text_lines(sheet, artwork_spans(book, language.tag, rights), BODY, left=0.0, width=sheet.column)
        yield from _spaced([line._replace(keep_with_next=line is not lines[-1]) for line in lines], sheet.gap / 2)


def _spaced(lines: list[Line], above: float) -> list[Line]:
    return [lines[0]._replace(above=above), *lines[1:]] if lines else []


def _heading_lines(sheet: Sheet, words: str) -> Iterator[Line]:
    """Yield a section's title, one group, which stands across all columns."""
    paragraph = set_words(sheet, (Span(words, bold=True),), sheet.width, HEADING, leading=1.2)
    runs = tuple(run for line in paragraph.lines for run in line.runs)
    box = Rect(0.0, 0.0, sheet.width, paragraph.height)
    group = Group(f"heading:{words}", runs, "heading", box)
    yield Line((Placed(group),), paragraph.height + 1.4 * sheet.gap)
