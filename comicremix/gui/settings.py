"""What the window remembers between two runs: recent books, its own language and look, where it stood."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from comicremix.gui.theme import Choice

RECENT_KEPT = 12
RECENT_FONTS = 4


@dataclass(frozen=True, slots=True)
class RecentBook:
    """A book that was open once. ``complete`` is the share, 0 to 1, of finished texts by language tag."""

    folder: str
    title: str = ""
    pages: int = 0
    complete: Mapping[str, float] = field(default_factory=dict)

    @property
    def cover(self) -> Path:
        """Where the picture of its first page is kept."""
        name = hashlib.sha256(self.folder.encode()).hexdigest()[:24]
        return cache_folder() / "covers" / f"{name}.png"

    @property
    def is_there(self) -> bool:
        return (Path(self.folder) / "book.json").is_file()


class Settings:
    """The user's settings. Each value is read and written when it is asked for."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings()

    @property
    def recent(self) -> tuple[RecentBook, ...]:
        """Recent books, latest first."""
        try:
            listed = json.loads(str(self._store.value("recent", "[]")))
            return tuple(RecentBook(**entry) for entry in listed)
        except (ValueError, TypeError):  # written by another version
            return ()

    def remember(self, book: RecentBook) -> None:
        """Put ``book`` first among the recent ones."""
        others = [known for known in self.recent if known.folder != book.folder]
        self._set_recent([book, *others][:RECENT_KEPT])

    def forget(self, folder: str) -> None:
        self._set_recent([known for known in self.recent if known.folder != folder])

    @property
    def language(self) -> str:
        """Language of the window, BCP 47; empty: the system's."""
        return str(self._store.value("language", ""))

    @language.setter
    def language(self, tag: str) -> None:
        self._store.setValue("language", tag)

    @property
    def look(self) -> Choice:
        found = str(self._store.value("look", "system"))
        return next((choice for choice in get_args(Choice) if choice == found), "system")

    @look.setter
    def look(self, choice: Choice) -> None:
        self._store.setValue("look", choice)

    @property
    def books_folder(self) -> Path:
        """Where new books go unless the user says otherwise."""
        return (
            Path(str(self._store.value("books-folder", "")))
            if self._store.value("books-folder")
            else Path.home() / "Comics"
        )

    @books_folder.setter
    def books_folder(self, folder: Path) -> None:
        self._store.setValue("books-folder", str(folder))

    @property
    def reviewer(self) -> str:
        """The name that a review is signed with."""
        return str(self._store.value("reviewer", ""))

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._store.setValue("reviewer", name)

    @property
    def shortcuts(self) -> dict[str, tuple[str, ...]]:
        """The keys that the user gave to commands, by the commands' names."""
        try:
            found = json.loads(str(self._store.value("shortcuts", "{}")))
        except ValueError:  # written by another version
            return {}
        if not isinstance(found, dict):
            return {}
        return {str(name): tuple(str(key) for key in keys) for name, keys in found.items() if isinstance(keys, list)}

    @shortcuts.setter
    def shortcuts(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._store.setValue("shortcuts", json.dumps({name: list(own) for name, own in keys.items()}))

    def shown(self, part: str) -> bool:
        """Tell whether the user wants to see a part of the window, such as ``rulers``; at first not."""
        return self._store.value(f"show-{part}", "no") == "yes"

    def set_shown(self, part: str, *, shown: bool) -> None:
        self._store.setValue(f"show-{part}", "yes" if shown else "no")

    @property
    def ruler_unit(self) -> str:
        """``mm``, ``px`` or ``in``."""
        found = str(self._store.value("ruler-unit", "mm"))
        return found if found in ("mm", "px", "in") else "mm"

    @ruler_unit.setter
    def ruler_unit(self, unit: str) -> None:
        self._store.setValue("ruler-unit", unit)

    @property
    def edition(self) -> dict[str, str]:
        """The edition last in view, by the book's folder."""
        try:
            found = json.loads(str(self._store.value("edition", "{}")))
        except ValueError:
            return {}
        return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}

    def remember_edition(self, folder: str, tag: str) -> None:
        known = {k: v for k, v in self.edition.items() if k != folder}
        last = list({**known, folder: tag}.items())[-RECENT_KEPT:]
        self._store.setValue("edition", json.dumps(dict(last)))

    @property
    def favourite_fonts(self) -> tuple[str, ...]:
        """Families that stand first in lists of fonts, in alphabetical order."""
        return self._names("favourite-fonts")

    @favourite_fonts.setter
    def favourite_fonts(self, families: Iterable[str]) -> None:
        self._store.setValue("favourite-fonts", json.dumps(sorted(families)))

    @property
    def recent_fonts(self) -> tuple[str, ...]:
        """Families that were chosen lately, latest first."""
        return self._names("recent-fonts")

    def remember_font(self, family: str) -> None:
        others = [known for known in self.recent_fonts if known != family]
        self._store.setValue("recent-fonts", json.dumps([family, *others][:RECENT_FONTS]))

    def flag(self, name: str, default: bool = False) -> bool:
        """Return whether something is on, such as what the canvas shows."""
        return str(self._store.value(name, str(default))).lower() == "true"

    def set_flag(self, name: str, on: bool) -> None:
        self._store.setValue(name, str(on))

    def word(self, name: str, default: str = "") -> str:
        """Return a choice that is remembered under ``name``."""
        return str(self._store.value(name, default))

    def set_word(self, name: str, value: str) -> None:
        self._store.setValue(name, value)

    def _names(self, key: str) -> tuple[str, ...]:
        try:
            found = json.loads(str(self._store.value(key, "[]")))
        except ValueError:  # written by another version
            return ()
        return tuple(str(name) for name in found) if isinstance(found, list) else ()

    def number(self, name: str, usual: float) -> float:
        """Return a number that a tool remembers, ``usual`` when there is none."""
        try:
            return float(str(self._store.value(name, usual)))
        except ValueError:
            return usual

    def set_number(self, name: str, value: float) -> None:
        self._store.setValue(name, value)

    def bytes(self, name: str) -> QByteArray:
        """Return a window geometry or the like, empty when there is none."""
        found = self._store.value(name)
        return found if isinstance(found, QByteArray) else QByteArray()

    def set_bytes(self, name: str, value: QByteArray) -> None:
        self._store.setValue(name, value)

    def _set_recent(self, books: list[RecentBook]) -> None:
        self._store.setValue(
            "recent", json.dumps([{**asdict(book), "complete": dict(book.complete)} for book in books])
        )


def cache_folder() -> Path:
    """Return where covers are kept; what lies there can be made again."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))


def state_folder() -> Path:
    """Return where the crash log is kept."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
