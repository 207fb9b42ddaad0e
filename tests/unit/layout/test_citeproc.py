"""What is put in the place of citeproc's own methods gives the same words, whatever the style and the work."""

from __future__ import annotations

import pytest

from comicremix.layout import citations
from comicremix.layout.citeproc import REPLACED, install
from tests.unit.layout.works import AUTHOR_DATE, NOTES, ONE_DATE


@pytest.mark.parametrize("style", ["", AUTHOR_DATE, NOTES], ids=["ours", "dates", "notes"])
@pytest.mark.parametrize("language", ["en", "fr", "ja", "ru"])
def test_the_swift_methods_say_what_citeproc_says(style: str, language: str) -> None:
    swift = _cited(style, language)
    for kind, name, method in REPLACED:
        setattr(kind, name, method)
    try:
        assert _cited(style, language) == swift
    finally:
        install()
        citations._formatted.cache_clear()


def _cited(style: str, language: str) -> list[str]:
    citations._formatted.cache_clear()
    found = [
        "".join(span.text for span in citations.format_citation(citations.Cite.of(work, locator), language, style))
        for work in ONE_DATE
        for locator in ("", "p. 12", "§ 4", "pp. 3-9")
    ]
    entries = citations.format_bibliography(ONE_DATE, language, style)
    return [*found, *("".join(span.text for span in spans) for _, spans in entries)]
