"""The text of one edition on the art of another: a PDF of the same comic in another language is laid over the book,
page by page and balloon by balloon, and its words come in as drafts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from comicremix.app.taking import TextReport, take
from comicremix.app.texts import check_edition
from comicremix.errors import InputError, Sentence
from comicremix.exchange.units import Delivery, Given
from comicremix.geometry import Outline, Point, Rect, bounds, contains, transform_points
from comicremix.imaging.detect import detect
from comicremix.imaging.files.decode import decode
from comicremix.imaging.files.pdf_input import open_pdf
from comicremix.imaging.files.text_layer import Letter, joined_letters
from comicremix.imaging.layout_match import PageLayout, PageMatch, match_balloons, match_pages
from comicremix.jobs import SILENT, Progress
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.language import State, TextKey
from comicremix.model.markup import note_ids
from comicremix.model.page import Balloon, Page
from comicremix.model.reading import note_numbers, reading_balloons, reading_panels

DPI = 130
"""At which drawn pages of an album are looked at."""
AROUND = 0.04
"""How far around its place a balloon is looked for whose like was not found, of its sides."""


@dataclass(frozen=True, slots=True)
class _OwnPage:
    """A page of the book, or a source page, with the balloons that stand on it, in its own pixels."""

    name: Sentence
    layout: PageLayout
    keys: tuple[TextKey, ...]


@dataclass(frozen=True, slots=True)
class _AlbumPage:
    layout: PageLayout
    outlines: tuple[Outline, ...]
    """Of the balloons, as in ``layout``."""
    letters: tuple[Letter, ...]


def import_album(book: Book, path: Path, language: str, progress: Progress = SILENT) -> tuple[Book, TextReport]:
    """Return the book with drafts from an album, a PDF with text in it, and what was matched and what was not. Texts
    that have words in the language stay as they are.

    Raises:
        UsageError: no such language, or the source language.
        InputError: the file cannot be read, holds no text, or is another comic.
        Cancelled: by ``progress``.
    """
    check_edition(book, language)
    album = _read_album(path, progress)
    own, matches = _matched(book, [page.layout for page in album])
    if not matches:
        raise InputError(
            Sentence("not one of its {count} pages looks like a page of the book", count=len(album)),
            where=path,
            remedy=Sentence("Give the same comic in another language."),
        )
    given: list[Given] = []
    remarks = [_unmatched_pages(album, matches)]
    for match in matches:
        words, left = _words(own[match.one], album[match.other], match)
        where = Sentence("page {number}", number=match.other + 1)
        given += [_given(book, key, text, where) for key, text in words.items() if text]
        if left:
            remarks.append(Sentence("{where}: balloons whose place in the book was not found: {count}", where=where,
                                    count=left))  # fmt: skip
    return _taken(book, language, given, own, [remark for remark in remarks if remark])


def _read_album(path: Path, progress: Progress) -> list[_AlbumPage]:
    found: list[_AlbumPage] = []
    with open_pdf(path) as pages:
        for index in range(len(pages)):
            progress.step(index, len(pages), Sentence("page {number}", number=index + 1))
            data, _ = pages.picture(index, dpi=DPI)
            image = decode(data, f"{path}, {index + 1}")
            seen = detect(image)
            outlines = tuple(balloon.outline for balloon in seen.balloons)
            layout = PageLayout(image.width, image.height, _boxes(seen.panels), _boxes(outlines))
            found.append(_AlbumPage(layout, outlines, pages.letters(index)))
    if not any(page.letters for page in found):
        raise InputError(
            Sentence("there is no text in this PDF: its pages are pictures"),
            where=path,
            remedy=Sentence("Let text recognition lay the words under them, as OCRmyPDF does, and import it again."),
        )
    return found


def _matched(book: Book, album: Sequence[PageLayout]) -> tuple[list[_OwnPage], list[PageMatch]]:
    """Match the album with the pages as they came or as they are now, whichever it is more like."""
    tried = []
    for own in (_pages_as_imported(book), _pages_of_book(book)):
        matches = match_pages([page.layout for page in own], album)
        tried.append((sum(len(own[match.one].keys) * match.likeness for match in matches), own, matches))
    _, own, matches = max(tried, key=lambda each: each[0])
    return own, matches


def _pages_of_book(book: Book) -> list[_OwnPage]:
    """Return the book's pages as they are now."""
    found: list[_OwnPage] = []
    for number, page in enumerate(book.pages, 1):
        lettered = [balloon for balloon in reading_balloons(page) if balloon.text]
        panels = _boxes(panel.outline for panel in reading_panels(page))
        layout = PageLayout(page.width, page.height, panels, tuple(balloon.shape.box for balloon in lettered))
        name = Sentence("page {number}", number=number)
        found.append(_OwnPage(name, layout, tuple(f"balloon:{balloon.id}" for balloon in lettered)))
    return found


def _pages_as_imported(book: Book) -> list[_OwnPage]:
    """Return the source pages with the balloons that were drawn on them, wherever they are now."""
    placed: dict[str, list[tuple[TextKey, Rect]]] = {}
    for page in book.pages:
        for balloon in reading_balloons(page):
            place = _place(balloon, page)
            if balloon.text and place is not None:
                placed.setdefault(place[0], []).append((f"balloon:{balloon.id}", place[1]))
    found: list[_OwnPage] = []
    for source in book.sources:
        items = placed.get(source.id, [])
        layout = PageLayout(
            source.width, source.height, _boxes(x.outline for x in source.panels), tuple(box for _, box in items)
        )
        found.append(_OwnPage(Sentence("“{name}”", name=source.name), layout, tuple(key for key, _ in items)))
    return found


