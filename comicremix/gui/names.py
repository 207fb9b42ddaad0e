"""Names of languages, places and kinds, in the window's language."""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError
from PySide6.QtCore import QCoreApplication, QLocale

from comicremix.app.languages import language_name
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.language import TextKey
from comicremix.model.reading import NOTE_MARK, note_numbers, reading_panels
from comicremix.model.source import BalloonKind

translate = QCoreApplication.translate
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def native_name(tag: str) -> str:
    """Return a language's own name with a capital: ``Français``."""
    name = language_name(tag)
    return name[:1].upper() + name[1:]


def local_name(tag: str) -> str:
    """Return a language's name in the window's language; its tag when it has none."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(_window_locale()) or tag
    except (UnknownLocaleError, ValueError):
        return str(_window_locale().languages.get(tag, tag))


def _window_locale() -> Locale:
    try:
        return Locale.parse(QLocale().name().split("_")[0])
    except (UnknownLocaleError, ValueError):  # such as C
        return Locale("en")


def kind_name(kind: BalloonKind) -> str:
    """Return the word for a kind of balloon."""
    match kind:
        case BalloonKind.SPEECH:
            return translate("Kind", "Speech")
        case BalloonKind.THOUGHT:
            return translate("Kind", "Thought")
        case BalloonKind.SHOUT:
            return translate("Kind", "Shout")
        case BalloonKind.WHISPER:
            return translate("Kind", "Whisper")
        case BalloonKind.CAPTION:
            return translate("Kind", "Caption")
        case BalloonKind.SOUND_EFFECT:
            return translate("Kind", "Sound effect")
        case BalloonKind.SIGN:
            return translate("Kind", "Sign")


class Places:
    """Where the texts of a book stand, in words. Made once for each book."""

    def __init__(self, book: Book) -> None:
        self._numbers = note_numbers(book)
        self._places: dict[str, tuple[int, int]] = {}
        self._kinds: dict[str, BalloonKind] = {}
        for number, page in enumerate(book.pages, 1):
            panels = {panel.id: n for n, panel in enumerate(reading_panels(page), 1)}
            self._places |= {panel: (number, n) for panel, n in panels.items()}
            for balloon in page.balloons:
                self._places[balloon.id] = (number, panels.get(balloon.panel, 0) if balloon.panel else 0)
                self._kinds[balloon.id] = balloon.kind

    def page_number(self, item_id: str) -> int:
        """Return the page, counted from 1, of a panel or balloon; 0 for anything else."""
        return self._places.get(item_id, (0, 0))[0]

    def of_item(self, item_id: str) -> str:
        """Say where a panel or balloon stands: ``Page 3, panel 2``."""
        page, panel = self._places.get(item_id, (0, 0))
        if panel:
            return translate("Places", "Page {0}, panel {1}").format(page, panel)
        return translate("Places", "Page {0}").format(page) if page else ""

    def of_text(self, key: TextKey) -> str:
        """Say which text stands at a key: ``Page 3, panel 2 · Speech``."""
        kind, _, name = key.partition(":")
        if kind == "balloon":
            return f"{self.of_item(name)} · {kind_name(self._kinds.get(name, BalloonKind.SPEECH))}"
        if kind == "alt":
            return f"{self.of_item(name)} · " + translate("Places", "alternative text")
        if kind == "note":
            number = {str(note): n for note, n in self._numbers.items()}.get(name)
            return (
                translate("Places", "Note {0}").format(number) if number else translate("Places", "Note without a mark")
            )
        if key == "book:title":
            return translate("Places", "Title of the book")
        if key == "book:credits":
            return translate("Places", "Credits")
        return translate("Places", "Fixed word")

    def with_numbers(self, words: str) -> str:
        """Return words as they are looked over: the marks of notes as raised numbers."""
        return NOTE_MARK.sub(self._raised, words) if "[^" in words else words

    def short(self, key: TextKey) -> str:
        """Say where a text stands in a narrow column: page and panel as ``3.2``, or a word."""
        kind, _, name = key.partition(":")
        page, panel = self._places.get(name, (0, 0))
        if page:
            return f"{page}.{panel}" if panel else str(page)
        if kind == "note":
            return translate("Places", "Note")
        return translate("Places", "Title") if key == "book:title" else translate("Places", "Book")

    def _raised(self, mark: re.Match[str]) -> str:
        number = self._numbers.get(NoteId(mark[1]))
        return str(number).translate(_RAISED) if number else "[?]"
