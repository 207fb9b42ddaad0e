"""One edition as one HTML file: for each page its picture, its words over it, its panels and marks, and all as text."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from comicremix.geometry import Rect
from comicremix.layout.frame import Frame, Group, Item, Link
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import plain
from comicremix.model.numbering import numbering_of
from comicremix.model.page import Page
from comicremix.model.reading import note_marks, reading_panels
from comicremix.model.texts import word
from comicremix.publish.edition import (
    Printer,
    chapter_in,
    credit_line,
    credit_paragraphs,
    draft_words,
    endnotes,
    section_words,
    title_in,
)
from comicremix.publish.hypertext import spans_html, text_html
from comicremix.publish.pictures import panel_box
from comicremix.publish.transcript import note_html, page_words, said_on
from comicremix.publish.web.words import web_words


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of an edition: the files of its picture with their widths, narrowest first, and its words as SVG."""

    page: Page
    frame: Frame
    pictures: Sequence[tuple[str, int]]
    words: str


def edition_page(
    printer: Printer, book: Book, language: str, shown: Sequence[Shown], editions: Mapping[str, tuple[str, str]]
) -> str:
    """Return the HTML of an edition.

    Args:
        shown: its pages.
        editions: the file and the name of each edition, by language.
    """
    words, title = web_words(language), html.escape(plain(title_in(book, language)))
    draft = draft_words(book, language, marked=printer.draft_mark)
    direction, tag = book.language(language).direction, html.escape(language)
    way = "rtl" if book.language(language).from_right else "ltr"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{tag}" dir="{direction}" data-reading="{way}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<title>{title}</title><link rel="stylesheet" href="reader.css">',
        *_alternates(editions),
        f'<script type="application/ld+json">{_about(book, language, draft)}</script></head><body>',
        f'<a class="skip" href="#page-1">{words.skip}</a>',
        f"<header><h1>{title}</h1>{_languages(language, editions)}",
        f'<button type="button" id="start" hidden>{words.guided}</button>'
        + (f'<p class="draft">{html.escape(draft)}</p>' if draft else "")
        + "</header><main>",
    ]
    numbering = numbering_of(book, language)
    for number, page in enumerate(shown, 1):
        parts += _page(book, language, number, page, numbering.on(page.page.id))
    parts += [
        *_notes(printer, book, language),
        "</main>",
        f"<footer>{html.escape(' · '.join(filter(None, (credit_line(book, language), draft))))}</footer>",
    ]
    parts += [
        f'<div id="guided" role="dialog" aria-modal="true" aria-label="{words.guided}" hidden>'
        '<div class="stage" aria-hidden="true"></div><p class="said words" aria-live="polite"></p><div class="bar">',
        f'<button type="button" id="back">{words.back}</button><span id="place"></span>',
        f'<button type="button" id="next">{words.forward}</button>',
        f'<button type="button" id="end">{words.close}</button></div></div>',
        f'<dialog id="pop" aria-label="{words.note}"><div class="note"></div>',
        f'<form method="dialog"><button>{words.close}</button></form></dialog>',
        '<script src="reader.js"></script></body></html>',
    ]
    return "\n".join(parts) + "\n"


