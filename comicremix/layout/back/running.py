"""Running heads and page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from comicremix.geometry import Path, Rect
from comicremix.layout.back.flow import Filled
from comicremix.layout.back.lines import moved
from comicremix.layout.frame import Group, Item, PathItem
from comicremix.layout.sheet import QUIET, RULE, SMALL, Sheet, set_words
from comicremix.model.markup import Span
from comicremix.model.style import Stroke
from comicremix.model.texts import reading

_HEIGHT, _FOOT = 0.5, 0.62
"""Where running heads and page numbers stand, in margins from the paper's edge."""
_RULE = 0.86


def running_head(sheet: Sheet, page: Filled, number: int) -> tuple[Item, ...]:
    """Return the line over the columns: the book's title inside, what the page holds outside (even pages are left-hand
    ones, and right-hand ones in a book that is read from the right)."""
    book, tag = sheet.setting.book, sheet.setting.language.tag
    if not book.note_setup.running_heads:
        return ()
    title = reading(book, tag, "book:title", book.title).text or book.title
    labels = [line.label for line, _, _ in page.lines if line.label]
    span = f"{labels[0]}–{labels[-1]}" if len(labels) > 1 else "".join(labels)
    holds = "\u2002".join(filter(None, (page.section, "" if page.titles else span)))
    left_hand = (number % 2 == 0) != sheet.rtl
    left, right = (holds, title) if left_hand else (title, holds)
    y = _HEIGHT * sheet.margin
    height = _RULE * sheet.margin
    rule: Path = (("M", (sheet.margin, height)), ("L", (sheet.page.width - sheet.margin, height)))
    items = (
        *_words(sheet, left, y, 0.0, italic=left == title),
        *_words(sheet, right, y, 1.0, italic=right == title),
        PathItem(rule, stroke=Stroke(RULE, 2 * sheet.unit)),
    )
    return (Group("", items, "folio", Rect(sheet.margin, y, sheet.width, height - y)),)


def folio(sheet: Sheet, number: int) -> tuple[Item, ...]:
    """Return the page number at the foot, centred."""
    y = sheet.page.height - _FOOT * sheet.margin
    items = tuple(_words(sheet, str(number), y, 0.5))
    return (Group("", items, "folio", Rect(sheet.margin, y, sheet.width, 0.3 * sheet.margin)),)


def _words(sheet: Sheet, words: str, y: float, share: float, *, italic: bool = False) -> Iterator[Item]:
    """Yield one line, of the free room beside it ``share`` on the left;
    what is too long for half of the page is cut short."""
    paragraph = set_words(sheet, (Span(words, italic=italic),), sheet.width * 0.7, SMALL, QUIET)
    if not paragraph.lines:
        return
    line = paragraph.lines[0]
    at = sheet.width * 0.7 - line.width if sheet.rtl else 0.0
    x = sheet.margin + share * (sheet.width - line.width) - at
    yield from (moved(run, x, y) for run in line.runs)
