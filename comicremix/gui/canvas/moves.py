"""Where a caret goes when a key is pressed, in any direction of writing. Free of Qt."""

from __future__ import annotations

from typing import Literal, assert_never

from comicremix.layout.typed import TypedText
from comicremix.lettering.carets import Carets, Place

Arrow = Literal["left", "right", "up", "down", "word-left", "word-right"]
Step = Literal[
    "next", "previous", "next-word", "previous-word", "next-line", "previous-line", "line-start", "line-end", "start",
    "end",
]  # fmt: skip


def step_of(arrow: Arrow, *, backwards: bool, vertical: bool) -> Step:
    """Return what an arrow means: along the line in the direction of reading, or across lines."""
    if vertical:
        columns: dict[Arrow, Step] = {
            "down": "next", "up": "previous", "left": "next-line", "right": "previous-line", "word-left": "next-word",
            "word-right": "previous-word",
        }  # fmt: skip
        return columns[arrow]
    if arrow == "up":
        return "previous-line"
    if arrow == "down":
        return "next-line"
    forwards = (arrow in ("right", "word-right")) != backwards
    if arrow in ("left", "right"):
        return "next" if forwards else "previous"
    return "next-word" if forwards else "previous-word"


def moved(
    typed: TypedText, carets: Carets | None, place: Place, step: Step, goal: float | None = None
) -> tuple[Place, float | None]:
    """Return where ``step`` leads, and where along the line the caret strives to while lines are changed."""
    at = place.position
    match step:
        case "next-line" | "previous-line":
            return _line_moved(typed, carets, place, 1 if step == "next-line" else -1, goal)
        case "next":
            return Place(typed.next_stop(at)), None
        case "previous":
            return Place(typed.previous_stop(at)), None
        case "next-word":
            return Place(typed.next_word(at)), None
        case "previous-word":
            return Place(typed.previous_word(at)), None
        case "start":
            return Place(0), None
        case "end":
            return Place(len(typed.lettered)), None
        case "line-start" | "line-end":
            ends = carets.row_ends(place) if carets else (Place(0), Place(len(typed.lettered)))
            return ends[step == "line-end"], None
    assert_never(step)


def _line_moved(
    typed: TypedText, carets: Carets | None, place: Place, lines: int, goal: float | None
) -> tuple[Place, float | None]:
    found = carets.beside(place, lines, goal) if carets else None
    if found is not None:
        return found
    return Place(len(typed.lettered) if lines > 0 else 0), None
