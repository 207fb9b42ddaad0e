"""The ways through an EPUB: contents, list of pages, landmarks; and from region to region (EPUB Region-Based
Navigation 1.0)."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.markup import plain
from comicremix.paint.svg.marks import number
from comicremix.publish.edition import chapter_in, title_in
from comicremix.publish.epub.page import PageFile, Region, document
from comicremix.publish.epub.words import EpubWords, epub_words

Back = Sequence[tuple[str, str, str]]
"""The documents after the story: file, title and what it is (``endnotes``, ``credits``)."""


def navigation(book: Book, language: str, pages: Sequence[PageFile], back: Back) -> str:
    """Return the navigation document."""
    words = epub_words(language)
    contents = "".join(_item(*entry) for entry in _contents(book, language, pages, words, back))
    listed = "".join(_item(page.label, f"{page.name}#page-{n}") for n, page in enumerate(pages, 1))
    marks = _item(words.start, pages[0].name, "bodymatter")
    marks += "".join(_item(title, file, kind) for file, title, kind in back if kind == "endnotes")
    body = (
        "<body>\n"
        f'<nav epub:type="toc" role="doc-toc" id="toc"><h1>{words.contents}</h1><ol>{contents}</ol></nav>\n'
        f'<nav epub:type="page-list" role="doc-pagelist" id="pages" aria-label="{words.pages}">'
        f"<h2>{words.pages}</h2><ol>{listed}</ol></nav>\n"
        f'<nav epub:type="landmarks" id="landmarks" aria-label="{words.landmarks}">'
        f"<h2>{words.landmarks}</h2><ol>{marks}</ol></nav>\n</body>"
    )
    return document(language, book.language(language).direction, words.contents, body)


def _contents(
    book: Book, language: str, pages: Sequence[PageFile], words: EpubWords, back: Back
) -> Iterator[tuple[str, str]]:
    chapters = [(page, file) for page, file in zip(book.pages, pages, strict=True) if page.chapter]
    if not chapters or chapters[0][1] is not pages[0]:
        yield plain(title_in(book, language)) or words.start, pages[0].name
    for page, file in chapters:
        yield plain(chapter_in(book, language, page)), file.name
    yield from ((title, file) for file, title, _ in back)


def _item(title: str, target: str, kind: str = "") -> str:
    more = f' epub:type="{kind}"' if kind else ""
    return f'<li><a{more} href="{html.escape(target)}">{html.escape(title)}</a></li>'


def regions(book: Book, language: str, pages: Sequence[PageFile]) -> str:
    """Return the data navigation document: every panel, and in it what is said; empty when there are none."""
    found = "".join(_region(page, region) for page in pages for region in page.regions)
    if not found:
        return ""
    body = f'<body>\n<nav epub:type="region-based"><ol>{found}</ol></nav>\n</body>'
    return document(language, book.language(language).direction, plain(title_in(book, language)) or "–", body)


def _region(page: PageFile, region: Region) -> str:
    inner = "".join(_region(page, each) for each in region.inner)
    inner = f"<ol>{inner}</ol>" if inner else ""
    place = _percent(region.box, page.size)
    return f'<li><a href="{page.name}#xywh=percent:{place}" epub:type="{region.kind}"></a>{inner}</li>'


def _percent(box: Rect, size: tuple[int, int]) -> str:
    across, down = 100 / size[0], 100 / size[1]
    x, y = max(0.0, box.x * across), max(0.0, box.y * down)
    width, height = min(box.width * across, 100 - x), min(box.height * down, 100 - y)
    return ",".join(number(value, 3) for value in (x, y, width, height))
