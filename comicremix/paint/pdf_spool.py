"""A growing PDF file of nothing but streams, so that a book's images wait on the disk and not in memory.

The page writer adds every image as it meets it; when all pages are written, pikepdf opens the spool and copies the
streams over without unpacking them. Strings here are PDF syntax (ISO 32000-1, 7.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from comicremix.paint.output import writing


class Spool:
    """Streams in the file ``path``; errors of writing name ``target``, for whose sake it is written."""

    def __init__(self, path: Path, target: Path) -> None:
        self._target = target
        with writing(target):
            self._file = path.open("wb")
        self._offsets: list[int] = []
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def add(self, entries: Mapping[str, str], data: bytes) -> int:
        """Append a stream with the dictionary ``entries`` (values in PDF syntax) and return its object number."""
        self._offsets.append(self._file.tell())
        number = len(self._offsets)
        listed = " ".join(f"/{key} {value}" for key, value in entries.items())
        self._write(f"{number} 0 obj\n<< {listed} /Length {len(data)} >>\nstream\n".encode("ascii"))
        self._write(data)
        self._write(b"\nendstream\nendobj\n")
        return number

    def close(self) -> None:
        """End the file with an empty page tree, a cross-reference table and a trailer: now it can be opened."""
        if self._file.closed:
            return
        pages = len(self._offsets) + 1
        for body in ("<< /Type /Pages /Kids [] /Count 0 >>", f"<< /Type /Catalog /Pages {pages} 0 R >>"):
            self._offsets.append(self._file.tell())
            self._write(f"{len(self._offsets)} 0 obj\n{body}\nendobj\n".encode("ascii"))
        start, size = self._file.tell(), len(self._offsets) + 1
        rows = "".join(f"{offset:010d} 00000 n \n" for offset in self._offsets)
        trailer = f"trailer\n<< /Size {size} /Root {size - 1} 0 R >>\nstartxref\n{start}\n%%EOF\n"
        self._write(f"xref\n0 {size}\n0000000000 65535 f \n{rows}{trailer}".encode("ascii"))
        with writing(self._target):
            self._file.close()

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def _write(self, data: bytes) -> None:
        with writing(self._target):
            self._file.write(data)
