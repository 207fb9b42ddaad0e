"""The words that citeproc returns, its little HTML: what is left to mend in them, and how they become spans.

What is mended: "and others", quotation marks inside quotation marks, stops after question marks, stops that American
English sets inside its quotation marks, doubled stops, months in dates.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Any

from comicremix.layout.months import with_months_in_dates
from comicremix.model.markup import Span
from comicremix.model.note_body import ADDRESS, split_address
from comicremix.model.scripts import direction_of

OTHERS = "\U000f00ff"
"""Stands for authors that a list does not name, until the style's word for them is known."""
_TAG = re.compile(rf"<(/?)(\w+)[^<>]*>|({ADDRESS.pattern})")
_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT = re.compile(rf"[{_ARABIC}](?:[{_ARABIC} '’\"-]*[{_ARABIC}])?[؟]?")


def mended_words(words: str, style: Any, locale: str, *, foreign: bool) -> str:
    """Mend citeproc's words, which are its little HTML. ``foreign``: the style is not the program's own."""
    words = with_months_in_dates(_punctuated(words, style, foreign=foreign), locale)
    words = re.sub(r"\.\.(?=[\s,;<]|$)", ".", words)
    return re.sub(r"\s+([,.])(?=[\s<]|$)", r"\1", words).strip()


def spans_of(words: str, locale: str) -> tuple[Span, ...]:
    """Turn citeproc's little HTML into spans; addresses become links."""
    return _spans(_isolated(words, locale))


def _punctuated(words: str, style: Any, *, foreign: bool) -> str:
    term, quotes = style.root.get_single_term, _quotes(style.root)
    if OTHERS in words:
        joint = f"(?:{re.escape(str(term(name='and')))}|&amp;)"
        words = re.sub(rf"(,?)\s*(?:{joint}\s+)?{OTHERS}", rf"\1 {term(name='et-al')}", words)
    words = _nested(words, *quotes) if all(quotes) and quotes[0] != quotes[1] else words
    if foreign and style.root.get_locale_option("punctuation-in-quote") == "true":
        words = re.sub(rf"(?<![?!.,])((?:</\w+>)?{re.escape(quotes[1])})([,.])", r"\2\1", words)
    words = re.sub(r"\.(</\w+>)\.(?=[\s<)]|$)", r".\1", words)
    return re.sub(r"([?!](?:</\w+>)?)\.(?=[\s<)]|$)", r"\1", words)


@lru_cache(maxsize=64)
def _quotes(root: Any) -> tuple[str, ...]:
    """Return a style's quotation marks: opening and closing, then those inside others."""
    term = root.get_single_term
    return tuple(str(term(name=f"{side}-{kind}quote")) for kind in ("", "inner-") for side in ("open", "close"))


def _nested(words: str, start: str, end: str, inner_start: str, inner_end: str) -> str:
    """Give quotation marks inside quotation marks their own form."""
    found, depth, at = [], 0, 0
    for match in re.finditer(f"{re.escape(start)}|{re.escape(end)}", words):
        opens = match[0] == start
        inner = depth > 0 if opens else depth > 1
        depth = max(0, depth + (1 if opens else -1))
        found += [words[at : match.start()], (inner_start if opens else inner_end) if inner else match[0]]
        at = match.end()
    return "".join(found) + words[at:] if not depth else words


def _isolated(words: str, locale: str) -> str:
    """Let names and titles from right to left keep their place in a line from left to right (Unicode Annex #9)."""
    if direction_of(locale) == "rtl":
        return words
    return _RIGHT_TO_LEFT.sub(lambda match: f"\u2068{match[0]}\u2069", words)


def _spans(marked: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    bold = italic = False
    position = 0
    for match in _TAG.finditer(marked):
        spans.append(Span(html.unescape(marked[position : match.start()]), bold, italic))
        position = match.end()
        closing, tag, url = match.groups()
        if url:
            whole, rest = split_address(html.unescape(url))
            spans += (Span(whole, bold, italic, link=whole), Span(rest, bold, italic))
        elif tag == "b":
            bold = not closing
        elif tag in ("i", "em"):
            italic = not closing
    spans.append(Span(html.unescape(marked[position:]), bold, italic))
    return tuple(span for span in spans if span.text)
