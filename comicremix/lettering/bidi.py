"""Direction of characters: embedding levels of a paragraph and the visual order of a line (Unicode Annex #9).

Why our own: the libraries at hand give the reordered string, not the levels that glyph runs need.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from bidi.mirror import MIRRORED

_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""The direction of a class as the neutral rules see it."""
_EMBEDDINGS = {"LRE": 0, "LRO": 0, "RLE": 1, "RLO": 1}
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_REMOVED = frozenset({"LRE", "LRO", "RLE", "RLO", "PDF", "BN"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_TRAILING = frozenset({"WS", "LRI", "RLI", "FSI", "PDI"}) | _REMOVED
_MAX_DEPTH = 125
_MAX_BRACKETS = 63
_ONE_BRACKET = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that are canonically the same as others (BD14, BD15)."""


def embedding_levels(text: str, base: int) -> list[int]:
    """Return the level of every character of one paragraph; odd levels run right to left.

    Args:
        text: a paragraph without separators inside.
        base: the paragraph's own level, 0 or 1.

    Source: Unicode Annex #9, rules X1 to I2, and L1 for the end of the paragraph; ``reset_line_end`` does a line's.
    """
    present = {unicodedata.bidirectional(char) or "L" for char in set(text)}
    if base == 0 and present.isdisjoint(_REORDERING):
        return [0] * len(text)
    if base == 1 and present.isdisjoint(_NOT_PLAIN_RIGHT):
        return [1] * len(text)
    classes = [unicodedata.bidirectional(char) or "L" for char in text]
    resolver = _Resolver(text, classes, base)
    return reset_line_end(text, resolver.levels(), base)


def first_strong_level(text: str) -> int:
    """Return the level that a paragraph has when nothing else says it (rules P2 and P3); 0 when nothing is strong."""
    return _first_strong([unicodedata.bidirectional(char) for char in text]) or 0


def reset_line_end(text: str, levels: Sequence[int], base: int) -> list[int]:
    """Return the levels with those of separators and of trailing white space set to the paragraph's (rule L1)."""
    found = list(levels)
    if all(level == base for level in found):
        return found
    trailing = True
    for index in range(len(text) - 1, -1, -1):
        cls = unicodedata.bidirectional(text[index])
        if cls in {"B", "S"}:
            trailing = True
            found[index] = base
        elif trailing and cls in _TRAILING:
            found[index] = base
        else:
            trailing = False
    return found


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the indices of runs, or characters, from left to right (rule L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    for level in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


_REORDERING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
_NOT_PLAIN_RIGHT = frozenset({"L", "EN", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
"""Without these, all of a right-to-left paragraph is at its own level."""


class _Resolver:
    """One paragraph on its way through the rules; ``classes`` changes from rule to rule, ``original`` does not."""

    def __init__(self, text: str, classes: list[str], base: int) -> None:
        self.text, self.original, self.base = text, classes, base
        self.classes = list(classes)
        self.level = [base] * len(classes)
        """Explicit levels; the implicit ones are found last."""
        self.partner = _isolate_partners(classes)

    def levels(self) -> list[int]:
        self.embed()
        found = list(self.level)
        for sequence in self.sequences():
            start, end = self.borders(sequence)
            self.resolve_weak(sequence, start)
            self.resolve_brackets(sequence, start)
            self.resolve_neutral(sequence, start, end)
            for index in sequence:
                found[index] += _implicit_step(self.classes[index], self.level[index])
        return self.spread(found)

    def embed(self) -> None:
        """Set explicit levels and overrides (X1 to X8)."""
        stack = _Embeddings(self.base)
        for index, cls in enumerate(self.original):
            if cls in _ISOLATES:
                self.take(index, stack.top)
                stack.isolate(self.isolate_direction(index))
            elif cls in _EMBEDDINGS:
                self.level[index] = stack.top[0]
                stack.embed(_EMBEDDINGS[cls], {"LRO": "L", "RLO": "R"}.get(cls, ""))
            elif cls == "PDI":
                stack.end_isolate()
                self.take(index, stack.top)
            elif cls == "PDF":
                self.level[index] = stack.top[0]
                stack.end_embedding()
            elif cls == "B":
                stack = _Embeddings(self.base)
            else:
                self.take(index, stack.top)

    def take(self, index: int, status: tuple[int, str, bool]) -> None:
        self.level[index] = status[0]
        if status[1] and self.classes[index] != "BN":
            self.classes[index] = status[1]

    def isolate_direction(self, index: int) -> int:
        if self.original[index] != "FSI":
            return 1 if self.original[index] == "RLI" else 0
        inside = self.original[index + 1 : self.partner.get(index, len(self.original))]
        return _first_strong(inside) or 0

    def sequences(self) -> Iterator[list[int]]:
        """Yield the isolating run sequences (X9 and X10)."""
        kept = [index for index, cls in enumerate(self.original) if cls not in _REMOVED]
        runs: list[list[int]] = []
        for index in kept:
            if runs and self.level[runs[-1][-1]] == self.level[index]:
                runs[-1].append(index)
            else:
                runs.append([index])
        by_start = {run[0]: run for run in runs}
        closing = set(self.partner.values())
        for run in runs:
            if self.original[run[0]] == "PDI" and run[0] in closing:
                continue
            sequence = list(run)
            while self.original[sequence[-1]] in _ISOLATES and sequence[-1] in self.partner:
                sequence += by_start[self.partner[sequence[-1]]]
            yield sequence

    def borders(self, sequence: list[int]) -> tuple[str, str]:
        """Return the directions at the sequence's start and end (sos and eos)."""
        level = self.level[sequence[0]]
        before = next(
            (self.level[i] for i in range(sequence[0] - 1, -1, -1) if self.original[i] not in _REMOVED), self.base
        )
        after = self.base
        if self.original[sequence[-1]] not in _ISOLATES:
            following = range(sequence[-1] + 1, len(self.level))
            after = next((self.level[i] for i in following if self.original[i] not in _REMOVED), self.base)
        return ("L", "R")[max(level, before) % 2], ("L", "R")[max(level, after) % 2]

    def resolve_weak(self, sequence: list[int], start: str) -> None:
        """Apply W1 to W7."""
        classes = [self.classes[index] for index in sequence]
        previous = strong = start
        for at, cls in enumerate(classes):
            if cls == "NSM":
                classes[at] = "ON" if previous in _ISOLATES or previous == "PDI" else previous
            elif cls == "EN" and strong == "AL":
                classes[at] = "AN"
            if cls in {"L", "R", "AL"}:
                strong = cls
            previous = classes[at]
        classes = ["R" if cls == "AL" else cls for cls in classes]
        _join_numbers(classes)
        strong = start
        for at, cls in enumerate(classes):
            if cls in {"L", "R"}:
                strong = cls
            elif cls == "EN" and strong == "L":
                classes[at] = "L"
        for index, cls in zip(sequence, classes, strict=True):
            self.classes[index] = cls

    def resolve_brackets(self, sequence: list[int], start: str) -> None:
        """Apply N0: a pair of brackets takes the direction of what it holds."""
        own = ("L", "R")[self.level[sequence[0]] % 2]
        for opening, closing in self.bracket_pairs(sequence):
            inside = {_STRONG.get(self.classes[index]) for index in sequence[opening + 1 : closing]} - {None}
            if own in inside:
                direction = own
            elif inside:
                before = (_STRONG.get(self.classes[index]) for index in reversed(sequence[:opening]))
                direction = next((found for found in before if found), start)
            else:
                continue
            for at in (opening, closing):
                self.set_bracket(sequence, at, direction)

    def set_bracket(self, sequence: list[int], at: int, direction: str) -> None:
        self.classes[sequence[at]] = direction
        for index in sequence[at + 1 :]:
            if self.original[index] != "NSM":
                break
            self.classes[index] = direction

    def bracket_pairs(self, sequence: list[int]) -> list[tuple[int, int]]:
        """Return positions in ``sequence`` of opening and closing brackets that belong together (BD16)."""
        pairs: list[tuple[int, int]] = []
        stack: list[tuple[str, int]] = []
        for at, index in enumerate(sequence):
            if self.classes[index] != "ON":
                continue
            char = _ONE_BRACKET.get(self.text[index], self.text[index])
            if char in _brackets():
                if len(stack) == _MAX_BRACKETS:
                    return []
                stack.append((_brackets()[char], at))
            elif any(char == wanted for wanted, _ in stack):
                while stack[-1][0] != char:
                    stack.pop()
                pairs.append((stack.pop()[1], at))
        return sorted(pairs)

    def resolve_neutral(self, sequence: list[int], start: str, end: str) -> None:
        """Apply N1 and N2."""
        own = ("L", "R")[self.level[sequence[0]] % 2]
        at = 0
        while at < len(sequence):
            stop = at
            while stop < len(sequence) and self.classes[sequence[stop]] in _NEUTRAL:
                stop += 1
            if stop > at:
                before = _STRONG[self.classes[sequence[at - 1]]] if at else start
                after = _STRONG[self.classes[sequence[stop]]] if stop < len(sequence) else end
                for index in sequence[at:stop]:
                    self.classes[index] = before if before == after else own
            at = max(stop, at + 1)

    def spread(self, levels: list[int]) -> list[int]:
        """Give characters that X9 removes the level of what stands before them."""
        for index, cls in enumerate(self.original):
            if cls in _REMOVED:
                levels[index] = levels[index - 1] if index else self.base
        return levels


class _Embeddings:
    """The directional status stack of X1: (level, override, isolate), and what found no place on it."""

    def __init__(self, base: int) -> None:
        self.stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self.lost_isolates = self.lost_embeddings = self.isolates = 0

    @property
    def top(self) -> tuple[int, str, bool]:
        return self.stack[-1]

    def push(self, odd: int, override: str, *, isolate: bool) -> bool:
        level = self.top[0] + (1 if (self.top[0] + 1) % 2 == odd else 2)
        if level > _MAX_DEPTH or self.lost_isolates or self.lost_embeddings:
            return False
        self.stack.append((level, override, isolate))
        return True

    def isolate(self, odd: int) -> None:
        if self.push(odd, "", isolate=True):
            self.isolates += 1
        else:
            self.lost_isolates += 1

    def embed(self, odd: int, override: str) -> None:
        if not self.push(odd, override, isolate=False) and not self.lost_isolates:
            self.lost_embeddings += 1

    def end_isolate(self) -> None:
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.top[2]:
                self.stack.pop()
            self.stack.pop()
            self.isolates -= 1

    def end_embedding(self) -> None:
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif not self.top[2] and len(self.stack) > 1:
            self.stack.pop()


def _join_numbers(classes: list[str]) -> None:
    """Apply W4 to W6 to the classes of one sequence."""
    for at in range(1, len(classes) - 1):
        before, cls, after = classes[at - 1 : at + 2]
        if before == after and (cls == "CS" and before in {"EN", "AN"} or cls == "ES" and before == "EN"):
            classes[at] = before
    at = 0
    while at < len(classes):
        stop = at
        while stop < len(classes) and classes[stop] == "ET":
            stop += 1
        if stop > at and "EN" in (classes[at - 1 : at] + classes[stop : stop + 1]):
            classes[at:stop] = ["EN"] * (stop - at)
        at = max(stop, at + 1)
    classes[:] = ["ON" if cls in {"ES", "ET", "CS"} else cls for cls in classes]


def _implicit_step(cls: str, level: int) -> int:
    if level % 2:
        return 0 if cls == "R" else 1
    return {"R": 1, "AN": 2, "EN": 2}.get(cls, 0)


def _isolate_partners(classes: Sequence[str]) -> dict[int, int]:
    """Return the index of the PDI for each isolate initiator that has one (BD9)."""
    partner: dict[int, int] = {}
    stack: list[int] = []
    for index, cls in enumerate(classes):
        if cls in _ISOLATES:
            stack.append(index)
        elif cls == "PDI" and stack:
            partner[stack.pop()] = index
        elif cls == "B":
            stack.clear()
    return partner


def _first_strong(classes: Sequence[str]) -> int | None:
    partner = _isolate_partners(classes)
    index = 0
    while index < len(classes):
        if classes[index] in {"L", "R", "AL"}:
            return 0 if classes[index] == "L" else 1
        if classes[index] == "B":
            return None
        if classes[index] in _ISOLATES:
            index = partner.get(index, len(classes))
        index += 1
    return None


@cache
def _brackets() -> dict[str, str]:
    """Return the closing bracket of every opening one (the Bidi_Paired_Bracket property)."""
    found = {}
    for opening, closing in MIRRORED.items():
        if unicodedata.category(opening) == "Ps" and unicodedata.category(closing) == "Pe":
            found[_ONE_BRACKET.get(opening, opening)] = _ONE_BRACKET.get(closing, closing)
    return found
