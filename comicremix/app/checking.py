"""What stands between an edition and its readers, found by looking the whole book through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress

from comicremix.app.findings import Finding, Place, families_used, finding
from comicremix.app.press import Press
from comicremix.app.source_check import note_faults, source_faults, style_faults
from comicremix.app.word_checks import WordChecks
from comicremix.errors import ComicRemixError
from comicremix.geometry import bounds
from comicremix.layout.art import SHOWN
from comicremix.layout.book import setting_of
from comicremix.layout.words import Setting, lettered, words_of
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.imports import imports_of
from comicremix.model.language import State
from comicremix.model.markup import note_ids
from comicremix.model.page import Body, Page
from comicremix.model.progress import progress_of
from comicremix.model.reading import reading_panels
from comicremix.model.texts import TextEntry, completeness, reading, texts

LEAST_PRINT_DPI = 150.0


def check(press: Press, book: Book, languages: Sequence[str]) -> tuple[Finding, ...]:
    """Return the findings of the book and of the editions of ``languages``, worst first, then in reading order."""
    places = _places(book)
    found = [*_note_findings(press, book), *_source_findings(press, book), *_page_findings(book, places)]
    damaged = press.catalogue.damaged
    found += [finding("damaged-font", f"“{path.name}” is no font that can be used.", Place()) for path in damaged]
    found += _plate_findings(press, book, languages, places)
    for language in languages:
        found += _text_findings(book, language, places)
        found += _lettering_findings(press, book, language, places)
    order = ("error", "warning", "info")
    return tuple(sorted(found, key=lambda f: (order.index(f.severity), f.language, f.page, f.panel)))


def completeness_of(book: Book, languages: Sequence[str]) -> dict[str, float]:
    """Return the share of finished texts, 0 to 1, by language."""
    return {language: round(completeness(book, language), 4) for language in languages}


def words_of_editions(book: Book, languages: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return, by language, how many source words there are and how many of them are translated."""
    found = {language: progress_of(book, language) for language in languages}
    return {tag: {"words": progress.words, "done": progress.done_words} for tag, progress in found.items()}


def _places(book: Book) -> dict[str, Place]:
    """Return the places of panels and balloons by id."""
    places: dict[str, Place] = {}
    for number, page in enumerate(book.pages, 1):
        panels = {panel.id: n for n, panel in enumerate(reading_panels(page), 1)}
        places |= {panel_id: Place(number, n, panel_id) for panel_id, n in panels.items()}
        places |= {waiting.id: Place(number, 0, waiting.id) for waiting in page.places}
        places |= {b.id: Place(number, panels.get(b.panel, 0) if b.panel else 0, b.id) for b in page.balloons}
    return places


def _note_findings(press: Press, book: Book) -> Iterator[Finding]:
    for code, message, name in (*note_faults(book), *source_faults(book), *style_faults(book, press.style)):
        yield finding(code, message, Place(id=name))


def _source_findings(press: Press, book: Book) -> Iterator[Finding]:
    for source in book.sources:
        place = Place(id=source.id)
        if not press.open_book.asset_path(source.asset).is_file():
            yield finding("missing-asset", f"The picture of “{source.name}” is not in the book's folder.", place)
    for group in imports_of(book):
        silent = [source for source in group.sources if source.rights is None or not source.rights.licence]
        if silent:
            name = group.name if len(silent) == len(group.sources) else silent[0].name
            more = f" and {len(silent) - 1} more" if name != group.name and len(silent) > 1 else ""
            message = f"Nobody has said under which licence “{name}”{more} stands."
            yield finding("rights-unknown", message, Place(id=silent[0].id))


