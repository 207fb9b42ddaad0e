"""Styled text: the spans of one text as one string, cut into stretches of one face, script, level and manner.

The first station of lettering: after it nobody needs spans, cases or font families any more.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate, filterfalse, groupby
from operator import itemgetter
from typing import Literal

from comicremix.lettering.bidi import embedding_levels, reset_line_end
from comicremix.lettering.casing import upper
from comicremix.lettering.cleaning import DAMAGED, clean
from comicremix.lettering.clusters import split_clusters
from comicremix.lettering.faces import Catalogue, Face
from comicremix.lettering.scripts import COMMON, char_script, language_script, script_runs
from comicremix.model.language import Direction
from comicremix.model.markup import Span
from comicremix.model.style import Case

SLANT = 0.2
"""How far the top of an em leans where an italic is wanted and the family has none."""
_LEANING = frozenset({"Latn", "Grek", "Cyrl"})
"""Scripts that know italics."""
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"

Way = Literal["along", "upright", "turned", "beside"]
"""How glyphs follow each other: along a line; in a column upright one below the other, turned clockwise by a quarter,
or side by side in one em."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What a stretch of characters is besides its face. ``ruby``: the number of its ruby, counted from 1."""

    superscript: bool = False
    link: str = ""
    italic: bool = False
    ruby: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch that HarfBuzz shapes in one go: one face, script, level and manner."""

    start: int
    end: int
    face: Face
    script: str
    level: int
    manner: Manner
    way: Way = "along"

    def part(self, start: int, end: int, level: int) -> Item:
        return Item(start, end, self.face, self.script, level, self.manner, self.way)

    @property
    def slant(self) -> float:
        """How far the top of an em leans to the right, in ems."""
        return SLANT if self.manner.italic and not self.face.italic and self.script in _LEANING else 0.0


@dataclass(frozen=True, eq=False)
class StyledText:
    """One text, ready for shaping; paragraphs are parted by a line feed."""

    text: str
    stretches: tuple[Item, ...]
    """They cover the text."""
    levels: tuple[int, ...]
    """The level of each character."""
    around: Mapping[int, int]
    """The level around each note number, by its first character."""
    language: str
    base: int
    missing: tuple[str, ...]
    """Characters that no face has, and U+FFFD for what was damaged."""
    rubies: tuple[StyledText, ...] = ()
    spacing: float = 0.0
    """Between clusters, ems."""
    features: tuple[str, ...] = ()
    stuck: tuple[int, ...] = field(default=())
    """Positions that no line may start at: note numbers, and inside the base of a ruby."""
    parts: tuple[str, ...] = ()
    """What each span became in ``text``."""
    written: str = ""
    """``text`` before any change to capitals; empty where it is the same, or of another length."""

    @cached_property
    def faces(self) -> tuple[Face, ...]:
        """The face of each character."""
        return tuple(item.face for item in self.stretches for _ in range(item.start, item.end))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(item.start for item in self.stretches)

    @cached_property
    def uniform(self) -> bool:
        """Whether everything runs in the paragraph's own direction."""
        return all(item.level == self.base for item in self.stretches)

    def at(self, position: int) -> Item:
        """Return the stretch that holds a character."""
        return self.stretches[bisect_right(self._starts, position) - 1]

    def items(self, start: int, end: int, stretches: Sequence[Item] = (), *, line: bool = False) -> Iterator[Item]:
        """Yield the items of ``text[start:end]`` in logical order.

        Args:
            stretches: a finer cut of the text than ``self.stretches``.
            line: these characters are a line, at whose end white space takes the paragraph's level.
        """
        tail = self._tail(start, end) if line and not self.uniform else end
        for item, first, last in self.pieces(start, end, stretches):
            if first == item.start and last == item.end and last <= tail:
                yield item
                continue
            if first < tail:
                yield item.part(first, min(last, tail), item.level)
            if tail < last:
                yield item.part(max(first, tail), last, self.base)

    def pieces(self, start: int, end: int, stretches: Sequence[Item] = ()) -> Iterator[tuple[Item, int, int]]:
        """Yield the stretches that ``text[start:end]`` touches, and where it enters and leaves each."""
        if not stretches or stretches is self.stretches:
            stretches, first = self.stretches, bisect_right(self._starts, start) - 1
        else:
            first = bisect_right(stretches, start, key=_start) - 1
        for index in range(first, len(stretches)):
            item = stretches[index]
            if item.start >= end:
                return
            yield item, max(start, item.start), min(end, item.end)

    def _tail(self, start: int, end: int) -> int:
        """Return where the white space at the end of a line begins."""
        levels = self.levels[start:end]
        reset = reset_line_end(self.text[start:end], levels, self.base)
        return next((start + at for at, (a, b) in enumerate(zip(levels, reset, strict=True)) if a != b), end)


