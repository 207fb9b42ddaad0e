"""Walk the main job on a real episode: lettered English pages in, three languages by PO, three PDFs out.

Usage: python tests/bench/localize_episode.py COMICS [OUT]

COMICS holds ``peppercarrot/ep03`` with ``lettered/en_*.jpg`` and ``ground_truth.json``. Without it nothing is measured.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path
from typing import Any

import polib
import pypdfium2

from comicremix.app.press import Press
from comicremix.edit import balloons
from comicremix.geometry import Outline, Rect, bounds, contains, polygon_path
from comicremix.layout.frame import Group
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.page import Balloon, Body, Page, Shape
from comicremix.model.source import Art, BalloonKind
from comicremix.store.folder import open_book

LANGUAGES = ("fr", "ar", "ja")
GROWTH = 8.0
"""Pixels by which the outline drawn by hand around free lettering stands off."""


def main(arguments: list[str]) -> int:
    """Run from the command line; exit code 1 when a French text is not what was given."""
    if not arguments:
        print("no folder of comics given: skipped")
        return 0
    episode = Path(arguments[0]) / "peppercarrot" / "ep03"
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(arguments[1]) if len(arguments) > 1 else Path(scratch)
        return localize(episode, out)


def localize(episode: Path, out: Path) -> int:
    """Make the book, its PO files and its PDFs under ``out``, print what was measured, return an exit code."""
    folder = out / "book"
    start = time.perf_counter()
    run("new", str(folder), *map(str, sorted((episode / "lettered").glob("en_*.jpg"))), "--title", "Episode 3")
    print(f"import: {time.perf_counter() - start:.1f} s")
    truth = json.loads((episode / "ground_truth.json").read_text(encoding="utf-8"))
    given = letter_by_hand(folder, truth)
    for language in LANGUAGES:
        run("language", str(folder), "add", language)
        po = out / f"{language}.po"
        write_po(given, language, po)
        run("text", str(folder), "import", str(po), "--language", language)
    start = time.perf_counter()
    run("export", str(folder), *(f"--language={tag}" for tag in LANGUAGES), "-o", str(out))
    print(f"export of {len(LANGUAGES)} editions: {time.perf_counter() - start:.1f} s")
    for pdf in sorted(out.glob("*.pdf")):
        check_file(pdf)
    return compare(folder, given, next(out.glob("*-fr.pdf")))


def run(*arguments: str) -> None:
    """Run one command of the program; what it prints is shown."""
    done = subprocess.run([sys.executable, "-m", "comicremix", *arguments], check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"comicremix {arguments[0]}: exit code {done.returncode}")


def letter_by_hand(folder: Path, truth: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Give every lettered element of the pages its English words, as an artist would; return all words by text key."""
    given: dict[str, dict[str, str]] = {}
    with open_book(folder) as opened:
        book, found, added = opened.book, 0, 0
        sheets = {source_name(book, page)[-6:]: page for page in book.pages}
        for entry in truth:
            page = sheets[entry["page"]]
            for text in (t for t in entry["texts"]["en"] if t["xywh"]):
                book, name, was_found = put_words(book, page, Rect(*text["xywh"]), one_line(text["text"]), entry)
                found, added = found + was_found, added + (not was_found)
                others = {tag: entry["texts"].get(tag, []) for tag in LANGUAGES}
                given[f"balloon:{name}"] = {"en": one_line(text["text"])} | {
                    tag: one_line(t["text"]) for tag, listed in others.items() for t in listed if t["id"] == text["id"]
                }
        opened.save(book)
    print(f"texts: {found} in balloons that were found, {added} in outlines drawn by hand")
    return given


def source_name(book: Book, page: Page) -> str:
    assert page.base is not None
    return Path(book.source(page.base.art.source).name).stem


def put_words(book: Book, page: Page, box: Rect, words: str, entry: dict[str, Any]) -> tuple[Book, BalloonId, bool]:
    """Set words into the found balloon that holds this text alone, or into an outline around the text."""
    centres = [Rect(*t["xywh"]).centre for t in entry["texts"]["en"] if t["xywh"]]
    for balloon in page.balloons:
        outline = balloon.art.outline if balloon.art else ()
        if contains(outline, box.centre) and sum(contains(outline, centre) for centre in centres) == 1:
            return balloons.set_text(book, balloon.id, words), balloon.id, True
    assert page.base is not None
    outline = box.inset(-GROWTH).intersection(page.box).outline()
    name = BalloonId(f"b-{entry['page']}-{round(box.x)}-{round(box.y)}".lower())
    drawn = Balloon(
        name, BalloonKind.SPEECH, Shape.traced(polygon_path(outline)), words, panel=panel_at(page, outline),
        body=Body.ART, art=Art(page.base.art.source, outline),
    )  # fmt: skip
    return balloons.add_balloon(book, page.id, drawn), name, False


def panel_at(page: Page, outline: Outline) -> Any:
    return next((p.id for p in reversed(page.panels) if contains(p.art.outline, bounds(outline).centre)), None)


def write_po(given: dict[str, dict[str, str]], language: str, target: Path) -> None:
    """Write what a translator would send back."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": language}
    for key, words in given.items():
        if language in words:
            file.append(polib.POEntry(msgctxt=key, msgid=words["en"], msgstr=words[language]))
    file.save(str(target))


def check_file(pdf: Path) -> None:
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    embedded = sum(line.split()[-5] == "yes" for line in fonts)
    sound = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False).returncode == 0
    size, verdict = pdf.stat().st_size / 1e6, "passes" if sound else "FAILS"
    print(f"{pdf.name}: {size:.1f} MB, {embedded} of {len(fonts)} fonts embedded, qpdf {verdict}")


def compare(folder: Path, given: dict[str, dict[str, str]], pdf: Path) -> int:
    """Compare the words of the French PDF, in the order of the file, with the given texts, balloon by balloon."""
    wrong = count = 0
    with open_book(folder, write=False) as opened:
        press = Press(opened, bundled_catalogue())
        document = pypdfium2.PdfDocument(pdf)
        for number, page in enumerate(opened.book.pages):
            frame = press.frame(opened.book, page.id, "fr")
            keys = [f"balloon:{item.id}" for item in frame.items if isinstance(item, Group) and item.role == "balloon"]
            expected = [given[key].get("fr", given[key]["en"]) for key in keys if key in given]
            rest = plain(document[number].get_textpage().get_text_range())
            for words in expected:
                count += 1
                if rest.startswith(plain(words)):
                    rest = rest.removeprefix(plain(words))
                else:
                    wrong += 1
                    print(f"page {number + 1}: {words!r} for {rest[:60]!r}")
            if rest:
                print(f"page {number + 1}: left over: {rest!r}")
        document.close()
    print(f"French texts: {count - wrong} of {count} extracted as given")
    return 1 if wrong else 0


def one_line(text: str) -> str:
    """Undo the hard line breaks of the drawings: lines are never stored broken."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """Leave out what line breaking adds: line ends and the hyphens before them, which PDFium gives as one U+FFFE."""
    joined = re.sub(r"[\u00ad\ufffe\u0002]|[\r\n]+", " ", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", "", joined)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
