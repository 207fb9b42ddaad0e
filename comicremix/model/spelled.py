"""Which words of a text a spell check looks at, and which it takes for right anyway."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from comicremix.model.book import Book
from comicremix.model.flat import flat
from comicremix.model.language import Language
from comicremix.model.scripts import primary

Span = tuple[int, int]
NOT_SPELLED = frozenset({"ja", "zh", "yue", "ko", "th", "lo", "km", "my", "bo", "dz"})
"""Languages in which no spaces part the words, or for which Hunspell has too little."""

_TOKEN = re.compile(
    r"[^\W_](?:[^\W_]|['’ʼ·\-‑\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670״׳\u200c\u200d\u0900-\u0dff](?=\w)|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff])*"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+|\{\w+\}|[\w-]+\.(?:com|org|net|html?|info|[a-z]{2})\b(?:/\S*)?"
)
_SOUND = re.compile(r"([^\W\d_])\1\1", re.IGNORECASE)
_ARABIC_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u0591-\u05c7]")


@lru_cache(maxsize=4096)
def words_to_spell(text: str) -> tuple[tuple[str, Span], ...]:
    """Return the words of ``text`` and where they are written: no numbers, addresses, single letters or note marks."""
    here = flat(text)
    addresses = [match.span() for match in _ADDRESS.finditer(here.words)]
    found = []
    for match in _TOKEN.finditer(here.words):
        word = match[0]
        inside = any(start <= match.start() < end for start, end in addresses)
        if len(word) > 1 and not inside and not any(letter.isdigit() for letter in word):
            found.append((plain_word(word), here.written(*match.span())))
    return tuple(found)


def plain_word(word: str) -> str:
    """Return a word as dictionaries have it: composed, with straight apostrophes, without vowel points and without what
    stretches it."""
    plain = word.replace("’", "'").replace("ʼ", "'").replace("‑", "-")
    return _ARABIC_MARKS.sub("", unicodedata.normalize("NFC", plain))


def known_words(language: Language) -> frozenset[str]:
    """Return what is right in a language besides its dictionary, in small letters: the words of its glossary, also of
    the terms themselves, and those that the user has added."""
    texts: list[str] = [*language.known_words]
    for term in language.glossary:
        texts += (term.term, *term.right)
    return frozenset(
        word.casefold() for text in texts for word, _ in (*words_to_spell(text), (plain_word(text), (0, 0)))
    )


def names_in(book: Book) -> frozenset[str]:
    """Return the words that are written with a capital inside sentences of the book's source words: names, mostly,
    which are the same in other languages."""
    return _names(tuple(balloon.text for page in book.pages for balloon in page.balloons), book.source_language)


@lru_cache(maxsize=4)
def _names(texts: tuple[str, ...], language: str) -> frozenset[str]:
    if primary(language) == "de":
        return frozenset()  # every noun has a capital there
    return frozenset(name for text in texts for name in _names_of(text))


@lru_cache(maxsize=8192)
def _names_of(text: str) -> tuple[str, ...]:
    names = []
    if not text.isupper():
        for word, (start, _) in words_to_spell(text):
            before = text[:start].rstrip(" \n\t\"'“”‘’«»„*()[]—–-\u00a0\u202f")
            if word[0].isupper() and before and before[-1] not in ".?!…:":
                names.append(word.casefold())
    return tuple(names)


def strangers(words: Iterable[str]) -> frozenset[str]:
    """Return those of a text's words that no dictionary of its language can judge: sounds with a letter three times in
    a row (*Tadaaa*), and words in another script than most."""
    by_script: dict[str, set[str]] = {}
    letters: Counter[str] = Counter()
    sounds = set()
    for word in words:
        if _SOUND.search(word):
            sounds.add(word)
        script = unicodedata.name(word[0], "").partition(" ")[0]
        by_script.setdefault(script, set()).add(word)
        letters[script] += len(word)
    most = letters.most_common(1)[0][0] if letters else ""
    return frozenset(sounds.union(*(found for script, found in by_script.items() if script != most)))


def is_known(word: str, known: Iterable[frozenset[str]]) -> bool:
    """Tell whether a word is among sets of known ones, alone, without a possessive *'s*, after an elision (*l'*), or in
    all of its parts (*Lumo-Fans*)."""
    small = word.casefold()
    sets = tuple(known)

    def there(part: str) -> bool:
        return any(part in each for each in sets)

    tail = small.rpartition("'")[2]
    return there(small) or there(small.removesuffix("'s")) or (len(tail) > 2 and there(tail))
