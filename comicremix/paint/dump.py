"""A Frame as text, for people and tests: one line an item, indented by group, numbers rounded to a tenth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from comicremix.geometry import IDENTITY, Affine, Path, Rect, path_bounds
from comicremix.layout.frame import Frame, Group, Image, Item, Link, PathItem
from comicremix.lettering.run import Glyphs
from comicremix.model.style import Stroke

STEP = "  "


def dump_page(frame: Frame) -> str:
    """Return the text of ``frame``; equal Frames give equal text. Ends with a line feed."""
    size = _numbers((frame.width, frame.height))
    head = f"page {size} at {_number(frame.dpi)} dpi, ground {frame.ground}, {frame.language}"
    named = [f"{name} {_words(words)}" for name, words in (("label", frame.label), ("title", frame.title)) if words]
    return "\n".join([", ".join([head, *named]), *_lines(frame.items, STEP)]) + "\n"


def _lines(items: Iterable[Item], indent: str) -> Iterator[str]:
    for item in items:
        match item:
            case Group():
                alt = f" {_words(item.alt)}" if item.alt else ""
                yield f"{indent}{item.role} {item.id} {_box(item.box)}{alt}"
                yield from _lines(item.items, indent + STEP)
            case Image():
                yield f"{indent}image {_image(item)}"
            case PathItem():
                yield f"{indent}path {_box(path_bounds(item.path))} of {len(item.path)} segments{_paint(item)}"
            case Glyphs():
                yield f"{indent}glyphs {_glyphs(item)}"
            case Link():
                yield f"{indent}link {_box(item.box)} to {item.target}"
            case _:
                assert_never(item)


def _image(item: Image) -> str:
    picture = item.picture
    parts = [picture.asset.sha256[:12] + picture.asset.suffix]
    parts += [f"{len(picture.cleared)} cleared"] * bool(picture.cleared)
    parts += [f"{len(picture.removed)} removed"] * bool(picture.removed)
    parts += [f"{len(picture.marks)} marked"] * bool(picture.marks)
    parts += [f"crop {_box(picture.crop)}"] if picture.crop else []
    return " ".join([*parts, _matrix(item.transform), *([f"clipped to {_clip(item.clip)}"] if item.clip else [])])


def _clip(path: Path) -> str:
    return _box(path_bounds(path))


def _paint(item: PathItem) -> str:
    fill = f" filled {item.fill}" if item.fill else ""
    return fill + (f" {_stroke(item.stroke)}" if item.stroke else "")


def _glyphs(run: Glyphs) -> str:
    first = run.glyphs[0] if run.glyphs else None
    start = _numbers((first.x, first.y)) if first else "nowhere"
    parts = [_words(run.text), run.face.key, _number(run.size), f"at {start}", f"line {run.line}", run.colour]
    parts += [run.direction] * (run.direction != "ltr")
    parts += ["hidden"] * run.hidden
    parts += [_stroke(run.stroke)] if run.stroke else []
    parts += [_matrix(run.transform)] if run.transform != IDENTITY else []
    parts += _effects(run)
    return " ".join(parts)


def _effects(run: Glyphs) -> Iterator[str]:
    if run.slant:
        yield f"slanted {run.slant:g}"
    if any(glyph.angle for glyph in run.glyphs):
        yield f"turned {_number(run.glyphs[0].angle)} to {_number(run.glyphs[-1].angle)}"
    if run.gradient:
        shade = run.gradient
        yield f"shaded {shade.first} at {_numbers(shade.start)} to {shade.last} at {_numbers(shade.end)}"
    if run.shadow:
        yield "shadow"


def _words(words: str) -> str:
    """Quote words; line breaks become marks, so that an item stays one line."""
    return f"“{'¶'.join(words.splitlines())}”"


def _stroke(stroke: Stroke) -> str:
    dash = f" dashed {_numbers(stroke.dash)}" if stroke.dash else ""
    return f"stroked {stroke.colour} {_number(stroke.width)}{dash}"


def _matrix(affine: Affine) -> str:
    return "[" + " ".join(f"{value + 0.0:.4g}" for value in affine[:4]) + " " + _numbers(affine[4:]) + "]"


def _box(box: Rect) -> str:
    return f"({_numbers(box)})"


def _numbers(values: Sequence[float]) -> str:
    return " ".join(map(_number, values))


def _number(value: float) -> str:
    return f"{round(value, 1) + 0.0:g}"
