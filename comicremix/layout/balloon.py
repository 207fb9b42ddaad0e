"""One balloon as a group of items: its drawn body, its words in one language, its note marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comicremix.geometry import IDENTITY, Affine, Path, Rect, bounds, path_bounds, path_points, transform_path
from comicremix.layout.frame import Group, Item, Link, PathItem
from comicremix.layout.shapes import lettering_outline, rotated, shape_path, tail_path, thought_puffs
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.look import TextLook
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.language import Language, Override
from comicremix.model.markup import Span, parse
from comicremix.model.page import Balloon, Body, Page
from comicremix.model.source import BalloonKind
from comicremix.model.style import BalloonStyle, Shadow, Stroke
from comicremix.model.texts import reading

if TYPE_CHECKING:
    from comicremix.lettering.letter import Lettering

STYLE_DPI = 300.0
"""The resolution that lengths in styles are written for."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What lettering a page in one language needs besides the page: fonts, numbers, the language itself."""

    book: Book
    language: Language
    catalogue: Catalogue
    numbers: Mapping[NoteId, int]


def words_of(balloon: Balloon, setting: Setting) -> str:
    """Return the words to set: the translation, or the source words where it is missing."""
    key = f"balloon:{balloon.id}"
    return reading(setting.book, setting.language.tag, key, balloon.text).text or balloon.text


def lettered(balloon: Balloon, page: Page, setting: Setting) -> Lettering | None:
    """Set a balloon's words; None when it has none."""
    words = words_of(balloon, setting)
    if not words.strip():
        return None
    # The lettering engine loads in a twentieth of a second, and untouched pages never need it.
    from comicremix.lettering.letter import letter

    style = setting.book.style(balloon)
    override = setting.language.overrides.get(balloon.id, Override())
    shape = override.shape or balloon.shape
    return letter(
        note_spans(words, setting.numbers),
        lettering_outline(shape),
        look=replace(text_look(style, page, setting.language, override), arc=balloon.arc),
        language=setting.language.tag,
        direction=setting.language.direction,
        catalogue=setting.catalogue,
        margin=style.margin * page.dpi / STYLE_DPI,
    )


def note_spans(words: str, numbers: Mapping[NoteId, int]) -> tuple[Span, ...]:
    """Turn note marks into linked superscript numbers; a mark without a note shows as an asterisk."""
    spans = []
    for span in parse(words):
        if span.note:
            number = numbers.get(NoteId(span.note))
            link = f"#note:{span.note}" if number else ""
            spans.append(replace(span, text=str(number or "*"), note="", superscript=True, link=link))
        else:
            spans.append(span)
    return tuple(spans)


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


def lay_out_body(balloon: Balloon, page: Page, setting: Setting) -> tuple[PathItem, ...]:
    """Return the line and then the fill of a drawn balloon. Every stroke lies under every fill, so that a body, its
    tails and the balloons joined to it read as one shape."""
    if balloon.body is not Body.DRAWN:
        return ()
    style = setting.book.style(balloon)
    unit = page.dpi / STYLE_DPI
    paths = body_paths(balloon, setting.language.overrides.get(balloon.id))
    items = []
    if style.line:
        # Half of the stroke hides under the fill.
        stroke = Stroke(style.line, 2 * style.line_width * unit, tuple(d * unit for d in style.dash))
        items += [PathItem(path, stroke=stroke) for path in paths]
    fill = balloon.fill or style.fill
    if fill:
        items += [PathItem(path, fill=fill) for path in paths]
    return tuple(items)


def body_paths(balloon: Balloon, override: Override | None = None) -> tuple[Path, ...]:
    """Return the paths of a balloon's body and tails on the page."""
    shape = (override.shape if override else None) or balloon.shape
    body = shape_path(shape)
    turn = Affine.rotation(balloon.rotation, shape.box.centre) if balloon.rotation else IDENTITY
    body = transform_path(body, turn)
    outline = path_points(body)
    paths = [body]
    for tail in balloon.tails:
        thought = balloon.kind is BalloonKind.THOUGHT
        paths += thought_puffs(tail, outline) if thought else [tail_path(tail, outline)]
    return tuple(path for path in paths if path)


def lay_out_balloon(balloon: Balloon, page: Page, setting: Setting, *, with_body: bool = True) -> Group:
    """Return a balloon's group; its box is the body's, or the words' where there is no body."""
    body = lay_out_body(balloon, page, setting) if with_body else ()
    words = lettered(balloon, page, setting)
    override = setting.language.overrides.get(balloon.id)
    shape = (override.shape if override else None) or balloon.shape
    box = path_bounds(shape_path(shape))
    items: list[Item] = list(body)
    if words is not None:
        items += turned_runs(words.runs, balloon.rotation, box)
        items += mark_groups(words.links, balloon.id, balloon.rotation, box)
    return Group(balloon.id, tuple(items), "balloon", box)


def turned_runs(runs: tuple[Glyphs, ...], degrees: float, box: Rect) -> list[Glyphs]:
    """Turn runs about the centre of ``box``."""
    if not degrees:
        return list(runs)
    turn = Affine.rotation(degrees, box.centre)
    return [replace(run, transform=run.transform.then(turn)) for run in runs]


def mark_groups(
    links: tuple[tuple[str, Rect], ...], owner: str, degrees: float = 0.0, box: Rect | None = None
) -> list[Group]:
    """Return a link to its note for every note mark, inside a group to which the note links back."""
    seen: Counter[str] = Counter()
    groups = []
    for target, upright in links:
        place = bounds(rotated(upright.outline(), degrees, box.centre)) if box else upright
        note = target.removeprefix("#note:")
        seen[note] += 1
        again = f":{seen[note]}" if seen[note] > 1 else ""
        touch = place.inset(-0.35 * place.height)
        groups.append(Group(f"mark:{note}:{owner}{again}", (Link(touch, target, note),), "mark", place))
    return groups
