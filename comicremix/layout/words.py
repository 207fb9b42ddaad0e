"""The words of a balloon in one language, set inside its shape at the size that the balloons of a page share."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from comicremix.geometry import Affine, bounds, path_bounds, transform_path, transform_points
from comicremix.layout.calm import Calm
from comicremix.layout.shapes import lettering_outline
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.look import TextLook
from comicremix.lettering.scripts import knows_columns
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.language import Language, Override
from comicremix.model.markup import Span, parse
from comicremix.model.numbering import Numbering
from comicremix.model.page import Balloon, Body, Page, Shape, ShapeKind
from comicremix.model.scripts import direction_of_words
from comicremix.model.style import STYLE_DPI, BalloonStyle, Shadow, Stroke
from comicremix.model.texts import reading

if TYPE_CHECKING:
    from comicremix.lettering.letter import Lettering

_MOST = 0.6
"""The share of a style's balloons on a page that must hold their words at the size that all of them get."""
_LEAST_SIZE = 0.85
"""The shared size as a share of the style's own: a single full balloon does not make all the others small."""
_GROWTH = 0.05
_MOST_GROWTH = 40
"""A balloon grows in steps of a twentieth, to three times its size at most."""
_FILLING = 1.4
"""The size at which capitals are as high as their balloon, as a share of its height: none fits at a larger one."""
LEAST_FITTED = 0.2
_FITTING_STEPS = 130
"""A balloon is fitted to its words in steps of a fortieth, from a fifth of its size to three and a half times that."""

_MOST_LETTERED = 4096
_LETTERED: dict[Hashable, tuple[Shape, Lettering]] = {}
"""Letterings by everything that they depend on, shapes by identity: to compare the outlines of a full page would take
longer than all the rest of a keystroke."""

Sizes = Mapping[str, float]
"""Sizes by style name, page pixels."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What lettering a page in one language needs besides the page: fonts, numbers, the language itself."""

    book: Book
    language: Language
    catalogue: Catalogue
    numbering: Numbering = field(default_factory=Numbering)
    csl: str = ""
    """The citation style that the book brings, XML; empty: the program's own."""
    calm: Calm | None = None
    """Looks at the drawing for those who must lay something over it."""
    _sizes: dict[int, tuple[Page, Sizes]] = field(default_factory=dict, compare=False, repr=False)

    def sizes(self, page: Page) -> Sizes:
        """Return the sizes that the balloons of ``page`` share, remembered as long as this lives."""
        known = self._sizes.get(id(page))
        if known is None:
            known = self._sizes[id(page)] = (page, shared_sizes(page, self))
        return known[1]

    @property
    def numbers(self) -> Mapping[NoteId, str]:
        """The labels of the notes, as the notes pages have them."""
        return self.numbering.on()

    def lend_sizes(self, whole: Page, part: Page) -> None:
        """Let the balloons of ``part``, some of those of ``whole``, have the sizes that they have there."""
        self._sizes[id(part)] = (part, self.sizes(whole))

    def override(self, balloon: Balloon) -> Override:
        """Return what the language changes at ``balloon``."""
        return self.language.overrides.get(balloon.id, _NOTHING)


_NOTHING = Override()


def words_of(balloon: Balloon, setting: Setting) -> str:
    """Return the words to set: the translation, or the source words where it is missing; none where those stand in the
    drawing."""
    key, tag = f"balloon:{balloon.id}", setting.language.tag
    words = reading(setting.book, tag, key, balloon.text).text
    if balloon.keeps_lettering and (not words or tag == setting.book.source_language):
        return ""
    return words or balloon.text


def lettered_in_the_drawing(balloon: Balloon, page: Page, setting: Setting) -> Lettering | None:
    """Set the words that a balloon shows as they were drawn, about where they stand; None when it shows none so."""
    if not balloon.keeps_lettering or words_of(balloon, setting).strip() or not balloon.text.strip():
        return None
    words = reading(setting.book, setting.book.source_language, f"balloon:{balloon.id}", balloon.text).text
    return _set(
        words, balloon, page, setting, balloon_look(balloon, page, setting), shown_shape(balloon, page, setting)
    )


