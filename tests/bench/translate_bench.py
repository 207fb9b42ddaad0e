"""How quick the Translate desk is with a book of 2,000 texts in eight languages, and its table with 10,000; off screen.

Prints how long it takes to switch the edition until page and table are painted, from a keystroke to the relettered
balloon, to read a PO file of 2,000 entries, and to list, scroll, filter and mark 10,000 texts. Each with the time that
the window's thread worked, for machines that have other things to do.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest

from comicremix.edit.texts import mark_draft
from comicremix.gui.texts.filters import FILTERS
from comicremix.gui.texts.panel import TextsPanel
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.model.texts import texts
from comicremix.store.folder import open_book
from comicremix.store.po import read_po, write_po
from tests.bench.desk_bench import Desk, Painted, Times, tell
from tests.bench.long_book import write_long_book

LANGUAGES = ("fr", "de", "es", "it", "nl", "pl", "pt")
"""With English eight."""
SWITCH_MS, KEY_MS, PO_MS = 150.0, 16.0, 100.0
FLUID_MS = 16.0
COPIES = 5


def add_languages(folder: Path) -> None:
    """Give the long book its other languages, with words of their own."""
    with open_book(folder) as opened:
        book = opened.book
        known = book.language("fr").translations
        others = tuple(
            Language(tag, translations={key: replace(each, text=f"{each.text} {tag}") for key, each in known.items()})
            for tag in LANGUAGES[1:]
        )
        opened.save(replace(book, languages=(*book.languages, *others)))


def larger(book: Book) -> Book:
    """Return the book with five times its pages: 10,000 texts, half of them without French."""
    pages = [_copied(page, number) for number in range(COPIES) for page in book.pages]
    return replace(book, pages=tuple(pages))


def _copied(page: Page, number: int) -> Page:
    if not number:
        return page
    panels = tuple(replace(panel, id=PanelId(f"{panel.id}-{number}")) for panel in page.panels)
    balloons = tuple(
        replace(
            balloon,
            id=BalloonId(f"{balloon.id}-{number}"),
            panel=PanelId(f"{balloon.panel}-{number}") if balloon.panel else None,
        )
        for balloon in page.balloons
    )
    return replace(page, id=PageId(f"{page.id}-{number}"), panels=panels, balloons=balloons)


def timed(act: Callable[[], object]) -> Times:
    """Return how long something takes that is done when it returns."""
    begun, worked = time.perf_counter(), time.thread_time()
    act()
    return Times((time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000)


def read_a_po_file(book: Book) -> bool:
    data = write_po("fr", book.language("fr").translations, texts(book)).encode()
    many = len(read_po(data).translations)
    return tell(f"reading a PO file of {many} entries", [timed(lambda: read_po(data)) for _ in range(5)], PO_MS)


def switch(desk: Desk, panel: TextsPanel) -> bool:
    """Go through all editions of a full page twice, the table beside it: first its words are set anew, then known."""
    met = []
    for name in ("switching to an edition for the first time", "switching the edition"):
        times: list[Times] = []
        for tag in ("en", *LANGUAGES):
            seen = Painted()
            panel.table.viewport().installEventFilter(seen)

            def act(tag: str = tag, seen: Painted = seen) -> None:
                desk.window.set_edition(tag)
                desk.wait(lambda: seen.count > 0)

            times.append(desk.until_painted(act))
            panel.table.viewport().removeEventFilter(seen)
            desk.rest(0.5)
        met.append(tell(name, times, SWITCH_MS))
    return all(met)


def type_words(desk: Desk, panel: TextsPanel) -> bool:
    """Type a sentence into a balloon of the full page in view."""
    panel.table.setCurrentIndex(panel.model.index(panel.model.row_of("balloon:b-0-7"), 0))
    desk.rest()
    field = panel.editor.field
    field.setFocus()
    field.selectAll()
    keys = "Et maintenant, qui va nous dire cela ? "
    times = [desk.until_painted(lambda key=key: QTest.keyClicks(field, key)) for key in keys]  # type: ignore[misc]
    desk.rest()
    return tell("from a keystroke to the balloon", times, KEY_MS)


def ten_thousand(desk: Desk) -> bool:
    """List, scroll, filter and mark 10,000 texts."""
    opened = desk.window.opened
    assert opened is not None
    session = opened.desk.session
    opened.desk.commit(larger(session.committed), "Enlarge")
    desk.rest(1.0)
    assert desk.window.view is not None
    panel = desk.window.view.texts
    print(f"the table has {panel.model.rowCount()} rows")
    bar, port = panel.table.verticalScrollBar(), panel.table.viewport()
    places = range(0, bar.maximum(), max(1, bar.maximum() // 150))

    def scroll_to(place: int) -> None:
        bar.setValue(place)
        port.repaint()

    scrolled = [timed(lambda place=place: scroll_to(place)) for place in places]  # type: ignore[misc]
    met = [tell("scrolling 10,000 texts", scrolled, FLUID_MS)]
    desk.rest()
    filtered = []
    for which in (*range(1, len(FILTERS)), 0):
        filtered.append(timed(lambda which=which: panel.filters.state.setCurrentIndex(which)))  # type: ignore[misc]
        desk.rest(0.2)
    met.append(tell("filtering 10,000 texts", filtered, SWITCH_MS))
    marked = []
    for row in range(1, 11):
        key = panel.model.entry(row).key
        book = mark_draft(session.committed, "fr", key)
        marked.append(timed(lambda book=book: opened.desk.commit(book, "Mark")))  # type: ignore[misc]
        desk.rest(0.2)
    met.append(tell("marking one of 10,000 texts", marked, 2 * FLUID_MS))
    return all(met)


def visit(folder: Path) -> bool:
    """Open the book, do everything, print all figures; tell whether all is within bounds."""
    with tempfile.TemporaryDirectory() as scratch:
        desk = Desk(Path(scratch))
        desk.open(folder)
        desk.window.set_edition("fr")
        desk.window.handlers.desk("translate")
        desk.rest(2.0)
        view, opened = desk.window.view, desk.window.opened
        assert view is not None
        assert opened is not None
        met = [read_a_po_file(opened.session.book), type_words(desk, view.texts), switch(desk, view.texts)]
        desk.window.set_edition("fr")
        desk.rest(1.0)
        met.append(ten_thousand(desk))
        opened.session.mark_saved(opened.session.committed)
        desk.window.close()
        return all(met)


def main() -> int:
    """Make the book, visit it in a process of its own, say whether all was within bounds."""
    if len(sys.argv) > 2:
        return 0 if visit(Path(sys.argv[1])) else 1
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch) / "book"
        if not folder.exists():
            write_long_book(folder)
            add_languages(folder)
        command = [sys.executable, str(Path(__file__).resolve()), str(folder), "visit"]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
