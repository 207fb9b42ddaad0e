"""Two lists of mixed works come out right in our style and in others."""

from __future__ import annotations

import pytest

from comicremix.layout.citations import Cite, format_bibliography, format_citation
from comicremix.model.note import SourceReference
from tests.unit.layout.works import AUTHOR_DATE, NOTES, WORKS

WRONG = ("..", ",,", ", ,", "?.", "  ", "&amp;", "<", "None", "““", "Edition")


def cited(part: str, language: str, style: str = "") -> str:
    work = next(work for work in WORKS if part in str(work.csl.get("title", "")))
    return "".join(span.text for span in format_citation(Cite.of(work), language, style))


@pytest.mark.parametrize("style", ["", AUTHOR_DATE, NOTES], ids=["ours", "dates", "notes"])
@pytest.mark.parametrize("language", ["en", "fr", "de", "ja", "ar"])
def test_every_work_has_words_without_doubled_stops(style: str, language: str) -> None:
    assert len(WORKS) == 40
    for work in WORKS:
        words = "".join(span.text for span in format_citation(Cite.of(work, "p. 12"), language, style))
        assert str(work.csl["title"])[:4].strip("<i>“").lower() in words.lower()
        assert [wrong for wrong in WRONG if wrong in words] == [], words
    assert len(format_bibliography(WORKS, language, style)) == 40


@pytest.mark.parametrize(
    ("part", "language", "style", "printed"),
    [
        ("Don’t be surprised", "en", "", "“‘Don’t be surprised,’ says the company”"),
        ("Two days", "en", "", "May 3–4, 2021"),
        ("Two days", "fr", "", "3–4 mai 2021"),
        ("Two days", "ja", "", "2021年5月3日～4日"),
        ("Who asked", "en", "", "István Kovács, Jiří Novák, et al., “Who asked?”"),
        ("Who asked", "fr", "", "István Kovács, Jiří Novák et al., "),
        ("Lesen", "de", "", "Jörg Müller, Gabriel García Márquez und Åse Østby"),
        ("Lesen", "en", AUTHOR_DATE, "Über das Lesen: Notes on LaTeX & Logs"),
        ("Machine", "de", AUTHOR_DATE, "2. Aufl."),
        ("Machine", "en", AUTHOR_DATE, "2nd ed."),
        ("المتصفح", "en", AUTHOR_DATE, "\u2068الحداد\u2069, \u2068ريما\u2069"),
        ("leaflet", "en", AUTHOR_DATE, "A Leaflet Without Anything."),
        ("Doe v.", "en", AUTHOR_DATE, "Doe v. Example Inc. (18-15712)"),
        ("What they keep", "en", NOTES, "“What they keep”"),
        ("Regulation", "en", "", "Regulation (EU) 2016/679, April 27, 2016"),
    ],
)
def test_what_citeproc_gets_wrong_is_mended(part: str, language: str, style: str, printed: str) -> None:
    assert printed in cited(part, language, style)


def test_what_stood_in_for_an_author_is_not_printed_again() -> None:
    assert cited("leaflet", "en", AUTHOR_DATE).count("Leaflet") == 1


def test_american_stops_stand_inside_quotation_marks_of_foreign_styles() -> None:
    work = SourceReference("x", {"id": "x", "type": "webpage", "title": "T", "author": [{"family": "A"}]})
    style = NOTES.replace('quotes="true"/>', 'quotes="true"/><text value="end"/>')
    assert "“T,” end" in "".join(span.text for span in format_citation(Cite.of(work), "en", style))
    assert "„T“, end" in "".join(span.text for span in format_citation(Cite.of(work), "de", style))


def test_works_without_authors_are_sorted_by_their_titles() -> None:
    order = [key for key, _ in format_bibliography(WORKS, "en")]
    assert order.index("nodate") < order.index("knuth1984") < order.index("http://zotero.org/users/1/items/EEEE5555")
