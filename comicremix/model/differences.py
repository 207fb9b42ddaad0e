"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

ChangeKind = Literal["same", "gone", "new"]
_PIECE = re.compile(r"\s+|[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    """A run of characters: in both texts, only in the older, or only in the newer."""

    kind: ChangeKind
    text: str


def word_changes(old: str, new: str) -> tuple[Change, ...]:
    """Return the runs that lead from ``old`` to ``new``; those that are not new give ``old``, those that are not gone
    give ``new``."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    found: list[Change] = []
    for tag, i, j, m, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            _add(found, "same", "".join(before[i:j]))
            continue
        _add(found, "gone", "".join(before[i:j]))
        _add(found, "new", "".join(after[m:n]))
    return tuple(_calm(found))


def _add(found: list[Change], kind: ChangeKind, text: str) -> None:
    if text:
        found.append(Change(kind, text))


def _calm(changes: list[Change]) -> list[Change]:
    """Take a blank between two changes into both, so that a phrase is one change and not one for each word."""
    calm: list[Change] = []
    pending: list[Change] = []

    def settle() -> None:
        kinds = {change.kind for change in pending}
        if kinds >= {"gone", "new"}:
            calm.append(Change("gone", "".join(change.text for change in pending if change.kind != "new")))
            calm.append(Change("new", "".join(change.text for change in pending if change.kind != "gone")))
        else:
            calm.extend(pending)
        pending.clear()

    for index, change in enumerate(changes):
        last = index + 1 == len(changes)
        if change.kind == "same" and not (pending and change.text.isspace() and not last):
            settle()
            calm.append(change)
        else:
            pending.append(change)
    settle()
    return calm
