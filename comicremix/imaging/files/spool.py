"""One nameless temporary file for what can only be unpacked from the beginning to the end:
solid and streamed archives."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType

from comicremix.errors import InputError, Sentence


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where something lies in the spool, in bytes."""

    start: int
    length: int


class Spool:
    """Bytes that wait on the disk under no name, so that nothing can be written anywhere else.

    Args:
        entry_limit: bytes that one entry may have.
        limit: bytes that all may have; an archive that unpacks to more is a bomb.
    """

    def __init__(self, *, entry_limit: int, limit: int) -> None:
        self._file = tempfile.TemporaryFile(prefix="comicremix-")  # noqa: SIM115  # closed by __exit__
        self._end, self._entry_limit, self._limit = 0, entry_limit, limit

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, blocks: Iterable[bytes]) -> Stretch:
        """Keep the bytes of one entry.

        Raises:
            InputError: the entry, or all entries together, unpack to more than they may.
        """
        start = self._end
        self._file.seek(start)
        for block in blocks:
            self._end += len(block)
            if self._end - start > self._entry_limit or self._end > self._limit:
                self._end = start
                raise InputError(
                    Sentence("This archive unpacks to more than a comic can hold."),
                    remedy=Sentence("Split it into books."),
                )
            self._file.write(block)
        return Stretch(start, self._end - start)

    def read(self, stretch: Stretch) -> bytes:
        """Return what was kept."""
        self._file.seek(stretch.start)
        return self._file.read(stretch.length)