def _place(balloon: Balloon, page: Page) -> tuple[str, Rect] | None:
    """Return on which source page a balloon was drawn, or lies over, and where; None for one on a new page."""
    if balloon.art is not None:
        return balloon.art.source, bounds(balloon.art.outline)
    if page.base is not None:
        to_source = page.base.art.placement.affine.inverse()
        return page.base.art.source, bounds(transform_points(balloon.shape.box.outline(), to_source))
    return None


def _boxes(outlines: Iterable[Outline]) -> tuple[Rect, ...]:
    return tuple(map(bounds, outlines))


def _words(own: _OwnPage, album: _AlbumPage, match: PageMatch) -> tuple[dict[TextKey, str], int]:
    """Return the album's words for each balloon of a page, and how many of its balloons with words are left over.

    A balloon gets the letters inside the one that it is; of those that are in none, or in one that is no balloon of the
    book, the letters that stand where it stands itself: outlines are found a little too narrow at times.
    """
    found, laid = match_balloons(own.layout, album.layout, match.to_other)
    homes = [_home(letter, album) for letter in album.letters]
    owners = {there: index for index, there in found.items()}
    rooms = [(n, box.inset(-AROUND * min(box.width, box.height))) for n, box in enumerate(laid)]
    rooms.sort(key=lambda room: room[0] in found)  # what was not found needs them most
    indexes = [
        owners.get(home, next((n for n, room in rooms if room.contains(_point(letter, album))), -1))
        for letter, home in zip(album.letters, homes, strict=True)
    ]
    got: list[list[Letter]] = [[] for _ in own.keys]
    left: dict[int, list[Letter]] = {}
    for letter, home, index in zip(album.letters, homes, _by_words(album.letters, indexes), strict=True):
        if index >= 0:
            got[index].append(letter)
        elif home >= 0:
            left.setdefault(home, []).append(letter)
    spoken = [letters for _, letters in sorted(left.items()) if joined_letters(letters)]
    silent = [n for n, letters in enumerate(got) if not joined_letters(letters)]
    if len(spoken) == len(silent):
        for n, letters in zip(silent, spoken, strict=True):
            got[n] = letters
        spoken = []
    return {key: joined_letters(letters) for key, letters in zip(own.keys, got, strict=True)}, len(spoken)


def _by_words(letters: Sequence[Letter], indexes: Sequence[int]) -> list[int]:
    """Let letters that are in no balloon go with the others of their word: a sound effect is larger than its box."""
    found = list(indexes)
    start = 0
    for end in range(len(letters) + 1):
        if end == len(letters) or letters[end].text.isspace():
            owners = [index for index in indexes[start:end] if index >= 0]
            if owners:
                most = max(set(owners), key=owners.count)
                found[start:end] = [index if index >= 0 else most for index in indexes[start:end]]
            start = end + 1
    return found


def _point(letter: Letter, album: _AlbumPage) -> Point:
    return (letter.x * album.layout.width, letter.y * album.layout.height)


def _home(letter: Letter, album: _AlbumPage) -> int:
    """Return in which balloon of the album a letter stands; -1: in none."""
    point = _point(letter, album)
    boxes = enumerate(album.layout.balloons)
    return next((n for n, box in boxes if box.contains(point) and contains(album.outlines[n], point)), -1)


def _given(book: Book, key: TextKey, text: str, where: Sentence) -> Given:
    """Return a draft. Note marks, of which an album has numbers at best, go where their number stands,
    else to the end."""
    source = book.balloon(BalloonId(key.partition(":")[2])).text
    numbers = note_numbers(book)
    remarks: tuple[Sentence, ...] = ()
    for mark in note_ids(source):
        number = numbers.get(NoteId(mark))
        there = list(re.finditer(rf"(?<=[^\d\s]){number}(?!\d)", text)) if number else []
        if len(there) == 1:
            text = f"{text[: there[0].start()]}[^{mark}]{text[there[0].end() :]}"
        else:
            text += f"[^{mark}]"
            remarks = (Sentence("a note mark was put to its end; see whether it belongs there"),)
    return Given(key, text, where, source, None, State.DRAFT, remarks=remarks)


def _unmatched_pages(album: Sequence[_AlbumPage], matches: Sequence[PageMatch]) -> Sentence | None:
    there = {match.other for match in matches}
    left = [str(number) for number in range(1, len(album) + 1) if number - 1 not in there]
    if not left:
        return None
    return Sentence("pages of the album that the book does not have: {pages}", pages=", ".join(left))


def _taken(
    book: Book, language: str, given: list[Given], own: Sequence[_OwnPage], remarks: list[Sentence]
) -> tuple[Book, TextReport]:
    """Take the drafts; say of every other balloon of the book why it got none."""
    before = book.language(language).translations
    kept = {key for key, translation in before.items() if translation.text}
    new = [each for each in given if each.key not in kept]
    made, report = take(book, language, Delivery(language, "", tuple(new)))
    got = {each.key for each in given} | kept
    nothing = Sentence("nothing was found for it in the album")
    missing = [Sentence("{key}: {what}", key=key, what=nothing) for page in own for key in page.keys if key not in got]
    unchanged = report.unchanged + len(given) - len(new)
    return made, replace(
        report, unchanged=unchanged, refused=(*report.refused, *missing), remarks=(*remarks, *report.remarks)
    )
