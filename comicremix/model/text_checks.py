"""What is wrong with one text in one language: punctuation, numbers, note marks, quotes, spaces, markup.

Nothing here judges words: glossary and spelling do. ``text_rules`` has what differs between languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comicremix.errors import Sentence
from comicremix.model.flat import NOTE, Flat, flat
from comicremix.model.markup import note_ids
from comicremix.model.scripts import primary
from comicremix.model.text_rules import (
    CLOSING,
    NO_FULL_STOP,
    OPENING_MARKS,
    PAIRS,
    SAID_TWICE,
    SPACES,
    TWICE,
    end_marks,
    french_spacing,
)

_NUMBER = re.compile(r"\d+(?:[.,'’٬٫\u00a0\u202f]\d+|[ :]\d{3}(?!\d))*")
_HOLDER = re.compile(r"\{[a-z_]+\}")
_TWICE = re.compile(r"(?<!\w)([^\W\d_]{2,})[ \u00a0\u202f]+(?=\1(?!\w))", re.IGNORECASE)
_SPACES = re.compile(f"[{SPACES}]{{2,}}")
_EDGE = re.compile(r"\A\s+|\s+\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_PAIR = re.compile(r"[:;]-?[()]|^\s*\w{1,2}\)", re.MULTILINE)
"""Faces, and letters of a list."""


@dataclass(frozen=True, slots=True)
class TextFault:
    """Something that is wrong at ``text[start:end]``. ``put`` mends it when it stands there instead; None: a hand must.

    ``code``: ``end-mark-differs``, ``numbers-differ``, ``note-mark-lost``, ``note-mark-twice``, ``french-spacing``,
    ``unbalanced``, ``spaces``, ``doubled-word``, ``markup-open``, ``same-as-source``, ``placeholder``.
    """

    code: str
    start: int
    end: int
    message: Sentence
    put: str | None = None


def check_text(text: str, language: str, source: str | None = None, source_language: str = "") -> tuple[TextFault, ...]:
    """Return what is wrong with ``text``, in the order of the text; nothing with an empty one.

    Args:
        language: BCP 47 tag of ``text``.
        source: the words that it translates; None: it is no translation.
    """
    if not text.strip():
        return ()
    here = flat(text)
    found = [*_spacing(here, language), *_pairs(here, language, source), *_open_markup(here, source)]
    found += _doubled_words(here, language, source)
    if source is not None:
        found += [*_end(text, here, language, source, source_language), *_numbers(here, source)]
        found += [*_note_marks(text, source), *_same(text, source, language, source_language)]
        found += _placeholders(text, source)
    return tuple(sorted(found, key=lambda fault: (fault.start, fault.end, fault.code)))


def mended(text: str, faults: Iterable[TextFault]) -> str:
    """Return ``text`` with everything put right that can be without a hand."""
    end = len(text) + 1
    for fault in sorted(faults, key=lambda x: (x.start, x.end), reverse=True):
        if fault.put is not None and fault.end <= end:
            text = text[: fault.start] + fault.put + text[fault.end :]
            end = fault.start
    return text


def _spacing(here: Flat, language: str) -> Iterator[TextFault]:
    for start, end, put in french_spacing(here.words, language):
        a, b = here.written(start, end)
        if start == end and here.words[start - 1] == "«":
            a = b = here.places[start - 1][1]
        if b - a == end - start:
            what = Sentence("a narrow no-break space is missing beside “{mark}”", mark=_beside(here.words, start, end))
            yield TextFault("french-spacing", a, b, what, put)
    for match in _SPACES.finditer(here.words):
        a, b = here.written(*match.span())
        if b - a == len(match[0]) and "\n" not in match[0]:
            kept = next((space for space in match[0] if space != " "), " ")
            yield TextFault("spaces", a, b, Sentence("several spaces in a row"), kept)
    for match in _EDGE.finditer(here.words):
        a, b = here.written(*match.span())
        if b - a == len(match[0]):
            yield TextFault("spaces", a, b, Sentence("a space or line break at the edge of the text"), "")


def _beside(words: str, start: int, end: int) -> str:
    return words[end] if end < len(words) and words[end] in ";:!?»" else words[start - 1]


def _pairs(here: Flat, language: str, source: str | None) -> Iterator[TextFault]:
    """A quotation may go on in the next balloon: what is open in the source may be open here."""
    words = _NO_PAIR.sub(lambda match: " " * len(match[0]), here.words)
    if source is not None and any(True for _ in _open_pairs(flat(source).words, "")):
        return
    for place, mark in _open_pairs(words, primary(language)):
        a, b = here.written(place, place + 1)
        yield TextFault("unbalanced", a, b, Sentence("“{mark}” has no partner", mark=mark))


def _open_pairs(words: str, language: str) -> Iterator[tuple[int, str]]:
    """Yield place and mark of one mark of each kind that is there more often than its partner."""
    for opening, closing in (*PAIRS.get(language, PAIRS[""]), *PAIRS["*"]):
        there = [(place, mark) for place, mark in enumerate(words) if mark in opening + closing]
        unlike = len(there) % 2 if opening == closing else sum(1 if mark in opening else -1 for _, mark in there)
        if unlike:
            yield there[-1] if unlike < 0 or opening == closing else next(x for x in there if x[1] in opening)
    for opening, closing in OPENING_MARKS.get(language, ()):
        place = words.find(closing)
        if place >= 0 and opening not in words:
            yield place, closing


def _open_markup(here: Flat, source: str | None) -> Iterator[TextFault]:
    """A star that stands for itself in the source may do so here; without a source, only one before a word is told."""
    if source is None or not any(True for _ in _lone_stars(flat(source))):
        for place in _lone_stars(here):
            if source is not None or here.words[place + 1 : place + 2].isalpha():
                span = here.places[place]
                yield TextFault("markup-open", *span, Sentence("this star has no partner; write \\* for a star"))
    at = here.words.find("[^")
    if at >= 0 and here.written(at, at + 2)[1] - here.written(at, at + 2)[0] == 2:
        yield TextFault("markup-open", *here.written(at, at + 2), Sentence("this note mark is broken"))


def _lone_stars(here: Flat) -> Iterator[int]:
    for place, (letter, (start, end)) in enumerate(zip(here.words, here.places, strict=True)):
        if letter == "*" and end - start == 1:
            yield place


def _doubled_words(here: Flat, language: str, source: str | None) -> Iterator[TextFault]:
    if primary(language) in SAID_TWICE or (source is not None and _TWICE.search(flat(source).words)):
        return
    for match in _TWICE.finditer(here.words):
        if match[1].lower() not in TWICE.get(primary(language), ()):
            a, b = here.written(match.start(), match.end())
            put = "" if b - a == len(match[0]) else None
            yield TextFault("doubled-word", a, b, Sentence("“{word}” stands here twice", word=match[1]), put)


def _end(text: str, here: Flat, language: str, source: str, source_language: str) -> Iterator[TextFault]:
    wanted, there = end_marks(flat(source).words, source_language), end_marks(here.words, language)
    if wanted == there:
        return
    if wanted | there == {"."} and (primary(language) in NO_FULL_STOP or primary(source_language) in NO_FULL_STOP):
        return
    if wanted ^ there == {"!"} and len(source.split()) == 1:
        return  # a sound is louder in one language than in another
    last = here.words.rstrip(CLOSING + NOTE)
    place = here.written(max(0, len(last) - 1), len(last)) if last else (0, len(text))
    shown = re.search(r"[^\w\s]*\Z", flat(source).words.rstrip(CLOSING + NOTE))
    what = Sentence("it does not end with “{mark}”, as the source does", mark=shown[0] if shown else "")
    if not wanted:
        what = Sentence("it ends with “{mark}”, the source with none", mark=here.words[len(last) - 1 : len(last)])
    yield TextFault("end-mark-differs", *place, what)


def _numbers(here: Flat, source: str) -> Iterator[TextFault]:
    """A number of one digit may be written in words in the translation, one of two may have been in the source; where a
    number is gone and another is there, neither is so."""
    there = [(_digits(match[0]), match.span()) for match in _NUMBER.finditer(here.words)]
    wanted = Counter(_digits(match[0]) for match in _NUMBER.finditer(flat(source).words))
    lost, more = wanted - Counter(number for number, _ in there), Counter(number for number, _ in there) - wanted
    if more and (lost or any(len(number) > 2 for number in more)):
        number, span = next(entry for entry in there if entry[0] in more)
        what = Sentence("the number {number} does not stand in the source", number=here.words[slice(*span)])
        yield TextFault("numbers-differ", *here.written(*span), what)
    elif lost and not more and any(len(number) > 1 for number in lost):
        number = next(number for number in lost if len(number) > 1)
        yield TextFault("numbers-differ", 0, 0, Sentence("the number {number} of the source is missing", number=number))


def _digits(number: str) -> str:
    return "".join(str(unicodedata.decimal(letter)) for letter in number if letter.isdecimal())


def _note_marks(text: str, source: str) -> Iterator[TextFault]:
    wanted, there = Counter(note_ids(source)), Counter(note_ids(text))
    for note in wanted - there:
        mark = f"[^{note}]"
        yield TextFault("note-mark-lost", len(text), len(text), Sentence("the mark {mark} is lost", mark=mark), mark)
    for note in there - wanted:
        if wanted[note]:
            at = text.rfind(f"[^{note}]")
            what = Sentence("the mark [^{note}] stands here twice", note=note)
            yield TextFault("note-mark-twice", at, at + len(note) + 3, what, "")


def _same(text: str, source: str, language: str, source_language: str) -> Iterator[TextFault]:
    """Names, sounds and loan words may well be the same."""
    if text.strip() == source.strip() and primary(language) != primary(source_language):
        words = _WORD.findall(flat(text).words)
        if len(words) > 2 and not all(word[0].isupper() for word in words):
            yield TextFault("same-as-source", 0, len(text), Sentence("it is the same as the source"))


def _placeholders(text: str, source: str) -> Iterator[TextFault]:
    for holder in sorted(set(_HOLDER.findall(source)) - set(_HOLDER.findall(text))):
        what = Sentence("{holder} is missing: the program puts a number there", holder=holder)
        yield TextFault("placeholder", len(text), len(text), what)
