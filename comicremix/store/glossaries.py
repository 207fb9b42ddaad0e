"""The glossary and the known words of a language as files that Git merges line by line.

``languages/<tag>.glossary.jsonl`` has one JSON record a line (https://jsonlines.org), ``languages/<tag>.words.txt`` one
word a line; both are sorted. Neither is written before there is something to say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from comicremix.errors import DamagedBook, Sentence
from comicremix.model.glossary import Term, in_order
from comicremix.store.codec import decode, encode, unknown_keys
from comicremix.store.jsontext import Json

GLOSSARY, KNOWN_WORDS = ".glossary.jsonl", ".words.txt"
_CONFLICT = (b"<<<<<<<", b">>>>>>>", b"=======", b"|||||||")
_REMEDY = Sentence("Mend the line by hand; all others were read.")


@dataclass(frozen=True, slots=True)
class GlossaryReading:
    """``extras``: keys that nobody knows, by term. ``faults``: lines that were refused; all others were taken."""

    terms: tuple[Term, ...] = ()
    extras: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    faults: tuple[Sentence, ...] = ()


def read_glossary(data: bytes) -> GlossaryReading:
    """Read a glossary; a broken line is refused alone and told with its number."""
    terms: dict[str, Term] = {}
    extras: dict[str, Mapping[str, Json]] = {}
    faults: list[Sentence] = []
    for number, line in _lines(data):
        try:
            raw = _parsed(line)
            term = decode(Term, raw, "")
        except DamagedBook as error:
            faults.append(Sentence("Line {line}: {what} {remedy}", line=number, what=error.what, remedy=_REMEDY))
            continue
        if not term.term.strip():
            faults.append(Sentence("Line {line} has no term. Give it one.", line=number))
        elif term.term in terms:
            what = Sentence(
                "Line {line}: “{term}” stands here a second time. Keep one of the two.", line=number, term=term.term
            )
            faults.append(what)
        else:
            terms[term.term] = term
            if unknown := unknown_keys(Term, raw).get((), {}):
                extras[term.term] = unknown
    return GlossaryReading(clean_glossary(terms.values()), extras, tuple(faults))


def _parsed(line: bytes) -> Json:
    if line.startswith(_CONFLICT):
        raise DamagedBook(Sentence("The file holds an unresolved Git merge conflict."))
    try:
        return json.loads(line)
    except ValueError as error:  # no JSON or no UTF-8
        raise DamagedBook(Sentence("It is not whole JSON.")) from error
    except RecursionError as error:
        raise DamagedBook(Sentence("It is nested too deeply.")) from error


def glossary_bytes(terms: Iterable[Term], extras: Mapping[str, Mapping[str, Json]]) -> bytes:
    """Return a glossary's file: terms in order, keys that nobody knows where they were."""
    lines = [
        json.dumps({**extras.get(term.term, {}), **encode(term)}, ensure_ascii=False, sort_keys=True)
        for term in in_order(terms)
    ]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def clean_glossary(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return terms as they come back from disk."""
    return in_order(terms)


def read_words(data: bytes) -> tuple[tuple[str, ...], tuple[Sentence, ...]]:
    """Read a list of words; return it with the faults of lines that are no words."""
    words, faults = [], []
    for number, line in _lines(data):
        try:
            word = line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(Sentence("Line {line} is not UTF-8 text. {remedy}", line=number, remedy=_REMEDY))
            continue
        if line.startswith(_CONFLICT):
            what = Sentence("The file holds an unresolved Git merge conflict.")
            faults.append(Sentence("Line {line}: {what} {remedy}", line=number, what=what, remedy=_REMEDY))
        else:
            words.append(word)
    return clean_words(words), tuple(faults)


def words_bytes(words: Iterable[str]) -> bytes:
    """Return the file of a list of words."""
    return "".join(f"{word}\n" for word in clean_words(words)).encode("utf-8", "replace")


def clean_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return words as they come back from disk: without blanks, sorted, none twice."""
    clean = {" ".join(word.split()) for word in words} - {""}
    return tuple(sorted(clean, key=lambda word: (word.casefold(), word)))


def _lines(data: bytes) -> Iterable[tuple[int, bytes]]:
    lines = data.removeprefix(b"\xef\xbb\xbf").splitlines()
    return ((number, line.strip()) for number, line in enumerate(lines, 1) if line.strip())
