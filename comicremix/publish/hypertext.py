"""Texts of a book as HTML that is XML too: words with their faces, readings, links and note marks; bodies of notes."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from comicremix.model.ids import NoteId, PanelId
from comicremix.model.markup import Span, parse
from comicremix.model.note_body import Block, body_blocks

Mark = Callable[[NoteId], str]
"""Makes the HTML of a note mark; empty: none is shown."""


Picture = Callable[[PanelId, str], str]
"""Makes the HTML of a picture of a panel, and the HTML of the words beneath it."""


def no_mark(_: NoteId) -> str:
    """Show no note mark."""
    return ""


def no_picture(_: PanelId, words: str) -> str:
    """Show the words alone."""
    return f"<p>{words}</p>" if words else ""


@dataclass(slots=True)
class Marks:
    """Note marks with a way to their notes; each has an id of its own, the first of a note ``mark-`` and the note's."""

    labels: Mapping[NoteId, str]
    seen: Counter[NoteId] = field(default_factory=Counter)

    def __call__(self, note: NoteId) -> str:
        label = self.labels.get(note)
        if not label:
            return ""
        self.seen[note] += 1
        again = f"-{self.seen[note]}" if self.seen[note] > 1 else ""
        return f'<sup id="mark-{note}{again}"><a href="#note-{note}">{html.escape(label)}</a></sup>'


def text_html(text: str, mark: Mark = no_mark) -> str:
    """Return a text, its lines parted by ``br``."""
    return "<br/>".join(spans_html(parse(line), mark) for line in text.split("\n"))


def spans_html(spans: Iterable[Span], mark: Mark = no_mark) -> str:
    """Return spans; those of one link together."""
    parts = []
    for link, together in groupby(spans, key=lambda span: span.link):
        words = "".join(_span_html(span, mark) for span in together)
        parts.append(f'<a href="{html.escape(link)}">{words}</a>' if link and not link.startswith("#") else words)
    return "".join(parts)


def _span_html(span: Span, mark: Mark) -> str:
    if span.note:
        return mark(NoteId(span.note))
    words = html.escape(span.text)
    if span.ruby:
        words = f"<ruby>{words}<rt>{html.escape(span.ruby)}</rt></ruby>"
    words = f"<em>{words}</em>" if span.italic else words
    return f"<strong>{words}</strong>" if span.bold else words


def body_html(body: str, mark: Mark = no_mark, picture: Picture = no_picture) -> str:
    """Return the body of a note: paragraphs, lists, pictures of panels."""
    parts = []
    for kind, blocks in groupby(body_blocks(body), key=_kind):
        if kind in ("ul", "ol"):
            items = "".join(f"<li>{spans_html(block.spans, mark)}</li>" for block in blocks)
            parts.append(f"<{kind}>{items}</{kind}>")
        elif kind == "picture":
            parts += [picture(block.panel, spans_html(block.spans, mark)) for block in blocks if block.panel]
        else:
            parts += [f"<p>{spans_html(block.spans, mark)}</p>" for block in blocks]
    return "".join(parts)


def _kind(block: Block) -> str:
    if block.kind == "item":
        return "ul" if block.mark == "•" else "ol"
    return block.kind