def lettered(balloon: Balloon, page: Page, setting: Setting) -> Lettering | None:
    """Set a balloon's words; None when it has none.

    They get the size that the style's balloons share on the page, or the largest that the balloon holds.
    """
    words = words_of(balloon, setting)
    if not words.strip():
        return None
    look = balloon_look(balloon, page, setting)
    size = page_size(balloon, page, setting)
    if size is not None:
        look = replace(look, size=min(look.size, size), minimum=min(size, look.minimum))
    return _set(words, balloon, page, setting, look, shown_shape(balloon, page, setting))


def page_size(balloon: Balloon, page: Page, setting: Setting) -> float | None:
    """Return the size that ``balloon`` shares with others of its style on the page; None: it has one of its own."""
    return setting.sizes(page).get(setting.book.style(balloon).name) if _shares(balloon, setting) else None


def shared_sizes(page: Page, setting: Setting) -> Sizes:
    """Return the size of each style whose balloons share one: what most of them hold, not much below the style's."""
    held: dict[str, list[float]] = defaultdict(list)
    wanted: dict[str, float] = {}
    for balloon in page.balloons:
        if _shares(balloon, setting) and words_of(balloon, setting).strip():
            look = balloon_look(balloon, page, setting)
            name = setting.book.style(balloon).name
            wanted[name] = look.size
            held[name].append(
                _set(words_of(balloon, setting), balloon, page, setting, look, _own_shape(balloon, setting)).size
            )
    return {name: shared_size(sizes, wanted[name]) for name, sizes in held.items()}


def shared_size(held: Sequence[float], wanted: float) -> float:
    """Return the size for balloons that hold their words at the sizes ``held``, when ``wanted`` was asked for."""
    enough = sorted(held, reverse=True)[math.ceil(_MOST * len(held)) - 1]
    return min(wanted, max(enough, _LEAST_SIZE * wanted))


def shown_shape(balloon: Balloon, page: Page, setting: Setting) -> Shape:
    """Return the shape that a balloon has in the edition: the language's own, grown as far as its words need."""
    shape = _own_shape(balloon, setting)
    if not balloon.grow or balloon.body is not Body.DRAWN or not words_of(balloon, setting).strip():
        return shape
    look = balloon_look(balloon, page, setting)

    def holds(steps: int) -> bool:
        found = _set(words_of(balloon, setting), balloon, page, setting, look, _grown(shape, 1 + steps * _GROWTH))
        return found.size >= look.size and not found.overflow

    if holds(0):
        return shape
    small, large = 0, 1
    while large < _MOST_GROWTH and not holds(large):
        small, large = large, min(2 * large, _MOST_GROWTH)
    while large - small > 1:
        middle = (small + large) // 2
        small, large = (small, middle) if holds(middle) else (middle, large)
    return _grown(shape, 1 + large * _GROWTH)


def fitted_shape(balloon: Balloon, page: Page, setting: Setting) -> Shape:
    """Return a balloon's shape, larger or smaller, so that it just holds its words at the size that its style asks for;
    its own shape when it has none."""
    shape = _own_shape(balloon, setting)
    if not words_of(balloon, setting).strip():
        return shape
    look = balloon_look(replace(balloon, grow=True), page, setting)

    def holds(steps: int) -> bool:
        found = _set(
            words_of(balloon, setting), balloon, page, setting, look, _grown(shape, LEAST_FITTED + steps * _GROWTH / 2)
        )
        return found.size >= look.size and not found.overflow

    steps = bisect_left(range(_FITTING_STEPS), x=True, key=holds)
    return _grown(shape, LEAST_FITTED + steps * _GROWTH / 2)


def _own_shape(balloon: Balloon, setting: Setting) -> Shape:
    return setting.override(balloon).shape or balloon.shape


def _grown(shape: Shape, factor: float) -> Shape:
    grow = Affine.scaling(factor, about=shape.box.centre)
    if shape.kind is not ShapeKind.PATH:
        return Shape(shape.kind, bounds(transform_points(shape.box.outline(), grow)))
    path = transform_path(shape.path, grow)
    return Shape(shape.kind, path_bounds(path), path)


def fills_balloon(balloon: Balloon, setting: Setting) -> bool:
    """Tell whether the words are as large as the balloon lets them be."""
    filling = setting.book.style(balloon).sizing == "balloon"
    return filling and not balloon.grow and setting.override(balloon).size is None


