"""Shapes that single languages gave to balloons go along when the balloons are moved from above: by a layout, or by
another page size."""

from __future__ import annotations

from collections.abc import Mapping

from comicremix.edit.change import changed
from comicremix.edit.transform import transformed_shape
from comicremix.geometry import Affine
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.language import Language
from comicremix.model.page import Shape


def overrides_moved(book: Book, maps: Mapping[BalloonId, Affine]) -> Book:
    """Map the shapes of each language's own by the map of their balloon."""
    return changed(book, languages=tuple(_moved(language, maps) for language in book.languages))


def shape_map(old: Shape, new: Shape) -> Affine:
    """Return the map that brings the middle and width of one shape to those of the other."""
    scale = new.box.width / (old.box.width or 1.0)
    (x, y), (to_x, to_y) = old.box.centre, new.box.centre
    return Affine(scale, 0.0, 0.0, scale, to_x - x * scale, to_y - y * scale)


def _moved(language: Language, maps: Mapping[BalloonId, Affine]) -> Language:
    overrides = dict(language.overrides)
    for balloon, override in language.overrides.items():
        by = maps.get(balloon)
        if by is not None and override.shape is not None:
            overrides[balloon] = changed(override, shape=transformed_shape(override.shape, by))
    return changed(language, overrides=overrides)
