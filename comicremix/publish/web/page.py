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
from comicremix.model.page import Page
from comicremix.model.reading import note_numbers, reading_panels
from comicremix.model.texts import word
from comicremix.publish.edition import credit_line, endnotes, title_in
from comicremix.publish.pictures import panel_box
from comicremix.publish.transcript import html_line, page_words, said_on
from comicremix.publish.web.words import web_words


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of an edition: the files of its picture with their widths, narrowest first, and its words as SVG."""

    page: Page
    frame: Frame
    pictures: Sequence[tuple[str, int]]
    words: str


def edition_page(book: Book, language: str, shown: Sequence[Shown], editions: Mapping[str, tuple[str, str]]) -> str:
    """Return the HTML of an edition.

    Args:
        shown: its pages.
        editions: the file and the name of each edition, by language.
    """
    words, title = web_words(language), html.escape(plain(title_in(book, language)))
    direction, tag = book.language(language).direction, html.escape(language)
    way = "rtl" if book.language(language).from_right else "ltr"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{tag}" dir="{direction}" data-reading="{way}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<title>{title}</title><link rel="stylesheet" href="reader.css">',
        *_alternates(editions),
        f'<script type="application/ld+json">{_about(book, language)}</script></head><body>',
        f'<a class="skip" href="#page-1">{words.skip}</a>',
        f"<header><h1>{title}</h1>{_languages(language, editions)}",
        f'<button type="button" id="start" hidden>{words.guided}</button></header><main>',
    ]
    numbers = note_numbers(book)
    for number, page in enumerate(shown, 1):
        parts += _page(book, language, number, page, numbers)
    parts += [
        *_notes(book, language, numbers),
        "</main>",
        f"<footer>{html.escape(credit_line(book, language))}</footer>",
    ]
    parts += [
        f'<div id="guided" role="dialog" aria-modal="true" aria-label="{words.guided}" hidden>'
        '<div class="stage" aria-hidden="true"></div><p class="said words" aria-live="polite"></p><div class="bar">',
        f'<button type="button" id="back">{words.back}</button><span id="place"></span>',
        f'<button type="button" id="next">{words.forward}</button>',
        f'<button type="button" id="end">{words.close}</button></div></div>',
        f'<dialog id="pop" aria-label="{words.note}"><div></div>',
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


def _about(book: Book, language: str) -> str:
    about = {
        "@context": "https://schema.org", "@type": "ComicStory", "name": plain(title_in(book, language)),
        "author": book.author, "license": book.licence, "inLanguage": language,
        "accessibilityFeature": ["alternativeText", "readingOrder", "transcript"],
    }  # fmt: skip
    return json.dumps({key: value for key, value in about.items() if value}, ensure_ascii=False).replace("<", "\\u003c")


def _page(book: Book, language: str, number: int, shown: Shown, numbers: Mapping[NoteId, int]) -> Iterator[str]:
    page, name = shown.page, html.escape(page_words(book, language, number))
    smallest = shown.pictures[0][0]
    sources = ", ".join(f"{html.escape(file)} {width}w" for file, width in shown.pictures)
    lazy = ' loading="lazy"' if number > 1 else ""
    yield f'<section class="page" id="page-{number}" aria-label="{name}"><h2>{name}</h2><div class="sheet">'
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
        note = numbers.get(NoteId(link.target.removeprefix("#note:")))
        if note:
            style = _style(link.box, page)
            label = f"{web_words(language).note} {note}"
            yield f'<a class="mark" href="#note-{note}" aria-label="{label}" style="{style}"></a>'
    yield '<div class="said">'
    for one in said:
        spoken = "<br>".join(html_line(line, numbers, marks=False) for line in one.text.split("\n"))
        yield f"<p>{spoken}</p>"
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


def _notes(book: Book, language: str, numbers: Mapping[NoteId, int]) -> Iterator[str]:
    notes = endnotes(book, language)
    pages = _pages_of_notes(book)
    if notes:
        yield f'<section id="notes"><h2>{html.escape(word(book, language, "word:notes"))}</h2><ol>'
        for note in notes:
            body = "<br>".join(html_line(line, numbers, marks=False) for line in note.text.split("\n"))
            works = "".join(f"<br><small>{html.escape(work)}</small>" for work in note.works)
            where = html.escape(page_words(book, language, pages[note.id]))
            back = f' <a class="back" href="#page-{pages[note.id]}">↩ {where}</a>'
            yield f'<li id="note-{note.number}">{body}{works}{back}</li>'
        yield "</ol></section>"
    if book.credits:
        yield f'<section id="credits"><h2>{html.escape(word(book, language, "word:credits"))}</h2>'
        yield "".join(f"<p>{html.escape(line)}</p>" for line in _credits(book, language).split("\n")) + "</section>"


def _credits(book: Book, language: str) -> str:
    from comicremix.model.texts import reading

    return plain(reading(book, language, "book:credits", book.credits).text or book.credits)


def _pages_of_notes(book: Book) -> dict[NoteId, int]:
    from comicremix.model.reading import note_marks

    found: dict[NoteId, int] = {}
    for mark in note_marks(book):
        found.setdefault(mark.note, mark.page_number)
    return found