def _shares(balloon: Balloon, setting: Setting) -> bool:
    style = setting.book.style(balloon)
    alone = balloon.arc or balloon.grow or setting.override(balloon).size is not None
    return style.sizing == "page" and not alone


def _set(words: str, balloon: Balloon, page: Page, setting: Setting, look: TextLook, shape: Shape) -> Lettering:
    spans = note_spans(words, setting.numbering.on(page.id), shown=setting.numbering.shown)
    margin = setting.book.style(balloon).margin * page.dpi / STYLE_DPI
    language = setting.language
    vertical = in_columns(balloon, setting)
    direction = direction_of_words("".join(span.text for span in spans if not span.superscript), language.direction)
    key = (id(shape), spans, look, margin, language.tag, direction, vertical, id(setting.catalogue))
    known = _LETTERED.get(key)
    if known is not None and known[0] is shape:
        return known[1]
    # The lettering engine loads in a twentieth of a second, and untouched pages never need it.
    from comicremix.lettering.letter import letter

    found = letter(
        spans,
        lettering_outline(shape),
        look=look,
        language=language.tag,
        direction=direction,
        catalogue=setting.catalogue,
        margin=margin,
        vertical=vertical,
    )
    while len(_LETTERED) >= _MOST_LETTERED:
        _LETTERED.pop(next(iter(_LETTERED)), None)
    _LETTERED[key] = (shape, found)
    return found


def in_columns(balloon: Balloon, setting: Setting) -> bool:
    """Tell whether the words stand in columns from right to left."""
    writing = setting.override(balloon).writing or setting.language.writing
    return writing == "vertical" and not balloon.arc and knows_columns(setting.language.tag)


def note_spans(words: str, numbers: Mapping[NoteId, str], *, shown: bool = True) -> tuple[Span, ...]:
    """Turn note marks into linked superscript numbers, or leave them out;
    a mark without a note shows as an asterisk."""
    return number_spans(tuple(span for span in parse(words) if shown or not span.note), numbers)


def number_spans(spans: Sequence[Span], numbers: Mapping[NoteId, str]) -> tuple[Span, ...]:
    """Turn the note marks among ``spans`` into linked superscript numbers."""
    return tuple(_numbered(span, numbers) for span in spans)


def _numbered(span: Span, numbers: Mapping[NoteId, str]) -> Span:
    if not span.note:
        return span
    number = numbers.get(NoteId(span.note), "")
    link = f"#note:{span.note}" if number else ""
    return replace(span, text=number or "*", note="", superscript=True, link=link)


def balloon_look(balloon: Balloon, page: Page, setting: Setting) -> TextLook:
    """Return the look of a balloon's words at the size that its style or its override asks for.

    Words that fill their balloon aim at its own height; one that grows aims at the style's size, or it would never end.
    """
    look = text_look(setting.book.style(balloon), page, setting.language, setting.override(balloon))
    if fills_balloon(balloon, setting):
        look = replace(look, size=max(look.minimum, _FILLING * _own_shape(balloon, setting).box.height))
    return replace(look, arc=balloon.arc, free=balloon.body is Body.NONE) if balloon.arc else look


def text_look(style: BalloonStyle, page: Page, language: Language, override: Override) -> TextLook:
    """Scale a balloon style to the page's resolution and adapt it to a language."""
    unit = page.dpi / STYLE_DPI
    outline = Stroke(style.text_outline, style.text_outline_width * unit) if style.text_outline else None
    size = override.size or style.size * unit
    return TextLook(
        family=override.font or language.fonts.get(style.name) or language.fonts.get("*") or style.font,
        bold=style.bold,
        italic=style.italic,
        leading=style.leading,
        case=style.case,
        alignment=style.alignment,
        hyphenate=style.hyphenate,
        colour=style.colour,
        stroke=outline,
        size=size,
        minimum=min(size, style.minimum * unit),
        letter_spacing=style.letter_spacing,
        features=style.features,
        colour_below=style.colour_below,
        shadow=style.shadow and Shadow(style.shadow.colour, style.shadow.dx * unit, style.shadow.dy * unit),
    )
