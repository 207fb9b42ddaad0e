"""Lists of cited works in other programs' formats: what such a file gives as CSL-JSON items, not yet judged.

Zotero, Mendeley and JabRef write all of them. The format is told by the content, for people paste without a name.
"""

from __future__ import annotations

import re

from comicremix.errors import InputError, Sentence
from comicremix.exchange.cited_works import ReadWorks

MOST_BYTES = 50_000_000
_RIS = re.compile(r"^\s*TY  - ", re.MULTILINE)
_BIBTEX = re.compile(r"^\s*@\s*\w+\s*[{(]", re.MULTILINE)


def read_works(data: bytes, where: str) -> ReadWorks:
    """Read CSL-JSON, BibTeX or RIS.

    Raises:
        InputError: it is none of them, or too large.
    """
    if len(data) > MOST_BYTES:
        raise InputError(
            Sentence("the list of sources has {size} MB", size=len(data) // 1_000_000),
            where=where,
            remedy=Sentence("Export only what the book cites."),
        )
    text = _decoded(data)
    if text.lstrip()[:1] in ("[", "{"):
        from comicremix.exchange.csljson import read_csl

        return read_csl(text, where)
    if _RIS.search(text):
        from comicremix.exchange.ris import read_ris

        return read_ris(text)
    if _BIBTEX.search(text):
        from comicremix.exchange.bibtex import read_bibtex

        return read_bibtex(text)
    raise InputError(
        Sentence("this is no list of sources"),
        where=where,
        remedy=Sentence("Export CSL-JSON, BibTeX or RIS from Zotero or another program."),
    )


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
