"""A book as ACBF: pictures with empty balloons, a text layer a language, frames, references;
zipped, or all in one XML."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from comicremix.exchange.acbf_write import TYPES, AcbfArea, AcbfBook, AcbfPage, write_acbf
from comicremix.geometry import Outline
from comicremix.jobs import Progress
from comicremix.model.book import Book
from comicremix.model.markup import escaped
from comicremix.model.numbering import numbering_of
from comicremix.model.page import Page
from comicremix.model.reading import NOTE_MARK, reading_balloons, reading_panels
from comicremix.model.texts import reading
from comicremix.paint.output import whole_file
from comicremix.publish.acbf_style import FONT, Sheet, is_light, sheet_of
from comicremix.publish.edition import Printer, Wishes, draft_words, endnotes, outline_in, without_words, words_in
from comicremix.publish.pictures import archived

MEDIA = {".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp"}


def write_acbf_file(
    printer: Printer, book: Book, languages: Sequence[str], target: Path, wishes: Wishes, progress: Progress
) -> Path:
    """Write one file for all ``languages``, their first the one whose art counts: XML with the pictures inside when
    ``target`` ends in ``.acbf``, else a ZIP.

    Raises:
        ExportError: it cannot be written.
        Cancelled: by ``progress``; nothing is left half written.
    """
    sheet = sheet_of(printer, book, languages)
    fonts = [(name, FONT, data) for name, data in sheet.fonts]
    pages: list[AcbfPage] = []
    pictures: list[tuple[str, str, bytes]] = []
    alone = target.suffix.lower() == ".acbf"
    with whole_file(target) as scratch:
        if alone:
            for page, name, suffix, data in _pages(printer, book, languages, wishes, progress, "#", sheet):
                pages.append(page)
                pictures.append((name, MEDIA[suffix], data))
            scratch.write_bytes(write_acbf(_book(printer, book, languages, pages, sheet), [*pictures, *fonts]))
        else:
            with zipfile.ZipFile(scratch, "w") as file:
                for page, name, _, data in _pages(printer, book, languages, wishes, progress, "", sheet):
                    pages.append(page)
                    file.writestr(zipfile.ZipInfo(name), data)
                about = zipfile.ZipInfo(f"{target.stem}.acbf")
                file.writestr(
                    about, write_acbf(_book(printer, book, languages, pages, sheet), fonts), zipfile.ZIP_DEFLATED
                )
    return target


def _pages(
    printer: Printer,
    book: Book,
    languages: Sequence[str],
    wishes: Wishes,
    progress: Progress,
    sign: str,
    sheet: Sheet,
) -> Iterator[tuple[AcbfPage, str, str, bytes]]:
    """Yield every page with the name, ending and bytes of its picture."""
    for index, page in enumerate(book.pages):
        progress.step(index, len(book.pages), f"{index + 1}")
        frame = printer.frame(book, page.id, languages[0])
        data, suffix, size = archived(printer, without_words(frame), wishes)
        name = f"{index + 1:03}{suffix}"
        scale = size[0] / page.width
        frames = tuple(_scaled(panel.outline, scale) for panel in reading_panels(page))
        areas = {tag: tuple(_areas(printer, book, page, tag, scale, sheet)) for tag in languages}
        numbers = {str(note): label for note, label in numbering_of(book).on(page.id).items()}
        titles = _in_languages(book, languages, f"chapter:{page.id}", page.chapter)
        described = tuple(_in_languages(book, languages, f"alt:{p.id}", p.alt) for p in reading_panels(page))
        made = AcbfPage(sign + name, page.ground, frames, areas, numbers, titles, described)
        yield made, name, suffix, data
    progress.step(len(book.pages), len(book.pages))


def _in_languages(book: Book, languages: Sequence[str], key: str, source: str) -> dict[str, str]:
    return {tag: words for tag in languages if (words := reading(book, tag, key, source).text)} if source else {}


def _areas(printer: Printer, book: Book, page: Page, language: str, scale: float, sheet: Sheet) -> Iterator[AcbfArea]:
    setting = printer.setting(book, language)
    for balloon in reading_balloons(page):
        words = words_in(book, language, balloon)
        words = words if setting.numbering.shown else NOTE_MARK.sub("", words)
        if words.strip():
            outline = _scaled(outline_in(balloon, page, setting), scale)
            style = book.style(balloon)
            inverted = is_light(style.colour) and TYPES[balloon.kind] not in sheet.light
            yield AcbfArea(outline, balloon.kind, words, balloon.fill or style.fill, balloon.rotation, inverted)


def _scaled(outline: Outline, scale: float) -> Outline:
    return tuple((x * scale, y * scale) for x, y in outline)


def _book(printer: Printer, book: Book, languages: Sequence[str], pages: Sequence[AcbfPage], sheet: Sheet) -> AcbfBook:
    words: dict[str, dict[str, str]] = {}
    for language in languages:
        for note in endnotes(book, language, printer.setting(book, language).csl):
            words.setdefault(note.id, {})[language] = "\n".join((note.text, *map(escaped, note.works_plain)))
    return AcbfBook(
        titles={tag: title for tag in languages if (title := reading(book, tag, "book:title", book.title).text)},
        author=book.author,
        makers=book.credits,
        licence=book.licence,
        languages=tuple(languages),
        pages=tuple(pages),
        notes=tuple(words.items()),
        numbers={str(note): label for note, label in numbering_of(book).on().items()},
        style=sheet.css,
        drafts={tag: draft for tag in languages if (draft := draft_words(book, tag, marked=printer.draft_mark))},
    )
