"""The PDF file as it grows: images go straight to the disk, everything else waits in pikepdf and is written at the end.

So a book's images are never in memory together, and none is written twice. Of the file's syntax only its skeleton is
written here (header, objects, cross-reference table, trailer: ISO 32000-1, 7.5); all objects are pikepdf's.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

import pikepdf
from pikepdf import Dictionary

from comicremix.paint.output import writing

_HEADER = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n"


class GrowingPdf:
    """A document that is written to ``path`` while it is made; errors name ``target``, for whose sake it is."""

    def __init__(self, path: Path, target: Path, version: bytes = b"1.7") -> None:
        self.document = pikepdf.new()
        self._target = target
        self._offsets: dict[int, int] = {}
        with writing(target):
            self._file = path.open("wb")
        self._write(_HEADER % version)

    def add_stream(self, entries: Dictionary, data: bytes) -> pikepdf.Object:
        """Write a stream at once and return an object to refer to it by; its content is not in memory any more."""
        placeholder = self.document.make_indirect(Dictionary())
        self._write_stream(placeholder.objgen[0], entries, data)
        return placeholder

    def finish(self) -> None:
        """Write what is not written yet, and close the file: now it is a whole PDF."""
        for item in self.document.objects:
            number = item.objgen[0]
            if number in self._offsets:
                continue
            if isinstance(item, pikepdf.Stream):
                self._write_stream(number, Dictionary(dict(item.stream_dict.items())), item.read_raw_bytes())
            else:
                self._write_object(number, item.unparse(resolved=True))
        self._write_table()
        with writing(self._target):
            self._file.close()

    def __enter__(self) -> GrowingPdf:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.document.close()
        if not self._file.closed:
            with writing(self._target):
                self._file.close()

    def _write_stream(self, number: int, entries: Dictionary, data: bytes) -> None:
        entries.Length = len(data)
        self._begin(number)
        self._write(entries.unparse() + b"\nstream\n")
        self._write(data)
        self._write(b"\nendstream\nendobj\n")

    def _write_object(self, number: int, body: bytes) -> None:
        self._begin(number)
        self._write(body + b"\nendobj\n")

    def _begin(self, number: int) -> None:
        self._offsets[number] = self._file.tell()
        self._write(b"%d 0 obj\n" % number)

    def _write_table(self) -> None:
        start, size = self._file.tell(), max(self._offsets) + 1
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        for number in range(1, size):
            offset = self._offsets.get(number)
            self._write(b"0000000000 00000 f \n" if offset is None else b"%010d 00000 n \n" % offset)
        trailer = Dictionary(dict(self.document.trailer.items()))
        trailer.Size = size
        self._write(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer.unparse(), start))

    def _write(self, data: bytes) -> None:
        with writing(self._target):
            self._file.write(data)