def _alternates(editions: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    for tag, (file, _) in editions.items():
        yield f'<link rel="alternate" hreflang="{html.escape(tag)}" href="{html.escape(file)}">'


def _languages(language: str, editions: Mapping[str, tuple[str, str]]) -> str:
    if len(editions) < 2:
        return ""
    items = []
    for tag, (file, name) in editions.items():
        here = ' aria-current="page"' if tag == language else ""
        said = html.escape(tag)
        items.append(
            f'<li><a href="{html.escape(file)}" hreflang="{said}" lang="{said}"{here}>{html.escape(name)}</a></li>'
        )
    return f'<nav aria-label="{web_words(language).languages}"><ul>{"".join(items)}</ul></nav>'


def _about(book: Book, language: str, draft: str) -> str:
    about = {
        "@context": "https://schema.org", "@type": "ComicStory", "name": plain(title_in(book, language)),
        "author": book.author, "license": book.licence, "inLanguage": language,
        "creativeWorkStatus": "Draft" if draft else "",
        "accessibilityFeature": ["alternativeText", "readingOrder", "transcript"],
    }  # fmt: skip
    return json.dumps({key: value for key, value in about.items() if value}, ensure_ascii=False).replace("<", "\\u003c")


def _page(book: Book, language: str, number: int, shown: Shown, labels: Mapping[NoteId, str]) -> Iterator[str]:
    page, name = shown.page, html.escape(page_words(book, language, number))
    smallest = shown.pictures[0][0]
    sources = ", ".join(f"{html.escape(file)} {width}w" for file, width in shown.pictures)
    lazy = ' loading="lazy"' if number > 1 else ""
    if page.chapter:
        yield f'<h2 class="chapter">{text_html(chapter_in(book, language, page))}</h2>'
    yield f'<section class="page" id="page-{number}" aria-label="{name}"><h2>{name}</h2>'
    yield f'<div class="sheet" style="--across:{round(page.width)};--down:{round(page.height)}">'
    yield (
        f'<img src="{smallest}" srcset="{sources}" sizes="(max-width: 60rem) 100vw, 60rem" alt=""'
        f' width="{round(page.width)}" height="{round(page.height)}"{lazy}>'
    )
    yield shown.words
    said = list(said_on(book, language, page))
    for index, panel in enumerate(reading_panels(page), 1):
        place = word(book, language, "word:place").format(page=number, panel=index)
        spoken = " ".join(plain(one.text) for one in said if one.panel == index)
        yield _panel(f"page-{number}-panel-{index}", place, spoken, panel_box(page, panel), page)
    for link in _marks(shown.frame.items):
        note = NoteId(link.target.removeprefix("#note:"))
        if note in labels:
            name = f"{web_words(language).note} {html.escape(labels[note])}"
            yield f'<a class="mark" href="#note-{note}" aria-label="{name}" style="{_style(link.box, page)}"></a>'
    yield '<div class="said">'
    for one in said:
        yield f"<p>{text_html(one.text)}</p>"
    yield "</div></div></section>"


def _panel(name: str, place: str, spoken: str, box: Rect, page: Page) -> str:
    shares = (box.x / page.width, box.y / page.height, box.width / page.width, box.height / page.height)
    data = " ".join(f"{share:.5f}" for share in shares)
    return (
        f'<span class="panel" id="{name}" role="img" aria-hidden="true" aria-label="{html.escape(place)}"'
        f' data-box="{data}" data-said="{html.escape(spoken)}" style="{_style(box, page)};pointer-events:none"></span>'
    )


def _style(box: Rect, page: Page) -> str:
    left, top = 100 * box.x / page.width, 100 * box.y / page.height
    width, height = 100 * box.width / page.width, 100 * box.height / page.height
    return f"left:{left:.3f}%;top:{top:.3f}%;width:{width:.3f}%;height:{height:.3f}%"


def _marks(items: Sequence[Item]) -> Iterator[Link]:
    for item in items:
        if isinstance(item, Group):
            yield from _marks(item.items)
        elif isinstance(item, Link) and item.target.startswith("#note:"):
            yield item


def _notes(printer: Printer, book: Book, language: str) -> Iterator[str]:
    notes = endnotes(book, language, printer.setting(book, language).csl)
    if notes:
        yield f'<section id="notes"><h2>{html.escape(word(book, language, "word:notes"))}</h2>'
        labels, pages = {note.id: note.label for note in notes}, _pages_of_notes(book)

        def mark(note: NoteId) -> str:
            label = labels.get(note)
            return f'<sup><a href="#note-{note}">{html.escape(label)}</a></sup>' if label else ""

        section = None
        for note in notes:
            if note.section != section and (heading := section_words(book, language, note.section)):
                yield f"<h3>{html.escape(heading)}</h3>"
            section = note.section
            where = html.escape(page_words(book, language, pages[note.id]))
            back = f'<p class="back"><a href="#page-{pages[note.id]}">↩ {where}</a></p>'
            yield f'<div class="note" id="note-{note.id}"><strong class="label">{html.escape(note.label)}</strong>'
            yield f"<div>{note_html(note, mark)}{back}</div></div>"
        yield "</section>"
    credits_ = credit_paragraphs(book, language)
    if credits_:
        yield f'<section id="credits"><h2>{html.escape(word(book, language, "word:credits"))}</h2>'
        yield "".join(f"<p>{spans_html(spans)}</p>" for spans in credits_) + "</section>"


def _pages_of_notes(book: Book) -> dict[NoteId, int]:
    found: dict[NoteId, int] = {}
    for mark in note_marks(book):
        found.setdefault(mark.note, mark.page_number)
    return found
