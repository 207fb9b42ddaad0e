"""The words of a balloon with their places, for unseen text that lies over the drawn words."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from comicremix.geometry import IDENTITY, Affine, Rect
from comicremix.layout.frame import Group, Link
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.ids import NoteId
from comicremix.model.markup import plain

SOFT_HYPHEN = "\u00ad"
_ASCENT = 0.8
"""Of an em: where a line's box begins above its baseline."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line. ``transform`` maps ``box`` to the page; ``mark``: the note mark that they are."""

    words: str
    box: Rect
    transform: Affine = IDENTITY
    vertical: bool = False
    mark: Group | None = None
    ends_line: bool = False


def pieces_of(group: Group, catalogue: Catalogue, text: str, labels: Mapping[NoteId, str]) -> tuple[Piece, ...]:
    """Return the words of a balloon, line after line, note marks by themselves.

    Args:
        text: its words in the markup of texts: where the page has capitals, letters are spelled as they are here.
        labels: what stands for each note on the page.
    """
    marks = [item for item in group.items if isinstance(item, Group) and item.role == "mark"]
    runs = [item for item in group.items if isinstance(item, Glyphs) and not item.shadow and item.glyphs]
    pieces: list[Piece] = []
    for _, line in itertools.groupby(runs, key=lambda run: (run.line, run.transform)):
        pieces += _line(list(line), marks, catalogue, labels)
    return _as_written(pieces, plain(text))


def note_of(mark: Group) -> NoteId:
    """Return the note that a mark leads to."""
    return next((NoteId(i.target.removeprefix("#note:")) for i in mark.items if isinstance(i, Link)), NoteId(""))


def _line(
    runs: Sequence[Glyphs], marks: list[Group], catalogue: Catalogue, labels: Mapping[NoteId, str]
) -> list[Piece]:
    found: list[Piece] = []
    for run in runs:
        box = _box(run, catalogue)
        centre = run.transform.apply(box.centre)
        here = (mark for mark in marks if mark.box.contains(centre) and labels.get(note_of(mark)) == run.text.strip())
        mark = next(here, None)
        last = found[-1] if found else None
        if mark is not None:
            marks.remove(mark)  # each stands once
            found.append(Piece(run.text.strip(), mark.box, mark=mark))
        elif last is not None and last.mark is None:
            found[-1] = replace(last, words=last.words + run.text, box=last.box.union(box))
        else:
            found.append(Piece(run.text, box, run.transform, run.direction == "ttb"))
    if found:
        found[-1] = replace(found[-1], ends_line=True)
    return found


def _box(run: Glyphs, catalogue: Catalogue) -> Rect:
    """Return the room that a run takes, in its own coordinates."""
    face = catalogue.face(run.face)
    xs, ys = [glyph.x for glyph in run.glyphs], [glyph.y for glyph in run.glyphs]
    if run.direction == "ttb":
        return Rect(min(xs), min(ys) - _ASCENT * run.size, run.size, max(ys) - min(ys) + run.size)
    right = max(glyph.x + face.advance(glyph.gid) * run.size for glyph in run.glyphs)
    return Rect(min(xs), min(ys) - _ASCENT * run.size, right - min(xs), max(ys) - min(ys) + run.size)


def _as_written(pieces: Sequence[Piece], text: str) -> tuple[Piece, ...]:
    """Spell ``pieces`` with the letters of ``text`` if these are the same but for their case."""
    written = [char for char in text if not _is_spacing(char)]
    shown = [char for piece in pieces if piece.mark is None for char in piece.words if not _is_spacing(char)]
    alike = len(written) == len(shown) and all(
        a == b or a.casefold() == b.casefold() for a, b in zip(written, shown, strict=True)
    )
    if not alike:
        return tuple(pieces)
    letters = iter(written)
    return tuple(
        piece
        if piece.mark is not None
        else replace(piece, words="".join(char if _is_spacing(char) else next(letters) for char in piece.words))
        for piece in pieces
    )


def _is_spacing(char: str) -> bool:
    return char.isspace() or char == SOFT_HYPHEN
