"""One writer at a time: the lock on ``.lock`` ends with the process that holds it, however that process ends."""

from __future__ import annotations

import errno
import json
import os
from contextlib import ExitStack
from pathlib import Path

from comicremix.errors import BookLocked, Sentence
from comicremix.store.disk import told

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

NAME = ".lock"
_UNSUPPORTED = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}


class Lock:
    """The right to write a book, held from ``take`` to ``release``."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path, self._handle = path, handle

    @staticmethod
    def take(folder: Path) -> Lock:
        """Lock the book in ``folder`` for this process.

        Raises:
            BookLocked: another holds it; the error says who.
            BookError: the folder cannot be written.
        """
        path = folder / NAME
        with told(path):
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        with ExitStack() as stack:
            stack.callback(os.close, handle)
            _lock(handle, path)
            with told(path):
                os.ftruncate(handle, 0)
                os.pwrite(handle, (json.dumps(_me()) + "\n").encode(), 0)
            stack.pop_all()
        return Lock(path, handle)

    def release(self) -> None:
        """Let others write. The file stays, empty: taking it away could take away another's new lock."""
        if self._handle >= 0:
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = -1


def _lock(handle: int, path: Path) -> None:
    try:
        if fcntl is None:
            raise OSError(errno.ENOSYS, "no flock")
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        holder = _holder(path)
        if error.errno in _UNSUPPORTED and not _may_live(holder):
            return
        raise BookLocked(
            Sentence("The book is open for writing in {holder}.", holder=_told_holder(holder)),
            where=path.parent,
            remedy=Sentence("Close it there, or open it read-only here."),
        ) from error


def _me() -> dict[str, str | int]:
    return {"boot": _boot(), "host": _host(), "pid": os.getpid()}


def _host() -> str:
    import socket  # not for readers, who take no lock

    return socket.gethostname()


def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _holder(path: Path) -> dict[str, str | int]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _told_holder(holder: dict[str, str | int]) -> Sentence:
    if not holder:
        return Sentence("another program")
    if holder.get("pid") == os.getpid() and holder.get("host") == _host():
        return Sentence("this program already")
    host = holder.get("host")
    here = Sentence("this computer") if host == _host() else Sentence("the computer {name}", name=host)
    pid = holder.get("pid")
    return Sentence("another window or program (process {process} on {computer})", process=pid, computer=here)


def _may_live(holder: dict[str, str | int]) -> bool:
    """Only for disks without locks: judge by what the holder wrote about itself."""
    pid = holder.get("pid")
    if not isinstance(pid, int) or pid == os.getpid():
        return False
    if holder.get("host") != _host():
        return True
    if holder.get("boot") != _boot() or os.name != "posix":
        return os.name != "posix"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
