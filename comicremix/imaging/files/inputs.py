"""Files, folders, archives and PDFs that a user names, to single page pictures: how pages come into a book."""

from __future__ import annotations

import dataclasses
import os
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from comicremix.errors import InputError, Sentence, os_fault
from comicremix.imaging.files.archive import Archive, open_archive
from comicremix.imaging.files.archive_entry import ARCHIVE_SUFFIXES, PICTURE_SUFFIXES, TIFF_SUFFIXES, Entry
from comicremix.imaging.files.archive_kinds import ARCHIVE_MAGICS
from comicremix.imaging.files.decode import PictureInfo, facts, probe
from comicremix.imaging.files.entry_names import is_junk, suffix_of
from comicremix.imaging.files.order import natural_key
from comicremix.imaging.files.page_choice import ALL_PAGES, PageChoice
from comicremix.imaging.files.pdf_input import open_pdf
from comicremix.imaging.files.psd import MAGIC as PSD_MAGIC
from comicremix.imaging.files.psd import flattened
from comicremix.imaging.files.tiff import tiff_page, tiff_pages
from comicremix.jobs import SILENT, Progress
from comicremix.model.told import Told, ToldPage

CONTAINER_SUFFIXES = ARCHIVE_SUFFIXES | {".pdf", ".epub", ".acbf"}
TOLD_SUFFIXES = PICTURE_SUFFIXES | CONTAINER_SUFFIXES
MAX_FILE_BYTES = 2 << 30
GLANCE_DPI = 50.0
"""At which PDF pages are drawn that are only looked at."""
MOST_NESTED = 3
"""Archives in archives are opened down to this depth."""


class Intake(Protocol):
    """Reads what files tell of their pictures; raises InputError when that is damaged."""

    def tell(self, archive: Archive) -> Told | None:
        """Return what an archive tells."""

    def open(self, path: Path) -> tuple[Archive, Told] | None:
        """Open what is no archive but tells of pictures as one; None: it is no such thing."""


Shelf = tuple[Path, Archive, Told]
"""What ``Intake.open`` found at a path."""


@dataclass(frozen=True, slots=True)
class InputPage:
    """One page picture. ``data`` are the bytes as they came; only what a PDF or a many-page TIFF gave may be new."""

    name: str
    data: bytes
    info: PictureInfo
    page: ToldPage | None = None
    """What its file tells of it."""
    told: Told | None = None
    """What its file tells of all its pages."""
    number: int = 0
    """Its place among all pages, from 1."""


@dataclass(frozen=True, slots=True)
class InputFault:
    """One input that cannot be used, and why."""

    name: str
    error: InputError
    number: int = 0
    """The page's place among all pages, from 1; 0: it is no page that is at fault."""


class _Steps:
    """Counts the pages done; its total grows when a file turns out to hold several.
    ``glance``: pages are only looked at."""

    def __init__(self, files: int, progress: Progress, pages: PageChoice, *, glance: bool) -> None:
        self.done, self._total, self._progress = 0, files, progress
        self._pages, self.glance = pages, glance

    def unfold(self, pages: int) -> None:
        self._total += pages - 1

    def step(self, name: str) -> bool:
        """Go on to the next page; tell whether it is wanted."""
        self._progress.step(self.done, self._total, name)
        self.done += 1
        return self._pages.wants(self.done)

    def finish(self) -> None:
        self._progress.step(self._total, self._total, "")


def read_inputs(
    paths: Sequence[Path], *, dpi: float = 300, progress: Progress = SILENT, intake: Intake | None = None,
    pages: PageChoice = ALL_PAGES, glance: bool = False,
) -> Iterator[InputPage | InputFault]:  # fmt: skip
    """Yield the pages of files, folders, archives and PDFs one at a time, and a fault for each that cannot be used.

    Paths that come in plain alphabetical order, as a shell's ``*`` gives them, and the insides of folders and archives
    are put into natural order; any other order of ``paths`` is the user's own and is kept.

    Args:
        paths: what the user named.
        dpi: the resolution at which vector pages of a PDF are rendered.
        progress: told before each page.
        intake: reads what files tell of their pictures; None: pictures are all that is wanted.
        pages: which of them are wanted; others are not read.
        glance: pages are to be looked at only. Their bytes are not proved whole, and those of a PDF are coarse.
    """
    files = list(_unfolded(_natural(paths), intake))
    steps = _Steps(len(files), progress, pages, glance=glance)
    for item in files:
        if isinstance(item, InputFault):
            if steps.step(item.name):
                yield dataclasses.replace(item, number=steps.done)
            continue
        if isinstance(item, tuple):
            path, archive, told = item
            steps.unfold(len(told.pages))
            yield from _pages_of(path, archive, path.name, told, steps, intake, 1)
            continue
        done = steps.done
        try:
            yield from _read_file(item, dpi, steps, intake)
        except InputError as error:
            if steps.done > done or steps.step(item.name):
                yield InputFault(item.name, error, steps.done)
    steps.finish()


