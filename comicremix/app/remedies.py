"""What helps words that are too long for their balloon in one edition: smaller letters,
or more room for this language alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comicremix.edit.styles import change_override
from comicremix.edit.transform import transformed_shape
from comicremix.geometry import Affine
from comicremix.layout.words import Setting, lettered, shown_shape
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.page import Body, Shape
from comicremix.model.style import STYLE_DPI

LEAST_SHARE = 0.8
"""The least size that is offered, as a share of the style's least legible one."""
MOST_GROWTH, MOST_IN_ART = 2.0, 1.2
"""By how much a balloon may be larger in one language; one that is drawn in the art only gives up its margins."""
STEPS = 16

Settings = Callable[[Book], Setting]
"""Gives what lays out a state of the book in the language at hand."""


@dataclass(frozen=True, slots=True)
class Remedies:
    """What would make the words fit; None: it would not help. ``size``: page pixels."""

    size: float | None = None
    shape: Shape | None = None
    growth: float = 1.0
    """By which ``shape`` is larger."""


def remedies(setting_of: Settings, book: Book, balloon_id: BalloonId, language: str) -> Remedies:
    """Return what would help a balloon's words, each by itself; nothing where they fit already.

    Raises:
        KeyError: no such balloon or language.
    """
    if _holds(setting_of, book, balloon_id):
        return Remedies()
    page = book.page_of(balloon_id)
    balloon = page.balloon(balloon_id)
    least = book.style(balloon).minimum * page.dpi / STYLE_DPI
    own = book.language(language).overrides.get(balloon_id)
    least = min(least, own.size) if own is not None and own.size else least
    size = _largest(lambda share: _holds(setting_of, _sized(book, balloon_id, language, least * share), balloon_id))
    shape = shown_shape(balloon, page, setting_of(book))
    most = MOST_IN_ART if balloon.body in (Body.ART, Body.PIECE) else MOST_GROWTH
    growth = _least(
        lambda by: _holds(setting_of, _shaped(book, balloon_id, language, grown(shape, by)), balloon_id), most
    )
    return Remedies(
        size=round(least * size, 1) if size is not None else None,
        shape=grown(shape, growth) if growth is not None else None,
        growth=growth or 1.0,
    )


def grown(shape: Shape, factor: float) -> Shape:
    """Return a shape larger by ``factor`` about its middle."""
    return transformed_shape(shape, Affine.scaling(factor, about=shape.box.centre))


def _holds(setting_of: Settings, book: Book, balloon_id: BalloonId) -> bool:
    page = book.page_of(balloon_id)
    words = lettered(page.balloon(balloon_id), page, setting_of(book))
    return words is None or words.overflow <= 0


def _sized(book: Book, balloon_id: BalloonId, language: str, size: float) -> Book:
    return change_override(book, language, balloon_id, size=round(size, 1))


def _shaped(book: Book, balloon_id: BalloonId, language: str, shape: Shape) -> Book:
    return change_override(book, language, balloon_id, shape=shape)


def _largest(holds: Callable[[float], bool]) -> float | None:
    """Return the largest share, from 1 to ``LEAST_SHARE``, at which words fit."""
    # One after the other: lines that break elsewhere may fit at a size and not at the next smaller one.
    shares = (1 - (1 - LEAST_SHARE) * step / STEPS for step in range(STEPS + 1))
    return next((share for share in shares if holds(share)), None)


def _least(holds: Callable[[float], bool], most: float) -> float | None:
    """Return the least growth up to ``most`` at which words fit."""
    growths = (1 + (most - 1) * step / STEPS for step in range(1, STEPS + 1))
    return next((growth for growth in growths if holds(growth)), None)
