"""Every error that a user can meet: what happened, where, and what to do about it.

    ComicRemixError
    ├── UsageError          exit 2   a wrong argument
    ├── BookError           exit 3   not a book, damaged, locked, too new
    │   ├── NotABook
    │   ├── DamagedBook
    │   ├── BookLocked
    │   ├── BookTooNew
    │   └── BookChangedOnDisk
    ├── InputError          exit 4   an input that cannot be read
    ├── FontError           exit 5
    ├── ExportError         exit 6   an output that cannot be written
    └── JobFailed           exit 1   a background job did not finish

``Cancelled`` is no error: it is how a job ends that the user stopped.
"""

from __future__ import annotations

from pathlib import Path


class ComicRemixError(Exception):
    """A fault told in one or two lines.

    Args:
        what: the fault, one sentence without the place.
        where: the file or the part of the book that it concerns.
        remedy: what the user can do, one sentence.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str | Path = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.remedy = what, str(where), remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"\n{self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class UsageError(ComicRemixError):
    exit_code = 2


class BookError(ComicRemixError):
    exit_code = 3


class NotABook(BookError):
    pass


class DamagedBook(BookError):
    pass


class BookLocked(BookError):
    pass


class BookTooNew(BookError):
    pass


class BookChangedOnDisk(BookError):
    pass


class InputError(ComicRemixError):
    exit_code = 4


class FontError(ComicRemixError):
    exit_code = 5


class ExportError(ComicRemixError):
    exit_code = 6


class JobFailed(ComicRemixError):
    exit_code = 1


class Cancelled(Exception):
    """Raised inside a job at its next step after the user cancelled it."""
