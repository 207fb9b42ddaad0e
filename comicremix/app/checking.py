"""What stands between an edition and its readers: findings with their place, severity and remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from comicremix.app.press import Press
from comicremix.layout.balloon import lettered
from comicremix.layout.book import setting_of
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.language import State
from comicremix.model.markup import note_ids
from comicremix.model.reading import note_numbers, reading_panels
from comicremix.model.texts import TextEntry, completeness, reading, texts

Severity = Literal["error", "warning", "info"]
LEAST_PRINT_DPI = 150.0


@dataclass(frozen=True, slots=True)
class Finding:
    """``page`` and ``panel`` count from 1; 0: of the whole book or page. ``language`` is empty for what concerns all
    editions."""

    code: str
    severity: Severity
    message: str
    remedy: str
    language: str = ""
    page: int = 0
    panel: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Page and panel numbers by the id of a panel or balloon."""

    numbers: dict[str, tuple[int, int]]

    @staticmethod
    def of(book: Book) -> Places:
        numbers: dict[str, tuple[int, int]] = {}
        for page_number, page in enumerate(book.pages, 1):
            panels = {panel.id: n for n, panel in enumerate(reading_panels(page), 1)}
            numbers |= {panel: (page_number, n) for panel, n in panels.items()}
            numbers |= {b.id: (page_number, panels.get(b.panel, 0) if b.panel else 0) for b in page.balloons}
        return Places(numbers)

    def of_key(self, key: str) -> tuple[int, int, str]:
        name = key.partition(":")[2]
        return (*self.numbers.get(name, (0, 0)), name)


def check(press: Press, book: Book, languages: Sequence[str]) -> tuple[Finding, ...]:
    """Return the findings of the book and of the editions of ``languages``, worst first, in reading order."""
    places = Places.of(book)
    found = [*_book_findings(press, book, places)]
    for language in languages:
        found += _text_findings(book, language, places)
        found += _lettering_findings(press, book, language, places)
    order = ("error", "warning", "info")
    return tuple(sorted(found, key=lambda f: (order.index(f.severity), f.language, f.page, f.panel)))


def completeness_of(book: Book, languages: Sequence[str]) -> dict[str, float]:
    """Return the share of finished texts, 0 to 1, by language."""
    return {language: round(completeness(book, language), 4) for language in languages}


def _book_findings(press: Press, book: Book, places: Places) -> Iterator[Finding]:
    numbers = note_numbers(book)
    for note in book.notes:
        if note.id not in numbers:
            yield Finding(
                "orphan-note",
                "warning",
                "A note is marked nowhere.",
                "Mark it in a text, pin it or delete it.",
                id=note.id,
            )
    cited = {citation.reference for note in book.notes for citation in note.citations}
    for reference in book.references:
        if reference.id not in cited:
            message = f"No note cites “{reference.csl.get('title', reference.id)}”."
            yield Finding("unreferenced-source", "info", message, "Cite it in a note or delete it.", id=reference.id)
    for source in book.sources:
        if not press.open_book.asset_path(source.asset).is_file():
            message = f"The picture of “{source.name}” is not in the book's folder."
            yield Finding(
                "missing-asset", "error", message, "Bring the file back from a copy of the book.", id=source.id
            )
        if source.rights is None or not source.rights.licence:
            message = f"Nobody has said who made “{source.name}” and under which licence."
            yield Finding(
                "rights-unknown", "info", message, "Add author, licence and URL to the source page.", id=source.id
            )
    yield from _page_findings(book, places)


def _page_findings(book: Book, places: Places) -> Iterator[Finding]:
    for page in book.pages:
        for panel in page.panels:
            page_number, number = places.numbers[panel.id]
            if not panel.alt:
                yield Finding("missing-alt-text", "warning", "A panel has no alternative text.",
                              "Say in a sentence what it shows.", page=page_number, panel=number, id=panel.id)  # fmt: skip
            effective = page.dpi / panel.art.placement.scale
            if effective < LEAST_PRINT_DPI and page.dpi >= LEAST_PRINT_DPI:
                yield Finding("low-resolution", "warning", f"The panel prints at {effective:.0f} dpi.",
                              "Make it smaller or import a larger picture.", page=page_number, panel=number, id=panel.id)  # fmt: skip
        for balloon in page.balloons:
            box = balloon.shape.box
            if box.x < 0 or box.y < 0 or box.right > page.width or box.bottom > page.height:
                page_number, number = places.numbers[balloon.id]
                yield Finding(
                    "outside-trim",
                    "warning",
                    "A balloon sticks out of the page.",
                    "Move it inside.",
                    id=balloon.id,
                    **where,
                )


def _text_findings(book: Book, language: str, places: Places) -> Iterator[Finding]:
    known = {note.id for note in book.notes}
    for entry in texts(book):
        page, panel, name = places.of_key(entry.key)
        for code, severity, message, remedy in _faults_of_text(book, language, entry, known):
            yield Finding(code, severity, f"{entry.place}: {message}", remedy, language, page, panel, name)


def _faults_of_text(
    book: Book, language: str, entry: TextEntry, known: set[NoteId]
) -> Iterator[tuple[str, Severity, str, str]]:
    """Yield code, severity, message and remedy."""
    found = reading(book, language, entry.key, entry.source)
    if found.state is State.MISSING:
        yield "untranslated", "warning", "not translated yet.", "Translate it."
        return
    if found.stale:
        yield "stale", "warning", "the source words have changed since.", "Confirm or correct it."
    if found.state is State.DRAFT:
        yield "unreviewed", "info", "only a draft.", "Read it through and mark it as translated."
    marks = Counter(note_ids(found.text))
    for note in Counter(note_ids(entry.source)) - marks:
        yield "note-mark-lost", "error", f"the mark [^{note}] is lost.", f"Write [^{note}] where the note belongs."
    for note in marks:
        if note not in known:
            yield "note-mark-lost", "error", f"there is no note “{note}”.", "Correct the mark or write the note."


def _lettering_findings(press: Press, book: Book, language: str, places: Places) -> Iterator[Finding]:
    setting = setting_of(book, language, press.catalogue)
    families = set(press.catalogue.families())
    for style in book.styles:
        family = setting.language.fonts.get(style.name) or style.font
        if family not in families:
            message = f"The font “{family}” of the style “{style.name}” is missing."
            yield Finding("missing-font", "warning", message, "Choose another or add it to the book.", language)
    for page in book.pages:
        for balloon in page.balloons:
            words = lettered(balloon, page, setting)
            if words is None:
                continue
            page_number, number = places.numbers[balloon.id]
            if words.overflow > 0:
                message = f"The words do not fit the balloon: about {words.too_many} characters too many."
                yield Finding(
                    "overflow",
                    "error",
                    message,
                    "Shorten them or enlarge the balloon.",
                    language,
                    id=balloon.id,
                    **where,
                )
            for character in words.missing:
                message = f"No font has the character “{character}” (U+{ord(character[0]):04X})."
                yield Finding(
                    "missing-glyph",
                    "error",
                    message,
                    "Add a font that has it.",
                    language,
                    page=page_number,
                    panel=number,
                    id=balloon.id,
                )
