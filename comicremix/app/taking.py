"""What of a translator's file is taken into the book: judged text by text, told with reasons, nothing else touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from comicremix.edit.change import change_language, changed
from comicremix.errors import InputError, Sentence
from comicremix.exchange.units import Delivery, Given, Remembered, clean_comment, same_words
from comicremix.exchange.xmltext import safe
from comicremix.jobs import SILENT, Progress
from comicremix.model.book import Book
from comicremix.model.language import State, TextKey, Translation
from comicremix.model.markup import note_ids
from comicremix.model.texts import TextEntry, texts
from comicremix.store.po import normalised

_STEP = 200
"""Texts between two reports of progress."""
_OF_ONE_BOOK = ("balloon:", "note:", "alt:", "chapter:")
"""Beginnings of keys that no two books share."""


@dataclass(frozen=True, slots=True)
class TextReport:
    """``refused`` says of each entry that was not taken which and why, ``remarks`` what to know of those that were;
    where it is known, the value ``key`` of a sentence is the text's. ``taken_keys``: in the order of the file."""

    taken: int
    unchanged: int
    refused: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    language: str = ""
    taken_keys: tuple[TextKey, ...] = ()


@dataclass(slots=True)
class _Tally:
    new: dict[TextKey, Translation] = field(default_factory=dict)
    unchanged: int = 0
    refused: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def take(book: Book, tag: str, delivery: Delivery, progress: Progress = SILENT) -> tuple[Book, TextReport]:
    """Return the book with what a file gives for the language ``tag``, and what was taken, refused and why.

    A text without a translation, or with no comment, leaves what the book has; so does a translation whose note marks
    are not those of its source. Words for older source words come in as stale; where the book has the same words for
    the present source, or a review of them, it keeps them. Taking the same file again changes nothing.

    Raises:
        InputError: the file belongs to another book.
        Cancelled: by ``progress``.
    """
    entries = {entry.key: entry for entry in texts(book)}
    _check_book(delivery, entries.keys())
    old = book.language(tag).translations
    tally = _Tally(refused=list(delivery.faults))
    seen: set[TextKey] = set()
    for number, given in enumerate(delivery.given):
        if number % _STEP == 0:
            progress.step(number, len(delivery.given))
        if given.key not in entries and _has(old.get(given.key), given.text):
            continue  # of a text that was deleted, which the book still remembers
        fault = _fault(given, entries.get(given.key), old.get(given.key), twice=given.key in seen)
        seen.add(given.key)
        if fault is None:
            _judge(given, entries[given.key], old.get(given.key), tally)
        else:
            tally.refused.append(_told(given, fault))
    return _with_translations(book, tag, tally)


def take_memory(book: Book, tag: str, units: Iterable[Remembered]) -> tuple[Book, TextReport]:
    """Return the book with drafts from a translation memory, for texts without a translation whose source words it has,
    and what was taken. Of several translations the one with the text's own key wins, else the last."""
    by_words: dict[str, dict[str, str]] = {}
    source, target, useless = book.source_language.lower(), tag.lower(), 0
    for unit in units:
        words, translated = _in(unit, source), _in(unit, target)
        if words and translated:
            by_words.setdefault(words, {}).update({unit.key: translated, "": translated})
        else:
            useless += 1
    old = book.language(tag).translations
    tally = _Tally()
    for entry in texts(book):
        known, there = by_words.get(entry.source), old.get(entry.key)
        if known is None:
            continue
        if there is not None and there.text:
            tally.unchanged += 1
            continue
        given = Given(entry.key, known.get(entry.key, known[""]), state=State.DRAFT)
        fault = _marks_fault(given, entry)
        if fault is None:
            _judge(given, entry, there, tally)
        else:
            tally.refused.append(_told(given, fault))
    if useless:
        tally.remarks.append(
            Sentence("units of the memory that are not in both languages ({languages}): {count}", count=useless,
                     languages=f"{book.source_language}, {tag}")
        )  # fmt: skip
    return _with_translations(book, tag, tally)


def languages_of(units: Iterable[Remembered]) -> set[str]:
    """Return the languages of a memory, in lower case."""
    return {language for unit in units for language in unit.words}


def _in(unit: Remembered, language: str) -> str:
    """Return the words in a language, or in the only one that is a kind of it, as ``fr-CA`` is of ``fr``."""
    if language in unit.words:
        return unit.words[language]
    base = language.split("-", maxsplit=1)[0]
    akin = [words for tag, words in unit.words.items() if tag.split("-", maxsplit=1)[0] == base]
    return akin[0] if len(akin) == 1 else ""


