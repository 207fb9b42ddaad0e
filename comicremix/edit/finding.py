"""Find and replace in all texts of the book: source words, translations, translators' comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from comicremix.edit.change import changed
from comicremix.errors import Sentence, UsageError
from comicremix.model.book import Book
from comicremix.model.language import Language, State, TextKey, Translation
from comicremix.model.page import Page
from comicremix.model.reading import NOTE_MARK
from comicremix.model.texts import texts

T = TypeVar("T")
Part = Literal["source", "translation", "comment"]
Kind = Literal["all", "balloon", "note", "alt"]
_SPACE, _APOSTROPHE = "[ \u00a0\u202f]", "['’]"


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for. Without ``regex`` a space also finds no-break spaces, and ' finds ’."""

    what: str
    case: bool = False
    whole_word: bool = False
    regex: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: in which parts, for translations and comments in which languages, in which kind of texts."""

    parts: tuple[Part, ...] = ("source", "translation")
    languages: tuple[str, ...] = ()
    kind: Kind = "all"


@dataclass(frozen=True, slots=True)
class Hit:
    """A text in which something was found, at ``spans`` (start and end, in order)."""

    key: TextKey
    language: str
    part: Part
    text: str
    spans: tuple[tuple[int, int], ...]


def find_texts(book: Book, sought: Sought, scope: Scope) -> tuple[Hit, ...]:
    """Return what is found, in reading order, of each text the source words first. What lies inside a note mark is no
    words and is never found.

    Raises:
        UsageError: the regular expression is wrong.
    """
    if not sought.what:
        return ()
    pattern = compiled(sought)
    languages = [x for x in book.languages if x.tag in scope.languages and x.tag != book.source_language]
    hits: list[Hit] = []
    for entry in texts(book):
        if scope.kind == "all" or entry.key.startswith(f"{scope.kind}:"):
            for tag, part, text in _parts(book, entry.key, entry.source, languages, scope.parts):
                if spans := _spans(pattern, text):
                    hits.append(Hit(entry.key, tag, part, text, spans))
    return tuple(hits)


def count(hits: Iterable[Hit]) -> int:
    """Return how many places were found."""
    return sum(len(hit.spans) for hit in hits)


def compiled(sought: Sought) -> re.Pattern[str]:
    """Return the pattern of what is sought. Raises UsageError when the regular expression is wrong."""
    words = sought.what if sought.regex else _literal(sought.what)
    if sought.whole_word:
        words = rf"(?<!\w)(?:{words})(?!\w)"
    try:
        return re.compile(words, 0 if sought.case else re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise UsageError(
            Sentence("this is no regular expression ({fault})", fault=str(error)),
            where=sought.what,
            remedy=Sentence("Mend it, or search for the words as they are."),
        ) from error


def replaced(hit: Hit, sought: Sought, put: str, only: int | None = None) -> str:
    """Return the text of ``hit`` with ``put`` in all places found, or in the one of index ``only``. With a regular
    expression ``put`` may name its groups: ``\\1``, ``\\g<name>``.

    Raises:
        UsageError: the regular expression is wrong, or ``put`` names a group that is not there.
    """
    parts: list[str] = []
    position = 0
    for at, (start, end) in enumerate(hit.spans):
        if only is None or only == at:
            parts += (hit.text[position:start], words_put(hit, at, sought, put))
            position = end
    return "".join((*parts, hit.text[position:]))


def words_put(hit: Hit, at: int, sought: Sought, put: str) -> str:
    """Return what ``put`` means at one place of a hit. Raises UsageError as ``replaced`` does."""
    if not sought.regex:
        return put
    match = next((x for x in compiled(sought).finditer(hit.text) if x.span() == hit.spans[at]), None)
    try:
        return match.expand(put) if match is not None else hit.text[slice(*hit.spans[at])]
    except (re.error, IndexError) as error:
        raise UsageError(
            Sentence("the new words name a group that is not found ({fault})", fault=str(error)),
            where=put,
            remedy=Sentence("Write \\\\ for a backslash."),
        ) from error


def replace_all(book: Book, hits: Iterable[Hit], sought: Sought, put: str, only: int | None = None) -> Book:
    """Return the book with ``put`` in all places of ``hits`` (``only``: as in ``replaced``).

    A text that has changed since it was found is passed over, as are the program's own words in the source language. A
    reviewed translation is only translated afterwards; what is stale or a draft stays so.

    Raises:
        UsageError: as ``replaced``.
    """
    sources: dict[TextKey, tuple[str, str]] = {}
    words: dict[str, dict[TextKey, tuple[Part, str, str]]] = {}
    for hit in hits:
        new = replaced(hit, sought, put, only)
        if new == hit.text:
            continue
        if hit.part == "source":
            sources[hit.key] = (hit.text, new)
        else:
            words.setdefault(f"{hit.language} {hit.part}", {})[hit.key] = (hit.part, hit.text, new)
    for place, new_words in words.items():
        tag = place.partition(" ")[0]
        languages = tuple(_with_words(x, new_words) if x.tag == tag else x for x in book.languages)
        book = changed(book, languages=languages)
    return _with_sources(book, sources) if sources else book


def _literal(words: str) -> str:
    escaped = re.escape(words).replace("\\ ", " ").replace("’", "'")
    return escaped.replace(" ", _SPACE).replace("'", _APOSTROPHE)


def _parts(
    book: Book, key: TextKey, source: str, languages: Iterable[Language], parts: tuple[Part, ...]
) -> Iterator[tuple[str, Part, str]]:
    if "source" in parts and not key.startswith("word:"):
        yield book.source_language, "source", source
    for language in languages:
        found = language.translations.get(key)
        if found is not None and "translation" in parts and found.text:
            yield language.tag, "translation", found.text
        if found is not None and "comment" in parts and found.comment:
            yield language.tag, "comment", found.comment


def _spans(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    spans = tuple(match.span() for match in pattern.finditer(text) if match.end() > match.start())
    if spans and "[^" in text:
        marks = [mark.span() for mark in NOTE_MARK.finditer(text)]
        spans = tuple(x for x in spans if not any(x[0] < end and start < x[1] for start, end in marks))
    return spans


def _with_words(language: Language, new: Mapping[TextKey, tuple[Part, str, str]]) -> Language:
    translations = dict(language.translations)
    for key, (part, old, words) in new.items():
        there = translations.get(key)
        if there is None or (there.comment if part == "comment" else there.text) != old:
            continue
        after = replace(there, comment=words) if part == "comment" else _reworded(there, words)
        if after.text or after.comment:
            translations[key] = after
        else:
            del translations[key]
    return changed(language, translations=translations)


def _reworded(translation: Translation, words: str) -> Translation:
    state = State.TRANSLATED if translation.state is State.REVIEWED else translation.state
    state = state if words else State.MISSING
    return Translation(words, translation.source, state, translation.comment)


def _with_sources(book: Book, new: Mapping[TextKey, tuple[str, str]]) -> Book:
    def words(key: TextKey, old: str) -> str:
        there, after = new.get(key, ("", ""))
        return after if key in new and there == old else old

    def page_with(page: Page) -> Page:
        panels = _each(page.panels, lambda p: changed(p, alt=words(f"alt:{p.id}", p.alt)))
        balloons = _each(page.balloons, lambda b: changed(b, text=words(f"balloon:{b.id}", b.text)))
        if panels is page.panels and balloons is page.balloons:
            return page
        return replace(page, panels=panels, balloons=balloons)

    return changed(
        book,
        title=words("book:title", book.title),
        credits=words("book:credits", book.credits),
        pages=_each(book.pages, page_with),
        notes=_each(book.notes, lambda n: changed(n, body=words(f"note:{n.id}", n.body))),
    )


def _each(items: tuple[T, ...], change: Callable[[T], T]) -> tuple[T, ...]:
    """Return ``items`` changed; the very same tuple when none is."""
    new = tuple(map(change, items))
    return items if all(a is b for a, b in zip(items, new, strict=True)) else new
