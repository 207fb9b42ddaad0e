"""What is wrong with the works that a book cites and with its notes, as far as it can be seen offline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from comicremix.app.citation_style import BookStyle
from comicremix.errors import ComicRemixError
from comicremix.model.book import Book
from comicremix.model.markup import note_ids
from comicremix.model.note_body import body_blocks
from comicremix.model.numbering import numbering_of
from comicremix.model.works import WEB_TYPES, Csl, has_date, identities, title_of, url_fault

Fault = tuple[str, str, str]
"""Code, message, id of the note or work."""


def note_faults(book: Book) -> Iterator[Fault]:
    """Yield what is wrong with the notes themselves."""
    numbers = numbering_of(book).labels
    known = {reference.id for reference in book.references}
    panels = {panel.id for page in book.pages for panel in page.panels}
    for note in book.notes:
        if note.id not in numbers:
            yield "orphan-note", "A note is marked nowhere.", note.id
        if note.id in note_ids(note.body):
            yield "note-cites-itself", "A note refers to itself.", note.id
        for citation in note.citations:
            if citation.reference not in known:
                yield "unknown-source", f"A note cites “{citation.reference}”, which the book does not have.", note.id
        for block in body_blocks(note.body):
            if block.panel is not None and block.panel not in panels:
                yield "note-picture-lost", f"A note shows the panel “{block.panel}”, which is on no page.", note.id
    for name, count in Counter(note.id for note in book.notes).items():
        if count > 1:
            yield "duplicate-note", f"{count} notes have the id “{name}”.", name


def source_faults(book: Book) -> Iterator[Fault]:
    """Yield what is wrong with the works: cited by nobody, twice in the list, without a date, with no good address."""
    cited = {citation.reference for note in book.notes for citation in note.citations}
    first: dict[str, str] = {}
    for name, count in Counter(reference.id for reference in book.references).items():
        if count > 1:
            yield "duplicate-source", f"{count} sources have the id “{name}”.", name
    for work in book.references:
        csl, title = work.csl, title_of(work.csl, work.id)
        if work.id not in cited:
            yield "unreferenced-source", f"No note cites “{title}”.", work.id
        twin = next((first[name] for name in sorted(identities(csl)) if name in first), "")
        if twin and twin != work.id:
            yield "duplicate-source", f"“{title}” is in the list twice, as “{twin}” too.", work.id
        for name in identities(csl):
            first.setdefault(name, work.id)
        yield from ((code, f"“{title}”: {message}", work.id) for code, message in _faults_of_work(csl))


def _faults_of_work(csl: Csl) -> Iterator[tuple[str, str]]:
    for key in ("URL", "archive_location"):
        url = str(csl.get(key) or "")
        if url and (key == "URL" or "://" in url) and (fault := url_fault(url)):
            yield "malformed-url", f"the address {url[:60]} is wrong: {fault}."
    if not has_date(csl):
        yield "undated-source", "it does not say when it appeared."
    if csl.get("URL") and csl.get("type", "webpage") in WEB_TYPES and not has_date(csl, "accessed"):
        yield "undated-source", "it does not say when it was looked at."
    if not csl.get("title"):
        yield "untitled-source", "it has no title."


def style_faults(book: Book, style: BookStyle) -> Iterator[Fault]:
    """Yield what keeps the citation style that the book names from being used."""
    name = book.note_setup.style
    if not name:
        return
    text = style.text(name)
    if not text:
        yield "citation-style", f"The citation style “{name}” is not in the book's folder.", name
        return
    from comicremix.layout.citations import check_style

    try:
        check_style(text)
    except ComicRemixError as error:
        yield "citation-style", f"“{name}”: {error.what}.", name