def _natural(paths: Sequence[Path]) -> list[Path]:
    names = [str(path) for path in paths]
    by_shell = names in (sorted(names), sorted(names, key=str.casefold))
    return sorted(paths, key=natural_key) if by_shell else list(paths)


def _unfolded(paths: Sequence[Path], intake: Intake | None) -> Iterator[Path | Shelf | InputFault]:
    """Yield files; a folder gives the pictures, archives and PDFs in it, unless it tells of them as an archive does."""
    for path in paths:
        try:
            told = intake.open(path) if intake else None
        except InputError as error:
            yield InputFault(path.name, error)
            continue
        if told is not None:
            yield (path, *told)
            continue
        if not path.is_dir():
            yield path
            continue
        found = sorted(_folder_files(path), key=natural_key)
        yield from found
        if not found:
            remedy = Sentence("Choose a folder that holds pictures, CBZ or PDF files.")
            yield InputFault(
                path.name, InputError(Sentence("There are no pages in this folder."), where=path, remedy=remedy)
            )


def _folder_files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not is_junk(name)]
        for name in files:
            path = Path(parent, name)
            told = path.suffix.lower() in TOLD_SUFFIXES
            if told and not is_junk(name) and path.is_file():
                yield path


def _read_file(path: Path, dpi: float, steps: _Steps, intake: Intake | None) -> Iterator[InputPage | InputFault]:
    kind = _kind(path)
    if kind == "pdf":
        yield from _read_pdf(path, dpi, steps, telling=intake is not None)
    elif kind == "archive":
        yield from _read_archive(path, path.name, steps, intake)
    else:
        yield from _read_picture(lambda: _file_bytes(path), path.name, str(path), steps)


def _kind(path: Path) -> str:
    """Return ``pdf``, ``archive`` or ``picture``, told by the first bytes.

    Raises:
        InputError: missing, unreadable, or of a kind that cannot be used.
    """
    try:
        if not path.is_file():
            what = (
                Sentence("This is neither a file nor a folder.")
                if path.exists()
                else Sentence("There is no such file.")
            )
            raise InputError(what, where=path, remedy=Sentence("Check the name."))
        with path.open("rb") as file:
            head = file.read(1024)
        if head.startswith(ARCHIVE_MAGICS):
            return "archive"
        if b"%PDF-" in head:
            return "pdf"
        picture = path.suffix.lower() in PICTURE_SUFFIXES
        archive = head.startswith(b"PK") or (not picture and (zipfile.is_zipfile(path) or tarfile.is_tarfile(path)))
        return "archive" if archive or path.suffix.lower() in ARCHIVE_SUFFIXES and head else "picture"
    except OSError as fault:
        raise _unreadable(path, fault) from fault


def _file_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise InputError(
                Sentence("This file is too large for a picture."), where=path, remedy=Sentence("Choose another file.")
            )
        return path.read_bytes()
    except OSError as fault:
        raise _unreadable(path, fault) from fault


def _unreadable(path: Path, fault: OSError) -> InputError:
    remedy = Sentence("Check that the file is there and that you may read it.")
    return InputError(Sentence("The file cannot be read ({fault}).", fault=os_fault(fault)), where=path, remedy=remedy)


def _read_archive(
    path: Path, label: str, steps: _Steps, intake: Intake | None, depth: int = 1
) -> Iterator[InputPage | InputFault]:
    """Yield the pages of an archive, those of archives inside it at their places."""
    with open_archive(path) as archive:
        told, faults = _told_by(archive, label, intake)
        yield from faults
        steps.unfold(len(_wanted(archive, told)))
        yield from _pages_of(path, archive, label, told, steps, intake, depth)


