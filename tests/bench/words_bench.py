"""How fast the help for words is: find over a long book, checks, glossary, memory, spelling. One line each.

Usage: words_bench.py
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from comicremix.app.memory import Memory, Segment
from comicremix.app.spelling import find_dictionary, load_speller, misspelt
from comicremix.edit.finding import Scope, Sought, count, find_texts, replace_all
from comicremix.model.book import Book
from comicremix.model.glossary import Term
from comicremix.model.ids import BalloonId
from comicremix.model.language import Language, Translation
from comicremix.model.term_search import judge_terms
from comicremix.model.text_checks import check_text
from tests.samples import HELLO, imported_book

TEXTS, LANGUAGES, SEGMENTS, TERMS = 2000, 8, 20_000, 300
WORDS = (
    "browser",
    "the cat",
    "knows",
    "every page",
    "that you read",
    "and sells it",
    "to somebody",
    "in 2008",
    "again",
)


def sentence(number: int) -> str:
    return " ".join(WORDS[(number * step + number // 7) % len(WORDS)] for step in range(1, 8)) + f", number {number}."


def long_book() -> Book:
    """2,000 balloons on 100 pages, translated into eight languages."""
    book = imported_book()
    page, balloon = book.pages[0], book.pages[0].balloon(HELLO)
    balloons = [replace(balloon, id=BalloonId(f"b-{n}"), text=sentence(n)) for n in range(TEXTS)]
    pages = tuple(
        replace(page, id=f"pg-{n}", panels=(), balloons=tuple(balloons[n * 20 : n * 20 + 20]))
        for n in range(TEXTS // 20)
    )
    words = {f"balloon:{each.id}": Translation(each.text.replace("cat", "chat"), each.text) for each in balloons}
    languages = tuple(Language(f"x{n}", translations=dict(words)) for n in range(LANGUAGES))
    return replace(book, pages=pages, notes=(), languages=(Language("en"), *languages))


def tell(what: str, work: Callable[[], object], times: int = 5) -> None:
    best = min(_seconds(work) for _ in range(times))
    print(f"{what:<64} {best * 1000:8.1f} ms")


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main() -> None:
    book = long_book()
    scope = Scope(("source", "translation"), tuple(x.tag for x in book.languages))
    rare, often = Sought("number 1999"), Sought("chat")
    pattern = Sought(r"(\w+) in (\d+)", regex=True)
    tell(f"find a rare word in {TEXTS} texts, {LANGUAGES} languages", lambda: find_texts(book, rare, scope))
    tell("find a word that is everywhere", lambda: find_texts(book, often, scope))
    tell("find a regular expression", lambda: find_texts(book, pattern, scope))
    hits = find_texts(book, often, scope)
    tell(f"replace {count(hits)} words", lambda: replace_all(book, hits, often, "matou"), 3)
    entries = list(book.language("x1").translations.values())
    tell(f"check {TEXTS} texts, cold", lambda: [check_text(x.text, "fr", x.source, "en") for x in entries], 1)
    tell(f"check {TEXTS} texts", lambda: [check_text(x.text, "fr", x.source, "en") for x in entries], 2)
    terms = [Term(f"{word} {n}" if n > 9 else word, "chat") for n, word in enumerate(WORDS * (TERMS // len(WORDS)))]
    tell(f"judge {TERMS} terms in {TEXTS} texts", lambda: [judge_terms(x.source, x.text, terms) for x in entries], 2)
    tell(f"judge {TERMS} terms in one text", lambda: judge_terms(entries[0].source, entries[0].text, terms))
    segments = [Segment(sentence(n), f"{n}") for n in range(SEGMENTS)]
    tell(f"make ready {SEGMENTS} segments", lambda: Memory(segments), 2)
    memory = Memory(segments)
    tell("find similar sentences among them", lambda: memory.similar("The cat knows every page that you read, 17."))
    dictionary = find_dictionary("en")
    if dictionary is None:
        print("spelling: there is no English dictionary on this machine")
        return
    tell("load the English dictionary", lambda: load_speller(dictionary), 3)
    speller = load_speller(dictionary)
    tell(f"spell {TEXTS} texts, cold", lambda: [misspelt(x.source, "en", speller) for x in entries], 1)
    tell(f"spell {TEXTS} texts", lambda: [misspelt(x.source, "en", speller) for x in entries], 2)
    tell("suggest for a word, asked for the first time", lambda: speller.suggest("browzer"), 1)


if __name__ == "__main__":
    main()
