"""Styled text: the spans of one text as one string, with the face, script, level and manner of each character.

The first station of lettering: after it nobody needs spans, cases or font families any more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from comicremix.lettering.bidi import embedding_levels
from comicremix.lettering.casing import upper
from comicremix.lettering.clusters import split_clusters
from comicremix.lettering.faces import Catalogue, Face
from comicremix.lettering.scripts import language_script, script_runs
from comicremix.model.language import Direction
from comicremix.model.markup import Span
from comicremix.model.style import Case

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_BLANK = re.compile("[\t\u2028\x0b\x0c]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Manner:
    """What a stretch of characters is besides its face."""

    superscript: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch that HarfBuzz shapes in one go: one face, script, level and manner."""

    start: int
    end: int
    face: Face
    script: str
    level: int
    manner: Manner


@dataclass(frozen=True, eq=False)
class StyledText:
    """One text, ready for shaping. The tuples run parallel to ``text``; paragraphs are parted by a line feed."""

    text: str
    manners: tuple[Manner, ...]
    faces: tuple[Face, ...]
    scripts: tuple[str, ...]
    levels: tuple[int, ...]
    around: Mapping[int, int]
    """The level around each note number, by its first character."""
    language: str
    base: int
    missing: tuple[str, ...]

    def items(self, start: int, end: int, levels: Sequence[int]) -> Iterator[Item]:
        """Yield the items of ``text[start:end]`` in logical order, at the ``levels`` that its line gives it.

        A space belongs to the script on whichever side shares its face and level.
        """
        scripts = list(self.scripts[start:end])
        keys = list(zip(self.faces[start:end], levels, self.manners[start:end], strict=True))
        for at in range(1, len(keys) - 1):
            if self.text[start + at] == " ":
                scripts[at] = scripts[at - 1] if keys[at] == keys[at - 1] else scripts[at + 1]
        first = 0
        for at in range(1, len(keys) + 1):
            if at == len(keys) or keys[at] != keys[first] or scripts[at] != scripts[first]:
                face, level, manner = keys[first]
                yield Item(start + first, start + at, face, scripts[first], level, manner)
                first = at


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
) -> StyledText:
    """Join ``spans`` to one styled text.

    A bold span in a bold look stays bold. Words in links keep their case.

    Raises:
        FontError: the catalogue is empty.
    """
    parts = [(_words(span, case, language), span) for span in spans]
    text = "".join(words for words, _ in parts)
    manners: list[Manner] = []
    faces: list[Face] = []
    missing: dict[str, None] = {}
    for words, span in parts:
        chain = catalogue.chain(family, bold=bold or span.bold, italic=italic != span.italic, language=language)
        manners += [Manner(span.superscript, span.link)] * len(words)
        faces += _pick_faces(words, chain, missing)
    base = int(direction == "rtl")
    levels, around = _levels(parts, base)
    return StyledText(
        text,
        tuple(manners),
        tuple(faces),
        tuple(script_runs(text, language_script(language))),
        tuple(levels),
        around,
        language,
        base,
        tuple(missing),
    )


def is_invisible(char: str) -> bool:
    """Tell whether ``char`` needs no glyph: white space, format characters and variation selectors."""
    return char.isspace() or unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0000"


def _words(span: Span, case: Case, language: str) -> str:
    words = _CONTROL.sub("", _BLANK.sub(" ", span.text.replace("\r\n", "\n").replace("\r", "\n")))
    words = unicodedata.normalize("NFC", words)
    return upper(words, language) if case == "upper" and not span.link and not span.superscript else words


def _pick_faces(words: str, chain: Sequence[Face], missing: dict[str, None]) -> list[Face]:
    """Choose a face per grapheme cluster; white space takes that of its neighbours, or the first if they differ.

    A face that has no space borrows one from the next face.
    """
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
            found += [_with_space(before if before is face else chain[0], chain)] * blanks
        found += [face] * len(cluster)
        blanks = 0
    return found + ([_with_space(found[-1] if found else chain[0], chain)] * blanks if blanks else [])


def _with_space(face: Face, chain: Sequence[Face]) -> Face:
    return face if face.covers(" ") else next((other for other in chain if other.covers(" ")), face)


def _levels(parts: Sequence[tuple[str, Span]], base: int) -> tuple[list[int], dict[int, int]]:
    """Return the levels of the joined words, paragraph by paragraph, and those around note numbers.

    A note number is isolated from its surroundings, or it would join a number before it and stand on the wrong side.
    """
    isolated = "".join(
        f"{_FIRST_STRONG_ISOLATE}{words}{_POP_ISOLATE}" if span.superscript else words for words, span in parts
    )
    levels: list[int] = []
    for paragraph in isolated.split("\n"):
        levels += [*embedding_levels(paragraph, base), base]
    kept: list[int] = []
    around: dict[int, int] = {}
    starts = accumulate((len(words) + 2 * span.superscript for words, span in parts), initial=0)
    for start, (words, span) in zip(starts, parts, strict=False):
        first = start + span.superscript
        if span.superscript:
            around[len(kept)] = levels[start]
        kept += levels[first : first + len(words)]
    return kept, around
