"""Names inside archives: which are junk, which lead out, and what was meant by bytes in an unknown encoding."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

from comicremix.errors import Sentence

_JUNK_NAMES = frozenset(
    {"thumbs.db", ".ds_store", "desktop.ini", "__macosx", "$recycle.bin", "system volume information", "@eadir"}
)
_GUESSED = ("utf-8", "cp932", "gb18030")
_WIDE = frozenset({"HIRAGANA", "KATAKANA", "CJK"})


def is_junk(part: str) -> bool:
    """Tell whether a file or folder name is what systems leave behind: hidden files, thumbnails, resource forks."""
    return part.startswith(".") or part.casefold() in _JUNK_NAMES


def parts_of(name: str) -> tuple[str, ...]:
    """Return the folders and the name of an entry, whichever slash it was written with."""
    return PurePosixPath(name.replace("\\", "/")).parts


def suffix_of(name: str) -> str:
    """Return an entry's ending with its dot, lower case."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def in_junk(name: str) -> bool:
    """Tell whether an entry is junk or lies in a folder of it."""
    return any(is_junk(part) for part in parts_of(name) if part not in ("..", "."))


def name_fault(name: str) -> str:
    """Return why an entry's name must not be followed; empty: it may be."""
    posix = name.replace("\\", "/")
    if posix.startswith("/") or posix[1:2] == ":" or ".." in posix.split("/"):
        return Sentence("The name of this entry leads out of the archive.")
    return ""


def meant(name: str) -> str:
    """Return a name of a ZIP file that says nothing of its encoding and was read as code page 437: UTF-8 where it is
    that, Japanese or Chinese where it gives such words, else as it was read."""
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    if raw.isascii():
        return name
    for encoding in _GUESSED:
        try:
            guess = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _looks_written(guess):
            return guess
    return name


def _looks_written(text: str) -> bool:
    foreign = [letter for letter in text if ord(letter) > 127]
    return all(unicodedata.name(letter, "").split(" ")[0].split("-")[0] in _WIDE for letter in foreign)
