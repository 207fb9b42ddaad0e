"""The package document of an EPUB: what is known of the edition, its files, and the order in which they are read."""

from __future__ import annotations

import html
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comicremix.model.book import Book
from comicremix.model.markup import plain
from comicremix.paint.pdf.standard import stamp
from comicremix.publish.edition import title_in
from comicremix.publish.epub.page import PageFile
from comicremix.publish.epub.words import epub_words, knows

MEDIA = {".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp"}


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the package; ``spine``: the properties with which it is read, None: it is no part of the story."""

    id: str
    file: str
    media: str
    properties: str = ""
    spine: str | None = None


def package(
    book: Book, language: str, items: Sequence[Item], *, described: bool, pages: Sequence[PageFile], draft: str
) -> str:
    """Return the package document.

    Args:
        items: all files but itself; those of the spine in their order.
        described: every panel has an alternative text.
        draft: what says that the edition is not complete; empty: it is.
    """
    way = "rtl" if book.language(language).from_right else "ltr"
    listed = "\n".join(_item(item) for item in items)
    spine = "\n".join(_itemref(item) for item in items if item.spine is not None)
    metadata = "\n".join(
        (*_about(book, language, pages), *_status(draft), *_layout(), *_accessibility(language, described=described))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
        f' xml:lang="{html.escape(language)}" dir="{book.language(language).direction}">\n'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{metadata}\n</metadata>\n'
        f"<manifest>\n{listed}\n</manifest>\n"
        f'<spine page-progression-direction="{way}">\n{spine}\n</spine>\n</package>\n'
    )


def _item(item: Item) -> str:
    more = f' properties="{item.properties}"' if item.properties else ""
    return f'<item id="{item.id}" href="{item.file}" media-type="{item.media}"{more}/>'


def _itemref(item: Item) -> str:
    more = f' properties="{item.spine}"' if item.spine else ""
    return f'<itemref idref="{item.id}"{more}/>'


def _about(book: Book, language: str, pages: Sequence[PageFile]) -> Iterator[str]:
    name = " ".join((*(page.id for page in book.pages[:1]), language))
    title = plain(title_in(book, language)) or pages[0].title
    yield f'<dc:identifier id="id">urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f"comicremix:{name}")}</dc:identifier>'
    yield f"<dc:title>{html.escape(title)}</dc:title>"
    yield f"<dc:language>{html.escape(language)}</dc:language>"
    authors = [author.strip() for author in book.author.split(",")]
    for index, author in enumerate(filter(None, authors), 1):
        yield f'<dc:creator id="author-{index}">{html.escape(author)}</dc:creator>'
        yield f'<meta refines="#author-{index}" property="role" scheme="marc:relators">aut</meta>'
    if book.licence:
        yield f"<dc:rights>{html.escape(book.licence)}</dc:rights>"
    yield f'<meta property="dcterms:modified">{stamp().strftime("%Y-%m-%dT%H:%M:%SZ")}</meta>'


def _status(draft: str) -> Iterator[str]:
    if draft:
        yield f"<dc:description>{html.escape(draft)}</dc:description>"
        yield '<meta property="schema:creativeWorkStatus">Draft</meta>'


def _layout() -> Iterator[str]:
    yield '<meta property="rendition:layout">pre-paginated</meta>'
    yield '<meta property="rendition:orientation">auto</meta>'
    yield '<meta property="rendition:spread">landscape</meta>'


def _accessibility(language: str, *, described: bool) -> Iterator[str]:
    """Yield how the edition can be read (EPUB Accessibility 1.1, 2.2). No conformance is claimed: that takes somebody
    who has looked at it."""
    words = epub_words(language)
    features = ["readingOrder", "structuralNavigation", "tableOfContents", "pageNavigation", "pageBreakMarkers", "ARIA"]
    features += ["alternativeText"] if described else []
    ways = ["textual,visual", "textual"] if described else ["textual,visual"]
    for kind, values in (
        ("accessMode", ["visual", "textual"]),
        ("accessModeSufficient", ways),
        ("accessibilityFeature", features),
        ("accessibilityHazard", ["none"]),
    ):
        yield from (f'<meta property="schema:{kind}">{value}</meta>' for value in values)
    summary = " ".join(filter(None, (words.summary, words.described if described else "")))
    tag = html.escape(language) if knows(language) else "en"
    yield f'<meta property="schema:accessibilitySummary" xml:lang="{tag}">{summary}</meta>'
    yield '<meta property="pageBreakSource">none</meta>'
