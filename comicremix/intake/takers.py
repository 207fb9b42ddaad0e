"""All ways in which a file or folder can tell of its pictures, behind the one door that reading knows."""

from __future__ import annotations

from pathlib import Path

from comicremix.imaging.files.archive import Archive
from comicremix.intake.krita import is_krita, open_krita
from comicremix.intake.loose_acbf import is_acbf, open_acbf
from comicremix.intake.svg_folder import is_layered, open_layered
from comicremix.intake.tell import tell
from comicremix.model.told import Told


class Intake:
    """Reads what other people's files tell."""

    def tell(self, archive: Archive) -> Told | None:
        """Return what an archive tells of its pictures; raises InputError when that is damaged."""
        return tell(archive)

    def open(self, path: Path) -> tuple[Archive, Told] | None:
        """Open a file or folder that is no archive but tells of pictures as one; None: it is none of these.

        Raises:
            InputError: it is damaged.
        """
        if is_krita(path):
            return open_krita(path)
        if is_acbf(path):
            return open_acbf(path)
        return open_layered(path) if is_layered(path) else None


INTAKE = Intake()
