"""Kills a process that edits, autosaves and saves a book, with SIGKILL at random moments; counts what is lost.

    python tests/bench/kill_bench.py [--rounds 100] [--autosave 1.0] [--save 1.5] [--longest 3.0] [--seed 1]

After each kill the book is opened as the window does it: an interrupted save is finished, unsaved work is taken up.
What is found must be exactly the book after some number of edits, and every edit that is missing must be younger than
three seconds. Every round goes on where the one before was killed.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from comicremix.geometry import Outline, Rect
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId, SourceId
from comicremix.model.language import Language, Translation
from comicremix.model.note import Note
from comicremix.model.page import Balloon, Page, Panel, Shape, ShapeKind
from comicremix.model.source import Art, AssetRef, BalloonKind, SourcePage
from comicremix.store.disk import sha256
from comicremix.store.documents import normalised
from comicremix.store.folder import create_book, open_book

PAGES, PANELS = 12, 4
ALLOWED_LOSS = 3.0
"""Seconds."""

PICTURE = b"no picture, but nobody looks at it"
SQUARE: Outline = ((0.0, 0.0), (400.0, 0.0), (400.0, 300.0), (0.0, 300.0))


def first_book() -> Book:
    """Twelve pages of four panels and four balloons, two languages."""
    source = SourcePage(SourceId("s-one"), "one.png", AssetRef(sha256(PICTURE), ".png", 800, 1200))
    pages = tuple(_page(number) for number in range(PAGES))
    return Book(
        title="0", pages=pages, sources=(source,), languages=(Language("en"), Language("fr"), Language("ar", "rtl"))
    )


def _page(number: int) -> Page:
    shape = Shape(ShapeKind.ELLIPSE, Rect(0.0, 0.0, 300.0, 100.0))
    panels = [Panel(PanelId(f"p-{number}-{k}"), Art(SourceId("s-one"), SQUARE)) for k in range(PANELS)]
    balloons = [
        Balloon(BalloonId(f"b-{number}-{k}"), BalloonKind.SPEECH, shape, f"Words {number} {k}", panel=panels[k].id)
        for k in range(PANELS)
    ]
    return Page(PageId(f"pg-{number}"), 800.0, 1200.0, panels=tuple(panels), balloons=tuple(balloons))


def edited(book: Book, number: int) -> Book:
    """Make edit ``number``: the same on every run, its number in the title."""
    dice = random.Random(number)
    edits = (_move_panel, _move_panel, _reword, _translate, _turn_pages, _add_or_remove_page, _add_or_remove_note)
    return replace(dice.choice(edits)(book, dice), title=str(number))


def _with_pages(book: Book, *changed: Page) -> Book:
    named = {page.id: page for page in changed}
    return replace(book, pages=tuple(named.get(page.id, page) for page in book.pages))


def _move_panel(book: Book, dice: random.Random) -> Book:
    start = dice.choice([page for page in book.pages if page.panels])
    goal = dice.choice([page for page in book.pages if page is not start])
    moved = dice.choice(start.panels)
    start = replace(start, panels=tuple(panel for panel in start.panels if panel is not moved))
    return _with_pages(book, start, replace(goal, panels=(*goal.panels, moved)))


def _reword(book: Book, dice: random.Random) -> Book:
    page = dice.choice([page for page in book.pages if page.balloons])
    first, *rest = page.balloons
    return _with_pages(book, replace(page, balloons=(*rest, replace(first, text=f"Words {dice.random()}"))))


def _translate(book: Book, dice: random.Random) -> Book:
    page = dice.choice([page for page in book.pages if page.balloons])
    balloon, place = dice.choice(page.balloons), dice.choice((1, 2))
    new = Translation(f"Mots {dice.random()}", balloon.text)
    language = book.languages[place]
    language = replace(language, translations={**language.translations, f"balloon:{balloon.id}": new})
    return replace(book, languages=(*book.languages[:place], language, *book.languages[place + 1 :]))


def _turn_pages(book: Book, dice: random.Random) -> Book:
    return replace(book, pages=tuple(dice.sample(book.pages, len(book.pages))))


def _add_or_remove_page(book: Book, dice: random.Random) -> Book:
    spare = [page for page in book.pages if page.id.startswith("pg-new") and not page.panels]
    if spare:
        return replace(book, pages=tuple(page for page in book.pages if page is not spare[0]))
    return replace(book, pages=(*book.pages, Page(PageId(f"pg-new-{dice.randrange(10**9)}"), 800.0, 1200.0)))


def _add_or_remove_note(book: Book, dice: random.Random) -> Book:
    note = Note(NoteId(f"n-{dice.randrange(10**9)}"), "A note")
    return replace(book, notes=book.notes[1:] if len(book.notes) > 5 else (*book.notes, note))


def work(folder: Path, autosave: float, save: float) -> None:
    """Be the window: edit all the time, autosave in another thread, save now and then; never end."""
    opened = open_book(folder)
    book = opened.recovered() or opened.book
    newest = [book]
    log = os.open(folder.with_suffix(".log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def autosaves() -> None:
        while True:
            opened.autosave(lambda: newest[0])
            time.sleep(autosave)

    threading.Thread(target=autosaves, daemon=True).start()
    last_save = time.monotonic()
    while True:
        newest[0] = book = edited(book, int(book.title) + 1)
        os.write(log, f"{book.title} {time.time()}\n".encode())
        if time.monotonic() - last_save > save:
            opened.save(book)
            last_save = time.monotonic()
        time.sleep(0.002)


@dataclass
class Tally:
    """What all rounds together showed."""

    rounds: int = 0
    recovered: int = 0
    finished_saves: int = 0
    lost_edits: list[int] = field(default_factory=list)
    lost_seconds: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    expected: Book = field(default_factory=lambda: normalised(first_book()))

    def at(self, number: int) -> Book:
        """Return the book after edit ``number``; never asked for an earlier one again."""
        while int(self.expected.title) < number:
            self.expected = edited(self.expected, int(self.expected.title) + 1)
        return self.expected


def kill_once(folder: Path, seconds: float, autosave: float, save: float) -> float:
    """Let a child work for some time, kill it; return the moment of the kill."""
    command = [sys.executable, __file__, "--work", str(folder), "--autosave", str(autosave), "--save", str(save)]
    log = folder.with_suffix(".log")
    log.unlink(missing_ok=True)
    child = subprocess.Popen(command)
    while not log.exists() and child.poll() is None:
        time.sleep(0.01)
    time.sleep(seconds)
    moment = time.time()
    child.send_signal(signal.SIGKILL)
    if child.wait() != -signal.SIGKILL:
        raise SystemExit(f"the child ended by itself with {child.returncode}")
    return moment


def look(folder: Path, moment: float, tally: Tally) -> None:
    """Open what the kill left and note what is lost or wrong."""
    lines = [line.split() for line in folder.with_suffix(".log").read_text(encoding="ascii").splitlines()]
    made = {int(line[0]): float(line[1]) for line in lines if len(line) == 2}
    tally.rounds += 1
    tally.finished_saves += (folder / ".recovery/save/manifest.json").exists()
    with open_book(folder) as opened:
        tally.faults += opened.warnings
        unsaved = opened.recovered()
        tally.recovered += unsaved is not None
        found = unsaved or opened.book
    number = int(found.title)
    if unsaved is not None and number < int(opened.book.title):
        tally.faults.append(f"unsaved work {number} is older than the saved book {opened.book.title}")
    lost = [when for edit, when in made.items() if edit > number]
    tally.lost_edits.append(len(lost))
    tally.lost_seconds.append(moment - min(lost) if lost else 0.0)
    if tally.lost_seconds[-1] > ALLOWED_LOSS:
        tally.faults.append(f"{tally.lost_seconds[-1]:.1f} s lost")
    panels = Counter(panel.id for page in found.pages for panel in page.panels)
    if len(panels) != PAGES * PANELS or set(panels.values()) != {1}:
        tally.faults.append(f"after edit {number}: panels lost or doubled")
    if number < int(tally.expected.title):
        tally.faults.append(f"edit {number} after edit {tally.expected.title} was already there")
    elif found != normalised(tally.at(number)):
        tally.faults.append(f"after edit {number} the book is another one")


def run(rounds: int, *, autosave: float, save: float, longest: float, seed: int = 1) -> Tally:
    """Kill ``rounds`` times, each after at most ``longest`` seconds."""
    dice, tally = random.Random(seed), Tally()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "book"
        with create_book(folder, first_book()) as opened:
            opened.add_asset(PICTURE, suffix=".png", width=800, height=1200, dpi=None)
        for _ in range(rounds):
            moment = kill_once(folder, dice.uniform(0.0, longest), autosave, save)
            look(folder, moment, tally)
    return tally


def main() -> int:
    """Run the rounds that the command line asks for and print what they showed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--autosave", type=float, default=1.0, help="seconds between autosaves")
    parser.add_argument("--save", type=float, default=1.5, help="seconds between saves")
    parser.add_argument("--longest", type=float, default=3.0, help="seconds until the kill, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options, _ = parser.parse_known_args()
    if options.work:
        work(options.work, options.autosave, options.save)
    tally = run(
        options.rounds, autosave=options.autosave, save=options.save, longest=options.longest, seed=options.seed
    )
    print(f"{tally.rounds} kills, {tally.expected.title} edits")
    print(f"interrupted saves that the next opening finished: {tally.finished_saves}")
    print(f"unsaved work taken up: {tally.recovered}")
    print(f"edits lost: {max(tally.lost_edits)} at most; the oldest was {max(tally.lost_seconds):.2f} s old")
    print(*(f"FAULT {fault}" for fault in tally.faults), sep="\n", end="\n" if tally.faults else "")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
