"""Works as notes cite them: in the words and dates of each language, in our style or one that the book brings."""

from __future__ import annotations

import pytest

from comicremix.layout.citations import Cite, StyleError, check_style, format_bibliography, format_citation, language_of
from comicremix.model.note import SourceReference
from comicremix.resources import styles_folder

PAGE = SourceReference(
    "page",
    {
        "id": "page",
        "type": "webpage",
        "title": "On <i>lamps</i>",
        "container-title": "Light",
        "author": [{"family": "Li", "given": "Ada"}],
        "issued": {"date-parts": [[2016, 4, 27]]},
        "URL": "https://a.example/b_(c)?x=1&y=2",
        "accessed": {"raw": "2021-05-04"},
    },
)
AUTHOR_DATE = """<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>x</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><names variable="author"><name form="short"/></names></layout></citation>
<bibliography><layout><group delimiter=". "><names variable="author"/><text variable="title"/></group></layout>
</bibliography></style>"""


def words(reference: SourceReference, language: str, locator: str = "", style: str = "", archived: str = "") -> str:
    return "".join(span.text for span in format_citation(Cite.of(reference, locator, archived), language, style))


@pytest.mark.parametrize(
    ("language", "dated", "place"),
    [
        ("en", "April 27, 2016", "p.\u00a012"),
        ("fr", "27 avril 2016", "p.\u00a012"),
        ("de", "27. April 2016", "S.\u00a012"),
        ("ru", "27 апреля 2016", "с.\u00a012"),
        ("pl", "27 kwietnia 2016", "s.\u00a012"),
        ("ja", "2016年4月27日", "12"),
    ],
)
def test_dates_and_locators_are_localized(language: str, dated: str, place: str):
    found = words(PAGE, language, "p. 12")
    assert dated in found
    assert place in found


def test_addresses_are_whole_and_linked_titles_keep_their_italics():
    spans = format_citation(Cite.of(PAGE), "en")
    assert [span.link for span in spans if span.link] == ["https://a.example/b_(c)?x=1&y=2"]
    assert [span.text for span in spans if span.italic] == ["lamps", "Light"]
    assert "(accessed May 4, 2021)" in words(PAGE, "en")


@pytest.mark.parametrize(
    ("locator", "printed"),
    [
        ("§ 4", "§\u00a04"),
        ("Art. 4(1)", "art.\u00a04(1)"),
        ("pp. 3-9", "pp.\u00a03–9"),
        ("see the end", ", see the end"),
    ],
)
def test_kinds_of_places(locator: str, printed: str):
    assert printed in words(PAGE, "en", locator)


def test_an_archived_copy_is_named_in_the_words_of_the_edition():
    copied = SourceReference("x", dict(PAGE.csl) | {"archive_location": "https://web.archive.org/x"})
    assert "archivé sur https://web.archive.org/x" in words(copied, "fr", archived="archivé sur {url}")
    shelved = SourceReference("x", dict(PAGE.csl) | {"archive_location": "Box 7"})
    assert "Box 7" not in words(shelved, "fr")


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ({"raw": "c. 1900"}, "1900"),
        ({"literal": "Spring 1901"}, "1901"),
        ({"date-parts": [["1902", "3"]]}, "1902"),
        ("1903-04", "1903"),
        ({"date-parts": [[1904], [1905]]}, "1904–1905"),
    ],
)
def test_dates_as_they_come(date: object, year: str):
    assert year in words(SourceReference("x", {"type": "book", "title": "T", "issued": date}), "en")


def test_names_and_first_days_as_their_languages_write_them():
    yamada = SourceReference("x", {"title": "T", "author": [{"family": "山田", "given": "花子"}]})
    assert words(yamada, "ja").startswith("山田花子")
    first = SourceReference("x", {"title": "T", "issued": {"date-parts": [[2026, 3, 1]]}})
    assert "1ᵉʳ mars 2026" in words(first, "fr")
    assert "March 1, 2026" in words(first, "en")


@pytest.mark.parametrize("csl", [{}, {"title": "T"}, {"issued": 7}, {"author": "x"}, {"author": [{}]}, {"title": None}])
def test_poor_items_do_not_stop_the_pages(csl: dict):
    assert isinstance(words(SourceReference("x", csl), "en"), str)


def test_a_style_of_the_book_is_used():
    assert words(PAGE, "en", "p. 3", AUTHOR_DATE) == "Ada Li. On lamps, p. 3"
    check_style(AUTHOR_DATE)
    check_style((styles_folder() / "endnote.csl").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "style", ["<", "<x/>", "hello", AUTHOR_DATE.replace("citation", "citatiom"), "<!DOCTYPE a>" + AUTHOR_DATE]
)
def test_a_style_that_cannot_be_used_says_so(style: str):
    with pytest.raises(StyleError):
        check_style(style)


def test_the_bibliography_is_in_order():
    other = SourceReference("b", {"type": "book", "title": "Zoo", "author": [{"family": "Abel", "given": "B."}]})
    entries = format_bibliography([PAGE, other], "en")
    assert [name for name, _ in entries] == ["b", "page"]
    assert "".join(span.text for span in entries[0][1]).startswith("Abel, B.")


def test_foreign_works_are_cited_in_english_where_their_letters_run_the_other_way():
    assert language_of(PAGE, "ar") == "en"
    assert language_of(SourceReference("x", {"title": "كتاب"}), "ar") == "ar"
    assert language_of(PAGE, "fr") == "fr"