@dataclass(frozen=True, slots=True)
class _Part:
    """The words of one span, its chain of faces and its manner."""

    words: str
    chain: tuple[Face, ...]
    manner: Manner


def style_text(
    spans: Sequence[Span],
    *,
    family: str,
    bold: bool,
    italic: bool,
    case: Case,
    language: str,
    direction: Direction,
    catalogue: Catalogue,
    spacing: float = 0.0,
    features: tuple[str, ...] = (),
) -> StyledText:
    """Join ``spans`` to one styled text.

    A bold span in a bold look stays bold. Words in links keep their case.

    Args:
        spacing: ems between clusters.
        features: OpenType features as ``lettering.look.TextLook`` has them.

    Raises:
        FontError: the catalogue is empty.
    """

    def styled(words: Sequence[Span]) -> StyledText:
        return style_text(
            words, family=family, bold=bold, italic=False, case=case, language=language, direction=direction,
            catalogue=catalogue, features=features,
        )  # fmt: skip

    parts: list[_Part] = []
    rubies: list[StyledText] = []
    for span in spans:
        leans = italic != span.italic
        chain = catalogue.chain(family, bold=bold or span.bold, italic=leans, language=language)
        words = _words(span, case, language, chain)
        if span.ruby:
            rubies.append(styled([Span(span.ruby, span.bold)]))
        ruby = len(rubies) if span.ruby else 0
        manner = Manner(span.superscript, span.link, leans and _may_lean(words, language), ruby)
        parts.append(_Part(words, chain, manner))
    written = "".join(clean(span.text) for span in spans) if case == "upper" else ""
    return _joined(parts, rubies, language, int(direction == "rtl"), spacing, features, written)


def _joined(
    parts: Sequence[_Part],
    rubies: Sequence[StyledText],
    language: str,
    base: int,
    spacing: float,
    features: tuple[str, ...],
    written: str,
) -> StyledText:
    missing: dict[str, None] = {}
    text = "".join(part.words for part in parts)
    stretches, levels, around = _stretches(parts, text, base, language, missing)
    if DAMAGED in text:
        missing[DAMAGED] = None
    missing.update((char, None) for ruby in rubies for char in ruby.missing)
    words = tuple(part.words for part in parts)
    return StyledText(
        text, stretches, levels, around, language, base, tuple(missing), tuple(rubies), spacing, features,
        _stuck(parts), words, written if len(written) == len(text) else "",
    )  # fmt: skip


@lru_cache(maxsize=8192)
def is_invisible(char: str) -> bool:
    """Tell whether ``char`` needs no glyph: white space, format characters and variation selectors."""
    return char.isspace() or unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0000"


def _may_lean(words: str, language: str) -> bool:
    """Tell whether an italic could show in ``words``; else they need no manner of their own."""
    known = {char_script(char) for char in set(words)} - COMMON or {language_script(language)}
    return not known.isdisjoint(_LEANING)


def _start(item: Item) -> int:
    return item.start


def _words(span: Span, case: Case, language: str, chain: Sequence[Face]) -> str:
    words = clean(span.text)
    if case != "upper" or span.link or span.superscript:
        return words
    return upper(words, language, sharp_s="ẞ" if "ß" in words and chain[0].covers("ẞ") else "SS")


def _stretches(
    parts: Sequence[_Part], text: str, base: int, language: str, missing: dict[str, None]
) -> tuple[tuple[Item, ...], tuple[int, ...], dict[int, int]]:
    """Return the stretches, the levels, and the levels around note numbers."""
    if not any(part.manner.superscript for part in parts):
        levels, around = _paragraph_levels(text, base), dict[int, int]()
    else:
        levels, around = _isolated_levels(parts, base)
    faces = [_pick_faces(part.words, part.chain, missing) for part in parts]
    if not text:
        return (), (), {}
    known = {char_script(char) for char in set(text)} - COMMON
    scripts = script_runs(text, language_script(language)) if len(known) > 1 else []
    if "Hira" in known and "Kana" in known:
        scripts = ["Kana" if script == "Hira" else script for script in scripts]  # one script to OpenType
    script = next(iter(known), language_script(language))
    if not scripts and len(set(levels)) == 1 and all(len(set(picked)) < 2 for picked in faces):
        whole = [(picked[0], part.manner, len(picked)) for picked, part in zip(faces, parts, strict=True) if picked]
        return tuple(_whole_parts(whole, script, levels[0])), tuple(levels), around
    manners = [part.manner for part in parts for _ in part.words]
    keys = list(zip([face for picked in faces for face in picked], levels, manners, strict=True))
    return tuple(_cut(text, keys, scripts or [script] * len(text))), tuple(levels), around