def _pages_of(
    path: Path, archive: Archive, label: str, told: Told | None, steps: _Steps, intake: Intake | None, depth: int
) -> Iterator[InputPage | InputFault]:
    for entry, page in _wanted(archive, told):
        name, done = f"{label}/{entry.name}", steps.done
        try:
            if entry.is_archive:
                yield from _read_nested(archive, entry, name, steps, intake, depth)
                continue
            for item in _read_picture(partial(archive.read, entry), name, f"{path}: {entry.name}", steps):
                yield item if isinstance(item, InputFault) else dataclasses.replace(item, page=page, told=told)
        except InputError as error:
            if steps.done > done or steps.step(name):
                yield InputFault(name, error, steps.done)


def _told_by(archive: Archive, label: str, intake: Intake | None) -> tuple[Told | None, list[InputFault]]:
    """Return what an archive tells; one that tells it badly still has its pictures."""
    try:
        return (intake.tell(archive) if intake else None), []
    except InputError as error:
        return None, [InputFault(label, error)]


def _wanted(archive: Archive, told: Told | None) -> list[tuple[Entry, ToldPage | None]]:
    """Return the pictures in the order that the archive tells, else in natural order."""
    if told is None or not told.in_order:
        pages = {page.picture: page for page in told.pages} if told else {}
        return [(entry, pages.get(entry.name)) for entry in archive.entries()]
    named = [(archive.named(page.picture), page) for page in told.pages]
    return [(entry or Entry(page.picture, 0, Sentence("This picture is missing.")), page) for entry, page in named]


def _read_nested(
    archive: Archive, entry: Entry, name: str, steps: _Steps, intake: Intake | None, depth: int
) -> Iterator[InputPage | InputFault]:
    if depth >= MOST_NESTED:
        raise InputError(
            Sentence("There are too many archives inside one another."),
            where=name,
            remedy=Sentence("Unpack the outer ones and import the folder."),
        )
    with tempfile.TemporaryDirectory(prefix="comicremix-") as folder:
        inner = Path(folder) / f"inner{suffix_of(entry.name)}"
        inner.write_bytes(archive.read(entry))
        try:
            yield from _read_archive(inner, name, steps, intake, depth + 1)
        except InputError as error:
            yield InputFault(name, InputError(error.what, where=name, remedy=error.remedy))


def _read_pdf(path: Path, dpi: float, steps: _Steps, *, telling: bool) -> Iterator[InputPage | InputFault]:
    with open_pdf(path) as pages:
        told = pages.told() if telling else None
        steps.unfold(len(pages))
        for index in range(len(pages)):
            name = f"{path.name}, page {index + 1}"
            if not steps.step(name):
                continue
            try:
                data, page_dpi = pages.picture(index, dpi=dpi, most=GLANCE_DPI if steps.glance else None)
                prove = facts if steps.glance else probe
                info = prove(data, Sentence("{file}, page {number}", file=path, number=index + 1))
                lines = pages.lines(index, info.width) if telling else ()
                page = ToldPage("", texts=lines) if lines else None
                info = dataclasses.replace(info, dpi=round(page_dpi, 3))
                yield InputPage(name, data, info, page, told, steps.done)
            except InputError as error:
                yield InputFault(name, error, steps.done)


def _read_picture(read: Callable[[], bytes], name: str, where: str, steps: _Steps) -> Iterator[InputPage | InputFault]:
    """Yield the one page of a picture, or the pages of a TIFF file that has several."""
    wanted = steps.step(name)
    if not wanted and suffix_of(name) not in TIFF_SUFFIXES:
        return
    data = read()
    if data.startswith(PSD_MAGIC):
        data = flattened(data, where)
    frames = tiff_pages(data, where)
    prove = facts if steps.glance else probe
    if len(frames) < 2:
        if wanted:
            yield InputPage(name, data, prove(data, where), number=steps.done)
        return
    steps.unfold(len(frames))
    for number, index in enumerate(frames, 1):
        title = f"{name}, page {number}"
        if number > 1:
            wanted = steps.step(title)
        if not wanted:
            continue
        place = Sentence("{file}, page {number}", file=where, number=number)
        try:
            page = tiff_page(data, index, place)
            yield InputPage(title, page, prove(page, place), number=steps.done)
        except InputError as error:
            yield InputFault(title, error, steps.done)