def _page_findings(book: Book, places: dict[str, Place]) -> Iterator[Finding]:
    for page in book.pages:
        for panel in page.panels:
            if not panel.alt:
                yield finding("missing-alt-text", "A panel has no alternative text.", places[panel.id])
            prints_at = page.dpi / panel.art.placement.scale
            if prints_at < LEAST_PRINT_DPI <= page.dpi:
                yield finding("low-resolution", f"The panel prints at {prints_at:.0f} dpi.", places[panel.id])
        for balloon in page.balloons:
            box = balloon.shape.box
            if box.x < 0 or box.y < 0 or box.right > page.width or box.bottom > page.height:
                yield finding("outside-trim", "A balloon sticks out of the page.", places[balloon.id])
        for waiting in page.places:
            yield finding("empty-frame", "A frame waits for a panel; it is not printed.", places[waiting.id])


def _plate_findings(press: Press, book: Book, languages: Sequence[str], places: dict[str, Place]) -> Iterator[Finding]:
    """Find balloons in the art that get new words over old ones: the plate was not sure what is lettering there."""
    settings = [setting_of(book, language, press.catalogue) for language in languages]
    for page in book.pages:
        for balloon in page.balloons:
            if balloon.body is not Body.ART or balloon.art is None:
                continue
            if not any(words_of(balloon, setting).strip() for setting in settings):
                continue
            source = book.source(balloon.art.source)
            middle = bounds(balloon.art.outline).centre
            by_hand = any(mark.kind in SHOWN and bounds(mark.outline).contains(middle) for mark in source.plate)
            with suppress(ComicRemixError):  # a picture that is gone or damaged is a finding of its own
                if not by_hand and press.pictures.lettering_left(source.asset, balloon.art.outline):
                    yield finding("lettering-left", "The old lettering stays under the new words.", places[balloon.id])


def _text_findings(book: Book, language: str, places: dict[str, Place]) -> Iterator[Finding]:
    known = {note.id for note in book.notes}
    words = WordChecks(book, language)
    for entry in texts(book):
        name = entry.key.partition(":")[2]
        place = places.get(name, Place(id=name))
        for code, message in (*_faults_of_text(book, language, entry, known), *words.faults(entry)):
            yield finding(code, f"{entry.place}: {message}", place, language)


def _faults_of_text(book: Book, language: str, entry: TextEntry, known: set[NoteId]) -> Iterator[tuple[str, str]]:
    """Yield code and message."""
    found = reading(book, language, entry.key, entry.source)
    if found.state is State.MISSING:
        yield "untranslated", "not translated yet."
        return
    if found.stale:
        yield "stale", "the source words have changed since."
    if found.state is State.DRAFT:
        yield "unreviewed", "only a draft."
    marks = Counter(note_ids(found.text))
    for note in Counter(note_ids(entry.source)) - marks:
        yield "note-mark-lost", f"the mark [^{note}] is lost."
    for note in marks:
        if note not in known:
            yield "note-mark-lost", f"there is no note “{note}”."


def _lettering_findings(press: Press, book: Book, language: str, places: dict[str, Place]) -> Iterator[Finding]:
    setting = setting_of(book, language, press.catalogue)
    for family, users, place in families_used(book, setting, places):
        faces = press.catalogue.family_faces(family)
        if not faces:
            yield finding("missing-font", f"The font “{family}” of {users} is missing.", place, language)
        elif not all(face.embeddable for face in faces):
            message = (
                f"The licence of the font “{family}” of {users} forbids embedding: exports have its words as outlines."
            )
            yield finding("font-not-embedded", message, place, language)
    for page in book.pages:
        for balloon_id, code, message in _faults_of_lettering(page, setting):
            yield finding(code, message, places[balloon_id], language)


def _faults_of_lettering(page: Page, setting: Setting) -> Iterator[tuple[str, str, str]]:
    """Yield balloon, code and message."""
    for balloon in page.balloons:
        words = lettered(balloon, page, setting)
        if words is None:
            continue
        if words.overflow > 0:
            many = f"about {words.too_many} characters too many"
            yield balloon.id, "overflow", f"The words do not fit the balloon: {many}."
        for character in words.missing:
            code_point = f"U+{ord(character[0]):04X}"
            yield balloon.id, "missing-glyph", f"No font has the character “{character}” ({code_point})."
