"""Whose drawings a book shows: the rights of the source pages that are used, for the credits that write themselves."""

from __future__ import annotations

import re

from comicremix.model.book import Book
from comicremix.model.source import Rights

LICENCES = ("CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC0", "Public domain", "All rights reserved")
"""Suggestions; a licence may be any words."""
_WORDS = {"public domain": "word:public-domain", "all rights reserved": "word:all-rights-reserved"}
_DEED = re.compile(r"^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)$", re.IGNORECASE)


def artwork_of(book: Book) -> tuple[Rights, ...]:
    """Return the rights of all source pages that the book shows, in the order in which a reader meets them; source
    pages of which nothing is known are left out."""
    rights = {source.id: source.rights for source in book.sources if source.rights not in (None, Rights())}
    shown = (
        source
        for page in book.pages
        for source in ((page.base.art.source,) if page.base else ()) + tuple(panel.art.source for panel in page.panels)
    )
    return tuple(dict.fromkeys(said for source in shown if (said := rights.get(source)) is not None))


def licence_word(licence: str) -> str:
    """Return the key of the fixed word that says a licence in the edition's language; empty for one that has the same
    name everywhere."""
    return _WORDS.get(licence.strip().casefold(), "")


def licence_url(licence: str) -> str:
    """Return where a Creative Commons licence can be read; empty for any other."""
    name = licence.strip()
    if name.upper() in ("CC0", "CC0 1.0"):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    match = _DEED.match(name)
    return f"https://creativecommons.org/licenses/{match[1].lower()}/{match[2]}/" if match else ""
