"""One balloon as a group of items: its drawn body, its words in one language, its note marks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from comicremix.geometry import IDENTITY, Affine, Path, Rect, bounds, path_bounds, path_points, transform_path
from comicremix.layout.art import piece_images
from comicremix.layout.frame import Group, Image, Item, Link, PathItem
from comicremix.layout.shapes import rotated, shape_path, tail_path, thought_puffs
from comicremix.layout.words import Setting, lettered, lettered_in_the_drawing, shown_shape
from comicremix.lettering.run import Glyphs
from comicremix.model.page import Balloon, Body, Page, Shape, Tail
from comicremix.model.source import BalloonKind
from comicremix.model.style import STYLE_DPI, Stroke


def lay_out_body(balloon: Balloon, page: Page, setting: Setting) -> tuple[PathItem, ...]:
    """Return the line and then the fill of a drawn balloon. Every stroke lies under every fill, so that a body, its
    tails and the balloons joined to it read as one shape."""
    if balloon.body is not Body.DRAWN:
        return ()
    style = setting.book.style(balloon)
    unit = page.dpi / STYLE_DPI
    paths = body_paths(balloon, shown_shape(balloon, page, setting))
    items = []
    if style.line:
        # Half of the stroke hides under the fill.
        stroke = Stroke(style.line, 2 * style.line_width * unit, tuple(d * unit for d in style.dash))
        items += [PathItem(path, stroke=stroke) for path in paths]
    fill = balloon.fill or style.fill
    if fill:
        items += [PathItem(path, fill=fill) for path in paths]
    return tuple(items)


def body_paths(balloon: Balloon, shape: Shape) -> tuple[Path, ...]:
    """Return the paths of a balloon's body, which has ``shape``, and of its tails on the page."""
    return _body_paths(shape, balloon.rotation, balloon.tails, balloon.kind is BalloonKind.THOUGHT)


@lru_cache(maxsize=2048)
def _body_paths(shape: Shape, rotation: float, tails: tuple[Tail, ...], thought: bool) -> tuple[Path, ...]:
    body = shape_path(shape)
    turn = Affine.rotation(rotation, shape.box.centre) if rotation else IDENTITY
    body = transform_path(body, turn)
    outline = path_points(body)
    paths = [body]
    for tail in tails:
        paths += thought_puffs(tail, outline) if thought else [tail_path(tail, outline)]
    return tuple(path for path in paths if path)


@lru_cache(maxsize=2048)
def body_box(shape: Shape) -> Rect:
    """Return the bounds of a balloon's upright body, page pixels."""
    return path_bounds(shape_path(shape))


def lay_out_balloon(balloon: Balloon, page: Page, setting: Setting, *, with_body: bool = True) -> Group:
    """Return a balloon's group; its box is the body's, or the words' where there is no body."""
    body = lay_out_body(balloon, page, setting) if with_body else ()
    words = lettered(balloon, page, setting)
    box = body_box(shown_shape(balloon, page, setting))
    items: list[Item] = [*_piece(balloon, setting, box, lettered=words is not None), *body]
    if words is not None:
        items += turned_runs(words.runs, balloon.rotation, box)
        items += mark_groups(words.links, balloon.id, balloon.rotation, box)
    elif (drawn := lettered_in_the_drawing(balloon, page, setting)) is not None:
        seen = (run for run in turned_runs(drawn.runs, balloon.rotation, box) if not run.shadow)
        items += [replace(run, stroke=None, hidden=True) for run in seen]
    return Group(balloon.id, tuple(items), "balloon", box)


def _piece(balloon: Balloon, setting: Setting, box: Rect, *, lettered: bool) -> list[Image]:
    """Return the piece of the drawing that a balloon is; its old lettering goes when there are words to set."""
    if balloon.body is not Body.PIECE or balloon.art is None:
        return []
    cleared = (balloon.art.outline,) if lettered else ()
    images = piece_images(setting.book, balloon.art, cleared, clip=True)
    if not balloon.rotation:
        return list(images)
    turn = Affine.rotation(balloon.rotation, box.centre)
    return [
        replace(image, transform=image.transform.then(turn), clip=image.clip and transform_path(image.clip, turn))
        for image in images
    ]


def turn_of(balloon: Balloon, page: Page, setting: Setting) -> Affine:
    """Return how a balloon's words are turned on the page."""
    if not balloon.rotation:
        return IDENTITY
    return Affine.rotation(balloon.rotation, body_box(shown_shape(balloon, page, setting)).centre)


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
