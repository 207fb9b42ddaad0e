"""What a machine read in a balloon, made a text: lines joined, hyphenation undone, and what letterers' hands make it
misread put right where that is safe."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from comicremix.model.markup import escaped
from comicremix.model.scripts import primary


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word as it was read, and how sure that is, 0 to 1."""

    text: str
    confidence: float


Line = Sequence[SeenWord]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read in a picture: lines of words in reading order, and the share of its ink that they cover, 0 to 1."""

    lines: Sequence[Line]
    covered: float = 1.0


_NO_SPEECH = re.compile(r"[|¦~^_\\/<>=©®@#{}\[\]°•·`´¨'‘’,;:]+")
"""What no letterer sets alone, but lines and specks of a drawing look like."""
_APOSTROPHE = re.compile(r"\w['’]\w")
_STROKE = re.compile(r"[|¦]")
_DOTS = re.compile(r"(?<!\.)\.(?:\.|\.{3,5})(?!\.)")
"""Two dots, or four to six: nearly always three that were miscounted."""
_ELISIONS = MappingProxyType(
    {
        "en": (re.compile(r"(\w['’]) (?=(?:s|t|d|m|ll|re|ve)\b)"),),
        "fr": (re.compile(r"(\b(?:[cdjlmnst]|qu)['’]) (?=\w)", re.IGNORECASE),),
    }
)
"""An apostrophe in a word, with a blank behind it that nobody wrote."""
_MARKS = ".,;:!?…\"“”«»¿¡'’*-–—()"
STRANGE = 0.5
"""How sure a word is at most that no dictionary has."""
_ZERO = re.compile(r"(?<=[^\W\d_])0(?=[^\W\d_])|(?<=[^\W\d_])0\b|\b0(?=[^\W\d_]{2})")
_PARTED = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_FRENCH_AFTER = frozenset(
    (
        "ce", "ci", "elle", "elles", "en", "eux", "il", "ils", "je", "la", "le", "les", "leur", "lui", "là", "moi",
        "même", "mêmes", "nous", "on", "t", "toi", "tu", "vous", "y",
    )
)  # fmt: skip
"""What stands behind a hyphen of its own in French."""
_NO_SPACES = frozenset({"ja", "zh", "th", "lo", "km", "my"})


NOTHING = Seen(())
Knows = Callable[[str], bool]
"""Whether a dictionary has a word."""


def text_read(seen: Seen, language: str, knows: Knows | None = None) -> tuple[str, float]:
    """Return the text that was ``seen`` in ``language``, in the book's markup, and how sure it is: as sure as the least
    sure of its words, and not where ink was left over. Nothing was read: an empty text, 0.

    ``knows`` tells compounds that were parted at their hyphen from words that were hyphenated.
    """
    mended = _mended(seen.lines, language)
    kept = [[word for word in line if not _NO_SPEECH.fullmatch(word.text)] for line in mended]
    kept = [line for line in kept if line]
    words = [word for line in kept for word in line]
    if not words:
        return "", 0.0
    between = "" if primary(language) in _NO_SPACES else " "
    text = _joined([between.join(word.text for word in line) for line in kept], between, language, knows)
    sure = min((_sure(word, knows) for word in words if _tells(word.text)), default=0.0)
    text = _DOTS.sub("...", text.replace("…", "..."))
    for apart in _ELISIONS.get(primary(language), ()):
        text = apart.sub(r"\1", text)
    return escaped(text), min(sure, seen.covered)


def _sure(word: SeenWord, knows: Knows | None) -> float:
    """Return how sure a word is; one in small letters that no dictionary has may be none."""
    bare = word.text.strip(_MARKS)
    strange = knows is not None and bare.isalpha() and bare == bare.lower() and not knows(bare)
    return min(word.confidence, STRANGE) if strange else word.confidence


def _tells(word: str) -> bool:
    """Tell whether a word's confidence says anything: Tesseract doubts all dots, and all words with an apostrophe."""
    return any(char.isalnum() for char in word) and not _APOSTROPHE.search(word)


def _mended(lines: Sequence[Line], language: str) -> list[list[SeenWord]]:
    english = primary(language) == "en"
    return [[SeenWord(_mended_word(word.text, english=english), word.confidence) for word in line] for line in lines]


def _mended_word(word: str, *, english: bool) -> str:
    """Put right what stands for a letter: no speech has strokes, and a word of letters has no zero."""
    if _STROKE.search(word) and (english or any(char.isalpha() for char in word)):
        capital = english and not any(char.isalpha() for char in word.partition("'")[0]) or _is_upper(word)
        word = _STROKE.sub("I" if capital else "l", word)
    if sum(char.isdigit() for char in word) == word.count("0"):
        word = _ZERO.sub(lambda _: "O" if _is_upper(word) else "o", word)
    return word


def _is_upper(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return bool(letters) and all(char == char.upper() for char in letters)


def _joined(lines: Sequence[str], between: str, language: str, knows: Knows | None) -> str:
    """Join lines; a word that was parted at the end of one is whole again."""
    text = lines[0]
    for line in lines[1:]:
        if (parted := _PARTED.search(text)) and (rest := _GOES_ON.match(line)) and _alike(parted[1], rest[0]):
            text = (text if _is_compound(parted[1], rest[0], language, knows) else text[:-1]) + line
        elif between and not (_is_wide(text[-1]) and _is_wide(line[0])):
            text += between + line
        else:
            text += line
    return text


def _alike(head: str, tail: str) -> bool:
    """Tell whether two pieces may be one word: small letters go on with small ones, capitals with capitals."""
    return tail == tail.lower() or (_is_upper(head) and _is_upper(tail))


def _is_compound(head: str, tail: str, language: str, knows: Knows | None) -> bool:
    """Tell whether two pieces have their hyphen wherever they stand."""
    if primary(language) == "fr" and tail.lower() in _FRENCH_AFTER:
        return True
    return knows is not None and not knows(head + tail) and knows(head) and knows(tail)


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"
