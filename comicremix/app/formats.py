"""Write editions in the formats of other programs: comic archives, ACBF, pictures, strips, transcripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from comicremix.app import exporting
from comicremix.app.file_names import file_stem
from comicremix.app.languages import language_name
from comicremix.app.press import Press
from comicremix.errors import Sentence, UsageError
from comicremix.jobs import SILENT, Progress
from comicremix.layout.frame import Frame
from comicremix.model.book import Book
from comicremix.publish.edition import Wishes
from comicremix.publish.registry import FORMATS, Order


class MarkedPress:
    """A press whose editions say when they are not complete."""

    def __init__(self, press: Press, *, draft_mark: bool) -> None:
        self._press, self.draft_mark = press, draft_mark
        self.pictures, self.catalogue = press.pictures, press.catalogue
        self.frame, self.setting = press.frame, press.setting

    def frames(self, book: Book, language: str) -> Iterator[Frame]:
        return exporting.edition_frames(self._press, book, language, draft_mark=self.draft_mark)


def export_as(
    press: Press, book: Book, languages: Sequence[str], kind: str, *, out: Path | None = None,
    wishes: Wishes | None = None, draft_mark: bool = True, progress: Progress = SILENT,
) -> tuple[Path, ...]:  # fmt: skip
    """Write the editions of ``languages`` as ``kind``, a key of ``publish.registry.FORMATS``, and return the files.

    ``out`` is a file's name for a format of one file, else a folder (default: the book's ``exports``). With
    ``draft_mark`` the pages of an edition that is not complete say so, where all that a page shows is one edition's.

    Raises:
        UsageError: a language that the book does not have, a book without pages, one file for several editions.
        ExportError: something cannot be written; what was there before stays.
        Cancelled: by ``progress``; the file at hand is not left half written.
    """
    exporting.check_wishes(book, languages)
    chosen = FORMATS[kind]
    file = out if out is not None and out.suffix.lower() in chosen.suffixes else None
    if file is not None and len(languages) > 1 and not chosen.whole:
        raise UsageError(
            Sentence("one file cannot hold several editions"), where=file, remedy=Sentence("Name a folder with -o.")
        )
    folder = file.parent if file is not None else out or press.open_book.folder / "exports"
    exporting.make_folder(folder)

    def stem(language: str) -> str:
        return file_stem(book, language)

    order = Order(
        MarkedPress(press, draft_mark=draft_mark), book, languages, folder, stem, wishes or Wishes(), progress, file,
        default_folder=out is None, name_of=language_name,
    )  # fmt: skip
    return tuple(chosen.write(order))
