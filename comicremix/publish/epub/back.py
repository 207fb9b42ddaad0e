"""The pages of an EPUB after the story: notes that lead back to their marks, and the credits."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence

from comicremix.layout.back.entries import back_letter, place_words
from comicremix.layout.notes import mark_ids
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import escaped, plain
from comicremix.model.reading import NoteMark
from comicremix.model.texts import word
from comicremix.paint.svg.marks import element_name
from comicremix.publish.edition import (
    Endnote,
    Printer,
    credit_paragraphs,
    draft_words,
    endnotes,
    section_words,
    title_in,
)
from comicremix.publish.epub.page import NOTES, PageFile, document
from comicremix.publish.hypertext import Picture, spans_html
from comicremix.publish.transcript import note_html


def notes_document(printer: Printer, book: Book, language: str, pages: Sequence[PageFile], picture: Picture) -> str:
    """Return the notes; empty when the edition has none."""
    notes = endnotes(book, language, printer.setting(book, language).csl)
    if not notes:
        return ""
    title = word(book, language, "word:notes")
    labels = {note.id: note.label for note in notes}
    marks, parts, section, is_open = mark_ids(book), [], None, False
    for note in notes:
        if not is_open or note.section != section:
            heading = section_words(book, language, note.section)
            parts.append("</ol>" if is_open else "")
            parts.append(f"<h2>{html.escape(heading)}</h2>" if heading else "")
            parts.append('<ol class="notes">')
            section, is_open = note.section, True
        parts.append(_note(book, language, note, marks[note.id], pages, labels, picture))
    body = "\n".join(filter(None, parts))
    return document(
        language, book.language(language).direction, title,
        f'<body class="back"><main>\n<section epub:type="endnotes" role="doc-endnotes">\n'
        f"<h1>{html.escape(title)}</h1>\n{body}\n"
        "</ol>\n</section>\n</main></body>",
    )  # fmt: skip


def _note(
    book: Book, language: str, note: Endnote, marks: Sequence[tuple[str, NoteMark]], pages: Sequence[PageFile],
    labels: Mapping[NoteId, str], picture: Picture,
) -> str:  # fmt: skip
    def mark(other: NoteId) -> str:
        label = labels.get(other)
        return f'<sup><a href="#note-{element_name(other)}">{html.escape(label)}</a></sup>' if label else ""

    ways = " ".join(_ways(book, language, marks, pages))
    kept = html.escape("\n".join((note.text, *map(escaped, note.works_plain)))).replace("\n", "&#10;")
    return (
        f'<li id="note-{element_name(note.id)}" epub:type="endnote" data-words="{kept}">'
        f'<span class="label">{html.escape(note.label)}</span>'
        f'<div>{note_html(note, mark, picture)}<p class="ways">{ways}</p></div></li>'
    )


def _ways(book: Book, language: str, marks: Sequence[tuple[str, NoteMark]], pages: Sequence[PageFile]) -> Iterator[str]:
    """Yield the ways back; a translation may lack a mark, and then its page is the place."""
    for index, (name, mark) in enumerate(marks):
        page, target = pages[mark.page_number - 1], element_name(name)
        address = f"{page.name}#{target}" if target in page.marks else page.name
        letter = f"{back_letter(index)} " if len(marks) > 1 else ""
        place = html.escape(letter + place_words(book, language, mark))
        yield f'<a epub:type="backlink" role="doc-backlink" href="{address}">↩ {place}</a>'


def credits_document(printer: Printer, book: Book, language: str) -> str:
    """Return the credits; empty when there is nothing to say."""
    title = word(book, language, "word:credits")
    about = " · ".join(filter(None, (plain(title_in(book, language)), book.author, book.licence)))
    lines = [html.escape(line) for line in (about, draft_words(book, language, marked=printer.draft_mark)) if line]
    lines += [spans_html(spans) for spans in credit_paragraphs(book, language)]
    if not lines:
        return ""
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    return document(
        language, book.language(language).direction, title,
        f'<body class="back"><main>\n<section role="doc-credits"><h1>{html.escape(title)}</h1>\n{body}\n'
        "</section>\n</main></body>",
    )  # fmt: skip


def back_documents(notes: str, credits_: str, book: Book, language: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield file, title, kind and text of what there is."""
    if notes:
        yield NOTES, word(book, language, "word:notes"), "endnotes", notes
    if credits_:
        yield "credits.xhtml", word(book, language, "word:credits"), "credits", credits_