def _check_book(delivery: Delivery, known: Iterable[TextKey]) -> None:
    own = {given.key for given in delivery.given if given.key.startswith(_OF_ONE_BOOK)}
    if len(own) > 1 and own.isdisjoint(known):
        what = Sentence("the file belongs to another book: this one has none of its {count} texts", count=len(own))
        if delivery.title:
            what = Sentence(
                "the file belongs to another book, “{title}”: this one has none of its {count} texts",
                title=delivery.title[:80],
                count=len(own),
            )
        raise InputError(what, remedy=Sentence("Open the book that it was exported from."))


def _told(given: Given, what: str) -> Sentence:
    if given.where is None:
        return Sentence("{key}: {what}", key=given.key, what=what)
    return Sentence("{where}, {key}: {what}", where=given.where, key=given.key, what=what)


def _fault(given: Given, entry: TextEntry | None, old: Translation | None, *, twice: bool) -> Sentence | None:
    if entry is None:
        return Sentence("the book has no such text")
    if twice:
        return Sentence("it stands in the file a second time; keep one of the two")
    if not given.text or _has(old, given.text):
        return None
    return _marks_fault(given, entry)


def _has(old: Translation | None, words: str) -> bool:
    return old is not None and same_words(words, old.text)


def _marks_fault(given: Given, entry: TextEntry) -> Sentence | None:
    """Tell which note marks of the source are missing in the translation, or too many."""
    wanted = Counter(note_ids(given.made_from or given.source or entry.source))
    there = Counter(note_ids(given.text))
    if lost := wanted - there:
        return Sentence("the note mark [^{note}] is lost; put it where the note belongs", note=next(iter(lost)))
    if more := there - wanted:
        return Sentence("the note mark [^{note}] is there once too often; take it away", note=next(iter(more)))
    return None


def _judge(given: Given, entry: TextEntry, old: Translation | None, tally: _Tally) -> None:
    new = _taken(given, entry, old)
    if new is None:
        return
    if old is not None and normalised(new, entry.source) == normalised(old, entry.source):
        tally.unchanged += bool(given.text)
        return
    tally.new[given.key] = new
    tally.remarks += (_told(given, remark) for remark in _remarks(given, new, entry))


def _remarks(given: Given, new: Translation, entry: TextEntry) -> Iterator[Sentence]:
    yield from given.remarks
    if given.text and given.made_from is None and new.source != entry.source:
        yield Sentence("the source words have changed since the export: the translation is stale")


def _taken(given: Given, entry: TextEntry, old: Translation | None) -> Translation | None:
    """Return what the book has of a text when ``given`` is taken; None: nothing."""
    comment = _comment(given, old)
    if not given.text:
        if old is not None:
            return replace(old, comment=comment)
        return Translation("", entry.source, State.MISSING, comment) if comment else None
    same = old if _has(old, given.text) else None
    made_from = _made_from(given, entry, same)
    if same is not None and same.source == entry.source != made_from:
        return replace(same, comment=comment)  # confirmed since the file was written
    state = given.state or (same.state if same is not None else State.TRANSLATED)
    if same is not None and same.state is State.REVIEWED and _says_no_less(given, state):
        return replace(same, source=made_from, comment=comment)
    text = same.text if same is not None else given.text
    return Translation(text, made_from, state, comment, given.reviewer, given.reviewed_on)


def _says_no_less(given: Given, state: State) -> bool:
    """Tell whether a file leaves the book's review of the same words alone."""
    return state is State.TRANSLATED or (state is State.REVIEWED and not given.reviewer and not given.reviewed_on)


def _comment(given: Given, old: Translation | None) -> str:
    """Keep the book's comment where the file has none or the same."""
    comment = clean_comment(given.comment)
    if old is not None and (not comment or comment == clean_comment(old.comment)):
        return old.comment
    return comment


def _made_from(given: Given, entry: TextEntry, same: Translation | None) -> str:
    """Return the source words that the translation was made from."""
    told = given.source if given.made_from is None else given.made_from
    if given.made_from is None and (not told or told.strip() == entry.source.strip()):
        return entry.source
    for words in (entry.source, same.source if same is not None else entry.source):
        if told is not None and same_words(safe(told), safe(words)):
            return words
    return told or ""


def _with_translations(book: Book, tag: str, tally: _Tally) -> tuple[Book, TextReport]:
    new = tally.new
    book = change_language(book, tag, lambda x: changed(x, translations={**x.translations, **new}) if new else x)
    return book, TextReport(len(new), tally.unchanged, tuple(tally.refused), tuple(tally.remarks), tag, tuple(new))
