"""Art made up from other places of the same drawing: patches that fit their surroundings, found coarse to fine.

The method is that of Wexler, Shechtman and Irani (2007) with the search of Barnes et al. (PatchMatch, 2009) and the
texture features of Newson, Almansa, Gousseau and Pérez (2014). Patches are compared by the lowest coefficients of
their cosine transform, a seventh of the numbers that they hold, so that numpy is fast enough; a smooth guess of what
stood there keeps eyes and mouths out of skies.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.plates.coherence import coherent
from comicremix.imaging.plates.membrane import membrane
from comicremix.imaging.plates.patchmatch import Field, Places, nearest, searched

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

RADIUS = 3
"""Patches are 7 × 7."""
SIDE = 2 * RADIUS + 1
COARSEST_DEPTH = 5.0
"""Halving goes on until no pixel of the hole is further than this from its edge."""
COARSEST_ROUNDS, ROUNDS = 3, 2
"""How often the coarsest level and the next ones search and vote anew; the finest do once."""
LEAST_SOURCES = 40
MOST_PAIRS = 400_000
"""So many pairs of patches are compared one with all; where there are more, the search is a random one."""
OVERLAP = range(1 - RADIUS, RADIUS)
"""Offsets, down and across, of the patches that have a say in a pixel."""
VOTERS = 8_000
"""So many pixels are worked out at a time, which the cache holds."""
MOST_REFINED, MOST_ALIGNED = 4_000, 14_000
"""Levels with more patches to find than the first only shift what the level before found, with more than the second
they take it over as it is."""
TEXTURE_WEIGHT = 16.0
"""How much the roughness around a patch counts against its colours; a patch's mean counts ``SIDE``."""
NEAR = 5
"""Pixels over which roughness is taken together."""
CHROMA_WEIGHT = 1.4
GREY = np.array([[0.299, 0.587, 0.114]], np.float32)
GUIDE = 9
"""Pixels over which the guess is smoothed before patches are held against it."""
GUIDE_WEIGHT = 4.0
STRANGE_WEIGHT, STRANGE = 2.0, 1.6
"""How much it counts against a source to be this many times rougher than most of what lies around the hole: eyes and
ends of lines that happen to fit."""
REPEATED_WEIGHT = 1.0
"""How much it counts against such a source to be copied once more, times the median cost."""
NEARNESS = 0.5
"""What a source costs for every pixel that it is away."""


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """One size of the picture."""

    pixels: Floats
    guess: Floats
    texture: Floats | None
    hole: Flags
    usable: Flags
    """Centres of the patches that may be taken."""
    barred: Flags
    """Pixels that are never copied."""
    targets: Places
    """Centres of the patches that reach over the hole."""
    step: int
    """Pixels of the picture to a pixel of this level."""


def synthesise(pixels: Pixels, hole: Mask, barred: Mask, guess: Pixels) -> tuple[Pixels, NDArray[np.int64]] | None:
    """Fill ``hole`` with copies from elsewhere.

    Args:
        pixels: height × width × 3.
        hole: 255 where art is to be made up.
        barred: 255 where nothing may be taken from: balloons, gutters, other panels. Known pixels among them are
            surroundings all the same.
        guess: the pixels with a smooth guess in the hole.

    Returns:
        The filled pixels and for every pixel of the hole the number of the one that it comes from; None when
        there is too little to take from.
    """
    levels = _pyramid(pixels, hole > 0, barred > 0, guess)
    if not levels:
        return None
    rng = np.random.default_rng(7)
    art = levels[-1].guess
    field: Field | None = None
    for place in range(len(levels) - 1, -1, -1):
        level = levels[place]
        field = None if field is None else _doubled(field, level)
        if field is not None and len(level.targets) > MOST_ALIGNED:
            continue
        if field is not None:
            art = _voted(level, field, None)
        fine = field is not None and len(level.targets) > MOST_REFINED
        features = _features(art, level)
        strange = _strangeness(level)
        costs: Floats | None = None
        for _ in range(COARSEST_ROUNDS if field is None else 1 if fine else ROUNDS):
            if field is not None and costs is not None:
                _refreshed(features, art, level)
            features[..., -1] = _reluctance(level, strange, field, costs)
            field, costs = _matched(level, features, field, rng, fine=fine)
            art = art if place == 0 else _voted(level, field, costs)
    return None if field is None else _copied(levels[0], pixels, field)


