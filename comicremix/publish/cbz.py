"""An edition as a comic archive: pictures in order, and a ComicInfo.xml that tells of them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from comicremix.exchange.comicinfo import ComicPage, write_comicinfo
from comicremix.jobs import Progress
from comicremix.model.book import Book
from comicremix.model.markup import plain
from comicremix.paint.output import whole_file
from comicremix.publish.edition import Printer, Wishes, title_in
from comicremix.publish.pictures import archived

WIDE = 1.1
"""Width over height of a page from which on it is two facing ones, unless all pages are so wide."""


def write_cbz(printer: Printer, book: Book, language: str, target: Path, wishes: Wishes, progress: Progress) -> Path:
    """Write an edition, its notes pages last.

    Raises:
        ExportError: it cannot be written.
        Cancelled: by ``progress``; nothing is left half written.
    """
    pages: list[ComicPage] = []
    all_wide = all(page.width > WIDE * page.height for page in book.pages)
    with whole_file(target) as scratch, zipfile.ZipFile(scratch, "w") as file:
        for index, frame in enumerate(printer.frames(book, language)):
            progress.step(index, max(len(book.pages), index + 1), frame.label)
            data, suffix, (width, height) = archived(printer, frame, wishes)
            file.writestr(zipfile.ZipInfo(f"{index + 1:04}{suffix}"), data)
            story = index < len(book.pages)
            double = story and (book.pages[index].double or (not all_wide and width > WIDE * height))
            pages.append(ComicPage(width, height, len(data), double))
        about = write_comicinfo(
            pages, title=plain(title_in(book, language)), author=book.author, makers=book.credits,
            licence=book.licence, url="", language=language,
            rtl=book.language(language).from_right,
        )  # fmt: skip
        file.writestr(zipfile.ZipInfo("ComicInfo.xml"), about, zipfile.ZIP_DEFLATED)
    progress.step(len(pages), len(pages))
    return target
