"""What is remembered of the exports of a book: the form, the options of each preset, the folder."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QSettings

from comicremix.gui.publishing.picture_options import PictureWishes
from comicremix.model.publishing import PRESETS, Booklet, ExportOptions, PresetName
from comicremix.publish.edition import Wishes


class Remembered:
    """The choices for the book in one folder, kept in the user's settings."""

    def __init__(self, store: QSettings, folder: Path) -> None:
        self._store, self._folder = store, folder
        self._book = hashlib.sha256(str(folder).encode()).hexdigest()[:16]

    @property
    def folder(self) -> Path:
        """Where the files went last; at first the book's own ``exports``."""
        known = str(self._store.value(f"export/folder/{self._book}", ""))
        return Path(known) if known else self._folder / "exports"

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue(f"export/folder/{self._book}", str(folder))

    @property
    def form(self) -> str:
        """Key of the last form; that of the last export of any book where this one has none."""
        return str(self._store.value(f"export/form/{self._book}", self._store.value("export/form", "screen")))

    @form.setter
    def form(self, key: str) -> None:
        self._store.setValue(f"export/form/{self._book}", key)
        self._store.setValue("export/form", key)

    @property
    def wishes(self) -> PictureWishes:
        """How pictures and drawings were wanted last."""
        try:
            found = json.loads(str(self._store.value(f"export/pictures/{self._book}", "{}")))
            live_text = bool(found.pop("live_text", False))
            return PictureWishes(Wishes(**found), live_text)
        except (ValueError, TypeError, AttributeError):  # written by another version
            return PictureWishes()

    @wishes.setter
    def wishes(self, wishes: PictureWishes) -> None:
        chosen = {**asdict(wishes.pictures), "live_text": wishes.live_text}
        self._store.setValue(f"export/pictures/{self._book}", json.dumps(chosen))

    def options(self, preset: PresetName) -> ExportOptions:
        """Return the options of a preset as they were last; its own where there are none that can be read."""
        usual = PRESETS[preset]
        try:
            found = json.loads(str(self._store.value(self._key(preset), "{}")))
            booklet = found.pop("booklet", None)
            whole = {**asdict(usual), **found, "preset": preset}
            if usual.booklet is not None:
                whole["booklet"] = Booklet(**{**asdict(usual.booklet), **(booklet or {})})
            return ExportOptions(**whole)
        except (ValueError, TypeError, AttributeError):  # written by another version
            return usual

    def set_options(self, options: ExportOptions) -> None:
        """Keep what differs from the preset."""
        usual, chosen = asdict(PRESETS[options.preset]), asdict(options)
        changed = {name: value for name, value in chosen.items() if value != usual[name]}
        self._store.setValue(self._key(options.preset), json.dumps(changed))

    def _key(self, preset: PresetName) -> str:
        return f"export/options/{self._book}/{preset}"
