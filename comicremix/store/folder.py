"""A book's folder, open: it is read once, kept from other writers, and changed only as a whole."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from comicremix.errors import BookChangedOnDisk, BookError, BookLocked, Sentence, joined
from comicremix.model.book import Book
from comicremix.model.language import TextKey
from comicremix.model.source import AssetRef
from comicremix.store import assets, disk, fonts, journal
from comicremix.store.documents import BOOK, Kept, Plan, normalised, plan
from comicremix.store.loading import Loaded, Reader, load
from comicremix.store.lock import Lock

if TYPE_CHECKING:
    from comicremix.store.incoming import Incoming

IGNORED = "/exports/\n/.cache/\n/.recovery/\n/.lock\n"
_TRIES, _PAUSE = 40, 0.05


def create_book(folder: Path, book: Book) -> OpenBook:
    """Make a new book in ``folder``, which may exist as long as no book is in it, and open it.

    Raises:
        BookError: there is a book already, or the folder cannot be written.
    """
    if _holds_book(folder):
        raise BookError(
            Sentence("There is a book in this folder already."),
            where=folder,
            remedy=Sentence("Open it, or choose another folder."),
        )
    with disk.told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    lock = Lock.take(folder)
    with ExitStack() as stack:
        stack.callback(lock.release)
        writes = {path: planned.data for path, planned in plan(book, Kept()).items()}
        if disk.read(folder / ".gitignore") is None:
            writes = {".gitignore": IGNORED.encode(), **writes}
        journal.stage(folder, writes, (), _hashes(folder, writes), end_autosave=True)
        journal.finish(folder)
    return open_book(folder)


def open_book(folder: Path, *, write: bool = True) -> OpenBook:
    """Open the book in ``folder``, for one writer or any number of readers.

    Raises:
        NotABook, DamagedBook, BookTooNew, BookLocked: as they say.
        BookError: ``write`` and the folder cannot be written.
    """
    if not write:
        return OpenBook(folder, *_read_steadily(folder))
    if not _holds_book(folder):
        load(Reader(folder))  # says what is wrong, before a lock file is made there
    lock = Lock.take(folder)
    with ExitStack() as stack:
        stack.callback(lock.release)
        set_aside = journal.finish(folder)
        disk.sweep(folder)
        reader = Reader(folder)
        book = OpenBook(folder, load(reader), reader.stamps, lock, set_aside)
        stack.pop_all()
    return book


class OpenBook:
    """One open book. All methods may be called from any thread.

    Attributes:
        folder: where it lies.
        book: as it was last loaded or saved.
        warnings: what could not be read or was set aside, one sentence each with its file.
    """

    def __init__(
        self,
        folder: Path,
        loaded: Loaded,
        stamps: Mapping[str, disk.Stamp],
        lock: Lock | None = None,
        set_aside: str = "",
    ) -> None:
        self.folder, self.book = folder, loaded.book
        self.warnings = (*([set_aside] if set_aside else []), *loaded.warnings)
        self._kept, self._damaged, self._stamps, self._lock = loaded.kept, set(loaded.damaged), dict(stamps), lock
        self._plan: Plan = plan(loaded.book, loaded.kept)
        self._outdated = loaded.outdated
        self._staged: tuple[Book, Plan, dict[str, bytes], list[str]] | None = None
        self._owns_autosave = False
        self._ahead: assets.AheadCheck | None = None
        self._mutex = threading.RLock()

    @property
    def cache_folder(self) -> Path:
        return self.folder / ".cache"

    @property
    def fonts_folder(self) -> Path:
        return self.folder / "fonts"

    def add_asset(self, data: bytes, *, suffix: str, width: int, height: int, dpi: float | None) -> AssetRef:
        """Keep the bytes of a picture; the same bytes are kept once.

        Args:
            suffix: file name ending with its dot.
            width, height: pixels of the picture as it is seen.
            dpi: what the file says, if it does.

        Raises:
            BookError: the folder cannot be written.
        """
        ref = AssetRef(disk.sha256(data), suffix.lower(), width, height, dpi)
        with self._mutex:
            self._may_write()
            assets.keep_asset(self.folder, data, ref)
        return ref

    def asset_path(self, ref: AssetRef) -> Path:
        """Return where the asset lies. Raises DamagedBook when ``ref`` cannot be a file's name."""
        return assets.asset_path(self.folder, ref)

    def asset_bytes(self, ref: AssetRef) -> bytes:
        """Return the bytes as they were imported. Raises DamagedBook when they are missing or changed."""
        return assets.read_asset(self.folder, ref, self._ahead)

    def check_ahead(self, refs: Iterable[AssetRef]) -> None:
        """Begin to compare assets with their hashes, which ``asset_bytes`` then need not do, until the book is closed.

        Args:
            refs: in the order in which they will be asked for.
        """
        with self._mutex:
            if self._ahead is not None:
                self._ahead.stop()
            self._ahead = assets.AheadCheck(self.folder, refs)

    def keep_font(self, name: str, suffix: str, data: bytes) -> Path:
        """Keep a font in the book's fonts folder and return where; the same bytes are kept once.

        Args:
            name: what it is called; unsafe characters are replaced, and no other file is written over.
            suffix: the ending with its dot.

        Raises:
            BookError: opened for reading only, or the folder cannot be written.
        """
        with self._mutex:
            self._may_write()
            known = fonts.same_bytes(self.fonts_folder, data)
            return known or fonts.keep_file(self.folder, self.fonts_folder, fonts.safe_stem(name), suffix, data)

    def keep_font_licence(self, family: str, text: str) -> Path:
        """Keep the licence text of a family beside its fonts. Raises BookError as ``keep_font`` does."""
        with self._mutex:
            self._may_write()
            stem = fonts.safe_stem(family)
            return fonts.keep_file(self.folder, self.fonts_folder, stem, fonts.LICENCE, f"{text}\n".encode())

    def font_licences(self, family: str) -> tuple[Path, ...]:
        """Return the licence texts that are kept for a family."""
        return fonts.licences(self.fonts_folder, fonts.safe_stem(family))

    def drop_fonts(self, paths: Iterable[Path]) -> None:
        """Take files out of the book's fonts folder. Raises BookError when that cannot be done."""
        with self._mutex:
            self._may_write()
            fonts.drop_files(tuple(path for path in paths if path.is_relative_to(self.fonts_folder)))

    def changed_on_disk(self) -> tuple[str, ...]:
        """Return the paths of files that another hand has changed or taken away since they were read or written."""
        with self._mutex:
            return tuple(
                path for path, known in self._stamps.items() if not disk.is_unchanged(self.folder / path, known)
            )

    def incoming(self) -> tuple[Incoming, ...]:
        """Read the language files that another hand has changed. Raises BookError when one cannot be read."""
        from comicremix.store.incoming import changed_files  # who only reads needs none of it

        with self._mutex:
            found = () if self._staged else tuple(changed_files(self.folder, self.book, self._stamps))
            self._damaged.update(each.path for each in found if each.fault is not None)
            return found

    def take_note(self, incoming: Incoming, unsettled: Iterable[TextKey] = ()) -> None:
        """Count what a language file brings as known: ``book`` has it. While texts are ``unsettled``, saving is still
        refused, so that nothing of them is lost."""
        from comicremix.store.incoming import with_language_read

        unsettled = tuple(unsettled)
        with self._mutex:
            self.book = with_language_read(self.book, incoming, unsettled)
            if not unsettled:
                self._kept = replace(self._kept, po={**self._kept.po, incoming.tag: incoming.rest})
                self._stamps[incoming.path] = incoming.stamp
                self._damaged.discard(incoming.path)
                self._outdated |= {incoming.path} if incoming.mended else frozenset()
            self._plan = plan(self.book, self._kept, self._plan)

    def save(self, book: Book, *, force: bool = False) -> None:
        """Write the files whose bytes change, all of them or none. Numbers are rounded (``documents.normalised``).

        Args:
            book: what to save.
            force: write over what another hand has changed since.

        Raises:
            BookChangedOnDisk: files were changed by another hand; nothing is written.
            BookError: opened for reading only, or the folder cannot be written; what was on the disk is still there.
        """
        with self._mutex:
            self._may_write()
            self._settle()
            files = plan(book, self._kept, self._plan)
            foreign = self.changed_on_disk()
            writes = self._writes(files, frozenset(foreign))
            foreign += tuple(p for p in writes if p not in self._stamps and disk.status(self.folder / p))
            if foreign and not force:
                raise _changed_error(self.folder, foreign)
            removals = [path for path in self._plan if path not in files and path in self._stamps]
            self._keep_damaged({*writes, *removals})
            if writes or removals:
                before = _hashes(self.folder, (*writes, *removals))
                journal.stage(self.folder, writes, removals, before, end_autosave=self._owns_autosave)
            self._staged = (book, files, writes, removals)
            self._settle()

    def autosave(self, book: Book | Callable[[], Book]) -> None:
        """Put what differs from the saved book into one file in ``.recovery``. Fast: only changed parts are looked at.

        It replaces the autosave before; unsaved work of an earlier session that nobody has looked at is set aside.

        Args:
            book: the newest book; from another thread rather a function that gives it, called once no save is under
                way, so that no older book comes after a newer one.

        Raises:
            BookError: opened for reading only, or the folder cannot be written.
        """
        with self._mutex:
            self._may_write()
            from comicremix.store import recovery  # who only reads needs none of it

            data = recovery.pack(book if isinstance(book, Book) else book(), self.book)
            if data:
                if not self._owns_autosave:
                    self._warn(recovery.set_aside(self.folder))
                disk.replace_file(self.folder, self.folder / journal.AUTOSAVE, data)
                self._owns_autosave = True
            elif self._owns_autosave:
                self.discard_recovery()

    def recovered(self) -> Book | None:
        """Return the unsaved work of a session that ended badly, rounded as a save does; None when there is none.

        Raises:
            DamagedBook: there is some, but it cannot be used.
        """
        path = self.folder / journal.AUTOSAVE
        with self._mutex:
            data = disk.read(path)
            if data is None:
                return None
            from comicremix.store import recovery

            book = normalised(recovery.unpack(data, self.book, str(path)))
            self._owns_autosave = self._lock is not None
            return None if book == normalised(self.book) else book

    def discard_recovery(self) -> None:
        """Give up the unsaved work."""
        with self._mutex:
            self._may_write()
            path = self.folder / journal.AUTOSAVE
            with disk.told(path):
                path.unlink(missing_ok=True)
            self._owns_autosave = False

    def close(self) -> None:
        """Let others write."""
        with self._mutex:
            if self._ahead is not None:
                self._ahead.stop()
                self._ahead = None
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> OpenBook:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _may_write(self) -> None:
        if self._lock is None:
            raise BookError(
                Sentence("The book is open for reading only."),
                where=self.folder,
                remedy=Sentence("Open it for writing, or save a copy."),
            )

    def _warn(self, warning: str) -> None:
        if warning:
            self.warnings = (*self.warnings, warning)

    def _writes(self, files: Plan, foreign: frozenset[str]) -> dict[str, bytes]:
        """Return the bytes of files whose content changed; one that other tools laid out otherwise stays as it is."""
        writes = {}
        for path, planned in files.items():
            old, known = self._plan.get(path), self._stamps.get(path)
            changed = old is None or not planned.is_same(old)
            outdated = known is None or path in foreign or path in self._outdated
            if (changed or (outdated and path not in self._damaged)) and (
                known is None or path in foreign or disk.sha256(planned.data) != known.sha256
            ):
                writes[path] = planned.data
        return writes

    def _keep_damaged(self, paths: set[str]) -> None:
        """Before a file that was not read in full is written over, keep it beside the new one."""
        for path in sorted(paths & self._damaged):
            data = disk.read(self.folder / path)
            if data is not None:
                copy = f"{path}.damaged-{disk.sha256(data)[:8]}"
                disk.replace_file(self.folder, self.folder / copy, data)
                self._warn(Sentence("{file}: the file as it was before this save; nothing of it is lost.", file=copy))

    def _settle(self) -> None:
        """Move a staged save in; when an earlier try failed half way, this is the next one."""
        if self._staged is None:
            return
        book, files, writes, removals = self._staged
        if writes or removals:
            self._warn(journal.finish(self.folder))
        elif self._owns_autosave:
            self.discard_recovery()
        self.book, self._plan, self._staged = book, files, None
        self._outdated, self._owns_autosave = frozenset(), False
        for path, data in writes.items():
            self._stamps[path] = disk.stamp(self.folder / path, data)
        for path in removals:
            self._stamps.pop(path, None)
        self._damaged.difference_update(writes, removals)


