"""Words as they were set on a page, made texts again: lines joined, and the spelling, markup and note marks of what the
book has kept wherever its words still stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from comicremix.errors import Sentence
from comicremix.exchange.units import Delivery, Given
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import escaped, note_ids, plain
from comicremix.model.reading import NOTE_MARK, note_numbers
from comicremix.model.texts import texts

_TOKEN = re.compile(r"(\s*)(\S+)")
_STARS = re.compile(r"(?<!\\)\*+")
_HYPHENS = ("-", "\u2010")
LOST_MARK = Sentence("a note mark was put to its end; see whether it belongs there")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is written, with the blanks before it, and what of it is seen without capitals."""

    before: str
    written: str
    seen: str


def as_written(book: Book, language: str, drawn: Delivery) -> Delivery:
    """Return what was read off a page as texts of ``language``.

    Words that are as the edition has them, or as the source has where the edition has none, are no news and left out.
    Words beside others that were changed keep how they were written: capitals are often the font's doing.
    """
    numbers = note_numbers(book)
    known = {entry.key: entry.source for entry in texts(book)}
    translations = book.language(language).translations
    given = []
    for each in drawn.given:
        source = known.get(each.key)
        old = translations.get(each.key)
        base = old.text if old is not None and old.text else source
        if base is None or source is None:
            given.append(each)
            continue
        if drawn.language == book.source_language and _reads(each, source, numbers):
            continue
        made = _made(each, base, source, numbers)
        if made.text != source or old is not None and old.text == made.text:
            given.append(made)
    return replace(drawn, language=language, given=tuple(given), drawn=False)


def _made(each: Given, base: str, source: str, numbers: dict[NoteId, int]) -> Given:
    if _reads(each, base, numbers):
        return replace(each, text=base)
    words = _joined(each.text.split("\n"), base)
    marked, lost = _with_marks(escaped(words), source, numbers)
    text = _spelt(marked, base)
    if len(_STARS.findall(text)) % 2:
        text = _STARS.sub("", text)
    return replace(each, text=text, remarks=(LOST_MARK,) if lost else ())


def _reads(each: Given, text: str, numbers: dict[NoteId, int]) -> bool:
    """Tell whether what was read is ``text`` as a page shows it."""
    return _bare(each.text) == _bare(_shown(text, numbers))


def _joined(lines: Sequence[str], base: str) -> str:
    """Join lines. A hyphen at the end of one goes where ``base`` has the word without it."""
    known = {_seen(match[2]) for match in _TOKEN.finditer(base)}
    text = lines[0]
    for line in lines[1:]:
        head, tail = text.rpartition(" ")[2], line.partition(" ")[0]
        if text.endswith(_HYPHENS):
            parted = _seen(head[:-1] + tail) in known or text.endswith("\u2010")
            text = (text[:-1] if parted and _seen(head + tail) not in known else text) + line
        else:
            text += line if text and line and _wide(text[-1]) and _wide(line[0]) else f" {line}"
    return text


def _with_marks(words: str, source: str, numbers: dict[NoteId, int]) -> tuple[str, bool]:
    """Put the marks of notes where their numbers stand, else to the end; tell whether one had to go there."""
    lost = False
    for mark in note_ids(source):
        number = numbers.get(NoteId(mark))
        there = list(re.finditer(rf"(?<=[^\d\s]){number}(?!\d)", words)) if number else []
        if there:
            words = f"{words[: there[-1].start()]}[^{mark}]{words[there[-1].end() :]}"
        else:
            words, lost = f"{words}[^{mark}]", True
    return words, lost


def _spelt(words: str, base: str) -> str:
    """Return ``words`` with those that ``base`` has at their places written as they are there."""
    new, old = _words(words), _words(base)
    same = SequenceMatcher(None, [word.seen for word in old], [word.seen for word in new], autojunk=False)
    made: list[str] = []
    for kind, first, last, start, end in same.get_opcodes():
        if kind == "equal":
            pairs = zip(old[first:last], new[start:end], strict=True)
            made += [(word.before if "\n" in word.before else now.before) + _kept(word, now) for word, now in pairs]
        else:
            made += [word.before + word.written for word in new[start:end]]
    return "".join(made).strip()


def _kept(old: _Word, new: _Word) -> str:
    """Return the old spelling unless a mark of a note came or went."""
    return old.written if NOTE_MARK.findall(old.written) == NOTE_MARK.findall(new.written) else new.written


def _words(text: str) -> list[_Word]:
    return [_Word(match[1], match[2], _seen(match[2])) for match in _TOKEN.finditer(text)]


def _seen(word: str) -> str:
    return plain(_STARS.sub("", NOTE_MARK.sub("", word))).replace("\u00ad", "").casefold()


def _shown(base: str, numbers: dict[NoteId, int]) -> str:
    """Return a text as a page shows it, with the numbers of its notes."""
    numbered = NOTE_MARK.sub(lambda match: str(numbers.get(NoteId(match[1]), "")), base)
    return plain(numbered)


def _bare(words: str) -> str:
    """Return what is left of words without blanks, hyphens and capitals."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return re.sub(r"[\s\u00ad\u2010-]", "", folded)


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"
