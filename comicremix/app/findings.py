"""What may be wrong with a book or an edition: findings with their place, severity and remedy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from comicremix.layout.book import setting_of
from comicremix.layout.words import Setting
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book

Severity = Literal["error", "warning", "info"]

_KINDS: MappingProxyType[str, tuple[Severity, str]] = MappingProxyType(
    {
        "untranslated": ("warning", "Translate it."),
        "stale": ("warning", "Confirm or correct it."),
        "unreviewed": ("info", "Read it through and mark it as translated."),
        "overflow": ("error", "Shorten the words or enlarge the balloon."),
        "missing-glyph": ("error", "Add a font that has it."),
        "missing-font": ("warning", "Choose another or add it to the book's fonts."),
        "font-not-embedded": ("warning", "Choose another, or ask its makers for a licence to embed it."),
        "damaged-font": ("warning", "Add it again from where it came, or take it away."),
        "note-mark-lost": ("error", "Write the mark where the note belongs."),
        "note-mark-twice": ("warning", "Take one of the two marks away."),
        "orphan-note": ("warning", "Mark it in a text, pin it or delete it."),
        "note-cites-itself": ("warning", "Take the mark out of its body."),
        "note-picture-lost": ("warning", "Name another panel, or take the picture out."),
        "duplicate-note": ("error", "Give one of them another id, in notes.json."),
        "unknown-source": ("error", "Import it, or cite another."),
        "unreferenced-source": ("info", "Cite it in a note or delete it."),
        "duplicate-source": ("warning", "Keep one of them and cite that."),
        "malformed-url": ("warning", "Copy the address anew from the browser."),
        "undated-source": ("info", "Say the date."),
        "untitled-source": ("warning", "Give it a title."),
        "citation-style": ("warning", "Put an independent CSL style there, or choose none."),
        "missing-asset": ("error", "Bring the file back from a copy of the book."),
        "lettering-left": ("warning", "Draw the mask by hand, or cover the place with a balloon of its own."),
        "missing-alt-text": ("warning", "Say in a sentence what it shows."),
        "low-resolution": ("warning", "Make it smaller or import a larger picture."),
        "outside-trim": ("warning", "Move it inside."),
        "near-trim": ("warning", "Move them inwards: a cut is seldom where it should be."),
        "no-bleed": ("warning", "Take a larger picture, let the art end before the cut, or ask for mirrored bleed."),
        "bleed-mirrored": ("info", "Look whether it may be seen."),
        "broken-profile": ("warning", "Save the picture again with a profile; until then it is taken for sRGB."),
        "empty-frame": ("warning", "Drop a panel into it or delete it."),
        "numbers-differ": ("warning", "Correct the number, or write it as the source does."),
        "placeholder": ("warning", "Write it where the number belongs."),
        "markup-open": ("warning", "Close it, or take it away."),
        "term-forbidden": ("warning", "Use the word that the glossary has."),
        "term-missed": ("info", "Use the glossary's word, or add what stands there to it."),
        "end-mark-differs": ("info", "End it as the source ends, unless the language wants it otherwise."),
        "unbalanced": ("info", "Write the other one, or take it away."),
        "french-spacing": ("info", "Put narrow no-break spaces there; the window does it with one click."),
        "spaces": ("info", "Take them away; the window does it with one click."),
        "doubled-word": ("info", "Take one away, unless it is meant."),
        "same-as-source": ("info", "Translate it, unless it is meant."),
        "rights-unknown": ("info", "Say it under File, Authors and licences."),
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """``page`` and ``panel`` count from 1; 0: of the whole book or page.
    ``language`` empty: it concerns all."""

    code: str
    severity: Severity
    language: str
    page: int
    panel: int
    id: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something of the book stands."""

    page: int = 0
    panel: int = 0
    id: str = ""


def finding(code: str, message: str, place: Place, language: str = "") -> Finding:
    """Return a finding with the severity and the remedy of its code."""
    severity, remedy = _KINDS[code]
    return Finding(code, severity, language, place.page, place.panel, place.id, message, remedy)


def outlined_families(catalogue: Catalogue, book: Book, languages: Iterable[str]) -> tuple[str, ...]:
    """Return the families of these editions whose words exports draw as outlines: their licence forbids embedding."""
    found: dict[str, None] = {}
    for language in languages:
        for family, _, _ in families_used(book, setting_of(book, language, catalogue), {}):
            if not all(face.embeddable for face in catalogue.family_faces(family)):
                found[family] = None
    return tuple(found)


def families_used(book: Book, setting: Setting, places: dict[str, Place]) -> Iterator[tuple[str, str, Place]]:
    """Yield each family that an edition is lettered in, who wants it, and where."""
    fonts = setting.language.fonts
    for style in book.styles:
        yield fonts.get(style.name) or fonts.get("*") or style.font, f"the style “{style.name}”", Place()
    for balloon_id, override in setting.language.overrides.items():
        if override.font and balloon_id in places:
            yield override.font, "this balloon", places[balloon_id]
