"""What is said in an edition, without its pictures: page by page, panel by panel, with alternative texts and notes."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import Span, parse, plain
from comicremix.model.numbering import numbering_of
from comicremix.model.page import Page
from comicremix.model.reading import reading_balloons, reading_panels
from comicremix.model.texts import reading, word
from comicremix.publish.edition import (
    Endnote,
    chapter_in,
    credit_line,
    draft_words,
    endnotes,
    section_words,
    title_in,
    words_in,
)
from comicremix.publish.hypertext import Mark, Marks, Picture, body_html, no_mark, no_picture, spans_html, text_html


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a page: the alternative text of a picture, or the words of a balloon in the markup of texts."""

    panel: int
    """Counted from 1 in reading order; 0: on no panel."""
    text: str
    is_picture: bool = False


def said_on(book: Book, language: str, page: Page) -> Iterator[Said]:
    """Yield what a page shows and says, in reading order."""
    panels = {panel.id: number for number, panel in enumerate(reading_panels(page), 1)}
    described: set[str] = set()

    def description(panel_id: str) -> Iterator[Said]:
        panel = next(p for p in page.panels if p.id == panel_id)
        if panel.alt and panel_id not in described:
            described.add(panel_id)
            text = reading(book, language, f"alt:{panel.id}", panel.alt).text or panel.alt
            yield Said(panels[panel.id], text, is_picture=True)

    waiting = list(panels)
    for balloon in reading_balloons(page):
        while balloon.panel in waiting:
            yield from description(waiting.pop(0))
        words = words_in(book, language, balloon)
        if words.strip():
            yield Said(panels.get(balloon.panel, 0) if balloon.panel else 0, words)
    for panel_id in waiting:
        yield from description(panel_id)


def markdown(book: Book, language: str, *, draft_mark: bool = True) -> str:
    """Return the transcript as Markdown, notes at its end. Programs that show Markdown number notes by themselves, so
    that their names are plain numbers whatever stands for them on the pages."""
    notes = endnotes(book, language)
    names = {note.id: str(number) for number, note in enumerate(notes, 1)}
    about = filter(None, (credit_line(book, language), draft_words(book, language, marked=draft_mark)))
    lines = [f"# {_escaped(plain(title_in(book, language)))}", ""]
    for words in about:
        lines += [_escaped(words), ""]
    for number, page in enumerate(book.pages, 1):
        if page.chapter:
            lines += [f"# {_escaped(plain(chapter_in(book, language, page)))}", ""]
        lines += [f"## {page_words(book, language, number)}", ""]
        for said in said_on(book, language, page):
            words = "  \n".join(_markdown_line(line, names) for line in said.text.split("\n"))
            lines += [f"*[{words}]*" if said.is_picture else words, ""]
    for note in notes:
        body = "\n    ".join(_markdown_line(line, names) for line in note.text.split("\n"))
        lines.append("\n    ".join((f"[^{names[note.id]}]: {body}", *map(_escaped, note.works_plain))))
    return "\n".join(lines).rstrip() + "\n"


def webpage(book: Book, language: str, *, draft_mark: bool = True) -> str:
    """Return the transcript as a web page without anything from elsewhere."""
    numbering = numbering_of(book, language)
    marks = Marks(numbering.on())
    title, direction = html.escape(plain(title_in(book, language))), book.language(language).direction
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{html.escape(language)}" dir="{direction}">',
        f'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>',
        f"<style>{_STYLE}</style></head>",
        f"<body><main><h1>{title}</h1>",
    ]
    about = filter(None, (credit_line(book, language), draft_words(book, language, marked=draft_mark)))
    parts += [f"<p>{html.escape(words)}</p>" for words in about]
    for number, page in enumerate(book.pages, 1):
        marks.labels = numbering.on(page.id)
        if page.chapter:
            parts.append(f"<h2>{text_html(chapter_in(book, language, page))}</h2>")
        parts.append(f'<section id="page-{number}"><h2>{html.escape(page_words(book, language, number))}</h2>')
        for said in said_on(book, language, page):
            kind = ' class="picture"' if said.is_picture else ""
            parts.append(f"<p{kind}>{text_html(said.text, marks)}</p>")
        parts.append("</section>")
    return "\n".join((*parts, *_notes(book, language, marks), "</main></body></html>")) + "\n"


def _notes(book: Book, language: str, marks: Marks) -> Iterator[str]:
    notes = endnotes(book, language)
    if not notes:
        return
    marks.labels = {note.id: note.label for note in notes}
    yield f'<section id="notes"><h2>{html.escape(word(book, language, "word:notes"))}</h2>'
    section = None
    for note in notes:
        if note.section != section and (heading := section_words(book, language, note.section)):
            yield f"<h3>{html.escape(heading)}</h3>"
        section = note.section
        label = html.escape(note.label)
        yield f'<div class="note" id="note-{note.id}"><strong>{label}</strong> {note_html(note, marks)}'
        if note.id in marks.seen:
            yield f'<p><a href="#mark-{note.id}" aria-label="↩">↩</a></p>'
        yield "</div>"
    yield "</section>"


def note_html(note: Endnote, mark: Mark = no_mark, picture: Picture = no_picture) -> str:
    """Return the body of a note and the works that it cites."""
    works = "".join(f'<p class="work"><bdi>{spans_html(work)}</bdi></p>' for work in note.works)
    return body_html(note.text, mark, picture) + works


_STYLE = (
    "body{font:1.1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}.picture{font-style:italic}"
    ".note{margin-bottom:1em}.note p{margin:0}.note p:first-of-type{display:inline}.work{font-size:.85em}"
)


def page_words(book: Book, language: str, number: int) -> str:
    """Return what a page is called, at the beginning of a sentence."""
    words = word(book, language, "word:page").format(page=number)
    return words[:1].upper() + words[1:]


def _markdown_line(line: str, names: Mapping[NoteId, str]) -> str:
    return "".join(_markdown_span(span, names) for span in parse(line))


def _markdown_span(span: Span, names: Mapping[NoteId, str]) -> str:
    if span.note:
        name = names.get(NoteId(span.note))
        return f"[^{name}]" if name else ""
    mark = "*" * (int(span.italic) + 2 * int(span.bold))
    bare = span.text.strip()
    if not mark or not bare:
        return _escaped(span.text)
    start = len(span.text) - len(span.text.lstrip())
    return f"{span.text[:start]}{mark}{_escaped(bare)}{mark}{span.text[start + len(bare) :]}"


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in text)
