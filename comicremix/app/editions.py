"""All editions of a saved book at once: two processes at work, one file each, and a manifest of what was made."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from pathlib import Path

from comicremix.app.exporting import export_pdf, make_folder
from comicremix.app.file_names import pdf_name
from comicremix.app.fonts import book_catalogue
from comicremix.app.manifest import write_manifest
from comicremix.app.press import Press
from comicremix.app.publishing import Published
from comicremix.errors import (
    Cancelled,
    ComicRemixError,
    DamagedBook,
    ExportError,
    FontError,
    InputError,
    JobFailed,
    NotABook,
)
from comicremix.jobs import SILENT, Progress
from comicremix.model.book import Book
from comicremix.model.publishing import ExportOptions
from comicremix.model.texts import completeness
from comicremix.store.folder import OpenBook, open_book

PROCESSES = 2
_POLL = 0.1
"""Seconds between two looks at whether the user has stopped the work."""
_ERRORS = {kind.__name__: kind for kind in (ExportError, FontError, InputError, DamagedBook, NotABook)}

_stop: Event | None = None
_done: Synchronized[int] | None = None


@dataclass(frozen=True, slots=True)
class _Failure:
    """A ComicRemixError as it can travel between processes."""

    kind: str
    what: str
    where: str
    remedy: str


class _Watched:
    """The progress of a worker: counts pages for all, and ends when the first process says so."""

    def step(self, done: int, total: int, what: str = "") -> None:
        if _stop is not None and _stop.is_set():
            raise Cancelled
        if _done is not None:
            with _done.get_lock():
                _done.value += 1


def export_editions(
    opened: OpenBook, languages: Sequence[str], folder: Path, options: ExportOptions, *,
    draft_mark: bool = True, processes: int = PROCESSES, progress: Progress = SILENT,
) -> tuple[Published, ...]:  # fmt: skip
    """Write the PDFs of ``languages`` to ``folder``, and the manifest beside them; the book is as it is on disk.

    Raises:
        UsageError: a language that the book does not have, or a book without pages.
        ExportError, FontError, DamagedBook: of the first edition that failed; those that are finished stay.
        Cancelled: by ``progress``; no file is left half written.
    """
    book = opened.book
    make_folder(folder)
    if processes < 2 or len(languages) < 2:
        press = Press(opened, book_catalogue(opened))
        made = tuple(
            export_pdf(
                press, book, tag, folder / pdf_name(book, tag, options), options, progress, draft_mark=draft_mark
            )
            for tag in languages
        )  # fmt: skip
    else:
        made = _in_processes(opened, languages, folder, options, processes, progress, draft_mark=draft_mark)
    complete = {tag: completeness(book, tag) for tag in languages}
    write_manifest(folder, book, made, options, complete)
    return made


def _in_processes(
    opened: OpenBook, languages: Sequence[str], folder: Path, options: ExportOptions, processes: int,
    progress: Progress, *,
    draft_mark: bool,
) -> tuple[Published, ...]:  # fmt: skip
    context = multiprocessing.get_context("spawn")  # a fork would share the threads and locks of the window
    stop, done = context.Event(), context.Value("i", 0)
    pool = ProcessPoolExecutor(processes, context, _begin, (stop, done))
    try:
        futures = [pool.submit(_one, opened.folder, tag, folder, options, draft_mark) for tag in languages]
        total = len(languages) * (len(opened.book.pages) + 1)
        _wait(futures, lambda: progress.step(min(int(done.value), total), total))
        failed = [future for future in futures if future.done() and isinstance(future.result(), _Failure)]
        return tuple(_result(future) for future in (failed or futures))
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _wait(futures: Sequence[Future[Published | _Failure]], look: Callable[[], None]) -> None:
    """Wait until all are done or the first has failed."""
    pending = set(futures)
    while pending:
        finished, pending = wait(pending, _POLL, FIRST_COMPLETED)
        look()
        if any(isinstance(future.result(), _Failure) for future in finished):
            return


def _result(future: Future[Published | _Failure]) -> Published:
    found = future.result()
    if isinstance(found, _Failure):
        raise _ERRORS.get(found.kind, JobFailed)(found.what, where=found.where, remedy=found.remedy)
    return found


def _begin(stop: Event, done: Synchronized[int]) -> None:
    global _stop, _done
    _stop, _done = stop, done


def _one(
    book_folder: Path, language: str, folder: Path, options: ExportOptions, draft_mark: bool
) -> Published | _Failure:
    try:
        opened = open_book(book_folder, write=False)
        try:
            book: Book = opened.book
            press = Press(opened, book_catalogue(opened))
            target = folder / pdf_name(book, language, options)
            return export_pdf(press, book, language, target, options, _Watched(), draft_mark=draft_mark)
        finally:
            opened.close()
    except ComicRemixError as error:
        return _Failure(type(error).__name__, str(error.what), error.where, str(error.remedy))
