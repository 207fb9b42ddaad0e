"""What is said in an edition, without its pictures: page by page, panel by panel, with alternative texts and notes."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import Span, parse, plain
from comicremix.model.page import Page
from comicremix.model.reading import note_numbers, reading_balloons, reading_panels
from comicremix.model.texts import reading, word
from comicremix.publish.edition import credit_line, endnotes, title_in, words_in


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


def markdown(book: Book, language: str) -> str:
    """Return the transcript as Markdown, notes at its end."""
    numbers = note_numbers(book)
    lines = [f"# {_escaped(plain(title_in(book, language)))}", "", _escaped(credit_line(book, language)), ""]
    for number, page in enumerate(book.pages, 1):
        lines += [f"## {page_words(book, language, number)}", ""]
        for said in said_on(book, language, page):
            words = "  \n".join(_markdown_line(line, numbers) for line in said.text.split("\n"))
            lines += [f"*[{words}]*" if said.is_picture else words, ""]
    for note in endnotes(book, language):
        body = "\n    ".join(_markdown_line(line, numbers) for line in note.text.split("\n"))
        lines.append("\n    ".join((f"[^{note.number}]: {body}", *map(_escaped, note.works))))
    return "\n".join(lines).rstrip() + "\n"


def webpage(book: Book, language: str) -> str:
    """Return the transcript as a web page without anything from elsewhere."""
    numbers = note_numbers(book)
    title, direction = html.escape(plain(title_in(book, language))), book.language(language).direction
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{html.escape(language)}" dir="{direction}">',
        f'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>',
        f"<style>{_STYLE}</style></head>",
        f"<body><main><h1>{title}</h1>",
        f"<p>{html.escape(credit_line(book, language))}</p>",
    ]
    for number, page in enumerate(book.pages, 1):
        parts.append(f'<section id="page-{number}"><h2>{html.escape(page_words(book, language, number))}</h2>')
        for said in said_on(book, language, page):
            words = "<br>".join(html_line(line, numbers) for line in said.text.split("\n"))
            kind = ' class="picture"' if said.is_picture else ""
            parts.append(f"<p{kind}>{words}</p>")
        parts.append("</section>")
    notes = endnotes(book, language)
    if notes:
        parts.append(f'<section id="notes"><h2>{html.escape(word(book, language, "word:notes"))}</h2><ol>')
        for note in notes:
            body = "<br>".join(html_line(line, numbers) for line in note.text.split("\n"))
            works = "".join(f"<br><small>{html.escape(work)}</small>" for work in note.works)
            back = f'<a href="#mark-{note.number}" aria-label="↩">↩</a>'
            parts.append(f'<li id="note-{note.number}">{body}{works} {back}</li>')
        parts.append("</ol></section>")
    return "\n".join((*parts, "</main></body></html>")) + "\n"


_STYLE = "body{font:1.1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}.picture{font-style:italic}"


def page_words(book: Book, language: str, number: int) -> str:
    """Return what a page is called, at the beginning of a sentence."""
    words = word(book, language, "word:page").format(page=number)
    return words[:1].upper() + words[1:]


def _markdown_line(line: str, numbers: Mapping[NoteId, int]) -> str:
    return "".join(_markdown_span(span, numbers) for span in parse(line))


def _markdown_span(span: Span, numbers: Mapping[NoteId, int]) -> str:
    if span.note:
        number = numbers.get(NoteId(span.note))
        return f"[^{number}]" if number else ""
    mark = "*" * (int(span.italic) + 2 * int(span.bold))
    bare = span.text.strip()
    if not mark or not bare:
        return _escaped(span.text)
    start = len(span.text) - len(span.text.lstrip())
    return f"{span.text[:start]}{mark}{_escaped(bare)}{mark}{span.text[start + len(bare) :]}"


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in text)


def html_line(line: str, numbers: Mapping[NoteId, int], *, marks: bool = True) -> str:
    """Return a line of a text as HTML, with links to its notes or without ``marks``."""
    return "".join(_html_span(span, numbers) for span in parse(line) if marks or not span.note)


def _html_span(span: Span, numbers: Mapping[NoteId, int]) -> str:
    if span.note:
        number = numbers.get(NoteId(span.note))
        return f'<sup id="mark-{number}"><a href="#note-{number}">{number}</a></sup>' if number else ""
    words = html.escape(span.text)
    if span.ruby:
        words = f"<ruby>{words}<rt>{html.escape(span.ruby)}</rt></ruby>"
    words = f"<em>{words}</em>" if span.italic else words
    return f"<strong>{words}</strong>" if span.bold else words
