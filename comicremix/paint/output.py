"""Files that are written whole or not at all, and the words for what keeps them from being written."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comicremix.errors import ExportError, Sentence, os_fault

_FAULTS = {
    errno.ENOSPC: (Sentence("The disk is full."), Sentence("Free some space there or export to another disk.")),
    errno.EDQUOT: (
        Sentence("Your share of the disk is used up."),
        Sentence("Free some space there or export to another disk."),
    ),
    errno.EFBIG: (Sentence("The disk does not take files of this size."), Sentence("Export to another disk.")),
    errno.EROFS: (Sentence("The disk is read-only."), Sentence("Export to another folder.")),
    errno.EACCES: (Sentence("You may not write there."), Sentence("Export to a folder of your own.")),
    errno.EPERM: (Sentence("You may not write there."), Sentence("Export to a folder of your own.")),
    errno.ENOENT: (Sentence("The folder does not exist."), Sentence("Make the folder first or choose another.")),
    errno.ENOTDIR: (Sentence("A part of the path is a file, not a folder."), Sentence("Choose another folder.")),
    errno.EISDIR: (Sentence("A folder of this name exists."), Sentence("Choose another file name.")),
    errno.ENAMETOOLONG: (Sentence("The file name is too long."), Sentence("Choose a shorter one.")),
}


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn an OSError of the body into an ExportError about ``target``."""
    try:
        yield
    except OSError as error:
        raise _export_error(error, target) from error


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give the path of a scratch file that takes the place of ``target`` when the body ends without an exception.

    The scratch file lies hidden beside ``target``: a replacement must come from the same disk, and the system's folder
    for temporary files is often small or made of memory.

    Raises:
        ExportError: the folder cannot be written, ``target`` is a folder, or the body could not write the scratch file.
    """
    if target.is_dir():
        raise _export_error(IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)), target)
    scratch = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    with writing(target):
        scratch.touch(exist_ok=False)
    try:
        yield scratch
        with writing(target):
            _replace(scratch, target)
    except OSError as error:
        if error.filename not in (None, str(scratch)):
            raise  # about another file, one that the body reads
        raise _export_error(error, target) from error
    finally:
        scratch.unlink(missing_ok=True)


def _replace(scratch: Path, target: Path) -> None:
    try:
        scratch.replace(target)
    except PermissionError as error:
        if not target.exists():
            raise
        raise ExportError(
            Sentence("The file may be open in another program."),
            where=target,
            remedy=Sentence("Close it there, or export under another name."),
        ) from error


def _export_error(error: OSError, target: Path) -> ExportError:
    what, remedy = _FAULTS.get(
        error.errno or 0, (Sentence("It cannot be written ({fault}).", fault=os_fault(error)), "")
    )
    return ExportError(what, where=target, remedy=remedy)