def _whole_parts(parts: Sequence[tuple[Face, Manner, int]], script: str, level: int) -> Iterator[Item]:
    """Yield stretches of parts that have one face each; neighbours of one face and manner are one."""
    at = 0
    for (face, manner), group in groupby(parts, key=itemgetter(0, 1)):
        end = at + sum(length for _, _, length in group)
        yield Item(at, end, face, script, level, manner)
        at = end


def _cut(text: str, keys: Sequence[tuple[Face, int, Manner]], scripts: list[str]) -> Iterator[Item]:
    """Yield stretches; a space belongs to the script on whichever side shares its face, level and manner."""
    for at in [at for at, char in enumerate(text[:-1]) if char == " " and at]:
        scripts[at] = scripts[at - 1] if keys[at] == keys[at - 1] else scripts[at + 1]
    at = 0
    for (script, (face, level, manner)), group in groupby(zip(scripts, keys, strict=True)):
        end = at + len(list(group))
        yield Item(at, end, face, script, level, manner)
        at = end


def _pick_faces(words: str, chain: Sequence[Face], missing: dict[str, None]) -> list[Face]:
    """Choose a face per grapheme cluster; white space takes that of its neighbours, or the first if they differ.

    A face that has no space borrows one from the next face.
    """
    favourite = chain[0]
    if favourite.covers(" ") and all(map(is_invisible, filterfalse(favourite.covers, set(words)))):
        return [favourite] * len(words)
    found: list[Face] = []
    blanks = 0
    for cluster in split_clusters(words):
        visible = [char for char in cluster if not is_invisible(char)]
        if not visible:
            blanks += len(cluster)
            continue
        face = next((face for face in chain if all(map(face.covers, visible))), None)
        if face is None:
            face = next((face for face in chain if face.covers(visible[0])), chain[0])
            missing.update((char, None) for char in visible if not face.covers(char))
        before = found[-1] if found else face
        if blanks:
            found += [_with_space(before if before is face else favourite, chain)] * blanks
        found += [face] * len(cluster)
        blanks = 0
    return found + ([_with_space(found[-1] if found else favourite, chain)] * blanks if blanks else [])


def _with_space(face: Face, chain: Sequence[Face]) -> Face:
    return face if face.covers(" ") else next((other for other in chain if other.covers(" ")), face)


def _paragraph_levels(text: str, base: int) -> list[int]:
    levels: list[int] = []
    for paragraph in text.split("\n"):
        levels += [*embedding_levels(paragraph, base), base]
    return levels[:-1]


def _isolated_levels(parts: Sequence[_Part], base: int) -> tuple[list[int], dict[int, int]]:
    """Return the levels of the joined words, and those around note numbers.

    A note number is isolated from its surroundings, or it would join a number before it and stand on the wrong side.
    """
    isolated = "".join(
        f"{_FIRST_STRONG_ISOLATE}{part.words}{_POP_ISOLATE}" if part.manner.superscript else part.words
        for part in parts
    )
    levels = _paragraph_levels(isolated, base)
    kept: list[int] = []
    around: dict[int, int] = {}
    starts = accumulate((len(part.words) + 2 * part.manner.superscript for part in parts), initial=0)
    for start, part in zip(starts, parts, strict=False):
        first = start + part.manner.superscript
        if part.manner.superscript:
            around[len(kept)] = levels[start]
        kept += levels[first : first + len(part.words)]
    return kept, around


def _stuck(parts: Sequence[_Part]) -> tuple[int, ...]:
    found: list[int] = []
    position, marked = 0, True
    for part in parts:
        if part.manner.superscript and not marked:
            found.append(position)
        if part.manner.ruby:
            found += range(position + 1, position + len(part.words))
        position += len(part.words)
        marked = part.manner.superscript if part.words else marked
    return tuple(found)
