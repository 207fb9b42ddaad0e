"""citeproc asks its styles and locales the same questions for each work; remembering the answers halves its time.

Styles and locales are never changed once they are read, so an answer stays true as long as its element lives.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from citeproc.model import CitationStylesElement

_MOST = 50_000
_asked, _root_of = CitationStylesElement.xpath_search, CitationStylesElement.get_root


@lru_cache(maxsize=_MOST)
def _remembered(element: Any, expression: str) -> Any:
    return _asked(element, expression)


@lru_cache(maxsize=_MOST)
def _remembered_root(element: Any) -> Any:
    return _root_of(element)


def remember_answers() -> None:
    """Let every style and locale of this process remember what it was asked."""
    CitationStylesElement.xpath_search = _remembered
    CitationStylesElement.get_root = _remembered_root
