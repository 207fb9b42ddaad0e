"""What stands in the body of a note: paragraphs, lists, links, pictures of panels.

Each line is a paragraph, as in all texts; ``- `` or ``1. `` at its start makes it an item of a list, and
``![words](p-id)`` alone on a line shows the panel of that id. ``[words](https://…)`` is a link, and so is an address
that stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from comicremix.model.ids import PanelId
from comicremix.model.markup import Span, parse

Kind = Literal["paragraph", "item", "picture"]

_ITEM = re.compile(r"(?:[-•]|(\d{1,3})[.)])[ \t]+(?=\S)")
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\(([\w-]+)\)")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(((?:https?://|mailto:)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\[\]]+")
_TRAILING = ".,;:!?»”’\"'*。、，；：！？」』）"
_FIRST = 0xF0000
"""Links stand in for themselves as characters of a private plane while the words around them are parsed."""


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a body. ``mark`` is what stands before an item of a list: a bullet, or its number."""

    kind: Kind
    spans: tuple[Span, ...] = ()
    mark: str = ""
    panel: PanelId | None = None


@lru_cache(maxsize=4096)
def body_blocks(body: str) -> tuple[Block, ...]:
    """Split a body into its blocks; empty lines only part paragraphs."""
    return tuple(_block(line.strip()) for line in body.split("\n") if line.strip())


def _block(line: str) -> Block:
    picture = _PICTURE.fullmatch(line)
    if picture:
        return Block("picture", linked_spans(picture[1]), panel=PanelId(picture[2]))
    item = _ITEM.match(line)
    if item:
        return Block("item", linked_spans(line[item.end() :]), f"{item[1]}." if item[1] else "•")
    return Block("paragraph", linked_spans(line))


def linked_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of ``text``, those in links with their address."""
    links: list[tuple[str, str]] = []

    def stand_in(words: str, address: str) -> str:
        links.append((words, address))
        return chr(_FIRST + len(links) - 1)

    def address(match: re.Match[str]) -> str:
        whole, rest = split_address(match[0])
        target = whole if "://" in whole else f"https://{whole}"
        return stand_in(whole.replace("*", r"\*"), target) + rest

    text = "".join(char for char in text if not _is_stand_in(char))
    text = ADDRESS.sub(address, _LINK.sub(lambda match: stand_in(match[1], match[2]), text))
    return tuple(_resolved(parse(text), links))


def split_address(found: str) -> tuple[str, str]:
    """Part an address from the marks of the sentence behind it, and from a bracket that was opened before it."""
    end = len(found)
    while end and (found[end - 1] in _TRAILING or (found[end - 1] == ")" and _too_many_close(found[:end]))):
        end -= 1
    return found[:end], found[end:]


def _too_many_close(address: str) -> bool:
    return address.count(")") > address.count("(")


def _resolved(spans: tuple[Span, ...], links: list[tuple[str, str]]) -> Iterator[Span]:
    for span in spans:
        words = ""
        for char in span.text:
            if not _is_stand_in(char):
                words += char
                continue
            if words:
                yield replace(span, text=words)
                words = ""
            label, address = links[ord(char) - _FIRST]
            for inner in parse(label):
                bold, italic = span.bold != inner.bold, span.italic != inner.italic
                yield replace(inner, bold=bold, italic=italic, link=address)
        if words or span.note:
            yield replace(span, text=words)


def _is_stand_in(char: str) -> bool:
    return _FIRST <= ord(char) <= _FIRST + 0xFFFD
