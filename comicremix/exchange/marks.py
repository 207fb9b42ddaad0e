"""Texts as mixed content of XML: note marks and characters that XML cannot hold become inline elements.

CAT tools protect such elements, so that a mark cannot be misspelled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from comicremix.exchange.units import NOT_XML
from comicremix.model.markup import pieces

_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Code:
    """One inline element. ``id`` is unique in its text and the same in source and translation; ``written`` is what
    stands in the text: a note mark, or one character."""

    id: str
    written: str
    note: str = ""


def fragments(text: str) -> Iterator[str | Code]:
    """Cut ``text`` at note marks and at characters that XML cannot hold."""
    used: dict[str, int] = {}
    position = 0
    for piece in pieces(text):
        if piece.span.note:
            yield from _characters(text[position : piece.start], used)
            name = piece.span.note if _NAME.fullmatch(piece.span.note) else "note"
            yield Code(_unique(name, used), text[piece.start : piece.end], piece.span.note)
            position = piece.end
    yield from _characters(text[position:], used)


def fill(element: etree._Element, text: str, inline: Callable[[Code], etree._Element]) -> None:
    """Put ``text`` into ``element``; ``inline`` makes the element of a code."""
    last = None
    for fragment in fragments(text):
        if isinstance(fragment, Code):
            last = inline(fragment)
            element.append(last)
        elif last is None:
            element.text = (element.text or "") + fragment
        else:
            last.tail = (last.tail or "") + fragment


def content(element: etree._Element | None, written: Callable[[etree._Element], str | None]) -> str:
    """Return the words of ``element``. ``written`` says what stands for an inline element; None: its own content."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            told = written(child)
            parts.append(content(child, written) if told is None else told)
        parts.append(child.tail or "")
    return "".join(parts)


def _characters(text: str, used: dict[str, int]) -> Iterator[str | Code]:
    position = 0
    for match in NOT_XML.finditer(text):
        if match.start() > position:
            yield text[position : match.start()]
        yield Code(_unique(f"u{ord(match[0]):04X}", used), match[0])
        position = match.end()
    if position < len(text):
        yield text[position:]


def _unique(name: str, used: dict[str, int]) -> str:
    """Return ``name``, with a number when it was there before. Names of notes hold no full stop."""
    used[name] = used.get(name, 0) + 1
    return name if used[name] == 1 else f"{name}.{used[name]}"