def _holds_book(folder: Path) -> bool:
    """An interrupted ``create_book`` may have the book staged only."""
    return bool(disk.status(folder / BOOK)) or BOOK in journal.pending(folder)


def _hashes(folder: Path, paths: Iterable[str]) -> dict[str, str]:
    found = {path: disk.read(folder / path) for path in paths}
    return {path: disk.sha256(data) for path, data in found.items() if data is not None}


def _changed_error(folder: Path, paths: tuple[str, ...]) -> BookChangedOnDisk:
    shown = joined(paths[:3], ", ")
    if len(paths) > 3:
        shown = Sentence("{files} and {count} more", files=shown, count=len(paths) - 3)
    return BookChangedOnDisk(
        Sentence("Changed by another program since the book was opened: {shown}.", shown=shown),
        where=folder,
        remedy=Sentence("Open the book again to take these changes in, or save over them."),
    )


def _read_steadily(folder: Path) -> tuple[Loaded, Mapping[str, disk.Stamp]]:
    """Read while another may be writing: again until nothing moved during the reading."""
    manifest = folder / journal.MANIFEST
    for tries_left in reversed(range(_TRIES)):
        before, overlay = disk.status(manifest), journal.pending(folder)
        reader = Reader(folder, overlay)
        fault: BookError | None = None
        try:
            loaded = load(reader)
        except BookError as error:
            fault = error
        at_rest = reader.is_steady() and journal.pending(folder) == overlay  # else a later save uses the same names
        if at_rest and disk.status(manifest) == before:
            if fault is not None:
                raise fault
            return loaded, reader.stamps
        time.sleep(_PAUSE if tries_left else 0)
    raise BookLocked(
        Sentence("Another program is writing the book all the time."),
        where=folder,
        remedy=Sentence("Try again in a moment."),
    )
