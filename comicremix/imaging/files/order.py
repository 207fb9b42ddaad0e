"""Natural order of page names: page 2 comes before page 10."""

from __future__ import annotations

import re
from pathlib import PurePath

Piece = tuple[int, int, str]
NaturalKey = tuple[tuple[Piece, ...], ...]

_PIECES = re.compile(r"([0-9]+)")


def natural_key(name: str | PurePath) -> NaturalKey:
    """Return a sort key by folders, then numbers as numbers, then letters without case."""
    return tuple(_part_key(part) for part in str(name).replace("\\", "/").split("/"))


def _part_key(part: str) -> tuple[Piece, ...]:
    return (*(_piece_key(piece) for piece in _PIECES.split(part) if piece), (-1, 0, part))


def _piece_key(piece: str) -> Piece:
    if piece[0] not in "0123456789":
        return (1, 0, piece.casefold())
    digits = piece.lstrip("0")
    return (0, len(digits), digits)
