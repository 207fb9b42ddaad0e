"""The formats that editions are published in besides PDF and SVG: by name, what each writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from comicremix.jobs import Progress
from comicremix.model.book import Book
from comicremix.paint.output import whole_file
from comicremix.publish.acbf import write_acbf_file
from comicremix.publish.cbz import write_cbz
from comicremix.publish.edition import Printer, Wishes
from comicremix.publish.epub.book import write_epub
from comicremix.publish.openraster import openraster_page
from comicremix.publish.pictures import SUFFIXES, pictures_of
from comicremix.publish.strip import strips_of
from comicremix.publish.transcript import markdown, webpage
from comicremix.publish.web.folder import write_web


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written. ``stem``: the name of an edition's files without its ending, by language; ``file``: the
    name that the user gave for a single file."""

    printer: Printer
    book: Book
    languages: Sequence[str]
    folder: Path
    stem: Callable[[str], str]
    wishes: Wishes
    progress: Progress
    file: Path | None = None
    default_folder: bool = False
    """The user named no folder."""
    name_of: Callable[[str], str] = str
    """A language's name in itself."""


@dataclass(frozen=True, slots=True)
class Format:
    """``suffixes``: endings of a file's name that the user may give; none: it is always a folder's worth of files.
    ``whole``: all languages go into one file."""

    write: Callable[[Order], Iterator[Path]]
    suffixes: tuple[str, ...] = ()
    whole: bool = False


def _cbz(order: Order) -> Iterator[Path]:
    for language in order.languages:
        target = order.file or order.folder / f"{order.stem(language)}.cbz"
        yield write_cbz(order.printer, order.book, language, target, order.wishes, order.progress)


def _epub(order: Order) -> Iterator[Path]:
    for language in order.languages:
        target = order.file or order.folder / f"{order.stem(language)}.epub"
        yield write_epub(order.printer, order.book, language, target, order.wishes, order.progress)


def _acbf(order: Order) -> Iterator[Path]:
    target = order.file or order.folder / f"{order.stem('acbf')}.cbz"
    yield write_acbf_file(order.printer, order.book, order.languages, target, order.wishes, order.progress)


def _pictures(kind: str) -> Callable[[Order], Iterator[Path]]:
    def write(order: Order) -> Iterator[Path]:
        for language in order.languages:
            made = pictures_of(order.printer, order.book, language, kind, order.wishes)
            for index, (name, frame, data) in enumerate(made):
                order.progress.step(index, max(len(order.book.pages), index + 1), frame.label)
                yield _written(order.folder / f"{order.stem(language)}-{name}{SUFFIXES[kind]}", data)

    return write


def _openraster(order: Order) -> Iterator[Path]:
    for language in order.languages:
        for index, frame in enumerate(order.printer.frames(order.book, language)):
            order.progress.step(index, max(len(order.book.pages), index + 1), frame.label)
            data = openraster_page(order.printer, frame, order.wishes.dpi)
            yield _written(order.folder / f"{order.stem(language)}-{index + 1:03}.ora", data)


def _strip(order: Order) -> Iterator[Path]:
    for index, language in enumerate(order.languages):
        order.progress.step(index, len(order.languages), language)
        for number, data in enumerate(strips_of(order.printer, order.book, language, order.wishes), 1):
            more = f"-{number}" if number > 1 else ""
            yield _written(order.folder / f"{order.stem(language)}-strip{more}.jpg", data)


def _transcript(suffix: str, made: Callable[..., str]) -> Callable[[Order], Iterator[Path]]:
    def write(order: Order) -> Iterator[Path]:
        for language in order.languages:
            target = order.file or order.folder / f"{order.stem(language)}{suffix}"
            yield _written(target, made(order.book, language, draft_mark=order.printer.draft_mark).encode())

    return write


def _written(target: Path, data: bytes) -> Path:
    with whole_file(target) as scratch:
        scratch.write_bytes(data)
    return target


def _web(order: Order) -> Iterator[Path]:
    folder = order.folder / order.stem("web") if order.default_folder else order.folder
    names = {tag: order.name_of(tag) for tag in order.languages}
    yield from write_web(order.printer, order.book, order.languages, folder, order.wishes, order.progress, names)


FORMATS: MappingProxyType[str, Format] = MappingProxyType(
    {
        "cbz": Format(_cbz, (".cbz", ".zip")),
        "epub": Format(_epub, (".epub",)),
        "acbf": Format(_acbf, (".acbf", ".cbz", ".acbz", ".zip"), whole=True),
        "png": Format(_pictures("png")),
        "jpeg": Format(_pictures("jpeg")),
        "webp": Format(_pictures("webp")),
        "tiff": Format(_pictures("tiff")),
        "ora": Format(_openraster),
        "strip": Format(_strip),
        "html": Format(_web, whole=True),
        "transcript-md": Format(_transcript(".md", markdown), (".md",)),
        "transcript-html": Format(_transcript(".html", webpage), (".html", ".htm")),
    }
)
