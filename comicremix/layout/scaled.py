"""A laid-out page made smaller, as a picture on another page: what belongs to what,
and where links lead, is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from comicremix.geometry import Affine, transform_path
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem
from comicremix.lettering.run import Glyphs
from comicremix.model.style import Stroke


def scaled_items(frame: Frame, scale: float, x: float, y: float) -> Iterator[Item]:
    """Yield the items of ``frame`` drawn ``scale`` times as large, its origin at (x, y) of another page."""
    yield from _mapped(frame.items, Affine.scaling(scale).then(Affine.translation(x, y)), scale)


def _mapped(items: Iterable[Item], to_sheet: Affine, scale: float) -> Iterator[Item]:
    for item in items:
        match item:
            case Group():
                yield from _mapped(item.items, to_sheet, scale)
            case Image():
                clip = transform_path(item.clip, to_sheet) if item.clip is not None else None
                yield replace(item, transform=item.transform.then(to_sheet), clip=clip)
            case PathItem():
                yield PathItem(transform_path(item.path, to_sheet), item.fill, _thinner(item.stroke, scale))
            case Glyphs():
                yield replace(item, transform=item.transform.then(to_sheet))
            case Link():
                pass


def _thinner(stroke: Stroke | None, scale: float) -> Stroke | None:
    if stroke is None:
        return None
    return replace(stroke, width=stroke.width * scale, dash=tuple(length * scale for length in stroke.dash))
