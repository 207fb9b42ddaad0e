"""Plain values as JSON text that people can read and Git can compare line by line, and back."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

from comicremix.errors import DamagedBook, Sentence

Json = Any
"""What JSON can hold: None, bool, int, float, str, and lists and dicts of them."""

WIDTH = 120
_TAKE_A_SIDE = Sentence(
    "Keep one of the two sides there and take away the lines with <<<<<<<, ======= and >>>>>>>, or ask Git for one: "
    "git checkout --ours FILE, or --theirs."
)
CONFLICT = re.compile(rb"^(<<<<<<< |>>>>>>> )", re.MULTILINE)


def to_bytes(value: Json) -> bytes:
    """Return UTF-8 text with sorted keys and a trailing newline: what fits on one line stands on one line."""
    return ("".join(_pieces(value, 0, 0)) + "\n").encode("utf-8", "replace")


def from_bytes(data: bytes, where: str) -> Json:
    """Read JSON.

    Raises:
        DamagedBook: it is not JSON; the error names ``where`` and the line.
    """
    remedy = Sentence("Mend the file or bring back an older one; comicremix leaves it as it is.")
    if conflict := CONFLICT.search(data):
        what = Sentence(
            "The file holds a Git merge conflict in line {number}.", number=data.count(10, 0, conflict.start()) + 1
        )
        raise DamagedBook(what, where=where, remedy=_TAKE_A_SIDE)
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except UnicodeDecodeError as error:
        bad = next((number for number, text in enumerate(data.split(b"\n"), 1) if not _is_utf8(text)), 1)
        raise DamagedBook(
            Sentence("The file is not UTF-8 text (line {bad}).", bad=bad), where=where, remedy=remedy
        ) from error
    except (msgspec.DecodeError, RecursionError) as error:
        found = re.search(r"\(byte (\d+)\)", str(error))
        line = Sentence(" (line {number})", number=data.count(10, 0, int(found[1])) + 1) if found else ""
        fault = re.sub(r" \(byte \d+\)", "", str(error)).removeprefix("JSON is malformed: ")
        raise DamagedBook(
            Sentence("The file is not whole JSON: {fault}{line}.", fault=fault, line=line), where=where, remedy=remedy
        ) from error


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)


def _pieces(value: Json, indent: int, used: int) -> list[str]:
    """``used``: columns that the line has before the value."""
    text = _compact(value)
    if not isinstance(value, dict | list) or not value or indent + used + len(text) < WIDTH:
        return [text]
    inner, outer = "\n" + " " * (indent + 2), "\n" + " " * indent
    if isinstance(value, list) and all(_is_small(item) for item in value):
        return ["[", inner, inner.join(_filled(value, WIDTH - indent - 3)), outer, "]"]
    pieces = ["{" if isinstance(value, dict) else "["]
    items = (
        [(_compact(key) + ": ", value[key]) for key in sorted(value)]
        if isinstance(value, dict)
        else [("", x) for x in value]
    )
    for position, (label, item) in enumerate(items):
        pieces += ["," if position else "", inner, label, *_pieces(item, indent + 2, len(label) + 1)]
    return [*pieces, outer, "}" if isinstance(value, dict) else "]"]


def _is_small(item: Json) -> bool:
    """Tell whether an item of a list, a number or a point, shares its line with others."""
    if isinstance(item, list):
        return len(item) <= 2 and all(isinstance(part, int | float) for part in item)
    return isinstance(item, int | float)


def _filled(items: list[Json], width: int) -> list[str]:
    lines = [""]
    for position, item in enumerate(items):
        text = _compact(item) + ("," if position + 1 < len(items) else "")
        if lines[-1] and len(lines[-1]) + 1 + len(text) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + text
    return lines
