"""Spell check with the Hunspell dictionaries of the machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from comicremix.errors import InputError, Sentence
from comicremix.model.scripts import primary
from comicremix.model.spelled import NOT_SPELLED, is_known, strangers, words_to_spell

_PREFERRED = MappingProxyType(
    {
        "en": "US", "fr": "FR", "de": "DE", "es": "ES", "pt": "PT", "it": "IT", "nl": "NL", "ar": "SA", "zh": "CN",
        "sv": "SE", "nb": "NO", "sr": "RS", "ca": "ES", "el": "GR", "he": "IL", "uk": "UA", "cs": "CZ", "da": "DK",
    }
)  # fmt: skip
"""The region whose dictionary stands for a language without one."""
_PACKAGES = frozenset(
    (
        "af", "an", "ar", "be", "bg", "bn", "br", "bs", "ca", "cs", "da", "el", "es", "eu", "fr", "gd", "gl", "gu",
        "he", "hi", "hr", "hu", "id", "is", "it", "kk", "lt", "lv", "ml", "mn", "ne", "nl", "no", "oc", "pl", "ro",
        "ru", "si", "sk", "sl", "sr", "sv", "sw", "te", "tr", "uk", "uz", "vi",
    )
)  # fmt: skip
"""Languages whose package is called ``hunspell-`` and their tag (Debian 12)."""
_OTHER_PACKAGES = MappingProxyType(
    {
        "en": "hunspell-en-us", "en-gb": "hunspell-en-gb", "en-au": "hunspell-en-au", "en-ca": "hunspell-en-ca",
        "en-za": "hunspell-en-za", "de": "hunspell-de-de", "de-at": "hunspell-de-at", "de-ch": "hunspell-de-ch",
        "pt": "hunspell-pt-pt", "pt-br": "hunspell-pt-br", "nb": "hunspell-no", "nn": "hunspell-no", "eo": "myspell-eo",
        "et": "myspell-et", "fa": "myspell-fa", "fo": "myspell-fo", "ga": "myspell-ga", "gv": "myspell-gv",
        "hy": "myspell-hy", "sq": "myspell-sq", "tl": "myspell-tl", "fil": "myspell-tl", "ku": "hunspell-kmr",
        "kmr": "hunspell-kmr", "gn": "hunspell-gug", "gug": "hunspell-gug",
    }
)  # fmt: skip


SUGGESTIONS = 6


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word that no dictionary knows, and where it is written in its text."""

    word: str
    start: int
    end: int


class _Hunspell(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


class Speller:
    """One dictionary in memory: some 20 MB; what it was asked is remembered. Safe from several threads."""

    def __init__(self, checker: _Hunspell) -> None:
        self._checker = checker
        self._known: dict[str, bool] = {}
        self._meant: dict[str, tuple[str, ...]] = {}

    def knows(self, word: str) -> bool:
        """Tell whether a word (``model.spelled.plain_word``) is right; one in letters that the dictionary cannot write
        is not judged."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._ask(word)
        return found

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return what may have been meant, best first; takes up to a tenth of a second, once for each word."""
        if word not in self._meant:
            try:
                self._meant[word] = tuple(self._checker.suggest(word))[:SUGGESTIONS]
            except UnicodeError:
                self._meant[word] = ()
        return self._meant[word]

    def suggested(self, word: str) -> tuple[str, ...] | None:
        """Return what ``suggest`` has found before, None when it was not asked yet."""
        return self._meant.get(word)

    def _ask(self, word: str) -> bool:
        try:
            return bool(self._checker.spell(word)) or bool(self._checker.spell(word.replace("'", "’")))
        except UnicodeError:
            return True


def load_speller(dictionary: Path) -> Speller:
    """Load a dictionary, which takes a tenth to half a second.

    Args:
        dictionary: path of its ``.aff`` file.

    Raises:
        InputError: it cannot be read.
    """
    import hunspell  # chunspell

    made: Any
    try:
        made = hunspell.Hunspell(dictionary.stem, hunspell_data_dir=str(dictionary.parent), system_encoding="UTF-8")
    except (OSError, UnicodeError) as error:
        what = Sentence("the dictionary cannot be read ({fault})", fault=str(error))
        raise InputError(what, where=dictionary, remedy=Sentence("Install its package again.")) from error
    return Speller(made)


def misspelt(text: str, language: str, speller: Speller, known: Iterable[frozenset[str]] = ()) -> tuple[Misspelt, ...]:
    """Return the words of ``text`` that neither the dictionary nor ``known`` (small letters) knows, in order."""
    if primary(language) in NOT_SPELLED:
        return ()
    sets = tuple(known)
    foreign = strangers(word for word, _ in words_to_spell(text))
    return tuple(
        Misspelt(word, *span)
        for word, span in words_to_spell(text)
        if word not in foreign and not _is_right(word, speller) and not is_known(word, sets)
    )


def _is_right(word: str, speller: Speller) -> bool:
    if speller.knows(word):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(len(part) < 2 or speller.knows(part) for part in parts)


def find_dictionary(language: str, folders: Iterable[Path] | None = None) -> Path | None:
    """Return the ``.aff`` file of the dictionary for a BCP 47 tag: of its region, else of the language, else of the
    region that is written most, else of any; None: there is none."""
    if primary(language) in NOT_SPELLED:
        return None
    by_name: dict[str, Path] = {}
    for folder in dictionary_folders() if folders is None else folders:
        for path in sorted(folder.glob("*.aff")) if folder.is_dir() else ():
            if path.with_suffix(".dic").is_file():
                by_name.setdefault(path.stem.replace("-", "_").lower(), path)
    base = primary(language)
    names = [base, {"nb": "no", "nn": "nn", "fil": "tl", "ku": "kmr"}.get(base, base)]
    region = language.replace("_", "-").rpartition("-")[2].lower()
    wanted = [f"{name}_{region}" for name in names] + names
    wanted += [f"{name}_{_PREFERRED.get(base, base).lower()}" for name in names]
    wanted += [found for name in names for found in by_name if found.startswith(f"{name}_")]
    return next((by_name[name] for name in wanted if name in by_name), None)


def package_for(language: str) -> str:
    """Return the Debian package that has a language's dictionary; empty when Debian has none."""
    if primary(language) in NOT_SPELLED:
        return ""
    tag, base = language.replace("_", "-").lower(), primary(language)
    found = _OTHER_PACKAGES.get(tag) or _OTHER_PACKAGES.get(base)
    return found or (f"hunspell-{base}" if base in _PACKAGES else "")


def dictionary_folders() -> tuple[Path, ...]:
    """Return where dictionaries may lie on this machine, the user's own before the system's."""
    told = [Path(part) for part in os.environ.get("DICPATH", "").split(os.pathsep) if part]
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share")
    own = [data / "hunspell", data / "enchant/hunspell", Path.home() / ".config/enchant/hunspell"]
    shared = [Path(part) for part in os.environ.get("XDG_DATA_DIRS", "").split(os.pathsep) if part]
    shared += [Path("/usr/local/share"), Path("/usr/share")]
    system = [folder / name for folder in shared for name in ("hunspell", "myspell", "myspell/dicts")]
    if sys.platform == "darwin":
        own.append(Path.home() / "Library/Spelling")
        system.append(Path("/Library/Spelling"))
    return tuple(dict.fromkeys((*told, *own, *system)))
