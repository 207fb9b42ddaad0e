"""Read the words of real pages off their drawings and compare them with the translators' own.

Usage: python -m tests.bench.read_bench COMICS [--languages en fr] [--episodes ep11 ep14] [--words]

COMICS holds `peppercarrot/ep*/ground_truth.json` and `lettered`. Balloons are those that our own detector finds; their
true words are the texts whose middle lies in them, from top to bottom. The character error rate is the edit distance
over the length of the truth; quotation marks, dashes, blanks and markup count as they are typed on a keyboard.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image
from rapidfuzz.distance import Levenshtein

from comicremix.app.read_text import Knows, text_read
from comicremix.app.reading_words import SURE, dictionary_of
from comicremix.app.tesseract import TesseractReader, load_reader
from comicremix.geometry import Outline, contains
from comicremix.imaging.detect import detect
from comicremix.imaging.word_picture import word_picture
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.model.markup import plain

TYPED = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "—": "-", "–": "-", "„": '"', "！": "!", "？": "?"}
)


@dataclass(frozen=True)
class Read:
    """One balloon: what stands there and what was read."""

    place: str
    true: str
    read: str
    confidence: float

    @property
    def errors(self) -> int:
        return Levenshtein.distance(self.true, self.read)


def read_episode(
    folder: Path, language: str, reader: TesseractReader, knows: Knows | None
) -> Iterator[tuple[Read, float]]:
    """Yield each balloon with its words, and the seconds that reading it took."""
    for page in json.loads((folder / "ground_truth.json").read_text()):
        file = folder / "lettered" / f"{language}_{page['page']}.jpg"
        if not file.exists():
            continue
        image = Image.open(file).convert("RGB")
        for found in detect(image).balloons:
            true = typed(true_words(page["texts"][language], found.outline), language)
            if not true:
                continue
            began = time.perf_counter()
            picture = word_picture(image, found.outline)
            text, confidence = text_read(reader.read(picture), language, knows) if picture else ("", 0.0)
            seconds = time.perf_counter() - began
            yield Read(page["page"], true, typed(plain(text), language), confidence), seconds


def true_words(texts: list[dict[str, Any]], outline: Outline) -> str:
    boxes = [(text["xywh"], text["text"]) for text in texts if text["xywh"]]
    inside = [(y, words) for (x, y, w, h), words in boxes if contains(outline, (x + w / 2, y + h / 2))]
    return "\n".join(words for _, words in sorted(inside))


def typed(words: str, language: str) -> str:
    return ("" if language == "ja" else " ").join(words.translate(TYPED).split())


def report(language: str, found: list[tuple[Read, float]], *, words: bool) -> None:
    reads = [read for read, _ in found]
    errors, length = sum(read.errors for read in reads), sum(len(read.true) for read in reads)
    wrong = [read for read in reads if read.errors]
    doubted = [read for read in reads if read.confidence < SURE]
    caught = sum(read.errors for read in doubted)
    each = 1000 * sum(seconds for _, seconds in found) / max(1, len(found))
    print(
        f"{language}: {len(reads)} balloons, character error rate {errors / max(1, length):.1%}, "
        f"{len(reads) - len(wrong)} without any error, {len(doubted)} marked to look at "
        f"({caught} of {errors} errors in them), {each:.0f} ms a balloon"
    )
    if words:
        for read in wrong:
            print(f"  {read.place} {read.confidence:.2f} {read.true!r}\n               {read.read!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("comics", type=Path)
    parser.add_argument("--languages", nargs="+", default=["en", "fr"])
    parser.add_argument("--episodes", nargs="+", default=["ep11", "ep14"])
    parser.add_argument("--words", action="store_true")
    options = parser.parse_args()
    for language in options.languages:
        reader = load_reader(Book(source_language=language, languages=(Language(language),)))
        knows = dictionary_of(language)
        folders = [options.comics / "peppercarrot" / episode for episode in options.episodes]
        found = [one for folder in folders for one in read_episode(folder, language, reader, knows)]
        report(language, found, words=options.words)
        reader.close()


if __name__ == "__main__":
    main()
