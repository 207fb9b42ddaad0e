"""Edits of how words look: balloon styles, single balloons, a language's fonts and writing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from comicremix.edit.change import change_language, changed, swapped_in, with_key
from comicremix.edit.texts import set_override
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.language import Binding, Direction, Language, Override, Writing
from comicremix.model.page import Balloon, Page
from comicremix.model.style import BalloonStyle

EVERY_STYLE = "*"
"""The key of ``Language.fonts`` that serves every style without a key of its own."""


def style_named(book: Book, name: str) -> BalloonStyle:
    """Raises KeyError when the book has no such style."""
    for style in book.styles:
        if style.name == name:
            return style
    raise KeyError(name)


def free_name(book: Book, wanted: str) -> str:
    """Return ``wanted``, or with the lowest number from 2 on that no style of the book has: ``speech 2``."""
    taken = {style.name for style in book.styles}
    number, name = 2, wanted
    while name in taken:
        name, number = f"{wanted} {number}", number + 1
    return name


def change_style(book: Book, name: str, **values: Any) -> Book:
    """Give a style other values of its fields; its name stays. Raises KeyError when the book has no such style."""
    old = style_named(book, name)
    return changed(book, styles=swapped_in(book.styles, old, changed(old, **values)))


def scale_styles(book: Book, factor: float) -> Book:
    """Make the words of all styles larger or smaller, their least size, margins and lines with them.

    The least size grows no further than it is: it is what eyes can read.
    """
    return changed(book, styles=tuple(_scaled(style, factor) for style in book.styles))


def _scaled(style: BalloonStyle, factor: float) -> BalloonStyle:
    return changed(
        style,
        size=round(style.size * factor, 1),
        minimum=round(style.minimum * min(1.0, factor), 1),
        margin=round(style.margin * factor, 1),
        text_outline_width=round(style.text_outline_width * factor, 1),
        line_width=round(style.line_width * factor, 1),
    )


def duplicate_style(book: Book, name: str, copy: str) -> Book:
    """Put a copy of a style behind it. Raises KeyError, or ValueError when the name ``copy`` is taken or empty."""
    old = style_named(book, name)
    _check_free(book, copy)
    at = book.styles.index(old) + 1
    return changed(book, styles=(*book.styles[:at], changed(old, name=copy), *book.styles[at:]))


def rename_style(book: Book, old: str, new: str) -> Book:
    """Rename a style. Balloons that are lettered in it, and fonts that languages have for it, follow.

    Raises:
        KeyError: the book has no style ``old``.
        ValueError: ``new`` is taken or empty.
    """
    style = style_named(book, old)
    if new == old:
        return book
    _check_free(book, new)
    renamed = _restyled(book, old, new)
    languages = tuple(_with_font_renamed(language, old, new) for language in book.languages)
    return changed(renamed, styles=swapped_in(book.styles, style, changed(style, name=new)), languages=languages)


def remove_style(book: Book, name: str, replacement: str) -> Book:
    """Remove a style; its balloons get the style ``replacement``, and languages forget their font for it.

    Raises:
        KeyError: the book lacks one of the two.
        ValueError: they are the same: a book keeps one style at least.
    """
    style, _ = style_named(book, name), style_named(book, replacement)
    if name == replacement:
        raise ValueError(name)
    without = tuple(kept for kept in book.styles if kept is not style)
    languages = tuple(_with_font(language, name, None) for language in book.languages)
    return changed(_restyled(book, name, replacement), styles=without, languages=languages)


def balloons_of_style(book: Book, name: str) -> int:
    """Count the balloons that are lettered in a style."""
    return sum(book.style(balloon).name == name for page in book.pages for balloon in page.balloons)


def set_style(book: Book, balloon_ids: Collection[BalloonId], name: str) -> Book:
    """Give balloons a style; empty: the style of their kind."""
    return _change_balloons(book, balloon_ids, lambda b: changed(b, style=name))


def set_arc(book: Book, balloon_ids: Collection[BalloonId], degrees: float) -> Book:
    """Set words on an arc of ``degrees``, -360 to 360: above 0 they rise in the middle, below 0 they sag."""
    arc = max(-360.0, min(360.0, degrees))
    return _change_balloons(book, balloon_ids, lambda b: changed(b, arc=arc))


def set_rotation(book: Book, balloon_ids: Collection[BalloonId], degrees: float) -> Book:
    """Turn balloons clockwise, each about its own middle; kept between -180 and 180."""
    turned = (degrees + 180) % 360 - 180 if abs(degrees) > 180 else degrees
    return _change_balloons(book, balloon_ids, lambda b: changed(b, rotation=turned))


def set_grow(book: Book, balloon_ids: Collection[BalloonId], grow: bool) -> Book:
    """Let the bodies of balloons grow with their words, or keep their size."""
    return _change_balloons(book, balloon_ids, lambda b: changed(b, grow=grow))


def set_font(book: Book, tag: str, style: str, family: str | None) -> Book:
    """Let a language letter a style (``EVERY_STYLE``: all others) in a family of its own; None: in the style's."""
    return change_language(book, tag, lambda x: _with_font(x, style, family))


def set_writing(book: Book, tag: str, writing: Writing) -> Book:
    return change_language(book, tag, lambda x: changed(x, writing=writing))


def set_binding(book: Book, tag: str, binding: Binding) -> Book:
    """Bind the edition on a side."""
    return change_language(book, tag, lambda x: changed(x, binding=binding))


def set_direction(book: Book, tag: str, direction: Direction) -> Book:
    return change_language(book, tag, lambda x: changed(x, direction=direction))


def change_override(book: Book, tag: str, balloon_id: BalloonId, **values: Any) -> Book:
    """Change single values of what a language changes at a balloon; None takes one back."""
    old = book.language(tag).overrides.get(balloon_id, Override())
    new = changed(old, **values)
    return book if new is old else set_override(book, tag, balloon_id, new)


def _check_free(book: Book, name: str) -> None:
    if not name.strip() or name == EVERY_STYLE or any(style.name == name for style in book.styles):
        raise ValueError(name)


def _restyled(book: Book, old: str, new: str) -> Book:
    """Give all balloons that are lettered in ``old`` the style ``new``, those too that have it by their kind."""

    def restyled(balloon: Balloon) -> Balloon:
        return changed(balloon, style=new) if book.style(balloon).name == old else balloon

    return changed(book, pages=_each_balloon(book.pages, restyled))


def _change_balloons(book: Book, ids: Collection[BalloonId], change: Callable[[Balloon], Balloon]) -> Book:
    wanted = frozenset(ids)
    return changed(book, pages=_each_balloon(book.pages, lambda b: change(b) if b.id in wanted else b))


def _each_balloon(pages: tuple[Page, ...], change: Callable[[Balloon], Balloon]) -> tuple[Page, ...]:
    """Return the pages with every balloon changed; a page without a change stays the same object."""
    made = []
    for page in pages:
        balloons = tuple(change(balloon) for balloon in page.balloons)
        same = all(new is old for new, old in zip(balloons, page.balloons, strict=True))
        made.append(page if same else changed(page, balloons=balloons))
    return pages if all(new is old for new, old in zip(made, pages, strict=True)) else tuple(made)


def _with_font(language: Language, style: str, family: str | None) -> Language:
    if language.fonts.get(style) == family:
        return language
    return changed(language, fonts=with_key(language.fonts, style, family or None))


def _with_font_renamed(language: Language, old: str, new: str) -> Language:
    if old not in language.fonts:
        return language
    fonts = {new if name == old else name: family for name, family in language.fonts.items()}
    return changed(language, fonts=fonts)
