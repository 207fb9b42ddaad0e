"""Paragraphs of ACBF and texts of a book, each as the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from lxml import etree

from comicremix.exchange.xmltext import name_of, safe
from comicremix.model.markup import escaped, parse

_MARKS = {"emphasis": "*", "commentary": "*", "strong": "**"}


def text_of(paragraphs: Iterable[etree._Element]) -> str:
    """Return paragraphs as one text, a line each; links to references become note marks."""
    return "\n".join(" ".join(_inside(p).split()) for p in paragraphs)


def _inside(element: etree._Element) -> str:
    parts = [escaped(element.text)]
    for child in element:
        parts += [_marked(child), escaped(child.tail)]
    return "".join(parts)


def _marked(element: etree._Element) -> str:
    name = name_of(element) if isinstance(element.tag, str) else ""
    if name == "a" and (target := element.get("href", "")).startswith("#"):
        return f"[^{note_id(target[1:])}]"
    inner = _inside(element)
    mark = _MARKS.get(name, "")
    stripped = inner.strip()
    if not mark or not stripped:
        return inner
    lead, trail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{lead}{mark}{stripped}{mark}{trail}"


def note_id(name: str) -> str:
    """Return a reference's id as the id of a note can be."""
    return re.sub(r"[^\w-]", "-", name) or "note"


def add_paragraphs(parent: etree._Element, text: str, mark: Callable[[str], str], language: str = "") -> None:
    """Add ``text`` as paragraphs, one a line. ``mark`` gives the number that stands for a note.

    Bold italic words come out bold, since paragraphs cannot nest; readings set beside words are left out.
    """
    namespace = etree.QName(parent).namespace
    for line in text.split("\n"):
        paragraph = etree.SubElement(parent, f"{{{namespace}}}p")
        paragraph.tail = "\n"
        if language:
            paragraph.set("lang", language)
        for span in parse(line):
            if span.note:
                link = etree.SubElement(paragraph, f"{{{namespace}}}a", href=f"#{span.note}")
                link.text = safe(mark(span.note))
            elif span.bold or span.italic:
                etree.SubElement(paragraph, f"{{{namespace}}}{'strong' if span.bold else 'emphasis'}").text = safe(
                    span.text
                )
            elif len(paragraph):
                paragraph[-1].tail = (paragraph[-1].tail or "") + safe(span.text)
            else:
                paragraph.text = (paragraph.text or "") + safe(span.text)
