"""Translation memory: what similar sentences were translated as, in this book and in others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from comicremix.errors import InputError, Sentence, os_fault
from comicremix.exchange.units import Remembered
from comicremix.model.book import Book
from comicremix.model.flat import NOTE, flat
from comicremix.model.language import State, TextKey
from comicremix.model.scripts import primary
from comicremix.model.texts import texts
from comicremix.paint.output import whole_file, writing
from comicremix.store.fonts import safe_stem

LEAST = 65
"""Per cent of likeness below which a sentence is no help."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words and their translation. ``origin``: name of the book or file; empty for this book, whose ``key`` tells."""

    source: str
    text: str
    origin: str = ""
    key: TextKey = ""


@dataclass(frozen=True, slots=True)
class Similar:
    """A segment and how alike its source words are: 100 only when they are the same, markup included."""

    segment: Segment
    percent: int


class Memory:
    """Segments of one pair of languages, made ready to be searched: 20,000 of them in some hundredths of a second."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        self._by_words: dict[str, dict[tuple[str, str], Segment]] = {}
        for segment in segments:
            if words := _folded(segment.source):
                same = self._by_words.setdefault(words, {})
                same.setdefault((segment.source, segment.text), segment)
        self._choices = tuple(self._by_words)

    def __len__(self) -> int:
        return sum(len(same) for same in self._by_words.values())

    def similar(self, source: str, *, most: int = 5, least: int = LEAST, but: TextKey = "") -> tuple[Similar, ...]:
        """Return the segments whose source words are like ``source``, most alike first, of this book before others.

        Args:
            most: how many.
            least: per cent of likeness, by the letters that must be changed (Indel distance).
            but: the key of a text of this book that is not to be found.
        """
        words = _folded(source)
        if not words:
            return ()
        from rapidfuzz import fuzz, process  # who only looks at pages needs none of it

        found = process.extract(words, self._choices, scorer=fuzz.ratio, score_cutoff=least, limit=most + 5)
        alike = [
            Similar(segment, _percent(score, source, segment.source))
            for choice, score, _ in found
            for segment in self._by_words[choice].values()
            if not (but and segment.key == but and not segment.origin)
        ]
        return merged(alike, most=most)


def merged(*found: Iterable[Similar], most: int = 5) -> tuple[Similar, ...]:
    """Return the best of what several memories found, each translation once, of this book before others."""
    alike = sorted(
        (each for some in found for each in some), key=lambda each: (-each.percent, bool(each.segment.origin))
    )
    told: dict[str, Similar] = {}
    for each in alike:
        told.setdefault(each.segment.text, each)
    return tuple(told.values())[:most]


def segments_of(book: Book, language: str) -> Iterator[Segment]:
    """Yield the translations of a book that are finished, each with the words that it was made from."""
    translations = book.language(language).translations
    for entry in texts(book):
        found = translations.get(entry.key)
        if found is not None and found.text and found.source and found.state in (State.TRANSLATED, State.REVIEWED):
            yield Segment(found.source, found.text, key=entry.key)


def read_memory(folder: Path, source_language: str, language: str) -> tuple[tuple[Segment, ...], tuple[Sentence, ...]]:
    """Return the segments of all TMX files in ``folder`` for two languages, and what could not be read."""
    segments: list[Segment] = []
    faults: list[Sentence] = []
    for path in sorted(folder.glob("*.tmx")) if folder.is_dir() else ():
        try:
            units = _units(path)
        except InputError as error:
            faults.append(error.sentence)
            continue
        for unit in units:
            source, text = _in(unit, source_language), _in(unit, language)
            if source and text:
                segments.append(Segment(source, text, path.stem, unit.key))
    return tuple(segments), tuple(faults)


def remember_file(folder: Path, path: Path) -> int:
    """Take a TMX file into the user's memory and return how many units it has.

    Raises:
        InputError: it is no TMX file with units in two languages.
        ExportError: the memory cannot be written.
    """
    units = _units(path)
    _keep(folder / f"{safe_stem(path.stem)}.tmx", path.read_bytes())
    return len(units)


def remember_book(folder: Path, book: Book, name: str) -> int:
    """Take the translations of a book into the user's memory, in place of what it had of that book; return how many.

    Raises:
        ExportError: the memory cannot be written.
    """
    from comicremix.app.texts import parcel
    from comicremix.exchange.tmx import write_tmx

    many = 0
    for language in book.languages:
        finished = {segment.key for segment in segments_of(book, language.tag)}
        if language.tag != book.source_language and finished:
            going = parcel(book, language.tag)
            going = replace(going, units=tuple(unit for unit in going.units if unit.key in finished))
            _keep(folder / f"{safe_stem(book.title or name)}.{language.tag}.tmx", write_tmx(going))
            many += len(finished)
    return many


def _keep(path: Path, data: bytes) -> None:
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as scratch:
        scratch.write_bytes(data)


def _units(path: Path) -> tuple[Remembered, ...]:
    from comicremix.exchange.tmx import read_tmx
    from comicremix.exchange.xmltext import name_of, parse_xml

    try:
        root = parse_xml(path.read_bytes())
    except OSError as error:
        what = Sentence("it cannot be read ({fault})", fault=os_fault(error))
        raise InputError(what, where=path, remedy=Sentence("Give a TMX file.")) from error
    except InputError as error:
        raise InputError(error.what, where=path, remedy=error.remedy) from error
    units = read_tmx(root) if name_of(root).lower() == "tmx" else ()
    if not units:
        what = Sentence("there is no translation memory in this file")
        raise InputError(what, where=path, remedy=Sentence("Give a TMX file."))
    return units


def _in(unit: Remembered, language: str) -> str:
    """Return the words in a language, else in any kind of it."""
    wanted = language.lower()
    if wanted in unit.words:
        return unit.words[wanted]
    return next((words for tag, words in unit.words.items() if primary(tag) == primary(wanted)), "")


@lru_cache(maxsize=50_000)
def _folded(source: str) -> str:
    return " ".join(flat(source).words.replace(NOTE, "").casefold().split())


def _percent(score: float, source: str, other: str) -> int:
    if source == other:
        return 100
    return min(99, round(score))
