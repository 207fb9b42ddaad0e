"""The cited works once more, in the order and form of a bibliography."""

from __future__ import annotations

from comicremix.layout.back.lines import Line, text_lines
from comicremix.layout.citations import StyleError, format_bibliography, language_of
from comicremix.layout.sheet import BODY, Sheet
from comicremix.model.markup import Span
from comicremix.model.note import SourceReference
from comicremix.model.scripts import direction_of
from comicremix.model.texts import word

_HANG = 1.2
"""Ems by which all lines but the first stand in."""


def work_lines(sheet: Sheet) -> list[Line]:
    """Return the lines of every work that a printed note cites."""
    book, numbers = sheet.setting.book, sheet.setting.numbers
    cited = {citation.reference for note in book.notes if note.id in numbers for citation in note.citations}
    works = {work.id: work for work in book.references if work.id in cited}
    found: list[Line] = []
    for work_id, spans in _entries(sheet, list(works.values())):
        lines = _hanging(sheet, spans, language_of(works[work_id], sheet.setting.language.tag))
        last = len(lines) - 1
        found += [
            line._replace(above=0.0 if index else 0.5 * sheet.gap, keep_with_next=index < last)
            for index, line in enumerate(lines)
        ]
    return found


def _entries(sheet: Sheet, works: list[SourceReference]) -> list[tuple[str, tuple[Span, ...]]]:
    """Set the works in the edition's language and, those that cannot be read in it, in English."""
    tag = sheet.setting.language.tag
    archived = word(sheet.setting.book, tag, "word:archived")
    found: list[tuple[str, tuple[Span, ...]]] = []
    for language in dict.fromkeys(language_of(work, tag) for work in works):
        group = [work for work in works if language_of(work, tag) == language]
        try:
            found += format_bibliography(group, language, sheet.setting.csl, archived)
        except StyleError:  # ``check`` says so
            found += format_bibliography(group, language, archived=archived)
    return found


def _hanging(sheet: Sheet, spans: tuple[Span, ...], language: str) -> list[Line]:
    """Set an entry whose further lines stand in."""
    hang = _HANG * BODY * sheet.unit
    rtl = direction_of(language) == "rtl"
    out = hang if rtl else -hang
    left = 0.0 if rtl else hang
    lines = text_lines(sheet, spans, BODY, left=left, width=sheet.column - hang, language=language, hyphenate=False)
    return [line._replace(items=tuple(item.moved(out, 0.0) for item in line.items)) if n == 0 else line
            for n, line in enumerate(lines)]  # fmt: skip
