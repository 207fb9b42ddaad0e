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

import errno
from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType


class Sentence(str):
    """Words for the user that remember how they were made, so that the window can say them in its own language.

    As a text it is the English sentence. ``template`` has ``{names}``, ``values`` what they stand for; a value that is
    a Sentence itself is said in the other language too. Templates are literals: ``.ci/templates.py`` collects them.
    """

    __slots__ = ("template", "values")
    template: str
    values: MappingProxyType[str, object]

    def __new__(cls, template: str, /, **values: object) -> Sentence:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template, made.values = template, MappingProxyType(values)
        return made


def joined(parts: Iterable[object], between: str = " ") -> Sentence:
    """Put sentences one after the other, each of which is said for itself."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return Sentence(between.join(f"{{{name}}}" for name in values), **values)


SYSTEM_FAULTS = MappingProxyType(
    {
        errno.ENOENT: Sentence("No such file or directory"),
        errno.EACCES: Sentence("Permission denied"),
        errno.EPERM: Sentence("Operation not permitted"),
        errno.EEXIST: Sentence("File exists"),
        errno.ENOTDIR: Sentence("Not a directory"),
        errno.EISDIR: Sentence("Is a directory"),
        errno.ENAMETOOLONG: Sentence("File name too long"),
        errno.ENOSPC: Sentence("No space left on device"),
        errno.EROFS: Sentence("Read-only file system"),
        errno.EIO: Sentence("Input/output error"),
    }
)
"""The operating system's commonest words."""


def os_fault(error: OSError) -> str:
    """Return what the operating system says."""
    known = SYSTEM_FAULTS.get(error.errno or 0)
    told = error.strerror or str(error)
    return known if known == told else told


class ComicRemixError(Exception):
    """A fault told in one or two lines.

    Args:
        what: the fault, one sentence without the place; a Sentence wherever the window can show it.
        where: the file or the part of the book that it concerns.
        remedy: what the user can do, one sentence, likewise.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str | Path = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy
        self.where = where if isinstance(where, str) else str(where)

    @property
    def line(self) -> Sentence:
        """The fault with its place."""
        if not self.where:
            return joined((self.what,))
        return Sentence("{where}: {what}", where=self.where, what=self.what)

    @property
    def sentence(self) -> Sentence:
        """All that it says."""
        return joined((self.line, self.remedy), "\n") if self.remedy else self.line

    def __str__(self) -> str:
        return str(self.sentence)


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