def _pyramid(pixels: Pixels, hole: Flags, barred: Flags, guess: Pixels) -> list[Level]:
    art, smooth = pixels.astype(np.float32), guess.astype(np.float32)
    texture: Floats | None = None
    levels: list[Level] = []
    while True:
        usable = _usable(hole, barred)
        if np.count_nonzero(usable) < LEAST_SOURCES:
            return _textured(levels)
        targets = np.flatnonzero(cv2.dilate(hole.astype(np.uint8), np.ones((SIDE - 2, SIDE - 2), np.uint8)) > 0)
        if texture is None and levels and len(targets) <= MOST_REFINED:
            texture = membrane(_texture(art, hole), hole)
        levels.append(Level(art, smooth, texture, hole, usable, barred, targets, 1 << len(levels)))
        depth = float(cv2.distanceTransform(hole.astype(np.uint8), cv2.DIST_L2, 3).max())
        if depth <= COARSEST_DEPTH or min(hole.shape) < 8 * RADIUS:
            return _textured(levels)
        known = (~hole).astype(np.float32)
        size = (hole.shape[1] // 2, hole.shape[0] // 2)
        share = cv2.resize(known, size, interpolation=cv2.INTER_AREA)
        sums = cv2.resize(art * known[..., None], size, interpolation=cv2.INTER_AREA)
        art = (sums / np.maximum(share, 1e-6)[..., None]).astype(np.float32)
        smooth = np.asarray(cv2.resize(smooth, size, interpolation=cv2.INTER_AREA), dtype=np.float32)
        if texture is not None:
            texture = np.asarray(cv2.resize(texture, size, interpolation=cv2.INTER_AREA), dtype=np.float32)
        barred = cv2.resize(barred.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.5
        hole = share < 0.5


def _textured(levels: list[Level]) -> list[Level]:
    """Give the coarsest level its texture where no level was small enough for one."""
    if not levels or levels[-1].texture is not None:
        return levels
    last = levels[-1]
    return [*levels[:-1], replace(last, texture=membrane(_texture(last.pixels, last.hole), last.hole))]


def _texture(art: Floats, hole: Flags) -> Floats:
    """Return how strongly the grey changes across and down around each known pixel: tells flat from rough."""
    grey = cv2.transform(art, GREY)
    known = (cv2.dilate(hole.astype(np.uint8), np.ones((3, 3), np.uint8)) == 0).astype(np.float32)
    slopes = [np.abs(cv2.Sobel(grey, cv2.CV_32F, dx, 1 - dx, ksize=3)) / 4 * known for dx in (1, 0)]
    weight = np.maximum(cv2.blur(known, (NEAR, NEAR)), 1e-4)
    texture = np.stack([cv2.blur(slope, (NEAR, NEAR)) / weight for slope in slopes], axis=-1).astype(np.float32)
    return _without_lines(texture, hole)


def _without_lines(texture: Floats, hole: Flags) -> Floats:
    """Return the texture with single lines that end at the hole taken out of its edge: it is rough there alone."""
    unknown = cv2.dilate(hole.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    kernel = np.ones((NEAR, NEAR), np.uint8)
    calm = cv2.morphologyEx(np.where(unknown[..., None], np.float32(1e4), texture), cv2.MORPH_OPEN, kernel)
    edge = cv2.dilate(hole.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    return np.where(edge[..., None], np.minimum(texture, calm), texture).astype(np.float32)


def _usable(hole: Flags, barred: Flags) -> Flags:
    near = cv2.dilate(hole.astype(np.uint8), np.ones((SIDE, SIDE), np.uint8)) > 0
    usable = ~near & ~barred
    usable[:RADIUS] = usable[-RADIUS:] = False
    usable[:, :RADIUS] = usable[:, -RADIUS:] = False
    return np.asarray(usable)


def _features(art: Floats, level: Level) -> Floats:
    """Return height × width × count: the lowest cosine coefficients of each pixel's patch, its texture, its guess, its
    place, and room for what speaks against it as a source."""
    height, width = level.hole.shape
    texture = [] if level.texture is None else cv2.split(level.texture * TEXTURE_WEIGHT)
    rows = np.repeat(NEARNESS * level.step * np.arange(height, dtype=np.float32)[:, None], width, axis=1)
    columns = np.repeat(NEARNESS * level.step * np.arange(width, dtype=np.float32)[None], height, axis=0)
    guess = cv2.split(cv2.blur(level.guess, (GUIDE, GUIDE)) * GUIDE_WEIGHT)
    return np.asarray(cv2.merge([*_looks(art), *texture, *guess, rows, columns, np.zeros_like(rows)]), dtype=np.float32)


def _strangeness(level: Level) -> Floats | None:
    """Return by how much each source is rougher than what lies around the hole, weighted."""
    if level.texture is None:
        return None
    rough = level.texture.sum(axis=-1)
    ring = (cv2.dilate(level.hole.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0) & ~level.hole & ~level.barred
    if not ring.any():
        return None
    usual = STRANGE * float(np.median(rough[ring]))
    return np.asarray(STRANGE_WEIGHT * TEXTURE_WEIGHT * np.maximum(0, rough - usual), dtype=np.float32)


def _reluctance(level: Level, strange: Floats | None, field: Field | None, costs: Floats | None) -> Floats | float:
    """Return the feature that sources have and targets have not: its square is what speaks against a source."""
    if strange is None:
        return 0.0
    against = strange**2
    if field is not None and costs is not None:
        counts = np.bincount(field.take(level.targets), minlength=field.size)
        copies = counts.astype(np.float32).reshape(field.shape)
        more = np.maximum(0, cv2.blur(copies, (SIDE, SIDE)) - 1)
        against += np.float32(REPEATED_WEIGHT * float(np.median(costs))) * more * (strange > 0)
    against.ravel()[level.targets] = 0
    return np.asarray(np.sqrt(against), dtype=np.float32)


def _refreshed(features: Floats, art: Floats, level: Level) -> None:
    """Renew in ``features``, in place, how the patches over the hole look: no others have changed."""
    left, top, width, height = cv2.boundingRect(level.hole.astype(np.uint8))
    left, top = max(0, left - RADIUS + 1), max(0, top - RADIUS + 1)
    y, x = max(0, top - RADIUS), max(0, left - RADIUS)
    height, width = height + 2 * RADIUS - 2, width + 2 * RADIUS - 2
    looks = cv2.merge(_looks(art[y : top + height + RADIUS, x : left + width + RADIUS]))[top - y :, left - x :]
    here = features[top : top + height, left : left + width]
    here[..., : looks.shape[-1]] = looks[: here.shape[0], : here.shape[1]]


def _looks(art: Floats) -> list[Floats]:
    """Return the lowest cosine coefficients of each pixel's patch, of its brightness more than of its colours."""
    grey = cv2.transform(art, GREY)
    return [
        np.asarray(cv2.sepFilter2D(plane, cv2.CV_32F, _wave(u), _wave(v) * weight, borderType=cv2.BORDER_REPLICATE))
        for plane, weight, order in (
            (grey, 1.0, 3), (art[..., 0] - grey, CHROMA_WEIGHT, 1), (art[..., 2] - grey, CHROMA_WEIGHT, 1)
        )
        for u in range(order + 1)
        for v in range(order + 1 - u)
    ]  # fmt: skip


def _wave(order: int) -> Floats:
    steps = (np.arange(SIDE) + 0.5) * np.pi / SIDE
    return np.asarray(np.cos(order * steps) * np.sqrt((2 if order else 1) / SIDE), dtype=np.float32)


def _matched(
    level: Level, features: Floats, field: Field | None, rng: np.random.Generator, *, fine: bool
) -> tuple[Field, Floats]:
    """Return for every target the source that its patch looks most like, as a map, and the costs."""
    targets, sources = level.targets, np.flatnonzero(level.usable)
    if field is None or len(targets) * len(sources) <= MOST_PAIRS:
        step = -(-len(targets) * len(sources) // MOST_PAIRS)
        wanted = features.reshape(-1, features.shape[-1]).take(targets, axis=0)
        found, costs = nearest(wanted, features, sources[::step])
    else:
        found, costs = searched(features, level.usable, targets, field, rng, far=not fine)
    if not fine:
        found, costs = coherent(features, level.usable, targets, found, costs)
    dense = np.zeros(level.hole.shape, np.int64)
    dense.ravel()[targets] = found
    return dense, costs


def _doubled(field: Field, level: Level) -> Field:
    """Carry the coarser level's choice over to ``level``."""
    height, width = level.hole.shape
    rows, columns = np.divmod(level.targets, width)
    coarse = field[np.minimum(rows // 2, field.shape[0] - 1), np.minimum(columns // 2, field.shape[1] - 1)]
    down, across = np.divmod(coarse, field.shape[1])
    down = np.clip(2 * down + rows % 2, RADIUS, height - 1 - RADIUS)
    across = np.clip(2 * across + columns % 2, RADIUS, width - 1 - RADIUS)
    doubled = np.zeros((height, width), np.int64)
    doubled.ravel()[level.targets] = np.where(coarse > 0, down * width + across, 0)
    return doubled


def _voted(level: Level, field: Field, costs: Floats | None) -> Floats:
    """Return the art with every pixel of the hole the mean of what the patches over it would put there."""
    height, width = level.hole.shape
    # A frame as wide as a patch keeps every neighbour on the table, so that none needs to be held inside.
    wide, frame = width + 2 * RADIUS, (RADIUS,) * 4

    def framed(places: Places) -> Places:
        return np.asarray(places + places // width * 2 * RADIUS + RADIUS * wide + RADIUS, dtype=np.int64)

    chosen, at = field.take(level.targets), framed(level.targets)
    spread = 1.0 if costs is None else max(1e-3, float(np.percentile(costs, 75)))
    votes = np.float32(1) if costs is None else np.exp(-costs / spread) + np.float32(1e-4)
    counts, sources = (
        np.zeros(wide * (height + 2 * RADIUS), np.float32),
        np.zeros(wide * (height + 2 * RADIUS), np.int64),
    )
    counts[at], sources[at] = np.where(chosen > 0, votes, 0), framed(chosen)
    lends = np.where(level.barred | level.hole, np.float32(1e-3), np.float32(1))
    planes = [*(plane * lends for plane in cv2.split(level.pixels)), lends]
    tables = [cv2.copyMakeBorder(plane, *frame, cv2.BORDER_CONSTANT, value=0).ravel() for plane in planes]
    steps = np.array([[down * wide + across] for down in OVERLAP for across in OVERLAP])
    inside = np.flatnonzero(level.hole)
    holes, art = framed(inside), level.pixels.copy()
    for start in range(0, len(holes), VOTERS):
        beside = holes[start : start + VOTERS] + steps
        weights = counts.take(beside)
        places = sources.take(beside) - steps
        *sums, total = ((table.take(places, mode="clip") * weights).sum(axis=0) for table in tables)
        mean = np.stack(sums, axis=-1) / np.maximum(total, 1e-12)[:, None]
        here = inside[start : start + VOTERS]
        art.reshape(-1, 3)[here] = np.where(total[:, None] > 0, mean, level.guess.reshape(-1, 3).take(here, axis=0))
    return art


def _copied(level: Level, pixels: Pixels, field: Field) -> tuple[Pixels, Field]:
    """Give every pixel of the hole the one pixel that its own patch stands for."""
    places = np.flatnonzero(level.hole)
    source = field.take(places)
    filled, origin = pixels.copy(), np.zeros_like(field)
    flat = filled.reshape(-1, 3)
    none = source == 0
    flat[places] = flat.take(source, axis=0)
    flat[places[none]] = np.round(level.guess.reshape(-1, 3).take(places[none], axis=0)).astype(np.uint8)
    origin.ravel()[places] = np.where(none, places, source)
    return filled, origin
