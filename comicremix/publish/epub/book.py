"""An edition as an EPUB 3 file with fixed layout."""

from __future__ import annotations

import html
import math
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib import resources
from itertools import islice
from pathlib import Path

from comicremix.exchange.xmltext import safe
from comicremix.jobs import Progress
from comicremix.layout.frame import Frame
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.paint.output import whole_file
from comicremix.publish.edition import Printer, Wishes, draft_words
from comicremix.publish.epub.back import back_documents, credits_document, notes_document
from comicremix.publish.epub.navigation import navigation, regions
from comicremix.publish.epub.package import MEDIA, Item, package
from comicremix.publish.epub.page import PageFile, page_file
from comicremix.publish.pictures import archived, encoded, panel_picture

MOST_PIXELS = 5_600_000
"""Of a picture: larger ones are refused by shops and small devices (Apple Books Asset Guide)."""
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_XHTML = "application/xhtml+xml"


@dataclass(slots=True)
class _Parcel:
    """The file that is being written and what is in it."""

    zip: zipfile.ZipFile
    items: list[Item] = field(default_factory=list)

    def text(self, name: str, text: str) -> None:
        self.zip.writestr(zipfile.ZipInfo(name), safe(text).encode(), zipfile.ZIP_DEFLATED)

    def picture(self, item: Item, data: bytes) -> None:
        self.zip.writestr(zipfile.ZipInfo(f"EPUB/{item.file}"), data)
        self.items.append(item)

    def document(self, item: Item, text: str) -> None:
        self.text(f"EPUB/{item.file}", text)
        self.items.append(item)


def write_epub(printer: Printer, book: Book, language: str, target: Path, wishes: Wishes, progress: Progress) -> Path:
    """Write an edition; the same book always gives the same bytes.

    Raises:
        ExportError: it cannot be written.
        Cancelled: by ``progress``; nothing is left half written.
    """
    with whole_file(target) as scratch, zipfile.ZipFile(scratch, "w") as file:
        file.writestr(zipfile.ZipInfo("mimetype"), b"application/epub+zip")
        parcel = _Parcel(file)
        parcel.text("META-INF/container.xml", _CONTAINER)
        pages = list(_pages(printer, book, language, wishes, progress, parcel))
        _back(printer, book, language, wishes, pages, parcel)
        described = all(panel.alt for page in book.pages for panel in page.panels)
        style = (resources.files("comicremix.publish.epub") / "style.css").read_text(encoding="utf-8")
        parcel.document(Item("style", "style.css", "text/css"), style)
        draft = draft_words(book, language, marked=printer.draft_mark)
        about = package(book, language, parcel.items, described=described, pages=pages, draft=draft)
        parcel.text("EPUB/package.opf", about)
    progress.step(len(book.pages), len(book.pages))
    return target


def _pages(
    printer: Printer, book: Book, language: str, wishes: Wishes, progress: Progress, parcel: _Parcel
) -> Iterator[PageFile]:
    sides = _sides(book, language)
    for index, frame in enumerate(islice(printer.frames(book, language), len(book.pages))):
        progress.step(index, len(book.pages), frame.label)
        data, suffix, _ = archived(printer, frame, _affordable(frame, wishes))
        name = f"images/page-{index + 1:03}{suffix}"
        cover = "" if index else "cover-image"
        parcel.picture(Item(f"picture-{index + 1:03}", name, MEDIA[suffix], cover), data)
        made = page_file(printer, book, language, index, frame, name)
        parcel.document(Item(f"page-{index + 1:03}", made.name, _XHTML, spine=sides[index]), made.document)
        yield made


def _affordable(frame: Frame, wishes: Wishes) -> Wishes:
    pixels = frame.width * frame.height
    if wishes.dpi is not None or pixels <= MOST_PIXELS:
        return wishes
    return replace(wishes, dpi=frame.dpi * math.sqrt(MOST_PIXELS / pixels))


def _sides(book: Book, language: str) -> list[str]:
    """Return where each page lies in a spread: the first alone, as behind a cover; double ones across both sides."""
    first, second = ("left", "right") if book.language(language).from_right else ("right", "left")
    found, on_first = [], True
    for page in book.pages:
        if page.double:
            found.append("rendition:page-spread-center")
            on_first = False
        else:
            found.append(f"page-spread-{first if on_first else second}")
            on_first = not on_first
    return found


def _back(printer: Printer, book: Book, language: str, wishes: Wishes, pages: list[PageFile], parcel: _Parcel) -> None:
    shown: dict[PanelId, str] = {}

    def picture(panel: PanelId, words: str) -> str:
        if panel not in shown:
            image = panel_picture(printer, book, language, panel)
            shown[panel] = f"images/panel-{len(shown) + 1:03}.jpg" if image else ""
            if image:
                item = Item(f"panel-{len(shown):03}", shown[panel], MEDIA[".jpg"])
                parcel.picture(item, encoded(image, "jpeg", wishes, 96.0))
        caption = f"<figcaption>{words}</figcaption>" if words else ""
        alt = html.escape(_alt(book, language, panel))
        return f'<figure><img src="{shown[panel]}" alt="{alt}"/>{caption}</figure>' if shown[panel] else caption

    notes = notes_document(printer, book, language, pages, picture)
    back = list(back_documents(notes, credits_document(printer, book, language), book, language))
    for file, _, kind, text in back:
        parcel.document(Item(kind, file, _XHTML, spine="rendition:layout-reflowable"), text)
    listed = [(file, title, kind) for file, title, kind, _ in back]
    parcel.document(Item("nav", "nav.xhtml", _XHTML, "nav"), navigation(book, language, pages, listed))
    if regional := regions(book, language, pages):
        parcel.document(Item("regions", "regions.xhtml", _XHTML, "data-nav"), regional)


def _alt(book: Book, language: str, panel_id: PanelId) -> str:
    from comicremix.model.markup import plain
    from comicremix.model.texts import reading

    panel = book.panel(panel_id)
    return plain(reading(book, language, f"alt:{panel.id}", panel.alt).text or panel.alt)
