"""Texts to send away: one of each kind by hand, and random ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from comicremix.exchange.units import Given, Parcel, Unit
from comicremix.model.language import State, Translation
from comicremix.store.po import normalised
from tests.strategies import WORDS, translations

MARKED = "See *there*[^n-1] and **there**[^n-2];\n{東|ひがし} \\[^n-3] <b>&amp;[^n-1]"
UNITS = (
    Unit("book:title", "Title", "Title of the book"),
    Unit("balloon:b-1", "Good morning", "Page 1, panel 1, speech", Translation("Bonjour", "Good morning")),
    Unit(
        "balloon:b-2",
        "Good morning",
        "Page 1, panel 2, shout",
        Translation("Salut !", "Good morning", State.DRAFT, "which?\nfriends"),
    ),
    Unit(
        "balloon:b-3",
        "=1+1",
        "Page 1, speech",
        Translation("-2 _x0041_ 'x'", "=1+1", State.REVIEWED, "", "Zoë O'Hara", "2026-11-24"),
    ),
    Unit("balloon:b-4", "New", "Page 2, speech", Translation("Vieux", "Old")),
    Unit("balloon:b-5", "New", "Page 2, speech", Translation("Vieux", "Old", State.DRAFT)),
    Unit("balloon:b-6", "New", "Page 2, speech", Translation("Vieux", "Old", State.REVIEWED, "", "Ann", "")),
    Unit("note:n-1", MARKED, "Note 1", Translation("Là[^n-2] {x|y}\n*et* là[^n-1],[^n-1]", MARKED)),
    Unit("alt:p-1", "A door", "Page 1, panel 1", Translation("", "A door", State.MISSING, "what kind?")),
)
PARCEL = Parcel("Lumo & Ada", "en", "fr", "ltr", UNITS)


def expected(unit: Unit) -> tuple[Any, ...]:
    """Return what a file must give back: words, state, older source words, comment, reviewer, date."""
    kept = normalised(unit.translation, unit.source) if unit.translation else None
    if kept is None:
        return "", None, None, "", "", ""
    state = None if kept.state is State.MISSING else kept.state
    older = kept.source if kept.text and kept.source != unit.source else None
    return kept.text, state, older, kept.comment, kept.reviewer, kept.reviewed_on


def told(given: Given) -> tuple[Any, ...]:
    state = given.state if given.text else None
    return given.text, state, given.made_from, given.comment, given.reviewer, given.reviewed_on


@st.composite
def units(draw: Any, number: int) -> Unit:
    source = draw(WORDS.filter(bool) | st.sampled_from([MARKED, "_x000D_\r\r\n", "'=a", " b ", "\x00\x0b\ufffe"]))
    translation = draw(st.none() | translations(source))
    kept = normalised(translation, source) if translation is not None else None
    return Unit(f"balloon:b-{number}", source, f"Page {number}, speech", kept)


@st.composite
def parcels(draw: Any) -> Parcel:
    found = tuple(draw(units(number)) for number in range(draw(st.integers(1, 4))))
    title = draw(WORDS)
    return Parcel(title, "en", draw(st.sampled_from(["fr", "pt-BR", "ar"])), "ltr", found)
