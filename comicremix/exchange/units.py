"""What travels: the texts of one language on their way out, and what a file gives back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from comicremix.errors import Sentence
from comicremix.model.language import Direction, State, TextKey, Translation, words_hash
from comicremix.model.texts import is_stale

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""
STATE_WORDS = ("missing", "draft", "translated", "reviewed", "stale")
_STALE = {"stale": State.TRANSLATED, "stale draft": State.DRAFT, "stale reviewed": State.REVIEWED}


@dataclass(frozen=True, slots=True)
class Unit:
    """One text of the book; ``translation`` is what the language has."""

    key: TextKey
    source: str
    place: str
    translation: Translation | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """The texts of one language, in reading order, on their way out."""

    title: str
    source_language: str
    language: str
    direction: Direction = "ltr"
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """One text as a file gives it; what the file does not say is None."""

    key: TextKey
    text: str
    where: Sentence | None = None
    """Such as ``line 12``."""
    source: str | None = None
    """The source words that stand in the file."""
    made_from: str | None = None
    """The older source words of a translation that the file calls stale."""
    state: State | None = None
    comment: str = ""
    reviewer: str = ""
    reviewed_on: str = ""
    remarks: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """All that a file gives. ``faults`` tell what of it could not be read; ``language``: empty when it is not said."""

    language: str = ""
    title: str = ""
    given: tuple[Given, ...] = ()
    faults: tuple[Sentence, ...] = ()
    drawn: bool = False
    """The texts are words as they were set on a page, line by line."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """One unit of a translation memory: the same words by language tag, in lower case."""

    key: str
    words: Mapping[str, str] = field(default_factory=dict)


def state_word(translation: Translation | None, source: str) -> str:
    """Return the state in one word, ``stale`` with what it was before when that was no plain translation."""
    if translation is None or not translation.text:
        return State.MISSING.value
    state = State.DRAFT if translation.state is State.MISSING else translation.state
    if not is_stale(translation, source):
        return state.value
    return next(word for word, before in _STALE.items() if before is state)


def read_state_word(word: str) -> tuple[State | None, bool]:
    """Return the state and whether it is stale; None when nothing is said.

    Raises:
        ValueError: no such state.
    """
    told = " ".join(word.lower().replace("(", " ").replace(")", " ").split())
    if not told:
        return None, False
    if told in _STALE:
        return _STALE[told], True
    return State(told), False


def review_line(translation: Translation | None) -> str:
    """Return who reviewed the words and when, with the hash of the words: ``Ann Lee 2026-11-24 9f86d081884c``."""
    if translation is None or not translation.text or translation.state is not State.REVIEWED:
        return ""
    name = " ".join(translation.reviewer.split()) or "-"
    date = "_".join(translation.reviewed_on.split()) or "-"
    return f"{name} {date} {words_hash(translation.text)}"


def reviewed(given: Given, line: str) -> Given:
    """Return ``given`` with the review that ``line`` tells, or as a translation when that was of other words."""
    match = re.fullmatch(r"(.+) (\S+) ([0-9a-f]{12})", line.strip())
    if given.state is not State.REVIEWED or not match:
        return given
    if match[3] != words_hash(given.text):
        remark = Sentence("the words have changed since their review and count as translated")
        return replace(given, state=State.TRANSLATED, remarks=(*given.remarks, remark))
    name, date = ("" if part == "-" else part for part in (match[1], match[2]))
    return replace(given, reviewer=name, reviewed_on=date)


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but the kind of their line ends."""
    return one == other or _line_feeds(one) == _line_feeds(other)


def clean_comment(text: str) -> str:
    """Return a comment as every format can hold it: without control characters, blanks at line ends and empty lines
    around it."""
    return "\n".join(line.rstrip() for line in NOT_XML.sub("\ufffd", _line_feeds(text)).split("\n")).strip("\n")


def _line_feeds(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)
