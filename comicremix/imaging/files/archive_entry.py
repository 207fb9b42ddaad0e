"""One thing in an archive, what of an archive is read at all, and how much of it is too much."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from comicremix.errors import InputError, Sentence
from comicremix.imaging.files.entry_names import in_junk, suffix_of

PICTURE_SUFFIXES = frozenset(
    {
        ".png",
        ".apng",
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".webp",
        ".tif",
        ".tiff",
        ".gif",
        ".bmp",
        ".avif",
        ".psd",
        ".jp2",
        ".j2k",
    }
)
ARCHIVE_SUFFIXES = frozenset({".cbz", ".zip", ".cbt", ".tar", ".cbr", ".rar", ".cb7", ".7z", ".acbz", ".ora", ".kra"})
TIFF_SUFFIXES = frozenset({".tif", ".tiff"})
"""May hold several pages."""
SIDECAR_SUFFIXES = frozenset({".xml", ".acbf", ".opf", ".xhtml", ".html", ".htm", ".json", ".svg"})
"""What tells of the pictures beside it."""
MAX_ENTRY_BYTES = 1 << 30
MAX_SIDECAR_BYTES = 64 << 20
MAX_TOTAL_BYTES = 16 << 30
MAX_ENTRIES = 50_000
MAX_RATIO = 250
"""An entry packed more tightly than this is a bomb, unless it is small."""
HARMLESS_BYTES = 64 << 20

UNLOCK = Sentence("Unpack it with its password and import the folder.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in an archive: a picture, another archive, or a file that tells of them. ``fault`` says why it must not
    be read; ``handle`` is its reader's own."""

    name: str
    size: int
    fault: str = ""
    handle: object = field(default=None, compare=False)

    @property
    def is_archive(self) -> bool:
        return suffix_of(self.name) in ARCHIVE_SUFFIXES


Fetch = Callable[[Entry], bytes]


def is_single(path: Path) -> bool:
    """Tell whether a path's name promises one picture, not something that may hold many pages."""
    suffix = path.suffix.lower()
    return suffix in PICTURE_SUFFIXES and suffix not in TIFF_SUFFIXES and not path.is_dir()


def is_wanted(name: str) -> bool:
    """Tell whether an entry of this name is read at all."""
    return suffix_of(name) in PICTURE_SUFFIXES | ARCHIVE_SUFFIXES | SIDECAR_SUFFIXES and not in_junk(name)


def bomb_fault(size: int, packed: int) -> str:
    """Return why an entry of ``size`` bytes packed into ``packed`` must not be unpacked; empty: it may be."""
    ratio = size / max(1, packed)
    if size > HARMLESS_BYTES and ratio > MAX_RATIO:
        return Sentence(
            "This entry unpacks to {ratio} times its size: it is made to fill the memory.", ratio=f"{ratio:,.0f}"
        )
    return ""


def encrypted(path: Path) -> InputError:
    """Return the fault of an archive that wants a password."""
    return InputError(Sentence("This archive is encrypted."), where=path, remedy=UNLOCK)
